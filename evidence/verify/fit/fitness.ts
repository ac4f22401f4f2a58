import type { Source } from '@/evidence/study/study'

/** How a written quantity stands to what one source prints for one result. */
export type Fit = {
  /** `unanswered`: our record holds nothing of the kind, which says nothing of the source. */
  how: 'same' | 'rounded' | 'different' | 'unanswered'
  /** Whole sentences, where there is something to add to the verdict; else null. */
  because: string | null
}

/** Says whether the written quantity is that of the report, exactly or rounded. */
export const fits = ({ how }: Fit) => how === 'same' || how === 'rounded'

/** Returns the answer where the record lacks what was written: silence of our record, never of the source. */
export const unheld = (what: string, { shortTitle }: Source): Fit => ({
  how: 'unanswered',
  because: `Our record holds no ${what} of ${shortTitle} here.`,
})
