# A página de um jornal vazio.

operations-first-title = A rotativa está a trabalhar. Ainda não há nada nela.
operations-first-kicker = Courant { $version }
operations-first-lede = O seu jornal está instalado e responde aos leitores. Esta página desaparece com o primeiro artigo que publicar. Até lá, eis o que fazer a seguir.
operations-first-name-title = Dê um nome ao jornal
operations-first-name-text = Cada língua torna-se uma edição com nome, endereço, fuso horário e secções próprios. Acrescentar de novo o mesmo código altera a edição.
operations-first-import-title = Traga o seu arquivo
operations-first-import-text = Artigos, páginas, imagens e autores vêm do WordPress, do Ghost, do Substack ou de JSON Lines, e os endereços antigos levam aos novos. Ensaie primeiro: nada é escrito e recebe o relatório.
operations-first-demo-title = Ou veja um jornal cheio
operations-first-demo-text = O jornal de demonstração tem três edições, uma delas escrita da direita para a esquerda, e mais de sessenta artigos com imagens. Vive na sua própria pasta.
operations-first-check-title = Deixe o jornal examinar-se
operations-first-check-text = O diagnóstico verifica a configuração, a pasta de dados, a base de dados, os armazéns e o correio, e diz o que fazer com o que encontrar.
operations-first-commands = Comandos
operations-first-config = Ficheiro de configuração
operations-first-address = Endereço
