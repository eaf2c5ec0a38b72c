# Okur hesapları.

accounts-header-register = Kaydol
accounts-header-login = Giriş
accounts-header-greeting = Merhaba, { $name }
accounts-header-account = Hesabım
accounts-header-logout = Çıkış yap
accounts-header-waiting = Sizi bekleyen:
accounts-register-title = Kaydol
accounts-register-lede = { $paper } hesabıyla tartışmalara katılır, size nelerin ulaşacağını seçersiniz. Okumak için hesap gerekmez.
accounts-register-do = Kaydol
accounts-register-other = Zaten kayıtlı mısınız?
accounts-register-consent = Topluluk kurallarını kabul ediyorum ve gizlilik politikasını okudum.
accounts-register-terms = Topluluk kuralları
accounts-register-privacy = Gizlilik politikası
accounts-register-trap = Burayı boş bırakın
accounts-login-title = Giriş yap
accounts-login-lede = { $paper } sizi yeniden selamlıyor. Sizi kaldığınız yere götüreceğiz.
accounts-login-do = Giriş yap
accounts-login-other = Yeni misiniz?
accounts-login-remember = Bu cihazda oturum açık kalsın
accounts-login-forgotten = Parolanızı mı unuttunuz?
accounts-login-confirmed = Adresiniz doğrulandı. Artık giriş yapabilirsiniz.
accounts-login-reset = Yeni parolanız ayarlandı, diğer her yerden çıkış yapıldı. Şimdi onunla giriş yapın.
accounts-login-left = Çıkış yaptınız. Yakında görüşmek üzere.
accounts-recover-title = Parolayı sıfırla
accounts-recover-lede = Kaydolduğunuz adresi yazın. Yeni bir parola için size bağlantı göndereceğiz.
accounts-recover-do = Bağlantıyı gönder
accounts-reset-title = Yeni parola seçin
accounts-reset-lede = Ayarladığınızda hesabınıza giriş yapılmış tüm cihazlardan çıkış yapılır.
accounts-reset-do = Parolayı ayarla
accounts-confirm-title = Bir tık kaldı
accounts-confirm-lede = Böylece { $paper } hesabınız açılır.
accounts-confirm-do = Adresimi doğrula
accounts-field-email = E-posta adresi
accounts-field-email-hint = Diğer okurlara gösterilmez.
accounts-field-name = Görünen ad
accounts-field-name-hint = Başkaları sizi bu adla okur. Gerçek adınız olması gerekmez.
accounts-field-password = Parola
accounts-field-new-password = Yeni parola
accounts-field-new-password-hint = En az { $least } karakter. En iyisi yalnızca sizin bir araya getireceğiniz üç dört kelimedir.
accounts-error-title = Bu henüz olmadı
accounts-error-refused = Adres ve parola birbirine uymuyor. İkisini de denetleyin ya da parolanızı sıfırlayın.
accounts-error-link = Bu bağlantı artık geçerli değil.
accounts-error-too-many = Bağlantınızdan çok sayıda deneme yapıldı. Lütfen on beş dakika bekleyin.
accounts-error-forbidden = Buna izniniz yok. Olması gerektiğini düşünüyorsanız bize yazın.
accounts-error-busy = Bunu şu anda yapamadık. Bir dakika sonra yeniden deneyin.
accounts-error-email-missing = Lütfen e-posta adresinizi yazın.
accounts-error-email-form = Bu bir e-posta adresine benzemiyor. ad@example.org gibi olmalı.
accounts-error-email-disposable = Bu adrese gelen postalar, onlarla birlikte hesabınız da kısa sürede kaybolur. Sürekli kullandığınız bir adres yazın.
accounts-error-name-missing = Lütfen başkalarının sizi okuyacağı bir ad seçin.
accounts-error-name-short = Bu ad çok kısa. En az iki karakter olmalı.
accounts-error-name-long = Bu ad çok uzun. En fazla 40 karakter kullanın.
accounts-error-name-letters = Ad harflerden oluşur; rakam, boşluk, tire, nokta ve kesme işareti de olabilir.
accounts-error-name-mixed = Bu adın bir kelimesinde farklı alfabelerin harfleri karışmış; başkasının adı sanılabilir.
accounts-error-name-reserved = Bu ad gazeteye ya da çalışanlarından birine ait. Lütfen başka bir ad seçin.
accounts-error-password-missing = Lütfen bir parola girin.
accounts-error-password-short = Bu parola çok kısa. Bir iki kelime ekleyin.
accounts-error-password-long = Bu parola kabul edebileceğimizden uzun. Lütfen kısaltın.
accounts-error-password-common = Bu parola, saldırganların ilk denedikleri arasında. Yalnızca sizin aklınıza gelecek birini seçin.
accounts-error-consent = Kaydolmak için bunları kabul etmeniz gerekir.
accounts-error-code = Bu kod doğru değil ya da az önce süresi doldu. Sıradaki kodu girin.
accounts-error-captcha-wrong = Aradığımız toplam bu değil. Lütfen yeniden hesaplayın.
accounts-error-captcha-expired = Bu denetimin süresi doldu. İşte yenisi; yazdıklarınız hâlâ burada.
accounts-said-registered-title = Posta kutunuza bakın
accounts-said-registered-text = Size bağlantı içeren bir e-posta gönderdik. { $hours } saat içinde bağlantıya gidin, hesabınız açılsın. Bir şey gelmezse istenmeyen postalara bakın.
accounts-said-recovering-title = Posta kutunuza bakın
accounts-said-recovering-text = Verdiğiniz adrese yazdık. Bağlantı { $minutes } dakika ve yalnızca bir kez geçerli.
accounts-said-link-title = Bu bağlantı artık geçerli değil
accounts-said-link-text = Daha önce kullanılmış ya da süresi geçmiş. Hesabınız varsa giriş yapın; yoksa yeni bir e-posta isteyin.
accounts-home-title = Hesabım
accounts-home-lede = Gazetenin sizin hakkınızda bildikleri ve kararlarınız.
accounts-home-number = Okur numarası
accounts-home-since = Kayıt tarihi
accounts-mail-greeting = Merhaba { $name },
accounts-mail-greeting-plain = Merhaba,
accounts-mail-by-hand = Düğme çalışmazsa bu adresi tarayıcınıza kopyalayın:
accounts-mail-footer = { $paper } bu e-postayı, biri bu adresle istediği için gönderdi. Reklam değildir ve açıp açmadığınız kimseye bildirilmez.
accounts-mail-confirm-subject = Adresinizi doğrulayın
accounts-mail-confirm-text =
    { $paper } için kaydolduğunuza teşekkürler. Bir tıkla hesabınız açılır. Bağlantı { $hours } saat geçerlidir.

    Kaydolan siz değilseniz bir şey yapmanız gerekmez: Tıklanmadıkça hesap açılmaz, adresinizi unuturuz.
