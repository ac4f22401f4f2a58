import { leavesOf, patternOf } from '../registry/tree'
import { cslItemsIn } from './citation-library'
import type { ReferenceFormat } from './read-references'
import { readXml, wordsOf, type XmlElement } from './xml'

/** One single value of a file of references: where it stands in its work, without positions, and its words. */
export type FileValue = { at: string; words: string }

/** Returns the single values of a text that was read as references; of BibTeX as the citation library divides it. */
export function valuesIn(format: ReferenceFormat, text: string): FileValue[] {
  switch (format) {
    case 'crossref': {
      const { message } = JSON.parse(text) as { message: { items?: unknown[] } }
      return (message.items ?? [message]).flatMap(valuesOfTree)
    }
    case 'csl':
      return [JSON.parse(text) as unknown].flat().flatMap(valuesOfTree)
    case 'bibtex':
      return cslItemsIn(text, format).flatMap(valuesOfTree)
    case 'ris':
      return valuesOfLines(text, /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/)
    case 'pubmed':
      return /^\s*</.test(text)
        ? valuesOfXml(readXml(text, ''), '')
        : valuesOfLines(text, /^([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/)
  }
}

const valuesOfTree = (tree: unknown): FileValue[] =>
  [...leavesOf(tree)].map(([at, value]) => ({ at: patternOf(at), words: String(value) }))

/** A tag, its words, and further lines that go on with them. */
function valuesOfLines(text: string, tagged: RegExp): FileValue[] {
  const values: FileValue[] = []
  for (const line of text.split('\n')) {
    const [, at, words = ''] = tagged.exec(line) ?? []
    const last = values.at(-1)
    if (at !== undefined) values.push({ at, words: words.trim() })
    else if (last && line.trim() !== '') last.words = `${last.words} ${line.trim()}`
  }
  return values.filter(({ words }) => words !== '')
}

/** An element with words of its own is one value, whatever marks stand within; attributes tell what the words are. */
function valuesOfXml(element: XmlElement, above: string): FileValue[] {
  const at = above === '' ? element.name : `${above}/${element.name}`
  const isText = element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  const own = isText ? [{ at, words: wordsOf(element) ?? '' }] : []
  const attributes = Object.entries(element.attributes).map(([name, words]) => ({
    at: `${at}@${name}`,
    words,
  }))
  const below = isText
    ? []
    : element.children.flatMap((child) => (typeof child === 'string' ? [] : valuesOfXml(child, at)))
  return [...own, ...attributes, ...below]
}
