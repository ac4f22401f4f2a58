import type { Prisma } from '@/generated/prisma/client'
import type { StudyTable } from '@/queries/stored-rows'
import type { StudyRows } from './study-rows'

type Transaction = Prisma.TransactionClient

/** Writes the rows of one table of a study. */
export const tableWriters: {
  [Table in StudyTable]: (transaction: Transaction, data: StudyRows[Table]) => Promise<unknown>
} = {
  Study: (transaction, data) => transaction.study.createMany({ data }),
  StudyOtherId: (transaction, data) => transaction.studyOtherId.createMany({ data }),
  TwoStageDesign: (transaction, data) => transaction.twoStageDesign.createMany({ data }),
  StudyCondition: (transaction, data) => transaction.studyCondition.createMany({ data }),
  Intervention: (transaction, data) => transaction.intervention.createMany({ data }),
  Regimen: (transaction, data) => transaction.regimen.createMany({ data }),
  Arm: (transaction, data) => transaction.arm.createMany({ data }),
  ArmIntervention: (transaction, data) => transaction.armIntervention.createMany({ data }),
  StudyDate: (transaction, data) => transaction.studyDate.createMany({ data }),
  Criterion: (transaction, data) => transaction.criterion.createMany({ data }),
  Source: (transaction, data) => transaction.source.createMany({ data }),
  AnalysisPopulation: (transaction, data) => transaction.analysisPopulation.createMany({ data }),
  PopulationLoss: (transaction, data) => transaction.populationLoss.createMany({ data }),
  Outcome: (transaction, data) => transaction.outcome.createMany({ data }),
  Result: (transaction, data) => transaction.result.createMany({ data }),
  Report: (transaction, data) => transaction.report.createMany({ data }),
  Partition: (transaction, data) => transaction.partition.createMany({ data }),
  PartitionPart: (transaction, data) => transaction.partitionPart.createMany({ data }),
  Resolution: (transaction, data) => transaction.resolution.createMany({ data }),
  ResolutionResult: (transaction, data) => transaction.resolutionResult.createMany({ data }),
  ResolutionClaim: (transaction, data) => transaction.resolutionClaim.createMany({ data }),
  Acknowledgement: (transaction, data) => transaction.acknowledgement.createMany({ data }),
}
