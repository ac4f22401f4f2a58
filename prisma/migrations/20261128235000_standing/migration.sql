-- Whether a source was corrected or retracted since it was published: what lists say, and what a person confirmed.
ALTER TABLE "Source" ADD COLUMN "standing" TEXT CHECK (json_valid("standing"));
