//! The editions and sections of the demo paper.

use fixtures::Language;
use slice::Ctx;

use crate::api::{NewEdition, NewSection, establish_edition, establish_section};

struct Identity {
    language: Language,
    name: &'static str,
    tagline: &'static str,
    prefix: &'static str,
    zone: &'static str,
    accent: &'static str,
    accent_dark: &'static str,
}

const IDENTITIES: [Identity; 3] = [
    Identity {
        language: Language::English,
        name: "The Lindenport Courier",
        tagline: "The city, the harbour and the gulf",
        prefix: "",
        zone: "Europe/London",
        accent: "#0b5c72",
        accent_dark: "#79c6da",
    },
    Identity {
        language: Language::French,
        name: "Le Courrier de Lindenport",
        tagline: "La ville, le port et le golfe",
        prefix: "/fr",
        zone: "Europe/Paris",
        accent: "#8c2f1b",
        accent_dark: "#f0a08c",
    },
    Identity {
        language: Language::Arabic,
        name: "بريد ليندنبورت",
        tagline: "المدينة والميناء والخليج",
        prefix: "/ar",
        zone: "Asia/Amman",
        accent: "#1d5b3a",
        accent_dark: "#86cfa6",
    },
];

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    let paper = fixtures::load().map_err(|error| error.to_string())?;
    for identity in IDENTITIES {
        let code = identity.language.code();
        let mut edition = NewEdition::plain(code, identity.name, identity.prefix, identity.zone);
        edition.tagline = identity.tagline.to_owned();
        edition.publisher = identity.name.to_owned();
        edition.contact = "mailto:security@courier.example".to_owned();
        edition.accent = identity.accent.to_owned();
        edition.accent_dark = identity.accent_dark.to_owned();
        establish_edition(&cx, edition).await.map_err(|error| error.to_string())?;
        for section in &paper.sections {
            let section = NewSection {
                edition: code.to_owned(),
                slug: section.id.clone(),
                name: section.name.in_language(identity.language).to_owned(),
                description: section.about.in_language(identity.language).to_owned(),
                in_navigation: true,
            };
            establish_section(&cx, section).await.map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
