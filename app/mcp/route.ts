import { createMcpHandler } from '@modelcontextprotocol/server'
import { maxBodyBytes } from '@/evidence/api/limits'
import { createMcpServer } from '@/evidence/mcp/mcp-server'
import { mcpContext } from '@/queries/mcp-context'

export const dynamic = 'force-dynamic'

// One answer to one message: nothing is streamed, kept between messages, or pushed.
const handler = createMcpHandler(() => createMcpServer(mcpContext), {
  responseMode: 'json',
  maxRequestBodySize: maxBodyBytes,
  maxSubscriptions: 0,
})

/** Answers the protocol of language models; clients that speak its revisions of 2025 are answered as well. */
export async function POST(request: Request): Promise<Response> {
  const answer = await handler.fetch(request)
  answer.headers.set('cache-control', 'no-store')
  return answer
}
