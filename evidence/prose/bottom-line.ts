import { blocksOf, type ResolvedArticle } from './resolved-article'
import { plainText } from './plain-text'

/** Returns the paragraphs of an article's first section as one text: the answer, the harms, what is not known. */
export function bottomLineOf(article: ResolvedArticle): string {
  const [first] = article.headings
  return blocksOf(article)
    .filter(({ block, under }) => block.type === 'paragraph' && under?.id === first?.id)
    .map(({ block }) => plainText(block, article).trim())
    .filter((paragraph) => paragraph !== '')
    .join(' ')
}
