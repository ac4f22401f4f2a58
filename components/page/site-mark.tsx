/** The site's mark: one over many, a numerator above its denominator. */
export function SiteMark() {
  return (
    <svg
      className="size-5.5 text-accent max-xs:hidden forced-colors:text-current"
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
    >
      <circle cx="12" cy="5" r="3" />
      <rect x="2" y="11" width="20" height="2" />
      <circle cx="5" cy="19" r="3" />
      <circle cx="12" cy="19" r="3" />
      <circle cx="19" cy="19" r="3" />
    </svg>
  )
}
