import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Check } from '@/evidence/checks/check'
import { checkStudy } from '@/evidence/checks/check-study'
import { addSummaries, summariseStudy, type CheckSummary } from '@/evidence/checks/summary'
import { parseProse } from '@/evidence/prose/parse-prose'
import { resolveRead, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { Finding } from '@/evidence/text/finding'
import { workFindings } from '@/evidence/workbench/article-size'
import { leftOutSchema } from '@/evidence/record/left-out-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import { BrokenReference } from '@/evidence/study/join'
import type { Study, Term } from '@/evidence/study/study'
import type { ArticleKind } from '@/evidence/workbench/writing'
import { auditFindings } from './audit/audit-command'
import { conditionTexts, leftOutFiles } from './condition-texts'
import { readContent, readNamed } from './content-files'
import { readContentText } from '@/queries/content-text'
import { detectionAge } from './detection-age'
import { kept } from './kept'
import { noMemory, type Memory } from './memory'
import { missingPlainPage } from './plain-page'
import { readShapedFile, type RecordFile } from './record-file'
import { ruleFindings } from './rule-findings'

export type CheckedContent = {
  findings: Finding[]
  summary: CheckSummary
  /** The studies that nothing keeps from being published. */
  sound: Study[]
}

/**
 * Returns everything that an editor should know about a content folder, sorted by file and place: what keeps
 * a record from being read, what the rules hold against its numbers, and what is wrong with the prose. The
 * prose of a study whose record cannot be read is left for later: its tags would all name nothing. With slugs,
 * only what lies in the folders of these studies, published or drafts.
 */
export function checkContent(
  contentDir: string,
  slugs: readonly string[] | null = null,
  memory: Memory = noMemory,
): CheckedContent {
  const content = slugs === null ? readContent(contentDir, [], memory) : readNamed(contentDir, slugs, memory)
  const { studies, terms } = content
  const isWanted = ({ file }: { file: string }) =>
    slugs === null || slugs.includes(path.basename(path.dirname(file)))
  const files = content.files.filter(isWanted)
  const judged = files.flatMap((file) => {
    const judgement = memory(`judgement of ${file.file}`, [file], () => judge(file))
    if (judgement === null) return []
    const { study } = judgement
    const folder = path.dirname(file.file)
    const prose = [
      ...articleOf(path.join(folder, 'summary.mdx'), study, terms, memory, 'summary'),
      ...plainFindings(path.join(folder, 'plain.mdx'), study, terms, memory),
    ]
    return [{ findings: [...judgement.findings, ...prose], summary: judgement.summary }]
  })
  const ofSite = () => [
    ...sitePages(contentDir).flatMap((file) => proseFindings(file, null, terms, memory)),
    ...conditionTexts(contentDir, studies).flatMap(({ file, study }) =>
      proseFindings(file, study, terms, memory),
    ),
    ...leftOutFiles(contentDir).flatMap((file) => readShapedFile(file, leftOutSchema).findings),
    ...auditFindings(contentDir),
    ...memory('age of the detection', studies, () => detectionAge(contentDir, studies)),
  ]
  const findings = [
    ...content.findings.filter(isWanted),
    ...judged.flatMap((one) => one.findings),
    ...(slugs === null ? ofSite() : []),
  ]
  const faulty = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ file }) => path.dirname(file)),
  )
  return {
    findings: findings.toSorted(byPlace),
    summary: addSummaries(judged.map(({ summary }) => summary)),
    sound: files.flatMap(({ file, study }) => (study && !faulty.has(path.dirname(file)) ? [study] : [])),
  }
}

type Judgement = { study: Study; findings: Finding[]; summary: CheckSummary }

/**
 * Returns the study with what its checks say also when the record's own rules refuse it: an editor who mistyped a
 * percentage should read what it ought to be, and not only that it lies outside its limits. Null when the
 * record has no shape, or names what it does not define.
 */
function judge(file: RecordFile): Judgement | null {
  const readable = file.study ?? (file.record && studyFromRecord(file.record))
  if (readable === null) return null
  const checks = checksOf(readable)
  if (checks === null) return null
  const findings = newFindings(file, readable, checks)
  return { study: readable, findings, summary: summariseStudy(readable, checks) }
}

function checksOf(study: Study): Check[] | null {
  try {
    return checkStudy(study)
  } catch (error) {
    if (error instanceof BrokenReference) return null
    throw error
  }
}

/** Where the record's own rules have spoken of a place, the rule of bounds would only repeat them. */
function newFindings(file: RecordFile, study: Study, checks: Check[]): Finding[] {
  const said = new Set(file.findings.map(({ line }) => line))
  return ruleFindings(file, study, checks).filter(
    ({ rule, line }) => rule !== 'bounds-and-order' || !said.has(line),
  )
}

function sitePages(contentDir: string): string[] {
  if (!existsSync(contentDir)) return []
  return readdirSync(contentDir)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => path.relative(process.cwd(), path.join(contentDir, name)))
}

function proseFindings(file: string, study: Study | null, terms: Term[], memory: Memory): Finding[] {
  const { text, problem } = readContentText(file)
  if (text === null) {
    return [{ file, line: 1, column: 1, severity: 'error', rule: 'file', message: problem }]
  }
  return memory(file, [text, study, terms], () => article(text, file, study, terms).findings)
}

/** Every study with results has a plain-language page; one without has nothing to tell in it. */
function plainFindings(file: string, study: Study, terms: Term[], memory: Memory): Finding[] {
  return existsSync(file) ? articleOf(file, study, terms, memory, 'plain') : missingPlainPage(file, study)
}

function articleOf(file: string, study: Study, terms: Term[], memory: Memory, kind: ArticleKind): Finding[] {
  const { text } = readContentText(file)
  if (text === null) return proseFindings(file, study, terms, memory)
  return memory(file, [text, study, terms], () =>
    workFindings(article(text, file, study, terms), file, study, kind),
  )
}

/** Reading the marks of a text takes longer than all that is asked of them, and asks nothing of the record. */
function article(text: string, file: string, study: Study | null, terms: Term[]): ResolvedArticle {
  const read = kept(`text ${file}`, text, () => parseProse(text, file))
  return resolveRead(read, text, file, study, terms)
}

function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file, 'en-GB') || a.line - b.line || a.column - b.column
}
