import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addressesRenderedWithQuery } from './build-output.mjs'

test('a rewrite of one address is of it, and one of many of each that is published', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rewrites-'))
  try {
    const withQuery = (source: string, key: string) => ({ source, has: [{ type: 'query', key }] })
    const beforeFiles = [
      withQuery('/studies', 'phase'),
      withQuery('/studies', 'page'),
      withQuery('/studies/:slug.csv', 'bom'),
    ]
    writeFileSync(path.join(folder, 'routes-manifest.json'), JSON.stringify({ rewrites: { beforeFiles } }))
    const published = ['/studies', '/studies/x', '/studies/x.csv', '/studies/x/v/1.csv', '/data/x.csv']
    expect(addressesRenderedWithQuery(folder, published)).toEqual({
      '/studies': ['phase', 'page'],
      '/studies/x.csv': ['bom'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
