-- A comparison may have a margin of non-inferiority, kept as printed and as a number.
ALTER TABLE "Result" ADD COLUMN "marginText" TEXT CONSTRAINT "Result_margin_comparison_check" CHECK ("marginText" IS NULL OR "kind" IN ('difference', 'ratio'));
ALTER TABLE "Result" ADD COLUMN "marginNumber" REAL CONSTRAINT "Result_margin_as_printed_check" CHECK (("marginText" IS NULL) = ("marginNumber" IS NULL) AND ("marginText" IS NULL OR ("marginText" GLOB '*[0-9]*' AND "marginText" NOT GLOB '*[^0-9.-]*' AND abs(CAST("marginText" AS REAL) - "marginNumber") <= 1e-9 * max(1, abs("marginNumber")))));
