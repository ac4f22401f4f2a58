import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import path from 'node:path'
import { Workbench } from '@/components/workbench/workbench'
import { contentFindings } from '@/generated/content-stamp'
import { getDraft } from '@/queries/drafts/draft-studies'
import { getStudy } from '@/queries/studies'
import { getTerms } from '@/queries/terms'
import { articlePath, readOnDisk } from '@/queries/workbench/article-files'
import './workbench.css'

type Params = { params: Promise<{ slug: string; kind: string }> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Workbench', robots: { index: false } }

/** Where one article of a study, or of a draft, is written; in development alone. */
export default async function WorkbenchPage({ params }: Params) {
  const { slug, kind } = await params
  if (kind !== 'summary' && kind !== 'plain') notFound()
  const file = await articlePath({ slug, kind })
  if (file === null) notFound()
  const draft = await getDraft(slug)
  const study = (await getStudy(slug)) ?? draft?.study ?? null
  const inFolder = [...contentFindings, ...(draft?.findings ?? [])].filter(
    (finding) => path.dirname(finding.file) === path.dirname(file) && finding.file !== file,
  )
  const other = kind === 'plain' ? 'summary' : 'plain'
  return (
    <main id="content" className="workbench-main" aria-label="Workbench">
      <header>
        <h1>
          Workbench: {study?.shortTitle ?? slug}, {kind === 'plain' ? 'plain-language page' : 'summary'}
        </h1>
        <p>
          <a href={`/workbench/${slug}/${other}`}>{other === 'plain' ? 'Plain-language page' : 'Summary'}</a>,{' '}
          <a href="/workbench">all articles</a>
        </p>
      </header>
      {study ? (
        <Workbench
          key={file}
          writing={{ study, terms: await getTerms(), kind, file }}
          disk={await readOnDisk(file)}
          elsewhere={inFolder}
        />
      ) : (
        <>
          <p>The record cannot be read yet, so that no tag would mean anything. Mend these first:</p>
          <ul>
            {inFolder.map(({ file: at, line, column, message }, index) => (
              <li key={index}>
                <code>
                  {at}:{line}:{column}
                </code>{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  )
}
