import type { Study, Term } from '@/evidence/study/study'
import type { AttributeRule, ValueOf } from './tag-rule'
import type { TagName, tags } from './tag-vocabulary'

type Rules = typeof tags

type AttributesOf<Attributes extends Readonly<Record<string, AttributeRule>>> = {
  readonly [Name in keyof Attributes]:
    | ValueOf<Attributes[Name]['value']>
    | (Attributes[Name]['required'] extends true ? never : undefined)
}

/** What stands behind a page on which a tag may stand: a study, or none on the site's own pages. */
type StudyOn = { study: Study; site: null; both: Study | null }

/**
 * A tag whose name, page, attributes and values are those of the vocabulary: its attributes have the types that its
 * rule gives them, and it comes with the study that it speaks of, where its rule says that it speaks of one.
 */
export type CheckedTag<Name extends TagName = TagName> = {
  [N in Name]: {
    name: N
    attributes: AttributesOf<Rules[N]['attributes']>
    words: string
    isDenominatorTold: boolean
    study: StudyOn[Rules[N]['pages']]
    terms: readonly Term[]
  }
}[Name]
