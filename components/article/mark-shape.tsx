import type { CheckMark } from '@/evidence/checks/mark'

/** The shapes of the marks, defined once a page; told apart by form and not by colour. */
export function MarkShapes() {
  return (
    <svg className="mark-shapes" width="0" height="0" aria-hidden="true" focusable="false">
      <symbol id="mark-recomputed" viewBox="0 0 12 12">
        <path d="M1.5 6.5 4.8 10 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </symbol>
      <symbol id="mark-consistent" viewBox="0 0 12 12">
        <path
          d="M1.5 5c1.5-2 3-2 4.5-.8s3 1.2 4.5-.8M1.5 9.3c1.5-2 3-2 4.5-.8s3 1.2 4.5-.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </symbol>
      <symbol id="mark-cannot-be-checked" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </symbol>
      <symbol id="mark-disagrees" viewBox="0 0 12 12">
        <path d="M2 4.2h8M2 7.8h8M8.6 1.4 3.4 10.6" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
    </svg>
  )
}

/** One mark; says nothing to a screen reader, for the words beside it do. */
export function MarkShape({ mark }: { mark: CheckMark }) {
  return (
    <svg className="mark" data-mark={mark} aria-hidden="true" focusable="false">
      <use href={`#mark-${mark}`} />
    </svg>
  )
}
