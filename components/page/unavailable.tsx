/** One sentence in place of what the database would have answered; the front server makes its status 503. */
export function Unavailable({ what }: { what: string }) {
  return (
    <>
      <meta name="answer-status" content="503" />
      <p role="status">
        {what} is not available just now; every study, its data and its sources can still be read.
      </p>
    </>
  )
}
