import { lineAttribute } from '@/evidence/workbench/mark-lines'

/** Scrolls a page so that what stands on a line of its text comes to its top, between the marked lines in proportion. */
export function scrollToLine(page: HTMLElement, line: number): void {
  const view = page.ownerDocument.defaultView
  if (!view) return
  const places = [...page.querySelectorAll(`[${lineAttribute}]`)]
    .map((element) => ({
      line: Number(element.getAttribute(lineAttribute)),
      top: element.getBoundingClientRect().top + view.scrollY,
    }))
    .sort((one, other) => one.line - other.line)
  const before = places.findLast((place) => place.line <= line)
  const after = places.find((place) => place.line > line)
  if (!before || line < 2) {
    view.scrollTo({ top: 0 })
    return
  }
  const share = after ? (line - before.line) / (after.line - before.line) : 0
  view.scrollTo({ top: before.top + share * ((after?.top ?? before.top) - before.top) - 8 })
}
