import type { StudyRecord } from '@/evidence/record/record-schema'
import { criteriaOf } from './criteria'
import { registrySource, unwritten } from './draft-parts'
import { uniqueIds } from '../../ids'
import { designOf, roleOf } from './design'
import type { RegistryProtocol } from './registry-record'

type Arm = StudyRecord['arms'][number]
type StudyDate = StudyRecord['dates'][number]

/** What a draft says of a study before its results. */
export type DraftStudy = Omit<
  StudyRecord,
  | 'slug'
  | 'populations'
  | 'outcomes'
  | 'keyResult'
  | 'flow'
  | 'partitions'
  | 'resolutions'
  | 'interactions'
  | 'acknowledgements'
  | 'certainty'
  | 'riskOfBias'
>

/** Returns a place in the protocol part of the registry record. */
const at = (locator: string) => ({ source: registrySource, locator })

const partialDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
/** The dates of a study, with the registry's field of each. */
export const dates = {
  'enrolment-start': ['Enrolment began', 'startDateStruct'],
  'primary-completion': ['Last examination for the primary outcome', 'primaryCompletionDateStruct'],
  completion: ['Last examination of all', 'completionDateStruct'],
} as const
type DateId = keyof typeof dates
/** Where the registry's dates stand that it calls actual; older ones it calls nothing. */
export const actualDates = 'Study record dates, actual'
/** The day on which the registry was told of the study: before or after it began is what readers ask. */
export const registered = 'registered'
/** Between the status of a study and why it was stopped. */
export const whyStopped = '; why stopped: '

/** Between the sponsor of a study and those who helped. */
export const collaborators = ', and as collaborators '

/** Stands where the registry tells no phase. */
export const noPhase = 'phase not stated'
/** Between how the record was read and the day of its last change. */
export const updatedOn = ', as it was updated on '

/** Returns the study as the protocol section tells it; `decide` is told what a person has to look at. */
export function studyOf(protocol: RegistryProtocol, decide: (what: string) => void): DraftStudy {
  const { identificationModule: id, statusModule: status, sponsorCollaboratorsModule: sponsors } = protocol
  const name = id.briefTitle?.trim() || id.officialTitle?.trim() || id.nctId
  const sponsor = sponsors?.leadSponsor?.name?.trim() || unwritten
  const helpers = (sponsors?.collaborators ?? []).flatMap(({ name: one }) => one?.trim() || [])
  const published =
    status?.resultsFirstPostDateStruct?.date ?? status?.studyFirstPostDateStruct?.date ?? undefined
  const updated = status?.lastUpdatePostDateStruct?.date ?? published
  const phases = protocol.designModule?.phases ?? []
  decide("Title and short title: they are the registry's brief title, and a page needs one of its own.")
  decide('Funding and conflicts of interest: the registry names sponsor and collaborators, and not who paid.')
  decide('The class of each intervention, and its doses.')
  const articles = (protocol.referencesModule?.references ?? []).flatMap(({ pmid }) => pmid?.trim() || [])
  if (articles.length > 0)
    decide(
      `The articles that the registry links (PMID ${articles.join(', ')}): \`npm run import -- --pubmed PMID\` writes the entry of each that you read.`,
    )
  decide('Which way of each outcome is better ("neither" stands until then), its concept and its heading.')
  decide('The editorial block: who wrote and reviewed the summary, and when.')
  return {
    registryId: id.nctId,
    otherIds: otherIdsOf(id),
    names: [],
    title: name,
    shortTitle: id.acronym?.trim() || name,
    ...(id.officialTitle?.trim() ? { officialTitle: id.officialTitle } : {}),
    phase: phases.length > 0 ? phases.join(', ') : noPhase,
    status: status?.overallStatus
      ? `${status.overallStatus}${status.whyStopped?.trim() ? `${whyStopped}${status.whyStopped}` : ''}`
      : unwritten,
    primarySource: registrySource,
    design: designOf(protocol.designModule, decide),
    ...peopleAndDrugs(protocol, decide),
    sponsor,
    funding: {
      statement: `${unwritten}. The registry names ${sponsor} as sponsor${helpers.length > 0 ? `${collaborators}${helpers.join('; ')}` : ''}.`,
      ...at('Sponsor and collaborators'),
    },
    conflicts: {
      statement: `${unwritten}. The registry does not state them.`,
      ...at('Sponsor and collaborators'),
    },
    dates: datesOf(status, decide),
    eligibility: criteriaOf(protocol.eligibilityModule, decide).map((one) => ({
      ...one,
      ...at('Eligibility'),
    })),
    sources: [
      {
        id: registrySource,
        kind: 'registry-record',
        shortTitle: 'ClinicalTrials.gov',
        reference: {
          type: 'webpage',
          title: name,
          author: [],
          authorsComplete: true,
          'container-title': 'ClinicalTrials.gov',
          genre: 'Record',
          number: id.nctId,
        },
        publisher: 'U.S. National Library of Medicine',
        url: `https://clinicaltrials.gov/study/${id.nctId}`,
        ...(published !== undefined && partialDate.test(published) ? { published } : {}),
        read: {
          extent: 'whole',
          sections: [],
          silentOn: [],
          ...(updated === undefined ? {} : { note: `by a program${updatedOn}${updated}` }),
        },
      },
    ],
    editorial: {
      author: unwritten,
      reviewer: unwritten,
      publishedOn: updated !== undefined && partialDate.test(updated) ? updated : '2000',
      reviewedOn: updated !== undefined && partialDate.test(updated) ? updated : '2000',
      version: '0',
    },
  }
}

