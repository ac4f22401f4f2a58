import type { Alternatives } from './expand'

// Shorter beginnings would find nearly everything.
const minPrefixLength = 4

/**
 * Returns a query in the language of SQLite's FTS5 index, or null for no terms. Every word stands in quotation marks, so
 * that nothing that was typed is ever read as an operator or a column; with `isOpen`, the last word may be the beginning
 * of one.
 */
export function matchExpression(
  groups: readonly Alternatives[],
  join: 'AND' | 'OR',
  isOpen = true,
): string | null {
  if (groups.length === 0) return null
  return groups
    .map((group, index) => expressionOf(group, isOpen && index === groups.length - 1))
    .join(` ${join} `)
}

function expressionOf({ terms, names }: Alternatives, mayBeBeginning: boolean): string {
  const own = terms.map(({ kind, text }, index) => {
    const isOpen =
      mayBeBeginning && index === terms.length - 1 && kind === 'word' && text.length >= minPrefixLength
    return quoted(text) + (isOpen ? '*' : '')
  })
  const typed = own.length > 1 ? `(${own.join(' AND ')})` : own.join('')
  return names.length === 0 ? typed : `(${[typed, ...names.map(quoted)].join(' OR ')})`
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
