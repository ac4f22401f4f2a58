import type { ReactNode } from 'react'
import { StudyFigure } from '@/components/figures/study-figure'
import { bracketAttribute, stopAttribute } from '@/evidence/prose/keep-brackets'
import { keyReportOf } from '@/evidence/prose/margin-note'
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
      const Component = ({ [bracketAttribute]: bracket, [stopAttribute]: stop, ...props }: TagProps) => {
        const before = typeof bracket === 'string' ? bracket : ''
        const after = typeof stop === 'string' ? stop : ''
        return draw(tagFrom(name, props), { before, after, children: props.children }, context, parts)
      }
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

/** What stands around and inside a tag: a bracket and a stop that must stay with it, and its words. */
type Surroundings = { before: string; after: string; children: ReactNode }

function draw(tag: Tag, around: Surroundings, context: ArticleContext, parts: SiteParts): ReactNode {
  const resolved = resolveTag(tag, context.study, context.terms)
  if (resolved instanceof TagProblem) return <ProseProblem name={tag.name} message={resolved.message} />
  if (resolved.kind === 'datum') {
    const { before, after } = around
    const { phrase, note } = resolved
    const beside = keyReportOf(tag, note)
    return <Datum {...{ phrase, note, before, after, beside, context }} />
  }
  if (resolved.kind === 'term') {
    return (
      <GlossaryWords term={resolved.term} before={around.before} after={around.after}>
        {around.children}
      </GlossaryWords>
    )
  }
  return (
    <>
      {around.before}
      {drawOther(resolved, around.children, context, parts)}
      {around.after}
    </>
  )
}

type Other = Exclude<Resolved, { kind: 'datum' | 'term' }>

function drawOther(resolved: Other, children: ReactNode, context: ArticleContext, parts: SiteParts) {
  switch (resolved.kind) {
    case 'quote':
      return <Quotation text={resolved.text} source={resolved.source} context={context} />
    case 'name':
      return resolved.text
    case 'cite':
      return <Citation sources={resolved.sources} context={context} />
    case 'disagreement':
      return context.study && <Disagreement resolution={resolved.resolution} study={context.study} />
    case 'figure':
      return (
        context.study && (
          <>
            <StudyFigure id={resolved.id} study={context.study} />
            {context.behindFigure?.get(resolved.id)}
          </>
        )
      )
    case 'rule-example':
      return parts.ruleExample(resolved.rule)
    case 'insert':
      return parts.inserts[resolved.name] ?? null
    case 'constant':
      return children
  }
}
