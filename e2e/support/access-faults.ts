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

/**
 * Returns what an audit finds wrong with the page as it stands: each rule with the elements that break it. Of a page
 * that was audited whole in one scheme of colours, `colours` asks in another what the scheme can change.
 */
export async function accessFaults(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const audit = new AxeBuilder({ page })
    // Of what is right the audit need not tell each element, nor of any a selector: making one for each of thousands
    // takes longer than looking at them.
    .options({
      resultTypes: ['violations'],
      selectors: false,
      runOnly: rules === 'all' ? { type: 'tag', values: promised } : { type: 'rule', values: ofColours },
    })
    // No page here has frames, for whose sake it would open another tab each time.
    .setLegacyMode(true)
  const { violations } = await audit.analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

/** The two schemes of colours, each with the rules to audit in it, in this order: all that the second can change. */
export const schemes = [
  ['light', 'all'],
  ['dark', 'colours'],
] as const
