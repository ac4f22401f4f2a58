import Link from 'next/link'
import type { ReactNode } from 'react'
import { maxAddressLength, maxLimit, defaultLimit, defaultRate } from '@/evidence/api/limits'
import { formatCount } from '@/evidence/format/number'
import { licence } from '@/evidence/study/site'

/** What holds for every operation: numbers, filters, pages, fields, caches, limits, versions and the licence. */
export function InterfaceRules() {
  return (
    <section id="rules" className="section" aria-labelledby="rules-title">
      <h2 id="rules-title">How it works</h2>
      <dl className="leading-body *:border-t *:border-rule *:py-2 *:target:bg-accent-soft">
        <Rule name="Numbers">
          <code>text</code> is what the source printed (<code>16.0</code> is not <code>16</code>),{' '}
          <code>number</code> what it means. What is missing has a <code>state</code> that says why; it is
          never 0. The text in <code>reads</code> is the whole report as the pages print it, no-break spaces
          included. Quote a number with its denominator, population, assessor and source; results of different
          ids are not to be mixed.
        </Rule>
        <Rule name="Filters">
          Several values of one parameter, with commas between them, are alternatives; several parameters must
          all hold. Names that nobody has are refused, not ignored.
        </Rule>
        <Rule name="Pages">
          A list answers {defaultLimit} items, or as many as <code>limit</code> says, at most {maxLimit}.
          Follow <code>next</code> (also in the Link header) until it is null, or send <code>nextCursor</code>{' '}
          as <code>cursor</code> with the same filters. A cursor means nothing to anybody but us, and may be
          refused after the data changed.
        </Rule>
        <Rule name="Fields">
          <code>fields=study,id,reads</code> answers with these names only.
        </Rule>
        <Rule name="Caches">
          Answers carry an ETag; send it back as <code>If-None-Match</code> and 304 says that nothing changed.
          What somebody searched for is not kept.
        </Rule>
        <Rule name="Limits">
          One network address may send {formatCount(defaultRate.requests)} requests in {defaultRate.seconds}{' '}
          seconds, all at once if it likes; a server may be set up otherwise, and{' '}
          <code>RateLimit-Policy</code> says how. <code>RateLimit</code> tells in <code>r</code> how many are
          left and in <code>t</code> after how many seconds all are back; <code>RateLimit-Limit</code>,{' '}
          <code>-Remaining</code> and <code>-Reset</code> say the same. Beyond it the answer is 429 with{' '}
          <code>Retry-After</code>. An address has at most {formatCount(maxAddressLength)} characters. For
          everything at once take the files: each study as CSV or JSON,{' '}
          <a href="/results.parquet">all results as Parquet</a>, and{' '}
          <a href="/data/tables.zip">every table as CSV in one archive</a> with its{' '}
          <a href="/data/datapackage.json">description</a>. Each is also there alone: all{' '}
          <a href="/data/studies.csv">studies</a>, <a href="/data/populations.csv">populations</a>,{' '}
          <a href="/data/results.csv">results</a>, <a href="/data/findings.csv">findings</a>,{' '}
          <a href="/data/sources.csv">sources</a>, <a href="/data/rulings.csv">rulings</a> and{' '}
          <a href="/data/revisions.csv">revisions</a>; and the same below each condition and treatment. The
          page of a study answers with a file of it where the <code>Accept</code> header asks for its type,
          such as <code>text/markdown</code>.
        </Rule>
        <Rule name="Other sites">
          Scripts of any site may read, without credentials (CORS). GET, HEAD and OPTIONS are answered, and
          POST with a JSON object of the parameters where an operation names it.
        </Rule>
        <Rule name="Versions">
          New names may come at any time; a name that changes its meaning or goes gets a new number in the
          address. The old address then goes on answering for at least a year, and says so in{' '}
          <code>Deprecation</code> and <code>Sunset</code> headers with the day on which it ends; nothing is
          deprecated now. <code>Data-Version</code> is another one whenever a number, a word or a ruling
          changed, and <code>updatedSince</code> asks for what did.
        </Rule>
        <Rule name="Permanence">
          The slug of a study and the ids of its results, sources and rulings keep their meaning: an id is not
          given to anything else. What is withdrawn leaves the present data and stays in its{' '}
          <Link href="/corrections">revisions</Link>, each kept whole at{' '}
          <code>/studies/&#123;slug&#125;/v/&#123;number&#125;</code>, which never changes. Cite that address
          where the number must stay as it was read.
        </Rule>
        <Rule name="Licence">
          {licence.scope} See <Link href="/methods">the methods</Link> for how numbers are checked. Nothing
          here is medical advice.
        </Rule>
      </dl>
    </section>
  )
}

function Rule({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-strong">{name}</dt>
      <dd className="text-base">
        <p>{children}</p>
      </dd>
    </div>
  )
}
