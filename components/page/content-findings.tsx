import type { ToldFinding } from '@/evidence/text/finding'

/** What is wrong in the content, for the editor who is writing it. Shown by the development server alone. */
export function ContentFindings({ findings }: { findings: ToldFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section
      className="border-b-3 border-warn bg-warn-soft px-gutter py-4 font-plain text-small print:hidden"
      aria-labelledby="content-findings"
    >
      <h2 id="content-findings">
        {findings.length === 1 ? 'One finding' : `${findings.length} findings`} in the content
      </h2>
      <ul>
        {findings.map((finding, index) => (
          <li key={index} className="mt-1.5">
            <code className="font-strong">
              {finding.file}:{finding.line}:{finding.column}
            </code>{' '}
            {finding.message}
          </li>
        ))}
      </ul>
    </section>
  )
}
