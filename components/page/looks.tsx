/** What fields and buttons of forms look like, wherever they stand. */
export const fieldLook =
  'w-full min-w-0 border border-rule-strong bg-paper-raised px-2.5 text-ink placeholder:text-ink-soft placeholder:opacity-100'
export const buttonLook = 'cursor-pointer border border-accent bg-accent font-strong text-paper'
