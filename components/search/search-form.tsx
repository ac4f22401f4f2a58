type Props = {
  /** Name of the landmark; two on one page need two names. */
  name: string
  /** As the first thing on its page, and not one of the things in the header. */
  isLarge?: boolean
  value?: string
  hint?: string
}

/** A page with a search field of its own needs no second one in the header. */
const small = 'ms-auto max-w-76 flex-[1_1_5rem] in-[body:has(main_search)]:hidden'
const large = 'max-w-160 text-large'

/** A plain form that asks `/search`; works on any page and without scripts. */
export function SearchForm({ name, isLarge = false, value = '', hint = 'Search' }: Props) {
  return (
    <search className={`font-plain print:hidden ${isLarge ? large : small}`} aria-label={name}>
      <form className="flex" action="/search" method="get">
        <input
          className={`w-full min-w-0 border border-e-0 border-rule-strong bg-paper-raised px-2.5 placeholder:text-ink-soft placeholder:opacity-100 max-xs:px-1.5 ${isLarge ? 'h-11' : 'h-8'}`}
          type="search"
          name="q"
          aria-label="Words, numbers or identifiers"
          placeholder={hint}
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button
          type="submit"
          className="inline-flex cursor-pointer items-center border border-accent bg-accent px-3 text-paper"
        >
          <svg className="size-em" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6.5" cy="6.5" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
            <path d="M10 10l4.5 4.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
          </svg>
          <span className="visually-hidden">Search</span>
        </button>
      </form>
    </search>
  )
}
