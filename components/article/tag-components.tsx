import type { ReactNode } from 'react'
import { StudyFigure } from '@/components/figures/study-figure'
import { bracketAttribute, stopAttribute } from '@/evidence/prose/keep-brackets'
import { tagAttribute } from '@/evidence/prose/mark-for-page'
import { keyReportOf } from '@/evidence/prose/margin-note'
import { printResolved, type Printers } from '@/evidence/prose/resolved'
import type { ResolvedTag } from '@/evidence/prose/resolved-tags'
import { tags } from '@/evidence/prose/tag-vocabulary'
import type { ArticleContext } from './article-context'
import { Citation } from './citation'
import { Datum } from './datum'
import { Disagreement } from './disagreement'
import { GlossaryWords } from './glossary-words'
import { ProseProblem } from './prose-problem'
import { Quotation } from './quotation'
import type { SiteParts } from './site-parts'

/** What the compiled text passes to a tag: its number, what must stay with it, and the words inside it. */
type TagProps = Readonly<Record<string, unknown>> & { children?: ReactNode }

/** Returns the components that an article's tags stand for, closed over what those tags came to. */
export function tagComponents(article: readonly ResolvedTag[], context: ArticleContext, parts: SiteParts) {
  return Object.fromEntries(
    Object.keys(tags).map((name) => {
      const Component = ({ children, ...props }: TagProps) => {
        const tag = article[Number(props[tagAttribute])]
        if (!tag) throw new Error(`<${name}> is no tag of the article that was compiled.`)
        const [before, after] = [textOf(props[bracketAttribute]), textOf(props[stopAttribute])]
        return printResolved(tag.resolved, drawings, { tag, before, after, children, context, parts })
      }
      Component.displayName = name
      return [name, Component]
    }),
  )
}

const textOf = (prop: unknown): string => (typeof prop === 'string' ? prop : '')

type Surroundings = {
  tag: ResolvedTag
  /** A bracket before the tag and a stop after it, which must not be parted from it at the end of a line. */
  before: string
  after: string
  /** The words inside the tag. */
  children: ReactNode
  context: ArticleContext
  parts: SiteParts
}

const drawings: Printers<ReactNode, Surroundings> = {
  datum: ({ phrase, note }, { tag, before, after, context }) => (
    <Datum {...{ phrase, note, before, after, context }} beside={keyReportOf(tag, note)} />
  ),
  term: ({ term }, { before, after, children }) => (
    <GlossaryWords term={term} before={before} after={after}>
      {children}
    </GlossaryWords>
  ),
  quote: ({ text, source }, around) =>
    between(around, <Quotation text={text} source={source} context={around.context} />),
  name: ({ text }, around) => between(around, text),
  cite: ({ sources }, around) => between(around, <Citation sources={sources} context={around.context} />),
  constant: (_, around) => between(around, around.children),
  disagreement: ({ resolution }, around) => {
    const { study } = around.context
    return between(around, study && <Disagreement resolution={resolution} study={study} />)
  },
  figure: ({ id }, around) => {
    const { study } = around.context
    return between(around, study && <StudyFigure id={id} study={study} />)
  },
  'rule-example': ({ rule }, around) => between(around, around.parts.ruleExample(rule)),
  insert: ({ name }, around) => between(around, around.parts.insert(name)),
  problem: ({ message }, around) =>
    between(around, <ProseProblem name={around.tag.name} message={message} />),
}

function between({ before, after }: Surroundings, drawn: ReactNode): ReactNode {
  return (
    <>
      {before}
      {drawn}
      {after}
    </>
  )
}
