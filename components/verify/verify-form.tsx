import { maxTextLength } from '@/evidence/verify/verify-text'

type Props = { studies: readonly { slug: string; title: string }[]; slug: string; text: string }

/** A plain form that asks `/verify`: which study, and a sentence about it. */
export function VerifyForm({ studies, slug, text }: Props) {
  const isKnown = studies.some((study) => study.slug === slug)
  return (
    <form className="verify-form" action="/verify" method="get" aria-label="Check a sentence">
      <label>
        <span>A sentence, or a few, with numbers in them</span>
        <textarea
          name="text"
          rows={4}
          defaultValue={text.slice(0, 2 * maxTextLength)}
          required
          maxLength={maxTextLength}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label>
        <span>The study that they are about</span>
        <select name="study" defaultValue={isKnown ? slug : ''}>
          <option value="">Find it from the words</option>
          {studies.map((study) => (
            <option key={study.slug} value={study.slug}>
              {study.title}
            </option>
          ))}
        </select>
      </label>
      <p>
        <button type="submit">Check</button>
        <span className="soft">What you paste goes to this site alone and is not kept.</span>
      </p>
    </form>
  )
}
