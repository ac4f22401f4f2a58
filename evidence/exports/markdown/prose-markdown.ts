import type { BlockContent, PhrasingContent } from 'mdast'
import { formatStrength } from '@/evidence/format/ruling'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
import { refuseUnsound } from '@/evidence/exports/sound-article'
import { setType } from '@/evidence/format/typography'
import { resultIdOf } from '@/evidence/prose/note'
import type { TagNode } from '@/evidence/prose/prose-node'
import { printResolved, type Printers } from '@/evidence/prose/resolved'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { resolvedTag } from '@/evidence/prose/resolved-tags'
import type { Study } from '@/evidence/study/study'
import { studyAddress, type ExportSite } from '@/evidence/study/site'

/** The study is null for a text on the site itself, which has neither figures nor rulings of its own. */
type Place = { study: Study | null; site: ExportSite }

/**
 * Returns an article as Markdown that needs no tags: each bound number as pages print it, followed by the id of its
 * result in square brackets. Throws when the article has a finding; checks refuse such first.
 */
export function proseMarkdown(article: ResolvedArticle, place: Place): string {
  refuseUnsound(article)
  const printTag: Handle = (node: TagNode, _, state, info) => {
    const { resolved, words } = resolvedTag(node, article)
    const children = printResolved(resolved, nodes, { ...place, words })
    return 'block' in children
      ? state.handle(children.block, undefined, state, info)
      : state.containerPhrasing({ type: 'paragraph', children: children.phrasing }, info)
  }
  // The types know Markdown's own nodes alone; the tags' are MDX's.
  const handlers = { mdxJsxFlowElement: printTag, mdxJsxTextElement: printTag } as Options['handlers']
  return toMarkdown(article.root, { ...style, extensions: [gfmToMarkdown()], handlers }).trim()
}

/** As the site's editors write it. */
const style: Options = { bullet: '-', emphasis: '*', fences: true, listItemIndent: 'one', rule: '-' }

function studyOf({ study }: Place): Study {
  if (study === null) throw new Error('A text of no study has a figure or a ruling of one.')
  return study
}

/** A tag as Markdown: within a sentence, or as a block of its own. */
type Printed = { phrasing: PhrasingContent[] } | { block: BlockContent }

const text = (value: string): PhrasingContent => ({ type: 'text', value })
/** An id in square brackets; as text its brackets would be escaped, so that a reader could not copy it. */
const reference = (id: string): PhrasingContent => ({ type: 'html', value: `[${id}]` })
const phrasing = (...children: PhrasingContent[]): Printed => ({ phrasing: children })

const nodes: Printers<Printed, Place & { words: string }> = {
  datum: ({ phrase, note }) => {
    const id = resultIdOf(note.subject) ?? note.id.replace(/^note-/, '')
    return phrasing(text(`${phrase.lead}${phrase.tail} `), reference(id))
  },
  quote: (quote) => phrasing(text(`\u201c${setType(quote.text)}\u201d`)),
  name: (name) => phrasing(text(name.text)),
  cite: ({ sources }) => phrasing(text(` (${sources.map(({ shortTitle }) => shortTitle).join('; ')})`)),
  term: (_, { words }) => phrasing(text(words)),
  constant: (_, { words }) => phrasing(text(words)),
  disagreement: ({ resolution }, place) => {
    const study = studyOf(place)
    const { title, reason, id } = resolution
    const strong: PhrasingContent = { type: 'strong', children: [text(title)] }
    const children = [
      strong,
      text(' '),
      reference(id),
      text(`: ${reason} ${formatStrength(resolution, study)}`),
    ]
    return { block: { type: 'blockquote', children: [{ type: 'paragraph', children }] } }
  },
  figure: ({ id }, place) =>
    phrasing({
      type: 'html',
      value: `Figure: ${studyAddress(place.site, studyOf(place).slug, `/figures/${id}`)}`,
    }),
  'rule-example': () => phrasing(),
  insert: () => phrasing(),
  problem: ({ message }) => {
    throw new Error(message)
  },
}
