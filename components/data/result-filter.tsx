import { resultMarks, type ResultMark } from '@/evidence/tables/result-marks'

type Props = { all: number; counts: Record<ResultMark, number> }

/**
 * Which results are shown: a choice of which the page's own style sheet makes the rest (app/styles/folds.css), so that it
 * works without a script. Each choice says how many results it leaves; one that leaves none is not offered.
 */
export function ResultFilter({ all, counts }: Props) {
  const choices = (Object.keys(resultMarks) as ResultMark[]).filter((mark) => counts[mark] > 0)
  return (
    <fieldset className="mt-4 flex flex-wrap items-center gap-x-5 font-plain text-plain print:hidden">
      <legend className="float-start me-5 leading-8 font-strong">Show</legend>
      <Choice id="all" label="all" count={all} isFirst />
      {choices.map((mark) => (
        <Choice key={mark} id={mark} label={resultMarks[mark]} count={counts[mark]} />
      ))}
    </fieldset>
  )
}

type ChoiceProps = { id: string; label: string; count: number; isFirst?: boolean }

function Choice({ id, label, count, isFirst = false }: ChoiceProps) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-1.5">
      <input type="radio" name="show" id={`show-${id}`} defaultChecked={isFirst} className="size-4" />
      <span>
        {label} <span className="text-ink-soft table-figures">{count}</span>
      </span>
    </label>
  )
}