function otherIdsOf({
  orgStudyIdInfo,
  secondaryIdInfos,
}: RegistryProtocol['identificationModule']): string[] {
  const ids = [orgStudyIdInfo?.id, ...secondaryIdInfos.map(({ id }) => id)]
  return [...new Set(ids.flatMap((id) => id?.trim() || []))]
}

function datesOf(status: RegistryProtocol['statusModule'], decide: (what: string) => void): StudyDate[] {
  const told = status?.studyFirstSubmitDate
  const first = told && partialDate.test(told) ? [told] : []
  const ofStudy = (Object.keys(dates) as DateId[]).flatMap((id) => {
    const [label, field] = dates[id]
    const struct = status?.[field]
    if (!struct?.date || !partialDate.test(struct.date)) return []
    if (struct.type === 'ESTIMATED') {
      decide(`The date "${label}" (${struct.date}) is only estimated in the registry and was left out.`)
      return []
    }
    return [
      { id, label, date: struct.date, ...at(struct.type === 'ACTUAL' ? actualDates : 'Study record dates') },
    ]
  })
  return [
    ...first.map((date) => ({
      id: registered,
      label: 'Sent to the registry',
      date,
      ...at('Study record dates'),
    })),
    ...ofStudy,
  ]
}

function peopleAndDrugs(
  protocol: RegistryProtocol,
  decide: (what: string) => void,
): Pick<DraftStudy, 'conditions' | 'interventions' | 'arms'> {
  const [conditionId, interventionId, armId] = [uniqueIds(), uniqueIds(), uniqueIds()]
  const listed = protocol.armsInterventionsModule
  const interventions = (listed?.interventions ?? []).map((one) => ({
    // The registry names an intervention with its type: "Drug: Eplerenone".
    registryName: one.name ?? '',
    intervention: {
      id: interventionId(one.name ?? '', 'intervention'),
      name: one.name?.trim() || unwritten,
      drugClass: unwritten,
      regimens: [],
    },
  }))
  const idsOf = (names: readonly string[]) => [
    ...new Set(
      interventions.flatMap(({ registryName, intervention }) =>
        names.some((name) => name.slice(name.indexOf(': ') + 2) === registryName) ? [intervention.id] : [],
      ),
    ),
  ]
  const arms = (listed?.armGroups ?? []).map((one): Arm => {
    const role = roleOf(one.type, one.label, decide)
    return {
      id: armId(one.label ?? '', 'arm'),
      title: one.label?.trim() || unwritten,
      description: one.description?.trim() || unwritten,
      ...(role ? { role } : {}),
      interventions: idsOf(one.interventionNames),
    }
  })
  const names = protocol.conditionsModule?.conditions ?? []
  if (arms.length === 0) decide('The arms: the registry record lists none.')
  if (arms.length > 1) {
    decide(
      'Which arm each comparison holds against which: the registry lists the groups and not their order.',
    )
  }
  return {
    conditions: (names.length > 0 ? names : [unwritten]).map((name) => ({
      id: conditionId(name, 'condition'),
      name,
    })),
    interventions:
      interventions.length > 0
        ? interventions.map(({ intervention }) => intervention)
        : [{ id: 'intervention', name: unwritten, drugClass: unwritten, regimens: [] }],
    arms:
      arms.length > 0
        ? arms
        : [{ id: 'arm', title: unwritten, description: unwritten, role: 'experimental', interventions: [] }],
  }
}
