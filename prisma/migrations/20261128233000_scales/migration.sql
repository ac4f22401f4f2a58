-- The scale of a score, P values printed as "at most", numbers at risk, and parts that a source prints larger than their whole.
-- SQLite changes a CHECK only by making the table again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Outcome" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "concept" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "criteria" TEXT,
    "timeFrame" TEXT,
    "better" TEXT NOT NULL,
    "grouping" TEXT NOT NULL,
    "harmTerm" TEXT,
    "harmOrganSystem" TEXT,
    "harmCtcaeVersion" TEXT,
    "harmCtcaeAbsence" TEXT,
    "harmGradeLowest" INTEGER,
    "harmGradeHighest" INTEGER,
    "harmAttribution" TEXT,
    "harmSerious" BOOLEAN,
    "endPointVerdict" TEXT,
    "endPointSourceId" TEXT,
    "endPointLocator" TEXT,
    "endPointQuote" TEXT,
    "scaleName" TEXT,
    "scaleLowestText" TEXT,
    "scaleLowestNumber" REAL,
    "scaleHighestText" TEXT,
    "scaleHighestNumber" REAL,
    "scaleSmallestChangeText" TEXT,
    "scaleSmallestChangeNumber" REAL,
    "scaleSmallestChangeSourceId" TEXT,
    "scaleSmallestChangeLocator" TEXT,
    "scaleSmallestChangeQuote" TEXT,
    "scaleSourceId" TEXT,
    "scaleLocator" TEXT,
    "scaleQuote" TEXT,


















    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Outcome_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Outcome_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Outcome_concept_check" CHECK ("concept" <> '' AND "concept" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Outcome_domain_check" CHECK ("domain" IN ('design', 'participant-flow', 'baseline', 'efficacy', 'safety', 'biomarker')),
    CONSTRAINT "Outcome_type_check" CHECK ("type" IN ('primary', 'secondary', 'other-pre-specified', 'post-hoc', 'not-stated')),
    CONSTRAINT "Outcome_better_check" CHECK ("better" IN ('higher', 'lower', 'neither')),
    CONSTRAINT "Outcome_harmAttribution_check" CHECK ("harmAttribution" IN ('related', 'possibly-related', 'any-cause', 'not-stated')),
    CONSTRAINT "Outcome_harm_whole_check" CHECK (("harmAttribution" IS NULL) = ("harmSerious" IS NULL)),
    CONSTRAINT "Outcome_harm_only_check" CHECK ("harmAttribution" IS NOT NULL OR ("harmTerm" IS NULL AND "harmOrganSystem" IS NULL AND "harmCtcaeVersion" IS NULL AND "harmCtcaeAbsence" IS NULL AND "harmGradeLowest" IS NULL)),
    CONSTRAINT "Outcome_harm_grades_check" CHECK (("harmGradeLowest" IS NULL) = ("harmGradeHighest" IS NULL) AND ("harmGradeLowest" IS NULL OR ("harmGradeLowest" BETWEEN 1 AND "harmGradeHighest" AND "harmGradeHighest" <= 5))),
    CONSTRAINT "Outcome_harm_grades_need_version_check" CHECK ("harmGradeLowest" IS NULL OR coalesce("harmCtcaeVersion", "harmCtcaeAbsence") IS NOT NULL),
    CONSTRAINT "Outcome_harmCtcaeAbsence_check" CHECK ("harmCtcaeAbsence" IS NULL OR ("harmCtcaeVersion" IS NULL AND "harmCtcaeAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    CONSTRAINT "Outcome_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Outcome_text_filled_check" CHECK (trim("title") <> '' AND trim("definition") <> '' AND trim("criteria") <> '' AND trim("timeFrame") <> '' AND trim("grouping") <> '' AND trim("harmTerm") <> '' AND trim("harmOrganSystem") <> '' AND trim("harmCtcaeVersion") <> ''),
    CONSTRAINT "Outcome_harmSerious_check" CHECK ("harmSerious" IN (0, 1)),
    CONSTRAINT "Outcome_studySlug_endPointSourceId_fkey" FOREIGN KEY ("studySlug", "endPointSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Outcome_endPointVerdict_check" CHECK ("endPointVerdict" IN ('met', 'missed', 'not-stated')),
    CONSTRAINT "Outcome_endPoint_primary_check" CHECK ("endPointVerdict" IS NULL OR "type" = 'primary'),
    CONSTRAINT "Outcome_endPoint_whole_check" CHECK (("endPointVerdict" IS NULL) = ("endPointSourceId" IS NULL) AND ("endPointVerdict" IS NULL) = ("endPointLocator" IS NULL) AND ("endPointQuote" IS NULL OR "endPointVerdict" IS NOT NULL)),
    CONSTRAINT "Outcome_endPoint_text_filled_check" CHECK (trim("endPointLocator") <> '' AND trim("endPointQuote") <> ''),
    CONSTRAINT "Outcome_studySlug_scaleSourceId_fkey" FOREIGN KEY ("studySlug", "scaleSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Outcome_studySlug_scaleSmallestChangeSourceId_fkey" FOREIGN KEY ("studySlug", "scaleSmallestChangeSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Outcome_scaleLowest_as_printed_check" CHECK (("scaleLowestText" IS NULL) = ("scaleLowestNumber" IS NULL) AND ("scaleLowestText" IS NULL OR ("scaleName" IS NOT NULL AND "scaleLowestText" GLOB '*[0-9]*' AND "scaleLowestText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("scaleLowestText" AS REAL) - "scaleLowestNumber") <= 1e-9 * max(1, abs("scaleLowestNumber"))))),
    CONSTRAINT "Outcome_scaleHighest_as_printed_check" CHECK (("scaleHighestText" IS NULL) = ("scaleHighestNumber" IS NULL) AND ("scaleHighestText" IS NULL OR ("scaleName" IS NOT NULL AND "scaleHighestText" GLOB '*[0-9]*' AND "scaleHighestText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("scaleHighestText" AS REAL) - "scaleHighestNumber") <= 1e-9 * max(1, abs("scaleHighestNumber"))))),
    CONSTRAINT "Outcome_scaleSmallestChange_as_printed_check" CHECK (("scaleSmallestChangeText" IS NULL) = ("scaleSmallestChangeNumber" IS NULL) AND ("scaleSmallestChangeText" IS NULL OR ("scaleName" IS NOT NULL AND "scaleSmallestChangeText" GLOB '*[0-9]*' AND "scaleSmallestChangeText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("scaleSmallestChangeText" AS REAL) - "scaleSmallestChangeNumber") <= 1e-9 * max(1, abs("scaleSmallestChangeNumber"))))),
    CONSTRAINT "Outcome_scale_range_check" CHECK ("scaleLowestNumber" < "scaleHighestNumber"),
    CONSTRAINT "Outcome_scaleSmallestChange_above_zero_check" CHECK ("scaleSmallestChangeNumber" > 0),
    CONSTRAINT "Outcome_scale_whole_check" CHECK (("scaleName" IS NULL) = ("scaleSourceId" IS NULL) AND ("scaleName" IS NULL) = ("scaleLocator" IS NULL) AND ("scaleQuote" IS NULL OR "scaleName" IS NOT NULL)),
    CONSTRAINT "Outcome_scaleSmallestChange_whole_check" CHECK (("scaleSmallestChangeText" IS NULL) = ("scaleSmallestChangeSourceId" IS NULL) AND ("scaleSmallestChangeText" IS NULL) = ("scaleSmallestChangeLocator" IS NULL) AND ("scaleSmallestChangeQuote" IS NULL OR "scaleSmallestChangeText" IS NOT NULL)),
    CONSTRAINT "Outcome_scale_text_filled_check" CHECK (trim("scaleName") <> '' AND trim("scaleLocator") <> '' AND trim("scaleQuote") <> '' AND trim("scaleSmallestChangeLocator") <> '' AND trim("scaleSmallestChangeQuote") <> '')
);
INSERT INTO "new_Outcome" ("studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious", "endPointVerdict", "endPointSourceId", "endPointLocator", "endPointQuote") SELECT "studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious", "endPointVerdict", "endPointSourceId", "endPointLocator", "endPointQuote" FROM "Outcome";
DROP TABLE "Outcome";
ALTER TABLE "new_Outcome" RENAME TO "Outcome";
CREATE INDEX "Outcome_concept_idx" ON "Outcome"("concept");
CREATE UNIQUE INDEX "Outcome_studySlug_position_key" ON "Outcome"("studySlug", "position");

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
    "standardErrorNumber" REAL, "valueBound" TEXT CONSTRAINT "Report_valueBound_check" CHECK ("valueBound" IS NULL OR ("valueText" IS NOT NULL AND "valueBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored'))), "lowBound" TEXT CONSTRAINT "Report_lowBound_check" CHECK ("lowBound" IS NULL OR ("lowText" IS NOT NULL AND "lowBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored'))), "highBound" TEXT CONSTRAINT "Report_highBound_check" CHECK ("highBound" IS NULL OR ("highText" IS NOT NULL AND "highBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored'))), "personTimeText" TEXT, "personTimeNumber" REAL CONSTRAINT "Report_personTime_as_printed_check" CHECK (("personTimeText" IS NULL) = ("personTimeNumber" IS NULL) AND ("personTimeText" IS NULL OR ("personTimeNumber" > 0 AND "personTimeText" GLOB '*[0-9]*' AND "personTimeText" NOT GLOB '*[^0-9.]*' AND abs(CAST("personTimeText" AS REAL) - "personTimeNumber") <= 1e-9 * max(1, abs("personTimeNumber"))))), "pTest" TEXT CONSTRAINT "Report_pTest_check" CHECK ("pTest" IS NULL OR ("pRelation" IS NOT NULL AND trim("pTest") <> '')),





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
    CONSTRAINT "Report_pRelation_check" CHECK ("pRelation" IN ('=', '<', '≤', '>')),
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
INSERT INTO "new_Report" ("studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note", "standardDeviationText", "standardDeviationNumber", "standardErrorText", "standardErrorNumber", "valueBound", "lowBound", "highBound", "personTimeText", "personTimeNumber", "pTest") SELECT "studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note", "standardDeviationText", "standardDeviationNumber", "standardErrorText", "standardErrorNumber", "valueBound", "lowBound", "highBound", "personTimeText", "personTimeNumber", "pTest" FROM "Report";
DROP TABLE "Report";
ALTER TABLE "new_Report" RENAME TO "Report";
CREATE UNIQUE INDEX "Report_studySlug_resultId_position_key" ON "Report"("studySlug", "resultId", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
ALTER TABLE "Report" ADD COLUMN "atRisk" INTEGER CONSTRAINT "Report_atRisk_check" CHECK ("atRisk" IS NULL OR (typeof("atRisk") = 'integer' AND "atRisk" >= 0));
ALTER TABLE "Partition" ADD COLUMN "excess" INTEGER CONSTRAINT "Partition_excess_check" CHECK ("excess" IS NULL OR (typeof("excess") = 'integer' AND "excess" >= 1));
