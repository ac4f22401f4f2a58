import { expect, test } from 'vitest'
import { workInFlight } from './work-in-flight.mjs'

const bounds = { atWork: 2, waiting: 2, ofOneVisitor: 3 }

test('so many are at work, so many wait in the order of asking, and one more is refused at once', async () => {
  const work = workInFlight(bounds)
  const first = await work.enter('a')
  const second = await work.enter('b')
  const order: string[] = []
  const third = work.enter('c').then((leave) => (order.push('third'), leave))
  const fourth = work.enter('d').then((leave) => (order.push('fourth'), leave))
  expect(await work.enter('e')).toBeNull()
  expect(work.figures()).toEqual({ atWork: 2, waiting: 2, visitors: 4 })

  second?.()
  const leaveThird = await third
  expect(order).toEqual(['third'])
  // Given back twice it counts once.
  second?.()
  expect(work.figures()).toEqual({ atWork: 2, waiting: 1, visitors: 3 })
  first?.()
  leaveThird?.()
  ;(await fourth)?.()
  expect(work.figures()).toEqual({ atWork: 0, waiting: 0, visitors: 0 })
})

test('one visitor cannot take every place, while others are still let in', async () => {
  const work = workInFlight({ atWork: 1, waiting: 10, ofOneVisitor: 3 })
  const leave = await work.enter('greedy')
  const waits = [work.enter('greedy'), work.enter('greedy')]
  expect(await work.enter('greedy')).toBeNull()
  const other = work.enter('other')
  leave?.()
  for (const wait of waits) (await wait)?.()
  expect(await other).not.toBeNull()
})
