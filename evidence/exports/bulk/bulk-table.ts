import type { Readings } from '@/evidence/readings/readings-schema'
import type { Ledger } from '@/evidence/revisions/revision'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import type { Cell } from '../column'

/** What tables of several studies are made of. */
export type BulkContent = {
  studies: readonly Study[]
  histories: Ledger
  readings: Readonly<Record<string, Readings>>
  site: ExportSite
}

/** A column with what a data dictionary says of it. */
export type Described = {
  name: string
  type: 'text' | 'number' | 'date'
  unit: string | null
  meaning: string
}

/** A table over studies: its columns, those that name a row, and its rows. */
export type BulkTable = {
  title: string
  columns: readonly Described[]
  key: readonly string[]
  rows: Cell[][]
}

export const text = (name: string, meaning: string): Described => ({
  name,
  type: 'text',
  unit: null,
  meaning,
})
export const day = (name: string, meaning: string): Described => ({ name, type: 'date', unit: null, meaning })
export const number = (name: string, unit: string, meaning: string): Described => ({
  name,
  type: 'number',
  unit,
  meaning,
})

/** Returns the ids of some things in one cell, with semicolons between them. */
export const ids = (items: readonly { id: string }[]): string | null =>
  items.map(({ id }) => id).join(';') || null
export const yes = (is: boolean): string => (is ? 'yes' : 'no')

/** The column by which every table names its study. */
export const study = text('study', 'Name of the study in addresses.')
