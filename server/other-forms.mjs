/** @typedef {import('./manifest.mjs').Entry} Entry */

/** Pages whose files lie beside them under their name. */
const withForms = /^((?:\/studies|\/conditions|\/treatments)\/[^/.]+|\/glossary|\/methods)\.[\w.]+$/

/**
 * Returns the other forms of each page by their type: the files that lie beside it under its name.
 * @param {readonly Entry[]} entries
 */
export function formsOfPages(entries) {
  /** @type {Map<string, Map<string, string>>} */
  const forms = new Map()
  const pages = new Set(entries.filter(({ kind }) => kind === 'page').map((entry) => entry.path))
  for (const { path: file, headers } of entries) {
    const [, page = ''] = withForms.exec(file) ?? []
    const [type = ''] = (headers['content-type'] ?? '').split(';')
    if (pages.has(page)) forms.set(page, (forms.get(page) ?? new Map()).set(type, file))
  }
  return forms
}

/**
 * Returns the addresses whose answer varies by what a visitor likes better: pages that have other forms, and those forms.
 * @param {ReturnType<typeof formsOfPages>} forms
 */
export const pathsInForms = (forms) =>
  new Set([...forms].flatMap(([page, others]) => [page, ...others.values()]))
