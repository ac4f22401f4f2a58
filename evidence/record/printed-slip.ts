import { parseBounded } from '@/evidence/study/printed'

/**
 * Returns the plain number that an editor most likely meant by a text such as `−66.2`, `37%`, `12,5`, ` 7 `,
 * `１９` or `<= 1%`, or null when no plain number is near.
 */
export function plainNumberMeant(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[·\u00b7\u2219]/g, '.')
    .replace(/[%\s]/g, '')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
    .replace(/^\+/, '')
    .replace(/^<=/, '≤')
    .replace(/^>=/, '≥')
    .replace(/^(-?)\./, '$10.')
  return plain !== text && parseBounded(plain) ? plain : null
}
