# Okurun neden haberdar edildiği.

notices-title = Bildirimler
notices-new = Yeni
notices-none = Henüz bir şey yok. Yorumlarınıza gelen yanıtlar, izlediğiniz tartışmalardaki yenilikler ve moderatörlerin yanıtları burada görünecek.
notices-older = Daha eski
notices-read-all = Tümünü okundu say
notices-save = Kaydet
notices-saved = Kaydedildi.
notices-kind-reply = { $who } size yanıt verdi
notices-kind-thread = { $count ->
    [one] İzlediğiniz bir tartışmada yeni bir yorum var
   *[other] İzlediğiniz bir tartışmada { $count } yeni yorum var
}
notices-kind-published = Yorumunuz yayımlandı
notices-kind-removed = Yorumunuz kaldırıldı
notices-kind-edited = Bir moderatör yorumunuzu değiştirdi
notices-kind-sanctioned = Moderatörler size yazdı
notices-kind-appeal = İtirazınız yanıtlandı
notices-choices-title = Nelerden haberdar olmak istersiniz
notices-choices-always = Moderatör kararları ve itirazlara verilen yanıtlar her zaman burada gösterilir ve her zaman e-postayla gönderilir: Yasa bunu gerektirir.
notices-choice-reply = Size verilen yanıtlar
notices-choice-thread = İzlediğiniz tartışmalar
notices-choice-shown = Bu sayfada göster
notices-choice-mail = E-postayla
notices-mail-when-never = hiçbir zaman
notices-mail-when-once = hemen
notices-mail-when-daily = günde bir kez, hepsi bir arada
notices-stop-title = Tartışmayla ilgili e-postalar
notices-stop-lede = Bu türden e-posta almayacaksınız. Sayfadaki bildirimler olduğu gibi kalır.
notices-stop-do = Bu e-postaları durdur
notices-stop-done = Tamam. Bu türden e-posta almayacaksınız.
notices-stop-choices = Tüm seçenekler
notices-mail-reply-subject = { $who } size yanıt verdi
notices-mail-reply-text =
    { $who } “{ $title }” altındaki yorumunuza yanıt verdi:

    “{ $quote }”
notices-mail-reply-button = Yanıtı oku
notices-mail-thread-subject = Tartışmada yenilik: { $title }
notices-mail-thread-text =
    İzlediğiniz bir tartışmada yeni bir yorum var: “{ $title }”.

    Siz bakmadan yeniden yazmayacağız.
notices-mail-thread-button = Okumayı sürdür
notices-mail-digest-subject = Bugünkü tartışmalarınız
notices-mail-digest-text =
    Son gelişinizden bu yana yeni olanlar:

    { $list }
notices-mail-digest-button = Tümünü gör
