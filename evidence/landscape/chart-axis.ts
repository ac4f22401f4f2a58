/** An axis of a chart: its ends and ticks in the unit of the rows; a reference is where nothing differs. */
export type ChartAxis = {
  kind: 'linear' | 'log'
  from: number
  to: number
  ticks: { value: number; words: string }[]
  title: string
  reference: number | null
}

/** Returns an axis from zero with a tick at each step; the first and the last of them name the unit. */
export function axisFromZero({ max, step, unit, title }: Linear): ChartAxis {
  const values = Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step)
  const ticks = values.map((value) => ({
    value,
    words: value === 0 || value === values.at(-1) ? `${value}${unit}` : String(value),
  }))
  return { kind: 'linear', from: 0, to: max, ticks, title, reference: null }
}
type Linear = { max: number; step: number; unit: string; title: string }

/** Where an axis of ratios may end: beyond them an arrow says that an interval goes on. */
const ratioTicks = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]

/** Returns a logarithmic axis around 1 that holds the ratios, from half to double at least and 0.05 to 20 at most. */
export function axisOfRatios(ratios: readonly number[], title: string): ChartAxis {
  const [lowest, highest] = [Math.min(0.5, ...ratios), Math.max(2, ...ratios)]
  const from = ratioTicks.findLast((tick) => tick <= lowest) ?? 0.05
  const to = ratioTicks.find((tick) => tick >= highest) ?? 20
  const ticks = ratioTicks
    .filter((tick) => tick >= from && tick <= to)
    .map((value) => ({ value, words: String(value) }))
  return { kind: 'log', from, to, ticks, title, reference: 1 }
}

/** Returns where a value stands on the axis, from 0 at its beginning to 1 at its end; what lies beyond stands at that end. */
export function placeOnAxis({ kind, from, to }: ChartAxis, value: number): number {
  const within = Math.min(Math.max(value, from), to)
  if (kind === 'linear') return (within - from) / (to - from)
  return Math.log(within / from) / Math.log(to / from)
}
