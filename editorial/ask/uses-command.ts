import { existsSync } from 'node:fs'
import path from 'node:path'
import { filesOfResults } from '@/evidence/exports/formats'
import { figuresRestingOn } from '@/evidence/figures/resting-on'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { whereUsed, type ArticleKind } from '@/evidence/prose/where-used'
import { plainSpaces } from '@/evidence/format/typography'
import { suggestName } from '@/evidence/text/nearest'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from '../streams'
import { askedStudy } from './asked-study'

const usage = `npm run uses -- SLUG [RESULT]    the sentences that print a result, and the figures drawn from it;
                                     without a result, of every result how many sentences
    --content FOLDER    another content folder`

const articles: readonly ArticleKind[] = ['summary', 'plain']

/**
 * Says which sentences of a study's articles print a result, which figures are drawn from it and which files hold it; without
 * a result, how many sentences print each. Returns the exit code.
 */
export function runUses(args: string[], streams: Streams = terminal): number {
  const { out, err } = streams
  const asked = askedStudy(args, usage, streams, { words: 1, options: {}, understand: () => ({}) })
  if (typeof asked === 'number') return asked
  const { study, folder, rest, terms } = asked
  const uses = whereUsed(
    study,
    articles.flatMap((kind) => {
      const file = path.join(folder, `${kind}.mdx`)
      if (!existsSync(file)) return []
      const { text } = readContentText(file)
      // What keeps a text from being read, the check says.
      return text === null ? [] : [{ kind, article: resolveArticle(text, file, study, terms) }]
    }),
  )
  const [result] = rest
  if (result === undefined) {
    for (const [id, of] of uses) out(`${String(of.length).padStart(3)}  ${id}\n`)
    return 0
  }
  const found = uses.get(result)
  if (found === undefined) {
    err(`${study.slug} has no result "${result}". ${suggestName(result, [...uses.keys()])}\n`)
    return 2
  }
  for (const { article, line, heading, sentence } of found) {
    out(
      `${path.join(folder, `${article}.mdx`)}:${line} ${heading === null ? '' : `(${heading}) `}${plainSpaces(sentence)}\n`,
    )
  }
  if (found.length === 0) out(`No sentence prints ${result}.\n`)
  const figures = figuresRestingOn(study, result)
  out(`Figures drawn from it: ${figures.join(', ') || 'none'}\n`)
  out(
    `As every result, in the tables of the data and sources pages, and in ${filesOfResults.map(({ label }) => label).join(', ')}.\n`,
  )
  return 0
}
