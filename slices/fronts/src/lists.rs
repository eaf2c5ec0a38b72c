//! Pages that list stories newest first: sections, tags, topics, authors, all news, multimedia. Each goes on behind a
//! cursor, so that no story is lost or repeated when something new is published meanwhile.

use std::collections::HashMap;

use articles::api::{ByName, Card, CardSet, FeedOf, Query, TagKind, TagRow, feeds_of};
use axum::response::Response;
use editions::api::Section;
use kernel::{Cursor, Timestamp};
use media::api::{Format, PictureId};
use slice::Ctx;
use text::html::escape;
use web::{Failure, PageHead, Site, Visit};

use crate::calendar;
use crate::error::failed;
use crate::head::{self, FOLLOWED, Step};
use crate::views::{
    AuthorPage, AuthorView, Day, KindLink, MultimediaPage, MultimediaView, NewsPage, NewsView, Pager,
    SectionPage, SectionView, TagPage, TagView, TopicPage, TopicView,
};

/// Stories of one page of a list.
const PAGE: u32 = 24;
/// Lines of one page of the wire.
const WIRE_PAGE: u32 = 50;
/// Tags named beside a list.
const NEIGHBOURS: usize = 6;
/// How far down a list its lead may come from.
const NEAR_TOP: usize = 6;

/// What the query of a list's address asks for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) before: Option<Cursor>,
    pub(crate) kind: Option<String>,
}

/// Reads `before` and `kind`; what else an address carries is nobody's business here.
pub(crate) fn asked(query: &str) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "before" => asked.before = Some(value.parse().map_err(|_| Failure::not_found())?),
            "kind" => asked.kind = Some(value.to_owned()),
            _ => {}
        }
    }
    Ok(asked)
}

/// One page of a list.
pub(crate) struct Sheet {
    pub(crate) cards: Vec<Card>,
    pub(crate) tags: Vec<String>,
    pub(crate) until: Option<Timestamp>,
    next: Option<Cursor>,
    first: bool,
}

impl Sheet {
    /// One more than shown is asked for: the one too many says that the list goes on. A page behind a cursor with
    /// nothing on it is no page.
    pub(crate) async fn fetch(
        cx: &Ctx,
        site: &Site,
        query: Query<'_>,
        before: Option<&Cursor>,
    ) -> Result<Self, Failure> {
        let shown = usize::try_from(query.limit).unwrap_or(0);
        let query = Query { limit: query.limit + 1, ..query }.after(before);
        let CardSet { mut cards, tags, until, .. } =
            articles::api::cards(cx, site, &query).await.map_err(failed)?;
        let goes_on = cards.len() > shown;
        cards.truncate(shown);
        let next = cards
            .last()
            .filter(|_| goes_on)
            .map(|card| Cursor { at: Timestamp(card.published_at), id: card.id.clone() });
        if before.is_some() && cards.is_empty() {
            return Err(Failure::not_found());
        }
        Ok(Self { cards, tags, until, next, first: before.is_none() })
    }

    /// The links below the list, and what they say in the head. `path` is that of the first page within the edition.
    pub(crate) fn pager(&self, site: &Site, path: &str, head: &mut PageHead) -> Option<Pager> {
        let more = self.next.as_ref().map(|cursor| {
            let joint = if path.contains('?') { '&' } else { '?' };
            site.path(&format!("{path}{joint}before={cursor}"))
        });
        if !self.first {
            head.robots = Some(FOLLOWED);
        }
        head.next = more.clone();
        let previous = (!self.first).then(|| site.path(path));
        (more.is_some() || previous.is_some()).then(|| Pager { previous, next: more, ..Pager::default() })
    }

    /// How many stories there are in all, when they are all here.
    fn total(&self) -> Option<i64> {
        let whole = self.first && self.next.is_none();
        whole.then(|| i64::try_from(self.cards.len()).unwrap_or(0))
    }

