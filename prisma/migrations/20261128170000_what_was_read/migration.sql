-- What was read of a source becomes data. What stood in one text cannot be taken apart: it is kept as the note of a reading in
-- parts, the least that can be said, until the next import brings the fields. SQLite cannot drop a column that a CHECK reads, so
-- the table is made again.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTable
CREATE TABLE "new_Source" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "doi" TEXT,
    "pmid" TEXT,
    "pmcid" TEXT,
    "url" TEXT,
    "published" TEXT,
    "accessed" TEXT,
    "derivedFromId" TEXT,
    "readExtent" TEXT NOT NULL,
    "readFigures" TEXT NOT NULL,
    "readSupplement" TEXT NOT NULL,
    "readNote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "Source_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Source_studySlug_derivedFromId_fkey" FOREIGN KEY ("studySlug", "derivedFromId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "Source_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "Source_kind_check" CHECK ("kind" IN ('journal-article', 'journal-abstract', 'registry-record', 'regulator', 'congress-abstract', 'press-release', 'news')),
    CONSTRAINT "Source_reference_check" CHECK (json_valid("reference") AND json_type("reference", '$.type') IS 'text' AND json_type("reference", '$.author') IS 'array' AND json_type("reference", '$.authorsComplete') IN ('true', 'false') AND coalesce(trim(json_extract("reference", '$.title')), 'none') <> ''),
    CONSTRAINT "Source_doi_check" CHECK ("doi" GLOB '10.[0-9]*/*'),
    CONSTRAINT "Source_pmid_check" CHECK (length("pmid") BETWEEN 1 AND 8 AND "pmid" NOT GLOB '*[^0-9]*'),
    CONSTRAINT "Source_pmcid_check" CHECK ("pmcid" GLOB 'PMC[0-9]*'),
    CONSTRAINT "Source_url_check" CHECK ("url" GLOB 'http://*' OR "url" GLOB 'https://*'),
    CONSTRAINT "Source_published_check" CHECK ("published" IS NULL OR (length("published") IN (4, 7, 10) AND date(substr("published" || '-01-01', 1, 10)) IS substr("published" || '-01-01', 1, 10))),
    CONSTRAINT "Source_accessed_check" CHECK ("accessed" IS NULL OR (length("accessed") IN (4, 7, 10) AND date(substr("accessed" || '-01-01', 1, 10)) IS substr("accessed" || '-01-01', 1, 10))),
    CONSTRAINT "Source_accessed_not_before_published_check" CHECK (substr("published", 1, min(length("published"), length("accessed"))) <= substr("accessed", 1, min(length("published"), length("accessed")))),
    CONSTRAINT "Source_not_derived_from_itself_check" CHECK ("derivedFromId" <> "id"),
    CONSTRAINT "Source_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "Source_text_filled_check" CHECK (trim("shortTitle") <> '' AND trim("publisher") <> '' AND trim("readNote") <> ''),
    CONSTRAINT "Source_readExtent_check" CHECK ("readExtent" IN ('whole', 'abstract', 'sections', 'beginning', 'not-read')),
    CONSTRAINT "Source_readFigures_check" CHECK ("readFigures" IN ('read', 'not-read', 'none-known')),
    CONSTRAINT "Source_readSupplement_check" CHECK ("readSupplement" IN ('read', 'not-read', 'none-known'))
);
INSERT INTO "new_Source" ("studySlug", "id", "position", "kind", "shortTitle", "reference", "publisher", "doi", "pmid", "pmcid", "url", "published", "accessed", "derivedFromId", "readExtent", "readFigures", "readSupplement", "readNote") SELECT "studySlug", "id", "position", "kind", "shortTitle", "reference", "publisher", "doi", "pmid", "pmcid", "url", "published", "accessed", "derivedFromId", 'sections', 'none-known', 'none-known', "extentRead" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE UNIQUE INDEX "Source_studySlug_position_key" ON "Source"("studySlug", "position");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "SourceSection" (
    "studySlug" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "sourceId", "position"),
    CONSTRAINT "SourceSection_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "SourceSection_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "SourceSection_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "SourceSection_section_check" CHECK (trim("section") <> '')
);

-- CreateTable
CREATE TABLE "SourceSilence" (
    "studySlug" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "sourceId", "position"),
    CONSTRAINT "SourceSilence_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "SourceSilence_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "SourceSilence_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "SourceSilence_subject_check" CHECK ("subject" <> '' AND "subject" NOT GLOB '*[^a-z0-9-]*')
);
