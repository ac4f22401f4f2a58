import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addressesToMake, changedInputs, inputsOfAddresses } from './page-inputs.mjs'

const made = new Map([
  ['/', ['studies']],
  ['/about', ['text:content/about.mdx']],
  ['/studies/one', ['study:one', 'terms']],
  ['/studies/one/v/1', ['revision:one/1']],
  ['/studies/two', ['study:two', 'terms']],
])
const wanted = [...made.keys()]

test.each([
  ['a study', ['study:one', 'studies'], ['/', '/studies/one']],
  ['a term', ['terms'], ['/studies/one', '/studies/two']],
  ['a text', ['text:content/about.mdx'], ['/about']],
  ['nothing', [], []],
])('where %s has changed, what was made from it is made anew, and nothing else', (_, changed, make) => {
  expect(addressesToMake({ made, wanted, changed: new Set(changed) })).toEqual({ make, drop: [] })
})

test('a new address is made, and one that is no more is dropped', () => {
  const now = [...wanted.filter((address) => address !== '/about'), '/studies/one/v/2']
  expect(addressesToMake({ made, wanted: now, changed: new Set() })).toEqual({
    make: ['/studies/one/v/2'],
    drop: ['/about'],
  })
})

test('an input that only one of two states has is a changed one', () => {
  const [before, now] = [
    { same: '1', other: '1', gone: '1' },
    { same: '1', other: '2', new: '1' },
  ]
  expect([...changedInputs(before, now)].sort()).toEqual(['gone', 'new', 'other'])
})

test('what an address was made from is read beside it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, tags: string) => {
    const file = path.join(folder, 'server/app', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ headers: { 'x-next-cache-tags': tags } }))
  }
  write('index.meta', '_N_T_/layout,input:studies')
  write('studies/one.csv.meta', '_N_T_/studies,input:study:one,input:text:content/studies/one/summary.mdx')
  write('robots.txt.meta', '_N_T_/robots.txt')
  expect([...inputsOfAddresses(folder)].sort()).toEqual([
    ['/', ['studies']],
    ['/robots.txt', []],
    ['/studies/one.csv', ['study:one', 'text:content/studies/one/summary.mdx']],
  ])
})