    /// Takes the story that leads the first page: the pinned one, else the first of the newest with a picture.
    fn lead(&mut self) -> Option<Card> {
        if !self.first || self.cards.is_empty() {
            return None;
        }
        let near = || self.cards.iter().take(NEAR_TOP);
        let at = near()
            .position(|card| card.pinned)
            .or_else(|| near().position(|card| card.picture.is_some()))
            .unwrap_or(0);
        Some(self.cards.remove(at))
    }

    /// The tags that most of the stories shown bear, `except` one.
    async fn tags_shown(&self, cx: &Ctx, site: &Site, except: &str) -> Result<Vec<ByName>, Failure> {
        let ids: Vec<String> = self.cards.iter().map(|card| card.id.clone()).collect();
        let mut counts: HashMap<String, (usize, String, String)> = HashMap::new();
        for tag in articles::api::tags_of(cx.db(), &ids).await.map_err(failed)? {
            if tag.kind == TagKind::Tag.as_str() && tag.tag != except {
                counts.entry(tag.tag).or_insert((0, tag.slug, tag.name)).0 += 1;
            }
        }
        let mut found: Vec<(usize, String, String)> = counts.into_values().collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        found.truncate(NEIGHBOURS);
        let link = |(_, slug, name): (usize, String, String)| ByName {
            name,
            url: site.path(&format!("/tags/{slug}/")),
        };
        Ok(found.into_iter().map(link).collect())
    }
}

/// The canonical path of a page: its own behind a cursor.
fn own_path(path: &str, before: Option<&Cursor>) -> String {
    match before {
        Some(cursor) if path.contains('?') => format!("{path}&before={cursor}"),
        Some(cursor) => format!("{path}?before={cursor}"),
        None => path.to_owned(),
    }
}

