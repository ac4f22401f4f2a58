import type { Resolution, Study } from '@/evidence/study/study'

/**
 * Returns the disagreements that show best what the site is for, at most two: a figure that one source got wrong, and
 * two right figures that cannot be compared. Fewer when the study has none such.
 */
export function tellingDisagreements(study: Study): Resolution[] {
  const slip = study.resolutions.find(
    ({ kind, outcome, resultIds }) =>
      kind === 'transcription-error' && outcome === 'resolved' && resultIds.length > 0,
  )
  const bothRight = study.resolutions.find(
    ({ outcome, resultIds }) =>
      outcome === 'not-comparable' && resultIds.length > 1 && resultIds.includes(study.keyResultId),
  )
  return [slip, bothRight].filter((resolution) => resolution !== undefined)
}
