/** @typedef {{ file: string, line: number, column: number, severity: 'error' | 'warning', rule: string, message: string }} ContentFinding */

/**
 * Returns the text of `generated/content-stamp.ts`. Pages import it under `npm run dev`, so that a new stamp makes the
 * development server render the open page again.
 * @param {string} stamp
 * @param {ContentFinding[]} findings
 */
export function contentStampModule(stamp, findings) {
  const type =
    "{ file: string; line: number; column: number; severity: 'error' | 'warning'; rule: string; message: string }"
  // The findings are made with the stamp because the bundler drops what no page uses: a stamp on its own would change
  // nothing that a page is made of.
  return `// Written by npm run dev whenever content/ changes; empty otherwise.
type ContentFinding = ${type}
const stamped = (_stamp: string, findings: ContentFinding[]) => findings

export const contentStamp = ${JSON.stringify(stamp)}
export const contentFindings = stamped(${JSON.stringify(stamp)}, ${JSON.stringify(findings, null, 2)})
`
}
