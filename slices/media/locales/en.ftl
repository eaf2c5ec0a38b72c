# Pictures and files.

media-error-signature = This picture address is not one of ours, or it has been altered. Please open the story again and follow the picture from there.
media-error-unknown = There is no picture or file at this address. It may have been mistyped.
media-error-gone = This picture or file is no longer available: our right to show it has ended, or it was taken back.
media-error-busy = This picture is still being prepared. Please try again in a few seconds.
media-error-fault = We could not deliver this picture or file just now. Please try again later.
media-error-forbidden = You may not change pictures and files. Ask someone who manages the archive.
media-error-empty = The file is empty. Please send it again.
media-error-too-many-bytes = The file is too large. Save it with a lower quality and send it again.
media-error-file-kind = Files of this kind are not accepted. Use MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT or PDF.
media-error-text-long = One of the texts is too long. Please shorten it.
media-error-focal = The focal point must lie inside the picture.
media-error-format = This crop format is not known. Write it as a proportion, such as 16:9.
media-error-bad-crop = The crop must lie inside the picture. Please draw it again.
media-error-not-known = This file is not a picture we can read. Use JPEG, PNG, WebP, AVIF or GIF.
media-error-heic = HEIC pictures cannot be used. Convert the picture to JPEG and send it again.
media-error-svg = SVG drawings cannot be used. Export the drawing as PNG and send it again.
media-error-not-a-picture = This file is not a picture. Use JPEG, PNG, WebP, AVIF or GIF.
media-error-unusual-coding = This picture is stored in an unusual way. Save it again as an ordinary picture and send that.
media-error-high-dynamic-range = High dynamic range pictures cannot be shown faithfully. Export the picture in standard range and send it again.
media-error-unsupported-format = Pictures in this format cannot be used. Convert the picture to JPEG or PNG and send it again.
media-error-too-many-pixels = The picture has too many pixels. Scale it down and send it again.
media-error-too-many-frames = The animation is too long. Shorten it, or send it as a film.
media-error-truncated = The picture file is cut off. Please send it again.
media-error-damaged = The picture file is damaged. Open it in a picture editor, save it again and send that.
