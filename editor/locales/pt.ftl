# O editor de artigos.

newsroom-editor-toolbar = Ferramentas
newsroom-editor-body = Texto do artigo
newsroom-editor-body-hint = Escreva aqui, ou digite / para inserir algo.
newsroom-editor-close = Fechar
newsroom-editor-cancel = Cancelar
newsroom-editor-apply = Aplicar
newsroom-editor-insert = Inserir
newsroom-editor-remove = Remover
newsroom-editor-try-again = Tentar de novo
newsroom-editor-save = Guardar agora
newsroom-editor-block-kind = Tipo de parágrafo
newsroom-editor-paragraph = Parágrafo
newsroom-editor-heading-2 = Entretítulo
newsroom-editor-heading-3 = Entretítulo pequeno
newsroom-editor-heading-4 = Entretítulo mínimo
newsroom-editor-strong = Negrito
newsroom-editor-em = Itálico
newsroom-editor-underline = Sublinhado
newsroom-editor-strike = Riscado
newsroom-editor-sub = Subscrito
newsroom-editor-sup = Sobrescrito
newsroom-editor-code = Código
newsroom-editor-code-block = Bloco de código
newsroom-editor-bullet-list = Lista
newsroom-editor-ordered-list = Lista numerada
newsroom-editor-blockquote = Citação
newsroom-editor-pullquote = Frase em destaque
newsroom-editor-cite = Quem o disse
newsroom-editor-factbox = Caixa
newsroom-editor-factbox-title = Título da caixa
newsroom-editor-rule = Linha divisória
newsroom-editor-table = Tabela
newsroom-editor-table-caption = Legenda da tabela
newsroom-editor-table-tools = Linhas e colunas
newsroom-editor-row-before = Inserir uma linha acima
newsroom-editor-row-after = Inserir uma linha abaixo
newsroom-editor-column-before = Inserir uma coluna antes
newsroom-editor-column-after = Inserir uma coluna depois
newsroom-editor-row-delete = Eliminar a linha
newsroom-editor-column-delete = Eliminar a coluna
newsroom-editor-cells-merge = Unir as células
newsroom-editor-cell-split = Dividir a célula
newsroom-editor-header-row = Linha de cabeçalho sim ou não
newsroom-editor-header-cell = Célula de cabeçalho sim ou não
newsroom-editor-table-delete = Eliminar a tabela
newsroom-editor-undo = Desfazer
newsroom-editor-redo = Refazer
newsroom-editor-clear = Limpar a formatação
newsroom-editor-line-break = Nova linha no mesmo parágrafo
newsroom-editor-move-up = Mover para cima
newsroom-editor-move-down = Mover para baixo
newsroom-editor-indent = Avançar o item
newsroom-editor-outdent = Recuar o item
newsroom-editor-select-block = Selecionar o parágrafo
newsroom-editor-to-toolbar = Ir para as ferramentas
newsroom-editor-keys = Teclas
newsroom-editor-keys-hint = Tudo se pode fazer pelo teclado. Dentro das ferramentas, use as setas; Escape volta ao texto.
newsroom-editor-link = Ligação
newsroom-editor-link-change = Alterar a ligação
newsroom-editor-link-search = Procurar um artigo nosso
newsroom-editor-link-address = Endereço
newsroom-editor-link-hint = Um endereço web, um endereço de correio eletrónico ou um artigo encontrado acima.
newsroom-editor-link-text = Palavras visíveis
newsroom-editor-link-sponsored = Pago (assinalado aos motores de busca)
newsroom-editor-link-wrong = Este endereço não pode ser usado. Verifique-o, por favor.
newsroom-editor-link-made = A ligação está feita.
newsroom-editor-link-remove = Remover a ligação
newsroom-editor-found = { $count ->
    [0] Nada encontrado.
    [one] { $count } resultado. Escolha com as setas.
   *[other] { $count } resultados. Escolha com as setas.
}
newsroom-editor-search-failed = A pesquisa não respondeu. Tente de novo, por favor.
newsroom-editor-embed = Vídeo, áudio ou publicação
newsroom-editor-embed-address = Endereço do vídeo, áudio ou publicação
newsroom-editor-embed-hint = Por exemplo, do YouTube, do SoundCloud ou do Bluesky. Os leitores dão o seu acordo antes de algo ser carregado de lá.
newsroom-editor-embed-title = Título
newsroom-editor-embed-consent = Os leitores veem uma ligação até pedirem mais.
newsroom-editor-embed-unknown = O editor não consegue mostrar isto e vai deixá-lo exatamente como está.
newsroom-editor-data = Módulo de dados
newsroom-editor-data-search = Procurar um módulo
newsroom-editor-data-number = Número do módulo
newsroom-editor-kind-picture = Imagem
newsroom-editor-kind-gallery = Galeria
newsroom-editor-kind-video = Vídeo
newsroom-editor-kind-audio = Áudio
newsroom-editor-kind-social = Publicação
newsroom-editor-kind-data = Módulo de dados
newsroom-editor-kind-file = Ficheiro
newsroom-editor-kind-web = Página de outro sítio
newsroom-editor-kind-other = Outra coisa ({ $kind })
newsroom-editor-picture = Imagem
newsroom-editor-library = Imagem do arquivo
newsroom-editor-library-search = Procurar uma imagem
newsroom-editor-gallery = Galeria
newsroom-editor-gallery-count = { $count ->
    [0] Ainda sem imagens
    [one] { $count } imagem
   *[other] { $count } imagens
}
newsroom-editor-gallery-edit = Editar a galeria
newsroom-editor-gallery-add = Acrescentar imagens
newsroom-editor-gallery-up = Subir a imagem { $place }
newsroom-editor-gallery-down = Descer a imagem { $place }
newsroom-editor-gallery-remove = Remover a imagem { $place }
newsroom-editor-gallery-moved = Agora imagem { $place } de { $count }.
newsroom-editor-picture-caption = Legenda
newsroom-editor-picture-credit = Crédito
newsroom-editor-picture-alt = Descrição
newsroom-editor-picture-alt-hint = O que se vê, para quem não o pode ver.
newsroom-editor-picture-width = Largura
newsroom-editor-width-column = Da largura do texto
newsroom-editor-width-wide = Larga
newsroom-editor-width-inset = Ao lado do texto
newsroom-editor-crop = Recortar
newsroom-editor-crop-title = Recortes e ponto focal
newsroom-editor-crop-format = Formato
newsroom-editor-crop-box = Recorte
newsroom-editor-crop-hint = Arraste, ou use o teclado: as setas movem, Shift com as setas altera o tamanho, Ctrl dá passos menores, Home abrange o máximo possível. O ponto indica onde o olhar deve pousar.
newsroom-editor-crop-says = { $format }: { $width } × { $height } píxeis, traçado à mão.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } píxeis, em redor do ponto focal.
newsroom-editor-crop-reset = Seguir de novo o ponto focal
newsroom-editor-crop-done = Os recortes foram guardados.
newsroom-editor-crop-failed = Não foi possível guardar os recortes. Tente de novo, por favor.
newsroom-editor-crop-unavailable = Esta imagem não pode ser recortada aqui neste momento.
newsroom-editor-focal-point = Ponto focal
newsroom-editor-focal-says = { $x } % a partir da esquerda, { $y } % a partir de cima.
newsroom-editor-upload-name = Envio de { $name }
newsroom-editor-upload-progress = { $name }: { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] { $count } imagem está a ser enviada.
   *[other] { $count } imagens estão a ser enviadas.
}
newsroom-editor-upload-done = { $name } está no texto.
newsroom-editor-upload-failed = Não foi possível enviar { $name }. { $reason }
newsroom-editor-upload-not-picture = Só se podem largar imagens no texto. Os outros ficheiros ficaram de fora.
newsroom-editor-paste-pictures = { $count ->
    [one] O texto foi colado sem a sua imagem. Acrescente-a a partir do ficheiro.
   *[other] O texto foi colado sem as suas { $count } imagens. Acrescente-as a partir dos ficheiros.
}
newsroom-editor-find = Localizar e substituir
newsroom-editor-find-words = Localizar
newsroom-editor-find-instead = Substituir por
newsroom-editor-find-exact = Respeitar maiúsculas e acentos
newsroom-editor-find-next = Seguinte
newsroom-editor-find-previous = Anterior
newsroom-editor-find-count = { $count ->
    [0] Não está no texto
   *[other] { $place } de { $count }
}
newsroom-editor-replace = Substituir
newsroom-editor-replace-all = Substituir tudo
newsroom-editor-replaced = { $count ->
    [one] { $count } substituição feita.
   *[other] { $count } substituições feitas.
}
newsroom-editor-characters = Caracteres especiais
newsroom-editor-characters-marks = Travessões e sinais
newsroom-editor-characters-quotes = Aspas
newsroom-editor-characters-spaces = Espaços e sinais invisíveis
newsroom-editor-characters-letters = Letras
newsroom-editor-characters-money = Moedas
newsroom-editor-characters-mathematics = Números e matemática
newsroom-editor-characters-arrows = Setas e formas
newsroom-editor-words = { $count ->
    [one] { $count } palavra
   *[other] { $count } palavras
}
newsroom-editor-words-chosen = { $count ->
    [one] { $count } palavra selecionada
   *[other] { $count } palavras selecionadas
}
newsroom-editor-minutes = { $count ->
    [one] { $count } minuto de leitura
   *[other] { $count } minutos de leitura
}
newsroom-editor-state-saved = Guardado às { $time }
newsroom-editor-state-changed = Ainda por guardar
newsroom-editor-state-saving = A guardar…
newsroom-editor-state-offline = Sem ligação. O seu texto está neste computador e será guardado logo que possível.
newsroom-editor-state-offline-unkept = Sem ligação, e este computador não consegue conservar o seu texto. Deixe esta página aberta, por favor.
newsroom-editor-state-signed-out = A sua sessão terminou. O seu texto está neste computador.
newsroom-editor-state-locked = { $name } está a trabalhar neste artigo
newsroom-editor-state-refused = O servidor não aceitou o texto. Está neste computador.
newsroom-editor-state-conflict = Duas versões: decida que texto fica
newsroom-editor-signed-out-text = A sua sessão terminou. Nada se perdeu: inicie sessão noutra janela e volte aqui.
newsroom-editor-sign-in = Iniciar sessão
newsroom-editor-refused-text = Não foi possível guardar o texto assim. { $reason }
newsroom-editor-locked-text = { $name } está a trabalhar neste artigo. Pode lê-lo ou assumi-lo; { $name } será avisado.
newsroom-editor-take-over = Assumir
newsroom-editor-take-over-failed = Não foi possível assumir o artigo. Tente de novo, por favor.
newsroom-editor-document-refused = Este texto contém algo que o editor não conhece ({ $reason }). Não é mostrado e nada será alterado.
newsroom-editor-drawer-failed = Este computador não permite conservar uma cópia do seu texto. Só estará a salvo quando disser «Guardado».
newsroom-editor-restore-text = Neste computador há texto mais recente, de { $when }, que nunca chegou ao servidor.
newsroom-editor-restore = Recuperá-lo
newsroom-editor-restore-compare = Ver as diferenças
newsroom-editor-restore-discard = Descartá-lo
newsroom-editor-tabs-text = Este artigo também está aberto noutro separador. Escreva apenas num deles.
newsroom-editor-tabs-adopted = O texto foi atualizado a partir de outro separador.
newsroom-editor-conflict-title = Duas pessoas alteraram este artigo
newsroom-editor-conflict-text = { $name } guardou outra versão. Nada foi substituído: os dois textos estão abaixo. Escolha em cada diferença, ou fique com um texto inteiro. O outro permanece no histórico.
newsroom-editor-conflict-text-when = { $name } guardou outra versão às { $when }. Nada foi substituído: os dois textos estão abaixo. Escolha em cada diferença, ou fique com um texto inteiro. O outro permanece no histórico.
newsroom-editor-conflict-somebody = Alguém
newsroom-editor-conflict-mine = O seu texto
newsroom-editor-conflict-theirs = Texto de { $name }
newsroom-editor-conflict-choice = Diferença { $place }
newsroom-editor-conflict-take-mine = O seu
newsroom-editor-conflict-take-theirs = O outro
newsroom-editor-conflict-take-both = Ambos
newsroom-editor-conflict-merge = Usar as escolhas abaixo
newsroom-editor-conflict-all-mine = Usar todo o seu texto
newsroom-editor-conflict-all-theirs = Usar todo o outro texto
newsroom-editor-removed = removido:
newsroom-editor-added = acrescentado:
newsroom-editor-compare-count = { $count ->
    [0] Os dois textos são iguais.
    [one] { $count } diferença
   *[other] { $count } diferenças
}
newsroom-editor-compare-unchanged = { $count } parágrafos sem alterações
newsroom-editor-compare-restyled = Só mudou a formatação
newsroom-editor-compare-moved = Movido
