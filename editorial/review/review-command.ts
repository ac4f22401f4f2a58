import { existsSync } from 'node:fs'
import path from 'node:path'
import { findingLine, type Finding } from '@/evidence/text/finding'
import { checkContent } from '../check-content'
import { readCall } from '../command-line'
import { readContent } from '../content-files'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import { markdownList, markdownText } from './markdown-words'
import { studyReview } from './review-study'
import { changedFiles, commonCommit, filesAt, NoSuchBase, type StudyFiles } from './state-at'

const usage = `npm run review [-- --base REF]    what a reviewer of the content needs, as Markdown for a comment (with -s after "run": that alone)
    --base REF          the branch or commit that the work is compared with (main)
    --content FOLDER    another content folder`

const options = { base: { type: 'string', default: 'main' } } as const

/**
 * Says, in Markdown, what changed in a content folder since it departed from a base: facts, sentences, figures, checks, and the
 * pages to look at; returns the exit code: 1 where the content has errors or there is no such base, 2 for a wrong call.
 */
export function runReview(args: string[], streams: Streams = terminal): number {
  const { out, err } = streams
  const call = readCall(args, streams, usage, options, ({ values, positionals }) => {
    if (positionals.length > 0) throw new WrongCall('A review is of all that changed; name no study.')
    return values
  })
  if (typeof call === 'number') return call
  const { content, base } = call
  try {
    const commit = commonCommit(content, base)
    const files = changedFiles(content, commit)
    const { studies, terms } = readContent(content)
    const slugs = [...new Set(files.flatMap((file) => /^studies\/([^/]+)\//.exec(file)?.[1] ?? []))]
    const findings = checkContent(content).findings
    const errors = findings.filter(({ severity }) => severity === 'error')
    // What is kept of each revision follows from the studies.
    const others = files.filter((file) => !/^(?:studies|revisions)\//.test(file))
    const parts = [
      '## What this changes',
      files.length === 0 ? `Nothing in ${markdownText(content)} differs from ${markdownText(base)}.` : null,
      ...slugs.map((slug) =>
        studyReview({
          slug,
          before: filesAt(content, commit, slug),
          after: presentFiles(content, slug),
          study: studies.find((one) => one.slug === slug) ?? null,
          terms,
        }),
      ),
      others.length === 0
        ? null
        : `### Other files\n\n${markdownList(others.map((file) => `\`${file}\`${pageOf(file)}`))}`,
      errors.length === 0
        ? `The check finds no errors and ${findings.length === 1 ? 'one warning' : `${findings.length} warnings`}.${warningsList(findings)}`
        : `### Errors\n\nThese keep the content from publication.\n\n${markdownList(errors.map((one) => markdownText(findingLine(one))))}`,
    ]
    out(`${parts.filter((part) => part !== null).join('\n\n')}\n`)
    return errors.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof NoSuchBase)) throw error
    err(`${error.message}\n`)
    return 1
  }
}

/** Whoever reviews sees which warnings there are, without running the check. */
const warningsList = (findings: readonly Finding[]): string =>
  findings.length === 0 ? '' : `\n\n${markdownList(findings.map((one) => markdownText(findingLine(one))))}`

function presentFiles(content: string, slug: string): StudyFiles {
  const textOf = (name: string) => {
    const file = path.join(content, 'studies', slug, name)
    return existsSync(file) ? readContentText(file).text : null
  }
  return { record: textOf('record.yaml'), summary: textOf('summary.mdx'), plain: textOf('plain.mdx') }
}

/** Returns where readers meet a file of the site's own. */
function pageOf(file: string): string {
  const condition = /^conditions\/([a-z0-9-]+)\./.exec(file)?.[1]
  if (condition !== undefined) return `: \`/conditions/${condition}\``
  const page = /^(glossary|methods|about)\.(?:yaml|mdx)$/.exec(file)?.[1]
  return page === undefined ? '' : `: \`/${page}\``
}
