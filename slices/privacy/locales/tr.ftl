# Politika sürümleri ve kendi verileriniz.

privacy-accept-title = Bir şey değişti
privacy-accept-lede = Devam etmeden önce lütfen yenilikleri okuyun. Siz karar verene dek her şey bekler.
privacy-accept-leave = Kabul etmiyorum: Bunun yerine hesabımı sil
privacy-accept-changes = Kelimesi kelimesine neler değişti
privacy-accept-since = { $day } tarihinden beri geçerli.
privacy-accept-read = Tamamını oku
privacy-accept-agree = Bunu okudum ve kabul ediyorum.
privacy-accept-do = Devam et
privacy-accept-delete = Bunun yerine hesabımı sil
privacy-kind-privacy = Gizlilik politikası
privacy-kind-terms = Topluluk kuralları
privacy-error-tick = Devam etmek için kutuyu işaretleyin ya da hesabınızı silin.
privacy-offer-title = Verilerinizi alın
privacy-offer-lede = Gazetenin sizin hakkınızda tuttuğu her şey tek dosyada: her tarayıcıda ve programlarla okunur.
privacy-offer-do = Verilerimi gönder
privacy-offer-asked = Topluyoruz. Nerede olduğunu bir e-posta söyleyecek.
privacy-mail-download-subject = Verileriniz hazır
privacy-mail-download-text = { $paper } hakkınızda ne tutuyorsa yedi gün boyunca tek dosyada hazır. Almak için giriş yapmalısınız.
privacy-mail-download-button = Verilerimi al
