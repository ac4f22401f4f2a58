-- Search finds the pages of diseases and treatments, and figures. What these tables hold is made from the content: they are
-- emptied here, and the next import fills them.
DROP TABLE "SearchDocument";

CREATE TABLE "SearchDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('term', 'condition', 'treatment', 'study', 'result', 'page', 'figure', 'source', 'prose')),
    "studySlug" TEXT,
    "address" TEXT NOT NULL CHECK ("address" LIKE '/%'),
    "weight" REAL NOT NULL CHECK ("weight" > 0),
    "title" TEXT NOT NULL CHECK ("title" <> ''),
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "abbreviations" TEXT NOT NULL
);

CREATE INDEX "SearchDocument_studySlug_idx" ON "SearchDocument" ("studySlug");

INSERT INTO "SearchIndex" ("SearchIndex") VALUES ('rebuild');
DELETE FROM "SearchState";
