import type { BulkSubject } from '@/app/bulk-response'
import type { Study } from '@/evidence/study/study'

/** The tables over all studies. */
export const allStudies = (studies: readonly Study[]): BulkSubject => ({
  name: 'all-studies',
  title: 'All studies',
  page: '/studies',
  studies,
})
