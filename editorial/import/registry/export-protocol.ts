import type { StudyRecord } from '@/evidence/record/record-schema'
import { registrySource, unwritten } from './draft-parts'
import { readLabelled } from './labelled'
import { limitNames, volunteers } from './criteria'
import { enrolments, registryRole } from './design'
import { plannedOf } from './planned'
import { put, type Step } from './tree'
import { actualDates, collaborators, dates, noPhase, registered, updatedOn, whyStopped } from './protocol'

/**
 * Returns the protocol section of the registry record that a draft was made of, as far as the draft holds it, in the registry's
 * shape.
 */
export function exportProtocol(record: StudyRecord): Record<string, unknown> {
  const section: Record<string, unknown> = {}
  const enter = (module: string, path: readonly Step[], value: unknown) => {
    if (value !== undefined && value !== null && value !== unwritten) put(section, [module, ...path], value)
  }
  enterIdentification(record, enter)
  enterStatus(record, enter)
  enter('sponsorCollaboratorsModule', ['leadSponsor', 'name'], record.sponsor)
  const helpers = record.funding.statement.split(collaborators)[1]?.replace(/\.$/, '')
  helpers
    ?.split('; ')
    .forEach((name, at) => enter('sponsorCollaboratorsModule', ['collaborators', at, 'name'], name))
  record.conditions.forEach(({ name }, at) => enter('conditionsModule', ['conditions', at], name))
  enterDesign(record, enter)
  enterArms(record, enter)
  const limits = record.eligibility.map(({ text }) => readLabelled(text))
  for (const [field, label] of Object.entries(limitNames)) {
    const told = limits.findLast((one) => one.has(label))?.get(label)
    enter('eligibilityModule', [field], field === 'healthyVolunteers' ? volunteers[told ?? ''] : told)
  }
  for (const [path, value] of plannedOf(record)) enter('outcomesModule', path, value)
  return section
}

type Enter = (module: string, path: readonly Step[], value: unknown) => void

function enterIdentification(record: StudyRecord, enter: Enter): void {
  const { registryId, title, shortTitle, officialTitle, otherIds } = record
  const into = (path: readonly Step[], value: unknown) => enter('identificationModule', path, value)
  into(['nctId'], typeof registryId === 'string' ? registryId : undefined)
  into(['briefTitle'], title)
  into(['officialTitle'], officialTitle)
  into(['acronym'], shortTitle === title ? undefined : shortTitle)
  const [own, ...others] = otherIds
  into(['orgStudyIdInfo', 'id'], own)
  others.forEach((id, at) => into(['secondaryIdInfos', at, 'id'], id))
}

function enterStatus(record: StudyRecord, enter: Enter): void {
  const into = (path: readonly Step[], value: unknown) => enter('statusModule', path, value)
  const at = record.status.indexOf(whyStopped)
  into(['overallStatus'], at < 0 ? record.status : record.status.slice(0, at))
  if (at >= 0) into(['whyStopped'], record.status.slice(at + whyStopped.length))
  for (const { id, date, locator } of record.dates) {
    if (id === registered) into(['studyFirstSubmitDate'], date)
    if (!(id in dates)) continue
    const [, field] = dates[id as keyof typeof dates]
    into([field, 'date'], date)
    into([field, 'type'], locator === actualDates ? 'ACTUAL' : undefined)
  }
  const source = record.sources.find(({ id }) => id === registrySource)
  into(['resultsFirstPostDateStruct', 'date'], source?.published)
  into(
    ['lastUpdatePostDateStruct', 'date'],
    new RegExp(`${updatedOn}(\\S+)$`).exec(source?.read.note ?? '')?.[1],
  )
}

function enterDesign({ design, phase }: StudyRecord, enter: Enter): void {
  const said = readLabelled(design.description)
  const into = (path: readonly Step[], value: unknown) => enter('designModule', path, value)
  const each = (words: string | undefined, path: readonly Step[]) =>
    words?.split(', ').forEach((word, at) => into([...path, at], word))
  into(['studyType'], said.get('Study type'))
  each(phase === noPhase ? undefined : phase, ['phases'])
  into(['designInfo', 'allocation'], said.get('Allocation'))
  into(['designInfo', 'interventionModel'], said.get('Model'))
  into(['designInfo', 'interventionModelDescription'], said.get('Model in words'))
  into(['designInfo', 'primaryPurpose'], said.get('Purpose'))
  into(['designInfo', 'maskingInfo', 'masking'], said.get('Masking'))
  into(['designInfo', 'maskingInfo', 'maskingDescription'], said.get('Masking in words'))
  each(said.get('Who is masked'), ['designInfo', 'maskingInfo', 'whoMasked'])
  const enrolment = said.get('Enrolment') ?? ''
  const [count] = /^\d+/.exec(enrolment) ?? []
  into(['enrollmentInfo', 'count'], count && Number(count))
  const type = Object.keys(enrolments).find((word) => enrolment.endsWith(enrolments[word] ?? ''))
  into(['enrollmentInfo', 'type'], type)
}

function enterArms({ arms, interventions }: StudyRecord, enter: Enter): void {
  const into = (path: readonly Step[], value: unknown) => enter('armsInterventionsModule', path, value)
  arms.forEach(({ title, description, role }, at) => {
    into(['armGroups', at, 'label'], title)
    // Where the registry lists no arm, the draft's one stands in for it.
    if (title !== unwritten) into(['armGroups', at, 'type'], role && registryRole(role))
    into(['armGroups', at, 'description'], description)
  })
  interventions.forEach(({ id, name }, at) => {
    into(['interventions', at, 'name'], name)
    arms
      .filter((arm) => arm.interventions.includes(id) && arm.title !== unwritten)
      .forEach(({ title }, place) => into(['interventions', at, 'armGroupLabels', place], title))
  })
}
