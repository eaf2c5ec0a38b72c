# La página de un periódico vacío.

operations-first-title = La rotativa está en marcha. Todavía no hay nada en ella.
operations-first-kicker = Courant { $version }
operations-first-lede = Su periódico está instalado y atiende a sus lectores. Esta página desaparecerá con el primer artículo que publique. Hasta entonces, esto es lo siguiente.
operations-first-name-title = Ponga nombre al periódico
operations-first-name-text = Cada idioma se convierte en una edición con nombre, dirección, zona horaria y secciones propias. Añadir de nuevo el mismo código modifica la edición.
operations-first-import-title = Traiga su archivo
operations-first-import-text = Los artículos, páginas, imágenes y autores llegan de WordPress, Ghost, Substack o JSON Lines, y las direcciones antiguas llevan a las nuevas. Ensaye primero: no se escribe nada y obtiene el informe.
operations-first-demo-title = O mire un periódico lleno
operations-first-demo-text = El periódico de muestra tiene tres ediciones, una de ellas escrita de derecha a izquierda, y más de sesenta artículos con imágenes. Vive en su propia carpeta.
operations-first-check-title = Deje que el periódico se examine
operations-first-check-text = El diagnóstico comprueba la configuración, la carpeta de datos, la base de datos, los almacenes y el correo, y dice qué hacer con lo que encuentre.
operations-first-commands = Órdenes
operations-first-config = Archivo de configuración
operations-first-address = Dirección
