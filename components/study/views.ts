import type { Study } from '@/evidence/study/study'

/** The pages of a study, in the order in which a reader meets them. */
export const studyViews = {
  summary: { path: '', label: 'Summary' },
  plain: { path: '/plain', label: 'Plain language' },
  data: { path: '/data', label: 'Data' },
  sources: { path: '/sources', label: 'Sources' },
} as const
export type StudyView = keyof typeof studyViews

/** Returns the views that a study has; the plain-language twin may not be written yet. */
export function viewsOf(hasPlain: boolean): StudyView[] {
  return (Object.keys(studyViews) as StudyView[]).filter((view) => view !== 'plain' || hasPlain)
}

/** Returns the address of one view of a study: `/studies/atezolizumab-asps/data`. */
export function viewPath(slug: string, view: StudyView): string {
  return `/studies/${slug}${studyViews[view].path}`
}

/** Returns what a view of a study is called. A patient reads the long title, in which nothing is abbreviated. */
export function titleOf({ title, shortTitle }: Study, view: StudyView): string {
  switch (view) {
    case 'summary':
      return title
    case 'plain':
      return `${title}, in plain language`
    case 'data':
      return `${shortTitle}: every result`
    case 'sources':
      return `${shortTitle}: what each source says`
  }
}
