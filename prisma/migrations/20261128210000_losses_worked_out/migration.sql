-- How many are missing from a population is printed by its source, or worked out by us from two sizes.
ALTER TABLE "PopulationLoss" ADD COLUMN "nStatus" TEXT NOT NULL DEFAULT 'published' CONSTRAINT "PopulationLoss_nStatus_check" CHECK ("nStatus" IN ('published', 'inferred'));
