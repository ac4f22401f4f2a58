/** The parts of the site that every page leads to. */
export const sitePlaces = [
  { href: '/studies', label: 'Studies' },
  { href: '/conditions', label: 'Conditions' },
  { href: '/treatments', label: 'Treatments' },
  { href: '/verify', label: 'Verify' },
  { href: '/glossary', label: 'Glossary' },
  { href: '/methods', label: 'Methods' },
  { href: '/about', label: 'About' },
]
