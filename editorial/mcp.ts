// `npm run -s mcp`: the site's tools for language models over standard input, for scripts/mcp.mjs to start.
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createMcpServer } from '@/evidence/mcp/mcp-server'
import { closeDatabase } from '@/queries/database'
import { mcpContext } from '@/queries/mcp-context'

serveStdio(() => createMcpServer(mcpContext))
process.stdin.once('end', () => void closeDatabase())
