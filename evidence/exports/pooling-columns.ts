import { classOf, drugsOf } from '@/evidence/landscape/treatments'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { diseasesOf } from '@/evidence/study/disease-of-people'
import { formatDesign } from '@/evidence/format/design'
import { outcomeShape } from '@/evidence/study/shape/outcome'
import { populationShape } from '@/evidence/study/shape/people'
import { armShape, designShape } from '@/evidence/study/shape/design'
import type { Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'
import { fromJoined, meaningOf, numberColumn, textColumn, type ExportColumn } from './column'
import { effectOf } from './effect'

const keyResults = onceFor((study: Study) => new Set(armsOfKeyResult(study).map(({ result }) => result.id)))

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(';') || null

/** What a table needs so that its rows can be chosen and pooled without the site beside it. */
export const poolingColumns: readonly ExportColumn[] = [
  textColumn(
    'condition',
    'Ids of the diseases that the study is of, with semicolons between them; its people may be fewer or more, see population_disease.',
    fromJoined(({ study }) => ids(study.conditions)),
  ),
  textColumn(
    'population_disease',
    'Ids of the diseases that the people of the row have. Empty where other diseases are among them, or theirs is none of the study\u2019s.',
    fromJoined(({ population, study }) => ids(diseasesOf(population, study))),
  ),
  textColumn(
    'treatment',
    'Ids of the drugs that the people of the row received, with semicolons between them; of a comparison, those of its first arm.',
    fromJoined((joined) => ids(drugsOf(joined))),
  ),
  textColumn('treatment_class', 'Class of those drugs.', fromJoined(classOf)),
  textColumn(
    'outcome_id',
    'Id of the outcome within its study.',
    fromJoined(({ outcome }) => outcome.id),
  ),
  textColumn(
    'outcome_concept',
    meaningOf(outcomeShape.shape.concept),
    fromJoined(({ outcome }) => outcome.concept),
  ),
  textColumn(
    'population_id',
    'Id of the analysis population within its study.',
    fromJoined(({ population }) => population.id),
  ),
  textColumn(
    'subset_of',
    meaningOf(populationShape.shape.subsetOfId),
    fromJoined(({ population }) => population.subsetOfId),
  ),
  textColumn(
    'line_of_therapy',
    meaningOf(populationShape.shape.lineOfTherapy),
    fromJoined(({ population }) => population.lineOfTherapy),
  ),
  textColumn(
    'key_result',
    'yes for the result that the page of the study leads with and for the other arms of it, in the report that pages show; so that no patient of a study is counted twice.',
    ({ joined, isShown }) => (isShown && keyResults(joined.study).has(joined.result.id) ? 'yes' : 'no'),
  ),
  textColumn(
    'study_design',
    'Phase, model, allocation and masking in words.',
    fromJoined(({ study }) => formatDesign(study)),
  ),
  textColumn(
    'allocation',
    meaningOf(designShape.shape.allocation),
    fromJoined(({ study }) => study.design.allocation),
  ),
  textColumn(
    'arm_role',
    meaningOf(armShape.shape.role),
    fromJoined(({ arm }) => arm?.role ?? null),
  ),
  textColumn(
    'effect_measure',
    'Scale of yi: PLO (logit of a share), the logarithm of a ratio, or a mean or difference as printed. Empty where none is derivable.',
    fromJoined((joined) => effectOf(joined)?.measure ?? null),
  ),
  numberColumn(
    'yi',
    'see effect_measure',
    'The estimate on that scale, computed by us. Empty for a count of none or of all, to which nothing is added.',
    fromJoined((joined) => effectOf(joined)?.yi ?? null),
  ),
  numberColumn(
    'sei',
    'see effect_measure',
    'Standard error of yi, computed by us.',
    fromJoined((joined) => effectOf(joined)?.sei ?? null),
  ),
  textColumn(
    'effect_how',
    'How yi and sei were derived.',
    fromJoined((joined) => effectOf(joined)?.how ?? null),
  ),
]
