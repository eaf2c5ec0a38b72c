//! A feed before it has a form: what it is of, and its entries.

use std::collections::HashMap;

use articles::api::{AuthorProfile, Card, FeedOf, FeedStory, Query, StoryTag, TagKind, TagRow};
use db::DbError;
use editions::api::Section;
use kernel::Timestamp;
use media::api::Format;
use slice::Ctx;
use web::{Site, Visit};

use crate::answer::failed;
use crate::bodies::Bodies;
use crate::config::Config;
use crate::offer::{ATOM, JSON, RSS, folder};

/// Entries of a feed.
const ENTRIES: u32 = 40;
/// Width of an entry's picture in pixels.
const PICTURE: u32 = 1200;

/// What a feed is of.
pub(crate) enum Subject {
    /// The whole edition.
    Edition,
    /// A section.
    Section(Section),
    /// A tag or topic.
    Tag(TagRow),
    /// An author.
    Author(AuthorProfile),
}

impl Subject {
    /// The subject as the pages that name feeds know it.
    fn of(&self) -> FeedOf<'_> {
        match self {
            Self::Edition => FeedOf::Edition,
            Self::Section(section) => FeedOf::Section(section.slug.as_str(), &section.name),
            Self::Tag(tag) if tag.kind == TagKind::Topic.as_str() => FeedOf::Topic(&tag.slug, &tag.name),
            Self::Tag(tag) => FeedOf::Tag(&tag.slug, &tag.name),
            Self::Author(author) => FeedOf::Author(&author.slug, &author.name),
        }
    }

    fn query<'a>(&'a self, edition: &'a str) -> Query<'a> {
        match self {
            Self::Edition => Query::latest(edition, ENTRIES),
            Self::Section(section) => Query::section(section.id.as_str(), ENTRIES),
            Self::Tag(tag) => Query::tag(tag.id.as_str(), ENTRIES),
            Self::Author(author) => Query::author(edition, author.id.as_str(), ENTRIES),
        }
    }

    fn cache_tag(&self, edition: &str) -> String {
        match self {
            Self::Edition => format!("edition:{edition}"),
            Self::Section(section) => format!("section:{}", section.id),
            Self::Tag(tag) => format!("tag:{}", tag.id),
            Self::Author(author) => format!("author:{}", author.id),
        }
    }

    /// Name and a sentence, empty for the edition.
    fn words(&self) -> (&str, &str) {
        match self {
            Self::Edition => ("", ""),
            Self::Section(section) => (&section.name, &section.description),
            Self::Tag(tag) => (&tag.name, &tag.description),
            Self::Author(author) => (&author.name, &author.bio),
        }
    }
}

/// A feed.
pub(crate) struct Feed {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) lang: String,
    pub(crate) publisher: String,
    /// The page whose feed this is.
    pub(crate) home: String,
    pub(crate) rss: String,
    pub(crate) atom: String,
    pub(crate) json: String,
    pub(crate) icon: Option<String>,
    pub(crate) hubs: Vec<String>,
    /// When an entry was last updated; the epoch where there is none.
    pub(crate) updated: Timestamp,
    /// Newest first.
    pub(crate) entries: Vec<Entry>,
}

/// An entry.
#[derive(Default)]
pub(crate) struct Entry {
    /// Never changes: `urn:uuid:…`.
    pub(crate) id: String,
    pub(crate) url: String,
    pub(crate) title: String,
    /// Plain words.
    pub(crate) summary: Option<String>,
    /// The story or its beginning as HTML.
    pub(crate) html: Option<String>,
    pub(crate) published: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) authors: Vec<Author>,
    pub(crate) categories: Vec<Category>,
    pub(crate) picture: Option<Picture>,
}

/// Who wrote an entry; agencies have no page.
pub(crate) struct Author {
    pub(crate) name: String,
    pub(crate) url: Option<String>,
}

/// A section or tag of an entry.
pub(crate) struct Category {
    /// The folder its slug belongs to, as a full address.
    pub(crate) scheme: String,
    pub(crate) term: String,
    pub(crate) label: String,
}

