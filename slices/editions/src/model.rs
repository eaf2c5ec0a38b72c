//! Types that parse: an edition and a section, as stored and as proposed.

use jiff::tz::TimeZone;
use kernel::{Lang, Slug};

use crate::api::SectionId;
use crate::error::EditionsError;

db::record! {
    /// One edition.
    #[derive(Clone, Debug)]
    pub struct Edition {
        /// Short name in tables and commands: `fr`.
        pub code: String,
        /// The language.
        pub lang: Lang,
        /// The language's own name in the edition switch: `Français`.
        pub label: String,
        /// The name in the masthead.
        pub name: String,
        /// A line under it, may be empty.
        pub tagline: String,
        /// The host of its own, if any.
        pub host: Option<String>,
        /// The path before every address: empty or `/fr`.
        pub prefix: String,
        /// IANA time zone.
        pub zone: String,
        /// Publisher's name in the imprint line and structured data.
        pub publisher: String,
        /// Address for security reports, `mailto:` or a page.
        pub contact: String,
        /// Accent colour on light ground, `#rrggbb`.
        pub accent: String,
        /// Accent colour on dark ground.
        pub accent_dark: String,
        /// Full or site-relative address of a logo.
        pub logo: Option<String>,
        /// Order in the switch.
        pub position: i64,
    }
}

db::record! {
    /// One section of an edition.
    #[derive(Clone, Debug)]
    pub struct Section {
        /// The section.
        pub id: SectionId,
        /// Its edition.
        pub edition: String,
        /// Its address.
        pub slug: Slug,
        /// Its name.
        pub name: String,
        /// One or two sentences, may be empty.
        pub description: String,
        /// Order in the navigation.
        pub position: i64,
        /// Whether the navigation shows it.
        pub in_navigation: bool,
    }
}

/// A proposed edition.
#[derive(Clone, Debug)]
pub struct NewEdition {
    /// See [`Edition::code`].
    pub code: String,
    /// See [`Edition::lang`].
    pub lang: String,
    /// See [`Edition::label`]; the language's own name when empty.
    pub label: String,
    /// See [`Edition::name`].
    pub name: String,
    /// See [`Edition::tagline`].
    pub tagline: String,
    /// See [`Edition::host`].
    pub host: Option<String>,
    /// See [`Edition::prefix`].
    pub prefix: String,
    /// See [`Edition::zone`].
    pub zone: String,
    /// See [`Edition::publisher`].
    pub publisher: String,
    /// See [`Edition::contact`].
    pub contact: String,
    /// See [`Edition::accent`].
    pub accent: String,
    /// See [`Edition::accent_dark`].
    pub accent_dark: String,
}

impl NewEdition {
    /// An edition with the default identity.
    pub fn plain(lang: &str, name: &str, prefix: &str, zone: &str) -> Self {
        Self {
            code: lang.to_ascii_lowercase(),
            lang: lang.to_owned(),
            label: String::new(),
            name: name.to_owned(),
            tagline: String::new(),
            host: None,
            prefix: prefix.to_owned(),
            zone: zone.to_owned(),
            publisher: name.to_owned(),
            contact: String::new(),
            accent: "#a3241b".into(),
            accent_dark: "#f2907f".into(),
        }
    }

