import Link from 'next/link'
import { formatPeople } from '@/evidence/format/people'

type Place = {
  id: string
  name: string
  studies: readonly unknown[]
  /** What is said of it behind the number of studies. */
  remark?: string | null
}

/** Names that lead to pages of studies side by side, each with how many studies it gathers. */
export function PlaceList({ under, places }: { under: string; places: readonly Place[] }) {
  return (
    <ul className="gap-x-10 sm:columns-2 lg:columns-3">
      {places.map(({ id, name, studies, remark }) => (
        <li key={id} className="break-inside-avoid py-1">
          <Link href={`${under}/${id}`}>{name}</Link>{' '}
          <span className="font-plain text-small text-ink-soft">
            {formatPeople(studies.length, { one: 'study', many: 'studies' })}
            {remark && `, ${remark}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
