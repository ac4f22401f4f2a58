-- A comparison's sides, analysis and design as the record states them, and editors' judgements of certainty and of the risk of bias.
-- SQLite adds composite references and words of a CHECK only by making a table again.
CREATE TABLE "StudyName" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "StudyName_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "StudyName_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "StudyName_text_filled_check" CHECK (trim("value") <> '')
);

CREATE TABLE "PlanItem" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "numberText" TEXT,
    "numberNumber" REAL,
    "sides" TEXT,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "PlanItem_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "PlanItem_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "PlanItem_kind_check" CHECK ("kind" IN ('sample-size', 'events', 'effect', 'alpha', 'power', 'allocation-ratio', 'stratification', 'interim-analysis', 'order-of-tests', 'crossover')),
    CONSTRAINT "PlanItem_sides_check" CHECK ("sides" IN ('one', 'two', 'not-stated')),
    CONSTRAINT "PlanItem_sides_of_alpha_check" CHECK ("sides" IS NULL OR "kind" = 'alpha'),
    CONSTRAINT "PlanItem_number_as_printed_check" CHECK (("numberText" IS NULL) = ("numberNumber" IS NULL) AND ("numberText" IS NULL OR ("numberText" GLOB '*[0-9]*' AND "numberText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("numberText" AS REAL) - "numberNumber") <= 1e-9 * max(1, abs("numberNumber"))))),
    CONSTRAINT "PlanItem_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "PlanItem_text_filled_check" CHECK (trim("statement") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);

CREATE TABLE "CertaintyJudgement" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "resultId" TEXT NOT NULL,
    "importance" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "controlRiskResultId" TEXT,
    "thresholdText" TEXT,
    "thresholdNumber" REAL,
    "judgedBy" TEXT NOT NULL,
    "judgedOn" TEXT NOT NULL,
    "secondedBy" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "CertaintyJudgement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "CertaintyJudgement_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "CertaintyJudgement_studySlug_controlRiskResultId_fkey" FOREIGN KEY ("studySlug", "controlRiskResultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "CertaintyJudgement_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "CertaintyJudgement_importance_check" CHECK ("importance" IN ('critical', 'important')),
    CONSTRAINT "CertaintyJudgement_start_check" CHECK ("start" IN ('high', 'low')),
    CONSTRAINT "CertaintyJudgement_certainty_check" CHECK ("certainty" IN ('high', 'moderate', 'low', 'very-low')),
    CONSTRAINT "CertaintyJudgement_threshold_as_printed_check" CHECK (("thresholdText" IS NULL) = ("thresholdNumber" IS NULL) AND ("thresholdText" IS NULL OR ("thresholdText" GLOB '*[0-9]*' AND "thresholdText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("thresholdText" AS REAL) - "thresholdNumber") <= 1e-9 * max(1, abs("thresholdNumber"))))),
    CONSTRAINT "CertaintyJudgement_judgedOn_check" CHECK (length("judgedOn") IN (4, 7, 10) AND date(substr("judgedOn" || '-01-01', 1, 10)) IS substr("judgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "CertaintyJudgement_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "CertaintyJudgement_text_filled_check" CHECK (trim("judgedBy") <> '' AND trim("secondedBy") <> '')
);

CREATE TABLE "CertaintyReason" (
    "studySlug" TEXT NOT NULL,
    "judgementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "change" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "judgementId", "position"),
    CONSTRAINT "CertaintyReason_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "CertaintyReason_studySlug_judgementId_fkey" FOREIGN KEY ("studySlug", "judgementId") REFERENCES "CertaintyJudgement" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "CertaintyReason_domain_check" CHECK ("domain" IN ('risk-of-bias', 'inconsistency', 'indirectness', 'imprecision', 'publication-bias', 'large-effect', 'dose-response', 'opposing-confounding')),
    CONSTRAINT "CertaintyReason_change_check" CHECK (typeof("change") = 'integer' AND "change" BETWEEN -3 AND 2),
    CONSTRAINT "CertaintyReason_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "CertaintyReason_text_filled_check" CHECK (trim("reason") <> '')
);

CREATE TABLE "BiasAssessment" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "resultId" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "overall" TEXT NOT NULL,
    "judgedBy" TEXT NOT NULL,
    "judgedOn" TEXT NOT NULL,
    "secondedBy" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "BiasAssessment_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "BiasAssessment_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "BiasAssessment_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "BiasAssessment_tool_check" CHECK ("tool" IN ('rob-2', 'robins-i')),
    CONSTRAINT "BiasAssessment_overall_check" CHECK ("overall" IN ('low', 'some-concerns', 'high', 'moderate', 'serious', 'critical', 'no-information')),
    CONSTRAINT "BiasAssessment_judgedOn_check" CHECK (length("judgedOn") IN (4, 7, 10) AND date(substr("judgedOn" || '-01-01', 1, 10)) IS substr("judgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "BiasAssessment_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "BiasAssessment_text_filled_check" CHECK (trim("judgedBy") <> '' AND trim("secondedBy") <> '')
);

CREATE TABLE "BiasDomain" (
    "studySlug" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "judgement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "assessmentId", "position"),
    CONSTRAINT "BiasDomain_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "BiasDomain_studySlug_assessmentId_fkey" FOREIGN KEY ("studySlug", "assessmentId") REFERENCES "BiasAssessment" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "BiasDomain_domain_check" CHECK ("domain" IN ('randomisation', 'confounding', 'selection-of-participants', 'classification-of-interventions', 'deviations', 'missing-data', 'measurement', 'selective-reporting')),
    CONSTRAINT "BiasDomain_judgement_check" CHECK ("judgement" IN ('low', 'some-concerns', 'high', 'moderate', 'serious', 'critical', 'no-information')),
    CONSTRAINT "BiasDomain_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "BiasDomain_text_filled_check" CHECK (trim("reason") <> '')
);

PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Result" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcomeId" TEXT NOT NULL,
    "populationId" TEXT NOT NULL,
    "armId" TEXT,
    "comparatorArmId" TEXT,
    "assessor" TEXT NOT NULL,
    "dataCutoff" TEXT,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "measure" TEXT,
    "timePoint" TEXT,
    "spreadKind" TEXT,
    "spreadLevel" REAL,
    "spreadSides" TEXT,
    "spreadMethod" TEXT, "marginText" TEXT CONSTRAINT "Result_margin_comparison_check" CHECK ("marginText" IS NULL OR "kind" IN ('difference', 'ratio')), "marginNumber" REAL CONSTRAINT "Result_margin_as_printed_check" CHECK (("marginText" IS NULL) = ("marginNumber" IS NULL) AND ("marginText" IS NULL OR ("marginText" GLOB '*[0-9]*' AND "marginText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("marginText" AS REAL) - "marginNumber") <= 1e-9 * max(1, abs("marginNumber"))))),
    "method" TEXT,
    "adjustment" TEXT,
    "multiplicity" TEXT,




    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Result_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_outcomeId_fkey" FOREIGN KEY ("studySlug", "outcomeId") REFERENCES "Outcome" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_populationId_fkey" FOREIGN KEY ("studySlug", "populationId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_comparatorArmId_fkey" FOREIGN KEY ("studySlug", "comparatorArmId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Result_assessor_check" CHECK ("assessor" IN ('investigator', 'independent-review', 'not-stated')),
    CONSTRAINT "Result_dataCutoff_check" CHECK ("dataCutoff" IS NULL OR (length("dataCutoff") IN (4, 7, 10) AND date(substr("dataCutoff" || '-01-01', 1, 10)) IS substr("dataCutoff" || '-01-01', 1, 10))),
    CONSTRAINT "Result_kind_check" CHECK ("kind" IN ('proportion', 'count', 'median', 'mean', 'rate-at-time', 'incidence-rate', 'difference', 'ratio', 'quantity')),
    CONSTRAINT "Result_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'events', 'per-person-year', 'per-100-person-years', 'per-1000-person-years', 'per-100-person-months', 'none')),
    CONSTRAINT "Result_measure_check" CHECK ("measure" IN ('hazard-ratio', 'risk-ratio', 'odds-ratio', 'rate-ratio')),
    CONSTRAINT "Result_ratio_needs_measure_check" CHECK (("kind" = 'ratio') = ("measure" IS NOT NULL)),
    CONSTRAINT "Result_comparator_only_for_comparison_check" CHECK ("comparatorArmId" IS NULL OR ("kind" IN ('difference', 'ratio') AND "comparatorArmId" IS NOT "armId")),
    CONSTRAINT "Result_spreadKind_check" CHECK ("spreadKind" IN ('confidence-interval', 'range', 'interquartile-range', 'not-stated')),
    CONSTRAINT "Result_spreadSides_check" CHECK ("spreadSides" IN ('two', 'one', 'not-stated')),
    CONSTRAINT "Result_spread_whole_check" CHECK (("spreadKind" IS NULL) = ("spreadSides" IS NULL)),
    CONSTRAINT "Result_spreadLevel_check" CHECK ("spreadLevel" IS NULL OR ("spreadKind" IS 'confidence-interval' AND "spreadLevel" > 0 AND "spreadLevel" < 100)),
    CONSTRAINT "Result_spreadMethod_check" CHECK ("spreadMethod" IS NULL OR "spreadKind" IS NOT NULL),
    CONSTRAINT "Result_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Result_text_filled_check" CHECK (trim("timePoint") <> ''),
    CONSTRAINT "Result_rate_unit_check" CHECK (("kind" = 'incidence-rate') = ("unit" GLOB 'per-*')),
    CONSTRAINT "Result_multiplicity_check" CHECK ("multiplicity" IN ('in-hierarchy', 'not-controlled')),
    CONSTRAINT "Result_analysis_of_comparison_check" CHECK ("kind" IN ('difference', 'ratio') OR ("method" IS NULL AND "adjustment" IS NULL AND "multiplicity" IS NULL)),
    CONSTRAINT "Result_analysis_text_filled_check" CHECK (trim("method") <> '' AND trim("adjustment") <> '')
);
INSERT INTO "new_Result" ("studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber") SELECT "studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber" FROM "Result";
DROP TABLE "Result";
ALTER TABLE "new_Result" RENAME TO "Result";
CREATE INDEX "Result_studySlug_outcomeId_idx" ON "Result"("studySlug", "outcomeId");
CREATE UNIQUE INDEX "Result_studySlug_position_key" ON "Result"("studySlug", "position");

-- RedefineTable
CREATE TABLE "new_Arm" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "role" TEXT,
    "allotmentN" INTEGER,
    "allotmentSourceId" TEXT,
    "allotmentLocator" TEXT,
    "allotmentQuote" TEXT,






    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Arm_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Arm_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Arm_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Arm_text_filled_check" CHECK (trim("title") <> '' AND trim("description") <> ''),
    CONSTRAINT "Arm_studySlug_allotmentSourceId_fkey" FOREIGN KEY ("studySlug", "allotmentSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Arm_role_check" CHECK ("role" IN ('experimental', 'active-comparator', 'placebo', 'no-treatment', 'investigators-choice')),
    CONSTRAINT "Arm_allotmentN_check" CHECK ("allotmentN" IS NULL OR (typeof("allotmentN") = 'integer' AND "allotmentN" >= 1)),
    CONSTRAINT "Arm_allotment_whole_check" CHECK (("allotmentN" IS NULL) = ("allotmentSourceId" IS NULL) AND ("allotmentN" IS NULL) = ("allotmentLocator" IS NULL) AND ("allotmentQuote" IS NULL OR "allotmentN" IS NOT NULL)),
    CONSTRAINT "Arm_allotment_text_filled_check" CHECK (trim("allotmentLocator") <> '' AND trim("allotmentQuote") <> '')
);
INSERT INTO "new_Arm" ("studySlug", "id", "position", "title", "description") SELECT "studySlug", "id", "position", "title", "description" FROM "Arm";
DROP TABLE "Arm";
ALTER TABLE "new_Arm" RENAME TO "Arm";
CREATE UNIQUE INDEX "Arm_studySlug_position_key" ON "Arm"("studySlug", "position");

-- RedefineTable
CREATE TABLE "new_AnalysisPopulation" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "n" INTEGER,
    "nStatus" TEXT,
    "subsetOfId" TEXT,
    "nounOne" TEXT NOT NULL,
    "nounMany" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT, "mixedDiseases" BOOLEAN NOT NULL DEFAULT false CONSTRAINT "AnalysisPopulation_mixedDiseases_check" CHECK ("mixedDiseases" IN (0, 1)), "lineOfTherapy" TEXT NOT NULL DEFAULT 'not-stated' CONSTRAINT "AnalysisPopulation_lineOfTherapy_check" CHECK ("lineOfTherapy" IN ('first-line', 'previously-treated', 'mixed', 'not-stated')),
    "nAbsence" TEXT CONSTRAINT "AnalysisPopulation_nAbsence_check" CHECK (("nAbsence" IS NULL) = ("n" IS NOT NULL) AND ("nAbsence" IS NULL OR "nAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    "people" TEXT CONSTRAINT "AnalysisPopulation_people_check" CHECK ("people" IN ('not-stated')),
    "armId" TEXT,
    "subgroupBy" TEXT,
    "subgroupLevel" TEXT,




    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "AnalysisPopulation_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_subsetOfId_fkey" FOREIGN KEY ("studySlug", "subsetOfId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "AnalysisPopulation_n_check" CHECK ("n" IS NULL OR (typeof("n") = 'integer' AND "n" >= 0)),
    CONSTRAINT "AnalysisPopulation_nStatus_check" CHECK (("nStatus" IS NULL) = ("n" IS NULL) AND ("nStatus" IS NULL OR "nStatus" IN ('published', 'inferred'))),
    CONSTRAINT "AnalysisPopulation_not_subset_of_itself_check" CHECK ("subsetOfId" <> "id"),
    CONSTRAINT "AnalysisPopulation_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "AnalysisPopulation_text_filled_check" CHECK (trim("label") <> '' AND trim("nounOne") <> '' AND trim("nounMany") <> '' AND trim("description") <> '' AND trim("locator") <> '' AND trim("quote") <> ''),
    CONSTRAINT "AnalysisPopulation_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_subgroup_whole_check" CHECK (("subgroupBy" IS NULL) = ("subgroupLevel" IS NULL)),
    CONSTRAINT "AnalysisPopulation_subgroup_text_filled_check" CHECK (trim("subgroupBy") <> '' AND trim("subgroupLevel") <> '')
);
INSERT INTO "new_AnalysisPopulation" ("studySlug", "id", "position", "label", "n", "nStatus", "subsetOfId", "nounOne", "nounMany", "description", "sourceId", "locator", "quote", "mixedDiseases", "lineOfTherapy", "nAbsence", "people") SELECT "studySlug", "id", "position", "label", "n", "nStatus", "subsetOfId", "nounOne", "nounMany", "description", "sourceId", "locator", "quote", "mixedDiseases", "lineOfTherapy", "nAbsence", "people" FROM "AnalysisPopulation";
DROP TABLE "AnalysisPopulation";
ALTER TABLE "new_AnalysisPopulation" RENAME TO "AnalysisPopulation";
CREATE UNIQUE INDEX "AnalysisPopulation_studySlug_position_key" ON "AnalysisPopulation"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
CREATE UNIQUE INDEX "StudyName_studySlug_value_key" ON "StudyName"("studySlug", "value");
CREATE UNIQUE INDEX "CertaintyJudgement_studySlug_position_key" ON "CertaintyJudgement"("studySlug", "position");
CREATE UNIQUE INDEX "CertaintyReason_studySlug_judgementId_domain_key" ON "CertaintyReason"("studySlug", "judgementId", "domain");
CREATE UNIQUE INDEX "BiasAssessment_studySlug_position_key" ON "BiasAssessment"("studySlug", "position");
CREATE UNIQUE INDEX "BiasDomain_studySlug_assessmentId_domain_key" ON "BiasDomain"("studySlug", "assessmentId", "domain");

ALTER TABLE "Report" ADD COLUMN "pTest" TEXT CONSTRAINT "Report_pTest_check" CHECK ("pTest" IS NULL OR ("pRelation" IS NOT NULL AND trim("pTest") <> ''));
