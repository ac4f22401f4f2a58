-- Lists as they are answered, and where in them the items with a value stand: made by the import from the records, so that
-- an answer reads its own items.

-- CreateTable
CREATE TABLE "ListedItem" (
    "list" TEXT NOT NULL,
    "place" INTEGER NOT NULL CONSTRAINT "ListedItem_place_check" CHECK ("place" >= 0),
    "key" TEXT NOT NULL,
    "item" TEXT NOT NULL CONSTRAINT "ListedItem_item_check" CHECK (json_valid("item")),

    PRIMARY KEY ("list", "place")
);

-- CreateTable
CREATE TABLE "ListedValue" (
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "count" INTEGER NOT NULL CONSTRAINT "ListedValue_count_check" CHECK ("count" >= 0),
    "places" TEXT NOT NULL,

    PRIMARY KEY ("list", "name", "value")
);

-- CreateIndex
CREATE UNIQUE INDEX "ListedItem_list_key_key" ON "ListedItem"("list", "key");

-- The hash of what the lists were made from stands beside that of all rows: SQLite changes a CHECK by making the table again.
CREATE TABLE "new_Meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    CONSTRAINT "Meta_key_check" CHECK ("key" IN ('content-hash', 'lists-hash')),
    CONSTRAINT "Meta_content_hash_check" CHECK (length("value") = 64 AND "value" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT "Meta_text_filled_check" CHECK (trim("value") <> '')
);
INSERT INTO "new_Meta" SELECT "key", "value" FROM "Meta";
DROP TABLE "Meta";
ALTER TABLE "new_Meta" RENAME TO "Meta";
