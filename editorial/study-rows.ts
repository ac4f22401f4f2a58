import type { Prisma } from '@/generated/prisma/client'
import type { SourcePointer, Study } from '@/evidence/study/study'
import { outcomeRows, reportRow, resultRow } from './result-rows'

/** A study as the rows that hold it, by table. */
export type StudyRows = {
  Study: Prisma.StudyCreateManyInput[]
  StudyOtherId: Prisma.StudyOtherIdCreateManyInput[]
  TwoStageDesign: Prisma.TwoStageDesignCreateManyInput[]
  StudyCondition: Prisma.StudyConditionCreateManyInput[]
  Intervention: Prisma.InterventionCreateManyInput[]
  Regimen: Prisma.RegimenCreateManyInput[]
  Arm: Prisma.ArmCreateManyInput[]
  ArmIntervention: Prisma.ArmInterventionCreateManyInput[]
  StudyDate: Prisma.StudyDateCreateManyInput[]
  Criterion: Prisma.CriterionCreateManyInput[]
  Source: Prisma.SourceCreateManyInput[]
  AnalysisPopulation: Prisma.AnalysisPopulationCreateManyInput[]
  PopulationLoss: Prisma.PopulationLossCreateManyInput[]
  Outcome: Prisma.OutcomeCreateManyInput[]
  Result: Prisma.ResultCreateManyInput[]
  Report: Prisma.ReportCreateManyInput[]
  Partition: Prisma.PartitionCreateManyInput[]
  PartitionPart: Prisma.PartitionPartCreateManyInput[]
  Resolution: Prisma.ResolutionCreateManyInput[]
  ResolutionResult: Prisma.ResolutionResultCreateManyInput[]
  ResolutionClaim: Prisma.ResolutionClaimCreateManyInput[]
  Acknowledgement: Prisma.AcknowledgementCreateManyInput[]
}

/** Returns the rows of a study; each list's order becomes `position`. */
export function studyRows(study: Study): StudyRows {
  const studySlug = study.slug
  return {
    Study: [headRow(study)],
    StudyOtherId: study.otherIds.map((value, position) => ({ studySlug, position, value })),
    TwoStageDesign: twoStageRows(study),
    StudyCondition: study.conditions.map(({ id }, position) => ({ studySlug, position, conditionId: id })),
    Intervention: study.interventions.map(({ regimens: _, ...intervention }, position) => ({
      studySlug,
      position,
      ...intervention,
    })),
    Regimen: regimenRows(study),
    Arm: study.arms.map(({ interventionIds: _, ...arm }, position) => ({ studySlug, position, ...arm })),
    ArmIntervention: study.arms.flatMap(({ id, interventionIds }) =>
      interventionIds.map((interventionId, position) => ({ studySlug, armId: id, position, interventionId })),
    ),
    StudyDate: study.dates.map(({ pointer, ...date }, position) => ({
      studySlug,
      position,
      ...date,
      ...pointerColumns(pointer),
    })),
    Criterion: study.eligibility.map(({ pointer, ...criterion }, position) => ({
      studySlug,
      position,
      ...criterion,
      ...pointerColumns(pointer),
    })),
    Source: study.sources.map((source, position) => ({ studySlug, position, ...source })),
    AnalysisPopulation: study.populations.map(({ pointer, noun, losses: _, ...population }, position) => ({
      studySlug,
      position,
      ...population,
      nounOne: noun.one,
      nounMany: noun.many,
      ...pointerColumns(pointer),
    })),
    PopulationLoss: study.populations.flatMap(({ id, losses }) =>
      losses.map(({ pointer, ...loss }, position) => ({
        studySlug,
        populationId: id,
        position,
        ...loss,
        ...pointerColumns(pointer),
      })),
    ),
    Outcome: outcomeRows(study),
    Result: study.results.map((result, position) => resultRow(studySlug, position, result)),
    Report: study.results.flatMap(({ reports }) =>
      reports.map((report, position) => reportRow(studySlug, position, report)),
    ),
    ...partitionRows(study),
    ...resolutionRows(study),
    Acknowledgement: study.acknowledgements.map((one, position) => ({ studySlug, position, ...one })),
  }
}

