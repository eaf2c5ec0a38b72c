# Fotoğraflar ve dosyalar.

media-error-signature = Bu fotoğraf adresi bize ait değil ya da değiştirilmiş. Lütfen haberi yeniden açın ve fotoğrafa oradan gidin.
media-error-unknown = Bu adreste fotoğraf ya da dosya yok. Adres yanlış yazılmış olabilir.
media-error-gone = Bu fotoğraf ya da dosya artık yok: gösterme hakkımız sona erdi ya da geri çekildi.
media-error-busy = Bu fotoğraf henüz hazırlanıyor. Lütfen birkaç saniye sonra yeniden deneyin.
media-error-fault = Bu fotoğrafı ya da dosyayı şu anda gösteremedik. Lütfen daha sonra yeniden deneyin.
media-error-forbidden = Fotoğrafları ve dosyaları değiştiremezsiniz. Arşivi yöneten birine başvurun.
media-error-empty = Dosya boş. Lütfen yeniden gönderin.
media-error-too-many-bytes = Dosya çok büyük. Daha düşük kaliteyle kaydedip yeniden gönderin.
media-error-file-kind = Bu türden dosyalar kabul edilmiyor. MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT ya da PDF kullanın.
media-error-text-long = Metinlerden biri çok uzun. Lütfen kısaltın.
media-error-focal = Odak noktası fotoğrafın içinde olmalı.
media-error-format = Bu kırpma biçimi bilinmiyor. 16:9 gibi bir oran olarak yazın.
media-error-bad-crop = Kırpma alanı fotoğrafın içinde olmalı. Lütfen yeniden çizin.
media-error-not-known = Bu dosya okuyabildiğimiz bir fotoğraf değil. JPEG, PNG, WebP, AVIF ya da GIF kullanın.
media-error-heic = HEIC fotoğraflar kullanılamıyor. Fotoğrafı JPEG’e çevirip yeniden gönderin.
media-error-svg = SVG çizimler kullanılamıyor. Çizimi PNG olarak dışa aktarıp yeniden gönderin.
media-error-not-a-picture = Bu dosya bir fotoğraf değil. JPEG, PNG, WebP, AVIF ya da GIF kullanın.
media-error-unusual-coding = Bu fotoğraf alışılmadık bir biçimde kodlanmış. Sıradan bir fotoğraf olarak kaydedip onu gönderin.
media-error-high-dynamic-range = Yüksek dinamik aralıklı fotoğraflar aslına uygun gösterilemiyor. Fotoğrafı standart aralıkta dışa aktarıp yeniden gönderin.
media-error-unsupported-format = Bu biçimdeki fotoğraflar kullanılamıyor. Fotoğrafı JPEG ya da PNG’ye çevirip yeniden gönderin.
media-error-too-many-pixels = Fotoğrafta çok fazla piksel var. Küçültüp yeniden gönderin.
media-error-too-many-frames = Animasyon çok uzun. Kısaltın ya da film olarak gönderin.
media-error-truncated = Fotoğraf dosyası yarıda kesilmiş. Lütfen yeniden gönderin.
media-error-damaged = Fotoğraf dosyası bozuk. Bir fotoğraf düzenleyicide açıp yeniden kaydedin ve bu sürümü gönderin.
