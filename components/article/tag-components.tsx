import type { MDXComponents } from 'mdx/types'
import type { ReactNode } from 'react'
import { StudyFigure } from '@/components/figures/study-figure'
import { marginElement, marginTags, tagAttribute } from '@/evidence/prose/mark-for-page'
import { printResolved, type Printers } from '@/evidence/prose/resolved'
import type { ResolvedTag } from '@/evidence/prose/resolved-tags'
import { tags } from '@/evidence/prose/tag-vocabulary'
import type { ArticleContext } from './article-context'
import { Citation } from './citation'
import { Datum } from './datum'
import { Disagreement } from './disagreement'
import { GlossaryWords } from './glossary-words'
import { MarginNotes } from './margin-notes'
import { ProseProblem } from './prose-problem'
import { Quotation } from './quotation'
import type { SiteParts } from './site-parts'
import { ListItem, Paragraph, ProseLink } from './stops'

/** What the compiled text passes to a tag: its number and the words inside it. */
type TagProps = Readonly<Record<string, unknown>> & { children?: ReactNode }

/** Returns the components that an article's tags stand for, closed over what those tags came to. */
export function tagComponents(article: readonly ResolvedTag[], context: ArticleContext, parts: SiteParts) {
  const tagNumbered = (number: unknown) => {
    const tag = article[Number(number)]
    if (!tag) throw new Error(`The article that was compiled has no tag ${String(number)}.`)
    return tag
  }
  const Margin = (props: TagProps) => (
    <MarginNotes tags={String(props[marginTags]).split(' ').map(tagNumbered)} context={context} />
  )
  const firstUses = new Set(firstUsesOfTerms(article))
  const components = Object.keys(tags).map((name) => {
    const Component = ({ children, ...props }: TagProps) => {
      const tag = tagNumbered(props[tagAttribute])
      return printResolved(tag.resolved, drawings, {
        tag,
        isFirstUse: firstUses.has(tag),
        children,
        context,
        parts,
      })
    }
    Component.displayName = name
    return [name, Component] as const
  })
  const elements: MDXComponents = context.study ? { p: Paragraph, li: ListItem, a: ProseLink } : {}
  return { ...Object.fromEntries(components), [marginElement]: Margin, ...elements }
}

/** Returns, of each glossary entry that an article names, the tag that names it first. */
function firstUsesOfTerms(article: readonly ResolvedTag[]): ResolvedTag[] {
  const first = new Map<string, ResolvedTag>()
  for (const tag of article) {
    if (tag.resolved.kind === 'term' && !first.has(tag.resolved.term.id)) first.set(tag.resolved.term.id, tag)
  }
  return [...first.values()]
}

type Surroundings = {
  tag: ResolvedTag
  /** Whether no tag before this one names the same glossary entry. */
  isFirstUse: boolean
  /** The words inside the tag. */
  children: ReactNode
  context: ArticleContext
  parts: SiteParts
}

const drawings: Printers<ReactNode, Surroundings> = {
  datum: ({ phrase, note }, { context }) => <Datum {...{ phrase, note, context }} />,
  term: ({ term }, { isFirstUse, children }) => (
    <GlossaryWords term={term} isFirst={isFirstUse}>
      {children}
    </GlossaryWords>
  ),
  quote: ({ text, source }, { context }) => <Quotation text={text} source={source} context={context} />,
  name: ({ text }) => text,
  cite: ({ sources }, { context }) => <Citation sources={sources} context={context} />,
  constant: (_, { children }) => children,
  disagreement: ({ resolution }, { context: { study } }) =>
    study && <Disagreement resolution={resolution} study={study} />,
  figure: ({ id }, { context: { study } }) => study && <StudyFigure id={id} study={study} />,
  'rule-example': ({ rule }, { parts }) => parts.ruleExample(rule),
  insert: ({ name }, { parts }) => parts.insert(name),
  problem: ({ message }, { tag }) => <ProseProblem name={tag.name} message={message} />,
}