function headRow(study: Study): Prisma.StudyCreateManyInput {
  const { design, funding, conflicts, editorial } = study
  return {
    slug: study.slug,
    registryId: study.registryId,
    registryAbsence: study.registryAbsence,
    title: study.title,
    shortTitle: study.shortTitle,
    officialTitle: study.officialTitle,
    phase: study.phase,
    status: study.status,
    sponsor: study.sponsor,
    allocation: design.allocation,
    model: design.model,
    masking: design.masking,
    designDescription: design.description,
    designSourceId: design.pointer.sourceId,
    designLocator: design.pointer.locator,
    designQuote: design.pointer.quote,
    fundingStatement: funding.statement,
    fundingSourceId: funding.pointer.sourceId,
    fundingLocator: funding.pointer.locator,
    fundingQuote: funding.pointer.quote,
    conflictsStatement: conflicts.statement,
    conflictsSourceId: conflicts.pointer.sourceId,
    conflictsLocator: conflicts.pointer.locator,
    conflictsQuote: conflicts.pointer.quote,
    keyResultId: study.keyResultId,
    primarySourceId: study.primarySourceId,
    ...editorial,
  }
}

function twoStageRows({ slug, design }: Study): Prisma.TwoStageDesignCreateManyInput[] {
  if (!design.twoStage) return []
  const { nullRate, alternativeRate, alpha, power, pointer, ...numbers } = design.twoStage
  return [
    {
      studySlug: slug,
      ...numbers,
      nullRateText: nullRate.text,
      nullRateNumber: nullRate.number,
      alternativeRateText: alternativeRate.text,
      alternativeRateNumber: alternativeRate.number,
      alphaText: alpha.text,
      alphaNumber: alpha.number,
      powerText: power.text,
      powerNumber: power.number,
      ...pointerColumns(pointer),
    },
  ]
}

function regimenRows({ slug, interventions }: Study): Prisma.RegimenCreateManyInput[] {
  return interventions
    .flatMap(({ id, regimens }) => regimens.map((regimen) => ({ interventionId: id, regimen })))
    .map(({ interventionId, regimen: { amount, cap, pointer, ...regimen } }, position) => ({
      studySlug: slug,
      position,
      interventionId,
      ...regimen,
      amountText: amount.text,
      amountNumber: amount.number,
      capText: cap?.text ?? null,
      capNumber: cap?.number ?? null,
      ...pointerColumns(pointer),
    }))
}

function partitionRows({ slug, partitions }: Study): Pick<StudyRows, 'Partition' | 'PartitionPart'> {
  return {
    Partition: partitions.map(({ id, title, whole, sourceId, closes }, position) => ({
      studySlug: slug,
      id,
      position,
      title,
      wholePopulationId: whole.kind === 'population' ? whole.populationId : null,
      wholeResultId: whole.kind === 'result' ? whole.resultId : null,
      sourceId,
      closes,
    })),
    PartitionPart: partitions.flatMap(({ id, resultIds }) =>
      resultIds.map((resultId, position) => ({ studySlug: slug, partitionId: id, position, resultId })),
    ),
  }
}

type ResolutionTables = 'Resolution' | 'ResolutionResult' | 'ResolutionClaim'

function resolutionRows({ slug, resolutions }: Study): Pick<StudyRows, ResolutionTables> {
  return {
    Resolution: resolutions.map(({ resultIds: _results, claims: _claims, ...resolution }, position) => ({
      studySlug: slug,
      position,
      ...resolution,
    })),
    ResolutionResult: resolutions.flatMap(({ id, resultIds }) =>
      resultIds.map((resultId, position) => ({ studySlug: slug, resolutionId: id, position, resultId })),
    ),
    ResolutionClaim: resolutions.flatMap(({ id, claims }) =>
      claims.map((claim, position) => ({ studySlug: slug, resolutionId: id, position, ...claim })),
    ),
  }
}

function pointerColumns({ sourceId, locator, quote }: SourcePointer) {
  return { sourceId, locator, quote }
}
