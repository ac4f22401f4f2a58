import { invisible } from '@/evidence/text/invisible'

/** Marks without a look of their own, which no record may hold. */
const everyInvisible = new RegExp(invisible.source, 'gu')
const fullWidth = /[\uff01-\uff5e]/gu

/** Returns a text as a record may hold it: without invisible marks, with line feeds, letters in one piece. */
export const visibleText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(everyInvisible, '')
    .replace(fullWidth, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')

/** Returns a value with every text in it made visible. */
export function visibleTexts<Value>(value: Value): Value {
  return made(value) as Value
}

function made(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value)
  if (Array.isArray(value)) return value.map(made)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, made(inner)]))
}
