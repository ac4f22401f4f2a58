-- How much a ruling claims, and on what. Earlier ones count as open until the next import says what they rest on.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Resolution" (
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
    "againstSlug" TEXT,
    "againstResultId" TEXT,
    "strength" TEXT NOT NULL DEFAULT 'open',
    "basisKind" TEXT,
    "basisSourceId" TEXT,
    "basisWords" TEXT,





    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Resolution_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Resolution_studySlug_shownSourceId_fkey" FOREIGN KEY ("studySlug", "shownSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Resolution_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Resolution_kind_check" CHECK ("kind" IN ('transcription-error', 'rounding', 'different-population', 'different-assessor', 'later-data-cutoff', 'different-definition', 'dropped-qualifier', 'overstatement', 'wording', 'open')),
    CONSTRAINT "Resolution_outcome_check" CHECK ("outcome" IN ('resolved', 'not-comparable', 'open')),
    CONSTRAINT "Resolution_shown_only_when_resolved_check" CHECK ("shownSourceId" IS NULL OR "outcome" = 'resolved'),
    CONSTRAINT "Resolution_decidedOn_check" CHECK (length("decidedOn") IN (4, 7, 10) AND date(substr("decidedOn" || '-01-01', 1, 10)) IS substr("decidedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Resolution_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Resolution_text_filled_check" CHECK (trim("title") <> '' AND trim("reason") <> '' AND trim("decidedBy") <> ''),
    CONSTRAINT "Resolution_against_check" CHECK (("againstSlug" IS NULL) = ("againstResultId" IS NULL) AND coalesce("againstSlug" <> "studySlug", 1)),
    CONSTRAINT "Resolution_studySlug_basisSourceId_fkey" FOREIGN KEY ("studySlug", "basisSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Resolution_strength_check" CHECK ("strength" IN ('open', 'probable', 'shown')),
    CONSTRAINT "Resolution_basisKind_check" CHECK ("basisKind" IN ('source', 'computation', 'reading')),
    CONSTRAINT "Resolution_basis_whole_check" CHECK (("basisKind" IS NULL) = ("basisWords" IS NULL) AND ("basisKind" IS 'source') = ("basisSourceId" IS NOT NULL) AND trim("basisWords") <> ''),
    CONSTRAINT "Resolution_shown_needs_basis_check" CHECK ("strength" <> 'shown' OR "basisKind" IN ('source', 'computation'))
);
INSERT INTO "new_Resolution" ("studySlug", "id", "position", "title", "kind", "outcome", "shownSourceId", "reason", "decidedOn", "decidedBy", "againstSlug", "againstResultId") SELECT "studySlug", "id", "position", "title", "kind", "outcome", "shownSourceId", "reason", "decidedOn", "decidedBy", "againstSlug", "againstResultId" FROM "Resolution";
DROP TABLE "Resolution";
ALTER TABLE "new_Resolution" RENAME TO "Resolution";
CREATE UNIQUE INDEX "Resolution_studySlug_position_key" ON "Resolution"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
