import PDFDocument from 'pdfkit'
import { placeReferences } from '@/evidence/abstract/place-references'
import type { Abstract } from '@/evidence/abstract/abstract-words'
import { placeAbstract } from '@/evidence/abstract/place-abstract'
import type { Drawing, TextMark } from '@/evidence/figures/marks/drawing'
import { paint, shapeInk, textPaint } from '@/evidence/figures/marks/ink'
import { requireLetters } from '@/evidence/figures/marks/letters-lacking'
import { mergedMarks, type MergedShape } from '@/evidence/figures/marks/merged-marks'
import { setType } from '@/evidence/format/typography'
import { getPictureFaces } from '@/queries/picture-faces'
import { site } from './site'

/** A sheet of A4 in points. */
const sheet = { width: 595.28, height: 841.89 }

type Document = InstanceType<typeof PDFDocument>

/**
 * Returns the abstract as one sheet of A4, text as text in the site's own faces, tagged for whoever listens to it; below
 * it the sources of its numbers. Dated by the day on which the study's pages last changed, so that bytes repeat.
 */
export async function abstractPdf(
  abstract: Abstract,
  { alt, changed }: { alt: string; changed: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date(`${changed}T00:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    // None: its own would be read from a folder of the package.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: site.language,
    info: {
      Title: abstract.title,
      Author: site.name,
      Subject: alt,
      Creator: site.name,
      Producer: site.name,
      CreationDate: date,
      ModDate: date,
    },
  })
  const bytes = bytesOf(document)
  for (const { name, data } of await getPictureFaces()) document.registerFont(name, data)
  const picture = placeAbstract(abstract)
  const drawing = { ...picture, marks: [...picture.marks, ...placeReferences(abstract, picture.height + 24)] }
  requireLetters(drawing)
  document.scale(sheet.width / drawing.width)
  print(document, drawing, alt)
  document.end()
  return bytes
}

async function bytesOf(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of document) parts.push(part as Uint8Array)
  return new Uint8Array(Buffer.concat(parts))
}

/** Draws the shapes as one figure, which is told by `alt`, and then every line of text in reading order. */
function print(document: Document, drawing: Drawing, alt: string): void {
  const marks = mergedMarks(drawing)
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const shapes = marks.flatMap((mark) => (mark.kind === 'text' ? [] : [mark]))
  const title = Math.max(...texts.map(({ size }) => size))
  const root = document.struct('Document')
  document.addStructure(root)
  root.add(document.struct('Figure', { alt }, () => shapes.forEach((mark) => printShape(document, mark))))
  for (const mark of texts)
    root.add(document.struct(mark.size === title ? 'H1' : 'P', {}, () => printText(document, mark)))
  root.end()
}

/** Paper is what it is printed on. */
const inkOf = (name: keyof typeof paint) => (name === 'paper' ? '#ffffff' : paint[name])

function printShape(document: Document, { d, look }: MergedShape): void {
  const { fill, stroke, strokeWidth = 1, dash } = shapeInk[look]
  document.path(d)
  if (dash) document.dash(...dashOf(dash))
  else document.undash()
  document.lineWidth(strokeWidth)
  if (fill && stroke) document.fillAndStroke(inkOf(fill), inkOf(stroke))
  else if (fill) document.fill(inkOf(fill))
  else if (stroke) document.stroke(inkOf(stroke))
}

function dashOf(dash: string): [number, { space: number }] {
  const [length = 1, space = length] = dash.split(' ').map(Number)
  return [length, { space }]
}

function printText(
  document: Document,
  { x, y, text, size, weight, anchor, look, face = 'sans' }: TextMark,
): void {
  const words = setType(text)
  document.font(`${face}-${weight}`).fontSize(size).fillColor(paint[textPaint[look]])
  const width = document.widthOfString(words)
  const shift = { start: 0, middle: width / 2, end: width }[anchor]
  document.text(words, x - shift, y, { lineBreak: false, baseline: 'alphabetic' })
}
