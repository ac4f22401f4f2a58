import { readFileSync } from 'node:fs'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { brotliCompressSync, constants } from 'node:zlib'

/** What a page is made of, by the opening tags of the elements that hold it. */
const parts = {
  head: /<head>/g,
  'linked data': /<script type="application\/ld\+json"/g,
  'header of the site': /<header class="border-b/g,
  'header of the page': /<header (?!class="border-b)/g,
  'way within the page': /<nav class="page-contents/g,
  drawings: /<svg class="figure-drawing/g,
  'tables of figures': /<section class="figure-table/g,
  'margin notes': /<div class="margin-notes/g,
  'marks of numbers': /<button type="button" class="source-of/g,
  notes: /<div class="notes/g,
  'disagreements in place': /<aside class="disagreement/g,
  sources: /<ol class="source-list/g,
  'how to cite': /<section class="cite-line/g,
  'all of the article': /<article/g,
  footer: /<footer/g,
  'names of classes': null,
}

/**
 * Returns the size of a text as a server sends it, packed by brotli as far as it goes.
 * @param {string} text
 */
export const packed = (text) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length

/**
 * Returns, part by part, the bytes of a page with and without packing: what the page would be lighter by without it.
 * Parts share their words, so that what each costs packed comes to less than the whole.
 * @param {string} html
 */
export function partsOf(html) {
  const whole = packed(html)
  return Object.fromEntries(
    Object.entries(parts).map(([name, pattern]) => {
      const rest = pattern ? withoutElements(html, pattern) : html.replace(/ class="[^"]*"/g, '')
      return [name, { raw: Buffer.byteLength(html) - Buffer.byteLength(rest), brotli: whole - packed(rest) }]
    }),
  )
}

/**
 * Takes out every element whose opening tag the pattern begins, with all that it holds.
 * @param {string} html
 * @param {RegExp} opening
 */
function withoutElements(html, opening) {
  let kept = ''
  let at = 0
  for (const { 0: tag, index } of html.matchAll(opening)) {
    if (index < at) continue
    const name = tag.match(/\w+/)?.[0]
    let depth = 0
    let end = index
    for (const found of html.slice(index).matchAll(new RegExp(`<(/?)${name}[\\s>]`, 'g'))) {
      depth += found[1] ? -1 : 1
      end = index + found.index + found[0].length
      if (depth === 0) break
    }
    kept += html.slice(at, index)
    at = end
  }
  return kept + html.slice(at)
}

/**
 * Returns, for each file that a sheet takes in, what the compiled sheet would be lighter by without it.
 * @param {string} file the sheet's entry, with its imports
 */
export async function filesOf(file) {
  const entry = readFileSync(file, 'utf8')
  const compile = async (/** @type {string} */ css) =>
    (await postcss([tailwind({ optimize: true })]).process(css, { from: file })).css
  const whole = await compile(entry)
  /** @type {Record<string, { raw: number, brotli: number }>} */
  const sizes = { [path.basename(file)]: { raw: Buffer.byteLength(whole), brotli: packed(whole) } }
  for (const [line, name = ''] of entry.matchAll(/^@import '([^']+)'.*;\n/gm)) {
    // Without variants nothing compiles, and they weigh nothing but where a class uses them; nor does it without tokens.
    if (name.endsWith('variants.css')) continue
    const rest = name.endsWith('tokens.css')
      ? withoutLayer(whole, 'theme')
      : await compile(entry.replace(line, ''))
    sizes[path.basename(name)] = {
      raw: Buffer.byteLength(whole) - Buffer.byteLength(rest),
      brotli: packed(whole) - packed(rest),
    }
  }
  return sizes
}

/**
 * @param {string} css
 * @param {string} name
 */
function withoutLayer(css, name) {
  const sheet = postcss.parse(css)
  sheet.walkAtRules('layer', (layer) => {
    if (layer.params === name) layer.remove()
  })
  return sheet.toString()
}
