# Images et fichiers.

media-error-signature = Cette adresse d’image n’est pas l’une des nôtres, ou elle a été modifiée. Rouvrez l’article et suivez l’image à partir de là.
media-error-unknown = Il n’y a ni image ni fichier à cette adresse. Elle a peut-être été mal saisie.
media-error-gone = Cette image ou ce fichier n’est plus disponible : nos droits ont expiré, ou le document a été retiré.
media-error-busy = Cette image est encore en préparation. Réessayez dans quelques secondes.
media-error-fault = Nous n’avons pas pu fournir cette image ou ce fichier. Réessayez plus tard.
media-error-forbidden = Vous n’êtes pas autorisé à modifier les images et les fichiers. Adressez-vous à une personne qui gère les archives.
media-error-empty = Le fichier est vide. Envoyez-le de nouveau.
media-error-too-many-bytes = Le fichier est trop volumineux. Enregistrez-le avec une qualité moindre et envoyez-le de nouveau.
media-error-file-kind = Les fichiers de ce type ne sont pas acceptés. Utilisez MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT ou PDF.
media-error-text-long = L’un des textes est trop long. Raccourcissez-le.
media-error-focal = Le point d’intérêt doit se trouver dans l’image.
media-error-format = Ce format de recadrage est inconnu. Écrivez-le comme une proportion, par exemple 16:9.
media-error-bad-crop = Le recadrage doit se trouver dans l’image. Tracez-le de nouveau.
media-error-not-known = Ce fichier n’est pas une image lisible. Utilisez JPEG, PNG, WebP, AVIF ou GIF.
media-error-heic = Les images HEIC ne peuvent pas être utilisées. Convertissez l’image en JPEG et envoyez-la de nouveau.
media-error-svg = Les dessins SVG ne peuvent pas être utilisés. Exportez le dessin en PNG et envoyez-le de nouveau.
media-error-not-a-picture = Ce fichier n’est pas une image. Utilisez JPEG, PNG, WebP, AVIF ou GIF.
media-error-unusual-coding = Cette image est codée d’une manière inhabituelle. Enregistrez-la comme une image ordinaire et envoyez celle-ci.
media-error-high-dynamic-range = Les images à grande gamme dynamique ne peuvent pas être montrées fidèlement. Exportez l’image en gamme standard et envoyez-la de nouveau.
media-error-unsupported-format = Les images de ce format ne peuvent pas être utilisées. Convertissez l’image en JPEG ou en PNG et envoyez-la de nouveau.
media-error-too-many-pixels = L’image a trop de pixels. Réduisez-la et envoyez-la de nouveau.
media-error-too-many-frames = L’animation est trop longue. Raccourcissez-la ou envoyez-la sous forme de film.
media-error-truncated = Le fichier de l’image est tronqué. Envoyez-le de nouveau.
media-error-damaged = Le fichier de l’image est endommagé. Ouvrez-le dans un logiciel de retouche, enregistrez-le et envoyez la nouvelle version.
