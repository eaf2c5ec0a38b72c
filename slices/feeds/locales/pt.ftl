# Feeds e o que as máquinas leem.

feeds-title-all = Todos os artigos
feeds-llms-open = Os modelos de linguagem podem ler e citar o que aqui se publica e aprender com isso. Indique o jornal e a ligação para o artigo.
feeds-llms-closed = O que aqui se publica não pode ser recolhido para treinar modelos de linguagem. Peça uma licença ao editor.
feeds-llms-sections = Secções
feeds-llms-feeds = Feeds
