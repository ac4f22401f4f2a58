import type { Prisma } from '@/generated/prisma/client'
import type { Study, Term } from '@/evidence/study/study'

/** The rows that studies share, by table. */
export type SharedRows = {
  Condition: Prisma.ConditionCreateManyInput[]
  Term: Prisma.TermCreateManyInput[]
  TermSynonym: Prisma.TermSynonymCreateManyInput[]
}

/** Returns the conditions of all studies, once each, and the glossary. */
export function sharedRows(studies: readonly Study[], terms: readonly Term[]): SharedRows {
  const conditions = new Map(studies.flatMap((study) => study.conditions.map(({ id, name }) => [id, name])))
  return {
    Condition: [...conditions].map(([id, name]) => ({ id, name })),
    Term: terms.map(({ synonyms: _, ...term }, position) => ({ position, ...term })),
    TermSynonym: terms.flatMap(({ id, synonyms }) =>
      synonyms.map((synonym, position) => ({ termId: id, position, synonym })),
    ),
  }
}

/** Replaces the shared rows. References to conditions are checked when the transaction ends. */
export async function replaceSharedRows(
  transaction: Prisma.TransactionClient,
  rows: SharedRows,
): Promise<void> {
  await transaction.term.deleteMany()
  await transaction.condition.deleteMany()
  await transaction.condition.createMany({ data: rows.Condition })
  await transaction.term.createMany({ data: rows.Term })
  await transaction.termSynonym.createMany({ data: rows.TermSynonym })
}
