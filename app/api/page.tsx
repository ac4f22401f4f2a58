import { pageMetadata } from '@/app/page-metadata'
import { ExampleAnswer } from '@/components/api/example-answer'
import { InterfaceRules } from '@/components/api/interface-rules'
import { OperationSection } from '@/components/api/operation-section'
import { ProblemList } from '@/components/api/problem-list'
import { ServiceLinks } from '@/components/api/service-links'
import { Contents } from '@/components/page/contents'
import { apiPath, openApiPath } from '@/evidence/api/api-index'
import { operations } from '@/evidence/api/operations'
import { exampleAnswer } from './example-answers'
import '@/app/records.css'

export const metadata = pageMetadata({
  path: '/api',
  title: 'API reference',
  description:
    'How programs read the studies here: results with their denominators, sources and checks, as JSON, without a key.',
})

const wrongRequest = '/api/v1/results?asessor=investigator&kind=proportions'
const contents = [
  { id: 'rules', label: 'How it works' },
  ...operations.map(({ id, summary }) => ({ id, label: summary })),
  { id: 'problems', label: 'Problems' },
]

export default async function ApiReferencePage() {
  return (
    <main
      id="content"
      className="frame [&_:is(p,dl,figure)]:max-w-176 [&_code]:text-code [&_code]:wrap-anywhere"
    >
      <ServiceLinks />
      <header className="page-head">
        <h1>API reference</h1>
        <p className="lede">
          Everything that the pages say, for programs: read-only, as JSON, without a key, and free to reuse
          under CC BY 4.0.
        </p>
        <p>
          Begin at <a href={apiPath}>{apiPath}</a>. For generated clients there is an OpenAPI 3.1 description:{' '}
          <a href={openApiPath}>{openApiPath}</a>. Language models ask at <code>/mcp</code>, and can be tried
          on <a href="/benchmark">questions whose right answers are known</a>.
        </p>
      </header>
      <Contents entries={contents} />
      <InterfaceRules />
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation}>
          {operation.examples.map(async ({ title, address }) => (
            <ExampleAnswer key={address} title={title} address={address} {...await exampleAnswer(address)} />
          ))}
        </OperationSection>
      ))}
      <section id="problems" className="section" aria-labelledby="problems-title">
        <h2 id="problems-title">Problems</h2>
        <p>
          What cannot be answered is a problem document (RFC 9457) of the type{' '}
          <code>application/problem+json</code>. Its <code>type</code> leads here, or is{' '}
          <code>about:blank</code> where the status says it all.
        </p>
        <ProblemList />
        <ExampleAnswer
          title="A misspelt parameter and a value that is not allowed"
          address={wrongRequest}
          {...await exampleAnswer(wrongRequest)}
        />
      </section>
    </main>
  )
}
