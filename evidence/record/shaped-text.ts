import type { z } from 'zod'
import type { Finding, Position } from '@/evidence/text/finding'
import type { RecordPath, RecordProblem } from './record-path'
import { shapeProblems } from './shape-problems'
import type { WrittenOut } from './shorthand'
import { readYaml, type YamlDocument } from './yaml-document'

/** A content file in YAML after its shape was checked, with findings in the order of the file. */
export type ShapedFile<T> = {
  file: string
  text: string
  value: T | null
  /** What the file holds, when it was YAML, whatever its shape. */
  raw: unknown
  unconfirmed: string[]
  findings: Finding[]
  positionOf(path: RecordPath, atKey?: boolean): Position
  findingsFor(problems: RecordProblem[]): Finding[]
}

/** A file's text, or the sentence that says why there is none. */
export type FileText = { text: string; problem: null } | { text: null; problem: string }

/**
 * Returns the value of a YAML text in the given shape, after what may go unsaid in such a file was written out; every
 * problem is a finding, none is thrown. `file` is what findings call it.
 */
export function shapedText<S extends z.ZodType>(
  file: string,
  { text, problem }: FileText,
  schema: S,
  writeOut: (raw: unknown) => WrittenOut = (value) => ({ value, problems: [], unconfirmed: [] }),
): ShapedFile<z.output<S>> {
  const yaml = text === null ? null : readYaml(text)
  const positionOf = (at: RecordPath, atKey?: boolean) => ({ file, ...placeIn(yaml, at, atKey) })
  const findingsFor = (problems: RecordProblem[]) =>
    inFileOrder(
      problems.map(({ path: at, atKey, severity = 'error', rule, message }) => {
        return { ...positionOf(at, atKey), severity, rule, message }
      }),
    )
  const base = { file, text: text ?? '', raw: undefined, unconfirmed: [], positionOf, findingsFor }
  if (yaml === null) {
    return {
      ...base,
      value: null,
      findings: findingsFor([{ path: [], rule: 'file' as const, message: problem ?? '' }]),
    }
  }
  if (yaml.problems.length > 0) {
    const findings = yaml.problems.map((one) => ({
      file,
      ...one,
      severity: 'error' as const,
      rule: 'yaml' as const,
    }))
    return { ...base, value: null, findings: inFileOrder(findings) }
  }
  const { value: raw, problems: unclear, unconfirmed } = writeOut(yaml.value)
  const shaped = schema.safeParse(raw)
  if (shaped.success && unclear.length === 0)
    return { ...base, value: shaped.data, raw, unconfirmed, findings: [] }
  const problems = shaped.success ? [] : shapeProblems(schema, shaped.error.issues, raw, yaml.writtenAs)
  // What lacks a source because its passage is not there is one slip.
  const repeated = (at: RecordPath) =>
    unclear.some(({ path: cause }) => JSON.stringify(cause.slice(0, -1)) === JSON.stringify(at.slice(0, -1)))
  const beside = problems.filter(({ path: at }) => !repeated(at))
  return { ...base, value: null, raw, unconfirmed, findings: findingsFor([...unclear, ...beside]) }
}

function placeIn(yaml: YamlDocument | null, at: RecordPath, atKey?: boolean) {
  return yaml === null ? { line: 1, column: 1 } : yaml.placeOf(at, atKey)
}

/** Returns findings in the order of their places. */
export function inFileOrder(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
