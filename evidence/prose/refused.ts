import type { FindingRule } from '@/evidence/text/finding-rules'
import type { Nodes, Root } from 'mdast'
import { isTagNode, placeOf, textOf, walk, type TagNode } from './prose-node'
import { isTagName, tags } from './tag-vocabulary'

export type Refusal = { line: number; column: number; rule: FindingRule; message: string }

/** Kinds of node that no article holds, each with the sentence that says so. */
const refusedNodes: Readonly<Record<string, { rule: FindingRule; message: string }>> = {
  mdxjsEsm: {
    rule: 'code-in-prose',
    message:
      'Articles hold no "import" and no "export"; remove the line, or begin the sentence with another word.',
  },
  mdxFlowExpression: {
    rule: 'code-in-prose',
    message: '{...} is code, which articles do not hold. Remove it, or write "\\{" for the sign itself.',
  },
  mdxTextExpression: {
    rule: 'code-in-prose',
    message: '{...} is code, which articles do not hold. Remove it, or write "\\{" for the sign itself.',
  },
  html: { rule: 'raw-html', message: 'HTML is not part of the vocabulary; write Markdown or a tag.' },
  image: { rule: 'image', message: 'Pictures are drawn from the record: write <Figure id="..." />.' },
  imageReference: {
    rule: 'image',
    message: 'Pictures are drawn from the record: write <Figure id="..." />.',
  },
  footnoteReference: {
    rule: 'footnote',
    message: 'Notes come from tags: write <Cite source="..." /> for a source.',
  },
  footnoteDefinition: {
    rule: 'footnote',
    message: 'Notes come from tags: write <Cite source="..." /> for a source.',
  },
}

/** Returns everything in the tree that may not stand in an article, whatever the record says. In the order of the text. */
export function findRefused(root: Root): Refusal[] {
  const found: Refusal[] = []
  walk(root, (node, ancestors) => {
    const refused = refusedNodes[node.type]
    const refuse = (rule: FindingRule, message: string, at: Pick<Nodes, 'position'> = node) => {
      found.push({ ...placeOf(at), rule, message })
    }
    if (refused) {
      refuse(refused.rule, refused.message)
      return false
    }
    if (node.type === 'link' || node.type === 'definition') checkAddress(node.url, refuse)
    if (node.type === 'heading' && node.depth === 1) {
      refuse('heading', 'The title of the page is the only heading of the first level; write "## ..." here.')
    }
    return isTagNode(node) ? checkTagNode(node, ancestors, refuse) : true
  })
  return found
}

type Refuse = (rule: FindingRule, message: string, at?: Pick<Nodes, 'position'>) => void

/** Addresses that may be followed: this site's own, https, mail. Control characters hide the others. */
const allowedAddress = /^(?:https:\/\/[^\s]+|mailto:[^\s]+|#[^\s]*|\/(?!\/)[^\s]*|\.{1,2}\/[^\s]*)$/i

function checkAddress(url: string, refuse: Refuse): void {
  if (allowedAddress.test(url)) return
  refuse('link', `A link goes to https://, mailto:, # or a page of this site; "${url}" is none of them.`)
}

function checkTagNode(node: TagNode, ancestors: Nodes[], refuse: Refuse): boolean {
  const name = node.name ?? ''
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse('code-in-prose', `{${attribute.value}} is code; give <${name}> plain attributes: name="value".`)
    } else if (attribute.value !== null && typeof attribute.value === 'object') {
      refuse('code-in-prose', `${attribute.name}={...} is code; write ${attribute.name}="...".`, attribute)
    }
  }
  if (name === '' || !/^[A-Z][A-Za-z]*$/.test(name)) {
    refuse(
      'raw-html',
      `<${name}> is HTML, which articles do not hold; write Markdown, or one of ${Object.keys(tags).join(', ')}.`,
    )
    return false
  }
  if (!isTagName(name)) return true
  checkPlace(node, tags[name].place, ancestors, refuse)
  if (node.children.some((child) => child.type !== 'text')) {
    refuse('tag-place', `<${name}> holds plain words only; no tag or emphasis stands inside it.`)
  }
  return true
}

function checkPlace(node: TagNode, place: 'sentence' | 'block', ancestors: Nodes[], refuse: Refuse): void {
  const parent = ancestors.at(-1)
  const isAlone =
    parent?.type === 'paragraph' &&
    parent.children.every((child) => isTagNode(child) || textOf(child).trim() === '')
  const isBlock = node.type === 'mdxJsxFlowElement' || isAlone
  if (place === 'sentence' && isBlock) {
    refuse(
      'tag-place',
      `<${node.name}> stands on a line of its own, which ends the sentence around it. Join the line to the one before.`,
    )
  }
  if (place === 'block' && !isBlock) {
    refuse(
      'tag-place',
      `<${node.name}> stands in a paragraph of its own, with an empty line before and after it.`,
    )
  }
  if (ancestors.some(({ type }) => type === 'heading' || type === 'link')) {
    refuse('tag-place', `<${node.name}> cannot stand inside a heading or a link.`)
  }
}
