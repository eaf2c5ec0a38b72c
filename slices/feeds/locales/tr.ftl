# Akışlar ve makinelerin okudukları.

feeds-title-all = Tüm yazılar
feeds-llms-open = Dil modelleri burada yayımlananları okuyabilir, alıntılayabilir ve bunlardan öğrenebilir. Gazetenin adını anın ve yazıya bağlantı verin.
feeds-llms-closed = Burada yayımlananlar dil modellerini eğitmek için toplanamaz. Lisans için yayıncıya başvurun.
feeds-llms-sections = Bölümler
feeds-llms-feeds = Akışlar
