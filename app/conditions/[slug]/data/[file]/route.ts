import { bulkResponse } from '@/app/bulk-response'
import { conditionsOf } from '@/evidence/landscape/treatments'

export const dynamic = 'force-dynamic'

type Params = { slug: string; file: string }

/** A table over the studies of a disease. Its column population_disease says whose people have it. */
export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, file } = await params
  return bulkResponse(request, file, (studies) => {
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
  })
}
