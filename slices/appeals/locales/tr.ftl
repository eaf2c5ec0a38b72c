# Appeals.

appeals-title = Karara itiraz
appeals-lede = Ne olduğunu ve neden başka gördüğünüzü bize anlatın. Karar verenden başka biri okur ve size yanıt verir.
appeals-nothing = Burada itiraz edilecek bir şey yok: tartışmaya erişiminiz açık. Tek bir karara itiraz için “Hakkımdaki kararlar” altında yanındaki bağlantıyı izleyin.
appeals-who = Siz
appeals-number = Kullanıcı numarası
appeals-subject = Konu
appeals-explanation = Açıklamanız
appeals-explanation-hint = Ne yaptınız ve bununla ilgili ne bilmeliyiz?
appeals-send = İtirazı gönder
appeals-sent = İtirazınızı aldık ve size yazdık. Mektuptaki güne dek yanıt alırsınız.
appeals-earlier = İtirazlarınız
appeals-due = yanıt tarihi
appeals-state-open = inceleniyor
appeals-state-granted = kabul edildi
appeals-state-refused = reddedildi
appeals-state-gone = kapandı
appeals-case-title = İtiraz
appeals-case-decision = Karar
appeals-case-answer = Yanıt, okur postayla alır
appeals-case-grant = Kabul et
appeals-case-refuse = Reddet
appeals-error-missing = Böyle bir karar yok.
appeals-error-needed = Lütfen konu ve açıklama yazın.
appeals-error-final = Tartışmaya erişiminiz ikinci kez kapatıldı. Bu kesindir, itiraz edilemez.
appeals-error-many = Bugün birkaç itiraz gönderdiniz. Lütfen yarını bekleyin.
appeals-error-decided = Bu itiraz karara bağlandı.
appeals-error-busy = İtirazınızı şu anda alamadık. Lütfen yeniden gönderin.
appeals-mail-taken-subject = İtirazınızı aldık
appeals-mail-taken-text =
    “{ $subject }” itirazınızı aldık.

    Karar verenden başka biri okuyacak. { $day } tarihine dek yanıt alırsınız.
appeals-mail-taken-button = Durumu gör
appeals-mail-granted-subject = İtirazınız kabul edildi
appeals-mail-granted-text =
    “{ $subject }” itirazınız kabul edildi: karar geri alındı.

    { $answer }
appeals-mail-granted-button = Kararı gör
appeals-mail-refused-subject = İtirazınız reddedildi
appeals-mail-refused-text =
    “{ $subject }” itirazınız reddedildi: karar geçerli.

    { $answer }
appeals-mail-refused-button = Kararı gör
