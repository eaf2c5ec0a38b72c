//! Gathers embedded files (theme and slices) and the publisher's overrides into the forms the web crate takes.

use std::path::Path;

use include_dir::Dir;
use web::{AssetSource, IconSource, TemplateSource, WordSource};

/// Everything that comes as files.
#[derive(Default)]
pub(crate) struct Sources {
    pub(crate) templates: Vec<TemplateSource>,
    pub(crate) assets: Vec<AssetSource>,
    pub(crate) icons: Vec<IconSource>,
    pub(crate) words: Vec<WordSource>,
    pub(crate) word_overrides: Vec<WordSource>,
}

/// Calls `each` for every file below `dir` with its path relative to `dir`.
pub(crate) fn walk(dir: &'static Dir<'static>, each: &mut impl FnMut(&'static str, &'static [u8])) {
    let mut waiting = vec![dir];
    while let Some(next) = waiting.pop() {
        for file in next.files() {
            let path = file.path().strip_prefix(dir.path()).unwrap_or(file.path());
            if let Some(path) = path.to_str() {
                each(path, file.contents());
            }
        }
        waiting.extend(next.dirs());
    }
}

impl Sources {
    pub(crate) fn templates(&mut self, dir: &'static Dir<'static>) {
        walk(dir, &mut |path, bytes| {
            if path.ends_with(".html") || path.ends_with(".txt") || path.ends_with(".xml") {
                let text = String::from_utf8_lossy(bytes).into_owned();
                self.templates.push(TemplateSource { name: path.to_owned(), text });
            }
        });
    }

    pub(crate) fn locales(&mut self, slice: &str, dir: &'static Dir<'static>) {
        walk(dir, &mut |path, bytes| {
            if let Some(lang) = path.strip_suffix(".ftl") {
                let text = String::from_utf8_lossy(bytes).into_owned();
                self.words.push(WordSource {
                    lang: lang.to_owned(),
                    origin: format!("{slice}/{path}"),
                    text,
                });
            }
        });
    }

    pub(crate) fn assets(&mut self, dir: &'static Dir<'static>) {
        walk(dir, &mut |path, bytes| {
            self.assets.push(AssetSource { path: path.to_owned(), bytes: bytes.into() });
        });
    }

    /// The default theme: `templates/`, `icons/` (also assets), `css/`, `js/`, `fonts/`.
    pub(crate) fn theme(&mut self, dir: &'static Dir<'static>) {
        walk(dir, &mut |path, bytes| self.theme_file(path, bytes.into()));
    }

    fn theme_file(&mut self, path: &str, bytes: bytes::Bytes) {
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        if let Some(name) = path.strip_prefix("templates/") {
            if name.ends_with(".html") || name.ends_with(".txt") || name.ends_with(".xml") {
                self.templates.push(TemplateSource { name: name.to_owned(), text: text() });
            }
        } else if let Some(lang) = path.strip_prefix("words/").and_then(|name| name.strip_suffix(".ftl")) {
            let origin = path.to_owned();
            self.word_overrides.push(WordSource { lang: lang.to_owned(), origin, text: text() });
        } else {
            if let Some(name) = path.strip_prefix("icons/").and_then(|name| name.strip_suffix(".svg")) {
                self.icons.push(IconSource { name: name.to_owned(), svg: text().trim().to_owned() });
            }
            if path.starts_with("css/")
                || path.starts_with("js/")
                || path.starts_with("icons/")
                || path.starts_with("fonts/")
            {
                self.assets.push(AssetSource { path: path.to_owned(), bytes });
            }
        }
    }

    /// The publisher's folder, laid out like the default theme plus `words/{lang}.ftl`; its files win.
    ///
    /// # Errors
    /// A file can't be read.
    pub(crate) fn overrides(&mut self, folder: &Path) -> Result<(), String> {
        let mut waiting = vec![folder.to_path_buf()];
        while let Some(next) = waiting.pop() {
            let entries = std::fs::read_dir(&next).map_err(|error| format!("{}: {error}", next.display()))?;
            for entry in entries {
                let path = entry.map_err(|error| error.to_string())?.path();
                if path.is_dir() {
                    waiting.push(path);
                    continue;
                }
                let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                if let Some(name) = path.strip_prefix(folder).ok().and_then(Path::to_str) {
                    self.theme_file(name, bytes.into());
                }
            }
        }
        Ok(())
    }
}
