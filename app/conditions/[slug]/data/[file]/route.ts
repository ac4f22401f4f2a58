import { asksForMark, bulkResponse } from '@/app/bulk-response'
import { conditionsOf } from '@/evidence/landscape/treatments'
import type { Study } from '@/evidence/study/study'

export const dynamic = 'force-dynamic'

type Params = { slug: string; file: string }

/** A table over the studies of a disease. Its column population_disease says whose people have it. */
export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, file } = await params
  const subjectOf = (studies: readonly Study[]) => {
    const condition = conditionsOf(studies).find(({ id }) => id === slug)
    return (
      (condition && {
        name: slug,
        title: condition.name,
        page: `/conditions/${slug}`,
        studies: condition.studies,
      }) ??
      null
    )
  }
  return bulkResponse(file, subjectOf, { bom: asksForMark(request) })
}
