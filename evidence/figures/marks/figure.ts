import type { Drawing } from './drawing'

/** The table that says the same as a figure; every row has as many cells as there are columns. */
export type FigureTable = { caption: string; columns: string[]; rows: string[][] }

/** A figure of one study (or of the gallery): its words, its table twin and how to draw it at a width. */
export type Figure = {
  /** Part of the address `/studies/<slug>/figures/<id>`; unique within the study. */
  id: string
  /** The finding in a sentence without a full stop, made from the data. */
  title: string
  /** Who was counted, by whom, until when, and the source; sentences. */
  caption: string
  /** What a person hears who does not see the figure: its kind, then the same numbers. */
  description: string
  table: FigureTable
  /** Returns the drawing for a frame of this width in CSS pixels, from 280 up. */
  draw: (width: number) => Drawing
}

/**
 * Widths at which figures are drawn: `narrow` for a phone and beside the words of an article, `wide` for files and
 * for pages that are about the figure. Text of 14 units is 13 px in the narrow frame on a phone of 360.
 */
export const frameWidths = { narrow: 344, wide: 640 } as const
export type Frame = keyof typeof frameWidths
