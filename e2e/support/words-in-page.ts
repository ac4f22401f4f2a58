/** What a page's words are to programs that read, copy or set them; each function runs inside the page. */

/** Every number of the article, its words as the page holds them. */
export function wordsOfNumbers(): string[] {
  return [...document.querySelectorAll('.article .datum')].map((one) => one.textContent.replace(/\s+/g, ' '))
}

/** Each paragraph and list item with its words, and how often a number stands in it. */
export function sentencesWithNumbers(): string[] {
  return [...document.querySelectorAll('.article > p, .article > :is(ul, ol):not([class]) > li')]
    .filter((one) => one.querySelector('.datum'))
    .map((one) => one.textContent.replace(/\s+/g, ' ').trim())
}

/** What a reader copies who selects this element. */
export function copiedFrom(element: Element): string {
  const selection = window.getSelection()
  selection?.selectAllChildren(element)
  return (selection?.toString() ?? '').replace(/\s+/g, ' ').trim()
}

/** Lines that end more than `most` pixels short of their paragraph though another follows, by what they hold. */
export function shortLines(most: number): string[] {
  const found: string[] = []
  // Lines that are evened out end early by choice: a line is short where the next word did not fit.
  const greedy = new CSSStyleSheet()
  greedy.replaceSync('* { text-wrap: wrap !important }')
  document.adoptedStyleSheets.push(greedy)
  for (const block of document.querySelectorAll('.article > p, .article > :is(ul, ol):not([class]) > li')) {
    const { right } = block.getBoundingClientRect()
    const lines: { bottom: number; end: number; words: string }[] = []
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      for (const { 0: word, index } of text.matchAll(/[^ \n]+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        for (const box of range.getClientRects()) {
          const line = lines.find(({ bottom }) => Math.abs(bottom - box.bottom) < 8)
          if (!line) lines.push({ bottom: box.bottom, end: box.right, words: word })
          else Object.assign(line, { end: Math.max(line.end, box.right), words: `${line.words} ${word}` })
        }
      }
    }
    lines.sort((one, other) => one.bottom - other.bottom)
    for (const [place, { end, words }] of lines.slice(0, -1).entries()) {
      // A single long word cannot be helped; words that a space holds together can.
      const next = lines[place + 1]?.words.split(' ')[0] ?? ''
      if (right - end > most && next.includes('\u00a0'))
        found.push(`${Math.round(right - end)} pixels after "${words.slice(-40)}"`)
    }
  }
  return found
}

/** Marks that cannot be hit within 12 pixels of their middle in any direction, unless another target is nearer. */
export function marksHardToHit(): string[] {
  return [...document.querySelectorAll('.source-of')].flatMap((one) => {
    one.scrollIntoView({ block: 'center' })
    const box = one.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const missed = [
      [-11, 0],
      [11, 0],
      [0, -11],
      [0, 11],
      [0, 0],
    ].filter(([dx = 0, dy = 0]) => {
      if (x + dx >= document.documentElement.clientWidth) return false
      return !document.elementFromPoint(x + dx, y + dy)?.matches('.source-of, .citation a, .term')
    })
    return missed.length > 0 ? [`${one.getAttribute('aria-label') ?? ''}: ${JSON.stringify(missed)}`] : []
  })
}

/** Returns the numbers of the page whose mark does not stand on the line of their last letter. */
export function marksApart(): string[] {
  return [...document.querySelectorAll('.source-of')].flatMap((mark) => {
    const words = mark.previousSibling
    if (!(words instanceof Text)) return ['a mark without words before it']
    const end = document.createRange()
    end.setStart(words, words.length - 1)
    end.setEnd(words, words.length)
    const [letter, box] = [end.getBoundingClientRect(), mark.getBoundingClientRect()]
    const isApart = Math.abs(letter.top + letter.bottom - box.top - box.bottom) > 24
    return isApart ? [words.data] : []
  })
}
