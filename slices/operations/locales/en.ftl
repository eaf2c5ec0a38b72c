# The page of an empty paper.

operations-first-title = The press is running. There is nothing on it yet.
operations-first-kicker = Courant { $version }
operations-first-lede = Your paper is set up and answering readers. This page goes away with the first story you publish. Until then, here is what to do next.
operations-first-name-title = Give the paper its name
operations-first-name-text = Each language becomes an edition with a name, an address, a time zone and sections of its own. Adding the same code again changes the edition.
operations-first-import-title = Bring your archive
operations-first-import-text = Stories, pages, pictures and authors come in from WordPress, Ghost, Substack or JSON Lines, and old addresses lead to the new ones. Try it dry first: nothing is written, and you get the report.
operations-first-demo-title = Or look at a paper that is full
operations-first-demo-text = The demonstration paper has three editions, one of them written from right to left, and more than sixty stories with pictures. It lives in a folder of its own.
operations-first-check-title = Let the paper examine itself
operations-first-check-text = The doctor checks the configuration, the data folder, the database, the stores and the mail, and says what to do about whatever it finds.
operations-first-commands = Commands
operations-first-config = Configuration file
operations-first-address = Address
