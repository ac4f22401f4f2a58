import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import type { ApiContext } from '@/evidence/api/operation'
import { ApiProblem } from '@/evidence/api/problem'
import { licence } from '@/evidence/study/site'
import { resources, resourceTemplates, type Documents } from './resources'
import { tools } from './tools'

/** What the server reads: the operations' reads, the site, and the texts behind its resources. */
export type McpContext = ApiContext & {
  documents: Documents
  version: string
  /** Returns null where the data are gone or wrong, which is told on the error log; other errors are raised again. */
  ifAvailable: <T>(ask: () => Promise<T>) => Promise<T | null>
}

/** How a model ought to use what it is given; clients hand it on. */
const instructions = (name: string) =>
  `${name} holds clinical trials with every number bound to its denominator, source and check. Quote the "sentence" of a result whole. Never take a number without who was counted, who judged, the data cut-off and the source, and never mix results of different ids. One arm of a randomised trial is not the trial. What is not in the record was not taken by us: that says nothing of whether it exists. ${licence.scope} Nothing here is medical advice.`

/** Returns a server with the tools and texts of the site, for one request or one connection. It only reads. */
export function createMcpServer(context: McpContext): McpServer {
  const { site, version, documents, ifAvailable } = context
  const server = new McpServer(
    { name: site.name.toLowerCase(), title: site.name, version, websiteUrl: site.address },
    { instructions: instructions(site.name) },
  )
  for (const tool of tools) {
    const { name, title, description, input, output } = tool
    const annotations = {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    }
    server.registerTool(
      name,
      { title, description, inputSchema: input, outputSchema: output, annotations },
      async (asked) => {
        try {
          const answer = await ifAvailable(() => tool.run(asked, context))
          if (answer === null) return refusal('The data cannot be read just now. Try again soon.')
          const text = answer.lines.join('\n')
          return { content: [{ type: 'text' as const, text }], structuredContent: answer.data }
        } catch (error) {
          if (error instanceof ApiProblem) return refusal(error.message)
          throw error
        }
      },
    )
  }
  for (const { id, uri, title, description } of resources(site)) {
    server.registerResource(id, uri, { title, description, mimeType: markdown }, async () =>
      contentOf(uri, await documents.text(id)),
    )
  }
  for (const { id, path, title, description, kind } of resourceTemplates) {
    const template = new ResourceTemplate(`${site.address}${path}`, {
      list: async () => ({
        resources: (await documents.list(kind)).map(({ slug, title: name }) => ({
          name: slug,
          title: name,
          uri: `${site.address}${path.replace('{slug}', slug)}`,
          mimeType: markdown,
        })),
      }),
      complete: {
        slug: async (typed) =>
          (await documents.list(kind)).flatMap(({ slug }) => (slug.startsWith(typed) ? slug : [])),
      },
    })
    server.registerResource(id, template, { title, description, mimeType: markdown }, async (uri, { slug }) =>
      contentOf(uri.href, await documents.text(kind, String(slug))),
    )
  }
  return server
}

const refusal = (said: string) => ({ content: [{ type: 'text' as const, text: said }], isError: true })

const markdown = 'text/markdown'

function contentOf(uri: string, text: string | null) {
  if (text === null) throw new Error(`There is no text at ${uri}.`)
  return { contents: [{ uri, mimeType: markdown, text }] }
}
