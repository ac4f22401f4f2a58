/** A label along one axis: where its start would best be, and how much of the axis it takes. */
export type Wish = { wanted: number; length: number }

/**
 * Returns starts for the labels, in the given order, so that none overlaps the next and each is as near as
 * that allows to where it was wanted. Stays within 0 to `room`, except when the labels together are longer
 * than that; then they follow each other from 0.
 */
export function spreadApart(wishes: Wish[], room: number): number[] {
  // Runs of touching labels move as one, to the mean of what their members want (pool adjacent violators).
  type Run = { start: number; length: number; wanted: number; members: number[] }
  const runs: Run[] = []
  wishes.forEach((wish, index) => {
    let run: Run = { start: wish.wanted, length: wish.length, wanted: wish.wanted, members: [index] }
    for (let before = runs.at(-1); before && before.start + before.length > run.start; before = runs.at(-1)) {
      runs.pop()
      const count = before.members.length + run.members.length
      const wanted =
        (before.wanted * before.members.length + (run.wanted - before.length) * run.members.length) / count
      run = {
        start: wanted,
        length: before.length + run.length,
        wanted,
        members: [...before.members, ...run.members],
      }
    }
    runs.push(run)
  })
  const starts: number[] = runs.flatMap((run) => {
    let at = run.start
    return run.members.map((member) => {
      const start = at
      at += wishes[member]?.length ?? 0
      return start
    })
  })
  return intoRoom(starts, wishes, room)
}

function intoRoom(starts: number[], wishes: Wish[], room: number): number[] {
  const moved = [...starts]
  let limit = room
  for (let index = moved.length - 1; index >= 0; index--) {
    const start = Math.min(moved[index] ?? 0, limit - (wishes[index]?.length ?? 0))
    moved[index] = start
    limit = start
  }
  let from = 0
  return moved.map((start, index) => {
    const inside = Math.max(start, from)
    from = inside + (wishes[index]?.length ?? 0)
    return inside
  })
}
