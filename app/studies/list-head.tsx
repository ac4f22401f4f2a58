export const listDescription =
  'Every study summarised here, by condition, treatment, design and year, with its analysis population and its key result.'

/** Heading of the list of studies, filtered or not. */
export function ListHead() {
  return (
    <header className="page-head">
      <h1>Studies</h1>
      <p className="lede">Each row leads to a summary, and from there to its data and its sources.</p>
    </header>
  )
}
