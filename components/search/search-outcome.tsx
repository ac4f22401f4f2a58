import Link from 'next/link'
import { describeOutcome } from '@/evidence/search/status'
import { HitGroup, type Hits } from './hit-group'

type Result = {
  query: { shown: string; isCut: boolean }
  corrected: string | null
  alsoAs: readonly { typed: string; name: string }[]
  unknown: readonly string[]
  isPartial: boolean
  found: number
  isMany: boolean
  groups: Hits[]
}

const searchAddress = (query: string, study = '') =>
  `/search?q=${encodeURIComponent(query)}${study === '' ? '' : `&study=${encodeURIComponent(study)}`}`

/** What was found, how much of it, and whether something else was searched for than was typed. */
export function SearchOutcome({ result, studySlug }: { result: Result; studySlug: string }) {
  const { query, corrected, alsoAs, unknown, found, isMany, groups, isPartial } = result
  const shown = corrected ?? query.shown
  return (
    <>
      <div role="status" className="mb-5 font-plain">
        {corrected !== null && (
          <p>
            Nothing was found for “{query.shown}”. Did you mean{' '}
            <Link href={searchAddress(corrected, studySlug)}>{corrected}</Link>?
          </p>
        )}
        <p>{describeOutcome({ shown, found, isMany, groups: groups.length, isPartial, unknown })}</p>
        {alsoAs.map(({ typed, name }) => (
          <p key={name}>
            “{typed}” was looked for as “{name}” too.
          </p>
        ))}
        {query.isCut && <p>Only the first words of what was typed were used.</p>}
        {studySlug !== '' && (
          <p>
            In one study. <Link href={searchAddress(query.shown)}>Search all of them</Link>
          </p>
        )}
      </div>
      {groups.map((group) => (
        <HitGroup
          key={group.address}
          group={group}
          moreHref={group.studySlug === null ? null : searchAddress(shown, group.studySlug)}
        />
      ))}
    </>
  )
}
