import { isSafeToShow, type Article } from '@/evidence/prose/article'
import { resolveArticle, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { findingLine, type Finding } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { compileArticle } from './compile-article'

/** Raised in production, so that no page is built from an article with findings. */
export class ArticleNotPublishable extends Error {
  constructor(file: string, findings: readonly Finding[]) {
    super(`${file} cannot be published:\n${findings.map(findingLine).join('\n')}`)
    this.name = 'ArticleNotPublishable'
  }
}

type Place = { file: string; study: Study | null; terms: Term[] }

/** Returns a text resolved; with findings it throws ArticleNotPublishable when `inProduction`, and else returns them. */
export function resolvedFromText(
  text: string,
  { file, study, terms }: Place,
  inProduction: boolean,
): ResolvedArticle {
  const resolved = resolveArticle(text, file, study, terms)
  if (resolved.findings.length > 0 && inProduction) throw new ArticleNotPublishable(file, resolved.findings)
  return resolved
}

/** Returns what `resolvedFromText` returns, compiled for its page; without code where running it would not be safe. */
export async function articleFromText(text: string, place: Place, inProduction: boolean): Promise<Article> {
  const resolved = resolvedFromText(text, place, inProduction)
  const code = isSafeToShow(resolved.findings) ? compileArticle(resolved, text, place.file) : null
  return { ...resolved, code }
}
