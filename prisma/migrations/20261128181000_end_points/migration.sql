-- Whether a primary end point was met, with the source that says so. A reference to a source needs the table made again.
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
    CONSTRAINT "Outcome_endPoint_text_filled_check" CHECK (trim("endPointLocator") <> '' AND trim("endPointQuote") <> '')
);
INSERT INTO "new_Outcome" ("studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious") SELECT "studySlug", "id", "position", "title", "concept", "domain", "type", "definition", "criteria", "timeFrame", "better", "grouping", "harmTerm", "harmOrganSystem", "harmCtcaeVersion", "harmCtcaeAbsence", "harmGradeLowest", "harmGradeHighest", "harmAttribution", "harmSerious" FROM "Outcome";
DROP TABLE "Outcome";
ALTER TABLE "new_Outcome" RENAME TO "Outcome";
CREATE INDEX "Outcome_concept_idx" ON "Outcome"("concept");
CREATE UNIQUE INDEX "Outcome_studySlug_position_key" ON "Outcome"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
