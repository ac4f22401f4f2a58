export type TextPlace = { line: number; column: number }

/** Returns line and column, counting from 1, of a place that counts characters from 0. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const entity = /^&(?:#\d+|#x[\da-f]+|[a-z\d]+);/i

/**
 * Returns where a character of a text node stands in the file. A node's text is the file's with entities decoded,
 * backslashes taken away and indents dropped, so the two are walked side by side.
 */
export function offsetInFile(nodeText: string, index: number, file: string, start: number): number {
  let at = start
  for (let place = 0; place < index && at < file.length; place += 1) {
    at = skipDropped(nodeText[place] ?? '', file, at)
    at += file[at] === nodeText[place] ? 1 : (entity.exec(file.slice(at, at + 40))?.[0].length ?? 1)
  }
  return skipDropped(nodeText[index] ?? '', file, at)
}

function skipDropped(wanted: string, file: string, from: number): number {
  let at = from
  while (at < file.length && file[at] !== wanted && !entity.test(file.slice(at, at + 40))) at += 1
  return at < file.length ? at : from
}
