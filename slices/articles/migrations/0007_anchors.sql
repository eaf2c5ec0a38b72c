-- The words of the text that a note stands at, and what stood before them; empty for a note on the whole story.
ALTER TABLE articles_notes ADD COLUMN quote TEXT NOT NULL DEFAULT '';

ALTER TABLE articles_notes ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
