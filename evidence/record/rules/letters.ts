import { codeOf } from '@/evidence/text/code-point'
import { invisible } from '@/evidence/text/invisible'
import { describePlace, type RecordPath, type RecordProblem } from '../record-path'

/** Letters that look Latin and are not: Cyrillic, and the Greek capitals and omicron. */
const lookAlike =
  /[\u0400-\u052f\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf]/u
const latin = /[A-Za-z]/
/** The longest text of a record has some 500. */
const maxLetters = 10_000
const fullWidth = /[\uff01-\uff5e]/u

/** Returns texts with letters that a reader cannot tell from others, or cannot see. */
export function letterProblems(value: unknown): RecordProblem[] {
  return textsIn(value, []).flatMap(({ path, text }) => {
    const message = problemOf(text)
    if (message === null) return []
    const field = path.findLast((step) => typeof step === 'string') ?? 'text'
    return [{ path, rule: 'letters', message: `In ${describePlace(value, path)}, "${field}" ${message}` }]
  })
}

function problemOf(text: string): string | null {
  if (text.length > maxLetters)
    return `has ${text.length} letters; expected at most ${maxLetters}, which no text of a record needs.`
  const hidden = invisible.exec(text)?.[0]
  if (hidden) return `holds an invisible character (${codeOf(hidden)}); expected visible text.`
  const wide = fullWidth.exec(text)?.[0]
  if (wide) return `holds the full-width "${wide}" (${codeOf(wide)}); expected "${wide.normalize('NFKC')}".`
  const word = text.split(/\s+/).find((one) => latin.test(one) && lookAlike.test(one))
  const alike = word && lookAlike.exec(word)?.[0]
  if (alike)
    return `has "${word}" with the look-alike letter "${alike}" (${codeOf(alike)}); expected a Latin letter.`
  if (text !== text.normalize('NFC'))
    return 'has letters composed of several characters; expected Unicode form NFC.'
  return null
}

function textsIn(value: unknown, path: RecordPath): { path: RecordPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
