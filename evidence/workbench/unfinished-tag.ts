/** A tag that is being written, up to where the text ends. */
export type UnfinishedTag = {
  name: string
  /** Attributes that are whole already. */
  attributes: Readonly<Record<string, string>>
  /** What is being written: the tag's name, an attribute's name, or what an attribute holds. */
  part: 'name' | 'attribute' | 'value'
  /** The attribute whose value is being written; empty else. */
  attribute: string
  /** What of the value stands there already; empty else. */
  value: string
  /** Where what is being written begins: an attribute of several words is written word by word. */
  from: number
}

/** Longest tag that is looked for; prose with a "<" in it is refused anyway. */
const maxLength = 800

/** Returns the tag that a text breaks off in, or null when it breaks off in prose, or behind a closing tag's "</". */
export function unfinishedTag(text: string): UnfinishedTag | null {
  const start = Math.max(0, text.length - maxLength)
  const tail = text.slice(start)
  const open = openingOf(tail)
  if (open === null) return null
  const inside = tail.slice(open + 1)
  const name = /^[A-Za-z]*/.exec(inside)?.[0] ?? ''
  const base = { name, attributes: {}, attribute: '', value: '' }
  if (name.length === inside.length) return { ...base, part: 'name', from: start + open + 1 }
  const rest = inside.slice(name.length)
  const attributes = Object.fromEntries(
    [...rest.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const begun = /([A-Za-z]+)="([^"]*)$/.exec(rest)
  if (begun && isOutside(rest.slice(0, begun.index))) {
    const [, attribute = '', value = ''] = begun
    const word = /[^\s]*$/.exec(value)?.[0] ?? ''
    return { ...base, attributes, part: 'value', attribute, value, from: text.length - word.length }
  }
  const word = /\s([A-Za-z]*)$/.exec(rest)?.[1]
  if (word === undefined || !isOutside(rest)) return null
  return { ...base, attributes, part: 'attribute', from: text.length - word.length }
}

/** Returns the words of a value that are whole already, where it may hold several; the last is still being written. */
export const wholeWords = (value: string): string[] => value.split(/\s+/).slice(0, -1)

/** The last "<" of a text that nothing closed: a ">" within quotation marks closes nothing. */
function openingOf(text: string): number | null {
  let open: number | null = null
  let isQuoted = false
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place]
    if (sign === '"' && open !== null) isQuoted = !isQuoted
    else if (sign === '<' && !isQuoted) open = place
    else if (sign === '>' && !isQuoted) open = null
  }
  return open !== null && /^<(?:[A-Za-z]|$)/.test(text.slice(open)) ? open : null
}

const isOutside = (text: string): boolean => (text.split('"').length - 1) % 2 === 0
