import { asksForMark, bulkResponse } from '@/app/bulk-response'
import { treatmentsOf } from '@/evidence/landscape/treatments'
import type { Study } from '@/evidence/study/study'

export const dynamic = 'force-dynamic'

type Params = { slug: string; file: string }

/** A table over the studies that gave a drug. Its column treatment says who received it. */
export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, file } = await params
  const subjectOf = (studies: readonly Study[]) => {
    const treatment = treatmentsOf(studies).find(({ id }) => id === slug)
    return (
      (treatment && {
        name: slug,
        title: treatment.name,
        page: `/treatments/${slug}`,
        studies: treatment.studies,
      }) ??
      null
    )
  }
  return bulkResponse(file, subjectOf, { bom: asksForMark(request) })
}
