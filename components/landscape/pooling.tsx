import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatReport } from '@/evidence/format/result'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { poolGroup, type Pool } from '@/evidence/landscape/pool'
import { headingOf } from '@/evidence/landscape/response-figure'
import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { Pooled } from '@/evidence/statistics/meta-analysis'

const percent = (share: number) => `${formatComputed(share * 100, 0)}%`
const span = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`

/** Pools, closed until a reader asks: what they assume stands before what they give. */
export function Pooling({ groups }: { groups: readonly LandscapeGroup[] }) {
  const pools = groups.flatMap((group) =>
    poolGroup(group).map((pool) => ({ heading: headingOf(group), pool })),
  )
  return (
    <details className="disclosure">
      <summary>Pooled estimates, for those who want them</summary>
      <p>
        We pool nothing by default. A pool treats the studies of a set as draws from one family of similar
        studies, lets their true rates differ (random effects) and takes each count as a chance sample. It
        says nothing on whether one treatment is better than another. Rates are pooled on the logit scale, the
        spread between studies by restricted maximum likelihood and, beside it, after DerSimonian and Laird;
        the interval is that of Hartung and Knapp. The logit takes each study as roughly normal, which fails
        for small groups and rates near zero: there a binomial-normal model or exact methods would be the
        better choice, and with so few people no method is good.
      </p>
      {pools.map(({ heading, pool }, index) => (
        <div key={index}>
          <h3>{heading}</h3>
          {pool.kind === 'pooled' ? (
            <PoolFigures pool={pool} />
          ) : (
            <p>{`Not pooled: ${namesOf(pool)}. ${pool.reason}`}</p>
          )}
        </div>
      ))}
    </details>
  )
}

const namesOf = ({ rows }: Pool) => (rows.length === 0 ? 'no result' : formatList(rows.map(rowLabel)))

function PoolFigures({ pool }: { pool: Extract<Pool, { kind: 'pooled' }> }) {
  const inferred = pool.rows.filter(({ report }) => report.countStatus === 'inferred')
  return (
    <>
      <p>{formatList(pool.rows.map((row) => `${rowLabel(row)}, ${formatReport(row)}`))}.</p>
      <dl className="pool">
        <Estimate name="Restricted maximum likelihood" pooled={pool.reml} />
        <Estimate name="DerSimonian and Laird" pooled={pool.derSimonianLaird} />
      </dl>
      <p>To be borne in mind:</p>
      <ul>
        {pool.cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
        {inferred.length > 0 && (
          <li>Counts of {formatList(inferred.map(rowLabel))} are inferred from percentages.</li>
        )}
      </ul>
    </>
  )
}

function Estimate({ name, pooled }: { name: string; pooled: Pooled }) {
  const { prediction, q, degreesOfFreedom, qP, iSquared, tauSquared } = pooled
  return (
    <div>
      <dt>{name}</dt>
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
