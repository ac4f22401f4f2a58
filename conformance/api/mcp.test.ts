import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/mcp/route'
import { site } from '@/app/site'
import { tools } from '@/evidence/mcp/tools'
import { publishedDatabase } from './site-database'

publishedDatabase()

const address = new URL('http://127.0.0.1/mcp')
const send = (url: string | URL, init?: RequestInit) => POST(new Request(url, init))
/** What the front server answers to all else: there is nothing to listen to. */
const fetchLikeServer = (url: string | URL, init?: RequestInit) =>
  init?.method === 'POST' ? send(url, init) : Promise.resolve(new Response(null, { status: 405 }))

/** The makers' own client, in the newest revision and in those of 2025. */
const modes = [{ pin: '2026-07-28' }, 'legacy'] as const

describe.each(modes)('a client that speaks %j', (mode) => {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  beforeAll(() => client.connect(new StreamableHTTPClientTransport(address, { fetch: fetchLikeServer })))
  afterAll(() => client.close())
  const call = async (name: string, given: Record<string, unknown>) => {
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: given })
    const [first] = content
    return { data: structuredContent, said: first?.type === 'text' ? first.text : '', isError }
  }

  test('finds the tools, each of which only reads', async () => {
    const listed = (await client.listTools()).tools
    expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    for (const { annotations, outputSchema } of listed) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(outputSchema).toBeDefined()
    }
    expect(client.getInstructions()).toContain('One arm of a randomised trial is not the trial')
  })

  test('finds a study by a brand and by its registry number', async () => {
    // Tecentriq is atezolizumab in the WHO ATC/DDD list.
    const { data } = await call('find_studies', { query: 'Tecentriq', limit: 1 })
    expect(data).toMatchObject({ studies: [{ study: 'atezolizumab-asps', registryId: 'NCT03141684' }] })
    const { said } = await call('find_studies', { query: 'NCT01337401', limit: 1 })
    expect(said).toContain('casps')
    expect((await call('find_studies', { query: 'xyzzyqwertz' })).said).toBe('No study in our records fits.')
    // A misspelt name is told to be another word, and a brand by which name it was looked for.
    expect((await call('find_studies', { query: 'atezolizumb' })).said).toMatch(
      /^Nothing here has “atezolizumb”\. These are of “atezolizumab”, which may not be what was meant\./,
    )
    expect(data).toMatchObject({ remark: '“Tecentriq” was looked for as “atezolizumab” too.' })
  })

  test('gets both response rates of one trial, each with its own denominator and judge', async () => {
    // Chen 2023: 19 of 52 by the investigators; the notice of the FDA: 12 of 49 by independent review.
    const { said, data } = await call('get_results', {
      study: 'atezolizumab-asps',
      outcome: 'objective-response',
    })
    expect(said).toMatch(
      /19 of 52 \(37%; 95% CI, 24 to 51\).*counted in 52 patients.*investigator.*Chen 2023/,
    )
    expect(said).toMatch(/12 of 49 \(24%; 95% CI, 13 to 39\).*independent review.*FDA notice/)
    expect(data).toMatchObject({
      rulings: [{ title: 'Two response rates from one trial' }, expect.anything(), expect.anything()],
    })
  })

  test('says in plain words that nobody is named who judged', async () => {
    const { said } = await call('get_results', { study: 'casps', outcome: 'objective-response' })
    expect(said).toContain('; assessor not stated; data cut-off')
    expect(said).not.toContain('assessed by: assessor')
  })

  test('gets of a randomised trial every arm of its key result', async () => {
    const { data } = await call('get_results', { study: 'motion-vimseltinib' })
    const { results } = data as { results: { arm: string | null }[] }
    expect(new Set(results.map(({ arm }) => arm))).toEqual(new Set(['Vimseltinib', 'Placebo']))
  })

  test('is told that 28 months is wrong, and that 37% by independent review is another count', async () => {
    const wrong = await call('check_claim', {
      text: 'Median progression-free survival was 28 months.',
      study: 'atezolizumab-asps',
    })
    expect(wrong.data).toMatchObject({
      verdict: 'mismatch',
      numbers: [{ inRecord: expect.stringContaining('20.8') }],
    })
    const other = await call('check_claim', { text: 'In NCT03141684 the ORR was 37% by independent review.' })
    expect(other.data).toMatchObject({ study: 'atezolizumab-asps', verdict: 'other-assessor-or-population' })
    const which = await call('check_claim', { text: 'The ORR with cediranib was 35%.' })
    expect(which.data).toMatchObject({ study: null, verdict: null })
  })

  test('compares without ranking, and cites the paper beside the page', async () => {
    const { said } = await call('compare_studies', {
      studies: ['atezolizumab-asps', 'geptanolimab-asps'],
    })
    expect(said).toMatch(/^No row ranks a treatment\./)
    const cited = await call('cite_study', { study: 'atezolizumab-asps', sources: ['chen-2023'] })
    expect(cited.data).toMatchObject({
      sources: [{ isPrimary: true, csl: { DOI: '10.1056/NEJMoa2303383' } }],
    })
  })

  test('is refused in a sentence that names the nearest', async () => {
    expect(await call('compare_studies', { studies: ['casps', 'casps'] })).toMatchObject({
      isError: true,
      said: expect.stringContaining('one and the same'),
    })
    expect(await call('get_results', { study: 'atezolizumab-asp' })).toMatchObject({
      isError: true,
      said: expect.stringContaining('Did you mean "atezolizumab-asps"?'),
    })
    expect(await call('get_results', { study: 'casps', outcome: 'overal-survival' })).toMatchObject({
      isError: true,
      said: expect.stringContaining('Did you mean "overall-survival"?'),
    })
  })

  test('reads the study, the condition, the glossary and the methods as Markdown', async () => {
    const read = async (uri: string) => {
      const [one] = (await client.readResource({ uri })).contents
      return one && 'text' in one ? one.text : ''
    }
    expect(await read(`${site.address}/studies/atezolizumab-asps.md`)).toContain('19 of 52')
    expect(await read(`${site.address}/conditions/alveolar-soft-part-sarcoma`)).toContain('## The disease')
    expect(await read(`${site.address}/glossary`)).toContain('Hazard ratio')
    expect(await read(`${site.address}/methods`)).toMatch(/^# Methods/)
    const listed = (await client.listResources()).resources.map(({ uri }) => uri)
    expect(listed).toContain(`${site.address}/studies/casps.md`)
  })
})

test('a message longer than the interface reads is refused before it is read', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { x: 'x'.repeat(140_000) } })
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  expect((await send(address, { method: 'POST', headers, body })).status).toBe(413)
  expect((await send(address, { method: 'POST', headers, body: '{' })).status).toBe(400)
  expect((await send(address, { method: 'POST', headers: {}, body: '{}' })).status).toBeGreaterThanOrEqual(
    400,
  )
})

test('the same tools answer a client that starts the command itself', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'editorial/mcp.ts']
  const env = { ...(process.env as Record<string, string>) }
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env }))
  const { content } = await client.callTool({
    name: 'get_results',
    arguments: { study: 'atezolizumab-asps', outcome: 'progression-free-survival' },
  })
  expect(content[0]).toMatchObject({ text: expect.stringContaining('20.8 months') })
  await client.close()
})
