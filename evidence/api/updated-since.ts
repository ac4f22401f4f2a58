import { z } from 'zod'

/** The parameter by which who holds a copy asks for what changed since. */
export const updatedSince = z.iso
  .date('a day such as 2026-11-23')
  .optional()
  .describe('Only of studies of which what the pages say changed on this day or later: 2026-11-23.')
