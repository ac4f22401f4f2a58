-- Doses per square metre of body surface, doses by their target area under the curve, doses of one arm, and points of a scale. SQLite changes a CHECK only by making the table again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

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
    "armId" TEXT,


    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Regimen_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_studySlug_interventionId_fkey" FOREIGN KEY ("studySlug", "interventionId") REFERENCES "Intervention" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Regimen_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Regimen_amount_as_printed_check" CHECK (("amountText" IS NULL) = ("amountNumber" IS NULL) AND ("amountText" IS NULL OR ("amountText" GLOB '*[0-9]*' AND "amountText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("amountText" AS REAL) - "amountNumber") <= 1e-9 * max(1, abs("amountNumber"))))),
    CONSTRAINT "Regimen_amount_above_zero_check" CHECK ("amountNumber" > 0),
    CONSTRAINT "Regimen_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'milligrams-per-square-metre', 'target-area-under-the-curve', 'biopsies', 'doses', 'cycles', 'events', 'points', 'per-person-year', 'per-100-person-years', 'per-1000-person-years', 'per-100-person-months', 'none')),
    CONSTRAINT "Regimen_cap_as_printed_check" CHECK (("capText" IS NULL) = ("capNumber" IS NULL) AND ("capText" IS NULL OR ("capText" GLOB '*[0-9]*' AND "capText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("capText" AS REAL) - "capNumber") <= 1e-9 * max(1, abs("capNumber"))))),
    CONSTRAINT "Regimen_cap_above_zero_check" CHECK ("capNumber" > 0),
    CONSTRAINT "Regimen_capUnit_check" CHECK ("capUnit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'milligrams-per-square-metre', 'target-area-under-the-curve', 'biopsies', 'doses', 'cycles', 'events', 'points', 'per-person-year', 'per-100-person-years', 'per-1000-person-years', 'per-100-person-months', 'none')),
    CONSTRAINT "Regimen_cap_with_unit_check" CHECK (("capText" IS NULL) = ("capUnit" IS NULL)),
    CONSTRAINT "Regimen_everyDays_check" CHECK ("everyDays" IS NULL OR (typeof("everyDays") = 'integer' AND "everyDays" >= 1)),
    CONSTRAINT "Regimen_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Regimen_text_filled_check" CHECK (trim("who") <> '' AND trim("route") <> '' AND trim("schedule") <> '' AND trim("locator") <> '' AND trim("quote") <> ''),
    CONSTRAINT "Regimen_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_Regimen" ("studySlug", "id", "position", "interventionId", "who", "amountText", "amountNumber", "unit", "capText", "capNumber", "capUnit", "route", "everyDays", "schedule", "sourceId", "locator", "quote") SELECT "studySlug", "id", "position", "interventionId", "who", "amountText", "amountNumber", "unit", "capText", "capNumber", "capUnit", "route", "everyDays", "schedule", "sourceId", "locator", "quote" FROM "Regimen";
DROP TABLE "Regimen";
ALTER TABLE "new_Regimen" RENAME TO "Regimen";
CREATE UNIQUE INDEX "Regimen_studySlug_position_key" ON "Regimen"("studySlug", "position");

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
    CONSTRAINT "Result_analysis_text_filled_check" CHECK (trim("method") <> '' AND trim("adjustment") <> '')
);
INSERT INTO "new_Result" ("studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber", "method", "adjustment", "multiplicity") SELECT "studySlug", "id", "position", "outcomeId", "populationId", "armId", "comparatorArmId", "assessor", "dataCutoff", "kind", "unit", "measure", "timePoint", "spreadKind", "spreadLevel", "spreadSides", "spreadMethod", "marginText", "marginNumber", "method", "adjustment", "multiplicity" FROM "Result";
DROP TABLE "Result";
ALTER TABLE "new_Result" RENAME TO "Result";
CREATE INDEX "Result_studySlug_outcomeId_idx" ON "Result"("studySlug", "outcomeId");
CREATE UNIQUE INDEX "Result_studySlug_position_key" ON "Result"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
