/** Checks that run inside the page; each returns what is wrong, as sentences. */

/**
 * Targets smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), with its exceptions: links within a line of text, controls
 * as the browser draws them, and targets with 24 pixels to themselves.
 */
export function smallTargets(): string[] {
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
  const withinText = (one: Element) => {
    const block = one.closest('p, li, dd, dt, td, th, figcaption, caption, small, h3')
    return one.matches('a, button.source-of') && (block?.textContent ?? '').trim() !== one.textContent?.trim()
  }
  const crowded = (box: DOMRect, own: Element) => {
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    return targets.some(({ one, box: other }) => {
      if (one === own || one.contains(own) || own.contains(one)) return false
      const dx = Math.max(other.left - x, 0, x - other.right)
      const dy = Math.max(other.top - y, 0, y - other.bottom)
      return Math.hypot(dx, dy) < 12
    })
  }
  return targets
    .filter(
      ({ one, box }) => (box.width < 23.5 || box.height < 23.5) && !withinText(one) && crowded(box, one),
    )
    .map(
      ({ one, box }) => `${one.outerHTML.slice(0, 80)}: ${box.width.toFixed(0)} by ${box.height.toFixed(0)}`,
    )
}

/** Numbers of characters in each full line of the article's paragraphs: every line but the last of each. */
export function lineLengths(): number[] {
  const lengths: number[] = []
  for (const paragraph of document.querySelectorAll('.article > p')) {
    const lines = new Map<number, number>()
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue
      const range = document.createRange()
      for (let place = 0; place < (node.textContent?.length ?? 0); place += 1) {
        range.setStart(node, place)
        range.setEnd(node, place + 1)
        const box = range.getClientRects()[0]
        if (!box || box.width === 0) continue
        const line = [...lines.keys()].find((bottom) => Math.abs(bottom - box.bottom) < 8) ?? box.bottom
        lines.set(line, (lines.get(line) ?? 0) + 1)
      }
    }
    lengths.push(
      ...[...lines]
        .sort(([a], [b]) => a - b)
        .slice(0, -1)
        .map(([, count]) => count),
    )
  }
  return lengths
}

/**
 * Every run of visible text of a page's HTML, as set, without quotations, code, identifiers and references, which keep
 * their own signs.
 */
export function visibleText(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const kept =
    'script, style, code, pre, q, blockquote, cite, svg, .reference, .source-list, .cite-line, .card-quote, a[href^="http"]'
  const texts: string[] = []
  for (const block of page.querySelectorAll(
    'main :is(p, li, dt, dd, td, th, h1, h2, h3, h4, caption, figcaption, summary)',
  )) {
    const copy = block.cloneNode(true) as Element
    for (const part of copy.querySelectorAll(kept)) part.remove()
    if (!block.closest(kept)) texts.push(copy.textContent ?? '')
  }
  return texts
}
