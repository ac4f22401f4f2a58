import { formatDesign } from '@/evidence/format/design'
import { formatPrimaryEndPoints } from '@/evidence/format/end-point'
import { describePopulation } from '@/evidence/format/population'
import { formatKeyResult } from '@/evidence/format/key-result'
import { peopleOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { findSource, joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** A value that a study can be filtered by, and the words for it. */
export type FacetValue = { value: string; label: string }

/** A study in a line: what the list of studies shows, sorts and filters by. Plain data. */
export type StudyListing = {
  slug: string
  title: string
  shortTitle: string
  /** `Phase 2, single group, open label`. */
  design: string
  /** `Objective response: missed`. */
  primaryEndPoint: string
  /** `52 patients who received atezolizumab`: those whom the key result is of, in all arms that it is told of. */
  analysed: string
  /** All of them together; null where no source states how many. */
  analysedCount: number | null
  /** `Objective response: 19 of 52 (37%; 95% CI, 24 to 51)`. */
  keyResult: string
  keySource: string
  /** Year in which the primary source was published; null when it is not known. */
  year: number | null
  publishedOn: string
  conditions: FacetValue[]
  treatments: FacetValue[]
  classes: FacetValue[]
  phase: FacetValue
  model: FacetValue
  /** Results with at least one printed number. */
  resultCount: number
  /** Disagreements between sources that an editor judged. */
  disagreementCount: number
}

/** Returns a study in a line. */
export function listingOf(study: Study): StudyListing {
  const key = joinResult(study, study.keyResultId)
  const people = peopleOfKeyResult(study)
  const published = findSource(study, study.primarySourceId).published
  return {
    slug: study.slug,
    title: study.title,
    shortTitle: study.shortTitle,
    design: formatDesign(study),
    primaryEndPoint: formatPrimaryEndPoints(study),
    analysed: people.map(describePopulation).join('; '),
    analysedCount: people.reduce<number | null>(
      (total, { n }) => (total === null || n === null ? null : total + n),
      0,
    ),
    keyResult: formatKeyResult(study),
    keySource: key.source.shortTitle,
    year: published === null ? null : Number(published.slice(0, 4)),
    publishedOn: study.editorial.publishedOn,
    conditions: study.conditions.map(({ id, name }) => ({ value: id, label: name })),
    treatments: study.interventions.map(({ id, name }) => ({ value: id, label: name })),
    classes: distinct(study.interventions.map(({ drugClass }) => valued(drugClass))),
    phase: valued(study.phase),
    model: valued(study.design.model.replaceAll('-', ' ')),
    resultCount: study.results.filter(({ reports }) => reports.some(({ state }) => state === 'reported'))
      .length,
    disagreementCount: study.resolutions.length,
  }
}

/** The value of words is what an address can carry: `PD-1 or PD-L1 inhibitor` is `pd-1-or-pd-l1-inhibitor`. */
function valued(words: string): FacetValue {
  const value = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { value, label: words.charAt(0).toUpperCase() + words.slice(1) }
}

function distinct(values: FacetValue[]): FacetValue[] {
  return [...new Map(values.map((one) => [one.value, one])).values()]
}
