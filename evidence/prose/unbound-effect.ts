/** A word of effect that stands in the text of a randomised study with no claim around it. `index` counts characters from 0. */
export type UnboundEffect = { rule: 'unbound-effect'; index: number; text: string }

const sp = '[\\s\\u00a0]+'

/** Words that say which arm did better, or that the difference is or is not one: they need a comparison that bears them out. */
const effectWords = new RegExp(
  `(?<![\\p{L}-])(?:${[
    'non-?inferior(?:ity)?',
    'superior(?:ity)?',
    'outperform(?:s|ed)?',
    'prolong(?:s|ed)?',
    `liv(?:e|ed|es)${sp}(?:much${sp})?longer`,
    'improv(?:es|ed)',
    'worsen(?:s|ed)',
    'favou?r(?:s|ed)',
    'significan(?:t|tly|ce)',
    `(?:no|little|(?:hardly|scarcely|barely)${sp}any|a${sp}clear)${sp}(?:difference|effect)`,
    `(?:did|does|do)${sp}not${sp}differ`,
    `trend${sp}towards?`,
    `clinically${sp}meaningful`,
    `well${sp}tolerated`,
    `(?<!not${sp}(?:mean${sp})?(?:a${sp})?|no${sp})cures?`,
    'halved',
    'shorter',
    // A follow-up, and how long people were watched, is no outcome.
    `(?<!no${sp}|follow(?:ed|s)?${sp}for${sp}|watched${sp}for${sp})longer(?!${sp}(?:follow-up|report|quotation|list|text|answer))`,
    'sooner',
    // What a scale means, and people told apart by how they did, are no result either.
    `(?<!means?${sp}|who${sp}did${sp})better(?!${sp}the${sp})`,
    `(?<!or${sp})worse`,
    'inferior(?:ity)?',
    `(?:delay|slow)(?:s|ed)${sp}(?:(?:the|disease)${sp})*(?:disease|progression|growth|death|relapse|recurrence)`,
    `extend(?:s|ed)${sp}(?:life|survival)`,
    `(?:more|fewer)${sp}(?:patients|people)(?=${sp}(?:had|died|\\p{L}+ed)(?!\\p{L}))`,
    `(?:death|progression|relapse)${sp}came${sp}(?:later|earlier)`,
    // A risk that fell, and what made it fall.
    `(?:reduces?d?|lower(?:s|ed)|rais(?:es|ed)|increas(?:es|ed)|cuts?|doubled|shorten(?:s|ed))${sp}(?:the${sp})?(?:risk|hazard|rate|chance|survival|response|progression)(?:${sp}(?:rate|of))?`,
    `(?:risk|hazard|rate|chance)(?:${sp}of${sp}\\p{L}+)?${sp}(?:(?:was|were|is|are)${sp})?(?:increased|reduced|lowered|raised|higher|lower|fell|rose|cut)`,
    // How often, and what weight it has.
    `(?:was|were)${sp}(?:(?:very|rather|quite|also)${sp})?(?:rare|common|uncommon|infrequent|frequent)`,
    `a${sp}(?:(?:large|small|high|low|sizeable|substantial|considerable|fair|good|tiny)${sp})?(?:proportion|share|part|fraction)${sp}of${sp}(?:the${sp})?(?:patients|people)`,
    `a${sp}(?:large|small|high|low|sizeable|substantial|considerable|good)${sp}(?:number${sp}of${sp}(?:the${sp})?(?:patients|people)|(?:fraction|proportion|share|number)(?=${sp}(?:had|\\p{L}+ed)(?!\\p{L})))`,
    `(?:was|were|is|are)${sp}(?:(?:very|rather|quite|mostly)${sp})?(?:mild|manageable|effective|safe|striking|substantial|dramatic|acceptable|modest|favou?rable|overwhelming)`,
    `(?:substantial|marked|dramatic|striking|modest|impressive)${sp}(?:benefit|advantage|gain|effect|improvement|activity)`,
    'breakthrough',
    `beat(?:s|en)?${sp}(?!down)`,
    `more${sp}(?:slowly|quickly)`,
    `mortality${sp}(?:(?:was|is)${sp})?(?:fell|rose|lower|higher|reduced|increased)`,
    `tolerability${sp}(?:was|is)`,
    `(?:rates?|survival|responses?|outcomes?|harms?|events?|deaths?)${sp}(?:was|were|is|are)${sp}(?:(?:much|slightly|somewhat|very|clearly)${sp})?(?:high(?:er)?|low(?:er)?|similar|comparable|alike|equal)`,
    `(?:gain|effect|benefit|difference|advantage|improvement)s?${sp}(?:was|were|is|are)${sp}(?:(?:very|rather|quite)${sp})?(?:large|small|marginal|clear|real|seen|maintained|lasting|sustained)`,
    `(?:drug|treatment|combination|therapy|medicine)s?${sp}(?:(?:was|is|were|are)${sp}(?:(?:very|rather|quite)${sp})?toxic|worked|works(?!${sp}(?:by|on|through|in${sp}(?:this|that|two))\\b)|fail(?:s|ed)|help(?:s|ed)(?!${sp}the${sp}immune))`,
    `(?:was|were)${sp}(?:seldom|rarely)${sp}seen`,
    `gain(?:s|ed)${sp}(?:months|weeks|years|time)`,
    `(?:more|less)${sp}(?:likely|effective|toxic|active)(?!${sp}to${sp}be${sp}(?:printed|reported|published))`,
    `(?:were|was|are|had|have|has|caus(?:es|ed)|brought)${sp}(?:more|fewer)${sp}(?:deaths?|responses?|side${sp}effects?|adverse${sp}events?|harms?)`,
    `more${sp}(?:often|frequent(?:ly)?)`,
    `less${sp}(?:often|frequent(?:ly)?)`,
  ].join('|')})(?![\\p{L}-])`,
  'giu',
)

