import { pictureOf, pictureScale } from '@/app/picture'
import { site } from '@/app/site'
import { abstractPdf } from '@/app/abstract-pdf'
import { abstractOf } from '@/evidence/abstract/abstract'
import type { Abstract } from '@/evidence/abstract/abstract-words'
import type { AbstractEnding } from '@/evidence/abstract/abstract-files'
import { placeAbstract } from '@/evidence/abstract/place-abstract'
import { svgFile } from '@/evidence/figures/files/svg-file'
import { bottomLineOf } from '@/evidence/prose/bottom-line'
import { changedOn } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { getResolvedArticle } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'

type Made = { abstract: Abstract; alt: string; changed: string }

type Body = string | Uint8Array<ArrayBuffer>

const makers: Record<AbstractEnding, (made: Made) => Body | Promise<Body>> = {
  '.pdf': (made) => abstractPdf(made.abstract, made),
  '.png': ({ abstract }) => pictureOf(placeAbstract(abstract), pictureScale),
  '.svg': ({ abstract, alt }) => svgFile(placeAbstract(abstract), abstract.title, alt),
}

/** Returns one file of a study's abstract; whoever cannot see it is told the bottom line of the summary. */
export async function makeAbstract(study: Study, ending: AbstractEnding) {
  const changed = changedOn(study, await getHistory(study.slug))
  const article = await getResolvedArticle(study.slug, 'summary')
  const alt = article ? bottomLineOf(article) : ''
  return makers[ending]({ abstract: abstractOf(study, { site, changedOn: changed }), alt, changed })
}
