import { noBreakSpace } from '@/evidence/format/number'

type Props = { title: string; address: string; status: number; answer: string }

/** A request that can be followed, and the answer that it got when the site was built. */
export function ExampleAnswer({ title, address, status, answer }: Props) {
  return (
    <figure className="example">
      <figcaption>{title}</figcaption>
      <p>
        <code>GET</code>
        {noBreakSpace}
        <a href={address}>
          <code>{address}</code>
        </a>
      </p>
      <p className="soft">Answers {status}:</p>
      <pre>
        <code>{answer}</code>
      </pre>
    </figure>
  )
}
