import type { z } from 'zod'
import type { limit, partialDate } from './shape/fields'
import type { pValueShape, reportShape, resultShape, spreadShape } from './shape/result'

// The types of a result and its parts. What each field means stands in `shape/`.

/** Date as a source gives it: `2022-07-31`, `2017-04` or `2017`; text order is time order within one precision. */
export type PartialDate = z.output<typeof partialDate>
export type Limit = z.output<typeof limit>
export type Spread = z.output<typeof spreadShape>
export type PValue = z.output<typeof pValueShape>
export type Report = z.output<typeof reportShape>
export type Result = z.output<typeof resultShape>
