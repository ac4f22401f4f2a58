import path from 'node:path'
import { pathToFileURL } from 'node:url'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** @typedef {{ LCP: number, TBT: number, CLS: number, scores: string, faults: string[] }} Measured */

/**
 * Starts a browser and returns what asks Lighthouse about one address, as a phone on a slow network has it.
 * @param {string} tools where Lighthouse is installed
 * @param {string} browser its program
 */
export async function lighthouseOf(tools, browser) {
  const from = (/** @type {string} */ file) =>
    import(pathToFileURL(path.join(tools, 'node_modules', file)).href)
  const { default: lighthouse } = await from('lighthouse/core/index.js')
  const { launch } = await from('chrome-launcher/dist/index.js')
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const chrome = await launch({ chromePath: browser, chromeFlags: flags, logLevel: 'silent' })
  /** @returns {Promise<Measured>} */
  const measure = async (/** @type {string} */ url) => {
    const { lhr } = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: categories,
    })
    const valueOf = (/** @type {string} */ audit) => lhr.audits[audit]?.numericValue ?? NaN
    const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100))
    return {
      LCP: Math.round(valueOf('largest-contentful-paint')),
      TBT: Math.round(valueOf('total-blocking-time')),
      CLS: Math.round(valueOf('cumulative-layout-shift') * 1000) / 1000,
      scores: scores.join(' '),
      faults: categories.flatMap((name) => faultsOf(lhr, name)),
    }
  }
  return Object.assign(measure, { end: () => chrome.kill() })
}

/**
 * @param {{ audits: Record<string, { score: number | null, title: string, displayValue?: string }>, categories: Record<string, { auditRefs: { id: string, weight: number }[] }> }} report
 * @param {string} name of a category
 */
function faultsOf({ audits, categories: all }, name) {
  return (all[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const { score = null, title = '', displayValue = '' } = audits[id] ?? {}
    return weight > 0 && score !== null && score < 1 ? [`${name} ${score}: ${title} ${displayValue}`] : []
  })
}

/**
 * Returns the run in the middle of each figure, with the scores of the run that was fastest in the middle.
 * @param {Measured[]} runs
 */
export function median(runs) {
  const middle = (/** @type {number[]} */ figures) =>
    figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN
  const typical = [...runs].sort((one, other) => one.LCP - other.LCP)[Math.floor(runs.length / 2)]
  return {
    LCP: middle(runs.map(({ LCP }) => LCP)),
    TBT: middle(runs.map(({ TBT }) => TBT)),
    CLS: middle(runs.map(({ CLS }) => CLS)),
    'performance, accessibility, practices, SEO': typical?.scores,
  }
}
