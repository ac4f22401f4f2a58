import 'server-only'
import type { ApiReads } from '@/evidence/api/operation'
import { readingsBySlug } from './readings'
import { getDataVersion } from './data-version'
import { getNames } from './names'
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
  names: getNames,
  version: getDataVersion,
  histories: getHistories,
  readings: readingsBySlug,
  search: (typed, study) => search(typed, { study, room: allHits }),
}
