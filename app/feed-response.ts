import { atomFeed, jsonFeed, type Feed } from '@/evidence/exports/feed'
import { jsonText } from '@/evidence/exports/study-json'
import { latestDay } from '@/evidence/revisions/revision'
import { exportResponse } from './export-response'
import { addressOf, site } from './site'

const forms = {
  atom: { type: 'application/atom+xml', ending: 'xml', write: (feed: Feed) => atomFeed(feed, site) },
  json: {
    type: 'application/feed+json',
    ending: 'json',
    write: (feed: Feed) => jsonText(jsonFeed(feed, site)),
  },
}

/** Answers with a feed in one of its two forms, dated by its newest change; 404 where there is none. */
export function feedResponse(feed: Feed | null, form: keyof typeof forms): Response {
  if (feed === null) return new Response(null, { status: 404 })
  const { type, ending, write } = forms[form]
  const changed = latestDay(feed.studies.map((entry) => entry.changed))
  return exportResponse(write(feed), {
    name: feed.path === `/feed.${ending}` ? `feed.${ending}` : `${feed.home.split('/').at(-1)}.${ending}`,
    type,
    saved: false,
    links: [{ rel: 'alternate', address: addressOf(feed.home), type: 'text/html' }],
    ...(changed && { changedOn: changed }),
  })
}
