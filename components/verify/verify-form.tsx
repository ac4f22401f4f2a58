import { buttonLook, fieldLook } from '@/components/page/looks'

/** Longest text that is asked with its address, in characters; longer ones are sent to the interface. */
const maxAsked = 2000

type Props = { studies: readonly { slug: string; title: string }[]; slug: string; text: string }

/** A plain form that asks `/verify`: which study, and a sentence about it. */
export function VerifyForm({ studies, slug, text }: Props) {
  const isKnown = studies.some((study) => study.slug === slug)
  return (
    <form
      className="mb-10 grid max-w-176 gap-4 font-plain print:hidden"
      action="/verify"
      method="get"
      aria-label="Check a sentence"
    >
      <label className="grid gap-1">
        <span className="text-small text-ink-soft">A sentence, or a few, with numbers in them</span>
        <textarea
          className={`min-h-26 resize-y py-2 font-text text-large leading-body ${fieldLook}`}
          name="text"
          rows={4}
          defaultValue={text.slice(0, 2 * maxAsked)}
          required
          maxLength={maxAsked}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label className="grid gap-1">
        <span className="text-small text-ink-soft">The study that they are about</span>
        <select className={`h-11 ${fieldLook}`} name="study" defaultValue={isKnown ? slug : ''}>
          <option value="">Find it from the words</option>
          {studies.map((study) => (
            <option key={study.slug} value={study.slug}>
              {study.title}
            </option>
          ))}
        </select>
      </label>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className={`min-h-11 px-6 ${buttonLook}`}>
          Check
        </button>
        <span className="text-small text-ink-soft">
          What you paste goes to this site alone and is not kept.
        </span>
      </p>
    </form>
  )
}
