/** Closes a card; Escape and a tap elsewhere do so too. */
export function CloseCard({ id }: { id: string }) {
  return (
    <button type="button" className="card-close" popoverTarget={id} popoverTargetAction="hide">
      Close
    </button>
  )
}
