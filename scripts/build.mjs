// `npm run build`: from a clean clone to a release that `npm run serve` serves, without serving it.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { endWithNpm } from './launch/npm-parent.mjs'
import { prepare } from './launch/prepare.mjs'
import { endWithChildren } from './launch/run.mjs'
import { releaseSteps } from './launch/steps.mjs'
import { runMain } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(async () => {
  console.log(`Denominator, on Node ${process.versions.node}`)
  endWithNpm()
  const leaveSignals = endWithChildren()
  await prepare(root, releaseSteps)
  leaveSignals()
})
