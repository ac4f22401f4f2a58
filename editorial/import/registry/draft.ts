import type { RecordReport, RecordResult } from '@/evidence/record/record-parts'
import { recordProblems } from '@/evidence/record/record-rules'
import { recordSchema, type StudyRecord } from '@/evidence/record/record-schema'
import { draftParts, registrySource, unsaid, unwritten } from './draft-parts'
import { enterEvents } from './events'
import { figureLabels, type Words } from './figures'
import { enterFlow } from './flow'
import { enterPlanned, markPlanned } from './planned'
import { linkArms } from './arms-of-groups'
import { idOf } from '../../ids'
import { labelled, readLabelled } from './labelled'
import { enterBaseline, enterOutcomeMeasures } from './outcome-measures'
import { studyOf } from './protocol'
import type { RegistryRecord } from './registry-record'
import { visibleTexts } from './visible-text'

/** A draft of a record, with what a person has to decide and what the reader of records made of its numbers. */
export type Draft = {
  record: StudyRecord
  decisions: readonly string[]
  /** Results whose numbers stand in words because a rule of records refuses them, with the rule's sentence. */
  refused: readonly { result: string; locator: string; message: string }[]
}

/** Returns the draft of a registry record. Nothing is worked out: every number is one that the registry prints. */
export function draftOf(registry: RegistryRecord, slug = slugOf(registry)): Draft {
  const { protocolSection, resultsSection } = visibleTexts(registry)
  const decisions: string[] = []
  const decide = (what: string) => {
    if (!decisions.includes(what)) decisions.push(what)
  }
  const study = studyOf(protocolSection, decide)
  const parts = draftParts()
  if (resultsSection) {
    enterOutcomeMeasures(parts, resultsSection)
    enterFlow(parts, resultsSection)
    enterBaseline(parts, resultsSection)
    enterEvents(parts, resultsSection)
  }
  linkArms(parts, study.arms, decide)
  if (parts.outcomes.length > 0) markPlanned(parts.outcomes, protocolSection.outcomesModule, decide)
  else if (enterPlanned(parts, protocolSection.outcomesModule))
    decide('The results: the registry record has none, and each planned outcome says so until then.')
  else {
    decide('The results: the registry record has none, and one result that says so stands until then.')
    const population = parts.population({
      key: ['nobody'],
      label: 'participants',
      n: null,
      place: 'Results',
    })
    const outcome = parts.outcome({
      title: unwritten,
      domain: 'efficacy',
      group: unwritten,
      definition: unsaid,
    })
    const reports: RecordReport[] = [{ source: registrySource, state: 'not-reported', locator: 'Results' }]
    parts.result(outcome, 'result', { population, kind: 'quantity', unit: 'none', reports })
  }
  const primary = parts.outcomes.find(({ type }) => type === 'primary') ?? parts.outcomes[0]
  decide('The key result: the first result of the first primary outcome stands until then.')
  const { primarySource, ...rest } = study
  const record: StudyRecord = {
    slug,
    ...rest,
    primarySource,
    keyResult: primary?.results[0]?.id ?? '',
    populations: parts.populations,
    outcomes: parts.outcomes,
    flow: [],
    interactions: [],
    partitions: [],
    resolutions: [],
    certainty: [],
    riskOfBias: [],
    acknowledgements: [],
  }
  return { record, decisions, refused: putRefusedIntoWords(record) }
}

/** Returns the name of a draft's folder: that of the registry number. */
export const slugOf = ({ protocolSection }: RegistryRecord): string =>
  idOf(protocolSection.identificationModule.nctId)

/** Numbers that no record may hold as they are, such as a count above its denominator, are kept in words for a person to judge. */
function putRefusedIntoWords(record: StudyRecord): Draft['refused'] {
  const parsed = recordSchema.safeParse(record)
  if (!parsed.success) return []
  const refused: { result: string; locator: string; message: string }[] = []
  for (const { path, message } of recordProblems(parsed.data, record.slug)) {
    const [list, o, within, r] = path
    if (list !== 'outcomes' || within !== 'results' || typeof o !== 'number' || typeof r !== 'number')
      continue
    const results = record.outcomes[o]?.results
    const result = results?.[r]
    const report = result?.reports[0]
    if (!results || !result || !report || refused.some((one) => one.result === result.id)) continue
    refused.push({ result: result.id, locator: report.locator, message })
    const { spread: _spread, ...plain }: RecordResult = result
    results[r] = { ...plain, reports: [inWords(report)] }
  }
  return refused
}

function inWords({ source, locator, note, ...report }: RecordReport): RecordReport {
  const words: Words = Object.fromEntries(readLabelled(note))
  const figures = { ...report, spread: report.sd ?? report.se, p: undefined }
  for (const figure of ['value', 'spread', 'low', 'high', 'count', 'of'] as const) {
    const text = figures[figure]
    if (typeof text === 'string' || typeof text === 'number') words[figureLabels[figure]] ??= String(text)
  }
  if (report.p) {
    words[figureLabels.p] ??= `${report.p.relation === '=' ? '' : report.p.relation}${report.p.value}`
    words.Method ??= report.p.test
  }
  return { source, state: 'not-yet-extracted', locator, note: labelled(words) }
}