/// The lead picture of an entry.
pub(crate) struct Picture {
    pub(crate) url: String,
    pub(crate) mime: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
    pub(crate) credit: Option<String>,
}

/// A feed and what decides how long it may be kept.
pub(crate) struct Gathered {
    pub(crate) feed: Feed,
    pub(crate) tags: Vec<String>,
    pub(crate) until: Option<Timestamp>,
}

/// Gathers the newest entries of `subject` in the visited edition, in a fixed number of queries.
///
/// # Errors
/// The database's.
pub(crate) async fn gather(cx: &Ctx, visit: &Visit, subject: &Subject) -> Result<Gathered, web::Failure> {
    assemble(cx, &visit.site, subject).await.map_err(failed)
}

async fn assemble(cx: &Ctx, site: &Site, subject: &Subject) -> Result<Gathered, DbError> {
    let config = cx.config::<Config>();
    let set = articles::api::cards(cx, site, &subject.query(&site.code)).await?;
    let ids: Vec<String> = set.cards.iter().map(|card| card.id.clone()).collect();
    let stories = articles::api::feed_stories(cx.db(), &Query::ids(&ids)).await?;
    let sections = editions::api::known_sections(site);
    let bodies = Bodies::read(cx, site, &stories).await?;
    let mut borne: HashMap<String, Vec<StoryTag>> = HashMap::new();
    for tag in articles::api::tags_of(cx.db(), &ids).await? {
        borne.entry(tag.story.clone()).or_default().push(tag);
    }
    let mut cards: HashMap<&str, &Card> = set.cards.iter().map(|card| (card.id.as_str(), card)).collect();
    let mut entries = Vec::with_capacity(stories.len());
    for story in &stories {
        let Some(card) = cards.remove(story.id.as_str()) else { continue };
        let section = sections.iter().find(|section| Some(section.id.as_str()) == story.section.as_deref());
        let tags = borne.remove(story.id.as_str()).unwrap_or_default();
        let mut entry = entry(cx, site, card, story, &bodies, config.full_text);
        entry.categories = categories(site, section, tags);
        entries.push(entry);
    }
    let folder = folder(subject.of());
    let (name, sentence) = subject.words();
    let home = match subject {
        Subject::Edition => site.url("/"),
        _ => site.url(&format!("{folder}/")),
    };
    let tagline = site.layout.get_attr("tagline").ok().and_then(|line| line.as_str().map(str::to_owned));
    let title = if name.is_empty() { site.name.clone() } else { format!("{name} · {}", site.name) };
    let description = [sentence, tagline.as_deref().unwrap_or_default()]
        .into_iter()
        .find(|words| !words.is_empty())
        .map_or_else(|| title.clone(), str::to_owned);
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or_default();
    let mut tags = set.tags;
    tags.push(subject.cache_tag(&site.code));
    tags.extend(bodies.tags.iter().cloned());
    let feed = Feed {
        title,
        description,
        lang: site.lang.to_string(),
        publisher: site.name.clone(),
        home,
        rss: site.url(&format!("{folder}/{RSS}")),
        atom: site.url(&format!("{folder}/{ATOM}")),
        json: site.url(&format!("{folder}/{JSON}")),
        icon: cx.assets().url("icons/favicon.svg").map(|url| format!("{}{url}", site.origin)),
        hubs: config.hubs.clone(),
        updated,
        entries,
    };
    Ok(Gathered { feed, tags, until: [set.until, bodies.until].into_iter().flatten().min() })
}

fn absolute(site: &Site, address: &str) -> String {
    if address.starts_with('/') { format!("{}{address}", site.origin) } else { address.to_owned() }
}

