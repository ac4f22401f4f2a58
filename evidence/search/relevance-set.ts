import { nameCases, type CaseLine } from './relevance-names'

/** A query with the address that has to come first; any of several where they are equally right. */
export type RelevanceCase = { query: string; first: string | string[]; why: string }

const asps = '/studies/atezolizumab-asps'
const flagship = `${asps}/data#`

const cases: CaseLine[] = [
  ['title', 'atezolizumab', asps],
  ['title', 'atezolizumab in advanced alveolar soft-part sarcoma', asps],
  ['title', 'crizotinib', '/studies/create-crizotinib-asps'],
  ['title', 'geptanolimab', '/studies/geptanolimab-asps'],
  ['title', 'tivantinib', '/studies/tivantinib-mit-tumours'],
  ['title', 'benmelstobart', '/studies/anlotinib-benmelstobart-asps'],
  ['title', 'tremelimumab', '/studies/durvalumab-tremelimumab-sarcoma'],
  ['title', 'axitinib', '/studies/axitinib-pembrolizumab-sarcoma'],
  ['title', 'CASPS', '/studies/casps'],
  ['title', 'CREATE trial crizotinib', '/studies/create-crizotinib-asps'],
  ['title', 'AcSé pembrolizumab', '/studies/acse-pembrolizumab'],
  ['title', 'Gxplore', '/studies/geptanolimab-asps'],
  ['title', 'worldwide registry', '/studies/ici-registry-asps'],
  ['title', 'North India', '/studies/tki-asps-india-2024'],
  ['title', 'cediranib placebo', '/studies/casps'],
  ['title', 'cediranib sunitinib', '/studies/cediranib-sunitinib-asps'],
  ['title', 'anlotinib with benmelstobart', '/studies/anlotinib-benmelstobart-asps'],
  ['name and year', 'Kummar 2013', '/studies/cediranib-asps-2013'],
  ['name and year', 'Kim 2019', '/studies/pazopanib-asps-2019'],
  ['name and year', 'Stacchiotti 2011', '/studies/sunitinib-asps-2011'],
  ['name and year', 'Stacchiotti 2018', '/studies/pazopanib-asps-2018'],
  ['name and year', 'Wilky 2019', '/studies/axitinib-pembrolizumab-sarcoma'],
  ['name and year', 'Somaiah', '/studies/durvalumab-tremelimumab-sarcoma'],
  ['name and year', 'Urakawa', '/studies/pazopanib-sarcoma-2020'],
  [
    'name and year',
    'Chen 2023',
    `${asps}/sources#source-chen-2023`,
    `${asps}/sources#source-chen-2023-abstract`,
  ],
  ['accents', 'acse', '/studies/acse-pembrolizumab'],
  ['identifier', 'NCT03141684', asps],
  ['identifier', 'nct01337401', '/studies/casps'],
  ['identifier', 'NCT00942877', '/studies/cediranib-asps-2013'],
  ['identifier', 'NCT02636725', '/studies/axitinib-pembrolizumab-sarcoma'],
  ['identifier', '10.1056/NEJMoa2303383', asps],
  ['identifier', 'https://doi.org/10.1056/NEJMoa2303383', asps],
  ['identifier', 'PMID 37672694', asps],
  ['identifier', '37672694', asps],
  ['identifier', 'PMC10729808', asps],
  ['identifier', 'ML39345', asps],
  ['number', 'PFS 20.8', `${flagship}progression-free-survival`],
  ['number', '20.8 months', `${flagship}progression-free-survival`],
  ['number', '20·8 months', `${flagship}progression-free-survival`],
  ['number', '28 months atezolizumab', `${flagship}progression-free-survival`],
  ['number', '19 of 52', `${flagship}objective-response-investigator`],
  ['number', '19/52', `${flagship}objective-response-investigator`],
  ['number', '12 of 49', `${flagship}objective-response-independent`],
  ['number', 'ORR 37% atezolizumab', `${flagship}objective-response-investigator`],
  ['number', '24.7 months duration of response', `${flagship}duration-of-response-investigator`],
  ['abbreviation', 'ORR', '/glossary#objective-response'],
  ['abbreviation', 'PFS', '/glossary#progression-free-survival'],
  ['abbreviation', 'OS', '/glossary#overall-survival'],
  ['abbreviation', 'ASPS', '/glossary#alveolar-soft-part-sarcoma'],
  ['abbreviation', 'TKI', '/glossary#tyrosine-kinase-inhibitor'],
  ['abbreviation', 'DOR', '/glossary#duration-of-response'],
  ['abbreviation', 'CTCAE', '/glossary#ctcae'],
  ['abbreviation', 'IQR', '/glossary#interquartile-range'],
  ['abbreviation', 'RECIST', '/glossary#recist'],
  ['term', 'confidence interval', '/glossary#confidence-interval'],
  ['term', 'side effect', '/glossary#adverse-event', '/glossary#adverse-reaction'],
  ['term', 'PD-L1', '/glossary#pd-l1'],
  ['term', 'phase II', '/glossary#phase-2'],
  ['term', 'response rate', '/glossary#objective-response'],
  ['term', 'central review', '/glossary#independent-review'],
  ['term', 'denominators', '/glossary#denominator'],
  ['term', 'basket trial', '/glossary#basket-trial'],
  ['term', 'single-arm study', '/glossary#single-group'],
  ['misspelt', 'atezolizumb', asps],
  ['misspelt', 'cediranb placebo', '/studies/casps'],
  ['misspelt', 'crizotinab', '/studies/create-crizotinib-asps'],
  ['misspelt', 'tremelimumabb', '/studies/durvalumab-tremelimumab-sarcoma'],
  ['misspelt', 'confidense interval', '/glossary#confidence-interval'],
  ['beginning of a word', 'atezo', asps],
  ['beginning of a word', 'geptan', '/studies/geptanolimab-asps'],
  ['beginning of a word', 'tivant', '/studies/tivantinib-mit-tumours'],
  ['outcome in a study', 'atezolizumab objective response', `${flagship}objective-response-investigator`],
  ['outcome in a study', 'atezolizumab progression-free survival', `${flagship}progression-free-survival`],
  [
    'outcome in a study',
    'atezolizumab objective response independent review',
    `${flagship}objective-response-independent`,
  ],
  [
    'question',
    'what is the progression-free survival with atezolizumab?',
    `${flagship}progression-free-survival`,
  ],
  ['methods', 'Clopper-Pearson', '/glossary#clopper-pearson-interval'],
  ['site', 'not medical advice', '/about#not-medical-advice'],
]

/** What readers may ask, and what has to come first. Scored in a test; listed in docs/relevance.md. */
export const relevanceSet: RelevanceCase[] = [...cases, ...nameCases].map(([why, query, ...first]) => ({
  why,
  query,
  first,
}))

/** Returns the reciprocal rank of the first right address: 1 when it is first, 0.5 when second, 0 when it is missing. */
export function reciprocalRank({ first }: RelevanceCase, addresses: readonly string[]): number {
  const place = addresses.findIndex((address) => first.includes(address))
  return place < 0 ? 0 : 1 / (place + 1)
}
