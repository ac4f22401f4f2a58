import type { CheckMark } from '@/evidence/checks/mark'

/** The sign of a mark, told from others by its shape; says nothing to a screen reader, for the words beside it do. */
export function Mark({ mark }: { mark: CheckMark }) {
  return <i className="mark" data-mark={mark} aria-hidden="true" />
}
