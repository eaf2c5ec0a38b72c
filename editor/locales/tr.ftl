# Haber düzenleyicisi.

newsroom-editor-toolbar = Araçlar
newsroom-editor-body = Haber metni
newsroom-editor-body-hint = Buraya yazın ya da bir şey eklemek için / tuşlayın.
newsroom-editor-close = Kapat
newsroom-editor-cancel = Vazgeç
newsroom-editor-apply = Uygula
newsroom-editor-insert = Ekle
newsroom-editor-remove = Kaldır
newsroom-editor-try-again = Yeniden dene
newsroom-editor-save = Şimdi kaydet
newsroom-editor-block-kind = Paragraf türü
newsroom-editor-paragraph = Paragraf
newsroom-editor-heading-2 = Ara başlık
newsroom-editor-heading-3 = Küçük ara başlık
newsroom-editor-heading-4 = En küçük ara başlık
newsroom-editor-strong = Kalın
newsroom-editor-em = İtalik
newsroom-editor-underline = Altı çizili
newsroom-editor-strike = Üstü çizili
newsroom-editor-sub = Alt simge
newsroom-editor-sup = Üst simge
newsroom-editor-code = Kod
newsroom-editor-code-block = Kod bloğu
newsroom-editor-bullet-list = Liste
newsroom-editor-ordered-list = Numaralı liste
newsroom-editor-blockquote = Alıntı
newsroom-editor-pullquote = Öne çıkan söz
newsroom-editor-cite = Kim söyledi
newsroom-editor-factbox = Bilgi kutusu
newsroom-editor-factbox-title = Kutunun başlığı
newsroom-editor-rule = Ayırıcı çizgi
newsroom-editor-table = Tablo
newsroom-editor-table-caption = Tablonun başlığı
newsroom-editor-table-tools = Satırlar ve sütunlar
newsroom-editor-row-before = Üste satır ekle
newsroom-editor-row-after = Alta satır ekle
newsroom-editor-column-before = Öncesine sütun ekle
newsroom-editor-column-after = Sonrasına sütun ekle
newsroom-editor-row-delete = Satırı sil
newsroom-editor-column-delete = Sütunu sil
newsroom-editor-cells-merge = Hücreleri birleştir
newsroom-editor-cell-split = Hücreyi böl
newsroom-editor-header-row = Başlık satırı açık ya da kapalı
newsroom-editor-header-cell = Başlık hücresi açık ya da kapalı
newsroom-editor-table-delete = Tabloyu sil
newsroom-editor-undo = Geri al
newsroom-editor-redo = Yinele
newsroom-editor-clear = Biçimi temizle
newsroom-editor-line-break = Aynı paragrafta yeni satır
newsroom-editor-move-up = Yukarı taşı
newsroom-editor-move-down = Aşağı taşı
newsroom-editor-indent = Maddeyi içeri al
newsroom-editor-outdent = Maddeyi dışarı al
newsroom-editor-select-block = Paragrafı seç
newsroom-editor-to-toolbar = Araçlara git
newsroom-editor-keys = Tuşlar
newsroom-editor-keys-hint = Her şey klavyeyle yapılabilir. Araçların içinde ok tuşlarını kullanın; Escape metne döndürür.
newsroom-editor-link = Bağlantı
newsroom-editor-link-change = Bağlantıyı değiştir
newsroom-editor-link-search = Kendi haberlerimizde ara
newsroom-editor-link-address = Adres
newsroom-editor-link-hint = Bir web adresi, bir e-posta adresi ya da yukarıda bulunan bir haber.
newsroom-editor-link-text = Görünecek sözcükler
newsroom-editor-link-sponsored = Ücretli (arama motorları için işaretli)
newsroom-editor-link-wrong = Bu adres kullanılamaz. Lütfen denetleyin.
newsroom-editor-link-made = Bağlantı eklendi.
newsroom-editor-link-remove = Bağlantıyı kaldır
newsroom-editor-found = { $count ->
    [0] Hiçbir şey bulunamadı.
    [one] { $count } sonuç. Ok tuşlarıyla seçin.
   *[other] { $count } sonuç. Ok tuşlarıyla seçin.
}
newsroom-editor-search-failed = Arama yanıt vermedi. Lütfen yeniden deneyin.
newsroom-editor-embed = Video, ses ya da gönderi
newsroom-editor-embed-address = Videonun, sesin ya da gönderinin adresi
newsroom-editor-embed-hint = Örneğin YouTube, SoundCloud ya da Bluesky. Oradan bir şey yüklenmeden önce okurlara sorulur.
newsroom-editor-embed-title = Başlık
newsroom-editor-embed-consent = Okurlar daha fazlasını isteyene dek bir bağlantı görür.
newsroom-editor-embed-unknown = Düzenleyici bunu gösteremiyor ve tam olduğu gibi bırakacak.
newsroom-editor-data = Veri bileşeni
newsroom-editor-data-search = Bileşen ara
newsroom-editor-data-number = Bileşenin numarası
newsroom-editor-kind-picture = Fotoğraf
newsroom-editor-kind-gallery = Galeri
newsroom-editor-kind-video = Video
newsroom-editor-kind-audio = Ses
newsroom-editor-kind-social = Gönderi
newsroom-editor-kind-data = Veri bileşeni
newsroom-editor-kind-file = Dosya
newsroom-editor-kind-web = Başka bir yerden sayfa
newsroom-editor-kind-other = Başka bir şey ({ $kind })
newsroom-editor-picture = Fotoğraf
newsroom-editor-library = Arşivden fotoğraf
newsroom-editor-library-search = Fotoğraf ara
newsroom-editor-gallery = Galeri
newsroom-editor-gallery-count = { $count ->
    [0] Henüz fotoğraf yok
    [one] { $count } fotoğraf
   *[other] { $count } fotoğraf
}
newsroom-editor-gallery-edit = Galeriyi düzenle
newsroom-editor-gallery-add = Fotoğraf ekle
newsroom-editor-gallery-up = { $place }. fotoğrafı yukarı taşı
newsroom-editor-gallery-down = { $place }. fotoğrafı aşağı taşı
newsroom-editor-gallery-remove = { $place }. fotoğrafı kaldır
newsroom-editor-gallery-moved = Şimdi { $count } fotoğrafın { $place }. sırasında.
newsroom-editor-picture-caption = Resim altı
newsroom-editor-picture-credit = Kaynak
newsroom-editor-picture-alt = Betimleme
newsroom-editor-picture-alt-hint = Göremeyenler için, fotoğrafta ne görüldüğü.
newsroom-editor-picture-width = Genişlik
newsroom-editor-width-column = Metin genişliğinde
newsroom-editor-width-wide = Geniş
newsroom-editor-width-inset = Metnin yanında
newsroom-editor-crop = Kırp
newsroom-editor-crop-title = Kırpmalar ve odak noktası
newsroom-editor-crop-format = Biçim
newsroom-editor-crop-box = Kırpma
newsroom-editor-crop-hint = Sürükleyin ya da klavyeyi kullanın: ok tuşları taşır, Shift ile ok tuşları boyutu değiştirir, Ctrl adımı küçültür, Home olabildiğince büyük alır. Nokta, gözün duracağı yerdir.
newsroom-editor-crop-says = { $format }: { $width } × { $height } piksel, elle çizildi.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } piksel, odak noktasının çevresinde.
newsroom-editor-crop-reset = Yeniden odak noktasını izle
newsroom-editor-crop-done = Kırpmalar kaydedildi.
newsroom-editor-crop-failed = Kırpmalar kaydedilemedi. Lütfen yeniden deneyin.
newsroom-editor-crop-unavailable = Bu fotoğraf şu anda burada kırpılamıyor.
newsroom-editor-focal-point = Odak noktası
newsroom-editor-focal-says = Soldan % { $x }, üstten % { $y }.
newsroom-editor-upload-name = { $name } yükleniyor
newsroom-editor-upload-progress = { $name }: % { $share }
newsroom-editor-upload-begun = { $count ->
    [one] { $count } fotoğraf yükleniyor.
   *[other] { $count } fotoğraf yükleniyor.
}
newsroom-editor-upload-done = { $name } metne eklendi.
newsroom-editor-upload-failed = { $name } yüklenemedi. { $reason }
newsroom-editor-upload-not-picture = Metne yalnızca fotoğraf bırakılabilir. Öteki dosyalar alınmadı.
newsroom-editor-paste-pictures = { $count ->
    [one] Metin, { $count } fotoğrafı olmadan yapıştırıldı. Lütfen dosyasından ekleyin.
   *[other] Metin, { $count } fotoğrafı olmadan yapıştırıldı. Lütfen dosyalarından ekleyin.
}
newsroom-editor-find = Bul ve değiştir
newsroom-editor-find-words = Bul
newsroom-editor-find-instead = Yerine koy
newsroom-editor-find-exact = Büyük küçük harfe ve aksanlara uy
newsroom-editor-find-next = Sonraki
newsroom-editor-find-previous = Önceki
newsroom-editor-find-count = { $count ->
    [0] Metinde yok
   *[other] { $place } / { $count }
}
newsroom-editor-replace = Değiştir
newsroom-editor-replace-all = Tümünü değiştir
newsroom-editor-replaced = { $count ->
    [one] { $count } yer değiştirildi.
   *[other] { $count } yer değiştirildi.
}
newsroom-editor-characters = Özel karakterler
newsroom-editor-characters-marks = Çizgiler ve imler
newsroom-editor-characters-quotes = Tırnak işaretleri
newsroom-editor-characters-spaces = Boşluklar ve görünmeyen imler
newsroom-editor-characters-letters = Harfler
newsroom-editor-characters-money = Para birimleri
newsroom-editor-characters-mathematics = Sayılar ve matematik
newsroom-editor-characters-arrows = Oklar ve şekiller
newsroom-editor-words = { $count ->
    [one] { $count } sözcük
   *[other] { $count } sözcük
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } sözcük seçili
   *[other] { $count } sözcük seçili
}
newsroom-editor-minutes = { $count ->
    [one] { $count } dakikalık okuma
   *[other] { $count } dakikalık okuma
}
newsroom-editor-state-saved = Kaydedildi: { $time }
newsroom-editor-state-changed = Henüz kaydedilmedi
newsroom-editor-state-saving = Kaydediliyor…
newsroom-editor-state-offline = Bağlantı yok. Metniniz bu bilgisayarda duruyor ve olabildiğince çabuk kaydedilecek.
newsroom-editor-state-offline-unkept = Bağlantı yok ve bu bilgisayar metninizi saklayamıyor. Lütfen bu sayfayı açık bırakın.
newsroom-editor-state-signed-out = Oturumunuz kapalı. Metniniz bu bilgisayarda duruyor.
newsroom-editor-state-locked = Bu haber üzerinde { $name } çalışıyor
newsroom-editor-state-refused = Sunucu metni kabul etmedi. Metin bu bilgisayarda duruyor.
newsroom-editor-state-conflict = İki sürüm var: hangi metnin kalacağına siz karar verin
newsroom-editor-signed-out-text = Oturumunuz sona erdi. Hiçbir şey kaybolmadı: başka bir pencerede yeniden oturum açın, sonra buraya dönün.
newsroom-editor-sign-in = Oturum aç
newsroom-editor-refused-text = Metin bu hâliyle kaydedilemedi. { $reason }
newsroom-editor-locked-text = Bu haber üzerinde { $name } çalışıyor. Okuyabilir ya da devralabilirsiniz; { $name } bundan haberdar edilir.
newsroom-editor-take-over = Devral
newsroom-editor-take-over-failed = Haber devralınamadı. Lütfen yeniden deneyin.
newsroom-editor-document-refused = Bu metinde düzenleyicinin tanımadığı bir şey var ({ $reason }). Metin gösterilmiyor ve hiçbir şey değiştirilmeyecek.
newsroom-editor-drawer-failed = Bu bilgisayar metninizin bir kopyasını saklamaya izin vermiyor. Metin ancak “Kaydedildi” yazınca güvendedir.
newsroom-editor-restore-text = Bu bilgisayarda, sunucuya hiç ulaşmamış daha yeni bir metin var ({ $when }).
newsroom-editor-restore = Geri yükle
newsroom-editor-restore-compare = Farklara bak
newsroom-editor-restore-discard = Sil
newsroom-editor-tabs-text = Bu haber başka bir sekmede de açık. Lütfen yalnızca birinde yazın.
newsroom-editor-tabs-adopted = Metin başka bir sekmeden güncellendi.
newsroom-editor-conflict-title = Bu haberi iki kişi değiştirdi
newsroom-editor-conflict-text = { $name } başka bir sürüm kaydetti. Hiçbir şeyin üzerine yazılmadı: iki metin de aşağıda. Her fark için seçin ya da bir metni bütünüyle alın. Öteki geçmişte kalır.
newsroom-editor-conflict-text-when = { $name } başka bir sürüm kaydetti ({ $when }). Hiçbir şeyin üzerine yazılmadı: iki metin de aşağıda. Her fark için seçin ya da bir metni bütünüyle alın. Öteki geçmişte kalır.
newsroom-editor-conflict-somebody = Biri
newsroom-editor-conflict-mine = Sizin metniniz
newsroom-editor-conflict-theirs = Metin: { $name }
newsroom-editor-conflict-choice = { $place }. fark
newsroom-editor-conflict-take-mine = Sizinki
newsroom-editor-conflict-take-theirs = Öteki
newsroom-editor-conflict-take-both = İkisi de
newsroom-editor-conflict-merge = Aşağıdaki seçimleri kullan
newsroom-editor-conflict-all-mine = Bütünüyle sizin metniniz
newsroom-editor-conflict-all-theirs = Bütünüyle öteki metin
newsroom-editor-removed = silindi:
newsroom-editor-added = eklendi:
newsroom-editor-compare-count = { $count ->
    [0] İki metin aynı.
    [one] { $count } fark
   *[other] { $count } fark
}
newsroom-editor-compare-unchanged = { $count } paragraf değişmedi
newsroom-editor-compare-restyled = Yalnızca biçim değişti
newsroom-editor-compare-moved = Taşındı