accounts-mail-confirm-button = Adresimi doğrula
accounts-mail-known-subject = Zaten bir hesabınız var
accounts-mail-known-text =
    Biri az önce sizin adresinizle { $paper } için kaydolmaya çalıştı. Zaten bir hesabınız olduğundan hiçbir şey değişmedi. Giriş yapmanız yeterli; parolanızı unuttuysanız yenisini seçin.

    Bu siz değilseniz bir şey yapmanız gerekmez.
accounts-mail-known-button = Yeni parola seç
accounts-mail-recover-subject = Yeni parola
accounts-mail-recover-text =
    Bu bağlantıyla { $paper } için yeni bir parola seçersiniz. { $minutes } dakika ve yalnızca bir kez geçerlidir.

    İsteyen siz değilseniz bir şey yapmanız gerekmez: Parolanız olduğu gibi kalır.
accounts-mail-recover-button = Yeni parola seç
accounts-mail-unknown-subject = Bu adresle bir hesap yok
accounts-mail-unknown-text =
    Biri adresinizle { $paper } sitesinden yeni parola istedi. Bu adresle bir hesap yok; belki başka bir adresle kaydoldunuz.

    Bu siz değilseniz bir şey yapmanız gerekmez.
accounts-mail-unknown-button = Kaydol
accounts-mail-password-changed-subject = Parolanız değiştirildi
accounts-mail-password-changed-text =
    { $paper } hesabınızın parolası az önce değiştirildi, tüm cihazlardan çıkış yapıldı.

    Bu siz değilseniz hemen yeni bir parola seçin ve bize yazın.
