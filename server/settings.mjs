// What the environment sets of the server, read in one place: before a build by `npm start`, and by the server itself.
import { previewSecretFrom } from '../http/preview-pass.mjs'
import { leavingMsFrom } from './gentle-stop.mjs'
import { metricsPortFrom } from './metrics.mjs'
import { rateFrom, rateStoreFrom } from './rate-limit.mjs'
import { trustedProxiesFrom } from './trusted-proxies.mjs'

/**
 * Returns the settings of the server. Throws a sentence on the first that means nothing.
 * @param {NodeJS.ProcessEnv} env
 */
export const settingsFrom = (env) => ({
  rate: rateFrom(env.RATE_LIMIT),
  rateStore: rateStoreFrom(env.RATE_STORE),
  proxies: trustedProxiesFrom(env.TRUST_PROXY),
  secret: previewSecretFrom(env.PREVIEW_SECRET),
  leavingMs: leavingMsFrom(env.LEAVING_SECONDS),
  metricsPort: metricsPortFrom(env.METRICS_PORT),
})

/**
 * Says whether an error is a sentence for whoever starts the server, and not a slip in the code or a fault of the system.
 * @param {Error & { code?: unknown }} error
 */
export const isSentence = (error) => error.name === 'Error' && error.code === undefined
