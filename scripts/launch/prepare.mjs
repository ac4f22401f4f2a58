import { Stop } from './stop.mjs'
import { checkWritable } from './preflight.mjs'
import { checkReportTo } from './report-to.mjs'
import { checkSiteUrl } from './site-url.mjs'
import { stepsOf } from './steps.mjs'
import { takeTurn } from './turn.mjs'

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Brings a folder up to date through the named steps, saying what happens. A step whose inputs have not changed since
 * it last succeeded is skipped; one that fails stops the rest, after its own output. A setting that means nothing stops
 * all of it.
 * @param {string} root
 * @param {(keyof ReturnType<typeof stepsOf>)[]} names
 * @param {(line: string) => void} [say]
 */
export async function prepare(root, names, say = console.log) {
  checkReportTo(process.env.SITE_REPORT_TO)
  checkSiteUrl(process.env.SITE_URL)
  const steps = stepsOf(root)
  const wanted = names.map((name) => steps[name])
  if (wanted.every((step) => step.isCurrent())) return say('  Everything is up to date.')
  checkWritable(root)
  const endTurn = await takeTurn(root, say)
  for (const step of wanted) {
    const label = `  ${step.name.padEnd(9)}`
    if (step.isCurrent()) {
      say(`${label} up to date`)
      continue
    }
    say(`${label} ${step.doing} …`)
    const began = Date.now()
    const { code, output, told } = await step.run()
    if (code !== 0) throw new Stop(`${output.trimEnd()}\n\n${step.advice}`)
    say(`${label} done in ${Math.round((Date.now() - began) / 100) / 10} s${told ? `: ${told}` : ''}`)
  }
  endTurn()
}
