// What no file, or none of a folder, may hold. Selectors are those of ESTree (https://estree.org), read by oxlint.

/**
 * @param {string} selector
 * @param {string} message
 */
const forbidden = (selector, message) => ({ selector, message })

const nowhere = [
  forbidden('TSEnumDeclaration', 'Use a union of string literals.'),
  forbidden('ClassDeclaration:not([superClass])', 'Classes are for errors; use functions and types.'),
  forbidden("ExpressionStatement[directive='use server']", 'This site has no server functions.'),
  forbidden(
    "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    'Raw HTML is for the JSON-LD component alone.',
  ),
  forbidden("JSXAttribute[name.name='style']", "The pages' policy blocks inline styles; use a class."),
]

const waitsForNothing =
  'What evidence/ means is worked out at once: only evidence/api/ and evidence/mcp/ wait for anything.'
const atOnce = [
  ':function[async=true]',
  'AwaitExpression',
  'ImportExpression',
  // As a value and as a type, and by the functions of the language and of our packages that return one.
  "Identifier[name='Promise']",
  'Identifier[name=/^(?:fetch|subtle|fromAsync|parseAsync|safeParseAsync)$/]',
  'MemberExpression[property.name=/^(?:then|resolves|rejects|process|run)$/]',
  'ImportDeclaration[source.value=/promises$/]',
].map((selector) => forbidden(selector, waitsForNothing))

const formattedApart =
  'Numbers are formatted in evidence/format/ alone, so that page, table, chart and export print the same.'
const numbers = [
  'MemberExpression[property.name=/^(?:toFixed|toPrecision|toLocaleString)$/]',
  "MemberExpression[object.name='Intl'][property.name='NumberFormat']",
].map((selector) => forbidden(selector, formattedApart))

/**
 * A rule that reports each node which a selector finds.
 * @param {{ selector: string, message: string }[]} list
 */
const rule = (list) => ({
  create: (/** @type {{ report: (found: { node: unknown, message: string }) => void }} */ context) =>
    Object.fromEntries(
      list.map(({ selector, message }) => [
        selector,
        (/** @type {unknown} */ node) => context.report({ node, message }),
      ]),
    ),
})

export default {
  meta: { name: 'forbidden-syntax' },
  rules: { nowhere: rule(nowhere), 'at-once': rule(atOnce), numbers: rule(numbers) },
}
