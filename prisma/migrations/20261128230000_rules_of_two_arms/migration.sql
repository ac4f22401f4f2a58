-- Rules that hold comparisons against the counts of their two arms may be acknowledged. SQLite changes a CHECK only by making the table again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Acknowledgement" (
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
    CONSTRAINT "Acknowledgement_rule_check" CHECK ("rule" IN ('percentage-matches-count', 'interval-matches-count', 'survival-interval-consistent', 'ratio-interval-consistent', 'difference-matches-arms', 'ratio-matches-counts', 'p-matches-counts', 'standard-error-consistent', 'rate-matches-person-time', 'bounds-and-order', 'parts-make-the-whole', 'subset-within-set', 'domain-logic', 'design-characteristics', 'sources-agree', 'quote-carries-number')),
    CONSTRAINT "Acknowledgement_acknowledgedOn_check" CHECK (length("acknowledgedOn") IN (4, 7, 10) AND date(substr("acknowledgedOn" || '-01-01', 1, 10)) IS substr("acknowledgedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Acknowledgement_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Acknowledgement_text_filled_check" CHECK (trim("reason") <> '' AND trim("acknowledgedBy") <> '')
);
INSERT INTO "new_Acknowledgement" ("studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy") SELECT "studySlug", "position", "rule", "resultId", "sourceId", "reason", "acknowledgedOn", "acknowledgedBy" FROM "Acknowledgement";
DROP TABLE "Acknowledgement";
ALTER TABLE "new_Acknowledgement" RENAME TO "Acknowledgement";

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