/**
 * What takes the weight from such a word in its sentence: a question that is left open, somebody else's verdict that the sentence
 * names as theirs, or a time that the design sets ("or sooner").
 */
const leavesOpen = new RegExp(
  `\\b(?:whether|cannot|could not|not known|unknown|do not know|not clear|not shown|open|would|might|how much|why|which|in whom|` +
    `(?:abstract|agency|regulator|committee|report|trial|experts|article|analysis|letter|sponsor)s?(?:[\\s\\u00a0]+\\p{L}+){0,3}?[\\s\\u00a0]+(?:says?|said|judges?|judged|wrote|writes|saw|found|calls?|called|asked)|` +
    `says?${sp}that|(?:rated|reported|said)|or sooner|that came sooner|by the usual rule|(?:judged|recomputed) from)\\b`,
  'iu',
)

/** What a drug does in the body compares nothing where the sentence sets nothing side by side. */
const aloneNoVerdict = new RegExp(`^(?:delay|slow)s${sp}.*growth$`, 'iu')

/** Words by which a sentence speaks of an arm, or sets one thing beside another. */
const setsBeside =
  /\b(?:than|on|with|without|both|either|neither|whereas|while|but|versus|against|compared|arms?|groups?|placebo|controls?|comparator|chemotherapy|other)\b/iu

const isNoVerdict = (found: string, sentence: string): boolean =>
  aloneNoVerdict.test(found) && !setsBeside.test(sentence)

/** Returns the words of effect in a text that no claim binds, except in sentences that leave them open or name whose they are. */
export function findUnboundEffects(text: string): UnboundEffect[] {
  return sentencesOf(text).flatMap(({ words, index }) =>
    leavesOpen.test(words)
      ? []
      : [...words.matchAll(effectWords)]
          .filter((match) => !isNoVerdict(match[0], words))
          .map((match) => ({
            rule: 'unbound-effect' as const,
            index: index + match.index,
            text: match[0],
          })),
  )
}

function sentencesOf(text: string): { words: string; index: number }[] {
  const ends = [...text.matchAll(/[.!?;:](?=\s)|\n\n/g)].map((match) => match.index + match[0].length)
  return [0, ...ends].map((from, place) => ({
    words: text.slice(from, ends[place] ?? text.length),
    index: from,
  }))
}
