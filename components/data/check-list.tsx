import { checkVerdicts, type Check } from '@/evidence/checks/check'
import { setType } from '@/evidence/format/typography'
import { ruleNames } from '@/evidence/study/vocabulary'

/** The checks of one report with their working. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="grid gap-1">
      {checks.map((check, index) => (
        <li key={index}>
          <strong className={check.verdict === 'fails' ? 'text-warn' : undefined}>
            {ruleNames[check.rule]}:
          </strong>{' '}
          {checkVerdicts[check.verdict]}
          {check.acknowledged && ' (accepted by an editor)'}. {setType(check.working)}
        </li>
      ))}
    </ul>
  )
}

/** Returns how the checks of a report went, in a few words: `recomputed 4 times`, `no rule applies`. */
export function summaryOfChecks(checks: readonly Check[]): string {
  const count = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict).length
  const failed = count('fails')
  const recomputed = count('recomputed')
  if (checks.length === 0) return 'no rule applies'
  if (failed > 0) return failed === 1 ? '1 disagrees' : `${failed} disagree`
  if (recomputed > 0) return recomputed === 1 ? 'recomputed once' : `recomputed ${recomputed} times`
  return count('consistent') > 0 ? 'consistent' : 'cannot be checked'
}
