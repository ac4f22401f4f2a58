import type { ReactNode } from 'react'
import type { InsertName } from '@/evidence/prose/tag-vocabulary'
import type { RuleName } from '@/evidence/study/vocabulary'

/** Parts of the site's own pages that are made from data: `<RuleExample rule>` and `<Insert name>`. */
export type SiteParts = {
  ruleExample: (rule: RuleName) => ReactNode
  insert: (name: InsertName) => ReactNode
}

/** On a study's pages, where the vocabulary refuses both. */
export const noSiteParts: SiteParts = { ruleExample: () => null, insert: () => null }
