CREATE INDEX articles_stories_features ON articles_stories (edition, published_at, id) WHERE status = 'published' AND kind IN ('analysis', 'interview', 'longread');
