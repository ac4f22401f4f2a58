import type { ReactNode } from 'react'
import { StudyFigure } from '@/components/figures/study-figure'
import { resolveTag, type Resolved } from '@/evidence/prose/resolve-tag'
import { TagProblem, type Tag } from '@/evidence/prose/tag'
import { tags } from '@/evidence/prose/vocabulary'
import type { ArticleContext } from './article-context'
import { Citation } from './citation'
import { Datum } from './datum'
import { Disagreement } from './disagreement'
import { GlossaryWords } from './glossary-words'
import { ProseProblem } from './prose-problem'
import { Quotation } from './quotation'
import type { SiteParts } from './site-parts'

/** What the compiled text passes to a tag: its attributes as written, and the words inside it. */
type TagProps = Readonly<Record<string, unknown>> & { children?: ReactNode }

/** Returns the components that an article's tags stand for, closed over what they are drawn from. */
export function tagComponents(context: ArticleContext, parts: SiteParts) {
  return Object.fromEntries(
    Object.keys(tags).map((name) => {
      const Component = (props: TagProps) => draw(tagFrom(name, props), props.children, context, parts)
      Component.displayName = name
      return [name, Component]
    }),
  )
}

function tagFrom(name: string, { children, ...rest }: TagProps): Tag {
  const written = Object.entries(rest).map(([key, value]) => [key, typeof value === 'string' ? value : ''])
  const words = [children].flat().filter((child) => typeof child === 'string')
  return { name, attributes: Object.fromEntries(written) as Record<string, string>, words: words.join('') }
}

function draw(tag: Tag, children: ReactNode, context: ArticleContext, parts: SiteParts): ReactNode {
  const resolved = resolveTag(tag, context.study, context.terms)
  if (resolved instanceof TagProblem) return <ProseProblem name={tag.name} message={resolved.message} />
  return drawResolved(resolved, children, context, parts)
}

function drawResolved(resolved: Resolved, children: ReactNode, context: ArticleContext, parts: SiteParts) {
  switch (resolved.kind) {
    case 'datum':
      return <Datum phrase={resolved.phrase} note={resolved.note} context={context} />
    case 'quote':
      return <Quotation text={resolved.text} source={resolved.source} context={context} />
    case 'name':
      return resolved.text
    case 'cite':
      return <Citation sources={resolved.sources} context={context} />
    case 'term':
      return <GlossaryWords term={resolved.term}>{children}</GlossaryWords>
    case 'disagreement':
      return context.study && <Disagreement resolution={resolved.resolution} study={context.study} />
    case 'figure':
      return context.study && <StudyFigure id={resolved.id} study={context.study} />
    case 'rule-example':
      return parts.ruleExample(resolved.rule)
    case 'insert':
      return parts.inserts[resolved.name] ?? null
    case 'constant':
      return children
  }
}
