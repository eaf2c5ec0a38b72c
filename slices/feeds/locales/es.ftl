# Los canales y lo que leen las máquinas.

feeds-title-all = Todos los artículos
feeds-llms-open = Los modelos de lenguaje pueden leer y citar lo que se publica aquí y aprender de ello. Nombre el periódico y enlace el artículo.
feeds-llms-closed = Lo que se publica aquí no puede recopilarse para entrenar modelos de lenguaje. Pida una licencia al editor.
feeds-llms-sections = Secciones
feeds-llms-feeds = Canales
