import { trueMinus } from './number'

/** Returns the text of a tick of an axis, a round number: `20`, `0.5`, `−40`. */
export function formatTick(tick: number): string {
  return String(tick).replace('-', trueMinus)
}
