import type { Condition } from './study'

/** What is known of a disease apart from its studies: the wider one that it is a kind of, and what else it is called. */
export type ConditionEntry = { partOf: string | null; synonyms: readonly string[] }

/**
 * The diseases of the studies, as the WHO classification of soft-tissue tumours (5th edition, 2020) has them. Desmoid tumour
 * and tenosynovial giant cell tumour are no sarcomas: they stand beside soft-tissue sarcoma. A disease that is not listed
 * stands alone.
 */
export const conditionHierarchy: Readonly<Record<string, ConditionEntry>> = {
  'soft-tissue-sarcoma': { partOf: null, synonyms: ['STS'] },
  'alveolar-soft-part-sarcoma': {
    partOf: 'soft-tissue-sarcoma',
    synonyms: ['ASPS', 'alveolar soft tissue sarcoma'],
  },
  leiomyosarcoma: { partOf: 'soft-tissue-sarcoma', synonyms: ['LMS'] },
  liposarcoma: { partOf: 'soft-tissue-sarcoma', synonyms: ['LPS'] },
  'desmoid-tumour': {
    partOf: null,
    synonyms: ['desmoid fibromatosis', 'aggressive fibromatosis', 'desmoid tumor'],
  },
  'tenosynovial-giant-cell-tumour': {
    partOf: null,
    synonyms: ['TGCT', 'pigmented villonodular synovitis', 'PVNS', 'tenosynovial giant cell tumor'],
  },
}

const entryOf = (id: string): ConditionEntry => conditionHierarchy[id] ?? { partOf: null, synonyms: [] }

/** Returns the wider disease that this one is a kind of, where studies of it are here; else null. */
export function widerCondition<T extends Pick<Condition, 'id'>>(id: string, known: readonly T[]): T | null {
  const { partOf } = entryOf(id)
  return known.find((one) => one.id === partOf) ?? null
}

/** Returns the kinds of a disease of which studies are here. */
export const kindsOf = <T extends Pick<Condition, 'id'>>(id: string, known: readonly T[]): T[] =>
  known.filter((one) => entryOf(one.id).partOf === id)

/** Returns what else a disease is called. */
export const synonymsOf = (id: string): readonly string[] => entryOf(id).synonyms
