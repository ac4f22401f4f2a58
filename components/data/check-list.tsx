import { checkVerdicts, type Check } from '@/evidence/checks/check'
import { setType } from '@/evidence/format/typography'
import { ruleNames } from '@/evidence/study/vocabulary'

/** The checks of one report: how they went in a few words, and their working on demand. */
export function CheckList({ checks }: { checks: Check[] }) {
  if (checks.length === 0) return <span className="soft">no rule applies</span>
  return (
    <details className="checks">
      <summary>{summaryOf(checks)}</summary>
      <ul>
        {checks.map((check, index) => (
          <li key={index} data-verdict={check.verdict}>
            <strong>{ruleNames[check.rule]}:</strong> {checkVerdicts[check.verdict]}
            {check.acknowledged && ' (accepted by an editor)'}. {setType(check.working)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function summaryOf(checks: Check[]): string {
  const count = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict).length
  const failed = count('fails')
  const recomputed = count('recomputed')
  if (failed > 0) return failed === 1 ? '1 disagrees' : `${failed} disagree`
  if (recomputed > 0) return recomputed === 1 ? 'recomputed once' : `recomputed ${recomputed} times`
  return count('consistent') > 0 ? 'consistent' : 'cannot be checked'
}
