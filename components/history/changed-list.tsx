import { setType } from '@/evidence/format/typography'
import type { NumberChange } from '@/evidence/revisions/revision'
import { sayPlaces } from '@/evidence/revisions/say-changes'

/** Numbers that gave way to others, each with whose it is and how much of the pages it stands in. */
export function ChangedList({ changes }: { changes: readonly NumberChange[] }) {
  return (
    <ul className="list-disc ps-6 text-small">
      {changes.map((change, place) => {
        const { result, source, was, is } = change
        const places = sayPlaces(change)
        return (
          <li key={place}>
            {setType(result)}, by {source}: <del>{setType(was)}</del> is now <ins>{setType(is)}</ins>
            {places !== null && `; ${places}`}
          </li>
        )
      })}
    </ul>
  )
}
