# Comments.

comments-title = Tartışma
comments-count = { $count ->
    [one] { $count } yorum
   *[other] { $count } yorum
}
comments-count-none = Yorum yap
comments-invite = Yorum yapmak, başkalarına yanıt vermek ve dediklerini önermek için oturum açın.
comments-log-in = Oturum aç ve yorum yap
comments-register = Kaydol
comments-standards = Ev kuralları
comments-write = Yorumunuz
comments-hint = Sözcükleri *vurgulayabilir*, alıntı için satıra > ile başlayabilirsiniz.
comments-hint-waits = Yorumunuz, bir denetçi okur okumaz görünür.
comments-send = Yorumu gönder
comments-save = Kaydet
comments-back = Tartışmaya dön
comments-none = Henüz kimse yorum yapmadı. İlk siz olun.
comments-closed = Bu tartışma kapandı. Okumaya devam edebilirsiniz.
comments-barred-blocked = Tartışmaya erişiminiz kapalı.
comments-barred-final = Tartışmaya erişiminiz kesin olarak kapalı.
comments-barred-restricted = Yeniden yorum yapabileceğiniz tarih:
comments-why = Neden?
comments-appeal = Erişim iste
comments-order = Sıra
comments-order-newest = En yeni
comments-order-oldest = En eski
comments-order-liked = En çok önerilen
comments-previous = Önceki sayfa
comments-next = Daha çok yorum
comments-new = Yeni yorumlar var. Göster
comments-former = Eski okur
comments-staff = Yazı işleri
comments-to = yanıt:
comments-edited = düzenlendi
comments-moderated = bir moderatör değiştirdi
comments-react = Öner
comments-reactions = Öneriler:
comments-reply = Yanıtla
comments-quote = Alıntıla
comments-follow = Bu tartışmayı izle
comments-unfollow = İzlemeyi bırak
comments-edit = Düzenle
comments-delete = Sil
comments-delete-sure = Evet, sil
comments-more = Daha
comments-report = Bildir
comments-report-rule = Hangi kuralı çiğniyor?
comments-report-text = Eklemek istediğiniz bir şey var mı?
comments-report-send = Bildirimi gönder
comments-mute = Bu okuru sustur
comments-unmute = Yeniden dinle
comments-muted = Bu okuru susturdunuz. Yorumu göster
comments-moderate = Denetle
comments-waiting = Bir denetçi okuyana dek bunu yalnızca siz görürsünüz.
comments-gone-removed = Bu yorum gösterilmiyor.
comments-gone-deleted = Bu yorum yazarı tarafından silindi.
comments-replies = { $count ->
    [one] { $count } yanıt
   *[other] { $count } yanıt
}
comments-replies-all = { $count ->
    [one] { $count } yanıt daha göster
   *[other] { $count } yanıt daha göster
}
comments-replies-title = Yanıtlar
comments-write-write-title = Yorumunuz
comments-write-reply-title = Yanıtla
comments-write-edit-title = Yorumunuzu düzenleyin
comments-write-report-title = Yorum bildir
comments-rephrase-title = Bunu başka türlü söyleyebilir misiniz?
comments-rephrase-lede = Yorumunuz henüz gönderilmedi, metniniz burada duruyor.
comments-rephrase-language = Burada Türkçe yazıyoruz.
comments-insist = Denetçi karar versin
comments-said-held = Teşekkürler. Başkaları görmeden önce bir denetçi yorumunuzu okur.
comments-said-removed = Yorumunuz ev kurallarına aykırı ve gösterilmiyor.
comments-said-reported = Teşekkürler. Bir denetçi bakacak.
comments-said-deleted = Yorumunuz silindi.
comments-said-muted = Bu okurun yorumlarını artık görmeyeceksiniz.
comments-said-again = Bu okurun yorumlarını yeniden görüyorsunuz.
comments-said-followed = Bu tartışmayı izliyorsunuz. Yeni yorumlar “Bildirimler” altında görünür.
comments-said-unfollowed = Bu tartışmayı artık izlemiyorsunuz.
comments-said-missing = Aradığınız yorum artık burada değil.
comments-mine-title = Yorumlarım
comments-mine-none = Henüz bir şey yazmadınız.
comments-mine-followed = İzlediğiniz tartışmalar
comments-mine-muted = Susturduğunuz okurlar
comments-mine-saved = Kaydedildi.
comments-state-published = yayımlandı
comments-state-held = denetçiyi bekliyor
comments-state-removed = kaldırıldı
comments-state-deleted = silindi
comments-error-sign-in = Lütfen önce oturum açın. Metniniz burada duruyor.
comments-error-missing = Bu yorum veya haber artık burada değil.
comments-error-closed = Bu tartışma az önce kapandı. Metniniz burada; lütfen bir kopyasını saklayın.
comments-error-blocked = Tartışmaya erişiminiz kapalı.
comments-error-restricted = Şu anda tartışmaya katılamazsınız.
comments-error-empty = Lütfen önce bir şey yazın.
comments-error-long = Bu yorum çok uzun. Lütfen kısaltın.
comments-error-many = Kısa sürede çok yazdınız. Bir soluk alın: metniniz burada, birkaç dakika sonra gönderebilirsiniz.
comments-error-late = Bu artık değiştirilemez.
comments-error-name = Bu ad ev kurallarına uymuyor. Lütfen başka bir ad seçin.
comments-error-busy = Yorumunuzu şu anda alamadık. Metniniz burada: lütfen yeniden gönderin.
comments-mail-removed-subject = Yorumunuz kaldırıldı
comments-mail-removed-text =
    { $paper } denetçilerinden biri bir yorumunuzu kaldırdı:

    “{ $quote }”

    Kural: { $rule }. { $ruletext }

    { $reason }

    Bunun yanlış olduğunu düşünüyorsanız itiraz edebilirsiniz.
