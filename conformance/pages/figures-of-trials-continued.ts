/** The rest of the trials, as `figuresOfTrials`. */
export const laterFiguresOfTrials: Readonly<Record<string, string>> = {
  'olaratumab-phase-2': `
    progression-free-survival | randomised-olaratumab | median | | 6.6 4.1 8.3
    progression-free-survival | randomised-doxorubicin | median | | 4.1 2.8 5.4
    progression-free-survival | randomised | ratio | | 0.672 0.442 1.021 0.0615
    progression-free-survival-at-approval | randomised-olaratumab | median | | 8.2
    progression-free-survival-at-approval | randomised-doxorubicin | median | | 4.4
    overall-survival | randomised-olaratumab | median | | 26.5 20.9 31.7
    overall-survival | randomised-doxorubicin | median | | 14.7 9.2 17.1
    overall-survival | randomised | ratio | | 0.463 0.301 0.710 0.0003
    overall-survival-at-approval | randomised | ratio | | 0.52 0.34 0.79
    objective-response | randomised-olaratumab | proportion | | 18.2 12 66
    objective-response | randomised-doxorubicin | proportion | | 7.5 5 67
    neutropenia | treated-olaratumab | proportion | | 38 64 59
    neutropenia | treated-doxorubicin | proportion | | 25 65 39
    mucositis | treated-olaratumab | proportion | | 34 53
    mucositis | treated-doxorubicin | proportion | | 23 35
    nausea | treated-olaratumab | proportion | | 47 73
    nausea | treated-doxorubicin | proportion | | 34 52
    vomiting | treated-olaratumab | proportion | | 29 45
    vomiting | treated-doxorubicin | proportion | | 12 19
    diarrhoea | treated-olaratumab | proportion | | 22 34
    diarrhoea | treated-doxorubicin | proportion | | 15 23
    febrile-neutropenia | treated-olaratumab | proportion | | 8 13
    febrile-neutropenia | treated-doxorubicin | proportion | | 9 14`,
  'announce-olaratumab': `
    overall-survival | randomised-olaratumab | median | 2018-12-05 | 20.4
    overall-survival | randomised-placebo | median | 2018-12-05 | 19.7 19.8
    overall-survival | randomised | ratio | 2018-12-05 | 1.05 0.84 1.30 0.69
    overall-survival | leiomyosarcoma-olaratumab | median | 2018-12-05 | 21.6
    overall-survival | leiomyosarcoma-placebo | median | 2018-12-05 | 21.9
    overall-survival | leiomyosarcoma | ratio | 2018-12-05 | 0.95 0.69 1.31 0.76
    progression-free-survival | randomised-olaratumab | median | | 5.4
    progression-free-survival | randomised-placebo | median | | 6.8
    progression-free-survival | randomised | ratio | | 1.23 1.01 1.50 0.04
    progression-free-survival | leiomyosarcoma-olaratumab | median | | 4.3
    progression-free-survival | leiomyosarcoma-placebo | median | | 6.9
    neutropenia-grade-3 | treated-olaratumab | proportion | 2018-12-05 | 46.3`,
  'motion-vimseltinib': `
    objective-response | randomised-vimseltinib | proportion | 25 weeks | 33 83 40 29 51
    objective-response | randomised-placebo | proportion | 25 weeks | 0 40 9
    objective-response | randomised | difference | 25 weeks | 40 29 51 0.0001
    complete-response | randomised-vimseltinib | proportion | 25 weeks | 4 5
    partial-response | randomised-vimseltinib | proportion | 25 weeks | 29 35
    stable-disease | randomised-vimseltinib | proportion | 25 weeks | 42 51
    not-evaluable | randomised-vimseltinib | proportion | 25 weeks | 8 10
    volume-response | randomised-vimseltinib | proportion | 25 weeks | 67 56 77
    volume-response | randomised-placebo | proportion | 25 weeks | 0
    duration-of-response | responders-vimseltinib | proportion | 6 months | 28 33 85
    duration-of-response | responders-vimseltinib | proportion | 9 months | 19 33 58
    range-of-motion | randomised-vimseltinib | quantity | 25 weeks | 18.4
    range-of-motion | randomised-placebo | quantity | 25 weeks | 3.8
    range-of-motion | randomised | difference | 25 weeks | 14.6 0.0077
    physical-function | randomised-vimseltinib | mean | 25 weeks | 4.6
    physical-function | randomised-placebo | mean | 25 weeks | 1.3
    physical-function | randomised | difference | 25 weeks | 3.3 0.0007
    adverse-events-grade-3-4 | safety-vimseltinib | proportion | | 37
    adverse-events-grade-3-4 | safety-placebo | proportion | | 10
    creatine-phosphokinase-grade-3-4 | safety-vimseltinib | proportion | | 10
    hypertension-grade-3-4 | safety-vimseltinib | proportion | | 5
    hypertension-grade-3-4 | safety-placebo | proportion | | 3
    periorbital-oedema-grade-3-4 | safety-vimseltinib | proportion | | 4
    pruritus-grade-3-4 | safety-vimseltinib | proportion | | 2
    asthenia-grade-3-4 | safety-placebo | proportion | | 3
    periorbital-oedema | safety-vimseltinib | proportion | | 45
    serious-related-adverse-events | safety-vimseltinib | count | | 1
    serious-related-adverse-events | safety-placebo | count | | 0
    later-objective-response | randomised-vimseltinib | proportion | | 48
    later-objective-response | crossed-over | proportion | | 54`,
  'enliven-pexidartinib': `
    objective-response | randomised-pexidartinib | proportion | 2017-03 | 24 61 39
    objective-response | randomised-placebo | proportion | 2017-03 | 0 59
    objective-response | randomised | difference | 2017-03 | 39 27 53 0.0001
    objective-response | randomised-pexidartinib | proportion | 2018-01-31 | 23 61 38 27 50
    objective-response | randomised-placebo | proportion | 2018-01-31 | 0 6
    objective-response | randomised | difference | 2018-01-31 | 0.0001
    complete-response | randomised-pexidartinib | proportion | 2018-01-31 | 15
    partial-response | randomised-pexidartinib | proportion | 2018-01-31 | 23
    response-duration | responders-6-months | proportion | 6 months | 22 23
    response-duration | responders-12-months | proportion | 12 months | 13
    physical-function | randomised-pexidartinib | mean | 25 weeks | 4.1
    serious-adverse-events | randomised-pexidartinib | proportion | 2017-03 | 8 61 13
    serious-adverse-events | randomised-placebo | proportion | 2017-03 | 1 59 2
    liver-injury | randomised-pexidartinib | proportion | | 3 61 5
    liver-enzyme-peak | liver-injured | quantity | | 6 9
    bilirubin-peak | liver-injured | quantity | | 2.5 15
    liver-recovery | liver-injured | quantity | | 1 7
    liver-events-of-concern | restricted-programme | proportion | | 32 609 5.3
    irreversible-liver-injury | all-trials | proportion | | 2 768
    pooled-objective-response | pooled | proportion | 2019-05-31 | 60
    pooled-volume-response | pooled | proportion | 2019-05-31 | 65
    pooled-response-by | pooled-responders | proportion | 6 months | 48 62
    pooled-response-by | pooled-responders | proportion | 18 months | 72 92
    pooled-duration-of-response | pooled | median | 2019-05-31 | 46.8`,
  'palette-pazopanib': `
    progression-free-survival | randomised-pazopanib | median | | 4.6 3.7 4.8
    progression-free-survival | randomised-placebo | median | | 1.6 0.9 1.8
    progression-free-survival | randomised | ratio | | 0.31 0.24 0.40 0.0001
    progression-free-survival-in-subgroups | one-earlier-line | median | | 24.7
    progression-free-survival-in-subgroups | more-earlier-lines | median | | 18.9
    progression-free-survival-in-subgroups | younger | median | | 20.0
    progression-free-survival-in-subgroups | older | median | | 20.1
    overall-survival | randomised-pazopanib | median | | 12.5 10.6 14.8
    overall-survival | randomised-placebo | median | | 10.7 8.7 12.8
    overall-survival | randomised | ratio | | 0.86 0.67 1.11 0.25
    objective-response | response-pazopanib | proportion | | 6
    stable-disease | response-pazopanib | proportion | | 67
    progressive-disease | response-pazopanib | proportion | | 24
    deaths | randomised-pazopanib | proportion | | 203 246
    deaths | randomised-placebo | proportion | | 102 123
    stopped-for-harms | younger | proportion | | 17
    stopped-for-harms | older | proportion | | 30
    fatigue | safety-pazopanib | proportion | | 155 65
    fatigue | safety-placebo | proportion | | 60 49
    diarrhoea | safety-pazopanib | proportion | | 138 58
    diarrhoea | safety-placebo | proportion | | 20 16
    nausea | safety-pazopanib | proportion | | 129 54
    nausea | safety-placebo | proportion | | 34 28
    weight-loss | safety-pazopanib | proportion | | 115 48
    weight-loss | safety-placebo | proportion | | 25 20
    hypertension | safety-pazopanib | proportion | | 99 41
    hypertension | safety-placebo | proportion | | 8 7`,
  geddis: `
    progression-free-24-weeks | randomised-gemcitabine-docetaxel | rate-at-time | 24 weeks | 46.4
    progression-free-24-weeks | randomised-doxorubicin | rate-at-time | 24 weeks | 46.3
    progression-free-survival | randomised-gemcitabine-docetaxel | median | | 23.7
    progression-free-survival | randomised-doxorubicin | median | | 23.3
    progression-free-survival | randomised | ratio | | 1.28 0.06
    progression-free-survival-adjusted | randomised | ratio | | 1.26 0.08
    overall-survival | randomised-gemcitabine-docetaxel | rate-at-time | 24 weeks | 82.6
    overall-survival | randomised-doxorubicin | rate-at-time | 24 weeks | 86.8
    overall-survival | randomised-gemcitabine-docetaxel | median | | 67.3
    overall-survival | randomised-doxorubicin | median | | 76.3
    overall-survival | randomised | ratio | | 1.14 0.41
    complete-response | randomised-gemcitabine-docetaxel | count | | 0
    complete-response | randomised-doxorubicin | count | | 2
    partial-response | randomised-gemcitabine-docetaxel | count | | 26
    partial-response | randomised-doxorubicin | count | | 23
    stable-disease | randomised-gemcitabine-docetaxel | count | | 50
    stable-disease | randomised-doxorubicin | count | | 60
    progressive-disease | randomised-gemcitabine-docetaxel | count | | 27
    progressive-disease | randomised-doxorubicin | count | | 25
    response-unknown | randomised-gemcitabine-docetaxel | count | | 26
    response-unknown | randomised-doxorubicin | count | | 19`,
  regosarc: `
    progression-free-survival | leiomyosarcoma-regorafenib | median | 2016-01 | 3.7
    progression-free-survival | leiomyosarcoma-placebo | median | 2016-01 | 1.8
    progression-free-survival | leiomyosarcoma | ratio | 2016-01 | 0.46 0.0045
    progression-free-survival | synovial-regorafenib | median | 2016-01 | 5.6
    progression-free-survival | synovial-placebo | median | 2016-01 | 1.0
    progression-free-survival | synovial | ratio | 2016-01 | 0.10 0.0001
    progression-free-survival | other-regorafenib | median | 2016-01 | 2.9
    progression-free-survival | other-placebo | median | 2016-01 | 1.0
    progression-free-survival | other | ratio | 2016-01 | 0.46 0.0061
    progression-free-survival | liposarcoma-regorafenib | median | 2016-01 | 1.1
    progression-free-survival | liposarcoma-placebo | median | 2016-01 | 1.7
    progression-free-survival | liposarcoma | ratio | 2016-01 | 0.89 0.70
    overall-survival | leiomyosarcoma | ratio | 2016-01 | 0.50
    overall-survival | synovial | ratio | 2016-01 | 0.87
    overall-survival | other | ratio | 2016-01 | 0.75
    pooled-progression-free-survival | non-adipocytic-regorafenib | median | | 4.0 2.6 5.5
    pooled-progression-free-survival | non-adipocytic-placebo | median | | 1.0 0.9 1.8
    pooled-progression-free-survival | non-adipocytic | ratio | | 0.36 0.25 0.53 0.0001
    pooled-overall-survival | non-adipocytic-regorafenib | median | | 13.4 8.6 17.3
    pooled-overall-survival | non-adipocytic-placebo | median | | 9.0 6.8 12.5
    pooled-overall-survival | non-adipocytic | ratio | | 0.67 0.44 1.02`,
  'alter0203-asps': `
    whole-progression-free-survival | all-anlotinib | median | | 6.27 4.30 8.40
    whole-progression-free-survival | all-placebo | median | | 1.47 1.43 1.57
    whole-progression-free-survival | all | ratio | | 0.33 0.0001
    whole-objective-response | all-anlotinib | proportion | | 10.13 16 158
    whole-objective-response | all-placebo | proportion | | 1.33 1 75
    whole-objective-response | all | difference | | 0.0145
    whole-disease-control | all-anlotinib | proportion | | 55.7 88
    whole-disease-control | all-placebo | proportion | | 22.67 17
    whole-disease-control | all | difference | | 0.0001
    synovial-progression-free-survival | synovial-anlotinib | median | | 5.73
    synovial-progression-free-survival | synovial-placebo | median | | 1.43
    synovial-progression-free-survival | synovial | ratio | | 0.2 0.0001
    progression-free-survival | asps-anlotinib | median | | 18.23
    progression-free-survival | asps-placebo | median | | 3.00
    progression-free-survival | asps | ratio | | 0.14 0.0001
    leiomyosarcoma-progression-free-survival | leiomyosarcoma-anlotinib | median | | 5.83
    leiomyosarcoma-progression-free-survival | leiomyosarcoma-placebo | median | | 1.43
    leiomyosarcoma-progression-free-survival | leiomyosarcoma | ratio | | 0.19 0.0001`,
}
