import { setType } from '@/evidence/format/typography'
import { describeNote } from '@/evidence/prose/describe-note'
import { sourceIdOf } from '@/evidence/prose/note'
import { isTagNode, walk } from '@/evidence/prose/prose-node'
import { printResolved, type Printers } from '@/evidence/prose/resolved'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { resolvedTag, type ResolvedTag } from '@/evidence/prose/resolved-tags'
import { isTagName, tags } from '@/evidence/prose/tag-vocabulary'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** What is told of a tag that an editor points at. */
export type TagInWords = {
  /** Where the tag stands in the text; for a tag around words, its opening and closing tags with them. */
  from: number
  to: number
  title: string
  /** What it prints or means. */
  facts: string
  /** Whose it is and where it stands; null where it rests on no one source. */
  source: string | null
  quote: string | null
}

/** Returns the innermost tag around a place of the text, in words; null where there is none. */
export function tagAt(article: ResolvedArticle, place: number, study: Study): TagInWords | null {
  let found: TagInWords | null = null
  walk(article.root, (node) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? Infinity
    if (place < from || place > to) return false
    if (isTagNode(node)) {
      const tag = resolvedTag(node, article)
      found = { from, to, ...printResolved(tag.resolved, inWords, { tag, study }) }
    }
    return true
  })
  return found
}

type Words = Omit<TagInWords, 'from' | 'to'>
type Context = { tag: ResolvedTag; study: Study }

const words = (title: string, facts: string, source: string | null = null, quote: string | null = null) => ({
  title,
  facts,
  source,
  quote,
})

const inWords: Printers<Words, Context> = {
  datum: ({ phrase, note }, { study }) => {
    const { title, facts, locator, quote } = describeNote(note.subject)
    const sourceId = sourceIdOf(note.subject)
    const source = sourceId === null ? null : findSource(study, sourceId).shortTitle
    const place = [source, locator].filter((one) => one !== null).join(', ')
    return words(
      `${setType(title)}: \u201c${phrase.lead}${phrase.tail}\u201d`,
      setType(facts.map(({ text }) => text).join('')),
      place === '' ? null : setType(place),
      quote === null ? null : setType(quote),
    )
  },
  quote: ({ text, source }) => words('Quotation', '', source.shortTitle, setType(text)),
  name: ({ text }) => words('Name of a source', text),
  cite: ({ sources }) => words('Reference', sources.map(({ shortTitle }) => shortTitle).join('; ')),
  term: ({ term }) => words(term.term, term.plain ?? term.definition),
  constant: () => words('Constant', "A number of this site's own."),
  disagreement: ({ resolution }) => words(setType(resolution.title), setType(resolution.reason)),
  figure: ({ id }) => words('Figure', id),
  'rule-example': ({ rule }) => words('Example of a rule', rule),
  insert: ({ name }) => words('Part made from data', name),
  problem: ({ message }, { tag }) => words(isTagName(tag.name) ? tags[tag.name].help : tag.name, message),
}