comments-mail-removed-button = Kararı gör ve itiraz et
comments-mail-edited-subject = Bir moderatör yorumunuzu değiştirdi
comments-mail-edited-text =
    { $paper } moderatörlerinden biri bir yorumunuzu değiştirdi. Okurlar değiştirildiğini görür. Yorum artık şöyle:

    “{ $quote }”

    Kural: { $rule }. { $ruletext }

    { $reason }

    Bunun yanlış olduğunu düşünüyorsanız itiraz edebilirsiniz.
comments-mail-edited-button = Kararı gör ve itiraz et
comments-mail-warn-subject = Denetçilerden bir söz
comments-mail-warn-text =
    Yazdığınız bir şey bir ev kuralını çiğnedi: { $rule }.

    { $reason }

    Tartışma size açık kalsın diye lütfen kurallara uyun.
comments-mail-warn-button = Kararı gör
comments-mail-restrict-subject = Tartışma { $until } tarihine dek size kapalı
comments-mail-restrict-text =
    { $paper } tartışmasını { $until } tarihine dek okuyabilir, ama yazamazsınız. Kural: { $rule }.

    { $reason }

    Bunun yanlış olduğunu düşünüyorsanız itiraz edebilirsiniz.
comments-mail-restrict-button = Kararı gör ve itiraz et
comments-mail-block-subject = Tartışmaya erişiminiz kapatıldı
comments-mail-block-text =
    { $paper } denetçileri tartışmayı hesabınıza kapattı. Kural: { $rule }.

    { $reason }

    Bir kez erişim isteyebilirsiniz: bize ne olduğunu anlatın. Karar verenden başka biri okuyacak.
comments-mail-block-button = Erişim iste
comments-mail-final-subject = Tartışmaya erişiminiz kesin olarak kapatıldı
comments-mail-final-text =
    { $paper } denetçileri tartışmayı hesabınıza ikinci kez kapattı. Kural: { $rule }.

    { $reason }

    İkinci engelden sonra erişim geri verilemez.
comments-mail-final-button = Kararı gör
comments-mail-delete-subject = Hesabınız silindi
comments-mail-delete-text =
    { $paper } denetçileri hesabınızı sildi. Kural: { $rule }.

    { $reason }
comments-mail-delete-button = Ev kurallarını oku
comments-modes-title = Tartışmalar
comments-modes-lede = Bu baskının her tartışması için geçerli olan. Tek bir haber için bu sayfayı onun tartışmasından açın.
comments-modes-edition = Baskı
comments-modes-section = Bölüm
comments-modes-story = Bu haber
comments-modes-mode = Yorumlar
comments-modes-inherit = yukarıda ayarlandığı gibi
comments-modes-open = açık
comments-modes-moderated = önce denetçi okur
comments-modes-closed = kapalı
comments-modes-days = Yayımdan bu kadar gün sonra kapat (0: hiç)
comments-modes-link = Bu tartışmanın ayarları
