-- That something is not in the parts read of a source is a reason of its own why a number is missing. SQLite cannot change a
-- CHECK, so the tables that keep such reasons are made again; with them the models of a design take in a series of unknown direction.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Study" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "registryId" TEXT,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "officialTitle" TEXT,
    "phase" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sponsor" TEXT NOT NULL,
    "allocation" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "masking" TEXT NOT NULL,
    "designDescription" TEXT NOT NULL,
    "designSourceId" TEXT NOT NULL,
    "designLocator" TEXT NOT NULL,
    "designQuote" TEXT,
    "fundingStatement" TEXT NOT NULL,
    "fundingSourceId" TEXT NOT NULL,
    "fundingLocator" TEXT NOT NULL,
    "fundingQuote" TEXT,
    "conflictsStatement" TEXT NOT NULL,
    "conflictsSourceId" TEXT NOT NULL,
    "conflictsLocator" TEXT NOT NULL,
    "conflictsQuote" TEXT,
    "keyResultId" TEXT NOT NULL,
    "primarySourceId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "reviewedOn" TEXT NOT NULL,
    "version" TEXT NOT NULL, "registryAbsence" TEXT CONSTRAINT "Study_registryAbsence_check" CHECK ("registryAbsence" IS NULL OR ("registryId" IS NULL AND "registryAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    CONSTRAINT "Study_slug_keyResultId_fkey" FOREIGN KEY ("slug", "keyResultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_primarySourceId_fkey" FOREIGN KEY ("slug", "primarySourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_designSourceId_fkey" FOREIGN KEY ("slug", "designSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_fundingSourceId_fkey" FOREIGN KEY ("slug", "fundingSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_conflictsSourceId_fkey" FOREIGN KEY ("slug", "conflictsSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Study_allocation_check" CHECK ("allocation" IN ('randomised', 'non-randomised', 'not-applicable')),
    CONSTRAINT "Study_model_check" CHECK ("model" IN ('single-group', 'parallel', 'crossover', 'basket', 'retrospective-series', 'prospective-series', 'series')),
    CONSTRAINT "Study_masking_check" CHECK ("masking" IN ('none', 'single', 'double', 'not-stated')),
    CONSTRAINT "Study_publishedOn_check" CHECK (length("publishedOn") IN (4, 7, 10) AND date(substr("publishedOn" || '-01-01', 1, 10)) IS substr("publishedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewedOn_check" CHECK (length("reviewedOn") IN (4, 7, 10) AND date(substr("reviewedOn" || '-01-01', 1, 10)) IS substr("reviewedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewed_not_before_published_check" CHECK (substr("publishedOn", 1, min(length("publishedOn"), length("reviewedOn"))) <= substr("reviewedOn", 1, min(length("publishedOn"), length("reviewedOn")))),
    CONSTRAINT "Study_text_filled_check" CHECK (trim("title") <> '' AND trim("shortTitle") <> '' AND trim("officialTitle") <> '' AND trim("phase") <> '' AND trim("status") <> '' AND trim("sponsor") <> '' AND trim("designDescription") <> '' AND trim("designLocator") <> '' AND trim("designQuote") <> '' AND trim("fundingStatement") <> '' AND trim("fundingLocator") <> '' AND trim("fundingQuote") <> '' AND trim("conflictsStatement") <> '' AND trim("conflictsLocator") <> '' AND trim("conflictsQuote") <> '' AND trim("author") <> '' AND trim("reviewer") <> '' AND trim("version") <> '')
);
INSERT INTO "new_Study" ("slug", "registryId", "title", "shortTitle", "officialTitle", "phase", "status", "sponsor", "allocation", "model", "masking", "designDescription", "designSourceId", "designLocator", "designQuote", "fundingStatement", "fundingSourceId", "fundingLocator", "fundingQuote", "conflictsStatement", "conflictsSourceId", "conflictsLocator", "conflictsQuote", "keyResultId", "primarySourceId", "author", "reviewer", "publishedOn", "reviewedOn", "version", "registryAbsence") SELECT "slug", "registryId", "title", "shortTitle", "officialTitle", "phase", "status", "sponsor", "allocation", "model", "masking", "designDescription", "designSourceId", "designLocator", "designQuote", "fundingStatement", "fundingSourceId", "fundingLocator", "fundingQuote", "conflictsStatement", "conflictsSourceId", "conflictsLocator", "conflictsQuote", "keyResultId", "primarySourceId", "author", "reviewer", "publishedOn", "reviewedOn", "version", "registryAbsence" FROM "Study";
DROP TABLE "Study";
ALTER TABLE "new_Study" RENAME TO "Study";
CREATE UNIQUE INDEX "Study_registryId_key" ON "Study"("registryId");
CREATE UNIQUE INDEX "Study_slug_keyResultId_key" ON "Study"("slug", "keyResultId");

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
    CONSTRAINT "Outcome_harmCtcaeAbsence_check" CHECK ("harmCtcaeAbsence" IS NULL OR ("harmCtcaeVersion" IS NULL AND "harmCtcaeAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    CONSTRAINT "Outcome_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Outcome_text_filled_check" CHECK (trim("title") <> '' AND trim("definition") <> '' AND trim("criteria") <> '' AND trim("timeFrame") <> '' AND trim("grouping") <> '' AND trim("harmTerm") <> '' AND trim("harmOrganSystem") <> '' AND trim("harmCtcaeVersion") <> ''),
    CONSTRAINT "Outcome_harmSerious_check" CHECK ("harmSerious" IN (0, 1))
);
INSERT INTO "new_Outcome" ("studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious") SELECT "studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious" FROM "Outcome";
DROP TABLE "Outcome";
ALTER TABLE "new_Outcome" RENAME TO "Outcome";
CREATE INDEX "Outcome_concept_idx" ON "Outcome"("concept");
CREATE UNIQUE INDEX "Outcome_studySlug_position_key" ON "Outcome"("studySlug", "position");

-- RedefineTable
CREATE TABLE "new_PopulationLoss" (
    "studySlug" TEXT NOT NULL,
    "populationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT,
    "reasonAbsence" TEXT,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "populationId", "position"),
    CONSTRAINT "PopulationLoss_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "PopulationLoss_studySlug_populationId_fkey" FOREIGN KEY ("studySlug", "populationId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "PopulationLoss_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "PopulationLoss_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "PopulationLoss_n_check" CHECK (typeof("n") = 'integer' AND "n" >= 1),
    CONSTRAINT "PopulationLoss_reasonAbsence_check" CHECK ("reasonAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "PopulationLoss_reason_or_absence_check" CHECK (("reason" IS NULL) <> ("reasonAbsence" IS NULL)),
    CONSTRAINT "PopulationLoss_text_filled_check" CHECK (trim("what") <> '' AND trim("reason") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
INSERT INTO "new_PopulationLoss" ("studySlug", "populationId", "position", "n", "what", "reason", "reasonAbsence", "sourceId", "locator", "quote") SELECT "studySlug", "populationId", "position", "n", "what", "reason", "reasonAbsence", "sourceId", "locator", "quote" FROM "PopulationLoss";
DROP TABLE "PopulationLoss";
ALTER TABLE "new_PopulationLoss" RENAME TO "PopulationLoss";

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
    CONSTRAINT "Report_reported_prints_something_check" CHECK ("state" <> 'reported' OR coalesce("valueText", "count", "lowText", "highText", "pText") IS NOT NULL),
    CONSTRAINT "Report_absent_prints_nothing_check" CHECK ("state" = 'reported' OR (coalesce("valueText", "count", "pText") IS NULL AND ("state" IN ('not-reached', 'not-estimable') OR coalesce("lowState", "highState") IS NULL))),
    CONSTRAINT "Report_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Report_text_filled_check" CHECK (trim("locator") <> '' AND trim("quote") <> '' AND trim("note") <> '')
);
INSERT INTO "new_Report" ("studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note") SELECT "studySlug", "resultId", "sourceId", "position", "state", "valueText", "valueNumber", "count", "denominator", "countStatus", "lowState", "lowText", "lowNumber", "highState", "highText", "highNumber", "pRelation", "pText", "pNumber", "pSides", "locator", "quote", "note" FROM "Report";
DROP TABLE "Report";
ALTER TABLE "new_Report" RENAME TO "Report";
CREATE UNIQUE INDEX "Report_studySlug_resultId_position_key" ON "Report"("studySlug", "resultId", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
