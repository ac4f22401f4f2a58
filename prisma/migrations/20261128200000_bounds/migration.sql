-- A source may print a bound of a number in its place: <1%, or 32.2+ months of somebody still under observation.
ALTER TABLE "Report" ADD COLUMN "valueBound" TEXT CONSTRAINT "Report_valueBound_check" CHECK ("valueBound" IS NULL OR ("valueText" IS NOT NULL AND "valueBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored')));
ALTER TABLE "Report" ADD COLUMN "lowBound" TEXT CONSTRAINT "Report_lowBound_check" CHECK ("lowBound" IS NULL OR ("lowText" IS NOT NULL AND "lowBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored')));
ALTER TABLE "Report" ADD COLUMN "highBound" TEXT CONSTRAINT "Report_highBound_check" CHECK ("highBound" IS NULL OR ("highText" IS NOT NULL AND "highBound" IN ('less-than', 'at-most', 'greater-than', 'at-least', 'censored')));
