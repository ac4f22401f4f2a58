import { expect, test } from 'vitest'
import type { TwoStageDesign } from '@/evidence/study/study'
import { designCharacteristics } from './design-characteristics'
import { aStudy, printed } from './fixture'

const design: TwoStageDesign = {
  stageOneN: 9,
  stopIfAtMost: 0,
  totalN: 24,
  worthwhileIfAtLeast: 3,
  nullRate: printed('5'),
  alternativeRate: printed('25'),
  alpha: printed('9.3'),
  power: printed('90'),
  alphaSides: 'one',
  pointer: { sourceId: 'paper', locator: 'Methods', quote: null },
}

const judge = (rest: Partial<TwoStageDesign> = {}) => {
  const study = aStudy()
  return designCharacteristics({ ...study, design: { ...study.design, twoStage: { ...design, ...rest } } })
}

test('0 of 9 and 3 of 24, 5% against 25%, has alpha 9.3% and power 90%', () => {
  // Exact enumeration: 0.0931 and 0.9028.
  expect(judge()).toMatchObject([
    {
      verdict: 'recomputed',
      working:
        'Stopping at 0 of 9 and asking for 3 of 24, 5% against 25%, has alpha (one-sided) 9.31%, printed as 9.3%.',
    },
    { verdict: 'recomputed', working: expect.stringContaining('has power 90.3%, printed as 90%.') },
  ])
})

test('what was asked for holds as well as what was attained', () => {
  expect(judge({ alpha: printed('10') })[0]).toMatchObject({
    verdict: 'recomputed',
    working: expect.stringContaining('which keeps to the printed 10%'),
  })
})

test('an alpha below what the design attains fails', () => {
  expect(judge({ alpha: printed('5') })[0]).toMatchObject({ verdict: 'fails' })
})

test('another threshold does not have the printed error', () => {
  expect(judge({ worthwhileIfAtLeast: 4 }).map(({ verdict }) => verdict)).toContain('fails')
  expect(judge({ worthwhileIfAtLeast: 2 }).map(({ verdict }) => verdict)).toContain('fails')
})

test('a design that cannot be carried out fails, and a study without one is not judged', () => {
  expect(judge({ stageOneN: 42 })).toMatchObject([{ verdict: 'fails' }])
  expect(designCharacteristics(aStudy())).toEqual([])
})
