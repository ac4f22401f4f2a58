import { noBreakSpace } from '@/evidence/format/number'

type Props = { title: string; address: string; status: number; answer: string }

/** A request that can be followed, and the answer that it got when the site was built. */
export function ExampleAnswer({ title, address, status, answer }: Props) {
  return (
    <figure className="mt-3 mb-7">
      <figcaption className="font-strong">{title}</figcaption>
      <p>
        <code>GET</code>
        {noBreakSpace}
        <a href={address}>
          <code>{address}</code>
        </a>
      </p>
      <p className="text-ink-soft">Answers {status}:</p>
      <pre className="border border-rule bg-paper-sunk px-4 py-3 text-note leading-body whitespace-pre-wrap [&>code]:text-note">
        <code>{answer}</code>
      </pre>
    </figure>
  )
}
