import { SaxesParser } from 'saxes'
import { ImportProblem } from '../problem'

/** An element of an XML document with what it holds, in order. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** No record nests deeper; a hundred thousand elements would exhaust the stack. */
const deepest = 64

/**
 * Returns the root of an XML text. Throws an ImportProblem with line and column where it is not well formed, declares entities of
 * its own, or nests without end. Nothing outside the text is read, and no entity but XML's own five is known.
 */
export function readXml(text: string, file: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  const refuse = (sentence: string) => new ImportProblem(sentence, file, parser.line, parser.columnIndex + 1)
  const add = (child: XmlElement | string) => open.at(-1)?.children.push(child)
  parser.on('error', ({ message }) => {
    const said = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')
    throw refuse(`The XML is broken here (${said}); expected the file as the interface sent it.`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw refuse('The file declares entities of its own; expected plain XML.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] }
    if (open.length >= deepest)
      throw refuse(`The file nests more than ${deepest} elements; expected a record.`)
    root ??= element
    add(element)
    open.push(element)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  if (root === null) throw refuse('The file has no element; expected XML.')
  return root
}

/** Returns the elements of a name in an element, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  )

/** Returns the element at a path, the first of each name; undefined where there is none. */
export function elementAt(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let found = element
  for (const name of names) found = childrenOf(found, name)[0]
  return found
}

/** Returns the words of an element and of all within it, without markup. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined
  const words = element.children
    .map((child) => (typeof child === 'string' ? child : (wordsOf(child) ?? '')))
    .join('')
  return words.replace(/\s+/gu, ' ').trim() || undefined
}
