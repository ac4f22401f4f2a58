import { absenceReasons, describeAbsence } from '@/evidence/study/absence'

const words = Object.values(absenceReasons)

/**
 * What one cell says. Where it only says why nothing is there, the eye gets a quiet sign, a dash for what does not apply
 * and else a dot, and whoever hears the page the words.
 */
export function QuietWords({ text }: { text: string }) {
  const absence = words.find((one) => text === one || text.startsWith(`${one}, of`))
  if (absence === undefined) return text
  const rest = text.slice(absence.length).replace(/^, /, '')
  const sign =
    absence === describeAbsence('not-applicable') ? "before:content-['–'_/_'']" : "before:content-['·'_/_'']"
  return (
    <>
      <span className={`${rest === '' ? 'quiet' : ''} ${sign} text-ink-soft`}>
        <span className="visually-hidden">
          {absence}
          {rest && ','}
        </span>
      </span>
      {rest && ` ${rest}`}
    </>
  )
}
