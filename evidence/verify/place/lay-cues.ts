const cancer = '(?:the|this|their|a) (?:kind of )?(?:cancers?|sarcomas?|tumou?rs?|disease)'
const grew = '(?:grew|grown|had grown|progressed|spread|came back|got worse|worsened)'
const person = '(?:the |a )?(?:person|people|patients?|they)'

/** Whole phrases by which people who are no doctors speak of an outcome, and the concepts that they mean. */
export const layCues: readonly { words: string; of: readonly string[] }[] = [
  {
    words: `(?:until|before|to when) ${cancer} ${grew} or (?:until )?${person} (?:had )?died|(?:until|before) ${person} died or ${cancer} ${grew}|(?:rate at which )${cancer} grew or (?:people|patients) died|alive and (?:their|the) (?:cancer|tumou?rs?|disease) had not (?:grown|progressed|spread)|(?:cancer|tumou?rs?|disease) had not (?:grown|progressed)(?: and they were alive)?`,
    of: ['progression-free-survival'],
  },
  {
    words: `lived for a (?:middle|median) (?:time )?|(?:middle|median) time (?:that )?(?:people|patients|they) lived|how long (?:people|patients) lived|were still alive|were alive`,
    of: ['overall-survival'],
  },
  {
    words: `(?:cancers?|sarcomas?) (?:shrank|shrunk|had shrunk|got smaller|became (?:clearly )?smaller)(?: clearly| a lot)?`,
    of: ['objective-response'],
  },
  {
    words: `scans? no longer showed any (?:cancer|tumou?rs?|disease)|(?:cancers?|tumou?rs?) (?:disappeared|vanished|could no longer be seen)`,
    of: ['complete-response'],
  },
  { words: `(?:cancers?|tumou?rs?) (?:stayed|remained) (?:about |much )?the same`, of: ['stable-disease'] },
  { words: `(?:cancers?|tumou?rs?|it) grew from the start`, of: ['progressive-disease', 'progression'] },
]