/// The page of a section.
pub(crate) async fn section(cx: &Ctx, visit: &Visit, section: &Section) -> Result<Response, Failure> {
    let site = &*visit.site;
    let before = asked(&visit.query)?.before;
    let query = Query::section(section.id.as_str(), PAGE);
    let mut sheet = Sheet::fetch(cx, site, query, before.as_ref()).await?;
    let path = format!("/{}/", section.slug);
    let described = Some(section.description.clone()).filter(|text| !text.is_empty());
    let description = described.clone().unwrap_or_else(|| format!("{} · {}", section.name, site.name));
    let own = own_path(&path, before.as_ref());
    let mut head = head::head(site, "section", &section.name, Some(description), &own);
    if before.is_none() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            let same = editions::api::section(cx.db(), &other.code, section.slug.as_str()).await;
            if same.map_err(failed)?.is_some() {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    head.feeds = feeds_of(cx, site, FeedOf::Section(section.slug.as_str(), &section.name));
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &[(section.name.clone(), path.clone())], &sheet.cards);
    let pager = sheet.pager(site, &path, &mut head);
    let children = sheet.tags_shown(cx, site, "").await?;
    let lead = sheet.lead();
    let mut cards = std::mem::take(&mut sheet.cards);
    let secondary = if lead.is_some() { cards.drain(..cards.len().min(3)).collect() } else { Vec::new() };
    let view = SectionPage {
        name: section.name.clone(),
        url: site.path(&path),
        description: described,
        children,
        lead,
        secondary,
        cards,
        pager,
    };
    cx.page(visit, "fronts/section.html", head, SectionView { section: view })
        .about("section", section.id.to_string())
        .tags([format!("section:{}", section.id)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

/// What the pages of tags and topics have in common.
struct Tagged {
    row: TagRow,
    sheet: Sheet,
    head: PageHead,
    path: String,
    pager: Option<Pager>,
    neighbours: Vec<ByName>,
}

async fn tagged(cx: &Ctx, visit: &Visit, kind: TagKind, slug: &str) -> Result<Tagged, Failure> {
    let site = &*visit.site;
    let before = asked(&visit.query)?.before;
    let row = articles::api::tag(cx.db(), &site.code, kind, slug).await.map_err(failed)?;
    let row = row.ok_or_else(Failure::not_found)?;
    let sheet = Sheet::fetch(cx, site, Query::tag(row.id.as_str(), PAGE), before.as_ref()).await?;
    let (folder, word) = match kind {
        TagKind::Tag => ("tags", "tag"),
        TagKind::Topic => ("topics", "topic"),
    };
    let path = format!("/{folder}/{}/", row.slug);
    let description = Some(row.description.clone()).filter(|text| !text.is_empty());
    let description = description.unwrap_or_else(|| format!("{} · {}", row.name, site.name));
    let own = own_path(&path, before.as_ref());
    let mut head = head::head(site, word, &row.name, Some(description), &own);
    if before.is_none() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            let same = articles::api::tag(cx.db(), &other.code, kind, slug).await;
            if same.map_err(failed)?.is_some() {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    if sheet.cards.is_empty() {
        head.robots = Some(FOLLOWED);
    }
    head.feeds = match kind {
        TagKind::Tag => feeds_of(cx, site, FeedOf::Tag(&row.slug, &row.name)),
        TagKind::Topic => feeds_of(cx, site, FeedOf::Topic(&row.slug, &row.name)),
    };
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &[(row.name.clone(), path.clone())], &sheet.cards);
    let pager = sheet.pager(site, &path, &mut head);
    let neighbours = sheet.tags_shown(cx, site, row.id.as_str()).await?;
    Ok(Tagged { row, sheet, head, path, pager, neighbours })
}

/// The page of a tag.
pub(crate) async fn tag(cx: &Ctx, visit: &Visit, slug: &str) -> Result<Response, Failure> {
    let Tagged { row, sheet, head, path, pager, neighbours } = tagged(cx, visit, TagKind::Tag, slug).await?;
    let view = TagPage {
        url: visit.site.path(&path),
        description: Some(row.description).filter(|text| !text.is_empty()),
        total: sheet.total(),
        related: neighbours,
        cards: sheet.cards,
        pager,
        name: row.name,
    };
    cx.page(visit, "fronts/tag.html", head, TagView { tag: view })
        .about("tag", row.id.to_string())
        .tags([format!("tag:{}", row.id)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

/// The page of a topic.
pub(crate) async fn topic(cx: &Ctx, visit: &Visit, slug: &str) -> Result<Response, Failure> {
    let found = tagged(cx, visit, TagKind::Topic, slug).await?;
    let Tagged { row, mut sheet, head, path, pager, neighbours } = found;
    let view = TopicPage {
        url: visit.site.path(&path),
        description: Some(row.description).filter(|text| !text.is_empty()),
        tags: neighbours,
        lead: sheet.lead(),
        cards: sheet.cards,
        pager,
        name: row.name,
    };
    cx.page(visit, "fronts/topic.html", head, TopicView { topic: view })
        .about("topic", row.id.to_string())
        .tags([format!("tag:{}", row.id)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

/// Plain words as paragraphs of safe HTML.
fn paragraphs(words: &str) -> Option<String> {
    let html: String = words
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| format!("<p>{}</p>", escape(part)))
        .collect();
    Some(html).filter(|html| !html.is_empty())
}

/// The page of an author. An author of whom the edition has neither words nor stories is unknown in it.
pub(crate) async fn author(cx: &Ctx, visit: &Visit, slug: &str) -> Result<Response, Failure> {
    let site = &*visit.site;
    let before = asked(&visit.query)?.before;
    let profile = articles::api::author(cx.db(), &site.code, slug).await.map_err(failed)?;
    let profile = profile.ok_or_else(Failure::not_found)?;
    let query = Query::author(&site.code, profile.id.as_str(), PAGE);
    let sheet = Sheet::fetch(cx, site, query, before.as_ref()).await?;
    if sheet.cards.is_empty() && profile.role.is_empty() && profile.bio.is_empty() {
        return Err(Failure::not_found());
    }
    let portrait = match &profile.portrait {
        Some(id) => {
            let id = PictureId::from_stored(id.clone());
            media::api::picture(cx.db(), &id, &site.lang, cx.now()).await.map_err(failed)?
        }
        None => None,
    };
    let total = match sheet.total() {
        Some(total) => total,
        None => articles::api::count_by_author(cx.db(), &site.code, &profile.id).await.map_err(failed)?,
    };
    let path = format!("/authors/{}/", profile.slug);
    let description = [profile.bio.as_str(), profile.role.as_str()].into_iter().find(|text| !text.is_empty());
    let description = match description {
        Some(text) => text::excerpt_of(text, 200),
        None => format!("{} · {}", profile.name, site.name),
    };
    let own = own_path(&path, before.as_ref());
    let mut head = head::head(site, "author", &profile.name, Some(description), &own);
    if before.is_none() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            if articles::api::has_stories_by(cx.db(), &other.code, &profile.id).await.map_err(failed)? {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    if sheet.cards.is_empty() {
        head.robots = Some(FOLLOWED);
    }
    head.feeds = feeds_of(cx, site, FeedOf::Author(&profile.slug, &profile.name));
    let view = portrait.as_ref().map(media::api::Picture::view);
    let face = view.as_ref().map(|view| {
        format!("{}{}", site.origin, media::api::rendition_url(cx, view, "1:1", 600, Format::Jpeg))
    });
    if let Some(face) = &face {
        head.property("og:image", face.clone());
    }
    let person = head::Person { name: &profile.name, role: &profile.role, bio: &profile.bio, portrait: face };
    head::profile(site, &mut head, &[(profile.name.clone(), path.clone())], &person);
    let pager = sheet.pager(site, &path, &mut head);
    let feed = head.feeds.first().map(|feed| ByName { name: feed.title.clone(), url: feed.url.clone() });
    let page = AuthorPage {
        url: site.path(&path),
        role: Some(profile.role).filter(|text| !text.is_empty()),
        bio_html: paragraphs(&profile.bio),
        portrait: view,
        email: None,
        links: feed.into_iter().collect(),
        total: Some(total),
        cards: sheet.cards,
        pager,
        name: profile.name,
    };
    let rights_end = portrait.as_ref().and_then(|picture| picture.rights_end);
    cx.page(visit, "fronts/author.html", head, AuthorView { author: page })
        .about("author", profile.id.to_string())
        .tags([format!("author:{}", profile.id)])
        .tags(portrait.iter().map(media::api::Picture::tag))
        .tags(sheet.tags)
        .until(sheet.until)
        .until(rights_end)
        .respond()
        .await
}

/// All news, day by day.
pub(crate) async fn news(cx: &Ctx, visit: &Visit) -> Result<Response, Failure> {
    let site = &*visit.site;
    let before = asked(&visit.query)?.before;
    let query = Query::latest(&site.code, WIRE_PAGE);
    let sheet = Sheet::fetch(cx, site, query, before.as_ref()).await?;
    let lang = site.lang.as_str();
    let title = cx.word(lang, "fronts-news-title");
    let description = cx.word(lang, "fronts-news-description");
    let own = own_path("/news/", before.as_ref());
    let mut head = head::head(site, "wire", &title, Some(description), &own);
    if before.is_none() {
        head::elsewhere(site, &mut head, "/news/", &head::everywhere(cx, site, "/news/"));
    }
    head.feeds = feeds_of(cx, site, FeedOf::Edition);
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &[(title, "/news/".to_owned())], &sheet.cards);
    let pager = sheet.pager(site, "/news/", &mut head);
    let archive_url = (!sheet.cards.is_empty()).then(|| site.path("/archive/"));
    let wire = NewsPage { archive_url, days: days(site, sheet.cards), pager };
    cx.page(visit, "fronts/all_news.html", head, NewsView { wire })
        .about("news", site.code.clone())
        .tags([format!("edition:{}", site.code)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

/// The cards by day in the edition's zone.
fn days(site: &Site, cards: Vec<Card>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for card in cards {
        let date = calendar::day_of(Timestamp(card.published_at), &site.zone);
        let iso = date.to_string();
        match days.last_mut() {
            Some(day) if day.iso == iso => day.cards.push(card),
            _ => days.push(Day {
                at: card.published_at,
                url: Some(site.path(&date.strftime("/archive/%Y/%m/%d/").to_string())),
                iso,
                cards: vec![card],
            }),
        }
    }
    days
}

/// Galleries, film, sound and infographics, all or one sort.
pub(crate) async fn multimedia(cx: &Ctx, visit: &Visit) -> Result<Response, Failure> {
    const KINDS: [&str; 5] = ["all", "gallery", "video", "audio", "infographic"];
    let site = &*visit.site;
    let asked = asked(&visit.query)?;
    let kind = asked.kind.as_deref().unwrap_or("all");
    let kind = KINDS.into_iter().find(|known| *known == kind).ok_or_else(Failure::not_found)?;
    let path_of = |kind: &str| match kind {
        "all" => "/multimedia/".to_owned(),
        kind => format!("/multimedia/?kind={kind}"),
    };
    let query = match kind {
        "all" => Query::multimedia(&site.code, PAGE),
        kind => Query::media(&site.code, kind, PAGE),
    };
    let mut sheet = Sheet::fetch(cx, site, query, asked.before.as_ref()).await?;
    let lang = site.lang.as_str();
    let path = path_of(kind);
    let title = cx.word(lang, "fronts-multimedia-title");
    let mut steps: Vec<Step> = vec![(title.clone(), path_of("all"))];
    let title = match kind {
        "all" => title,
        // words: fronts-multimedia-*
        kind => {
            let name = cx.word(lang, &format!("fronts-multimedia-{kind}"));
            steps.push((name.clone(), path.clone()));
            name
        }
    };
    let description = cx.word(lang, "fronts-multimedia-description");
    let own = own_path(&path, asked.before.as_ref());
    let mut head = head::head(site, "multimedia", &title, Some(description), &own);
    if asked.before.is_none() {
        head::elsewhere(site, &mut head, &path, &head::everywhere(cx, site, &path));
    }
    head.feeds = feeds_of(cx, site, FeedOf::Edition);
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &steps, &sheet.cards);
    let pager = sheet.pager(site, &path, &mut head);
    let page = MultimediaPage {
        kinds: KINDS
            .map(|other| KindLink { kind: other, url: site.path(&path_of(other)), current: other == kind })
            .to_vec(),
        lead: sheet.lead(),
        cards: sheet.cards,
        pager,
    };
    cx.page(visit, "fronts/multimedia.html", head, MultimediaView { multimedia: page })
        .about("multimedia", site.code.clone())
        .tags([format!("edition:{}", site.code)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_biography_is_words_and_never_markup() {
        assert_eq!(
            paragraphs("One <b>.\n\n \n\nTwo & three").as_deref(),
            Some("<p>One &lt;b&gt;.</p><p>Two &amp; three</p>")
        );
        assert_eq!(paragraphs(" \n "), None);
    }

    #[test]
    fn an_address_asks_for_a_place_in_the_list_or_is_refused() {
        let found = asked("utm_source=x&kind=video&before=17-0a").unwrap();
        assert_eq!(
            (found.before.unwrap().to_string(), found.kind.unwrap()),
            ("17-0a".into(), "video".into())
        );
        assert!(asked("before=yesterday").is_err());
        assert!(asked("before=").is_err());
        assert!(asked("&&=&a").unwrap().before.is_none());
    }
}
