/** How a written quantity stands to what one source prints for one result. */
export type Fit = {
  /** `unanswered`: the source prints nothing of the kind, so that nothing can be said. */
  how: 'same' | 'rounded' | 'different' | 'unanswered'
  /** Whole sentences, where there is something to add to the verdict; else null. */
  because: string | null
}

/** Says whether the written quantity is that of the report, exactly or rounded. */
export const fits = ({ how }: Fit) => how === 'same' || how === 'rounded'
