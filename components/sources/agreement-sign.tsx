import { agreements, type Agreement, type SourceCell } from '@/evidence/compare/agreement'

type Drawn = Extract<Agreement, 'shown' | 'agrees' | 'agrees-after-rounding' | 'differs' | 'not-comparable'>

/** The signs by how a source stands to what is shown, told apart by form and not by colour. */
const shapes: Record<Drawn, string> = {
  shown: 'M8 3.5a4.5 4.5 0 1 0 .01 0z',
  agrees: 'M3 5.75h10M3 10.25h10',
  'agrees-after-rounding': 'M3 6.5c1.7-2 3.3-2 5-.8s3.3 1.2 5-.8M3 11c1.7-2 3.3-2 5-.8s3.3 1.2 5-.8',
  differs: 'M3 5.75h10M3 10.25h10M10.8 2.5 5.2 13.5',
  'not-comparable': 'M5.75 3v10M10.25 3v10',
}

const isDrawn = (agreement: Agreement): agreement is Drawn => agreement in shapes

/** Says whether the source was written from what it agrees with, or the other way round. */
export const isDerived = ({ agreement, independent }: SourceCell) =>
  !independent && agreement.startsWith('agrees')

/** Returns how a source stands in words: `agrees, derived`. */
export const agreementInWords = (cell: SourceCell) =>
  `${agreements[cell.agreement]}${isDerived(cell) ? ', derived' : ''}`

type Props = { agreement: Agreement; derived?: boolean }

/** A sign for the eye, thin where agreement confirms nothing; the words stand beside it. Nothing is drawn for an absence. */
export function AgreementSign({ agreement, derived = false }: Props) {
  if (!isDrawn(agreement)) return null
  return (
    <svg
      viewBox="0 0 16 16"
      className="inline-block size-4 shrink-0 align-text-bottom"
      fill={agreement === 'shown' ? 'currentColor' : 'none'}
      stroke={agreement === 'shown' ? undefined : 'currentColor'}
      strokeWidth={derived ? 1 : 2}
      aria-hidden="true"
    >
      <path d={shapes[agreement]} />
    </svg>
  )
}
