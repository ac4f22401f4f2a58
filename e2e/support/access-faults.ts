import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 at level AA, and the audit's own advice. */
const promised = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Returns what an audit finds wrong with the page as it stands: each rule with the elements that break it. */
export async function accessFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Of what is right the audit need not tell each element, nor of any a selector: making one for each of thousands
    // takes longer than looking at them.
    .options({ resultTypes: ['violations'], selectors: false })
    .withTags(promised)
    // No page here has frames, for whose sake it would open another tab each time.
    .setLegacyMode(true)
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
