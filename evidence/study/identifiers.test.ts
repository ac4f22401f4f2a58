import { expect, test } from 'vitest'
import { identifierClashes } from './identifiers'

const source = { url: 'https://pubmed.ncbi.nlm.nih.gov/37672694/', doi: null, pmid: '37672694', pmcid: null }

test('an identifier that its address repeats, or does not hold, is let be', () => {
  expect(identifierClashes(source)).toEqual([])
  expect(
    identifierClashes({ ...source, url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2303383' }),
  ).toEqual([])
  expect(identifierClashes({ ...source, url: null })).toEqual([])
  expect(
    identifierClashes({
      ...source,
      url: 'https://doi.org/10.1056/NEJMoa2303383',
      doi: '10.1056/nejmoa2303383',
    }),
  ).toEqual([])
})

test('a digit exchanged in a PMID, a DOI or a PMCID is seen beside the address', () => {
  expect(identifierClashes({ ...source, pmid: '37672649' })).toEqual([
    { field: 'pmid', recorded: '37672649', inAddress: '37672694' },
  ])
  expect(
    identifierClashes({
      ...source,
      url: 'https://doi.org/10.1056/NEJMoa2303383',
      doi: '10.1056/NEJMoa2303338',
    }),
  ).toMatchObject([{ field: 'doi' }])
  expect(
    identifierClashes({
      ...source,
      url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10729808/',
      pmcid: 'PMC10729880',
    }),
  ).toMatchObject([{ field: 'pmcid' }])
})
