/** The schema of a PostgreSQL database that is this site's alone, when the address names none. */
export const defaultSchema = 'denominator'

/**
 * Returns whether an address is one of PostgreSQL.
 * @param {string | undefined} url
 */
export const isPostgres = (url) => /^postgres(?:ql)?:\/\//.test(url ?? '')

/**
 * Returns a PostgreSQL address as the driver takes it, and the schema that its parameter `schema` names. Throws, in a sentence, on an
 * address that cannot be read, and on a schema that other programs share: what is not of this code's version is dropped there.
 * @param {string} url
 */
export function postgresAddress(url) {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL cannot be read; expected postgresql://user:password@host:5432/database.')
  const address = new URL(url)
  const schema = address.searchParams.get('schema') ?? defaultSchema
  address.searchParams.delete('schema')
  if (schema === 'public' || !/^[a-z][a-z0-9_]{0,62}$/.test(schema)) {
    throw new Error(
      `DATABASE_URL names the schema "${schema}"; expected one of this site's own, of small letters, digits and _, for example schema=${defaultSchema}.`,
    )
  }
  return { connectionString: address.href, schema, database: `${address.hostname}${address.pathname}` }
}

/**
 * Returns the same address with another schema.
 * @param {string} url
 * @param {string} schema
 */
export function withSchema(url, schema) {
  const address = new URL(url)
  address.searchParams.set('schema', schema)
  return address.href
}
