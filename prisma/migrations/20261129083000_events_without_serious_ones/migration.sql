-- A registry counts other adverse events without the serious ones: these are no part of that count.
ALTER TABLE "Outcome" ADD COLUMN "harmLeavesOut" TEXT CONSTRAINT "Outcome_harmLeavesOut_check" CHECK ("harmLeavesOut" IS NULL OR ("harmSerious" = 0 AND "harmLeavesOut" IN ('serious-events')));
