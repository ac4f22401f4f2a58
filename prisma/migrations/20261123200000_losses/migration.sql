-- What became of the people between two populations: every box of the flow of participants says why it is smaller.
-- CreateTable
CREATE TABLE "PopulationLoss" (
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
    CONSTRAINT "PopulationLoss_reasonAbsence_check" CHECK ("reasonAbsence" IN ('not-reported', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted')),
    CONSTRAINT "PopulationLoss_reason_or_absence_check" CHECK (("reason" IS NULL) <> ("reasonAbsence" IS NULL)),
    CONSTRAINT "PopulationLoss_text_filled_check" CHECK (trim("what") <> '' AND trim("reason") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
