import type { Drawing } from './drawing'

/** The table that says the same as a figure; every row has as many cells as there are columns. */
export type FigureTable = { caption: string; columns: string[]; rows: string[][] }

/** A figure of one study (or of the gallery): its words, its table twin and how to draw it at a width. */
export type Figure = {
  /** Part of the address `/studies/<slug>/figures/<id>`; unique within the study. */
  id: string
  /** The finding in a sentence without a full stop, made from the data. */
  title: string
  /** Who was counted, by whom, until when, and the source; sentences. */
  caption: string
  /** What a person hears who does not see the figure: its kind, then the same numbers. */
  description: string
  table: FigureTable
  /** Returns the drawing for a frame of this width in CSS pixels, from 280 up. */
  draw: (width: number) => Drawing
  /** Whether a page has it across all of its width, where there is room. */
  isFullWidth?: true
}

/**
 * Widths at which figures are drawn: `narrow` for a phone and beside the words of an article, `wide` for files and
 * for pages that are about the figure, `full` across a page. Text of 14 units is 13 px in the narrow frame on a phone of
 * 360, and 14.6 px in the full one across the frame of the site; on a sheet of A4, 6.6 pt.
 */
export const frameWidths = { narrow: 344, wide: 640, full: 1120 } as const
export type Frame = keyof typeof frameWidths
/** The frames of a card in another site's page. */
export type CardFrame = Exclude<Frame, 'full'>

/** Returns the frames in which a figure is drawn; only some have a drawing across a page. */
export function framesOf({ isFullWidth }: Figure): Frame[] {
  return isFullWidth ? ['narrow', 'wide', 'full'] : ['narrow', 'wide']
}

const shortInWords = 40

/**
 * Returns the description of a figure whose table stands beside its drawing: whole sentences, as far as forty words go, and
 * where the rest is. Numbers are heard row by row in a table, and not in one breath.
 */
export function shortDescriptionOf({ description }: Pick<Figure, 'description'>): string {
  const [first = '', ...rest] = description.split(/(?<=[.?!]) (?=[A-Z\d])/)
  if (wordsIn(description) <= shortInWords) return description
  const kept = [first]
  for (const sentence of rest) {
    if (wordsIn([...kept, sentence].join(' ')) > shortInWords) break
    kept.push(sentence)
  }
  return `${kept.join(' ')} The table with it has every number.`
}

const wordsIn = (text: string): number => text.split(' ').length
