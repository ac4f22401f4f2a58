import type { ReactNode } from 'react'
import type { Operation } from '@/evidence/api/operation'
import { referenceParameters } from '@/evidence/api/reference'
import { ParameterList } from './parameter-list'

/** One operation of the interface: address, meaning, parameters, and then its examples. */
export function OperationSection({ operation, children }: { operation: Operation; children: ReactNode }) {
  const { id, summary, path, description, answers, mayBeKept, takesBody } = operation
  const parameters = referenceParameters(operation)
  return (
    <section id={id} className="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{summary}</h2>
      <p className="mb-3">
        <code className="text-base! font-strong">
          {takesBody ? 'GET, POST' : 'GET'} {path}
        </code>
      </p>
      <p>
        {description} Answers with a <code>{answers}</code>
        {mayBeKept ? ', which carries an ETag.' : ', which is not to be kept by caches.'}
      </p>
      {parameters.length > 0 && (
        <>
          <h3 className="mt-7 mb-2">Parameters</h3>
          <ParameterList parameters={parameters} />
        </>
      )}
      <h3 className="mt-7 mb-2">Examples</h3>
      {children}
    </section>
  )
}
