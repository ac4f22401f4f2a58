-- What search and the list of studies read. The import makes it from the records and the prose, in its own transaction;
-- it says nothing that the other tables and the articles do not say, so it is no part of the content hash, and Prisma
-- leaves it alone (tables.external in prisma.config.ts).

-- What can be found, one row a place of the site.
CREATE TABLE "SearchDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('term', 'study', 'result', 'page', 'source', 'prose')),
    "studySlug" TEXT,
    "address" TEXT NOT NULL CHECK ("address" LIKE '/%'),
    "weight" REAL NOT NULL CHECK ("weight" > 0),
    "title" TEXT NOT NULL CHECK ("title" <> ''),
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "abbreviations" TEXT NOT NULL
);

CREATE INDEX "SearchDocument_studySlug_idx" ON "SearchDocument" ("studySlug");

-- The words of those rows: English word forms fall together, accents and capitals do not count.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
    "title", "heading", "body", "abbreviations",
    content = 'SearchDocument', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3'
);

-- The words as they are written, for what a misspelt one may have meant.
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL PRIMARY KEY,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "uses" INTEGER NOT NULL
);
CREATE INDEX "SearchWord_first_length_idx" ON "SearchWord" ("first", "length");
CREATE INDEX "SearchWord_second_length_idx" ON "SearchWord" ("second", "length");

-- Every name that the glossary has for something.
CREATE TABLE "SearchName" (
    "name" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    PRIMARY KEY ("name", "termId")
);
CREATE INDEX "SearchName_termId_idx" ON "SearchName" ("termId");

-- A study in a line, with what it can be filtered by.
CREATE TABLE "StudyListing" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "listing" TEXT NOT NULL CHECK (json_valid("listing"))
);

-- The SHA-256 of what these tables were made from; one row.
CREATE TABLE "SearchState" (
    "contentHash" TEXT NOT NULL
);
