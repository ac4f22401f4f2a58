import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article/article'
import { DataView } from '@/components/data/data-view'
import { ContentFindings } from '@/components/page/content-findings'
import { SourcesView } from '@/components/sources/sources-view'
import { checkStudy } from '@/evidence/checks/check-study'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { Study } from '@/evidence/study/study'
import { getDraft, getDraftArticle, getDraftReadings } from '@/queries/drafts/draft-studies'

/** The pages of a draft, as they will be called. */
const draftPages = { summary: 'Summary', plain: 'Plain language', data: 'Data', sources: 'Sources' }
type DraftPage = keyof typeof draftPages

type Props = {
  slug: string
  page: string
  /** Where the pages of drafts lie: `/preview`, or `/drafts` in development. */
  home: string
  /** What else is said under the title. */
  children?: ReactNode
}

/** The ways to the pages of a draft. */
export function DraftLinks({ slug, home, page }: Pick<Props, 'slug' | 'home'> & { page?: string }) {
  return Object.entries(draftPages).map(([name, title]) => (
    <a
      key={name}
      className="mr-4"
      href={`${home}/${slug}/${name}`}
      aria-current={name === page ? 'page' : undefined}
    >
      {title}
    </a>
  ))
}

/** A page of a study that is not published, from its files as they are now, with what is wrong in them. */
export async function DraftView({ slug, page, home, children }: Props) {
  const draft = Object.hasOwn(draftPages, page) ? await getDraft(slug) : null
  if (draft === null) notFound()
  const { study, findings } = draft
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>{study?.title ?? slug}</h1>
        <p>
          A draft, which readers do not see. Links to its own pages lead there once it is published.{' '}
          {children}
        </p>
        <p>
          <DraftLinks slug={slug} home={home} page={page} />
        </p>
      </header>
      <ContentFindings findings={findings} />
      {study && <Body study={study} page={page as DraftPage} />}
    </main>
  )
}

async function Body({ study, page }: { study: Study; page: DraftPage }) {
  if (page === 'data') return <DataView study={study} history={[]} readings={getDraftReadings(study.slug)} />
  if (page === 'sources') return <SourcesView study={study} readings={getDraftReadings(study.slug)} />
  const article = await getDraftArticle(study, page)
  if (typeof article === 'string') return <p>Nothing can be shown of this text: {lowerFirst(article)}</p>
  return (
    <>
      <ContentFindings findings={article.findings} />
      <Article article={article} study={study} checks={checkStudy(study)} isPlain={page === 'plain'} />
    </>
  )
}
