-- A population whose number its source does not state has none, and says why; one whose people are not named says so. SQLite cannot
-- change a CHECK or a NOT NULL, so the table is made again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

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

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "AnalysisPopulation_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_studySlug_subsetOfId_fkey" FOREIGN KEY ("studySlug", "subsetOfId") REFERENCES "AnalysisPopulation" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "AnalysisPopulation_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "AnalysisPopulation_n_check" CHECK ("n" IS NULL OR (typeof("n") = 'integer' AND "n" >= 0)),
    CONSTRAINT "AnalysisPopulation_nStatus_check" CHECK (("nStatus" IS NULL) = ("n" IS NULL) AND ("nStatus" IS NULL OR "nStatus" IN ('published', 'inferred'))),
    CONSTRAINT "AnalysisPopulation_not_subset_of_itself_check" CHECK ("subsetOfId" <> "id"),
    CONSTRAINT "AnalysisPopulation_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "AnalysisPopulation_text_filled_check" CHECK (trim("label") <> '' AND trim("nounOne") <> '' AND trim("nounMany") <> '' AND trim("description") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
INSERT INTO "new_AnalysisPopulation" ("studySlug", "id", "position", "label", "n", "nStatus", "subsetOfId", "nounOne", "nounMany", "description", "sourceId", "locator", "quote", "mixedDiseases", "lineOfTherapy") SELECT "studySlug", "id", "position", "label", "n", "nStatus", "subsetOfId", "nounOne", "nounMany", "description", "sourceId", "locator", "quote", "mixedDiseases", "lineOfTherapy" FROM "AnalysisPopulation";
DROP TABLE "AnalysisPopulation";
ALTER TABLE "new_AnalysisPopulation" RENAME TO "AnalysisPopulation";
CREATE UNIQUE INDEX "AnalysisPopulation_studySlug_position_key" ON "AnalysisPopulation"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
