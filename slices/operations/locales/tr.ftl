# Boş bir gazetenin sayfası.

operations-first-title = Baskı makinesi çalışıyor. Üzerinde henüz bir şey yok.
operations-first-kicker = Courant { $version }
operations-first-lede = Gazeteniz kuruldu ve okurlara yanıt veriyor. Bu sayfa, yayımladığınız ilk yazıyla birlikte kaybolur. O zamana dek sırada bunlar var.
operations-first-name-title = Gazeteye adını verin
operations-first-name-text = Her dil; kendi adı, adresi, saat dilimi ve bölümleri olan bir baskı olur. Aynı kodu yeniden eklemek baskıyı değiştirir.
operations-first-import-title = Arşivinizi getirin
operations-first-import-text = Yazılar, sayfalar, fotoğraflar ve yazarlar WordPress, Ghost, Substack ya da JSON Lines’tan gelir; eski adresler yenilerine götürür. Önce deneme yapın: hiçbir şey yazılmaz, raporu alırsınız.
operations-first-demo-title = Ya da dolu bir gazeteye bakın
operations-first-demo-text = Örnek gazetenin üç baskısı var, biri sağdan sola yazılıyor; altmıştan fazla fotoğraflı yazısı var. Kendi klasöründe durur.
operations-first-check-title = Bırakın gazete kendini muayene etsin
operations-first-check-text = Denetim; ayarlara, veri klasörüne, veritabanına, depolara ve postaya bakar ve bulduğu her şey için ne yapılacağını söyler.
operations-first-commands = Komutlar
operations-first-config = Yapılandırma dosyası
operations-first-address = Adres
