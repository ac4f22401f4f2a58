/** What a file may be, and the option that reads it. */
const kinds = {
  registry: { name: 'a record of ClinicalTrials.gov', option: '' },
  crossref: { name: "an answer of Crossref's interface", option: '--crossref ' },
  csl: { name: 'a list of references in CSL', option: '--csl ' },
  pubmed: { name: 'a PubMed or MEDLINE file', option: '--pubmed ' },
  ris: { name: 'a RIS file', option: '--ris ' },
  bibtex: { name: 'a BibTeX file', option: '--bibtex ' },
} as const
export type InputKind = keyof typeof kinds

/** Returns what a file seems to be by its beginning, or null. */
export function kindOfText(text: string): InputKind | null {
  const start = text.trimStart().slice(0, 4000)
  if (/^[{[]/.test(start)) {
    if (/"protocolSection"/.test(start)) return 'registry'
    if (/"message-(?:type|version)"/.test(start)) return 'crossref'
    return /"(?:title|author|container-title|issued)"/.test(start) ? 'csl' : null
  }
  if (/^<(?:\?xml|!DOCTYPE|Pubmed)/.test(start)) return /<clinical_study|<xml>/.test(start) ? null : 'pubmed'
  if (/^(?:PMID|OWN |OID )- /m.test(start)) return 'pubmed'
  if (/^TY {1,2}- /m.test(start)) return 'ris'
  return /^@\w+\s*\{/m.test(start) ? 'bibtex' : null
}

/** Returns a sentence that says what a file seems to be and the command for it; null where it is what was asked for. */
export function otherKind(text: string, asked: InputKind, file: string): string | null {
  if (/<clinical_study\b/.test(text.slice(0, 4000))) {
    return `This is the registry's older XML, which it no longer sends; expected JSON of its API v2. Download it anew: https://clinicaltrials.gov/api/v2/studies/NCT…`
  }
  const kind = kindOfText(text)
  if (kind === asked) return null
  const wanted = `expected ${kinds[asked].name}`
  if (kind === null) return `This is no file that the import knows; ${wanted}.`
  return `This is ${kinds[kind].name}; ${wanted}. For this file: npm run import -- ${kinds[kind].option}${file}`
}
