import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkStudy } from '@/evidence/checks/check-study'
import { addSummaries, summariseStudy, type CheckSummary } from '@/evidence/checks/summary'
import { checkProse } from '@/evidence/prose/check-prose'
import type { Finding } from '@/evidence/record/finding'
import type { Study, Term } from '@/evidence/study/study'
import { readContent } from './content-files'
import { readContentText } from './content-text'
import { ruleFindings } from './rule-findings'

export type CheckedContent = { findings: Finding[]; summary: CheckSummary }

/** The two articles that every study has. */
const articles = ['summary.mdx', 'plain.mdx']

/**
 * Returns everything that an editor should know about a content folder, sorted by file and place: what keeps
 * a record from being read, what the rules hold against its numbers, and what is wrong with the prose. The
 * prose of a study whose record cannot be read is left for later: its tags would all name nothing.
 */
export function checkContent(contentDir: string): CheckedContent {
  const { files, terms, findings: ofRecords } = readContent(contentDir)
  const judged = files.flatMap((file) => {
    const { study } = file
    if (study === null) return []
    const checks = checkStudy(study)
    const prose = articles.flatMap((name) =>
      proseFindings(path.join(path.dirname(file.file), name), study, terms),
    )
    const findings = [...ruleFindings(file, study, checks), ...prose]
    return [{ findings, summary: summariseStudy(study, checks) }]
  })
  const pages = sitePages(contentDir).flatMap((file) => proseFindings(file, null, terms))
  const findings = [...ofRecords, ...judged.flatMap((one) => one.findings), ...pages]
  return { findings: findings.toSorted(byPlace), summary: addSummaries(judged.map(({ summary }) => summary)) }
}

function sitePages(contentDir: string): string[] {
  if (!existsSync(contentDir)) return []
  return readdirSync(contentDir)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => path.relative(process.cwd(), path.join(contentDir, name)))
}

function proseFindings(file: string, study: Study | null, terms: Term[]): Finding[] {
  const { text, problem } = readContentText(file)
  if (text === null) {
    return [{ file, line: 1, column: 1, severity: 'error', rule: 'file', message: problem }]
  }
  return checkProse(text, file, study, terms)
}

function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file, 'en-GB') || a.line - b.line || a.column - b.column
}
