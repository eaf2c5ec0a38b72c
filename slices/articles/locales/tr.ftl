# Bir yazı ve sabit bir sayfa.

articles-kind-news = Haber
articles-kind-analysis = Analiz
articles-kind-interview = Söyleşi
articles-kind-gallery = Fotoğraflarla
articles-kind-longread = Uzun okuma
articles-kind-audio = Dinleyin
articles-kind-video = İzleyin
articles-kind-infographic = Rakamlarla
# Bir addan önce, tek başına: “Yazan: Mara Lindqvist”
articles-byline-label = Yazan:
articles-published = Yayın:
articles-updated = Güncelleme:
articles-reading-label = Okuma süresi
articles-reading = { $minutes ->
    [one] { $minutes } dakikalık okuma
   *[other] { $minutes } dakikalık okuma
}
articles-translations = Bu yazıyı başka dilde okuyun
articles-share = Paylaş
articles-share-device = Gönder…
articles-share-mail = E-postayla
articles-short = Kısa adres
articles-copy = Kısa adresi kopyala
articles-copy-done = Kopyalandı
articles-subscribe = Abone ol
articles-print = Yazdır
articles-corrections = { $count ->
    [one] Düzeltme
   *[other] Düzeltmeler
}
articles-related = İlgili yazılar
articles-tags = Etiketler
articles-standards = Topluluk kuralları
articles-gallery = { $count ->
    [one] { $count } fotoğraf
   *[other] { $count } fotoğraf
}
articles-gallery-previous = Önceki fotoğraf
articles-gallery-next = Sonraki fotoğraf
articles-factbox = Bilgi
articles-embed-note = Bu içeriğin kaynağı: { $provider }. Siz istemeden oradan hiçbir şey yüklenmez ve sizin hakkınızda oraya hiçbir şey bildirilmez.
articles-embed-load = Burada göster
articles-embed-open = Kaynağında aç: { $provider }
articles-media-download = Dosyayı indir
articles-media-transcript = Metnini oku
articles-page-updated = Son değişiklik:
articles-page-others = Gazete hakkında daha fazlası
