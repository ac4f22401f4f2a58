import { expect, test } from 'vitest'
import { addressOfRelease } from './postgres-release.mjs'

const postgres = 'postgresql://who:secret@db/site'

test('a release is served from the kind of database that it was built with', () => {
  const places = { file: '/srv/releases/1/denominator.db', url: undefined }
  expect(addressOfRelease({}, places)).toBe('file:/srv/releases/1/denominator.db')
  // As before, the release's own file goes before the one that DATABASE_URL names.
  expect(addressOfRelease({}, { ...places, url: 'file:/elsewhere.db' })).toBe(
    'file:/srv/releases/1/denominator.db',
  )
  expect(addressOfRelease({ schema: 'denominator_1' }, { ...places, url: postgres })).toBe(
    `${postgres}?schema=denominator_1`,
  )
  expect(() => addressOfRelease({}, { ...places, url: postgres })).toThrow(
    'DATABASE_URL names PostgreSQL, but this release was built with SQLite: build it again, or leave the setting out.',
  )
  expect(() => addressOfRelease({ schema: 'denominator_1' }, places)).toThrow(
    'This release was built with PostgreSQL: set DATABASE_URL to the address that it was built with.',
  )
})
