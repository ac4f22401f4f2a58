import 'server-only'
import type { McpContext } from '@/evidence/mcp/mcp-server'
import { mcpVersion } from '@/evidence/mcp/tools'
import { apiReads } from './api-reads'
import { ifAvailable } from './available'
import { documents } from './documents'
import { site } from './site'

/** Where the server for language models reads from, over HTTP and over standard input alike. */
export const mcpContext: McpContext = {
  reads: apiReads,
  site,
  documents,
  version: mcpVersion,
  ifAvailable,
}
