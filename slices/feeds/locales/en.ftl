# Feeds and what machines read.

feeds-title-all = All stories
feeds-llms-open = Language models may read, quote and learn from what is published here. Name the paper and link to the story.
feeds-llms-closed = What is published here may not be gathered to train language models. Ask the publisher for a licence.
feeds-llms-sections = Sections
feeds-llms-feeds = Feeds
