import type { ComponentProps } from 'react'

/*
 * A paragraph's marks and references are one stop of the Tab key, and the arrow keys left and right lead from one to the
 * next, in browsers that know `focusgroup`; in others each is a stop. Links within the words stay stops of their own.
 */
const oneStop = { focusgroup: 'toolbar inline' }

/** Given to a link within the words of a paragraph. */
export const ownStop = { focusgroup: 'none' }

/** A paragraph whose marks are one stop. */
export function Paragraph(props: ComponentProps<'p'>) {
  return <p {...oneStop} {...props} />
}

/** A list item whose marks are one stop. */
export function ListItem(props: ComponentProps<'li'>) {
  return <li {...oneStop} {...props} />
}

/** A link that an editor wrote. */
export function ProseLink({ children, ...props }: ComponentProps<'a'>) {
  return (
    <a {...ownStop} {...props}>
      {children}
    </a>
  )
}
