import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 at level AA, and the audit's own advice. */
const promised = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * The promised rules that ask what colour something has. All others ask for elements, their attributes, text, place and
 * size, and whether they are shown, which are the same in the dark: the style sheets know the reader's scheme by
 * `light-dark()` alone, and that makes nothing but colours. A test of the style sheets holds them to it.
 */
const ofColours = ['color-contrast', 'link-in-text-block']

/** How much is asked: everything; what another scheme of colours can change; or what another width can. */
type Asked = 'all' | 'colours' | 'width'

/**
 * Returns what an audit finds wrong with the page as it stands: each rule with the elements that break it. Of a page
 * that was audited whole once, `colours` asks in another scheme what the scheme can change; and `width` asks at another
 * width everything, but contrast, which is the same wherever two texts look alike, of one text of each look.
 */
export async function accessFaults(page: Page, rules: Asked = 'all'): Promise<string[]> {
  if (rules === 'all') return audit(page, { type: 'tag', values: promised })
  if (rules === 'width') {
    const but = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
    const others = await audit(page, { type: 'tag', values: promised }, but)
    return [...others, ...(await accessFaults(page, 'colours'))]
  }
  // What stands before what was asked in the other scheme, so that here one of each look has to be asked.
  await page.evaluate(hideAlike)
  const faults = await audit(page, { type: 'rule', values: ofColours })
  await page.evaluate(showAlike)
  return faults
}

async function audit(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
  rules: Record<string, { enabled: boolean }> = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Of what is right the audit need not tell each element, nor of any a selector: making one for each of thousands
    // takes longer than looking at them.
    .options({ resultTypes: ['violations'], selectors: false, runOnly, rules })
    // No page here has frames, for whose sake it would open another tab each time.
    .setLegacyMode(true)
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

/**
 * Runs in the page. Hides every text that looks as one before it does: with the same colours, size and weight, in
 * elements with the same backgrounds. Their contrast is the same. So is that of links, in words that look the same.
 */
function hideAlike(): void {
  const textOf = (one: Element) =>
    one.matches('input, select, textarea')
      ? 'words'
      : [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('')
  const painted = (one: Element, pseudo: string) => {
    const { content, position, backgroundColor, backgroundImage } = getComputedStyle(one, pseudo)
    return content === 'none' ? '' : [position, backgroundColor, backgroundImage].join(' ')
  }
  const standsIn = (one: Element, style: CSSStyleDeclaration) =>
    [
      [style.backgroundColor, style.backgroundImage, style.backgroundClip, style.opacity, style.filter],
      [style.mixBlendMode, style.position, style.zIndex, style.clip, style.clipPath],
      [painted(one, '::before'), painted(one, '::after')],
    ].join(';')
  const lettersOf = (style: CSSStyleDeclaration) =>
    [
      [style.color, style.webkitTextFillColor, style.webkitTextStroke, style.textShadow],
      [style.fontSize, style.fontWeight, style.textDecorationLine],
    ].join(';')
  const blockOf = (one: Element): Element =>
    one.parentElement && /^(?:inline|contents)/.test(getComputedStyle(one).display)
      ? blockOf(one.parentElement)
      : one
  const lengthOf = (all: Iterable<Element>) =>
    [...all].reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0)

  const seen = new Set<string>()
  const kept = new Set<Element>()
  const keep = (one: Element) => {
    for (let at: Element | null = one; at && !kept.has(at); at = at.parentElement) kept.add(at)
  }
  const lookOf = (one: Element, style: CSSStyleDeclaration, chain: string) => {
    // Of a lone sign and of what cannot be used the audit does not ask the same as of words.
    const words = [
      /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(textOf(one)),
      one.matches(':disabled, [aria-disabled="true"]'),
    ]
    const around = one.parentElement ? lettersOf(getComputedStyle(one.parentElement)) : ''
    const block = blockOf(one)
    const inWords = one.matches('a') && lengthOf([block]) > lengthOf(block.querySelectorAll('a'))
    return [chain, lettersOf(style), ...words, inWords && around].join(' | ')
  }
  const visit = (one: Element, above: string): void => {
    const style = getComputedStyle(one)
    if (style.display === 'none') return
    const own = standsIn(one, style)
    const chain = above.endsWith(own) ? above : `${above} | ${own}`
    if (textOf(one).trim() !== '' && one.checkVisibility({ visibilityProperty: true })) {
      const look = lookOf(one, style, chain)
      if (!seen.has(look)) {
        seen.add(look)
        keep(one)
        // A link is held against the words that it stands in.
        if (one.matches('a')) for (const beside of blockOf(one).querySelectorAll('*')) keep(beside)
      }
    }
    for (const inner of one.children) visit(inner, chain)
  }
  visit(document.body, '')
  const alike = [...document.body.querySelectorAll('*')].filter(
    (one) => !kept.has(one) && one.parentElement && kept.has(one.parentElement),
  )
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('[data-alike] { display: none !important }')
  document.adoptedStyleSheets.push(sheet)
  // The elements stay, for the style sheets count them; what is in them need not even be passed over.
  const emptied = alike.map((one) => {
    one.setAttribute('data-alike', '')
    const inside = document.createDocumentFragment()
    inside.append(...one.childNodes)
    return { one, inside }
  })
  Object.assign(window, {
    showAlike: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
      for (const { one, inside } of emptied) {
        one.append(inside)
        one.removeAttribute('data-alike')
      }
    },
  })
}

/** Runs in the page. Shows again what was hidden. */
function showAlike(): void {
  ;(window as unknown as { showAlike: () => void }).showAlike()
}

/** The two schemes of colours, each with the rules to audit in it, in this order: all that the second can change. */
export const schemes = [
  ['light', 'all'],
  ['dark', 'colours'],
] as const

/** A desk and a phone in either scheme, each with what it can change of those before it. */
export const looks = [
  { width: 1280, colorScheme: 'light', rules: 'all' },
  { width: 1280, colorScheme: 'dark', rules: 'colours' },
  { width: 320, colorScheme: 'light', rules: 'width' },
  { width: 320, colorScheme: 'dark', rules: 'colours' },
] as const
