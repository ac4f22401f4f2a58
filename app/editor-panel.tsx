import { ContentFindings } from '@/components/page/content-findings'
/** Findings in the content, for the editor at the development server; nothing in a build. */
export async function EditorPanel() {
  if (process.env.NODE_ENV === 'production') return null
  return <ContentFindings findings={[]} />
}
