import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatReport } from '@/evidence/format/result'
import { rowLabel } from '@/evidence/landscape/row-label'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { poolGroup, whyNothingIsPooled, type Pool } from '@/evidence/landscape/pool'
import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { Pooled } from '@/evidence/statistics/meta-analysis'

const percent = (share: number) => `${formatComputed(share * 100, 0)}%`
const span = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`

/** Pools, closed until a reader asks: what they assume stands before what they give. Where there is none, a sentence says why. */
export function Pooling({ groups }: { groups: readonly LandscapeGroup[] }) {
  const pools = groups.flatMap(poolGroup)
  const why = whyNothingIsPooled(pools)
  if (why !== null) return <p className="py-1 font-plain text-small text-ink-soft">{why}</p>
  return (
    <details className="text-plain open:pb-2 print:not-open:hidden [&_ul]:list-disc [&_ul]:pl-5 [&>*]:max-w-wide">
      <summary className="min-h-8 w-fit py-1 font-plain text-accent">
        Pooled estimates, for those who want them
      </summary>
      <p>
        A pool treats the studies of a set as draws from one family of similar studies, lets their true rates
        differ (random effects) and takes each count as a chance sample. It says nothing on whether one
        treatment is better than another. Rates are pooled on the logit scale, the spread between studies by
        restricted maximum likelihood and, beside it, after DerSimonian and Laird; the interval is that of
        Hartung and Knapp.
      </p>
      {pools.map(
        (pool, index) =>
          pool.kind === 'pooled' && (
            <div key={index}>
              <h3>{pool.treatment}</h3>
              <PoolFigures pool={pool} />
            </div>
          ),
      )}
    </details>
  )
}

function PoolFigures({ pool }: { pool: Extract<Pool, { kind: 'pooled' }> }) {
  return (
    <>
      <p>{formatList(pool.rows.map((row) => `${rowLabel(row)}, ${formatReport(row)}`))}.</p>
      <dl>
        <Estimate name="Restricted maximum likelihood" pooled={pool.reml} />
        <Estimate name="DerSimonian and Laird" pooled={pool.derSimonianLaird} />
      </dl>
      <p>To be borne in mind:</p>
      <ul>
        {pool.cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </>
  )
}

function Estimate({ name, pooled }: { name: string; pooled: Pooled }) {
  const { prediction, q, degreesOfFreedom, qP, iSquared, tauSquared } = pooled
  return (
    <div>
      <dt className="font-strong">{name}</dt>
      <dd>
        {percent(pooled.estimate)} (95% interval, {span(pooled.interval)}
        {prediction && `; a further study of the kind would be expected between ${span(prediction)}`}).
        Heterogeneity: Q {formatComputed(q, 2)} on {degreesOfFreedom} degrees of freedom (P{' '}
        {equals(formatComputedP(qP))}); I² {percent(iSquared)}; τ² {formatComputed(tauSquared, 3)} on the
        logit scale.
      </dd>
    </div>
  )
}

const equals = (p: string) => (p.startsWith('<') ? p : `= ${p}`)
