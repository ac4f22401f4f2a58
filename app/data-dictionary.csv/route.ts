import { exportResponse } from '@/app/export-response'
import { dataDictionaryCsv } from '@/evidence/exports/study-csv'

export const dynamic = 'force-static'

export function GET(): Response {
  return exportResponse(dataDictionaryCsv(), {
    name: 'data-dictionary.csv',
    type: 'text/csv',
    saved: true,
    links: [],
  })
}
