// Prints what the database at DATABASE_URL holds, as its last migration and the hash of its rows; nothing where it is not filled or
// cannot be reached.
import { postgresAdapter } from './connect.mjs'

const connection = await postgresAdapter(process.env.DATABASE_URL ?? '', 'reading').connect()
try {
  const { rows } = await connection.queryRaw({
    sql: `SELECT (SELECT max("migration_name") FROM "_prisma_migrations") || ' ' || "value" FROM "Meta" WHERE "key" = 'content-hash'`,
    args: [],
    argTypes: [],
  })
  console.log(rows[0]?.[0] ?? '')
} catch {
  process.exitCode = 1
} finally {
  await connection.dispose()
}
