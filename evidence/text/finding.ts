import type { FindingRule } from './finding-rules'

/** A place in a content file; line and column count from 1. */
export type Position = { file: string; line: number; column: number }

/** Something that an editor must see. An error stops the import and the build; a warning does not. */
export type Finding = Position & {
  severity: 'error' | 'warning'
  /** Short stable name, which `npm run explain` explains. */
  rule: FindingRule
  /** One real sentence: what was found, what was expected, the nearest right answer. */
  message: string
}

/** What a finding says to a person, without its rule. */
export type ToldFinding = Omit<Finding, 'rule'>

/** Returns the finding as one line, `file:line:column message`, the form editors' tools jump to. */
export function findingLine(finding: ToldFinding): string {
  return `${finding.file}:${finding.line}:${finding.column} ${finding.message}`
}
