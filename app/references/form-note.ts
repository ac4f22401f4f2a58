import type { CslItem } from '@/evidence/exports/references/csl-item'

/** Returns an item whose note begins with its form and number, for formats that have no field for them. */
export function withFormInNote(item: CslItem): CslItem {
  const form = [item.genre, item.number].filter(Boolean).join(' ')
  const note = [form && `${form.charAt(0).toUpperCase()}${form.slice(1)}.`, item.note]
    .filter(Boolean)
    .join(' ')
  return note ? { ...item, note } : item
}
