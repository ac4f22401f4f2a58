import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftLinks } from '@/app/draft-view'
import { previewPath } from '@/http/preview-pass.mjs'
import { listDrafts } from '@/queries/drafts/draft-studies'
import { previewAccess } from './preview-access'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }

/** The drafts, for whoever holds a pass, and the question for the secret for everybody else. */
export default async function PreviewStart() {
  const { isOffered, isGiven } = await previewAccess()
  if (!isOffered) notFound()
  const drafts = isGiven ? await listDrafts() : []
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Preview of drafts</h1>
      </header>
      {isGiven ? (
        <ul>
          {drafts.length === 0 && <li>There is no draft.</li>}
          {drafts.map((slug) => (
            <li key={slug}>
              {slug}: <DraftLinks slug={slug} home={previewPath} />
            </li>
          ))}
        </ul>
      ) : (
        <form method="post" action={previewPath} className="max-w-measure font-plain">
          <label htmlFor="secret">Secret</label>
          <div className="flex max-w-160">
            <input
              id="secret"
              className="h-11 w-full min-w-0 border border-e-0 border-rule-strong bg-paper-raised px-2.5"
              name="secret"
              type="password"
              autoComplete="off"
              required
            />
            <button className="cursor-pointer border border-accent bg-accent px-4 text-paper">Enter</button>
          </div>
          <p className="mt-2 text-small text-ink-soft">
            It lets you in for an hour, by a cookie that serves for nothing else.
          </p>
        </form>
      )}
    </main>
  )
}
