import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import type { CslItem } from '@/evidence/exports/references/csl-item'
import { amaStyle } from './ama-style'

// The only door to the library: its import loads `http` and `child_process`, which meaning must not depend on
// (docs/decisions/0031). Nothing is fetched, because items are handed over as what they are.
const parsed = (items: readonly CslItem[]) =>
  new Cite(structuredClone(items), { forceType: '@csl/list+object', generateGraph: false })

plugins.config.get('@csl').templates.add('ama', amaStyle)

/** Fields of an entry as a format names them. */
export type BibtexEntry = { type: string; label: string; properties: Record<string, string> }
export type RisEntry = Record<string, string | string[]>

/** Returns items in the fields of BibTeX, escaped, with capitals of titles protected. */
export const bibtexEntries = (items: readonly CslItem[]) =>
  parsed(items).format('bibtex', { format: 'object' }) as BibtexEntry[]

/** Returns items in the tags of RIS. */
export const risEntries = (items: readonly CslItem[]) =>
  parsed(items).format('ris', { format: 'object' }) as RisEntry[]

/** Returns one item as text in a style that the library knows by name. */
export const styledText = (item: CslItem, style: string) =>
  (parsed([item]).format('bibliography', { format: 'text', template: style, lang: 'en-US' }) as string)
    .trim()
    // Numbered styles number a list, and this is one entry.
    .replace(/^1\.\s+/, '')
