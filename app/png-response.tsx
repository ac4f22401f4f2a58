import { ImageResponse } from 'next/og'
import { Picture } from '@/components/figures/picture'
import type { Drawing } from '@/evidence/figures/marks/drawing'
import { getPictureFonts } from '@/queries/picture-fonts'
import { palettePng } from './palette-png'

/** Returns the drawing as a PNG, `scale` pixels to a unit, in the site's own faces; made at build, from nothing outside. */
export async function pngResponse(drawing: Drawing, scale: number): Promise<ImageResponse> {
  const fonts = await getPictureFonts()
  const size = { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) }
  return new ImageResponse(<Picture drawing={drawing} scale={scale} />, { ...size, fonts })
}

/** Returns the bytes of the same picture with its few colours in a palette: for what is sent to those who only pass by. */
export async function palettePicture(drawing: Drawing, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await pngResponse(drawing, scale)
  return palettePng(new Uint8Array(await picture.arrayBuffer()))
}

/** Pixels to a unit of the pictures that are made to be shared: 1200 across. */
export const pictureScale = 5 / 3

/** Answers with a picture that is made to be shared. */
export async function pictureResponse(drawing: Drawing): Promise<Response> {
  return new Response(await palettePicture(drawing, pictureScale), {
    headers: { 'content-type': 'image/png' },
  })
}
