import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { isContradicted, isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { verdictOn } from './judge'
import { publishedStudy } from './published-studies'

const told = z.strictObject({
  true: z.array(z.string()).default([]),
  false: z.array(z.string()).default([]),
  open: z.array(z.string()).default([]),
})
const ofStudies = z.record(z.string(), told)
type Kind = keyof z.output<typeof told>

/** A sentence written by hand, what it asks of a reader, what it is, and the verdict on it; null where no number was judged. */
export type Told = { asks: string; slug: string; kind: Kind; text: string; verdict: ClaimVerdict | null }

const read = (file: string): unknown =>
  parse(readFileSync(path.join(import.meta.dirname, 'claims', file), 'utf8'))

/** Returns every sentence of the kept set, by what it asks, with the verdict on it: the gravest of its numbers. */
export function toldByHand(): Told[] {
  const kinds = {
    'all kinds, mixed': ofStudies.parse(read('told-by-hand.yaml')),
    ...z.record(z.string(), ofStudies).parse(read('told-by-kind.yaml')),
    ...z.record(z.string(), ofStudies).parse(read('second-set.yaml')),
    ...z.record(z.string(), ofStudies).parse(read('antecedents.yaml')),
    ...z.record(z.string(), ofStudies).parse(read('whole-texts.yaml')),
  }
  return Object.entries(kinds).flatMap(([asks, studies]) =>
    Object.entries(studies).flatMap(([slug, own]) =>
      (Object.keys(own) as Kind[]).flatMap((kind) =>
        own[kind].map((text) => ({ asks, slug, kind, text, verdict: verdictOn(publishedStudy(slug), text) })),
      ),
    ),
  )
}

/** Says whether a sentence that is untrue, or leaves open what it is of, was called a match. */
export const isFalseMatch = ({ kind, verdict }: Told) =>
  kind !== 'true' && verdict !== null && isMatch(verdict)

/** Says whether a sentence that is true, or leaves something open, was contradicted. */
export const isFalseMismatch = ({ kind, verdict }: Told) =>
  kind !== 'false' && verdict !== null && isContradicted(verdict)
