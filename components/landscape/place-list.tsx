import Link from 'next/link'
import { formatPeople } from '@/evidence/format/people'

type Place = { id: string; name: string; studies: readonly unknown[] }

/** Names that lead to pages of studies side by side, each with how many studies it gathers. */
export function PlaceList({ under, places }: { under: string; places: readonly Place[] }) {
  return (
    <ul className="place-list">
      {places.map(({ id, name, studies }) => (
        <li key={id}>
          <Link href={`${under}/${id}`}>{name}</Link>{' '}
          <span className="soft">{formatPeople(studies.length, { one: 'study', many: 'studies' })}</span>
        </li>
      ))}
    </ul>
  )
}
