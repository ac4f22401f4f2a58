/**
 * The figures of the randomised trials in the field where each belongs, one a line: outcome, people, kind, when (a time, a data cut,
 * `first` for a first cut whose date is not known, or nothing) and the numbers that their sources print of it. Taken from an outside reading of the
 * papers, the regulators and the news about them, trial by trial; the record says which source prints which.
 */
export const figuresOfTrials: Readonly<Record<string, string>> = {
  'defi-nirogacestat': `
    progression-free-survival | randomised | ratio | 2022-04-07 | 0.29 0.15 0.55 0.001
    progression-free-survival | randomised-placebo | median | 2022-04-07 | 15.1 8.4
    progression-free-survival | randomised-nirogacestat | rate-at-time | 1 year | 85 73 92
    progression-free-survival | randomised-placebo | rate-at-time | 1 year | 53 40 64
    progression-free-survival | randomised-nirogacestat | rate-at-time | 2 years | 76 61 87
    progression-free-survival | randomised-placebo | rate-at-time | 2 years | 44 32 56
    progression-events | randomised-nirogacestat | proportion | 2022-04-07 | 12 70
    progression-events | randomised-placebo | proportion | 2022-04-07 | 37 72
    progression-on-scan | randomised-nirogacestat | proportion | 2022-04-07 | 11
    progression-on-scan | randomised-placebo | proportion | 2022-04-07 | 30
    clinical-progression | randomised-nirogacestat | proportion | 2022-04-07 | 1
    clinical-progression | randomised-placebo | proportion | 2022-04-07 | 6
    death-as-event | randomised-nirogacestat | proportion | 2022-04-07 | 0
    death-as-event | randomised-placebo | proportion | 2022-04-07 | 1
    progression-free-survival-scans | randomised | ratio | | 0.31 0.16 0.62
    progression-free-survival-apc | apc | ratio | | 0.21 0.05 1.00 0.016
    objective-response | randomised-nirogacestat | proportion | 2022-04-07 | 41 29 70 29.8 53.8
    objective-response | randomised-placebo | proportion | 2022-04-07 | 8 6 72 3.1 17.3
    objective-response | randomised | difference | 2022-04-07 | 0.001
    objective-response-apc | apc-nirogacestat | proportion | | 5 13 38
    objective-response-apc | apc-placebo | proportion | | 2 16 13
    complete-response | randomised-nirogacestat | proportion | 2022-04-07 | 7 5 70
    complete-response | randomised-placebo | proportion | 2022-04-07 | 0
    time-to-response | responders-nirogacestat | median | 2022-04-07 | 5.6
    time-to-response | responders-placebo | median | 2022-04-07 | 11.1
    response-ongoing | responders-nirogacestat | proportion | 2022-04-07 | 28 29 97
    response-ongoing | responders-placebo | proportion | 2022-04-07 | 5 6 83
    tumour-change | randomised-nirogacestat | median | 2022-04-07 | -27.1 -100 37
    tumour-change | randomised-placebo | median | 2022-04-07 | 2.3 -100 47
    worst-pain | randomised | difference | cycle 10 | 0.001
    global-health | randomised | difference | cycle 10 | 0.01
    objective-response-long-term | randomised-nirogacestat | proportion | 1 year | 34.3
    objective-response-long-term | randomised-nirogacestat | proportion | 2 years | 41.4
    objective-response-long-term | randomised-nirogacestat | proportion | 3 years | 44.3
    objective-response-long-term | randomised-nirogacestat | proportion | 4 years | 45.7 32 70
    diarrhoea | safety-nirogacestat | proportion | 2022-04-07 | 84
    diarrhoea-grade-3 | safety-nirogacestat | proportion | | 16
    nausea | safety-nirogacestat | proportion | 2022-04-07 | 54
    fatigue | safety-nirogacestat | proportion | 2022-04-07 | 51
    hypophosphataemia | safety-nirogacestat | proportion | 2022-04-07 | 42
    maculopapular-rash | safety-nirogacestat | proportion | 2022-04-07 | 22 32
    folliculitis | safety-nirogacestat | proportion | 2022-04-07 | 9 13
    folliculitis | safety-placebo | proportion | 2022-04-07 | 0
    hidradenitis | safety-nirogacestat | proportion | 2022-04-07 | 6 9
    hidradenitis | safety-placebo | proportion | 2022-04-07 | 0
    dose-reduction | safety-nirogacestat | proportion | 2022-04-07 | 42
    dose-reduction | safety-placebo | proportion | 2022-04-07 | 0
    stopped-for-adverse-events | safety-nirogacestat | proportion | 2022-04-07 | 14 69 20
    stopped-for-adverse-events | safety-placebo | proportion | 2022-04-07 | 1 72
    ovarian-dysfunction | childbearing-nirogacestat | proportion | | 27 36 75
    ovarian-dysfunction | childbearing-placebo | proportion | | 0 37
    ovarian-resolved | ovarian-dysfunction-nirogacestat | proportion | 2022-07-20 | 20 27 74
    ovarian-resolved | ovarian-dysfunction-nirogacestat | proportion | 2022-10-24 | 21 27 78
    alt-increased | safety-nirogacestat | proportion | | 30
    ast-increased | safety-nirogacestat | proportion | | 33
    phosphate-decreased | safety-nirogacestat | proportion | | 65
    potassium-decreased | safety-nirogacestat | proportion | | 22`,
  casps: `
    tumour-change | evaluable-cediranib | median | 2018-04-11 | -8.3 -26.5 5.9 28
    tumour-change | evaluable-placebo | median | 2018-04-11 | 13.4 1.1 21.3 16
    tumour-change | evaluable | difference | 2018-04-11 | 0.0010
    earlier-tumour-change | evaluable-cediranib | median | 24 weeks | -8.3 -26.2 5.9
    earlier-tumour-change | evaluable-placebo | median | 24 weeks | 13.4 -0.6 21.3
    earlier-tumour-change | evaluable | difference | 24 weeks | 0.0013
    best-tumour-change | evaluable-cediranib | median | 2018-04-11 | -15.7
    best-tumour-change | evaluable-placebo | median | 2018-04-11 | 1.2
    objective-response | evaluable-cediranib | proportion | 24 weeks | 6 28 21
    objective-response | evaluable-placebo | proportion | 24 weeks | 0 16
    objective-response | evaluable | difference | 24 weeks | 0.053
    stable-disease | evaluable-cediranib | proportion | 24 weeks | 19 28 68
    stable-disease | evaluable-placebo | proportion | 24 weeks | 12 16 75
    duration-of-response | responders-cediranib | median | 2018-04-11 | 16.0
    earlier-progression-free-survival | randomised-cediranib | median | | 10.8
    earlier-progression-free-survival | randomised-placebo | median | | 3.7
    earlier-progression-free-survival | randomised | ratio | | 0.54 0.30 0.97 0.041
    overall-survival | randomised-cediranib | rate-at-time | 12 months | 96
    overall-survival | randomised-placebo | rate-at-time | 12 months | 64.3
    hypertension-grade-3 | safety-cediranib | proportion | 2018-04-11 | 6 31 19
    diarrhoea-grade-3 | safety-cediranib | proportion | 2018-04-11 | 2 31 6
    hypertension-on-cediranib | on-cediranib | proportion | | 23
    diarrhoea-on-cediranib | on-cediranib | proportion | | 14
    fatigue-on-cediranib | on-cediranib | proportion | | 9
    serious-adverse-reactions | randomised | count | 2018-04-11 | 12
    serious-adverse-reaction-events | randomised | count | 2018-04-11 | 15
    treatment-related-death | randomised | count | 2018-04-11 | 1
    time-to-treatment-related-death | randomised | quantity | 2018-04-11 | 41`,
  'lms-04-trabectedin': `
    progression-free-survival | randomised | ratio | first | 0.41 0.29 0.58 0.0001
    progression-free-survival | randomised | ratio | 2023-01 | 0.37 0.26 0.53
    progression-free-survival | randomised-combination | median | first | 12.2 10.1 15.6
    progression-free-survival | randomised-combination | median | 2023-01 | 12 10 16
    progression-free-survival | randomised-doxorubicin | median | first | 6.2 4.1 7.1
    progression-free-survival | randomised-doxorubicin | median | 2023-01 | 6 4 7
    progression-free-survival | randomised-combination | rate-at-time | 12 months | 50.7 39.5 61.9
    progression-free-survival | randomised-doxorubicin | rate-at-time | 12 months | 16.0 9.4 25.9
    progression-free-survival | randomised-combination | rate-at-time | 24 months | 30.2 20.9 41.5
    progression-free-survival | randomised-doxorubicin | rate-at-time | 24 months | 5.3 2.1 12.9
    objective-response | randomised-combination | proportion | | 27 74 36
    objective-response | randomised-doxorubicin | proportion | | 10 76 13
    objective-response | randomised | difference | | 0.0009
    complete-response | randomised-combination | proportion | | 3
    duration-of-response | responders-combination | median | | 12.7
    duration-of-response | responders-doxorubicin | median | | 5.6
    duration-of-response | responders | ratio | | 0.36 0.17 0.77 0.0090
    deaths | randomised-combination | proportion | 2023-01 | 47 74
    deaths | randomised-doxorubicin | proportion | 2023-01 | 60 76
    overall-survival | randomised | ratio | 2023-01 | 0.65 0.44 0.95
    overall-survival | randomised-combination | median | 2023-01 | 33 26 48
    overall-survival | randomised-doxorubicin | median | 2023-01 | 24 19 31
    overall-survival | randomised-combination | rate-at-time | 2 years | 68
    overall-survival | randomised-doxorubicin | rate-at-time | 2 years | 49`,
  'eribulin-sts-309': `
    overall-survival | randomised | ratio | | 0.75 0.61 0.94 0.0119 0.768 0.618 0.954 0.017
    overall-survival | randomised-eribulin | median | | 13.5 11.1 16.5
    overall-survival | randomised-dacarbazine | median | | 11.3 9.5 12.6 11.5
    overall-survival | liposarcoma | ratio | | 0.51 0.35 0.75
    overall-survival | liposarcoma-eribulin | median | | 15.6
    overall-survival | liposarcoma-dacarbazine | median | | 8.4
    overall-survival | leiomyosarcoma | ratio | | 0.93 0.71 1.20 0.57
    overall-survival | leiomyosarcoma-eribulin | median | | 12.7
    overall-survival | leiomyosarcoma-dacarbazine | median | | 13.0
    progression-free-survival | randomised-eribulin | median | | 2.6
    progression-free-survival | randomised-dacarbazine | median | | 2.6
    progression-free-survival | randomised | difference | | 0.229
    progression-free-survival | randomised-eribulin | rate-at-time | 12 weeks | 33
    progression-free-survival | randomised-dacarbazine | rate-at-time | 12 weeks | 29
    progression-free-survival | liposarcoma | ratio | | 0.52 0.35 0.78 0.0015
    progression-free-survival | liposarcoma-eribulin | median | | 2.9
    progression-free-survival | liposarcoma-dacarbazine | median | | 1.7
    progression-free-survival | leiomyosarcoma | ratio | | 1.07 0.84 1.38 0.58
    progression-free-survival | leiomyosarcoma-eribulin | median | | 2.2
    progression-free-survival | leiomyosarcoma-dacarbazine | median | | 2.6
    objective-response | randomised-eribulin | proportion | | 5
    objective-response | leiomyosarcoma-eribulin | proportion | | 5
    objective-response | leiomyosarcoma-dacarbazine | proportion | | 7
    adverse-events-grade-3 | treated-eribulin | proportion | | 67
    adverse-events-grade-3 | treated-dacarbazine | proportion | | 56
    adverse-events-grade-3 | treated-liposarcoma-eribulin | proportion | | 62.9
    adverse-events-grade-3 | treated-liposarcoma-dacarbazine | proportion | | 51.4
    adverse-events-grade-3 | treated-leiomyosarcoma-eribulin | proportion | | 69
    adverse-events-grade-3 | treated-leiomyosarcoma-dacarbazine | proportion | | 59
    neutropenia-grade-3 | treated-liposarcoma-eribulin | proportion | | 27.1
    neutropenia-grade-3 | treated-liposarcoma-dacarbazine | proportion | | 15.3
    sensory-neuropathy-grade-2 | treated-liposarcoma-eribulin | proportion | | 8.6
    sensory-neuropathy-grade-2 | treated-liposarcoma-dacarbazine | proportion | | 0
    stopped-for-adverse-events | treated-liposarcoma-eribulin | proportion | | 7.1
    stopped-for-adverse-events | treated-liposarcoma-dacarbazine | proportion | | 5.6
    dose-reduction | treated-eribulin | proportion | | 26
    dose-reduction | treated-dacarbazine | proportion | | 14`,
  'trabectedin-sar-3007': `
    progression-free-survival | interim-trabectedin | median | | 4.2
    progression-free-survival | interim-dacarbazine | median | | 1.5
    progression-free-survival | interim | ratio | | 0.55 0.436 0.696 0.44 0.70 0.0001 0.001
    progression-free-survival | interim-trabectedin | rate-at-time | 3 months | 56
    progression-free-survival | interim-trabectedin | rate-at-time | 6 months | 37
    progression-free-survival | interim-dacarbazine | rate-at-time | 3 months | 34
    progression-free-survival | interim-dacarbazine | rate-at-time | 6 months | 14
    interim-overall-survival | interim-trabectedin | median | | 12.4
    interim-overall-survival | interim-dacarbazine | median | | 12.9
    interim-overall-survival | interim | ratio | | 0.87 0.644 1.181 0.37
    overall-survival | randomised-trabectedin | median | | 13.7
    overall-survival | randomised-dacarbazine | median | | 13.1
    overall-survival | randomised | ratio | | 0.93 0.75 1.15 0.49`,
}
