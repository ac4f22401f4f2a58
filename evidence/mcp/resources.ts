import type { ExportSite } from '@/evidence/study/site'

/** The texts that a model can read whole. */
export type DocumentKind = 'study' | 'condition' | 'treatment' | 'glossary' | 'methods'

/** Where the texts come from; each may reject when the data cannot be read. */
export type Documents = {
  /** Returns the text as Markdown; null where there is none of this name. */
  text: (kind: DocumentKind, slug?: string) => Promise<string | null>
  list: (kind: 'study' | 'condition' | 'treatment') => Promise<{ slug: string; title: string }[]>
}

type Described = { title: string; description: string }

/** Returns the texts of which there is one. */
export const resources = ({
  address,
}: ExportSite): (Described & { id: 'glossary' | 'methods'; uri: string })[] => [
  {
    id: 'glossary',
    uri: `${address}/glossary`,
    title: 'Glossary',
    description: 'What the terms of the summaries mean, and what they are often mistaken for',
  },
  {
    id: 'methods',
    uri: `${address}/methods`,
    title: 'Methods',
    description: 'How numbers are transcribed, bound, checked and compared, and what a check can prove',
  },
]

/** The texts of which there are many, by the address under which a reader finds the same. */
export const resourceTemplates: readonly (Described & {
  id: string
  kind: 'study' | 'condition' | 'treatment'
  path: `${string}{slug}${string}`
})[] = [
  {
    id: 'study',
    kind: 'study',
    path: '/studies/{slug}.md',
    title: 'A study',
    description: 'Its summary with the id of each number, its results, its sources and what they disagree on',
  },
  {
    id: 'condition',
    kind: 'condition',
    path: '/conditions/{slug}',
    title: 'A condition',
    description: 'The text on the disease, and its studies with their key results',
  },
  {
    id: 'treatment',
    kind: 'treatment',
    path: '/treatments/{slug}',
    title: 'A treatment',
    description: 'The studies that gave the drug, with their key results',
  },
]
