# Her sayfanın çerçevesi, hatalar, ortak sözler.

layout-skip = İçeriğe geç
layout-editions = Gazetenin baskıları
layout-sections = Bölümler
layout-breaking = Son dakika
layout-theme-auto = Görünüm: cihazdaki gibi
layout-theme-light = Görünüm: açık
layout-theme-dark = Görünüm: koyu
layout-footer-sections = Tüm bölümler
layout-footer-more = Geri kalan her şey
layout-footer-paper = Gazete
layout-footer-security = Güvenlik açığı bildir
layout-card-live = Canlı
layout-card-breaking = Son dakika
layout-card-comments = Yorumlar:
layout-media-gallery = Galeri
layout-media-video = Video
layout-media-audio = Ses
layout-media-infographic = İnfografik
# Adların arasında: “Mara Lindqvist, Yusuf Karam”
layout-list-comma = {", "}
layout-pager = Sayfalar
layout-pager-page = Sayfa
layout-pager-newer = Daha yeni
layout-pager-older = Daha eski
layout-pager-loading = Daha eski haberler yükleniyor…
layout-form-optional = (isteğe bağlı)
layout-captcha-legend = Makinelere karşı bir denetim
layout-captcha-working = Cihazınız arka planda kısa bir hesap yapıyor. Sizin bir şey yapmanız gerekmiyor.
layout-captcha-done = Tamam. Sizin bir şey yapmanız gerekmiyor.
layout-captcha-question = { $first } artı { $second } kaç eder?
layout-captcha-hint = Bir sayıyla yanıtlayın. Bunu, makinelerin mesaj yağmuruna tutulmamak için soruyoruz.

error-to-front = Ana sayfaya dön
error-reference = Bu konuda bize yazarsanız şunu belirtin
error-retry = { $seconds ->
    [one] Lütfen { $seconds } saniye sonra yeniden deneyin.
   *[other] Lütfen { $seconds } saniye sonra yeniden deneyin.
}
error-403-title = Bu sayfa size açık değil
error-403-text = Görmek için oturum açmış ve yetkili olmanız gerekir. Yetkiniz olduğunu düşünüyorsanız yazı işlerine sorun.
error-404-title = Bu adreste bir sayfa yok
error-404-text = Taşınmış olabilir ya da adres yolda bir harfini yitirmiştir. Ana sayfadan başlayın ya da tüm haberlere göz atın.
error-409-title = Biri sizden önce davrandı
error-409-text = Değiştirmek istediğiniz şey bu arada değişmiş. Geri dönün, sayfayı yenileyin ve bir daha bakın.
error-410-title = Bu yazı geri çekildi
error-410-text = Gazete yazıyı kaldırdı; bu adreste yeniden yayımlanmayacak.
error-413-title = Bu bizim için fazla büyük
error-413-text = Gönderdiğiniz, kabul ettiğimiz boyutu aşıyor. Lütfen küçültüp yeniden deneyin.
error-422-title = Bunu okuyamadık
error-422-text = Adreste ya da formda bir şey olması gerektiği gibi değildi. Geri dönün, girdiklerinizi gözden geçirip yeniden deneyin.
error-429-title = Biraz hızlı oldu
error-429-text = Bağlantınızdan çok fazla istek geldi. Bir soluk alın, sonra yeniden deneyin.
error-500-title = Bizim tarafta bir şey bozuldu
error-500-text = Sizin bir kusurunuz yok. Olanı not ettik, bakacağız. Lütfen birkaç dakika sonra yeniden deneyin.
error-503-title = Birazdan döneceğiz
error-503-text = Gazete bakımda ve şu anda yanıt veremiyor. Lütfen az sonra yeniden deneyin.
# Uzun süre açık kalmış ya da başka bir sayfadan gelmiş bir formda.
error-form-expired = Bu form çok uzun süre açık kaldı ve artık geçerli değil. Metniniz hâlâ burada: lütfen yeniden gönderin.

# The frame of the newsroom's pages.
desk-name = Yazı işleri
desk-skip = İşe geç
desk-menu = Yazı işleri menüsü
desk-editions = Yazı işlerinin baskıları
desk-paper = Gazeteye
desk-account = Hesabım
desk-logout = Çıkış yap
