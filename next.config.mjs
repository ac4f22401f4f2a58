import { fileURLToPath } from 'node:url'
import { securityHeaders } from './server/security-headers.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const inProduction = process.env.NODE_ENV === 'production'

// The bare list of studies is a file; with one of these choices it is rendered per request.
const listChoices = 'condition treatment class phase design year results disagreements sort page'.split(' ')

// The tables over all studies are files; with a byte-order mark, which few ask for, they are made when asked for.
const tables = 'results findings studies populations sources rulings revisions'.split(' ')

/** @param {Record<string, string>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/**
 * @param {string} source
 * @param {string} key
 * @param {string} destination
 */
const withQuery = (source, key, destination) => ({
  source,
  has: [{ type: /** @type {const} */ ('query'), key }],
  destination,
})

/** @type {import('next').NextConfig} */
const config = {
  // A release keeps its own copy of the build, so that a later build that fails leaves it whole.
  distDir: process.env.DENOMINATOR_BUILD ?? '.next',
  // Under `npm test` the compiler reads the same files as a check of its own.
  typescript: { ignoreBuildErrors: process.env.TYPES_APART === '1' },
  // What ends in .dev.ts or .dev.tsx is a page or an address of the development server alone: a build does not know it.
  pageExtensions: inProduction ? ['tsx', 'ts'] : ['dev.tsx', 'dev.ts', 'tsx', 'ts'],
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The optimiser decodes pictures at request time, which is where its advisories came from. Ours are sized at build.
  images: { unoptimized: true },
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: [
    '@resvg/resvg-js',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@libsql/client',
    'libsql',
  ],
  cacheHandler: fileURLToPath(new URL('./server/script-free-cache.mjs', import.meta.url)),
  // Editors open either name of their own machine.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // Without scripts nothing could put a late title in its place.
  htmlLimitedBots: /.*/,
  rewrites: async () => ({
    beforeFiles: [
      ...listChoices.map((key) => withQuery('/studies', key, '/studies/filtered')),
      ...tables.map((name) => withQuery(`/data/${name}.csv`, 'bom', `/data/with-bom/${name}.csv`)),
      withQuery('/studies/:slug.csv', 'bom', '/studies/:slug/with-bom'),
    ],
    afterFiles: [],
    fallback: [],
  }),
  // Only in production: the development server's own client needs scripts, styles and a socket.
  headers: async () =>
    inProduction
      ? [
          { source: '/:path*', headers: listed(securityHeaders.page) },
          { source: '/embed/:path*', headers: listed(securityHeaders.embed) },
          // `/api` itself is a page, the reference.
          { source: '/api/:path+', headers: listed(securityHeaders.data) },
          { source: '/oembed/:path*', headers: listed(securityHeaders.data) },
          { source: '/_next/static/:path*', headers: listed(securityHeaders.asset) },
        ]
      : [],
}

export default config
