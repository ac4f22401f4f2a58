import { z } from 'zod'

// The parts of a ClinicalTrials.gov API v2 record that are mapped. Whatever else a record holds is kept as it is and named in
// the loss report: https://clinicaltrials.gov/data-api/api. The API leaves out what a record does not have.

const text = z.string().optional()
const texts = z.array(z.string()).default([])
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).default([])

const group = z.looseObject({ id: z.string(), title: text, description: text })
const counted = z.looseObject({ groupId: z.string(), value: text })
const denominator = z.looseObject({ units: text, counts: listOf(counted) })
const measurement = z.looseObject({
  groupId: z.string(),
  value: text,
  spread: text,
  lowerLimit: text,
  upperLimit: text,
  comment: text,
})
const category = z.looseObject({ title: text, measurements: listOf(measurement) })
const classOfMeasure = z.looseObject({
  title: text,
  denoms: listOf(denominator),
  categories: listOf(category),
})

const statistics = {
  title: text,
  description: text,
  populationDescription: text,
  paramType: text,
  dispersionType: text,
  unitOfMeasure: text,
  calculatePct: z.boolean().optional(),
  denomUnitsSelected: text,
  denoms: listOf(denominator),
  classes: listOf(classOfMeasure),
}

const analysis = z.looseObject({
  groupIds: texts,
  groupDescription: text,
  paramType: text,
  paramValue: text,
  dispersionType: text,
  dispersionValue: text,
  statisticalMethod: text,
  statisticalComment: text,
  pValue: text,
  pValueComment: text,
  ciNumSides: text,
  ciPctValue: text,
  ciLowerLimit: text,
  ciUpperLimit: text,
  ciLowerLimitComment: text,
  ciUpperLimitComment: text,
  estimateComment: text,
  testedNonInferiority: z.boolean().optional(),
  nonInferiorityType: text,
  nonInferiorityComment: text,
  otherAnalysisDescription: text,
})

const measure = z.looseObject(statistics)
const outcomeMeasure = z.looseObject({
  ...statistics,
  type: text,
  timeFrame: text,
  reportingStatus: text,
  anticipatedPostingDate: text,
  typeUnitsAnalyzed: text,
  groups: listOf(group),
  analyses: listOf(analysis),
})

const people = z.looseObject({ groupId: z.string(), numSubjects: text, numUnits: text, comment: text })
const period = z.looseObject({
  title: text,
  milestones: listOf(z.looseObject({ type: text, comment: text, achievements: listOf(people) })),
  dropWithdraws: listOf(z.looseObject({ type: text, comment: text, reasons: listOf(people) })),
})

const whole = z.number().int().optional()
const eventGroup = z.looseObject({
  ...group.shape,
  deathsNumAffected: whole,
  deathsNumAtRisk: whole,
  seriousNumAffected: whole,
  seriousNumAtRisk: whole,
  otherNumAffected: whole,
  otherNumAtRisk: whole,
})
const event = z.looseObject({
  term: text,
  organSystem: text,
  sourceVocabulary: text,
  assessmentType: text,
  notes: text,
  stats: listOf(
    z.looseObject({ groupId: z.string(), numEvents: whole, numAffected: whole, numAtRisk: whole }),
  ),
})

const resultsSection = z.looseObject({
  participantFlowModule: z
    .looseObject({
      preAssignmentDetails: text,
      recruitmentDetails: text,
      typeUnitsAnalyzed: text,
      groups: listOf(group),
      periods: listOf(period),
    })
    .optional(),
  baselineCharacteristicsModule: z
    .looseObject({
      populationDescription: text,
      typeUnitsAnalyzed: text,
      groups: listOf(group),
      denoms: listOf(denominator),
      measures: listOf(measure),
    })
    .optional(),
  outcomeMeasuresModule: z.looseObject({ outcomeMeasures: listOf(outcomeMeasure) }).optional(),
  adverseEventsModule: z
    .looseObject({
      frequencyThreshold: text,
      timeFrame: text,
      description: text,
      allCauseMortalityComment: text,
      eventGroups: listOf(eventGroup),
      seriousEvents: listOf(event),
      otherEvents: listOf(event),
    })
    .optional(),
})

const day = z.looseObject({ date: text, type: text }).optional()
const named = z.looseObject({ name: text, class: text })

const planned = listOf(z.looseObject({ measure: text, timeFrame: text, description: text }))

const protocolSection = z.looseObject({
  identificationModule: z.looseObject({
    nctId: z.string().regex(/^NCT\d{8}$/, 'expected a registry number such as NCT02449343'),
    orgStudyIdInfo: z.looseObject({ id: text }).optional(),
    secondaryIdInfos: listOf(z.looseObject({ id: text })),
    briefTitle: text,
    officialTitle: text,
    acronym: text,
  }),
  statusModule: z
    .looseObject({
      overallStatus: text,
      whyStopped: text,
      studyFirstSubmitDate: text,
      startDateStruct: day,
      primaryCompletionDateStruct: day,
      completionDateStruct: day,
      studyFirstPostDateStruct: day,
      resultsFirstPostDateStruct: day,
      lastUpdatePostDateStruct: day,
    })
    .optional(),
  sponsorCollaboratorsModule: z
    .looseObject({ leadSponsor: named.optional(), collaborators: listOf(named) })
    .optional(),
  conditionsModule: z.looseObject({ conditions: texts }).optional(),
  designModule: z
    .looseObject({
      studyType: text,
      phases: texts,
      designInfo: z
        .looseObject({
          allocation: text,
          interventionModel: text,
          interventionModelDescription: text,
          primaryPurpose: text,
          maskingInfo: z
            .looseObject({ masking: text, maskingDescription: text, whoMasked: texts })
            .optional(),
        })
        .optional(),
      enrollmentInfo: z.looseObject({ count: whole, type: text }).optional(),
    })
    .optional(),
  armsInterventionsModule: z
    .looseObject({
      armGroups: listOf(
        z.looseObject({ label: text, type: text, description: text, interventionNames: texts }),
      ),
      interventions: listOf(z.looseObject({ type: text, name: text, description: text })),
    })
    .optional(),
  outcomesModule: z
    .looseObject({ primaryOutcomes: planned, secondaryOutcomes: planned, otherOutcomes: planned })
    .optional(),
  referencesModule: z.looseObject({ references: listOf(z.looseObject({ pmid: text })) }).optional(),
  eligibilityModule: z
    .looseObject({
      eligibilityCriteria: text,
      healthyVolunteers: z.boolean().optional(),
      sex: text,
      minimumAge: text,
      maximumAge: text,
    })
    .optional(),
})

/** A record of ClinicalTrials.gov as its API v2 answers. */
export const registryShape = z.looseObject({ protocolSection, resultsSection: resultsSection.optional() })

export type RegistryRecord = z.output<typeof registryShape>
export type RegistryResults = NonNullable<RegistryRecord['resultsSection']>
export type RegistryProtocol = RegistryRecord['protocolSection']
export type OutcomeMeasure = z.output<typeof outcomeMeasure>
export type Measure = z.output<typeof measure>
export type Analysis = z.output<typeof analysis>
export type Measurement = z.output<typeof measurement>
export type Denominator = z.output<typeof denominator>
export type RegistryGroup = z.output<typeof group>
export type AdverseEvent = z.output<typeof event>
