-- Verdicts of single analyses on the primary end point, tests of interaction as printed, and the working that an acknowledgement accepted.
-- SQLite changes a CHECK only by making the table again.
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
    "endPointVerdict" TEXT,
    "endPointSourceId" TEXT,
    "endPointLocator" TEXT,
    "endPointQuote" TEXT,








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
    CONSTRAINT "Result_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'milligrams-per-square-metre', 'target-area-under-the-curve', 'biopsies', 'doses', 'cycles', 'events', 'points', 'per-person-year', 'per-100-person-years', 'per-1000-person-years', 'per-100-person-months', 'none')),
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
    CONSTRAINT "Result_analysis_text_filled_check" CHECK (trim("method") <> '' AND trim("adjustment") <> ''),
    CONSTRAINT "Result_studySlug_endPointSourceId_fkey" FOREIGN KEY ("studySlug", "endPointSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Result_endPointVerdict_check" CHECK ("endPointVerdict" IN ('met', 'missed', 'not-stated')),
    CONSTRAINT "Result_endPoint_whole_check" CHECK (("endPointVerdict" IS NULL) = ("endPointSourceId" IS NULL) AND ("endPointVerdict" IS NULL) = ("endPointLocator" IS NULL) AND ("endPointQuote" IS NULL OR "endPointVerdict" IS NOT NULL)),
    CONSTRAINT "Result_endPoint_text_filled_check" CHECK (trim("endPointLocator") <> '' AND trim("endPointQuote") <> '')
);
INSERT INTO "new_Result" ("studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber", "method", "adjustment", "multiplicity") SELECT "studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber", "method", "adjustment", "multiplicity" FROM "Result";
DROP TABLE "Result";
ALTER TABLE "new_Result" RENAME TO "Result";
CREATE INDEX "Result_studySlug_outcomeId_idx" ON "Result"("studySlug", "outcomeId");
CREATE UNIQUE INDEX "Result_studySlug_position_key" ON "Result"("studySlug", "position");

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
    "working" TEXT NOT NULL,


    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "Acknowledgement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_studySlug_resultId_sourceId_fkey" FOREIGN KEY ("studySlug", "resultId", "sourceId") REFERENCES "Report" ("studySlug", "resultId", "sourceId") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Acknowledgement_rule_check" CHECK ("rule" IN ('percentage-matches-count', 'interval-matches-count', 'survival-interval-consistent', 'ratio-interval-consistent', 'difference-matches-arms', 'ratio-matches-counts', 'p-matches-counts', 'standard-error-consistent', 'rate-matches-person-time', 'bounds-and-order', 'parts-make-the-whole', 'subset-within-set', 'domain-logic', 'design-characteristics', 'sources-agree', 'quote-carries-number')),
    CONSTRAINT "Acknowledgement_acknowledgedOn_check" CHECK (length("acknowledgedOn") IN (4, 7, 10) AND date(substr("acknowledgedOn" || '-01-01', 1, 10)) IS substr("acknowledgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Acknowledgement_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Acknowledgement_text_filled_check" CHECK (trim("reason") <> '' AND trim("acknowledgedBy") <> ''),
    CONSTRAINT "Acknowledgement_working_filled_check" CHECK (trim("working") <> '')
);
INSERT INTO "new_Acknowledgement" ("studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy", "working") SELECT "studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy", 'Accepted before workings were kept.' FROM "Acknowledgement";
DROP TABLE "Acknowledgement";
ALTER TABLE "new_Acknowledgement" RENAME TO "Acknowledgement";

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

CREATE TABLE "InteractionTest" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcomeId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "pRelation" TEXT NOT NULL,
    "pText" TEXT NOT NULL,
    "pNumber" REAL NOT NULL,
    "pSides" TEXT NOT NULL,
    "pTest" TEXT,
    "note" TEXT,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "InteractionTest_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "InteractionTest_studySlug_outcomeId_fkey" FOREIGN KEY ("studySlug", "outcomeId") REFERENCES "Outcome" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "InteractionTest_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "InteractionTest_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "InteractionTest_pRelation_check" CHECK ("pRelation" IN ('=', '<', '≤', '>')),
    CONSTRAINT "InteractionTest_pSides_check" CHECK ("pSides" IN ('one', 'two', 'not-stated')),
    CONSTRAINT "InteractionTest_p_as_printed_check" CHECK ("pText" GLOB '*[0-9]*' AND "pText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("pText" AS REAL) - "pNumber") <= 1e-9 * max(1, abs("pNumber"))),
    CONSTRAINT "InteractionTest_p_probability_check" CHECK ("pNumber" BETWEEN 0 AND 1),
    CONSTRAINT "InteractionTest_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "InteractionTest_text_filled_check" CHECK (trim("by") <> '' AND trim("pTest") <> '' AND trim("note") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
CREATE UNIQUE INDEX "InteractionTest_studySlug_position_key" ON "InteractionTest"("studySlug", "position");
