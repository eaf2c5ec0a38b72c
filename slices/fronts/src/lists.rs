//! Pages that list stories newest first: tags, topics, all news, multimedia. Sections and authors are files of their own.

use articles::api::{ByName, Card, FeedOf, Query, TagKind, TagRow, feeds_of};
use axum::response::Response;
use kernel::Timestamp;
use slice::Ctx;
use web::{Failure, PageHead, Site, Visit};

use crate::calendar;
use crate::error::failed;
use crate::head::{self, FOLLOWED, Step};
use crate::sheet::{PAGE, Sheet, asked, own_path};
use crate::views::{
    Day, KindLink, MultimediaPage, MultimediaView, NewsPage, NewsView, Pager, TagPage, TagView, TopicPage,
    TopicView,
};

/// Lines of one page of the wire.
const WIRE_PAGE: u32 = 30;

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
    // A tag of nothing but drafts is not known yet: its name may say what the paper works on.
    if sheet.cards.is_empty() && before.is_none() {
        return Err(Failure::not_found());
    }
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
