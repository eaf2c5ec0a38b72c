# The story editor.

newsroom-editor-toolbar = Tools
newsroom-editor-body = Story text
newsroom-editor-body-hint = Write here, or type / to insert something.
newsroom-editor-close = Close
newsroom-editor-cancel = Cancel
newsroom-editor-apply = Apply
newsroom-editor-insert = Insert
newsroom-editor-remove = Remove
newsroom-editor-try-again = Try again
newsroom-editor-save = Save now
newsroom-editor-block-kind = Kind of paragraph
newsroom-editor-paragraph = Paragraph
newsroom-editor-heading-2 = Subhead
newsroom-editor-heading-3 = Small subhead
newsroom-editor-heading-4 = Smallest subhead
newsroom-editor-strong = Bold
newsroom-editor-em = Italic
newsroom-editor-underline = Underlined
newsroom-editor-strike = Struck through
newsroom-editor-sub = Subscript
newsroom-editor-sup = Superscript
newsroom-editor-code = Code
newsroom-editor-code-block = Block of code
newsroom-editor-bullet-list = List
newsroom-editor-ordered-list = Numbered list
newsroom-editor-blockquote = Quotation
newsroom-editor-pullquote = Pull quote
newsroom-editor-cite = Who said it
newsroom-editor-factbox = Fact box
newsroom-editor-factbox-title = Title of the box
newsroom-editor-rule = Dividing line
newsroom-editor-table = Table
newsroom-editor-table-caption = Caption of the table
newsroom-editor-table-tools = Rows and columns
newsroom-editor-row-before = Insert a row above
newsroom-editor-row-after = Insert a row below
newsroom-editor-column-before = Insert a column before
newsroom-editor-column-after = Insert a column after
newsroom-editor-row-delete = Delete the row
newsroom-editor-column-delete = Delete the column
newsroom-editor-cells-merge = Merge the cells
newsroom-editor-cell-split = Split the cell
newsroom-editor-header-row = Heading row on or off
newsroom-editor-header-cell = Heading cell on or off
newsroom-editor-table-delete = Delete the table
newsroom-editor-undo = Undo
newsroom-editor-redo = Redo
newsroom-editor-clear = Remove formatting
newsroom-editor-line-break = New line in the same paragraph
newsroom-editor-move-up = Move up
newsroom-editor-move-down = Move down
newsroom-editor-indent = Indent the item
newsroom-editor-outdent = Move the item out
newsroom-editor-select-block = Select the paragraph
newsroom-editor-to-toolbar = Go to the tools
newsroom-editor-keys = Keys
newsroom-editor-keys-hint = Everything can be done by keyboard. Inside the tools, use the arrow keys; Escape returns to the text.
newsroom-editor-link = Link
newsroom-editor-link-change = Change the link
newsroom-editor-link-search = Find one of our own stories
newsroom-editor-link-address = Address
newsroom-editor-link-hint = A web address, an e-mail address, or a story found above.
newsroom-editor-link-text = Words to show
newsroom-editor-link-sponsored = Paid for (marked for search engines)
newsroom-editor-link-wrong = This address cannot be used. Please check it.
newsroom-editor-link-made = The link has been made.
newsroom-editor-link-remove = Remove the link
newsroom-editor-found = { $count ->
    [0] Nothing found.
    [one] { $count } result. Choose with the arrow keys.
   *[other] { $count } results. Choose with the arrow keys.
}
newsroom-editor-search-failed = The search did not answer. Please try again.
newsroom-editor-embed = Video, audio or post
newsroom-editor-embed-address = Address of the video, audio or post
newsroom-editor-embed-hint = For example from YouTube, SoundCloud or Bluesky. Readers are asked before anything is loaded from there.
newsroom-editor-embed-title = Title
newsroom-editor-embed-consent = Readers see a link until they ask for more.
newsroom-editor-embed-unknown = The editor cannot show this, and will leave it exactly as it is.
newsroom-editor-data = Data widget
newsroom-editor-data-search = Find a widget
newsroom-editor-data-number = Number of the widget
newsroom-editor-kind-picture = Picture
newsroom-editor-kind-gallery = Gallery
newsroom-editor-kind-video = Video
newsroom-editor-kind-audio = Audio
newsroom-editor-kind-social = Post
newsroom-editor-kind-data = Data widget
newsroom-editor-kind-file = File
newsroom-editor-kind-web = Page from elsewhere
newsroom-editor-kind-other = Something else ({ $kind })
newsroom-editor-picture = Picture
newsroom-editor-library = Picture from the library
newsroom-editor-library-search = Find a picture
newsroom-editor-gallery = Gallery
newsroom-editor-gallery-count = { $count ->
    [0] No pictures yet
    [one] { $count } picture
   *[other] { $count } pictures
}
newsroom-editor-gallery-edit = Edit the gallery
newsroom-editor-gallery-add = Add pictures
newsroom-editor-gallery-up = Move picture { $place } up
newsroom-editor-gallery-down = Move picture { $place } down
newsroom-editor-gallery-remove = Remove picture { $place }
newsroom-editor-gallery-moved = Now picture { $place } of { $count }.
newsroom-editor-picture-caption = Caption
newsroom-editor-picture-credit = Credit
newsroom-editor-picture-alt = Description
newsroom-editor-picture-alt-hint = What can be seen, for those who cannot see it.
newsroom-editor-picture-width = Width
newsroom-editor-width-column = As wide as the text
newsroom-editor-width-wide = Wide
newsroom-editor-width-inset = Beside the text
newsroom-editor-crop = Crop
newsroom-editor-crop-title = Crops and focal point
newsroom-editor-crop-format = Format
newsroom-editor-crop-box = Crop
newsroom-editor-crop-hint = Drag, or use the keyboard: arrow keys move, Shift with arrow keys resizes, Ctrl makes smaller steps, Home takes as much as possible. The dot is where the eye should rest.
newsroom-editor-crop-says = { $format }: { $width } × { $height } pixels, drawn by hand.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } pixels, around the focal point.
newsroom-editor-crop-reset = Follow the focal point again
newsroom-editor-crop-done = The crops have been saved.
newsroom-editor-crop-failed = The crops could not be saved. Please try again.
newsroom-editor-crop-unavailable = This picture cannot be cropped here just now.
newsroom-editor-focal-point = Focal point
newsroom-editor-focal-says = { $x } % from the left, { $y } % from the top.
newsroom-editor-upload-name = Upload of { $name }
newsroom-editor-upload-progress = { $name }: { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] { $count } picture is being uploaded.
   *[other] { $count } pictures are being uploaded.
}
newsroom-editor-upload-done = { $name } is in the text.
newsroom-editor-upload-failed = { $name } could not be uploaded. { $reason }
newsroom-editor-upload-not-picture = Only pictures can be dropped into the text. Other files were left out.
newsroom-editor-paste-pictures = { $count ->
    [one] The text was pasted without its picture. Please add it from its file.
   *[other] The text was pasted without its { $count } pictures. Please add them from their files.
}
newsroom-editor-find = Find and replace
newsroom-editor-find-words = Find
newsroom-editor-find-instead = Replace with
newsroom-editor-find-exact = Match case and accents
newsroom-editor-find-next = Next
newsroom-editor-find-previous = Previous
newsroom-editor-find-count = { $count ->
    [0] Not in the text
   *[other] { $place } of { $count }
}
newsroom-editor-replace = Replace
newsroom-editor-replace-all = Replace all
newsroom-editor-replaced = { $count ->
    [one] { $count } place replaced.
   *[other] { $count } places replaced.
}
newsroom-editor-characters = Special characters
newsroom-editor-characters-marks = Dashes and signs
newsroom-editor-characters-quotes = Quotation marks
newsroom-editor-characters-spaces = Spaces and invisible signs
newsroom-editor-characters-letters = Letters
newsroom-editor-characters-money = Currencies
newsroom-editor-characters-mathematics = Numbers and mathematics
newsroom-editor-characters-arrows = Arrows and shapes
newsroom-editor-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } word selected
   *[other] { $count } words selected
}
newsroom-editor-minutes = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
}
newsroom-editor-state-saved = Saved at { $time }
newsroom-editor-state-changed = Not saved yet
newsroom-editor-state-saving = Saving…
newsroom-editor-state-offline = No connection. Your text is kept on this computer and will be saved as soon as possible.
newsroom-editor-state-offline-unkept = No connection, and this computer cannot keep your text. Please leave this page open.
newsroom-editor-state-signed-out = You are signed out. Your text is kept on this computer.
newsroom-editor-state-locked = { $name } is working on this story
newsroom-editor-state-refused = The server did not accept the text. It is kept on this computer.
newsroom-editor-state-conflict = Two versions: please decide which text stays
newsroom-editor-signed-out-text = Your session has ended. Nothing is lost: sign in again in another window, then come back here.
newsroom-editor-sign-in = Sign in
newsroom-editor-refused-text = The text could not be saved as it is. { $reason }
newsroom-editor-locked-text = { $name } is working on this story. You can read it, or take it over; { $name } will be told.
newsroom-editor-take-over = Take over
newsroom-editor-take-over-failed = The story could not be taken over. Please try again.
newsroom-editor-document-refused = This text holds something that the editor does not know ({ $reason }). It is not shown and nothing will be changed.
newsroom-editor-drawer-failed = This computer does not let us keep a copy of your text. It is only safe once it says “Saved”.
newsroom-editor-restore-text = This computer holds newer text from { $when } that never reached the server.
newsroom-editor-restore = Restore it
newsroom-editor-restore-compare = See what is different
newsroom-editor-restore-discard = Discard it
newsroom-editor-tabs-text = This story is also open in another tab. Please write in one of them only.
newsroom-editor-tabs-adopted = The text has been brought up to date from another tab.
newsroom-editor-conflict-title = This story has been changed by two people
newsroom-editor-conflict-text = { $name } has saved another version. Nothing has been overwritten: both texts are below. Choose for each difference, or take one text as a whole. The other stays in the history.
newsroom-editor-conflict-text-when = { $name } saved another version at { $when }. Nothing has been overwritten: both texts are below. Choose for each difference, or take one text as a whole. The other stays in the history.
newsroom-editor-conflict-somebody = Someone
newsroom-editor-conflict-mine = Your text
newsroom-editor-conflict-theirs = Text by { $name }
newsroom-editor-conflict-choice = Difference { $place }
newsroom-editor-conflict-take-mine = Yours
newsroom-editor-conflict-take-theirs = Theirs
newsroom-editor-conflict-take-both = Both
newsroom-editor-conflict-merge = Use the choices below
newsroom-editor-conflict-all-mine = Use all of yours
newsroom-editor-conflict-all-theirs = Use all of theirs
newsroom-editor-removed = removed:
newsroom-editor-added = added:
newsroom-editor-compare-count = { $count ->
    [0] The two texts are the same.
    [one] { $count } difference
   *[other] { $count } differences
}
newsroom-editor-compare-unchanged = { $count } paragraphs unchanged
newsroom-editor-compare-restyled = Only the formatting has changed
newsroom-editor-compare-moved = Moved
