# Ana sayfa, bölümler, etiketler, konular, yazarlar, haber akışı, arşiv.

fronts-front-empty-title = İlk baskı hazırlanıyor
fronts-front-empty-text = Burada henüz yazı yok. Yakında yine bekleriz.
fronts-wire-title = Haberler
fronts-wire-all = Tüm haberler
fronts-features-title = Derinlemesine
fronts-multimedia-title = Multimedya
fronts-recommended-title = Önerilenler
fronts-section-empty-title = Bu bölümde henüz bir şey yok
fronts-section-empty-text = Yazı işleri yayımladıkça yazılar burada yer alacak.
fronts-tag-label = Etiket
fronts-tag-empty-title = Bu etikette bir şey yok
fronts-tag-empty-text = Şu anda bu etiketi taşıyan yayımlanmış yazı yok.
fronts-topic-label = Konu
fronts-topic-empty-title = Bu konuda henüz bir şey yok
fronts-topic-empty-text = Yazı işleri yayımladıkça yazılar burada yer alacak.
fronts-author-empty-title = Henüz yayımlanmış bir şey yok
fronts-author-empty-text = Bu imzayı taşıyan yazılar burada yer alacak.
fronts-stories = { $count ->
    [0] Yazı yok
    [one] { $count } yazı
   *[other] { $count } yazı
}
fronts-news-title = Tüm haberler
fronts-news-by-day = Bir güne bak
fronts-news-empty-title = Henüz haber yok
fronts-news-empty-text = Gazetenin yayımladığı her şey, en yenisi başta olmak üzere burada sıralanacak.
fronts-news-description = Gazetenin yayımladığı her şey, en yenisi başta.
fronts-archive-title = Arşiv
fronts-archive-label = Arşiv
fronts-archive-calendar = Bir gün seçin
fronts-archive-previous-day = Önceki gün
fronts-archive-next-day = Sonraki gün
fronts-archive-previous-month = Önceki ay
fronts-archive-next-month = Sonraki ay
fronts-archive-months = Diğer aylar
fronts-archive-empty-title = O gün hiçbir şey yayımlanmadı
fronts-archive-empty-text = Takvimden başka bir gün seçin.
fronts-archive-description = Gazetenin { $day } tarihinde yayımladığı her şey.
fronts-multimedia-all = Hepsi
fronts-multimedia-gallery = Galeriler
fronts-multimedia-video = Video
fronts-multimedia-audio = Ses
fronts-multimedia-infographic = İnfografikler
fronts-multimedia-empty-title = Henüz izlenecek ya da dinlenecek bir şey yok
fronts-multimedia-empty-text = Galeriler, videolar, sesler ve infografikler burada yer alacak.
fronts-multimedia-description = Galeriler, videolar, sesler ve infografikler.
fronts-rail-news = Tüm haberler
fronts-rail-multimedia = Multimedya
fronts-rail-archive = Arşiv
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = Pazartesi
fronts-weekday-1-letter = P
fronts-weekday-2-name = Salı
fronts-weekday-2-letter = S
fronts-weekday-3-name = Çarşamba
fronts-weekday-3-letter = Ç
fronts-weekday-4-name = Perşembe
fronts-weekday-4-letter = P
fronts-weekday-5-name = Cuma
fronts-weekday-5-letter = C
fronts-weekday-6-name = Cumartesi
fronts-weekday-6-letter = C
fronts-weekday-7-name = Pazar
fronts-weekday-7-letter = P
