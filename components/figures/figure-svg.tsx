import { createElement, type ReactNode } from 'react'
import { classDress, svgElement } from '@/evidence/figures/files/svg'
import type { Drawing } from '@/evidence/figures/marks/drawing'
import { setType } from '@/evidence/format/typography'
import { element, type Element } from '@/evidence/markup/element'

type Props = {
  drawing: Drawing
  titleId: string
  descriptionId: string
  description: string
  className: string
}

/**
 * The drawing as SVG whose look comes from `app/styles/figure-marks.css`; text stays text. Its name is the element with
 * `titleId`, its description is its own.
 */
export function FigureSvg({ drawing, titleId, descriptionId, description, className }: Props) {
  const attributes = {
    class: className,
    role: 'img',
    'aria-labelledby': titleId,
    'aria-describedby': descriptionId,
  }
  const described = element('desc', { id: descriptionId }, setType(description))
  return rendered(svgElement(drawing, classDress, attributes, [described]))
}

/** React's own names for what SVG calls otherwise. */
const reactNames: Record<string, string> = {
  class: 'className',
  'font-size': 'fontSize',
  'text-anchor': 'textAnchor',
}

function rendered({ name, attributes, children }: Element): ReactNode {
  const props = Object.entries(attributes).map(([key, value]) => [reactNames[key] ?? key, value])
  const inner = children.map((child) => (typeof child === 'string' ? child : rendered(child)))
  return createElement(name, Object.fromEntries(props), ...inner)
}
