import { ImageResponse } from 'next/og'
import { Picture } from '@/components/figures/picture'
import type { Drawing } from '@/evidence/figures/marks/drawing'
import { getPictureFonts } from '@/queries/picture-fonts'

/** Returns the drawing as a PNG, `scale` pixels to a unit, in the site's own faces; made at build, from nothing outside. */
export async function pngResponse(drawing: Drawing, scale: number): Promise<ImageResponse> {
  const fonts = await getPictureFonts()
  const size = { width: drawing.width * scale, height: drawing.height * scale }
  return new ImageResponse(<Picture drawing={drawing} scale={scale} />, { ...size, fonts })
}
