-- A series may leave open whether it was planned ahead or looked back on. SQLite cannot change a CHECK, so the table is
-- made again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Study" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "registryId" TEXT,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "officialTitle" TEXT,
    "phase" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sponsor" TEXT NOT NULL,
    "allocation" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "masking" TEXT NOT NULL,
    "designDescription" TEXT NOT NULL,
    "designSourceId" TEXT NOT NULL,
    "designLocator" TEXT NOT NULL,
    "designQuote" TEXT,
    "fundingStatement" TEXT NOT NULL,
    "fundingSourceId" TEXT NOT NULL,
    "fundingLocator" TEXT NOT NULL,
    "fundingQuote" TEXT,
    "conflictsStatement" TEXT NOT NULL,
    "conflictsSourceId" TEXT NOT NULL,
    "conflictsLocator" TEXT NOT NULL,
    "conflictsQuote" TEXT,
    "keyResultId" TEXT NOT NULL,
    "primarySourceId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "reviewedOn" TEXT NOT NULL,
    "version" TEXT NOT NULL, "registryAbsence" TEXT CONSTRAINT "Study_registryAbsence_check" CHECK ("registryAbsence" IS NULL OR ("registryId" IS NULL AND "registryAbsence" IN ('not-reported', 'not-in-parts-read', 'not-reached', 'not-estimable', 'not-applicable', 'not-yet-extracted'))),
    CONSTRAINT "Study_slug_keyResultId_fkey" FOREIGN KEY ("slug", "keyResultId") REFERENCES "Result" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_primarySourceId_fkey" FOREIGN KEY ("slug", "primarySourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_designSourceId_fkey" FOREIGN KEY ("slug", "designSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_fundingSourceId_fkey" FOREIGN KEY ("slug", "fundingSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_conflictsSourceId_fkey" FOREIGN KEY ("slug", "conflictsSourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Study_slug_check" CHECK ("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Study_allocation_check" CHECK ("allocation" IN ('randomised', 'non-randomised', 'not-applicable')),
    CONSTRAINT "Study_model_check" CHECK ("model" IN ('single-group', 'parallel', 'crossover', 'basket', 'retrospective-series', 'prospective-series', 'series')),
    CONSTRAINT "Study_masking_check" CHECK ("masking" IN ('none', 'single', 'double', 'not-stated')),
    CONSTRAINT "Study_publishedOn_check" CHECK (length("publishedOn") IN (4, 7, 10) AND date(substr("publishedOn" || '-01-01', 1, 10)) IS substr("publishedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewedOn_check" CHECK (length("reviewedOn") IN (4, 7, 10) AND date(substr("reviewedOn" || '-01-01', 1, 10)) IS substr("reviewedOn" || '-01-01', 1, 10)),
    CONSTRAINT "Study_reviewed_not_before_published_check" CHECK (substr("publishedOn", 1, min(length("publishedOn"), length("reviewedOn"))) <= substr("reviewedOn", 1, min(length("publishedOn"), length("reviewedOn")))),
    CONSTRAINT "Study_text_filled_check" CHECK (trim("title") <> '' AND trim("shortTitle") <> '' AND trim("officialTitle") <> '' AND trim("phase") <> '' AND trim("status") <> '' AND trim("sponsor") <> '' AND trim("designDescription") <> '' AND trim("designLocator") <> '' AND trim("designQuote") <> '' AND trim("fundingStatement") <> '' AND trim("fundingLocator") <> '' AND trim("fundingQuote") <> '' AND trim("conflictsStatement") <> '' AND trim("conflictsLocator") <> '' AND trim("conflictsQuote") <> '' AND trim("author") <> '' AND trim("reviewer") <> '' AND trim("version") <> '')
);
INSERT INTO "new_Study" ("slug", "registryId", "title", "shortTitle", "officialTitle", "phase", "status", "sponsor", "allocation", "model", "masking", "designDescription", "designSourceId", "designLocator", "designQuote", "fundingStatement", "fundingSourceId", "fundingLocator", "fundingQuote", "conflictsStatement", "conflictsSourceId", "conflictsLocator", "conflictsQuote", "keyResultId", "primarySourceId", "author", "reviewer", "publishedOn", "reviewedOn", "version", "registryAbsence") SELECT "slug", "registryId", "title", "shortTitle", "officialTitle", "phase", "status", "sponsor", "allocation", "model", "masking", "designDescription", "designSourceId", "designLocator", "designQuote", "fundingStatement", "fundingSourceId", "fundingLocator", "fundingQuote", "conflictsStatement", "conflictsSourceId", "conflictsLocator", "conflictsQuote", "keyResultId", "primarySourceId", "author", "reviewer", "publishedOn", "reviewedOn", "version", "registryAbsence" FROM "Study";
DROP TABLE "Study";
ALTER TABLE "new_Study" RENAME TO "Study";
CREATE UNIQUE INDEX "Study_registryId_key" ON "Study"("registryId");
CREATE UNIQUE INDEX "Study_slug_keyResultId_key" ON "Study"("slug", "keyResultId");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
