-- Written by Prisma from schema.prisma, then completed by hand with the CHECK constraints, which Prisma cannot state.
-- A later migration that rebuilds a table must carry them over: prisma/schema.test.ts finds one that is lost.
-- CreateTable
CREATE TABLE "Study" (
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
    "version" TEXT NOT NULL,
    CONSTRAINT "Study_slug_keyResultId_fkey" FOREIGN KEY ("slug", "keyResultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_primarySourceId_fkey" FOREIGN KEY ("slug", "primarySourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_designSourceId_fkey" FOREIGN KEY ("slug", "designSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_fundingSourceId_fkey" FOREIGN KEY ("slug", "fundingSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_conflictsSourceId_fkey" FOREIGN KEY ("slug", "conflictsSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Study_allocation_check" CHECK ("allocation" IN ('randomised', 'non-randomised', 'not-applicable')),
    CONSTRAINT "Study_model_check" CHECK ("model" IN ('single-group', 'parallel', 'crossover', 'basket', 'retrospective-series', 'prospective-series')),
    CONSTRAINT "Study_masking_check" CHECK ("masking" IN ('none', 'single', 'double', 'not-stated')),
    CONSTRAINT "Study_publishedOn_check" CHECK (length("publishedOn") IN (4, 7, 10) AND date(substr("publishedOn" || '-01-01', 1, 10)) IS substr("publishedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewedOn_check" CHECK (length("reviewedOn") IN (4, 7, 10) AND date(substr("reviewedOn" || '-01-01', 1, 10)) IS substr("reviewedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewed_not_before_published_check" CHECK (substr("publishedOn", 1, min(length("publishedOn"), length("reviewedOn"))) <= substr("reviewedOn", 1, min(length("publishedOn"), length("reviewedOn")))),
    CONSTRAINT "Study_text_filled_check" CHECK (trim("title") <> '' AND trim("shortTitle") <> '' AND trim("officialTitle") <> '' AND trim("phase") <> '' AND trim("status") <> '' AND trim("sponsor") <> '' AND trim("designDescription") <> '' AND trim("designLocator") <> '' AND trim("designQuote") <> '' AND trim("fundingStatement") <> '' AND trim("fundingLocator") <> '' AND trim("fundingQuote") <> '' AND trim("conflictsStatement") <> '' AND trim("conflictsLocator") <> '' AND trim("conflictsQuote") <> '' AND trim("author") <> '' AND trim("reviewer") <> '' AND trim("version") <> '')
);

-- CreateTable
CREATE TABLE "StudyOtherId" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "StudyOtherId_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "StudyOtherId_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "StudyOtherId_text_filled_check" CHECK (trim("value") <> '')
);

-- CreateTable
CREATE TABLE "TwoStageDesign" (
    "studySlug" TEXT NOT NULL PRIMARY KEY,
    "stageOneN" INTEGER NOT NULL,
    "stopIfAtMost" INTEGER NOT NULL,
    "totalN" INTEGER NOT NULL,
    "worthwhileIfAtLeast" INTEGER NOT NULL,
    "nullRateText" TEXT NOT NULL,
    "nullRateNumber" REAL NOT NULL,
    "alternativeRateText" TEXT NOT NULL,
    "alternativeRateNumber" REAL NOT NULL,
    "alphaText" TEXT NOT NULL,
    "alphaNumber" REAL NOT NULL,
    "powerText" TEXT NOT NULL,
    "powerNumber" REAL NOT NULL,
    "alphaSides" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,
    CONSTRAINT "TwoStageDesign_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "TwoStageDesign_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "TwoStageDesign_stages_check" CHECK ("stageOneN" BETWEEN 1 AND "totalN" - 1),
    CONSTRAINT "TwoStageDesign_stopIfAtMost_check" CHECK ("stopIfAtMost" BETWEEN 0 AND "stageOneN" - 1),
    CONSTRAINT "TwoStageDesign_worthwhileIfAtLeast_check" CHECK ("worthwhileIfAtLeast" BETWEEN "stopIfAtMost" + 1 AND "totalN"),
    CONSTRAINT "TwoStageDesign_nullRate_as_printed_check" CHECK (("nullRateText" IS NULL) = ("nullRateNumber" IS NULL) AND ("nullRateText" IS NULL OR ("nullRateText" GLOB '*[0-9]*' AND "nullRateText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("nullRateText" AS REAL) - "nullRateNumber") <= 1e-9 * max(1, abs("nullRateNumber"))))),
    CONSTRAINT "TwoStageDesign_nullRate_percent_check" CHECK ("nullRateNumber" BETWEEN 0 AND 100),
    CONSTRAINT "TwoStageDesign_alternativeRate_as_printed_check" CHECK (("alternativeRateText" IS NULL) = ("alternativeRateNumber" IS NULL) AND ("alternativeRateText" IS NULL OR ("alternativeRateText" GLOB '*[0-9]*' AND "alternativeRateText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("alternativeRateText" AS REAL) - "alternativeRateNumber") <= 1e-9 * max(1, abs("alternativeRateNumber"))))),
    CONSTRAINT "TwoStageDesign_alternativeRate_percent_check" CHECK ("alternativeRateNumber" BETWEEN 0 AND 100),
    CONSTRAINT "TwoStageDesign_alpha_as_printed_check" CHECK (("alphaText" IS NULL) = ("alphaNumber" IS NULL) AND ("alphaText" IS NULL OR ("alphaText" GLOB '*[0-9]*' AND "alphaText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("alphaText" AS REAL) - "alphaNumber") <= 1e-9 * max(1, abs("alphaNumber"))))),
    CONSTRAINT "TwoStageDesign_alpha_percent_check" CHECK ("alphaNumber" BETWEEN 0 AND 100),
    CONSTRAINT "TwoStageDesign_power_as_printed_check" CHECK (("powerText" IS NULL) = ("powerNumber" IS NULL) AND ("powerText" IS NULL OR ("powerText" GLOB '*[0-9]*' AND "powerText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("powerText" AS REAL) - "powerNumber") <= 1e-9 * max(1, abs("powerNumber"))))),
    CONSTRAINT "TwoStageDesign_power_percent_check" CHECK ("powerNumber" BETWEEN 0 AND 100),
    CONSTRAINT "TwoStageDesign_rates_in_order_check" CHECK ("nullRateNumber" < "alternativeRateNumber"),
    CONSTRAINT "TwoStageDesign_alphaSides_check" CHECK ("alphaSides" IN ('one', 'two')),
    CONSTRAINT "TwoStageDesign_text_filled_check" CHECK (trim("locator") <> '' AND trim("quote") <> '')
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    CONSTRAINT "Condition_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Condition_text_filled_check" CHECK (trim("name") <> '')
);

-- CreateTable
CREATE TABLE "StudyCondition" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "conditionId" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "conditionId"),
    CONSTRAINT "StudyCondition_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "StudyCondition_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "Condition" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "StudyCondition_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0)
);

-- CreateTable
CREATE TABLE "Intervention" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "drugClass" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Intervention_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Intervention_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Intervention_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Intervention_text_filled_check" CHECK (trim("name") <> '' AND trim("drugClass") <> '')
);

-- CreateTable
CREATE TABLE "Regimen" (
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
    CONSTRAINT "Regimen_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'none')),
    CONSTRAINT "Regimen_cap_as_printed_check" CHECK (("capText" IS NULL) = ("capNumber" IS NULL) AND ("capText" IS NULL OR ("capText" GLOB '*[0-9]*' AND "capText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("capText" AS REAL) - "capNumber") <= 1e-9 * max(1, abs("capNumber"))))),
    CONSTRAINT "Regimen_cap_above_zero_check" CHECK ("capNumber" > 0),
    CONSTRAINT "Regimen_capUnit_check" CHECK ("capUnit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'none')),
    CONSTRAINT "Regimen_cap_with_unit_check" CHECK (("capText" IS NULL) = ("capUnit" IS NULL)),
    CONSTRAINT "Regimen_everyDays_check" CHECK ("everyDays" IS NULL OR (typeof("everyDays") = 'integer' AND "everyDays" >= 1)),
    CONSTRAINT "Regimen_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Regimen_text_filled_check" CHECK (trim("who") <> '' AND trim("route") <> '' AND trim("schedule") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);

-- CreateTable
CREATE TABLE "Arm" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Arm_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Arm_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Arm_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Arm_text_filled_check" CHECK (trim("title") <> '' AND trim("description") <> '')
);

-- CreateTable
CREATE TABLE "ArmIntervention" (
    "studySlug" TEXT NOT NULL,
    "armId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "interventionId" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "armId", "interventionId"),
    CONSTRAINT "ArmIntervention_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "ArmIntervention_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ArmIntervention_studySlug_interventionId_fkey" FOREIGN KEY ("studySlug", "interventionId") REFERENCES "Intervention" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ArmIntervention_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0)
);

-- CreateTable
CREATE TABLE "StudyDate" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "StudyDate_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "StudyDate_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "StudyDate_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "StudyDate_date_check" CHECK (length("date") IN (4, 7, 10) AND date(substr("date" || '-01-01', 1, 10)) IS substr("date" || '-01-01', 1, 10)),
    CONSTRAINT "StudyDate_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "StudyDate_text_filled_check" CHECK (trim("label") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);

-- CreateTable
CREATE TABLE "Criterion" (
    "studySlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "position"),
    CONSTRAINT "Criterion_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Criterion_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Criterion_kind_check" CHECK ("kind" IN ('inclusion', 'exclusion')),
    CONSTRAINT "Criterion_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Criterion_text_filled_check" CHECK (trim("text") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);

-- CreateTable
CREATE TABLE "Source" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "doi" TEXT,
    "pmid" TEXT,
    "pmcid" TEXT,
    "url" TEXT,
    "published" TEXT,
    "accessed" TEXT,
    "derivedFromId" TEXT,
    "extentRead" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Source_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Source_studySlug_derivedFromId_fkey" FOREIGN KEY ("studySlug", "derivedFromId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Source_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Source_kind_check" CHECK ("kind" IN ('journal-article', 'journal-abstract', 'registry-record', 'regulator', 'congress-abstract', 'press-release', 'news')),
    CONSTRAINT "Source_doi_check" CHECK ("doi" GLOB '10.[0-9]*/*'),
    CONSTRAINT "Source_pmid_check" CHECK (length("pmid") BETWEEN 1 AND 8 AND "pmid" NOT GLOB '*[^0-9]*'),
    CONSTRAINT "Source_pmcid_check" CHECK ("pmcid" GLOB 'PMC[0-9]*'),
    CONSTRAINT "Source_url_check" CHECK ("url" GLOB 'http://*' OR "url" GLOB 'https://*'),
    CONSTRAINT "Source_published_check" CHECK ("published" IS NULL OR (length("published") IN (4, 7, 10) AND date(substr("published" || '-01-01', 1, 10)) IS substr("published" || '-01-01', 1, 10))),
    CONSTRAINT "Source_accessed_check" CHECK ("accessed" IS NULL OR (length("accessed") IN (4, 7, 10) AND date(substr("accessed" || '-01-01', 1, 10)) IS substr("accessed" || '-01-01', 1, 10))),
    CONSTRAINT "Source_accessed_not_before_published_check" CHECK (substr("published", 1, min(length("published"), length("accessed"))) <= substr("accessed", 1, min(length("published"), length("accessed")))),
    CONSTRAINT "Source_not_derived_from_itself_check" CHECK ("derivedFromId" <> "id"),
    CONSTRAINT "Source_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Source_text_filled_check" CHECK (trim("shortTitle") <> '' AND trim("title") <> '' AND trim("citation") <> '' AND trim("publisher") <> '' AND trim("extentRead") <> '')
);

-- CreateTable
CREATE TABLE "AnalysisPopulation" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "nStatus" TEXT NOT NULL,
    "subsetOfId" TEXT,
    "nounOne" TEXT NOT NULL,
    "nounMany" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "AnalysisPopulation_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_subsetOfId_fkey" FOREIGN KEY ("studySlug", "subsetOfId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "AnalysisPopulation_n_check" CHECK (typeof("n") = 'integer' AND "n" >= 0),
    CONSTRAINT "AnalysisPopulation_nStatus_check" CHECK ("nStatus" IN ('published', 'inferred')),
    CONSTRAINT "AnalysisPopulation_not_subset_of_itself_check" CHECK ("subsetOfId" <> "id"),
    CONSTRAINT "AnalysisPopulation_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "AnalysisPopulation_text_filled_check" CHECK (trim("label") <> '' AND trim("nounOne") <> '' AND trim("nounMany") <> '' AND trim("description") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);

-- CreateTable
CREATE TABLE "Outcome" (
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
    CONSTRAINT "Outcome_harm_only_check" CHECK ("harmAttribution" IS NOT NULL OR ("harmTerm" IS NULL AND "harmOrganSystem" IS NULL AND "harmCtcaeVersion" IS NULL AND "harmGradeLowest" IS NULL)),
    CONSTRAINT "Outcome_harm_grades_check" CHECK (("harmGradeLowest" IS NULL) = ("harmGradeHighest" IS NULL) AND ("harmGradeLowest" IS NULL OR ("harmGradeLowest" BETWEEN 1 AND "harmGradeHighest" AND "harmGradeHighest" <= 5))),
    CONSTRAINT "Outcome_harm_grades_need_version_check" CHECK ("harmGradeLowest" IS NULL OR "harmCtcaeVersion" IS NOT NULL),
    CONSTRAINT "Outcome_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Outcome_text_filled_check" CHECK (trim("title") <> '' AND trim("definition") <> '' AND trim("criteria") <> '' AND trim("timeFrame") <> '' AND trim("grouping") <> '' AND trim("harmTerm") <> '' AND trim("harmOrganSystem") <> '' AND trim("harmCtcaeVersion") <> ''),
    CONSTRAINT "Outcome_harmSerious_check" CHECK ("harmSerious" IN (0, 1))
);

-- CreateTable
CREATE TABLE "Result" (
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
    CONSTRAINT "Result_unit_check" CHECK ("unit" IN ('percent', 'months', 'weeks', 'days', 'years', 'participants', 'lines', 'centres', 'milligrams', 'milligrams-per-kilogram', 'biopsies', 'doses', 'cycles', 'none')),
    CONSTRAINT "Result_measure_check" CHECK ("measure" IN ('hazard-ratio', 'risk-ratio', 'odds-ratio')),
    CONSTRAINT "Result_ratio_needs_measure_check" CHECK (("kind" = 'ratio') = ("measure" IS NOT NULL)),
    CONSTRAINT "Result_comparator_only_for_comparison_check" CHECK ("comparatorArmId" IS NULL OR ("kind" IN ('difference', 'ratio') AND "comparatorArmId" IS NOT "armId")),
    CONSTRAINT "Result_spreadKind_check" CHECK ("spreadKind" IN ('confidence-interval', 'range', 'interquartile-range', 'standard-deviation', 'standard-error')),
    CONSTRAINT "Result_spreadSides_check" CHECK ("spreadSides" IN ('two', 'one', 'not-stated')),
    CONSTRAINT "Result_spread_whole_check" CHECK (("spreadKind" IS NULL) = ("spreadSides" IS NULL)),
    CONSTRAINT "Result_spreadLevel_check" CHECK ("spreadLevel" IS NULL OR ("spreadKind" IS 'confidence-interval' AND "spreadLevel" > 0 AND "spreadLevel" < 100)),
    CONSTRAINT "Result_spreadMethod_check" CHECK ("spreadMethod" IS NULL OR "spreadKind" IS NOT NULL),
    CONSTRAINT "Result_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Result_text_filled_check" CHECK (trim("timePoint") <> '')
);

-- CreateTable
CREATE TABLE "Report" (
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
    CONSTRAINT "Report_state_check" CHECK ("state" IN ('reported', 'not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "Report_value_as_printed_check" CHECK (("valueText" IS NULL) = ("valueNumber" IS NULL) AND ("valueText" IS NULL OR ("valueText" GLOB '*[0-9]*' AND "valueText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("valueText" AS REAL) - "valueNumber") <= 1e-9 * max(1, abs("valueNumber"))))),
    CONSTRAINT "Report_count_check" CHECK ("count" IS NULL OR (typeof("count") = 'integer' AND "count" >= 0)),
    CONSTRAINT "Report_denominator_check" CHECK ("denominator" IS NULL OR (typeof("denominator") = 'integer' AND "denominator" >= 0)),
    CONSTRAINT "Report_count_in_denominator_check" CHECK ("count" <= "denominator"),
    CONSTRAINT "Report_countStatus_check" CHECK ("countStatus" IN ('published', 'inferred')),
    CONSTRAINT "Report_count_with_status_check" CHECK (("count" IS NULL) = ("countStatus" IS NULL)),
    CONSTRAINT "Report_lowState_check" CHECK ("lowState" IN ('reported', 'not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "Report_low_as_printed_check" CHECK (("lowText" IS NULL) = ("lowNumber" IS NULL) AND ("lowText" IS NULL OR ("lowText" GLOB '*[0-9]*' AND "lowText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("lowText" AS REAL) - "lowNumber") <= 1e-9 * max(1, abs("lowNumber"))))),
    CONSTRAINT "Report_low_with_state_check" CHECK (("lowState" IS 'reported') = ("lowText" IS NOT NULL)),
    CONSTRAINT "Report_highState_check" CHECK ("highState" IN ('reported', 'not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
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

-- CreateTable
CREATE TABLE "Partition" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wholePopulationId" TEXT,
    "wholeResultId" TEXT,
    "sourceId" TEXT,
    "closes" BOOLEAN NOT NULL,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Partition_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Partition_studySlug_wholePopulationId_fkey" FOREIGN KEY ("studySlug", "wholePopulationId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Partition_studySlug_wholeResultId_fkey" FOREIGN KEY ("studySlug", "wholeResultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Partition_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Partition_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Partition_one_whole_check" CHECK (("wholePopulationId" IS NULL) <> ("wholeResultId" IS NULL)),
    CONSTRAINT "Partition_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Partition_text_filled_check" CHECK (trim("title") <> ''),
    CONSTRAINT "Partition_closes_check" CHECK ("closes" IN (0, 1))
);

-- CreateTable
CREATE TABLE "PartitionPart" (
    "studySlug" TEXT NOT NULL,
    "partitionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "resultId" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "partitionId", "resultId"),
    CONSTRAINT "PartitionPart_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "PartitionPart_studySlug_partitionId_fkey" FOREIGN KEY ("studySlug", "partitionId") REFERENCES "Partition" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "PartitionPart_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "PartitionPart_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0)
);

-- CreateTable
CREATE TABLE "Resolution" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "shownSourceId" TEXT,
    "reason" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Resolution_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Resolution_studySlug_shownSourceId_fkey" FOREIGN KEY ("studySlug", "shownSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Resolution_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Resolution_kind_check" CHECK ("kind" IN ('transcription-error', 'rounding', 'different-population', 'different-assessor', 'later-data-cutoff', 'different-definition', 'dropped-qualifier', 'overstatement', 'wording', 'open')),
    CONSTRAINT "Resolution_outcome_check" CHECK ("outcome" IN ('resolved', 'not-comparable', 'open')),
    CONSTRAINT "Resolution_shown_only_when_resolved_check" CHECK ("shownSourceId" IS NULL OR "outcome" = 'resolved'),
    CONSTRAINT "Resolution_decidedOn_check" CHECK (length("decidedOn") IN (4, 7, 10) AND date(substr("decidedOn" || '-01-01', 1, 10)) IS substr("decidedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Resolution_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Resolution_text_filled_check" CHECK (trim("title") <> '' AND trim("reason") <> '' AND trim("decidedBy") <> '')
);

-- CreateTable
CREATE TABLE "ResolutionResult" (
    "studySlug" TEXT NOT NULL,
    "resolutionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "resultId" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "resolutionId", "resultId"),
    CONSTRAINT "ResolutionResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionResult_studySlug_resolutionId_fkey" FOREIGN KEY ("studySlug", "resolutionId") REFERENCES "Resolution" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionResult_studySlug_resultId_fkey" FOREIGN KEY ("studySlug", "resultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionResult_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0)
);

-- CreateTable
CREATE TABLE "ResolutionClaim" (
    "studySlug" TEXT NOT NULL,
    "resolutionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "locator" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "resolutionId", "position"),
    CONSTRAINT "ResolutionClaim_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionClaim_studySlug_resolutionId_fkey" FOREIGN KEY ("studySlug", "resolutionId") REFERENCES "Resolution" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionClaim_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "ResolutionClaim_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "ResolutionClaim_text_filled_check" CHECK (trim("says") <> '' AND trim("locator") <> '')
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
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
    CONSTRAINT "Acknowledgement_rule_check" CHECK ("rule" IN ('percentage-matches-count', 'interval-matches-count', 'survival-interval-consistent', 'ratio-interval-consistent', 'bounds-and-order', 'parts-make-the-whole', 'subset-within-set', 'domain-logic', 'design-characteristics', 'sources-agree', 'quote-carries-number')),
    CONSTRAINT "Acknowledgement_acknowledgedOn_check" CHECK (length("acknowledgedOn") IN (4, 7, 10) AND date(substr("acknowledgedOn" || '-01-01', 1, 10)) IS substr("acknowledgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Acknowledgement_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Acknowledgement_text_filled_check" CHECK (trim("reason") <> '' AND trim("acknowledgedBy") <> '')
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "abbreviation" TEXT,
    "definition" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    CONSTRAINT "Term_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Term_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Term_text_filled_check" CHECK (trim("term") <> '' AND trim("abbreviation") <> '' AND trim("definition") <> '' AND trim("plain") <> '')
);

-- CreateTable
CREATE TABLE "TermSynonym" (
    "termId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "synonym" TEXT NOT NULL,

    PRIMARY KEY ("termId", "position"),
    CONSTRAINT "TermSynonym_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" ("id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "TermSynonym_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "TermSynonym_text_filled_check" CHECK (trim("synonym") <> '')
);

-- CreateTable
CREATE TABLE "Meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    CONSTRAINT "Meta_key_check" CHECK ("key" IN ('content-hash')),
    CONSTRAINT "Meta_content_hash_check" CHECK (length("value") = 64 AND "value" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Meta_text_filled_check" CHECK (trim("value") <> '')
);

-- CreateIndex
CREATE UNIQUE INDEX "Study_registryId_key" ON "Study"("registryId");

-- CreateIndex
CREATE UNIQUE INDEX "Study_slug_keyResultId_key" ON "Study"("slug", "keyResultId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyOtherId_studySlug_value_key" ON "StudyOtherId"("studySlug", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Condition_name_key" ON "Condition"("name");

-- CreateIndex
CREATE INDEX "StudyCondition_conditionId_idx" ON "StudyCondition"("conditionId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyCondition_studySlug_position_key" ON "StudyCondition"("studySlug", "position");

-- CreateIndex
CREATE INDEX "Intervention_id_idx" ON "Intervention"("id");

-- CreateIndex
CREATE UNIQUE INDEX "Intervention_studySlug_position_key" ON "Intervention"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Regimen_studySlug_position_key" ON "Regimen"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Arm_studySlug_position_key" ON "Arm"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ArmIntervention_studySlug_armId_position_key" ON "ArmIntervention"("studySlug", "armId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "StudyDate_studySlug_position_key" ON "StudyDate"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Source_studySlug_position_key" ON "Source"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisPopulation_studySlug_position_key" ON "AnalysisPopulation"("studySlug", "position");

-- CreateIndex
CREATE INDEX "Outcome_concept_idx" ON "Outcome"("concept");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_studySlug_position_key" ON "Outcome"("studySlug", "position");

-- CreateIndex
CREATE INDEX "Result_studySlug_outcomeId_idx" ON "Result"("studySlug", "outcomeId");

-- CreateIndex
CREATE UNIQUE INDEX "Result_studySlug_position_key" ON "Result"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Report_studySlug_resultId_position_key" ON "Report"("studySlug", "resultId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Partition_studySlug_position_key" ON "Partition"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PartitionPart_studySlug_partitionId_position_key" ON "PartitionPart"("studySlug", "partitionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Resolution_studySlug_position_key" ON "Resolution"("studySlug", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ResolutionResult_studySlug_resolutionId_position_key" ON "ResolutionResult"("studySlug", "resolutionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Term_position_key" ON "Term"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Term_term_key" ON "Term"("term");