accounts-mail-password-changed-button = Yeni parola seç
accounts-login-changed = Yeni adresiniz geçerli. Artık onunla giriş yapın.
accounts-login-undone = Eski adresiniz geri geldi, hesabınızdan herkes çıkarıldı. Yeni parola için size bağlantı gönderdik.
accounts-login-restored = Yeniden hoş geldiniz: Hesabınız olduğu gibi. Giriş yapabilirsiniz.
accounts-prove-title = Siz olduğunuzdan emin olmak için
accounts-prove-lede = Bundan sonrası önemli. Lütfen parolanızı bir kez daha girin.
accounts-prove-do = Devam et
accounts-email-title = Yeni adresinizi doğrulayın
accounts-email-lede = Bundan sonra { $paper } girişinizi bu adresle yapar, e-postaları burada alırsınız.
accounts-email-do = Bu adresi kullan
accounts-undo-title = Adres değişikliğini geri al
accounts-undo-lede = { $paper } hesabınız eski adresine döner, herkes çıkarılır ve yeni bir parola seçersiniz.
accounts-undo-do = Eski adresimi geri ver
accounts-restore-title = Hesabınızı geri alın
accounts-restore-lede = { $paper } hesabınız tam olarak eski haline döner.
accounts-restore-do = Geri al
accounts-delete-title = Hesabımı sil
accounts-delete-lede = { $paper } hesabınız hemen gizlenir ve her yerden çıkış yapılır. Otuz gün boyunca e-postadaki bağlantıyla geri gelir; sonra hakkınızda bildiğimiz her şey kalıcı olarak silinir.
accounts-delete-sure = Evet, eminim: Hesabımı silin.
accounts-delete-do = Hesabımı sil
accounts-delete-stay = Hayır, kalıyorum
accounts-profile-title = Profil
accounts-security-title = Güvenlik
accounts-privacy-title = Gizlilik
accounts-privacy-lede = Aşağıdakilerin hiçbiri siz açmadıkça açık değildir; tek tıkla yeniden kapanır.
accounts-privacy-signal = Tarayıcınız hakkınızda bildiklerimizi paylaşmamamızı istiyor (Global Privacy Control). Zaten hiçbir şey paylaşmıyoruz; bu istek aşağıdakilerin hepsinden önce gelir.
accounts-purpose-allow = İzin ver
accounts-purpose-withdraw = Geri çek
accounts-purpose-newsletter = Bültenler
accounts-purpose-newsletter-text = Seçtiğiniz sıklıkta haber e-postaları.
accounts-purpose-push = Cihaza bildirimler
accounts-purpose-push-text = Sayfa açık olmasa da son dakika haberleri ve size verilen yanıtlar.
accounts-purpose-personal = Kişisel öneriler
accounts-purpose-personal-text = Okuduklarınıza göre, kendi makinemizde seçilen haberler.
accounts-purpose-statistics = İstatistik
accounts-purpose-statistics-text = Ziyaretleriniz hesabınızla birlikte gazetenin kendi sayımına girer.
accounts-settings-save = Kaydet
accounts-settings-saved = Kaydedildi.
accounts-settings-email = Yeni adrese bir bağlantı gönderdik. Ona gidene dek her şey olduğu gibi kalır.
accounts-settings-ended = Oradan çıkış yapıldı.
accounts-field-bio = Hakkınızda
accounts-field-bio-hint = Yazdıklarınızın yanında gösterilir. En çok 500 karakter.
accounts-field-edition = Baskınız
accounts-field-edition-hint = Size e-postalar onun dilinde yazılır.
accounts-field-zone = Saat dilimi
accounts-field-picture = Resim dosyası
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF ya da GIF, en çok 8 MB. Ortasından bir kare keser, dosyanın söylediği başka her şeyi sileriz.
accounts-picture-title = Resim
accounts-picture-do = Bu resmi kullan
accounts-picture-remove = Çizime dön
accounts-sessions-title = Nerelerde açıksınız
accounts-sessions-unknown = Bilinmeyen cihaz
accounts-sessions-here = bu cihaz
accounts-sessions-used = { $begun } tarihinden beri, son kullanım { $used }
accounts-sessions-end = Oradan çıkış yap
accounts-sessions-end-all = Diğer her yerden çıkış yap
accounts-password-title = Parola
accounts-password-do = Parolayı değiştir
accounts-address-title = E-posta adresi
accounts-address-now = Şu anda:
accounts-address-new = Yeni adres
accounts-address-hint = İkisine de yazarız: yenisine bağlantı, eskisine haber.
accounts-address-do = Adresi değiştir
accounts-error-bio-long = Bu çok uzun. En çok 500 karakter yazın.
accounts-error-zone = Bu saat dilimini bilmiyoruz. Europe/Istanbul gibi olmalı.
accounts-error-picture-form = Bunu resim olarak okuyamadık. Lütfen JPEG, PNG, WebP, AVIF ya da GIF dosyası seçin.
accounts-error-picture-large = Bu dosya çok büyük. En çok 8 MB olsun.
accounts-error-password-wrong = Bu sizin parolanız değil. Lütfen yeniden deneyin.
accounts-error-sure = Eminseniz kutuyu işaretleyin.
accounts-said-deleted-title = Hesabınız silindi
accounts-said-deleted-text = Artık kimse görmüyor. Size yazdık: Bağlantı { $hours } gün boyunca her şeyi geri getirir. Sonra kalıcı olarak gider.
accounts-mail-email-confirm-subject = Yeni adresinizi doğrulayın
accounts-mail-email-confirm-text =
    Bundan böyle { $paper } için bu adresi kullanmak istiyorsunuz. Lütfen { $hours } saat içinde doğrulayın.

    Bu siz değilseniz bir şey yapmanız gerekmez.
