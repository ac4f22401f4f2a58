import { makeTemplatesOnPostgres } from '@/editorial/fixtures/template-database'

/** Before the first test of the run. */
export const setup = makeTemplatesOnPostgres
