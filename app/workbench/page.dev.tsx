import type { Metadata } from 'next'
import { listDrafts } from '@/queries/drafts/draft-studies'
import { listSlugs } from '@/queries/studies'

export const metadata: Metadata = { title: 'Workbench', robots: { index: false } }

/** Every article that can be written; in development alone. */
export default async function WorkbenchStart() {
  const groups = [
    { title: 'Drafts', slugs: await listDrafts() },
    { title: 'Published studies', slugs: await listSlugs() },
  ]
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Workbench</h1>
      </header>
      {groups.map(({ title, slugs }) => (
        <section key={title} className="section">
          <h2>{title}</h2>
          {slugs.length === 0 && <p>None.</p>}
          <ul>
            {slugs.map((slug) => (
              <li key={slug}>
                {slug}: <a href={`/workbench/${slug}/summary`}>summary</a>,{' '}
                <a href={`/workbench/${slug}/plain`}>plain-language page</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
