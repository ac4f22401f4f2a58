// The one table of security headers. The front server, next.config.mjs and the tests read it, so that a page says the
// same whichever of them answers.

/**
 * What an address serves decides how closed it is: `page` is a reading page; `embed` is a page that other sites may
 * frame; `data` is a machine-readable answer that other sites may fetch; `asset` is a style sheet, font or picture.
 * @typedef {'page' | 'embed' | 'data' | 'asset'} RouteClass
 */

const everywhere = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** @param {string} frameAncestors */
const readingPolicy = (frameAncestors) =>
  [
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Nothing here connects, for no script runs; an audit reads robots.txt from within the page.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')

const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Where the rules stand by which browsers make the next page ready before it is asked for; a header needs no script. */
export const speculationRulesPath = '/speculation-rules.json'

/** @satisfies {Record<RouteClass, Record<string, string>>} */
export const securityHeaders = {
  page: {
    ...everywhere,
    'content-security-policy': readingPolicy("'none'"),
    'cross-origin-resource-policy': 'same-origin',
    'speculation-rules': `"${speculationRulesPath}"`,
  },
  embed: {
    ...everywhere,
    'content-security-policy': readingPolicy('*'),
    'cross-origin-resource-policy': 'cross-origin',
  },
  data: {
    ...everywhere,
    'content-security-policy': closedPolicy,
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    // ETag, Link, Retry-After and what tells of the rate are for the script of another site to read as well.
    'access-control-expose-headers': '*',
  },
  asset: {
    ...everywhere,
    'content-security-policy': closedPolicy,
    'cross-origin-resource-policy': 'same-origin',
  },
}

/**
 * Returns the class of an address, from the address alone and, where known, the type of what it serves.
 * @param {string} pathname
 * @param {string} [contentType]
 * @returns {RouteClass}
 */
export function routeClass(pathname, contentType = 'text/html') {
  if (pathname.startsWith('/_next/')) return 'asset'
  if (pathname.startsWith('/api/') || /^\/(?:oembed|mcp)(?:[?/]|$)/.test(pathname)) return 'data'
  if (!contentType.startsWith('text/html')) return 'data'
  return pathname.startsWith('/embed/') ? 'embed' : 'page'
}
