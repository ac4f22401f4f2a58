import { checkClaim } from './check-claim'
import { citeStudy } from './cite-study'
import { compareStudies } from './compare-studies'
import { findStudies } from './find-studies'
import { getResults } from './get-results'
import type { Tool } from './tool'

/** Semantic version of the tools: a new one, or a new name in an answer, is a minor version. */
export const mcpVersion = '1.0.0'

/** Every tool of the server for language models, in the order in which one is likely to need them. */
export const tools: readonly Tool[] = [findStudies, getResults, checkClaim, compareStudies, citeStudy]
