# Feeds und was Maschinen lesen.

feeds-title-all = Alle Beiträge
feeds-llms-open = Sprachmodelle dürfen lesen, zitieren und auswerten, was hier veröffentlicht wird. Nennen Sie die Zeitung und verlinken Sie den Beitrag.
feeds-llms-closed = Was hier veröffentlicht wird, darf nicht gesammelt werden, um Sprachmodelle zu trainieren. Fragen Sie den Verlag nach einer Lizenz.
feeds-llms-sections = Ressorts
feeds-llms-feeds = Feeds
