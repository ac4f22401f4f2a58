export const dynamic = 'force-static'

/**
 * Which pages a browser may make ready while the reader's pointer rests on a link: those that are files. What is
 * made for each request, and files to keep, wait to be asked for.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\?*' } },
          { not: { href_matches: '/*.*' } },
          { not: { href_matches: ['/search', '/verify', '/compare', '/api/*', '/embed/*', '/oembed'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export function GET() {
  return new Response(JSON.stringify(rules), {
    headers: { 'content-type': 'application/speculationrules+json' },
  })
}
