import { bulkResponse } from '@/app/bulk-response'
import { bulkFiles } from '@/evidence/exports/bulk/bulk-file'
import { allStudies } from '../all-studies'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => bulkFiles.map((file) => ({ file }))

/** A table over all studies, made at the build: it takes what every study and every check of it is. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const answer = await bulkResponse((await params).file, allStudies)
  if (!answer.ok) throw new Error(`The table ${(await params).file} was answered with ${answer.status}.`)
  return answer
}
