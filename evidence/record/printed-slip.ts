import { parseBounded } from '@/evidence/study/printed'
import { plainSigns } from '@/evidence/text/signs'

/**
 * Returns the plain number that an editor most likely meant by a text such as `−66.2`, `37%`, `12,5`, ` 7 `,
 * `１９` or `<= 1%`, or null when no plain number is near.
 */
export function plainNumberMeant(text: string): string | null {
  const plain = plainSigns(text)
    .normalize('NFKC')
    .replace(/–/g, '-')
    .replace(/[%\s]/g, '')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
    .replace(/^\+/, '')
    .replace(/^<=/, '≤')
    .replace(/^>=/, '≥')
    .replace(/^(-?)\./, '$10.')
  return plain !== text && parseBounded(plain) ? plain : null
}
