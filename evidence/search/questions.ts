/** A question in plain words, with the outcome that answers it by the name that results have. */
type Question = { asks: RegExp; outcome: string }

// The first that fits counts: what is more particular stands before what is more general.
const questions: readonly Question[] = [
  {
    asks: /\b(?:how long|time)\b.*\b(?:responses?|remissions?|effects?|shrinkage|benefits?)\b.*\b(?:last\w*|hold|endure|keep)\b/,
    outcome: 'duration of response',
  },
  {
    asks: /\b(?:how (?:soon|fast|quickly|long)|time)\b.*\b(?:to|until|before|does|do)\b.*\b(?:respond|response|shrinks?|works?)\b/,
    outcome: 'time to response',
  },
  {
    asks: /\b(?:stop(?:s|ped|ping)?|give up|gave up|quit|discontinu\w+|come off|came off)\b.*\b(?:side effects?|adverse events?|harms?|toxicity)\b/,
    outcome: 'treatment stopped because of adverse events',
  },
  {
    asks: /\b(?:severe|serious|worst|dangerous|bad)\b.*\b(?:side effects?|harms?|reactions?)\b/,
    outcome: 'serious adverse events',
  },
  {
    asks: /\b(?:side effects?|unwanted effects?|is it safe|how safe|harms?)\b/,
    outcome: 'adverse events',
  },
  {
    asks: /\b(?:how long|how many months|time)\b.*\b(?:progress\w*|grows?|grew|growing|gets? worse|worsens?|come back|controls?|under control|stable)\b/,
    outcome: 'progression-free survival',
  },
  {
    asks: /\b(?:live longer|liv(?:e|es|ed|ing)\b|survive[ds]?|surviving|life expectancy|prolong(?:s|ed)? life|alive)\b/,
    outcome: 'overall survival',
  },
  {
    asks: /\b(?:tumou?rs?|cancers?|lesions?)\b.*\b(?:shr(?:ink|inks|ank|unk|inking|inkage)|smaller|disappear\w*)\b|\bshr(?:ink|inks|ank)\b.*\b(?:tumou?rs?|cancers?|lesions?)\b|\bhow many\b.*\b(?:respond\w*|responses?)\b|\bdoes\b.*\bwork\b/,
    outcome: 'objective response',
  },
  { asks: /\b(?:quality of life|feel better|wellbeing|well-being)\b/, outcome: 'quality of life' },
  {
    asks: /\bhow many\b.*\b(?:took part|patients|people|participants|enrolled|included)\b/,
    outcome: 'participants enrolled',
  },
]

/** The words in which questions are put, which name neither a drug nor a disease nor whom it was given. */
const wording =
  /\b(?:how|long|soon|fast|quickly|many|months|time|take|does|do|did|is|it|safe|to|until|before|because|due|have|had|get|gets?|people|patients?|persons?|participants?|took|part|drugs?|treatments?|medicines?|therapy|works?|working|live[sd]?|living|longer|surviv\w+|life|expectancy|prolong\w*|alive|die[ds]?|responses?|respond\w*|remissions?|effects?|side|unwanted|adverse|events?|harms?|reactions?|severe|serious|worst|dangerous|bad|benefits?|last\w*|hold|endure|keep|shr[aiu]nk\w*|shrinkage|smaller|disappear\w*|tumou?rs?|cancers?|lesions?|progress\w*|grows?|grew|growing|worse\w*|come|came|back|under|control\w*|stable|stop\w*|quit|give|gave|up|off|discontinu\w+|toxicity|quality|feel|better|well-?being|enrolled|included)\b/gi

/**
 * Returns what a question in plain words asks for: the outcome's name with what is left of the question, which may name
 * a drug or a disease; null for what asks for no outcome. "How long do responses last with atezolizumab?" asks for
 * `duration of response`, of `with atezolizumab`.
 */
export function askedOutcome(query: string): { outcome: string; rest: string } | null {
  const line = query.toLowerCase().trim()
  // Two words alone are a name ("side effects"), which the glossary explains.
  if (line.split(/\s+/).length < 3) return null
  const question = questions.find(({ asks }) => asks.test(line))
  if (!question) return null
  return {
    outcome: question.outcome,
    rest: query
      .replace(wording, ' ')
      .replace(/[\s?]+/g, ' ')
      .trim(),
  }
}
