import type { Figure } from '@/evidence/figures/marks/figure'
import { placePoints, type PointSeries, type PointsPlot } from '@/evidence/figures/plots/points-plot'

const invented = 'Invented data: a case for testing the drawing, from no study.'

/** A curve's points: time in months, share, and its limits where there are any. */
function curve(
  title: string,
  points: [at: number, share: number, low?: number, high?: number][],
  rest: Partial<Pick<PointSeries, 'half' | 'atRisk'>> = {},
): PointSeries {
  return {
    title,
    points: points.map(([at, share, low, high]) => ({
      at,
      share,
      low: low ?? null,
      high: high ?? null,
      words: `${share}%`,
    })),
    half: rest.half ?? null,
    atRisk: rest.atRisk ?? [],
  }
}

function figure(id: string, title: string, until: number, series: PointSeries[]): Figure {
  const axis = {
    kind: 'linear',
    domain: [0, until],
    title: 'Months',
    reference: null,
    directions: null,
  } as const
  const plot: PointsPlot = { title: 'Overall survival, share of patients', axis, series }
  const rows = series.flatMap(({ title: name, points, atRisk }) =>
    points.map(({ at, words }) => [
      name,
      String(at),
      words,
      atRisk.find((one) => one.at === at)?.n ?? 'not printed',
    ]),
  )
  return {
    id: `points-${id}`,
    title,
    caption: invented,
    description: rows
      .map(
        ([name, at, words, risk]) =>
          `${name ?? ''}, at ${at ?? ''} months: ${words ?? ''}, at risk ${risk ?? ''}.`,
      )
      .join(' '),
    table: { caption: title, columns: ['Curve', 'Months', 'Share', 'Still at risk'], rows },
    draw: (width) => placePoints(plot, width),
  }
}

/** Points of curves that would embarrass the drawing. */
export const galleryPoints: Figure[] = [
  figure('at-risk', 'Two curves with who was still at risk', 48, [
    curve(
      'Inventumab',
      [
        [0, 100],
        [12, 82, 70, 90],
        [24, 61, 47, 73],
        [36, 44, 30, 57],
      ],
      {
        half: { at: 31, low: 24, high: 'beyond' },
        atRisk: [
          { at: 0, n: '1,204' },
          { at: 12, n: '801' },
          { at: 24, n: '96' },
          { at: 36, n: '3' },
        ],
      },
    ),
    curve(
      'Placebo',
      [
        [0, 100],
        [12, 60, 47, 71],
        [24, 31, 20, 43],
        [36, 0],
      ],
      {
        half: { at: 15, low: 11, high: 19 },
        atRisk: [
          { at: 0, n: '1,198' },
          { at: 12, n: '533' },
          { at: 24, n: '40' },
          { at: 36, n: '0' },
        ],
      },
    ),
  ]),
  figure('one', 'One point, and a median past the end of the axis', 6, [
    curve('Inventumab', [[6, 100, 71, 100]], { half: { at: 9, low: null, high: null } }),
  ]),
  figure('alike', 'Three curves with the same share at times close together', 12, [
    curve('Inventumab added to a treatment with a name that is longer than the frame of a small telephone', [
      [3, 50],
      [3.5, 48],
      [4, 46],
    ]),
    curve('דמה', [
      [3, 50],
      [3.5, 48],
      [4, 46],
    ]),
    curve('Placebo', [
      [3, 50, 0, 100],
      [12, 0, 0, 22],
    ]),
  ]),
]