    /// Checks every field.
    ///
    /// # Errors
    /// The first that is wrong.
    pub fn check(self) -> Result<Edition, EditionsError> {
        let code_fits = (2..=12).contains(&self.code.len())
            && self.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !code_fits {
            return Err(EditionsError::Code(self.code));
        }
        let lang: Lang = self.lang.parse()?;
        TimeZone::get(&self.zone).map_err(|_| EditionsError::Zone(self.zone.clone()))?;
        let prefix_fits = match self.prefix.strip_prefix('/') {
            None => self.prefix.is_empty(),
            Some(rest) => rest.parse::<Slug>().is_ok() && !RESERVED.contains(&rest),
        };
        if !prefix_fits {
            return Err(EditionsError::Prefix(self.prefix));
        }
        for colour in [&self.accent, &self.accent_dark] {
            let digits = colour.strip_prefix('#').unwrap_or_default();
            if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Err(EditionsError::Colour(colour.clone()));
            }
        }
        length("name", &self.name, 80)?;
        length("publisher", &self.publisher, 200)?;
        let label = if self.label.is_empty() { own_name(&lang).to_owned() } else { self.label };
        length("label", &label, 40)?;
        Ok(Edition {
            code: self.code,
            lang,
            label,
            name: self.name,
            tagline: self.tagline,
            host: self.host.map(|host| host.to_ascii_lowercase()),
            prefix: self.prefix,
            zone: self.zone,
            publisher: self.publisher,
            contact: self.contact,
            accent: self.accent,
            accent_dark: self.accent_dark,
            logo: None,
            position: 0,
        })
    }
}

/// A proposed section.
#[derive(Clone, Debug)]
pub struct NewSection {
    /// The edition's code.
    pub edition: String,
    /// The address.
    pub slug: String,
    /// The name.
    pub name: String,
    /// One or two sentences, may be empty.
    pub description: String,
    /// Whether the navigation shows it.
    pub in_navigation: bool,
}

impl NewSection {
    /// Checks every field.
    ///
    /// # Errors
    /// The first that is wrong.
    pub fn check(&self) -> Result<Slug, EditionsError> {
        let slug: Slug = self.slug.parse()?;
        if RESERVED.contains(&slug.as_str()) {
            return Err(EditionsError::Reserved(slug.to_string()));
        }
        length("name", &self.name, 80)?;
        Ok(slug)
    }
}

/// First segments of addresses that the program itself answers.
const RESERVED: [&str; 26] = [
    "account",
    "api",
    "archive",
    "assets",
    "author",
    "authors",
    "contact",
    "desk",
    "feed",
    "feeds",
    "health",
    "identity",
    "img",
    "metrics",
    "multimedia",
    "news",
    "page",
    "pages",
    "s",
    "search",
    "sitemap",
    "tag",
    "tags",
    "topic",
    "topics",
    "media",
];

fn length(field: &'static str, text: &str, most: usize) -> Result<(), EditionsError> {
    if text.trim().is_empty() || text.chars().count() > most {
        return Err(EditionsError::Length { field, most });
    }
    Ok(())
}

/// A language's name in itself, for the edition switch.
fn own_name(lang: &Lang) -> &str {
    match lang.primary() {
        "ar" => "العربية",
        "de" => "Deutsch",
        "en" => "English",
        "es" => "Español",
        "fr" => "Français",
        "it" => "Italiano",
        "ja" => "日本語",
        "pt" => "Português",
        "ru" => "Русский",
        "tr" => "Türkçe",
        "zh" => "中文",
        _ => lang.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_checked_field_by_field() {
        assert_eq!(
            NewEdition::plain("fr", "Le Courrier", "/fr", "Europe/Paris").check().unwrap().label,
            "Français"
        );
        let wrong = |change: fn(&mut NewEdition)| {
            let mut edition = NewEdition::plain("fr", "Le Courrier", "/fr", "Europe/Paris");
            change(&mut edition);
            edition.check().unwrap_err()
        };
        assert!(matches!(wrong(|e| e.code = "F R".into()), EditionsError::Code(_)));
        assert!(matches!(wrong(|e| e.zone = "Mars/Olympus".into()), EditionsError::Zone(_)));
        assert!(matches!(wrong(|e| e.prefix = "/assets".into()), EditionsError::Prefix(_)));
        assert!(matches!(wrong(|e| e.prefix = "fr".into()), EditionsError::Prefix(_)));
        assert!(matches!(wrong(|e| e.accent = "red".into()), EditionsError::Colour(_)));
        assert!(matches!(wrong(|e| e.name = " ".into()), EditionsError::Length { .. }));
    }
}
