import type { Drawing, TextMark } from '@/evidence/figures/marks/drawing'
import { paint, textPaint } from '@/evidence/figures/marks/ink'
import { shapesFile } from '@/evidence/figures/files/svg-file'
import { setType } from '@/evidence/format/typography'
import { textWidth } from '@/evidence/figures/marks/text-width'

/** Share of the font size from the top of a line of that height to its baseline, in these faces. */
const baseline = { sans: 0.812, serif: 0.85 }

// The picture renderer knows no style sheet and no page's policy: here, and only here, looks stand in the markup.
/* eslint-disable no-restricted-syntax */

/** The drawing for the picture renderer of `next/og`, `scale` pixels to a unit. Never part of a page. */
export function Picture({ drawing, scale }: { drawing: Drawing; scale: number }) {
  const texts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const width = drawing.width * scale
  const height = drawing.height * scale
  return (
    <div style={{ display: 'flex', position: 'relative', width, height, background: paint.paper }}>
      {/* eslint-disable-next-line @next/next/no-img-element -- the renderer draws it, no browser loads it */}
      <img
        alt=""
        width={width}
        height={height}
        src={`data:image/svg+xml;base64,${Buffer.from(shapesFile(drawing, scale)).toString('base64')}`}
      />
      {texts.map((mark, index) => (
        <PictureText key={index} mark={mark} scale={scale} />
      ))}
    </div>
  )
}

function PictureText({ mark, scale }: { mark: TextMark; scale: number }) {
  const face = mark.face ?? 'sans'
  const size = mark.size * scale
  // Room on both sides, so that the renderer never breaks a line that we have already broken.
  const words = setType(mark.text)
  const width = (textWidth(words, mark.size, mark.weight, mark.face) + mark.size * 4) * scale
  const left = { start: mark.x * scale, middle: mark.x * scale - width / 2, end: mark.x * scale - width }[
    mark.anchor
  ]
  const justifyContent = { start: 'flex-start', middle: 'center', end: 'flex-end' }[mark.anchor]
  return (
    <div
      style={{
        position: 'absolute',
        display: 'flex',
        justifyContent,
        left,
        top: mark.y * scale - size * baseline[face],
        width,
        fontFamily: face,
        fontSize: size,
        fontWeight: mark.weight,
        lineHeight: 1,
        whiteSpace: 'pre',
        color: paint[textPaint[mark.look]],
      }}
    >
      {words}
    </div>
  )
}
