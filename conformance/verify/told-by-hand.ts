import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { gravest, isContradicted, isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { verifyText } from '@/evidence/verify/verify-text'
import { publishedStudy } from './published-studies'

const told = z.strictObject({
  true: z.array(z.string()),
  false: z.array(z.string()),
  open: z.array(z.string()).default([]),
})
type Kind = keyof z.output<typeof told>

/** A sentence written by hand, what it is, and the verdict on it; null where no number of it was judged. */
export type Told = { slug: string; kind: Kind; text: string; verdict: ClaimVerdict | null }

/** Returns every sentence of `claims/told-by-hand.yaml` with the verdict on it: the gravest of its numbers. */
export function toldByHand(): Told[] {
  const file = path.join(import.meta.dirname, 'claims/told-by-hand.yaml')
  const studies = z.record(z.string(), told).parse(parse(readFileSync(file, 'utf8')))
  return Object.entries(studies).flatMap(([slug, kinds]) =>
    (Object.keys(kinds) as Kind[]).flatMap((kind) =>
      kinds[kind].map((text) => {
        const verdicts = verifyText(publishedStudy(slug), text).flatMap((one) =>
          one.kind === 'finding' ? [one.verdict] : [],
        )
        return { slug, kind, text, verdict: verdicts.length > 0 ? gravest(verdicts) : null }
      }),
    ),
  )
}

/** Says whether a sentence that is untrue, or leaves open what it is of, was called a match. */
export const isFalseMatch = ({ kind, verdict }: Told) =>
  kind !== 'true' && verdict !== null && isMatch(verdict)

/** Says whether a sentence that is true, or leaves something open, was contradicted. */
export const isFalseMismatch = ({ kind, verdict }: Told) =>
  kind !== 'false' && verdict !== null && isContradicted(verdict)
