import type { TagInWords } from '@/evidence/workbench/tag-at'

/** Returns what a tag says as an element for the editor, which draws without React. */
export function describeTag({ title, facts, source, quote }: TagInWords): HTMLElement {
  const box = document.createElement('div')
  box.className = 'workbench-hint'
  const add = (name: string, text: string | null) => {
    if (!text) return
    const element = document.createElement(name)
    element.textContent = text
    box.append(element)
  }
  add('strong', title)
  add('p', facts)
  add('p', source)
  add('blockquote', quote)
  return box
}
