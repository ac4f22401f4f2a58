import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import type { CslItem } from '@/evidence/exports/references/csl-item'
import { bibtexText } from './bibtex'
import { risText } from './ris'
import { styledCitations } from './styles'

// As Crossref publishes it.
const burke: CslItem = {
  id: 'burke-2012',
  type: 'article-journal',
  title:
    'Oncogenic mutations mimic and enhance dynamic events in the natural activation of phosphoinositide 3-kinase p110α (PIK3CA)',
  author: [
    { family: 'Burke', given: 'John E.' },
    { family: 'Perisic', given: 'Olga' },
    { family: 'Masson', given: 'Glenn R.' },
    { family: 'Vadas', given: 'Oscar' },
    { family: 'Williams', given: 'Roger L.' },
  ],
  'container-title': 'Proceedings of the National Academy of Sciences',
  issued: { 'date-parts': [[2012, 9, 4]] },
  volume: '109',
  issue: '38',
  page: '15259-15264',
  DOI: '10.1073/pnas.1205508109',
}
// As a university's catalogue writes it.
const onnudottir: CslItem = {
  id: 'onnudottir-2011',
  type: 'document',
  title: 'Búsáhaldabyltingin : Pólitískt jafnræði og þátttaka almennings í mótmælum',
  author: [{ family: 'Önnudóttir', given: 'Eva H.' }],
  publisher: 'Félagsvísindastofnun Háskóla Íslands',
  issued: { 'date-parts': [[2011]] },
}
// Every sign that BibTeX takes for its own, and letters and signs that it has no command for.
const signs: CslItem = {
  id: 'signs',
  type: 'article-journal',
  title: String.raw`Of {braces}, \commands, 50%, $1, #2, a_b, a~b, a^b & "PD-L1" in ≥ 2 lines, 肉瘤, for mRNA`,
  author: [
    { literal: 'R&D {group} of 50% and more' },
    { family: 'van der Graaf', given: 'W. T. A.' },
    { family: '王', given: '芳' },
  ],
  'container-title': 'Trials & Errors',
  URL: 'https://example.org/a_b?c=50%25&d=~e#f',
  issued: { 'date-parts': [[2024, 12]] },
}

test('a record of Crossref is written in BibTeX with its month, names of genes protected and Greek spelt out', () => {
  expect(bibtexText([burke])).toBe(`@article{burke-2012,
  author = {Burke, John E. and Perisic, Olga and Masson, Glenn R. and Vadas, Oscar and Williams, Roger L.},
  journal = {Proceedings of the National Academy of Sciences},
  doi = {10.1073/pnas.1205508109},
  number = {38},
  year = {2012},
  pages = {15259--15264},
  title = {Oncogenic mutations mimic and enhance dynamic events in the natural activation of phosphoinositide 3-kinase p110$\\alpha$ ({PIK3CA})},
  volume = {109},
  month = sep,
}
`)
})

test('the same record in RIS has no line that is folded, two pages and lines ended by CR LF', () => {
  expect(risText([burke]).split('\r\n')).toEqual([
    'TY  - JOUR',
    'AU  - Burke, John E.',
    'AU  - Perisic, Olga',
    'AU  - Masson, Glenn R.',
    'AU  - Vadas, Oscar',
    'AU  - Williams, Roger L.',
    'DA  - 2012/09/04/',
    'PY  - 2012',
    'DO  - 10.1073/pnas.1205508109',
    'ID  - burke-2012',
    'IS  - 38',
    'SP  - 15259',
    'T2  - Proceedings of the National Academy of Sciences',
    `TI  - ${burke.title}`,
    'VL  - 109',
    'EP  - 15264',
    'ER  - ',
    '',
  ])
})

test.each([
  ['BibTeX', bibtexText],
  ['RIS', risText],
])(
  'accents, signs of the format itself and letters without a command come back from %s as they were',
  (_, write) => {
    const read = new Cite(write([burke, onnudottir, signs])).data as CslItem[]
    expect(read.map(({ title }) => title)).toEqual([burke.title, onnudottir.title, signs.title])
    expect(read[1]?.author).toEqual(onnudottir.author)
    expect(read[1]?.publisher).toBe(onnudottir.publisher)
    expect(read[2]?.['container-title']).toBe('Trials & Errors')
    expect(read[2]?.URL).toBe(signs.URL)
  },
)

test('BibTeX escapes what it would take for a command, and keeps an organisation whole', () => {
  const text = bibtexText([{ ...signs, custom: { authorsComplete: false } }])
  expect(text).toContain(
    String.raw`author = {{R\&D \textbraceleft{}group\textbraceright{} of 50\% and more} and van der Graaf, W. T. A. and 王, 芳 and others}`,
  )
  expect(text).toContain(
    String.raw`title = {Of \textbraceleft{}braces\textbraceright{}, \textbackslash{}commands, 50\%, \textdollar{}1, \#2, a\textunderscore{}b, a\textasciitilde{}b, a\textasciicircum{}b \& "{PD}-{L1}" in ≥ 2 lines, 肉瘤, for {mRNA}}`,
  )
})

test('an abstract at a congress keeps its number, which neither format has a field for', () => {
  const item: CslItem = {
    id: 'a',
    type: 'paper-conference',
    title: 'T',
    'container-title': 'ESMO Congress 2012',
    genre: 'abstract',
    number: '1495P',
  }
  expect(bibtexText([item])).toContain('note = {Abstract 1495P.}')
  expect(risText([item])).toContain('N1  - Abstract 1495P.')
})

test('a paper is cited in the styles of its readers', () => {
  const cited = styledCitations(burke)
  expect(cited.vancouver).toBe(
    'Burke JE, Perisic O, Masson GR, Vadas O, Williams RL. Oncogenic mutations mimic and enhance dynamic events in the natural activation of phosphoinositide 3-kinase p110α (PIK3CA). Proceedings of the National Academy of Sciences. 2012 Sep 4;109(38):15259–64.',
  )
  expect(cited.apa).toBe(
    'Burke, J. E., Perisic, O., Masson, G. R., Vadas, O., & Williams, R. L. (2012). Oncogenic mutations mimic and enhance dynamic events in the natural activation of phosphoinositide 3-kinase p110α (PIK3CA). Proceedings of the National Academy of Sciences, 109(38), 15259–15264. https://doi.org/10.1073/pnas.1205508109',
  )
})
