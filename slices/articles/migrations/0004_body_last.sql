-- A card needs a dozen short columns of a story. SQLite reads a row from its beginning, so what stands behind a long body
-- costs the pages of the body; the body goes to the end.
ALTER TABLE articles_stories ADD COLUMN content TEXT NOT NULL DEFAULT '';

UPDATE articles_stories SET content = body;

ALTER TABLE articles_stories DROP COLUMN body;

ALTER TABLE articles_stories RENAME COLUMN content TO body;
