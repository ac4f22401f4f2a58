-- A standard deviation and a standard error are one length each and no limits: they get columns of their own beside the limits,
-- and are no kinds of limits any more. No record held them as such. With them comes the rule that judges them. SQLite cannot
-- change a CHECK, so the tables are made again.
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
    "spreadMethod" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Result_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_outcomeId_fkey" FOREIGN KEY ("studySlug", "outcomeId") REFERENCES "Outcome" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_populationId_fkey" FOREIGN KEY ("studySlug", "populationId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_studySlug_comparatorArmId_fkey" FOREIGN KEY ("studySlug", "comparatorArmId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Result_assessor_check" CHECK ("assessor" IN ('investigator', 'independent-review', 'not-stated')),
    CONSTRAINT "Result_dataCutoff_check" CHECK ("dataCutoff" IS NULL OR (length("dataCutoff") IN (4, 7, 10) AND date(substr("dataCutoff" || '-01-01', 1, 10)) IS substr("dataCutoff" || '-01-01', 1, 10))),
    CONSTRAINT "Result_kind_check" CHECK ("kind" IN ('proportion', 'count', 'median', 'mean', 'rate-at-time', 'difference', 'ratio', 'quantity')),
    CONSTRAINT "Result_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'events', 'none')),
    CONSTRAINT "Result_measure_check" CHECK ("measure" IN ('hazard-ratio', 'risk-ratio', 'odds-ratio')),
    CONSTRAINT "Result_ratio_needs_measure_check" CHECK (("kind" = 'ratio') = ("measure" IS NOT NULL)),
    CONSTRAINT "Result_comparator_only_for_comparison_check" CHECK ("comparatorArmId" IS NULL OR ("kind" IN ('difference', 'ratio') AND "comparatorArmId" IS NOT "armId")),
    CONSTRAINT "Result_spreadKind_check" CHECK ("spreadKind" IN ('confidence-interval', 'range', 'interquartile-range', 'not-stated')),
    CONSTRAINT "Result_spreadSides_check" CHECK ("spreadSides" IN ('two', 'one', 'not-stated')),
    CONSTRAINT "Result_spread_whole_check" CHECK (("spreadKind" IS NULL) = ("spreadSides" IS NULL)),
    CONSTRAINT "Result_spreadLevel_check" CHECK ("spreadLevel" IS NULL OR ("spreadKind" IS 'confidence-interval' AND "spreadLevel" > 0 AND "spreadLevel" < 100)),
    CONSTRAINT "Result_spreadMethod_check" CHECK ("spreadMethod" IS NULL OR "spreadKind" IS NOT NULL),
    CONSTRAINT "Result_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Result_text_filled_check" CHECK (trim("timePoint") <> '')
);
INSERT INTO "new_Result" ("studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod") SELECT "studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod" FROM "Result";
DROP TABLE "Result";
ALTER TABLE "new_Result" RENAME TO "Result";
CREATE INDEX "Result_studySlug_outcomeId_idx" ON "Result"("studySlug", "outcomeId");
CREATE UNIQUE INDEX "Result_studySlug_position_key" ON "Result"("studySlug", "position");

-- RedefineTable
CREATE TABLE "new_Report" (
    "studySlug" TEXT NOT NULL,
    "resultId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "valueText" TEXT,
    "valueNumber" REAL,
    "count" INTEGER,
    "denominator" INTEGER,
    "countStatus" TEXT,
    "lowState" TEXT,
    "lowText" TEXT,
    "lowNumber" REAL,
    "highState" TEXT,
    "highText" TEXT,
    "highNumber" REAL,
    "pRelation" TEXT,
    "pText" TEXT,
    "pNumber" REAL,
    "pSides" TEXT,
    "locator" TEXT NOT NULL,
    "quote" TEXT,
    "note" TEXT,
    "standardDeviationText" TEXT,
    "standardDeviationNumber" REAL,
    "standardErrorText" TEXT,
    "standardErrorNumber" REAL,





    PRIMARY KEY ("studySlug", "resultId", "sourceId"),
    CONSTRAINT "Report_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Report_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Report_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Report_state_check" CHECK ("state" IN ('reported', 'not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "Report_value_as_printed_check" CHECK (("valueText" IS NULL) = ("valueNumber" IS NULL) AND ("valueText" IS NULL OR ("valueText" GLOB '*[0-9]*' AND "valueText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("valueText" AS REAL) - "valueNumber") <= 1e-9 * max(1, abs("valueNumber"))))),
    CONSTRAINT "Report_count_check" CHECK ("count" IS NULL OR (typeof("count") = 'integer' AND "count" >= 0)),
    CONSTRAINT "Report_denominator_check" CHECK ("denominator" IS NULL OR (typeof("denominator") = 'integer' AND "denominator" >= 0)),
    CONSTRAINT "Report_count_in_denominator_check" CHECK ("count" <= "denominator"),
    CONSTRAINT "Report_countStatus_check" CHECK ("countStatus" IN ('published', 'inferred')),
    CONSTRAINT "Report_count_with_status_check" CHECK (("count" IS NULL) = ("countStatus" IS NULL)),
    CONSTRAINT "Report_lowState_check" CHECK ("lowState" IN ('reported', 'not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "Report_low_as_printed_check" CHECK (("lowText" IS NULL) = ("lowNumber" IS NULL) AND ("lowText" IS NULL OR ("lowText" GLOB '*[0-9]*' AND "lowText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("lowText" AS REAL) - "lowNumber") <= 1e-9 * max(1, abs("lowNumber"))))),
    CONSTRAINT "Report_low_with_state_check" CHECK (("lowState" IS 'reported') = ("lowText" IS NOT NULL)),
    CONSTRAINT "Report_highState_check" CHECK ("highState" IN ('reported', 'not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "Report_high_as_printed_check" CHECK (("highText" IS NULL) = ("highNumber" IS NULL) AND ("highText" IS NULL OR ("highText" GLOB '*[0-9]*' AND "highText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("highText" AS REAL) - "highNumber") <= 1e-9 * max(1, abs("highNumber"))))),
    CONSTRAINT "Report_high_with_state_check" CHECK (("highState" IS 'reported') = ("highText" IS NOT NULL)),
    CONSTRAINT "Report_pRelation_check" CHECK ("pRelation" IN ('=', '<', '>')),
    CONSTRAINT "Report_pSides_check" CHECK ("pSides" IN ('one', 'two', 'not-stated')),
    CONSTRAINT "Report_p_as_printed_check" CHECK (("pText" IS NULL) = ("pNumber" IS NULL) AND ("pText" IS NULL OR ("pText" GLOB '*[0-9]*' AND "pText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("pText" AS REAL) - "pNumber") <= 1e-9 * max(1, abs("pNumber"))))),
    CONSTRAINT "Report_p_whole_check" CHECK (("pText" IS NULL) = ("pRelation" IS NULL) AND ("pText" IS NULL) = ("pSides" IS NULL)),
    CONSTRAINT "Report_p_probability_check" CHECK ("pNumber" BETWEEN 0 AND 1),
    CONSTRAINT "Report_reported_prints_something_check" CHECK ("state" <> 'reported' OR coalesce("valueText", "count", "lowText", "highText", "standardDeviationText", "standardErrorText", "pText") IS NOT NULL),
    CONSTRAINT "Report_absent_prints_nothing_check" CHECK ("state" = 'reported' OR (coalesce("valueText", "count", "standardDeviationText", "standardErrorText", "pText") IS NULL AND ("state" IN ('not-reached', 'not-estimable') OR coalesce("lowState", "highState") IS NULL))),
    CONSTRAINT "Report_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Report_text_filled_check" CHECK (trim("locator") <> '' AND trim("quote") <> '' AND trim("note") <> ''),
    CONSTRAINT "Report_standardDeviation_as_printed_check" CHECK (("standardDeviationText" IS NULL) = ("standardDeviationNumber" IS NULL) AND ("standardDeviationText" IS NULL OR ("standardDeviationText" GLOB '*[0-9]*' AND "standardDeviationText" NOT GLOB '*[^0-9.]*' AND abs(CAST("standardDeviationText" AS REAL) - "standardDeviationNumber") <= 1e-9 * max(1, abs("standardDeviationNumber"))))),
    CONSTRAINT "Report_standardError_as_printed_check" CHECK (("standardErrorText" IS NULL) = ("standardErrorNumber" IS NULL) AND ("standardErrorText" IS NULL OR ("standardErrorText" GLOB '*[0-9]*' AND "standardErrorText" NOT GLOB '*[^0-9.]*' AND abs(CAST("standardErrorText" AS REAL) - "standardErrorNumber") <= 1e-9 * max(1, abs("standardErrorNumber")))))
);
INSERT INTO "new_Report" ("studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note") SELECT "studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note" FROM "Report";
DROP TABLE "Report";
ALTER TABLE "new_Report" RENAME TO "Report";
CREATE UNIQUE INDEX "Report_studySlug_resultId_position_key" ON "Report"("studySlug", "resultId", "position");

-- RedefineTable
CREATE TABLE "new_Acknowledgement" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "resultId" TEXT NOT NULL,
    "sourceId" TEXT,
    "reason" TEXT NOT NULL,
    "acknowledgedOn" TEXT NOT NULL,
    "acknowledgedBy" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "Acknowledgement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_studySlug_resultId_sourceId_fkey" FOREIGN KEY ("studySlug", "resultId", "sourceId") REFERENCES "Report" ("studySlug", "resultId", "sourceId") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_rule_check" CHECK ("rule" IN ('percentage-matches-count', 'interval-matches-count', 'survival-interval-consistent', 'ratio-interval-consistent', 'standard-error-consistent', 'bounds-and-order', 'parts-make-the-whole', 'subset-within-set', 'domain-logic', 'design-characteristics', 'sources-agree', 'quote-carries-number')),
    CONSTRAINT "Acknowledgement_acknowledgedOn_check" CHECK (length("acknowledgedOn") IN (4, 7, 10) AND date(substr("acknowledgedOn" || '-01-01', 1, 10)) IS substr("acknowledgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Acknowledgement_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Acknowledgement_text_filled_check" CHECK (trim("reason") <> '' AND trim("acknowledgedBy") <> '')
);
INSERT INTO "new_Acknowledgement" ("studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy") SELECT "studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy" FROM "Acknowledgement";
DROP TABLE "Acknowledgement";
ALTER TABLE "new_Acknowledgement" RENAME TO "Acknowledgement";

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
