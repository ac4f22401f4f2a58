import { setType } from '@/evidence/format/typography'
import { element, type Attributes, type Element } from '@/evidence/markup/element'
import { bodySize, type Drawing, type TextMark } from '@/evidence/figures/marks/drawing'
import { mergedMarks, type MergedShape } from '@/evidence/figures/marks/merged-marks'
import { roundLength } from '@/evidence/figures/marks/round-length'

/** What gives marks their look: classes of a style sheet, or colours and widths in the markup itself. */
export type Dress = {
  shape: (mark: MergedShape) => Attributes
  text: (mark: TextMark) => Attributes
}

/** The look by the classes of `app/styles/figure-marks.css`, which follow light, dark and forced colours. */
export const classDress: Dress = {
  shape: ({ look, part }) => ({ class: classOf([look, part]) }),
  text: ({ look, weight, part }) => ({
    class: classOf([look !== 'ink' && look, weight === 600 && 'bold', part]),
  }),
}

/**
 * Returns a drawing as an element of SVG, which pages render and cards and files write: `attributes` and the frame
 * first, then what stands before the marks, such as a description. Text stays text, set as a printer would.
 */
export function svgElement(
  drawing: Drawing,
  dress: Dress,
  attributes: Attributes,
  before: readonly Element[] = [],
): Element {
  const viewBox = `0 0 ${roundLength(drawing.width)} ${roundLength(drawing.height)}`
  const marks = mergedMarks(drawing).map((mark) =>
    mark.kind === 'text' ? textElement(mark, dress) : element('path', { ...dress.shape(mark), d: mark.d }),
  )
  return element('svg', { ...attributes, viewBox }, ...before, ...marks)
}

/** Text of the usual size, from its start, says neither: the drawing around it does. */
function textElement(mark: TextMark, dress: Dress): Element {
  const { x, y, size, anchor } = mark
  return element(
    'text',
    {
      ...dress.text(mark),
      x: roundLength(x),
      y: roundLength(y),
      'font-size': size === bodySize ? undefined : size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    setType(mark.text),
  )
}

function classOf(names: (string | false | undefined)[]): string | undefined {
  const used = names.flatMap((name) => (name ? [`fig-${name}`] : []))
  return used.length > 0 ? used.join(' ') : undefined
}
