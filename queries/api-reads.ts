import 'server-only'
import type { ApiReads } from '@/evidence/api/operation'
import { getDataVersion } from './data-version'
import { allNames, knownNames, readItem, readList } from './lists'
import { getReadings } from './readings'
import { getHistories } from './revisions'
import { search } from './search'
import { getStudy, listStudies } from './studies'
import { getTerms } from './terms'

// Every candidate of the index, which is what a client can page through.
const allHits = { groups: 200, hits: 200 }

/** Where the interface and the command line read from. */
export const apiReads: ApiReads = {
  studies: listStudies,
  study: getStudy,
  terms: getTerms,
  list: readList,
  item: readItem,
  known: knownNames,
  names: allNames,
  version: getDataVersion,
  histories: getHistories,
  readings: getReadings,
  search: (typed, study) => search(typed, { study, room: allHits }),
}
