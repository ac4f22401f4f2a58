type Props = {
  /** Name of the landmark; two on one page need two names. */
  name: string
  className: string
  value?: string
  hint?: string
}

/** A plain form that asks `/search`; works on any page and without scripts. */
export function SearchForm({ name, className, value = '', hint = 'Search' }: Props) {
  return (
    <search className={className} aria-label={name}>
      <form action="/search" method="get">
        <input
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
        <button type="submit">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6.5" cy="6.5" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
            <path d="M10 10l4.5 4.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
          </svg>
          <span>Search</span>
        </button>
      </form>
    </search>
  )
}
