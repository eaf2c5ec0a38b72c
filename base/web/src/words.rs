//! Readers' words: Fluent messages in every interface language, which a paper may override one by one.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The interface languages that ship.
pub const LANGUAGES: [&str; 8] = ["en", "fr", "de", "es", "pt", "ru", "ar", "tr"];

/// One `.ftl` file.
#[derive(Clone, Debug)]
pub struct WordSource {
    /// The language by file name: `fr`.
    pub lang: String,
    /// Where it came from, for error messages.
    pub origin: String,
    /// The file's text.
    pub text: String,
}

/// A faulty word file.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// The file is no Fluent.
    #[error("{origin}: {detail}")]
    Syntax {
        /// The file.
        origin: String,
        /// The parser's words.
        detail: String,
    },
    /// Two files define the same message.
    #[error("{origin}: {detail}")]
    Twice {
        /// The file.
        origin: String,
        /// The message.
        detail: String,
    },
    /// The file's name is no language.
    #[error("not a language: {0}")]
    Language(String),
}

/// All messages by language.
pub struct Words {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
}

impl Words {
    /// Reads the program's own files, then `overrides`, whose messages replace the program's.
    ///
    /// # Errors
    /// [`WordsError`] with the file's name.
    pub fn new(own: Vec<WordSource>, overrides: Vec<WordSource>) -> Result<Self, WordsError> {
        let mut bundles: BTreeMap<String, FluentBundle<FluentResource>> = BTreeMap::new();
        let sources = own.into_iter().map(|source| (source, false));
        for (source, replaces) in sources.chain(overrides.into_iter().map(|source| (source, true))) {
            let bundle = match bundles.entry(source.lang.clone()) {
                std::collections::btree_map::Entry::Occupied(held) => held.into_mut(),
                std::collections::btree_map::Entry::Vacant(place) => place.insert(empty(&source.lang)?),
            };
            let resource =
                FluentResource::try_new(source.text).map_err(|(_, errors)| WordsError::Syntax {
                    origin: source.origin.clone(),
                    detail: errors.first().map(ToString::to_string).unwrap_or_default(),
                })?;
            if replaces {
                bundle.add_resource_overriding(resource);
            } else {
                bundle.add_resource(resource).map_err(|errors| WordsError::Twice {
                    origin: source.origin.clone(),
                    detail: errors.first().map(ToString::to_string).unwrap_or_default(),
                })?;
            }
        }
        Ok(Self { bundles })
    }

    /// The languages there are words for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundles.keys().map(String::as_str)
    }

    /// Whether `key` is defined in `lang` itself.
    pub fn has(&self, lang: &str, key: &str) -> bool {
        self.bundles.get(lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// The message in `lang` (`pt-BR` falls back to `pt`, then English), or `None` where no language has it.
    pub fn text(&self, lang: &str, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let primary = lang.split('-').next().unwrap_or(lang);
        [lang, primary, "en"].into_iter().find_map(|lang| {
            let bundle = self.bundles.get(lang)?;
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
            if let Some(error) = errors.first() {
                tracing::warn!(key, lang, %error, "a message could not be filled in");
            }
            Some(text)
        })
    }
}

fn empty(lang: &str) -> Result<FluentBundle<FluentResource>, WordsError> {
    let identifier: LanguageIdentifier = lang.parse().map_err(|_| WordsError::Language(lang.to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks would end up in attributes and feeds; templates isolate with <bdi> where it matters.
    bundle.set_use_isolating(false);
    Ok(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(lang: &str, text: &str) -> WordSource {
        WordSource { lang: lang.into(), origin: "test".into(), text: text.into() }
    }

    #[test]
    fn a_paper_overrides_one_message_and_keeps_the_rest() {
        let own =
            vec![source("en", "a = one\nb = { $n ->\n    [one] story\n   *[other] { $n } stories\n  }")];
        let words = Words::new(own, vec![source("en", "a = uno")]).unwrap();
        let mut args = FluentArgs::new();
        args.set("n", 3);
        assert_eq!(words.text("en", "a", &args).as_deref(), Some("uno"));
        assert_eq!(words.text("de", "b", &args).as_deref(), Some("3 stories"));
        assert_eq!(words.text("en", "missing", &args), None);
    }

    #[test]
    fn a_faulty_file_is_named() {
        let error = Words::new(vec![source("en", "= broken")], vec![]).err().unwrap();
        assert!(error.to_string().starts_with("test: "), "{error}");
    }
}
