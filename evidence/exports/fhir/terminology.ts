import type { CodeableConcept, Identifier } from 'fhir/r5'
import type { KnownName } from '@/evidence/record/names-schema'

/** The addresses by which FHIR names the catalogues, as HL7's naming systems and the catalogues' owners give them. */
const systems: Record<keyof NonNullable<KnownName['identifiers']>, string> = {
  atc: 'http://www.whocc.no/atc',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  ncit: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl',
  mesh: 'https://www.nlm.nih.gov/mesh',
  icdO3: 'http://terminology.hl7.org/CodeSystem/icd-o-3',
  orphanet: 'http://www.orpha.net',
}

/** Returns a drug or a disease with the codes that the table of names has for it; in words alone where it has none. */
export function namedConcept(
  kind: 'drug' | 'condition',
  name: string,
  names: readonly KnownName[],
): CodeableConcept {
  const known = names.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())
  const coding = Object.entries(known?.identifiers ?? {}).map(([catalogue, code]) => ({
    system: systems[catalogue as keyof typeof systems],
    code,
  }))
  return { ...(coding.length > 0 && { coding }), text: name }
}

/** Registers whose numbers stand in records behind their names, by the address that FHIR knows them by. */
const registers: readonly [pattern: RegExp, system: string][] = [
  [/^(NCT\d{8})$/, 'http://clinicaltrials.gov'],
  [/^EudraCT (\d{4}-\d{6}-\d{2})$/, 'https://eudract.ema.europa.eu'],
  [/^(ISRCTN\d+)$/, 'https://www.isrctn.com'],
]

/** Returns an identifier of a study with the register that gave it; a number of a sponsor or a protocol has no register, and says so. */
export function studyIdentifier(written: string): Identifier {
  for (const [pattern, system] of registers) {
    const [, value] = pattern.exec(written) ?? []
    if (value) return { system, value }
  }
  return { type: { text: 'number of the protocol or of a sponsor' }, value: written }
}