accounts-mail-email-confirm-button = Bu adresi doğrula
accounts-mail-email-will-change-subject = Adresiniz değiştirilmek isteniyor
accounts-mail-email-will-change-text =
    Parolanızı bilen biri { $paper } hesabınız için başka bir adres kullanılmasını istedi. Yeni adres doğrulanınca değişir.

    Bu siz değilseniz hemen yeni bir parola seçin: Bu onu durdurur.
accounts-mail-email-will-change-button = Yeni parola seç
accounts-mail-email-changed-subject = Adresiniz değiştirildi
accounts-mail-email-changed-text =
    { $paper } hesabınızın artık başka bir adresi var; bu, eskisine giden son e-posta.

    Bu siz değilseniz yedi gün içinde geri alın: Herkes çıkarılır ve yeni parola seçersiniz.
accounts-mail-email-changed-button = Değişikliği geri al
accounts-mail-deleted-subject = Hesabınız silindi
accounts-mail-deleted-text =
    İsteğiniz üzerine { $paper } hesabınız silindi. { $day } tarihine kadar bu bağlantı onu tam eski haline getirir.

    Sonra hakkınızda bildiğimiz her şey kalıcı olarak silinir ve kimse geri getiremez.
accounts-mail-deleted-button = Hesabımı geri al
accounts-login-setup = Yönetici hesabı açıldı. Onunla giriş yapın.
accounts-second-title = İki adımlı giriş
accounts-second-lede = Parola doğru. { $paper } şimdi doğrulama uygulamanızdaki kodu ya da bir yedek kodu istiyor.
accounts-second-do = Giriş yap
accounts-second-on-title = İki adımlı giriş
accounts-second-on-lede = Parolanızın yanında kendi cihazınızdan bir kod: Birini çalan ötekine sahip olmaz.
accounts-second-on-app = Bu anahtarı bir doğrulama uygulamasına girin.
accounts-second-on-open = Ya da bu cihazda açın
accounts-second-on-type = Gösterdiği kodu yazın.
accounts-second-on-do = Aç
accounts-second-off-title = İki adımlı giriş açık
accounts-second-off-lede = Kapatmak için parolanızı girin. Yedek kodlar da gider.
accounts-second-off-do = Kapat
accounts-second-spare-title = Bu kodları saklayın
accounts-second-spare-lede = Cihazınız yanınızda değilken her biri bir kez giriş sağlar. Yalnızca şimdi gösterilir.
accounts-second-spare-do = Sakladım
accounts-setup-title = İlk yönetici
accounts-setup-lede = { $paper } için henüz yönetici yok. Program başlarken bir kod yazdı: Koda sahip olan buradan başlar.
accounts-setup-do = Başla
accounts-field-code = Kod
accounts-field-code-hint = Altı rakam ya da yedek kod.
accounts-field-setup-code = Kurulum kodu
accounts-error-setup-code = Bu, programın yazdığı kod değil.
accounts-with-title = Ya da başka bir siteyle
accounts-with-do = { $provider } ile devam et
accounts-newcomer-title = Az kaldı
accounts-newcomer-lede = { $paper } sizi henüz tanımıyor. Başkalarının sizi okuyacağı adı seçin, hesabınız açılsın.
accounts-newcomer-do = Hesabımı aç
accounts-newcomer-address = Öteki sitenin doğruladığı adresiniz:
accounts-said-known-title = Zaten bir hesabınız var
accounts-said-known-text = Bu adresle bir hesap var. Önceki gibi giriş yapın; sonra öteki siteyi “Güvenlik” sayfasında bağlayın.
accounts-ways-title = Başka bir siteyle giriş
accounts-ways-lede = Başka yerdeki bir hesabınızı bağlayın ve burada onunla giriş yapın. Orada kim olduğunuzu öğreniriz, başka bir şeyi değil.
accounts-ways-connect = Bağla
accounts-ways-disconnect = Bağlantıyı kes
accounts-ways-connected = Bağlı
accounts-passkey-title = Geçiş anahtarları
accounts-passkey-lede = Parola yerine parmağınız, yüzünüz ya da cihazınızın PIN koduyla giriş yapın.
accounts-passkey-add = Geçiş anahtarı ekle
accounts-passkey-name = Geçiş anahtarının adı
accounts-passkey-rename = Adını değiştir
accounts-passkey-remove = Kaldır
accounts-passkey-unnamed = Geçiş anahtarı
accounts-passkey-added = { $added } tarihinde eklendi
accounts-passkey-used = { $added } tarihinde eklendi, son kullanım { $used }
accounts-passkey-noscript = Geçiş anahtarı betik ister; bu tarayıcıda betikler kapalı. Parolanız betiksiz de çalışır.
accounts-passkey-login = Geçiş anahtarıyla giriş yap
accounts-passkey-prove = Geçiş anahtarıyla doğrula
accounts-prove-house = { $provider } ile doğrula
accounts-password-none = Hesabınızın parolası yok. Bir parola isterseniz bağlantı isteyin.
accounts-password-ask = Bağlantı iste
accounts-invited-title = Yazı işlerine hoş geldiniz
accounts-invited-lede = { $paper } sizin için bir hesap açtı. Parolasını seçin.
accounts-invited-do = Parolayı ayarla
accounts-login-invited = Parolanız ayarlandı. Şimdi onunla giriş yapın.
accounts-bounce-notice = Adresinize giden mektuplar bize geri döndü, sonuncusu { $day } tarihinde. Adresi denetleyin ya da bize başkasını verin.
accounts-unsubscribe-title = Bu mektupları durdur
accounts-unsubscribe-lede = Tek tık, ve { $paper } size bu mektuplardan artık göndermez.
accounts-unsubscribe-do = Durdur
accounts-said-unsubscribed-title = Bu mektuplardan artık yok
accounts-said-unsubscribed-text = Tamam. Onları hesabınızda, “Gizlilik” sayfasında yeniden açabilirsiniz.
accounts-mail-unsubscribe = Bu mektupları artık istemiyor musunuz? Buradan durdurun:
accounts-crop-choose = Görünecek parçayı seçin
accounts-crop-left = Soldan
accounts-crop-top = Üstten
accounts-crop-size = Parçanın boyu
accounts-error-provider = Öteki site gerektiği gibi yanıt vermedi. Yeniden deneyin ya da başka yoldan giriş yapın.
accounts-error-provider-lost = Bu, bu tarayıcıda başlamadı ya da çok uzun sürdü. Lütfen bir kez daha deneyin.
accounts-error-provider-declined = Öteki site kim olduğunuzu doğrulamadı ya da siz vazgeçtiniz.
accounts-error-identity-taken = Oradaki hesap burada başka bir hesaba bağlı.
accounts-error-identity-other = Bu, bağladığınız hesap değil.
accounts-error-last-way = Bu sizin tek giriş yolunuz. Önce bir parola ya da başka bir yol ekleyin.
accounts-error-staff-provider = Gazetenin kendi çalışanları gazetenin kendi sitesiyle giriş yapar. Lütfen aşağıdaki düğmesini kullanın.
accounts-error-no-registration = Burada hesabınız yok ve kayıt kapalı.
accounts-error-passkey = Geçiş anahtarı çalışmadı. Yeniden deneyin ya da parolanızla giriş yapın.
accounts-error-passkey-many = Daha çok geçiş anahtarı saklayamıyoruz. Önce birini kaldırın.
accounts-mail-ways-changed-subject = Hesabınıza giriş yolları değişti
accounts-mail-ways-changed-text =
    { $paper } hesabınıza bir giriş yolu az önce eklendi ya da kaldırıldı: bir geçiş anahtarı ya da başka bir sitedeki bir hesap.

    Bu siz değilseniz hemen yeni bir parola seçin, “Güvenlik” sayfasında tanımadığınızı kaldırın ve bize yazın.
accounts-mail-ways-changed-button = Yeni parola seç
accounts-mail-invited-subject = { $paper } sizi davet ediyor
accounts-mail-invited-text =
    { $paper } bu adres için bir yazı işleri hesabı açtı. Bağlantı yedi gün ve yalnızca bir kez geçerlidir.

    Neyle ilgili olduğunu bilmiyorsanız bir şey yapmanız gerekmez.
accounts-mail-invited-button = Başla
