import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { whereUsed, type ArticleKind } from '@/evidence/prose/where-used'
import { plainSpaces } from '@/evidence/format/typography'
import { suggestName } from '@/evidence/text/nearest'
import { terminal, type Streams } from '../streams'
import { askedStudy } from './asked-study'

const usage = `npm run uses -- SLUG [RESULT]    the sentences that print a result; without one, of every result how many
    --content FOLDER    another content folder`

const articles: readonly ArticleKind[] = ['summary', 'plain']

/** Says which sentences of a study's articles print a result, or how many print each; returns the exit code. */
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
      return [{ kind, article: resolveArticle(readFileSync(file, 'utf8'), file, study, terms) }]
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
  if (found.length === 0)
    out(`No sentence prints ${result}; it stands in the data and in what is drawn from them.\n`)
  return 0
}
