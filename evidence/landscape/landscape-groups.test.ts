import { expect, test } from 'vitest'
import { aSide, type Side } from './fixture'
import { landscapeGroups } from './landscape-groups'

function row(name: string, drugClass: string, count: number, total: number, side: Side = {}) {
  const joined = aSide({
    ...side,
    name,
    populations: [{ n: total }],
    report: { count, denominator: total, ...side.report },
  })
  const interventions = [{ id: 'drug', name: 'Drug', drugClass, regimens: [] }]
  return { ...joined, study: { ...joined.study, interventions } }
}
const nothing = (name: string, drugClass: string, total: number) =>
  row(name, drugClass, 0, total, {
    report: { state: 'not-in-parts-read', count: null, denominator: null, countStatus: null },
  })

const small = row('Alpha', 'One class', 5, 10)
const large = row('Omega', 'One class', 1, 50)
const other = row('Beta', 'Another class', 9, 20)
const empty = nothing('Aaa', 'A class without results', 300)
const silent = nothing('Aab', 'One class', 200)

const names = (rows: Parameters<typeof landscapeGroups>[0]) =>
  landscapeGroups(rows).map(({ drugClass, sets }) => [
    drugClass,
    ...sets.flatMap((set) => set.rows.map(({ study }) => study.shortTitle)),
  ])

test('by the number of people and not by the rate or the name, and what was not taken last', () => {
  expect(names([empty, silent, small, other, large])).toEqual([
    ['One class', 'Omega', 'Alpha', 'Aab'],
    ['Another class', 'Beta'],
    ['A class without results', 'Aaa'],
  ])
})

test('the rates do not matter for the order', () => {
  const turned = [row('Alpha', 'One class', 0, 10), row('Omega', 'One class', 50, 50)]
  expect(names(turned)).toEqual([['One class', 'Omega', 'Alpha']])
})
