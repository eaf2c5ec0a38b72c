-- Which pictures a story shows to readers, and which in its working copy.
CREATE TABLE articles_uses (
    story TEXT NOT NULL REFERENCES articles_stories (id),
    place TEXT NOT NULL,
    picture TEXT NOT NULL,
    PRIMARY KEY (story, place, picture)
);

CREATE INDEX articles_uses_picture ON articles_uses (picture, story);

INSERT INTO articles_uses (story, place, picture)
SELECT id, 'readers', picture FROM articles_stories WHERE picture IS NOT NULL;

INSERT INTO articles_uses (story, place, picture)
SELECT s.id, 'readers', p.id FROM articles_stories AS s
JOIN media_pictures AS p ON s.body LIKE '%"' || p.id || '"%'
WHERE s.body LIKE '%"embed"%' AND (s.picture IS NULL OR s.picture <> p.id);
