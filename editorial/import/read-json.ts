import type { z } from 'zod'
import { shapeProblems } from '@/evidence/record/shape-problems'
import type { RecordPath } from '@/evidence/record/record-path'
import { readYaml } from '@/evidence/record/yaml-document'
import { ImportProblem, placeAt } from './problem'

/** No record of a registry or of Crossref has more blocks within blocks; a hundred thousand would exhaust the stack. */
const deepest = 64

/** Returns the value of a JSON text. Throws an ImportProblem with line and column where it is none. */
export function readJson(text: string, file: string): unknown {
  const depth = depthProblem(text)
  if (depth !== null)
    throw problemAt(text, depth, file, `The file nests more than ${deepest} blocks; expected a record.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = soundLength(text)
    const isCut = at >= text.trimEnd().length
    throw problemAt(
      text,
      at,
      file,
      isCut
        ? 'The file ends before its JSON does; expected the whole file. Download it again.'
        : `Here is ${shown(text.charAt(at))}, which JSON does not allow; expected the file as the interface sent it.`,
    )
  }
}

/** Returns a value in a shape, or throws what is wrong with it first, with line and column. */
export function inShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  text: string,
  file: string,
): z.output<S> {
  const shaped = schema.safeParse(value)
  if (shaped.success) return shaped.data
  const [problem] = shapeProblems(schema, shaped.error.issues, value, () => undefined)
  const { line, column } = problem ? placeIn(text, problem.path) : { line: 1, column: 1 }
  throw new ImportProblem(problem?.message ?? 'The file has another shape than expected.', file, line, column)
}

/** JSON is YAML too, whose reader knows the place of each part. */
const placeIn = (text: string, at: RecordPath) =>
  text.length > longestPlaced ? { line: 1, column: 1 } : readYaml(text).placeOf(at)

/** That reader keeps each word with its place, for which a text of thirty million letters is too long. */
const longestPlaced = 3_000_000

/** Returns how much of a text begins JSON. The engine names the position of some faults only, and calls others by their letter. */
function soundLength(text: string): number {
  let [sound, broken] = [0, text.length + 1]
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2)
    if (beginsJson(text.slice(0, middle))) sound = middle
    else broken = middle
  }
  return sound
}

function beginsJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return /end of JSON input/.test(said) || /position (\d+)/.exec(said)?.[1] === String(text.length)
  }
}

const problemAt = (text: string, offset: number, file: string, sentence: string) => {
  const { line, column } = placeAt(text, offset)
  return new ImportProblem(sentence, file, line, column)
}

const shown = (letter: string) => (/[!-~]/.test(letter) ? `"${letter}"` : 'an unexpected character')

/** Returns where brackets nest deeper than any record does, or null. Brackets within strings are no brackets. */
function depthProblem(text: string): number | null {
  let [depth, isInString] = [0, false]
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (isInString) {
      if (sign === '\\') index += 1
      else if (sign === '"') isInString = false
    } else if (sign === '"') isInString = true
    else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth > deepest) return index
    } else if (sign === ']' || sign === '}') depth -= 1
  }
  return null
}
