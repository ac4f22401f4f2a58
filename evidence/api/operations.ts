import { apiIndex } from './api-index'
import { compareStudies } from './compare-operation'
import { getMatrix } from './get-matrix'
import { getResultOperation } from './get-result'
import { getStudyOperation } from './get-study'
import { listPools } from './list-pools'
import { listRevisions } from './list-revisions'
import { listResults } from './list-results'
import { listRulings } from './list-rulings'
import { listSources } from './list-sources'
import { listStudiesOperation } from './list-studies'
import { listConditions, listTreatments } from './list-subjects'
import { listTerms } from './list-terms'
import type { Operation } from './operation'
import { searchEverything } from './search-operation'
import { verifyClaim } from './verify-operation'

const listed: readonly Operation[] = [
  listStudiesOperation,
  getStudyOperation,
  getMatrix,
  listResults,
  getResultOperation,
  listConditions,
  listTreatments,
  listSources,
  listRulings,
  compareStudies,
  listPools,
  listRevisions,
  listTerms,
  searchEverything,
  verifyClaim,
]

/**
 * Every operation of the interface, in the order of the reference. Addresses, their checks, the OpenAPI document, the
 * reference page and the tests of the examples are all made from this table.
 */
export const operations: readonly Operation[] = [apiIndex(listed), ...listed]
