-- Room for what further studies print: events as a unit, limits whose kind no source states, and reasons why a
-- registry number or a version of CTCAE is missing. SQLite cannot change a CHECK, so tables that hold one are made again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- AlterTable
ALTER TABLE "Study" ADD COLUMN "registryAbsence" TEXT CONSTRAINT "Study_registryAbsence_check" CHECK ("registryAbsence" IS NULL OR ("registryId" IS NULL AND "registryAbsence" IN ('not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')));

-- RedefineTable
CREATE TABLE "new_Regimen" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "interventionId" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "amountText" TEXT NOT NULL,
    "amountNumber" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "capText" TEXT,
    "capNumber" REAL,
    "capUnit" TEXT,
    "route" TEXT NOT NULL,
    "everyDays" INTEGER,
    "schedule" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Regimen_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_studySlug_interventionId_fkey" FOREIGN KEY ("studySlug", "interventionId") REFERENCES "Intervention" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Regimen_amount_as_printed_check" CHECK (("amountText" IS NULL) = ("amountNumber" IS NULL) AND ("amountText" IS NULL OR ("amountText" GLOB '*[0-9]*' AND "amountText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("amountText" AS REAL) - "amountNumber") <= 1e-9 * max(1, abs("amountNumber"))))),
    CONSTRAINT "Regimen_amount_above_zero_check" CHECK ("amountNumber" > 0),
    CONSTRAINT "Regimen_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'events', 'none')),
    CONSTRAINT "Regimen_cap_as_printed_check" CHECK (("capText" IS NULL) = ("capNumber" IS NULL) AND ("capText" IS NULL OR ("capText" GLOB '*[0-9]*' AND "capText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("capText" AS REAL) - "capNumber") <= 1e-9 * max(1, abs("capNumber"))))),
    CONSTRAINT "Regimen_cap_above_zero_check" CHECK ("capNumber" > 0),
    CONSTRAINT "Regimen_capUnit_check" CHECK ("capUnit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'events', 'none')),
    CONSTRAINT "Regimen_cap_with_unit_check" CHECK (("capText" IS NULL) = ("capUnit" IS NULL)),
    CONSTRAINT "Regimen_everyDays_check" CHECK ("everyDays" IS NULL OR (typeof("everyDays") = 'integer' AND "everyDays" >= 1)),
    CONSTRAINT "Regimen_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Regimen_text_filled_check" CHECK (trim("who") <> '' AND trim("route") <> '' AND trim("schedule") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
INSERT INTO "new_Regimen" ("studySlug", "id", "position", "interventionId", "who", "amountText", "amountNumber", "unit", "capText", "capNumber", "capUnit", "route", "everyDays", "schedule", "sourceId", "locator", "quote") SELECT "studySlug", "id", "position", "interventionId", "who", "amountText", "amountNumber", "unit", "capText", "capNumber", "capUnit", "route", "everyDays", "schedule", "sourceId", "locator", "quote" FROM "Regimen";
DROP TABLE "Regimen";
ALTER TABLE "new_Regimen" RENAME TO "Regimen";
CREATE UNIQUE INDEX "Regimen_studySlug_position_key" ON "Regimen"("studySlug", "position");

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
    CONSTRAINT "Outcome_harmCtcaeAbsence_check" CHECK ("harmCtcaeAbsence" IS NULL OR ("harmCtcaeVersion" IS NULL AND "harmCtcaeAbsence" IN ('not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    CONSTRAINT "Outcome_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Outcome_text_filled_check" CHECK (trim("title") <> '' AND trim("definition") <> '' AND trim("criteria") <> '' AND trim("timeFrame") <> '' AND trim("grouping") <> '' AND trim("harmTerm") <> '' AND trim("harmOrganSystem") <> '' AND trim("harmCtcaeVersion") <> ''),
    CONSTRAINT "Outcome_harmSerious_check" CHECK ("harmSerious" IN (0, 1))
);
INSERT INTO "new_Outcome" ("studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious") SELECT "studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious" FROM "Outcome";
DROP TABLE "Outcome";
ALTER TABLE "new_Outcome" RENAME TO "Outcome";
CREATE INDEX "Outcome_concept_idx" ON "Outcome"("concept");
CREATE UNIQUE INDEX "Outcome_studySlug_position_key" ON "Outcome"("studySlug", "position");

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
    CONSTRAINT "Result_spreadKind_check" CHECK ("spreadKind" IN ('confidence-interval', 'range', 'interquartile-range', 'standard-deviation', 'standard-error', 'not-stated')),
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

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
