import type { ReactNode } from 'react'
import type { RuleName } from '@/evidence/study/vocabulary'

/** Parts of the site's own pages that are made from data: `<RuleExample rule>` and `<Insert name>`. */
export type SiteParts = {
  ruleExample: (rule: RuleName) => ReactNode
  /** By the name that `<Insert>` gives; what is missing is left out. */
  inserts: Readonly<Record<string, ReactNode>>
}

export const noSiteParts: SiteParts = { ruleExample: () => null, inserts: {} }