fn entry(cx: &Ctx, site: &Site, card: &Card, story: &FeedStory, bodies: &Bodies, full: bool) -> Entry {
    let url = absolute(site, &card.url);
    let published = story.published_at.unwrap_or_default();
    let named = card
        .byline
        .iter()
        .map(|author| Author { name: author.name.clone(), url: Some(absolute(site, &author.url)) });
    let agency = story.agency.iter().map(|agency| Author { name: agency.clone(), url: None });
    Entry {
        id: urn(story.id.as_str()),
        title: story.headline.clone(),
        summary: card.standfirst.clone().or_else(|| bodies.excerpt(story.id.as_str())),
        html: bodies.html(story.id.as_str(), &url, full),
        published,
        updated: story.updated_at.map_or(published, |updated| updated.max(published)),
        authors: named.chain(agency).collect(),
        categories: Vec::new(),
        picture: card.picture.as_ref().map(|view| {
            let made = media::api::rendition(cx, view, "16:9", PICTURE, Format::Jpeg);
            Picture {
                url: absolute(site, &made.url),
                mime: made.mime,
                width: made.width,
                height: made.height,
                alt: view.alt.clone(),
                credit: card.credit.clone(),
            }
        }),
        url,
    }
}

/// The identifier of a story as a URN (RFC 9562 §4): its 32 digits in the usual five groups.
fn urn(id: &str) -> String {
    let group = |from: usize, to: usize| id.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32))
}

fn categories(site: &Site, section: Option<&Section>, tags: Vec<StoryTag>) -> Vec<Category> {
    let section = section.map(|section| Category {
        scheme: site.url("/"),
        term: section.slug.to_string(),
        label: section.name.clone(),
    });
    let tags = tags.into_iter().map(|tag| {
        let folder = if tag.kind == TagKind::Topic.as_str() { "/topics/" } else { "/tags/" };
        Category { scheme: site.url(folder), term: tag.slug, label: tag.name }
    });
    section.into_iter().chain(tags).collect()
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    /// A feed with one entry that has everything, all of it hostile, and one that has nothing.
    pub(crate) fn feed() -> Feed {
        let evil = "</script><b>&\"'\u{0}\u{1b}".to_owned();
        let rich = Entry {
            id: urn("0192a1b2c3d47e8f9a0b1c2d3e4f5a6b"),
            url: "https://courier.example/city/202010110001-a/?x=1&y=2".into(),
            title: evil.clone(),
            summary: Some(evil.clone()),
            html: Some("<p>Text &amp; <a href=\"https://a.example/\">link</a></p>".into()),
            published: Timestamp(1_602_450_840_000),
            updated: Timestamp(1_602_450_900_000),
            authors: vec![
                Author { name: evil.clone(), url: Some("https://courier.example/authors/a/".into()) },
                Author { name: "Wire".into(), url: None },
            ],
            categories: vec![Category {
                scheme: "https://courier.example/tags/".into(),
                term: "a".into(),
                label: evil.clone(),
            }],
            picture: Some(Picture {
                url: "https://courier.example/img/a.jpg".into(),
                mime: "image/jpeg",
                width: 1200,
                height: 675,
                alt: evil.clone(),
                credit: Some(evil.clone()),
            }),
        };
        let bare = Entry { id: urn("0192a1b2c3d47e8f9a0b1c2d3e4f5a6c"), ..Entry::default() };
        Feed {
            title: evil.clone(),
            description: evil,
            lang: "ar".into(),
            publisher: "Courier".into(),
            home: "https://courier.example/".into(),
            rss: "https://courier.example/feeds/rss.xml".into(),
            atom: "https://courier.example/feeds/atom.xml".into(),
            json: "https://courier.example/feeds/feed.json".into(),
            icon: Some("https://courier.example/assets/icons/favicon.svg".into()),
            hubs: vec!["https://hub.example/".into()],
            updated: Timestamp(1_602_450_900_000),
            entries: vec![rich, bare],
        }
    }

    #[test]
    fn an_identifier_is_a_urn() {
        assert_eq!(urn("0192a1b2c3d47e8f9a0b1c2d3e4f5a6b"), "urn:uuid:0192a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b");
    }
}
