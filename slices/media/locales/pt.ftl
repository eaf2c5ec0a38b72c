# Imagens e ficheiros.

media-error-signature = Este endereço de imagem não é nosso ou foi alterado. Abra de novo o artigo e siga a imagem a partir dele.
media-error-unknown = Não há imagem nem ficheiro neste endereço. Talvez tenha sido mal escrito.
media-error-gone = Esta imagem ou este ficheiro já não está disponível: o nosso direito de o mostrar terminou ou foi retirado.
media-error-busy = Esta imagem ainda está a ser preparada. Tente de novo dentro de alguns segundos.
media-error-fault = Não conseguimos entregar esta imagem ou este ficheiro. Tente de novo mais tarde.
media-error-forbidden = Não tem permissão para alterar imagens e ficheiros. Fale com quem gere o arquivo.
media-error-empty = O ficheiro está vazio. Envie-o de novo.
media-error-too-many-bytes = O ficheiro é demasiado grande. Guarde-o com menor qualidade e envie-o de novo.
media-error-file-kind = Ficheiros deste tipo não são aceites. Use MP3, AAC, M4A, OGG, FLAC, WAV, MP4, WebM, WebVTT ou PDF.
media-error-text-long = Um dos textos é demasiado longo. Encurte-o, por favor.
media-error-focal = O ponto focal tem de estar dentro da imagem.
media-error-format = Este formato de recorte não é conhecido. Escreva-o como uma proporção, por exemplo 16:9.
media-error-bad-crop = O recorte tem de estar dentro da imagem. Desenhe-o de novo.
media-error-not-known = Este ficheiro não é uma imagem que possamos ler. Use JPEG, PNG, WebP, AVIF ou GIF.
media-error-heic = As imagens HEIC não podem ser usadas. Converta a imagem em JPEG e envie-a de novo.
media-error-svg = Os desenhos SVG não podem ser usados. Exporte o desenho como PNG e envie-o de novo.
media-error-not-a-picture = Este ficheiro não é uma imagem. Use JPEG, PNG, WebP, AVIF ou GIF.
media-error-unusual-coding = Esta imagem está codificada de forma invulgar. Guarde-a como uma imagem comum e envie essa.
media-error-high-dynamic-range = As imagens de grande alcance dinâmico não podem ser mostradas fielmente. Exporte a imagem no alcance normal e envie-a de novo.
media-error-unsupported-format = As imagens neste formato não podem ser usadas. Converta a imagem em JPEG ou PNG e envie-a de novo.
media-error-too-many-pixels = A imagem tem demasiados píxeis. Reduza-a e envie-a de novo.
media-error-too-many-frames = A animação é demasiado longa. Encurte-a ou envie-a como filme.
media-error-truncated = O ficheiro da imagem está cortado. Envie-o de novo.
media-error-damaged = O ficheiro da imagem está danificado. Abra-o num editor de imagens, guarde-o outra vez e envie essa versão.
