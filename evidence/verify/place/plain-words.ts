import { stemOf } from '@/evidence/verify/read/words'

/**
 * Words that change neither whom a number is of, nor what it is, nor when or how it was measured, by the part that they play in a
 * sentence. A word that is in no row, and that the record does not bear out for the result, is not understood. Words that can change
 * it (not, only, except, before, after, until, first, best) are left out on purpose.
 */
const plainWords = {
  joining:
    'a an the and or but nor so as at by for from in into of on onto to with than that which this these those such it its they their them there here while whereas when where who whom whose what how about also too via per all after among amongst',
  being: 'is are was were be been being has have had having do does did',
  saying:
    'say says said show shows showed shown report reports reported reporting state states stated give gives given gave print prints printed record records recorded find finds found finding findings see sees saw seen observe observed observing note describe described publish published present presented announce announced write wrote written according call called mean means meant count counts counted counting measure measured measuring estimate estimated calculate calculated compute computed judge judged assess assessed evaluate evaluated determine determined hold holds',
  happening:
    'occur occurs occurred occurring happen happened get gets got reach reached reaching produce produced yield yielded achieve achieves achieved achieving attain experience experienced experiencing develop developed suffer suffered undergo underwent lasted lasting lasts stand stands stood bring brought make makes made take takes took taken have include includes included including',
  people:
    'patient patients participant participants people person persons subject subjects individual individuals pts pt case cases recipient recipients',
  research:
    'trial trials study studies result results data figure figures finding outcome outcomes end endpoint endpoints point points analysis analyses paper article abstract text table report evidence drug drugs treatment treatments therapy therapies agent medicine group groups arm arms cohort population set investigation research efficacy interval intervals confidence limit limits ci value values number numbers p tumour tumours cancer cancers disease diseases range interquartile iqr sd se inferred denominator frequent common commonest test times scan scans image images reading read',
  amount:
    'about around approximately approx roughly nearly almost some just exactly precisely altogether total totally corresponding equal equals equivalent respectively namely ie eg i.e e.g vs versus against compared comparison compare compares',
  linking:
    'however moreover furthermore therefore thus hence overall indeed meanwhile similarly likewise namely notably importantly interestingly encouragingly impressively remarkably clearly simply merely finally fact',
  time: 'month months week weeks day days year years time long',
} as const

const stems = new Set(
  Object.values(plainWords).flatMap((words) => words.split(' ').map((word) => stemOf(word))),
)

/** Says whether a word, by its stem, changes nothing of whom, what, when or how. */
export const isPlain = (stem: string) => stems.has(stem)

/** Abbreviations in capitals that are as plain as the words they stand for; others, such as WHO, are names. */
const plainCapitals = new Set(['CI', 'SD', 'SE', 'IQR', 'VS', 'P', 'A', 'I'])

/** Says whether a word as it was typed changes nothing: "who", and not "WHO". */
export const isPlainWord = (typed: string, stem: string) =>
  isPlain(stem) && (!/^\p{Lu}{2,}$/u.test(typed) || plainCapitals.has(typed))

/** Plain words that together say who measured, or in whom. */
export const turningPhrases =
  /\ball (?:but|except)\b|\b(?:none|nothing) but\b|\bbut not\b|\bcaus(?:es?|ed|ing) (?:by|of)\b|\bend of (?:the )?(?:treatment|therapy)\b|\bthe last\b|\b(?:each|every|an?|per) (?:hour|day|week|month|year|annum|cycle|dose)\b|\bto (?:drugs|treatments)\b|\bsuch as\b|\bagainst all\b|[≠↑↓⇧⇩¬]|~~|(?![©®™✓✔✅▪▶])\p{Extended_Pictographic}|\b(?:by|per|on|from) patients?[- ]reports?\b|\bpatient-reported\b|\bself-report(?:ed|s)?\b|\bof (?:whom|them|these)\b(?=,? )|\bof those\b(?!,? (?:with|without|who|on|given|assigned|randomi[sz]ed|treated|in|receiving)\b)(?=,? )|\bthe (?:rest|others?)\b|\bremaining (?=patients|people|participants|\d)|\bnon-?respon\p{L}+|\b(?:fail|failed|fails|failure) to\b|\b(?:not|never|n['’]t) (?:be |been )?(?:get|gets|got|given|receiv\p{L}+|take|taken|took|treated|assigned|allotted|randomi[sz]ed)\b|\btime to\b|\b(?:scans?|imaging) (?:alone|only)\b|\b(?:disease|relapse|recurrence|event|metasta\p{L}+|failure|symptom|drug)[- ]?free\b|\b(?:with|after|on|at) (?:a )?(?:longer|shorter|more|less|higher|lower|greater)(?: \p{L}+)? (?:treatment|therapy|exposure|doses?|courses?)\b/giu

/** Words that together change nothing, though each alone might. */
export const plainPhrases =
  /\bwhich accounts for (?:the whole (?:group|series|study)|everyone|everybody)(?=[.;]|$)|\bthat the (?:abstract|report|article|notice|label) (?:names|gives|prints|lists)\b|\bby the usual (?:limit|rule)\b|\bthey agree on(?= \d)|\b(?:the )?(?:ratio|interval|figure|test)s? (?:was|were) (?:cut off|not) in the parts? that we (?:have )?read\b|\bwho are the denominator of what follows(?: unless we say otherwise)?\b|\bafter(?= a (?:median|mean) follow-?up of \d)|\babove all\b(?= an? | \p{L}+ed\b)|\bnews (?:of|by|from)\b|(?<=, )(?:an?|the) (?:(?:older|newer|usual|standard|common|established|first) ){1,2}(?:drug|treatment|comparator)\b(?=[,.;:]|$)|\bmatching(?= placebo\b)|(?<=\b(?:measured|counted|judged|assessed|rated) by [^,;.]{3,40} )instead\b|\ban unstated number of (?:patients|people)\b|\b(?:figures?|numbers?|results?) comes? from\b|\b(?:trial|study)(?: \([^()]*\))? ran(?= (?:at|in|from)\b)|\b(?:the )?most (?:common|frequent|often)(?:ly)?\b|\bat least one\b|\bat all\b|\bso far\b|\bof (?:any|every) kind\b|\bas (?:well as|follows)\b|\bup to now\b|\bfrom baseline\b|\b(?:denominator|kind) not stated\b|\bof how many(?: patients| people)?, we have not read\b|\b(?:no|without an?) control (?:group|arm)\b|\bon (?:the )?scans?\b|\b(?:only|merely)(?= (?:\d|an? (?:median|mean) of \d))|\bwithout an? (?:percentage|(?:confidence )?interval|test|p value)\b|\bno (?:test|interval|p value)s?(?: of (?:it|this|them))? (?:is|are|was|were) (?:printed|given|reported)(?: in the parts? that we (?:have )?read)?|\bnot in the parts? that we (?:have )?read\b|\b(?:which|that) we have not read\b/giu
