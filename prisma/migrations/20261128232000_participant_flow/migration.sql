-- What became of the people of each arm in each period, and why people stopped.
CREATE TABLE "FlowStage" (
    "studySlug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "armId" TEXT NOT NULL,
    "started" INTEGER,
    "completed" INTEGER,
    "ongoing" INTEGER,
    "stopped" INTEGER,
    "closes" BOOLEAN NOT NULL DEFAULT true,
    "dataCutoff" TEXT,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "id"),
    CONSTRAINT "FlowStage_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "FlowStage_studySlug_armId_fkey" FOREIGN KEY ("studySlug", "armId") REFERENCES "Arm" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FlowStage_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FlowStage_id_check" CHECK ("id" <> '' AND "id" NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT "FlowStage_started_check" CHECK ("started" IS NULL OR (typeof("started") = 'integer' AND "started" >= 0)),
    CONSTRAINT "FlowStage_completed_check" CHECK ("completed" IS NULL OR (typeof("completed") = 'integer' AND "completed" BETWEEN 0 AND coalesce("started", "completed"))),
    CONSTRAINT "FlowStage_ongoing_check" CHECK ("ongoing" IS NULL OR (typeof("ongoing") = 'integer' AND "ongoing" BETWEEN 0 AND coalesce("started", "ongoing"))),
    CONSTRAINT "FlowStage_stopped_check" CHECK ("stopped" IS NULL OR (typeof("stopped") = 'integer' AND "stopped" BETWEEN 0 AND coalesce("started", "stopped"))),
    CONSTRAINT "FlowStage_closes_check" CHECK ("closes" IN (0, 1)),
    CONSTRAINT "FlowStage_dataCutoff_check" CHECK (length("dataCutoff") IN (4, 7, 10) AND date(substr("dataCutoff" || '-01-01', 1, 10)) IS substr("dataCutoff" || '-01-01', 1, 10)),
    CONSTRAINT "FlowStage_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "FlowStage_text_filled_check" CHECK (trim("period") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
CREATE UNIQUE INDEX "FlowStage_studySlug_position_key" ON "FlowStage"("studySlug", "position");
CREATE UNIQUE INDEX "FlowStage_studySlug_period_armId_key" ON "FlowStage"("studySlug", "period", "armId");

CREATE TABLE "FlowReason" (
    "studySlug" TEXT NOT NULL,
    "stageId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT,

    PRIMARY KEY ("studySlug", "stageId", "position"),
    CONSTRAINT "FlowReason_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "FlowReason_studySlug_stageId_fkey" FOREIGN KEY ("studySlug", "stageId") REFERENCES "FlowStage" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FlowReason_studySlug_sourceId_fkey" FOREIGN KEY ("studySlug", "sourceId") REFERENCES "Source" ("studySlug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION,
    CONSTRAINT "FlowReason_n_check" CHECK (typeof("n") = 'integer' AND "n" >= 1),
    CONSTRAINT "FlowReason_position_check" CHECK (typeof("position") = 'integer' AND "position" >= 0),
    CONSTRAINT "FlowReason_text_filled_check" CHECK (trim("reason") <> '' AND trim("locator") <> '' AND trim("quote") <> '')
);
