import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import { pictureFile } from '@/evidence/figures/files/svg-file'
import type { Drawing } from '@/evidence/figures/marks/drawing'
import { requireLetters } from '@/evidence/figures/marks/letters-lacking'
import { paint } from '@/evidence/figures/marks/ink'
import { pictureFaceFiles } from '@/queries/picture-faces'
import { palettePng } from './palette-png'

/** Pixels to a unit of the pictures that are made to be shared: 1200 across. */
export const pictureScale = 5 / 3

/**
 * Returns the drawing as a PNG, `scale` pixels to a unit, in the site's own faces and in few colours; made from nothing
 * outside, and the same bytes every time. Throws a sentence on a letter that the faces lack.
 */
export function pictureOf(drawing: Drawing, scale: number): Uint8Array<ArrayBuffer> {
  requireLetters(drawing)
  const renderer = new Resvg(pictureFile(drawing), {
    background: paint.paper,
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: [...pictureFaceFiles] },
    logLevel: 'off',
  })
  return palettePng(renderer.render())
}

/** Answers with the picture. */
export const pictureResponse = (drawing: Drawing, scale = pictureScale): Response =>
  new Response(pictureOf(drawing, scale), { headers: { 'content-type': 'image/png' } })
