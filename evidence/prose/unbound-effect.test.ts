import { expect, test } from 'vitest'
import { findUnboundEffects } from './unbound-effect'

const found = (text: string) => findUnboundEffects(text).map((one) => one.text)

// Sentences of editors about randomised trials, in which a word turned round would pass unseen if it stood unbound.
test.each([
  ['Survival was not shorter, and patients lived longer.', ['shorter', 'lived longer']],
  ['Progression-free survival was shorter.', ['shorter']],
  ['The drug prolonged survival.', ['prolonged']],
  ['It outperformed chemotherapy.', ['outperformed']],
  ['The drug was superior; the other was non-inferior.', ['superior', 'non-inferior']],
  ['The result favours chemotherapy.', ['favours']],
  ['Rash was more frequent.', ['more frequent']],
  ['The difference was not statistically significant.', ['significant']],
  ['There was a trend towards benefit.', ['trend towards']],
  ['The gain was clinically meaningful.', ['clinically meaningful']],
  ['Treatment was well tolerated.', ['well tolerated']],
  ['The drug cures some.', ['cures']],
  ['It halved the risk.', ['halved']],
  ['There was no difference in survival.', ['no difference']],
  ['There was hardly any difference.', ['hardly any difference']],
  ['Survival did not differ.', ['did not differ']],
  ['Response rates were higher.', ['rates were higher']],
  ['Outcomes were comparable.', ['Outcomes were comparable']],
  ['The gain was small but real.', ['gain was small']],
  ['The advantage was maintained.', ['advantage was maintained']],
  ['The drug worked; the other drug failed.', ['drug worked', 'drug failed']],
  ['The drug was less toxic and more effective.', ['less toxic', 'more effective']],
  ['Response was less likely.', ['less likely']],
  ['There were more deaths.', ['were more deaths']],
  ['Patients gained months.', ['gained months']],
  ['Severe harm was seldom seen.', ['was seldom seen']],
  ['A fraction of patients responded.', ['A fraction of patients']],
  ['A large fraction responded.', ['A large fraction']],
  ['Diarrhoea was common.', ['was common']],
  ['Diarrhoea was common on the drug.', ['was common']],
  ['Rash was common in the treated arm and rare in the other.', ['was common']],
  ['Harm was more common with pazopanib, and was rare otherwise.', ['was rare']],
  ['Nausea was common, but on placebo it was rare.', ['was common', 'was rare']],
  ['The drug slows the growth better than placebo.', ['slows the growth', 'better']],
  ['It slows disease growth, whereas the control does not.', ['slows disease growth']],
  ['The drug slowed the growth.', ['slowed the growth']],
])('%s', (sentence, words) => {
  expect(found(sentence)).toEqual(words)
})

test.each([
  'Whether patients live longer is not known.',
  'The trial cannot say whether cediranib prolongs life.',
  'The abstract judges that both drugs were well tolerated.',
  'The regulator found no difference in progression-free survival.',
  'Treatment went on for six weeks, or sooner if the disease progressed.',
  'Later results no longer compare the drug with placebo.',
  'It was not shown that people live longer.',
  'We do not know in whom the drug works better.',
  'A longer follow-up is needed.',
  'Patients were followed for longer after the change of the protocol.',
  'The higher the number, the better the quality of life.',
  'A lower score means better function.',
  'Patients who did better could stay on.',
  'This is not a cure, and a response does not mean cure.',
  'The drug works by blocking a protein.',
  'The drug blocks a signal, and so slows the growth of blood vessels.',
  'The charity says that both drugs had more side effects.',
])('%s raises no alarm', (sentence) => {
  expect(found(sentence)).toEqual([])
})

test('an open question excuses its own sentence alone', () => {
  expect(found('Whether it helps is not known. Patients lived longer.')).toEqual(['lived longer'])
})

test('each word is found at its place', () => {
  expect(findUnboundEffects('One. It prolonged life.')).toEqual([
    { rule: 'unbound-effect', index: 8, text: 'prolonged' },
  ])
})
