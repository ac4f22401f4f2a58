import { isUnheard, plainWorking, type Check } from '@/evidence/checks/check'
import { concerns, staleAcknowledgements, staleResolutions } from '@/evidence/checks/stale-judgements'
import type { Finding } from '@/evidence/text/finding'
import type { Study } from '@/evidence/study/study'
import type { RecordFile } from './record-file'

/**
 * Returns what the rules hold against a record, each at its place in the file: failures that nobody has
 * acknowledged or judged, and acknowledgements and resolutions that no longer apply, all of which are errors; and what
 * only looks odd, which is a warning.
 */
export function ruleFindings(file: RecordFile, study: Study, checks: readonly Check[]): Finding[] {
  const failures = checks.filter(isUnheard)
  // A sum is told at each of its parts; an editor needs it once.
  const distinct = failures.filter(
    (check, index) => failures.findIndex(({ working }) => working === check.working) === index,
  )
  return [
    ...distinct.map((check) => failureFinding(file, check)),
    ...staleAcknowledgements(study, checks).map((stale): Finding => {
      const index = study.acknowledgements.indexOf(stale)
      const failing = checks.find((check) => concerns(stale, check))
      const said = `The acknowledgement of "${stale.rule}" for "${stale.resultId}"`
      const message = failing
        ? `${said} was given for "${plainWorking(stale.working)}", but what ${failing.isRemark ? 'is remarked' : 'fails'} there is "${plainWorking(failing.working)}". Judge it anew.`
        : `${said} no longer applies: nothing fails there. Remove it.`
      return { ...file.positionOf(['acknowledgements', index]), severity: 'error', rule: stale.rule, message }
    }),
    ...staleResolutions(study).map((stale): Finding => {
      const index = study.resolutions.indexOf(stale)
      const message = `The resolution "${stale.id}" no longer applies: no source differs from the report shown. Remove it.`
      return { ...file.positionOf(['resolutions', index]), severity: 'error', rule: 'sources-agree', message }
    }),
  ]
}

function failureFinding(file: RecordFile, check: Check): Finding {
  const { rule, resultId, sourceId, field, working, suggestion, isRemark } = check
  const position =
    resultId === null
      ? file.positionOf(field === 'design' ? ['design', 'twoStage'] : ['populations'])
      : file.positionOfReport(resultId, sourceId, field)
  // Editors search their terminals and files: plain spaces and hyphens there, true ones on pages.
  const message = plainWorking(
    [`${resultId ?? field}: ${working}`, suggestion, isRemark && ifSo].filter(Boolean).join(' '),
  )
  return { ...position, severity: isRemark ? 'warning' : 'error', rule, message }
}

/** No advice to change what may be right. */
const ifSo = 'This is no error by itself; if the source has it so, leave it and add an acknowledgement.'
