import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { markdownText } from './markdown-words'
import { runReview } from './review-command'

const slug = 'sunitinib-asps-2011'

/** A repository of its own with one small study, published on main. */
function repository() {
  const folder = mkdtempSync(path.join(tmpdir(), 'review-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const content = path.join(folder, 'content')
  cpSync(`content/studies/${slug}`, path.join(content, 'studies', slug), { recursive: true })
  cpSync('content/glossary.yaml', path.join(content, 'glossary.yaml'))
  const git = (...args: string[]) =>
    void execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
      cwd: folder,
    })
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'Publish')
  const record = path.join(content, 'studies', slug, 'record.yaml')
  return { content, record, git }
}

function review(content: string, ...args: string[]) {
  let [out, err] = ['', '']
  const code = runReview([...args, '--content', content], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { code, out, err }
}

test('a changed number is told with what it was, what it is, its source and quotation, and the sentences that print it', () => {
  const { content, record, git } = repository()
  expect(review(content).out).toContain('differs from main.')
  git('checkout', '-qb', 'work')
  const text = readFileSync(record, 'utf8')
  writeFileSync(
    record,
    text.replace("value: '17'", "value: '18'").replace('survival was 17 months', 'survival was 18 months'),
  )
  const { code, out } = review(content)
  expect(code).toBe(0)
  expect(out).toMatch(
    /\| Progression-free survival \| 17 months.* \| 18 months.* \| Stacchiotti 2011, .* \| .*survival was 18 months/,
  )
  expect(out).toMatch(/- summary\.mdx:\d+: .*18 months/)
  expect(out).toContain(`- \`/studies/${slug}/data#progression-free-survival\``)
  expect(out).toMatch(/\| numbers \| (\d+) \| \1 \|/)
  expect(out).toContain('The check finds no errors')
  // Committed or not, it is the same change.
  git('commit', '-qam', 'Mend')
  expect(review(content).out).toBe(out)
  expect(review(content, '--base', 'work').out).toContain('differs from work.')
})

test('an error is in the comment and in the exit code', () => {
  const { content, record } = repository()
  const text = readFileSync(record, 'utf8')
  writeFileSync(record, text.replace("value: '17'", "value: '18'"))
  const { code, out } = review(content)
  expect(code).toBe(1)
  expect(out).toMatch(/### Errors\n\nThese keep the content from publication\.\n\n- .*record\.yaml:\d+:\d+/)
})

test.each([['no-such-branch'], ['--output=x'], ['main~40']])(
  'the base %s is refused in a sentence',
  (base) => {
    const { content } = repository()
    const { code, out, err } = review(content, `--base=${base}`)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`The repository has no "${base}" to compare with`)
  },
)

test('words of a record are no markup, call nobody and refer to no issue', () => {
  expect(markdownText('a | b <img> @someone #12 `x`\n[c](d)')).toBe(
    'a &#124; b &#60;img> &#64;someone &#35;12 &#96;x&#96; &#91;c&#93;(d)',
  )
  expect(markdownText(' > 12 -> 13')).toBe('&#62; 12 -> 13')
})
