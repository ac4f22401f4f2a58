import { placesOf, type Span } from './found'

/** What some words say of the term right before them, so that the number behind is of the term: "pneumothorax, a collapsed lung (2.4%)". */
const glosses: readonly (readonly [term: string, gloss: string])[] = [
  ['pneumothorax', 'a collapsed lung'],
  ['neutropenia', '(?:a )?(?:shortage|lack) of (?:certain )?white blood cells'],
  ['leuko?penia', '(?:a )?(?:shortage|lack) of white blood cells'],
  ['thrombocytopenia', '(?:a )?(?:shortage|lack) of (?:blood )?platelets'],
  ['hand-foot (?:syndrome|skin reactions?)', '(?:with |that is )?sore and reddened palms and soles'],
  ['hypertension', '(?:that is )?high blood pressure'],
]

const patterns = glosses.map(
  ([term, gloss]) =>
    new RegExp(`(?<=\\b${term}), ${gloss}\\b(?:,(?= (?:was|were|is|in|of|occurred)\\b))?`, 'giu'),
)

/** Returns the places of glosses in a text, with the commas that part them from their term and from what follows. */
export const glossesIn = (text: string): Span[] => patterns.flatMap((pattern) => placesOf(pattern, text))
