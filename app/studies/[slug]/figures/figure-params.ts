import { figuresOf } from '@/evidence/figures/catalogue'
import { listStudies } from '@/queries/studies'

/** Returns every figure of every study; a page exists for these and no others. */
export async function figureParams(): Promise<{ slug: string; id: string }[]> {
  const studies = await listStudies()
  return studies.flatMap((study) => figuresOf(study).map(({ id }) => ({ slug: study.slug, id })))
}

/** Returns the address of a figure's own page; with an ending, of its file. */
export const figurePath = (slug: string, id: string, ending = '') => `/studies/${slug}/figures/${id}${ending}`
