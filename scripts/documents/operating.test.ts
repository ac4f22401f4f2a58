import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { metricsServer } from '@/server/metrics.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8')
const guide = read('docs/operating.md')

/** Names that the programs of a running site, and of its build, read of their environment. */
function settingsRead(): string[] {
  const files = [
    ...[
      'server/serve.mjs',
      'server/settings.mjs',
      'server/purge.mjs',
      'server/release.mjs',
      'queries/site.ts',
    ],
    ...readdirSync(`${root}scripts/launch`).map((name) => `scripts/launch/${name}`),
  ].filter((file) => /(?<!\.test)\.(?:mjs|ts)$/.test(file))
  const texts = files.map(read)
  const named = texts.flatMap((text) => [
    ...[...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/\{([^}]*)\} = process\.env/g)].flatMap(
      ([, names = '']) => names.match(/\b[A-Z_]{4,}\b/g) ?? [],
    ),
  ])
  // Set by the programs themselves or by Node.
  const others = ['CODE_HASH', 'NODE_ENV', 'NODE_OPTIONS']
  return [...new Set(named)].filter((name) => !others.includes(name)).sort()
}

test('the guide names every setting that the programs read, and no other', () => {
  const [table = ''] = /## Settings[^]*?(?=\n\n[^|\n])[^]*?\n\n(?=A setting)/.exec(guide) ?? []
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/[A-Z_]{4,}/g) ?? [])
  expect(settingsRead().length).toBeGreaterThan(8)
  expect(named.sort()).toEqual(settingsRead())
})

test('the guide names no figure that is not given', async () => {
  const { server } = await metricsServer({ release: 'x', questions: () => ({ atWork: 0, waiting: 0 }) })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const given = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  server.close()
  const named = [...guide.matchAll(/^\| `((?:denominator|nodejs|process)_\w+)/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !given.includes(`# TYPE ${name} `))).toEqual([])
})

test('what the image copies of the project is there, and its command is that of the unit', () => {
  const image = read('deploy/Dockerfile')
  const copied = [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  expect(copied).toContain('next.config.mjs')
  expect(copied.filter((name) => !existsSync(`${root}${name}`))).toEqual([])
  const unit = read('deploy/denominator.service')
  const [, command = ''] = /^ExecStart=\/usr\/bin\/(.+)$/m.exec(unit) ?? []
  expect(JSON.stringify(command.split(' '))).toBe(/^CMD (.+)$/m.exec(image)?.[1]?.replaceAll(', ', ','))
  expect(existsSync(`${root}${command.split(' ')[1]}`)).toBe(true)
})

test('the container has no right that it does not need', () => {
  const { services } = parse(read('deploy/compose.yaml')) as { services: { denominator: unknown } }
  expect(services.denominator).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    ports: ['127.0.0.1:3000:3000'],
  })
})
