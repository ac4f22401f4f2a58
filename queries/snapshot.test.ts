import { expect, test, vi } from 'vitest'
import { edit, importedSite } from '@/editorial/fixtures/temporary-site'
import { fillDatabase } from '@/editorial/fill-database'
import { openClient } from './engines/for-address'
import { readAtOnce } from './snapshot'

test('a read that an import interrupts is asked again, and sees one state only', async () => {
  const site = await importedSite()
  const client = await openClient(site.databaseUrl, 'reading')
  edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
  const where = { valueText: { startsWith: '25' } }
  const one = () => client.report.findFirst({ where, select: { valueText: true } })
  const read = vi.fn(async () => {
    const first = await one()
    if (read.mock.calls.length === 1) await fillDatabase(site)
    return [first?.valueText, (await one())?.valueText]
  })
  expect(await readAtOnce(client, 'values', read)).toEqual(['25.0', '25.0'])
  expect(read).toHaveBeenCalledTimes(2)

  // Nobody committed since: the answer is remembered.
  expect(await readAtOnce(client, 'values', read)).toEqual(['25.0', '25.0'])
  expect(read).toHaveBeenCalledTimes(2)
  edit(site.recordPath, 'value: "25.0", count: 6', 'value: "25.00", count: 6')
  await fillDatabase(site)
  expect(await readAtOnce(client, 'values', read)).toEqual(['25.00', '25.00'])
  await client.$disconnect()
})
