import type { z } from 'zod'
import type { AbsenceReason } from '@/evidence/study/absence'
import type { Bounded, Printed } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import type { Reference, SourcePointer, Study } from '@/evidence/study/study'
import type {
  absences,
  assumed,
  choices,
  defaults,
  follows,
  gathered,
  names,
  narrowed,
  needed,
} from './written'

// The types of what `record-form.ts` makes schemas of: the same rules, told to the compiler.

/** A reason in the place of what is missing. */
export type Absent = { absent: AbsenceReason }
export type WrittenPointer = { source: string; locator: string; quote?: string | undefined }

/** Returns what is written for a value that stands at a path of the study. */
export type Written<Value, Path extends string> = [Value] extends [Printed | Bounded]
  ? string
  : [Value] extends [Limit]
    ? string | Absent
    : [Value] extends [Reference]
      ? Value
      : [Value] extends [readonly (infer Item)[]]
        ? Written<Item, Path>[]
        : [Value] extends [object]
          ? WrittenBlock<Value, Path>
          : Value

type PathTo<Path extends string, Name extends string> = Path extends '' ? Name : `${Path}.${Name}`

type NotWritten = keyof typeof absences | keyof typeof follows | keyof typeof choices | keyof typeof gathered

/** Whether a field may be left out. */
type MayLack<Value, Path extends string> = Path extends keyof typeof needed | keyof typeof defaults
  ? false
  : Path extends keyof typeof assumed
    ? true
    : null extends Value
      ? true
      : false

type NameOf<Name extends string, Path extends string> = Path extends keyof typeof names
  ? (typeof names)[Path]
  : Name extends `${infer One}Id`
    ? One
    : Name extends `${infer One}Ids`
      ? `${One}s`
      : Name

/** The names of the fields of a block for which a reason may stand. */
type Excusable<Path extends string> = {
  [Absence in keyof typeof absences]: IsIn<Absence, Path> extends true ? (typeof absences)[Absence] : never
}[keyof typeof absences]

/** Whether a path is that of a field of the block at another. */
type IsIn<Field extends string, Path extends string> = Path extends ''
  ? Field extends `${string}.${string}`
    ? false
    : true
  : Field extends `${Path}.${infer Name}`
    ? Name extends `${string}.${string}`
      ? false
      : true
    : false

type FieldOf<Value, Name extends string, Path extends string> =
  PathTo<Path, Name> extends keyof typeof narrowed
    ? z.output<(typeof narrowed)[PathTo<Path, Name>]>
    : Written<Exclude<Value, null>, PathTo<Path, Name>> | (Name extends Excusable<Path> ? Absent : never)

type Fields<Block, Path extends string, Lacking extends boolean> = {
  [
    Name in keyof Block & string as PathTo<Path, Name> extends NotWritten
      ? never
      : Name extends 'pointer'
        ? never
        : MayLack<Block[Name], PathTo<Path, Name>> extends Lacking
          ? NameOf<Name, PathTo<Path, Name>>
          : never
  ]: FieldOf<Block[Name], Name, Path>
}

type Values<Table> = Table[keyof Table]
type ChosenNames<Path extends string> = {
  [Place in keyof typeof choices]: IsIn<Place, Path> extends true ? Values<(typeof choices)[Place]> : never
}[keyof typeof choices]
type Chosen<Path extends string> = { [Name in ChosenNames<Path>]?: string | undefined }

type Gathered<Path extends string> = {
  [List in keyof typeof gathered as (typeof gathered)[List]['within'] extends Path ? List : never]: Written<
    Study[List],
    List
  >
}

type Optional<Block> = { [Name in keyof Block]?: Block[Name] | undefined }

type WrittenBlock<Block, Path extends string> = Flat<
  Fields<Block, Path, false> &
    Optional<Fields<Block, Path, true>> &
    Chosen<Path> &
    Gathered<Path> &
    (Block extends { pointer: SourcePointer } ? WrittenPointer : unknown)
>

type Flat<Block> = { [Name in keyof Block]: Block[Name] }
