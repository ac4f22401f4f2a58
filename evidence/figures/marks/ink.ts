import type { ShapeLook, TextLook } from './drawing'

/**
 * How marks look where no style sheet reaches: in `.svg` files and in pictures. The colours are the light ones
 * of `app/styles/tokens.css`, and a test holds the two together.
 */
export const paint = {
  paper: '#fffdf9',
  ink: '#1b1a18',
  'ink-soft': '#57534c',
  rule: '#dcd6ca',
  'rule-strong': '#857f75',
  accent: '#0a5565',
  'accent-soft': '#e3eff1',
  warn: '#8a3a10',
  'warn-soft': '#fbeadf',
  'mark-1': '#083d48',
  'mark-2': '#0b6b7d',
  'mark-3': '#7b8f95',
  'mark-4': '#b4562a',
  'mark-5': '#8a8377',
} as const
type Paint = keyof typeof paint

export const textPaint: Record<TextLook, Paint> = {
  ink: 'ink',
  soft: 'ink-soft',
  accent: 'accent',
  warn: 'warn',
}

type Ink = { fill?: Paint; stroke?: Paint; strokeWidth?: number; dash?: string }

export const shapeInk: Record<ShapeLook, Ink> = {
  'solid-1': { fill: 'mark-1' },
  'solid-2': { fill: 'mark-2' },
  outline: { fill: 'paper', stroke: 'mark-3', strokeWidth: 1.2 },
  striped: { fill: 'mark-4' },
  dashed: { stroke: 'mark-5', strokeWidth: 1.2, dash: '2.2 1.6' },
  rule: { stroke: 'rule', strokeWidth: 1 },
  grid: { stroke: 'rule', strokeWidth: 1 },
  axis: { stroke: 'rule-strong', strokeWidth: 1 },
  reference: { stroke: 'accent', strokeWidth: 2 },
  leader: { stroke: 'rule-strong', strokeWidth: 1 },
  interval: { stroke: 'accent', strokeWidth: 2 },
  broken: { stroke: 'accent', strokeWidth: 2, dash: '5 3' },
  range: { fill: 'accent-soft', stroke: 'accent', strokeWidth: 1 },
  estimate: { fill: 'accent' },
  open: { fill: 'paper', stroke: 'accent', strokeWidth: 1.8 },
  box: { fill: 'paper', stroke: 'rule-strong', strokeWidth: 1 },
  cross: { stroke: 'warn', strokeWidth: 2.6 },
  faint: { fill: 'rule-strong' },
  gap: { stroke: 'paper', strokeWidth: 1.6 },
  caution: { fill: 'warn-soft' },
}

/** Looks that no page draws in place: they stand in pictures and files alone, and need no class. */
export const looksOfFiles: readonly string[] = ['caution', 'warn'] satisfies (ShapeLook | TextLook)[]
