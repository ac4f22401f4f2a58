import { ContentFindings } from '@/components/page/content-findings'
import { contentFindings } from '@/generated/content-stamp'

/**
 * Findings in the content, for the editor at the development server; nothing in a build. That it imports the stamp is
 * also what makes an open page render again when content is saved.
 */
export function EditorPanel() {
  return process.env.NODE_ENV === 'production' ? null : <ContentFindings findings={[...contentFindings]} />
}
