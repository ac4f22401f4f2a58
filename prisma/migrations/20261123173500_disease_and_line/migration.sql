-- What a landscape asks of every population before it lines results up: whose disease it is, and what they had received before.
-- AlterTable
ALTER TABLE "AnalysisPopulation" ADD COLUMN "mixedDiseases" BOOLEAN NOT NULL DEFAULT false CONSTRAINT "AnalysisPopulation_mixedDiseases_check" CHECK ("mixedDiseases" IN (0, 1));

-- AlterTable
ALTER TABLE "AnalysisPopulation" ADD COLUMN "lineOfTherapy" TEXT NOT NULL DEFAULT 'not-stated' CONSTRAINT "AnalysisPopulation_lineOfTherapy_check" CHECK ("lineOfTherapy" IN ('first-line', 'previously-treated', 'mixed', 'not-stated'));
