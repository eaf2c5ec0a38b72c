//! Sitemaps (sitemaps.org) with pictures and other languages, and the sitemap of news.
//!
//! A month has a file of its own, or several when it has many stories: files keep their addresses for ever, and a new
//! story changes only the newest. Pages that are themselves lists of everything are found by their links.

use std::collections::HashMap;
use std::sync::Arc;

use articles::api::{FooterLink, Query, StoryAddress, TagKind, story_path};
use axum::response::Response;
use db::DbError;
use kernel::{DAY, Timestamp};
use media::api::{Format, PictureId};
use slice::Ctx;
use web::{Failure, Site, Visit};

use crate::answer::{Document, failed, stored};
use crate::xml::Xml;

/// Addresses of one file. The protocol allows 50,000.
const MOST: u32 = 5_000;
/// Stories of the news sitemap (Google's limit).
const MOST_NEWS: u32 = 1_000;
/// How old a story of the news sitemap may be (Google's limit).
const NEWS_AGE: i64 = 2 * DAY;
/// Width of a picture's rendition in pixels.
const PICTURE: u32 = 1200;

const MIME: &str = "application/xml; charset=utf-8";
const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const IMAGE: (&str, &str) = ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1");
const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

fn document(cx: &Ctx, xml: Xml, tags: Vec<String>, until: Option<Timestamp>) -> Response {
    stored(cx, Document { body: xml.finish(), mime: MIME, modified: None, tags, until })
}

/// `/sitemap.xml`: the index of the edition's files.
pub(crate) async fn index(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let site = &*visit.site;
    let mut xml = Xml::new();
    xml.open("sitemapindex", &[SITEMAP]);
    let mut name = |file: &str| {
        xml.open("sitemap", &[]);
        xml.text("loc", &site.url(&format!("/sitemap-{file}.xml")));
        xml.close("sitemap");
    };
    name("pages");
    if !tags(&cx, site).await.map_err(failed)?.is_empty() {
        name("tags");
    }
    if !articles::api::authors(cx.db(), &site.code).await.map_err(failed)?.is_empty() {
        name("authors");
    }
    for month in articles::api::story_months(cx.db(), &site.code).await.map_err(failed)? {
        let (Some(year), Some(number)) = (month.month.get(..4), month.month.get(4..)) else { continue };
        let files = (month.stories - 1).max(0) / i64::from(MOST) + 1;
        name(&format!("{year}-{number}"));
        for part in 2..=files {
            name(&format!("{year}-{number}-{part}"));
        }
    }
    xml.close("sitemapindex");
    Ok(document(&cx, xml, vec![format!("edition:{}", site.code), format!("pages:{}", site.code)], None))
}

/// A file of the index by its name.
#[derive(Debug, PartialEq, Eq)]
enum File {
    Pages,
    Tags,
    Authors,
    /// `202010`, and which part from 0.
    Month(String, u32),
}

fn file_of(path: &str) -> Option<File> {
    let name = path.strip_prefix("/sitemap-")?.strip_suffix(".xml")?;
    match name {
        "pages" => return Some(File::Pages),
        "tags" => return Some(File::Tags),
        "authors" => return Some(File::Authors),
        _ => {}
    }
    let mut parts = name.split('-');
    let (year, month) = (parts.next()?, parts.next()?);
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) || !("01"..="12").contains(&month) {
        return None;
    }
    let part = match parts.next() {
        None => 1,
        Some(part) if part.len() <= 3 && !part.starts_with('0') => {
            part.parse().ok().filter(|part| *part > 1)?
        }
        Some(_) => return None,
    };
    parts.next().is_none().then(|| File::Month(format!("{year}{month}"), part - 1))
}

/// Answers the files of the index, whose names are no segments of their own.
pub(crate) async fn resolve(cx: Ctx, visit: Visit) -> Result<Option<Response>, Failure> {
    let Some(file) = file_of(&visit.path) else { return Ok(None) };
    let site = &visit.site;
    let answer = match file {
        File::Pages => pages(&cx, site).await.map(Some),
        File::Tags => tag_pages(&cx, site).await.map(Some),
        File::Authors => author_pages(&cx, site).await.map(Some),
        File::Month(month, part) => stories(&cx, site, &month, part).await,
    };
    answer.map_err(failed)
}

/// An entry: its address, the same page in other languages, and when it changed.
struct Entry {
    path: String,
    /// Language and full address, itself included; empty where there is only itself.
    versions: Vec<(String, String)>,
    modified: Option<Timestamp>,
    picture: Option<String>,
}

impl Entry {
    fn page(path: String, versions: Vec<(String, String)>) -> Self {
        Self { path, versions, modified: None, picture: None }
    }
}

fn urlset(site: &Site, entries: Vec<Entry>) -> Xml {
    let mut xml = Xml::new();
    xml.open("urlset", &[SITEMAP, XHTML, IMAGE]);
    for entry in entries {
        xml.open("url", &[]);
        xml.text("loc", &site.url(&entry.path));
        if let Some(modified) = entry.modified {
            xml.text("lastmod", &modified.rfc3339());
        }
        if entry.versions.len() > 1 {
            for (lang, url) in &entry.versions {
                xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", lang), ("href", url)]);
            }
        }
        if let Some(picture) = &entry.picture {
            xml.open("image:image", &[]);
            xml.text("image:loc", picture);
            xml.close("image:image");
        }
        xml.close("url");
    }
    xml.close("urlset");
    xml
}

fn versions(sites: &[Arc<Site>], path: &str) -> Vec<(String, String)> {
    sites.iter().map(|site| (site.lang.to_string(), site.url(path))).collect()
}

/// The front, sections, standing pages and what other slices have in the footer.
async fn pages(cx: &Ctx, site: &Arc<Site>) -> Result<Response, DbError> {
    let all = cx.sites().all();
    let mut sections: HashMap<String, Vec<Arc<Site>>> = HashMap::new();
    let mut standing: HashMap<String, Vec<Arc<Site>>> = HashMap::new();
    for other in &all {
        for section in editions::api::sections(cx.db(), &other.code).await? {
            sections.entry(section.slug.to_string()).or_default().push(Arc::clone(other));
        }
        for page in articles::api::standing_pages(cx.db(), &other.code).await? {
            standing.entry(page.slug).or_default().push(Arc::clone(other));
        }
    }
    let mut entries = vec![Entry::page("/".into(), versions(&all, "/"))];
    for section in editions::api::sections(cx.db(), &site.code).await? {
        let path = format!("/{}/", section.slug);
        let same = sections.get(section.slug.as_str()).map(Vec::as_slice).unwrap_or_default();
        entries.push(Entry::page(path.clone(), versions(same, &path)));
    }
    for page in articles::api::standing_pages(cx.db(), &site.code).await? {
        let path = format!("/pages/{}/", page.slug);
        let same = standing.get(&page.slug).map(Vec::as_slice).unwrap_or_default();
        let entry = Entry::page(path.clone(), versions(same, &path));
        entries.push(Entry { modified: Some(page.updated_at), ..entry });
    }
    for link in cx.provided::<FooterLink>() {
        entries.push(Entry::page(link.path.to_owned(), versions(&all, link.path)));
    }
    let tags = all.iter().map(|site| format!("pages:{}", site.code)).collect();
    Ok(document(cx, urlset(site, entries), tags, None))
}

/// The addresses of tags and topics with stories.
async fn tags(cx: &Ctx, site: &Site) -> Result<Vec<String>, DbError> {
    let mut paths = Vec::new();
    for (kind, folder) in [(TagKind::Topic, "topics"), (TagKind::Tag, "tags")] {
        for tag in articles::api::tags(cx.db(), &site.code, kind).await? {
            paths.push(format!("/{folder}/{}/", tag.slug));
        }
    }
    paths.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(paths)
}

async fn tag_pages(cx: &Ctx, site: &Site) -> Result<Response, DbError> {
    let entries = tags(cx, site).await?.into_iter().map(|path| Entry::page(path, Vec::new())).collect();
    Ok(document(cx, urlset(site, entries), vec![format!("edition:{}", site.code)], None))
}

async fn author_pages(cx: &Ctx, site: &Site) -> Result<Response, DbError> {
    let mut authors = articles::api::authors(cx.db(), &site.code).await?;
    authors.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let entries = authors
        .into_iter()
        .map(|author| Entry::page(format!("/authors/{}/", author.slug), Vec::new()))
        .collect();
    Ok(document(cx, urlset(site, entries), vec![format!("edition:{}", site.code)], None))
}

/// Slugs of sections by their ids, for one edition after another.
#[derive(Default)]
struct Sections {
    held: HashMap<String, HashMap<String, String>>,
}

impl Sections {
    async fn path(&mut self, cx: &Ctx, site: &Site, story: &StoryAddress) -> Result<String, DbError> {
        if !self.held.contains_key(&site.code) {
            let sections = editions::api::sections(cx.db(), &site.code).await?;
            let slugs = sections
                .into_iter()
                .map(|section| (section.id.to_string(), section.slug.to_string()))
                .collect();
            self.held.insert(site.code.clone(), slugs);
        }
        let slug = story.section.as_ref().and_then(|id| self.held.get(&site.code)?.get(id));
        Ok(story_path(site, slug.map(String::as_str), &story.number, &story.slug))
    }
}

/// The stories of a month, or a part of them; nothing for a month that has none.
async fn stories(cx: &Ctx, site: &Site, month: &str, part: u32) -> Result<Option<Response>, DbError> {
    let skip = part.saturating_mul(MOST);
    let rows = articles::api::story_addresses(cx.db(), &site.code, month, skip, MOST).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let ids: Vec<PictureId> =
        rows.iter().filter_map(|row| row.picture.clone()).map(PictureId::from_stored).collect();
    let pictures = media::api::pictures(cx.db(), &ids, &site.lang, cx.now()).await?;
    let mut sections = Sections::default();
    let mut translated: HashMap<String, Vec<(String, String)>> = HashMap::new();
    let mut cache_tags = vec![format!("edition:{}", site.code)];
    if cx.sites().all().len() > 1 {
        let groups: Vec<String> = rows.iter().map(|row| row.translation_group.clone()).collect();
        for version in articles::api::versions_of(cx.db(), &groups).await? {
            let Some(other) = cx.sites().get(&version.edition) else { continue };
            let path = sections.path(cx, &other, &version).await?;
            let url = format!("{}{path}", other.origin);
            translated.entry(version.translation_group).or_default().push((other.lang.to_string(), url));
        }
        cache_tags = cx.sites().all().iter().map(|site| format!("edition:{}", site.code)).collect();
    }
    let until = pictures.values().filter_map(|picture| picture.rights_end).min();
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let path = sections.path(cx, site, &row).await?;
        let picture = row.picture.as_ref().and_then(|id| pictures.get(id)).map(|picture| {
            let made = media::api::rendition_url(cx, &picture.view(), "16:9", PICTURE, Format::Jpeg);
            format!("{}{made}", site.origin)
        });
        entries.push(Entry {
            // `story_path` knows the edition's prefix already.
            path: path.strip_prefix(site.prefix.as_str()).unwrap_or(&path).to_owned(),
            versions: translated.get(&row.translation_group).cloned().unwrap_or_default(),
            modified: Some(row.updated_at.map_or(row.published_at, |at| at.max(row.published_at))),
            picture,
        });
    }
    Ok(Some(document(cx, urlset(site, entries), cache_tags, until)))
}

/// `/news-sitemap.xml`: the stories of the last two days, newest first.
pub(crate) async fn news(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let (site, now) = (&*visit.site, cx.now());
    let query = Query::between(&site.code, now.plus(-NEWS_AGE), now.plus(1), MOST_NEWS);
    let rows = articles::api::rows(cx.db(), &query).await.map_err(failed)?;
    let sections = editions::api::sections(cx.db(), &site.code).await.map_err(failed)?;
    let mut xml = Xml::new();
    xml.open("urlset", &[SITEMAP, NEWS]);
    let mut oldest = None;
    for row in rows.iter().filter(|row| row.link_url.is_none()) {
        let (Some(number), Some(published)) = (&row.number, row.published_at) else { continue };
        let section = sections.iter().find(|section| Some(section.id.as_str()) == row.section.as_deref());
        let path = story_path(site, section.map(|section| section.slug.as_str()), number, &row.slug);
        xml.open("url", &[]);
        xml.text("loc", &format!("{}{path}", site.origin));
        xml.open("news:news", &[]);
        xml.open("news:publication", &[]);
        xml.text("news:name", &site.name);
        xml.text("news:language", site.lang.primary());
        xml.close("news:publication");
        xml.text("news:publication_date", &published.rfc3339());
        xml.text("news:title", &row.headline);
        xml.close("news:news");
        xml.close("url");
        oldest = Some(published);
    }
    xml.close("urlset");
    let until = oldest.map(|oldest| oldest.plus(NEWS_AGE + 1));
    Ok(document(&cx, xml, vec![format!("edition:{}", site.code)], until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_one_name_only() {
        let month = |text: &str, part| Some(File::Month(text.to_owned(), part));
        assert_eq!(file_of("/sitemap-2020-10.xml"), month("202010", 0));
        assert_eq!(file_of("/sitemap-2020-10-2.xml"), month("202010", 1));
        assert_eq!(file_of("/sitemap-tags.xml"), Some(File::Tags));
        for none in [
            "/sitemap.xml",
            "/sitemap-.xml",
            "/sitemap-2020.xml",
            "/sitemap-2020-13.xml",
            "/sitemap-2020-00.xml",
            "/sitemap-2020-1.xml",
            "/sitemap-2020-10-1.xml",
            "/sitemap-2020-10-02.xml",
            "/sitemap-2020-10-2-3.xml",
            "/sitemap-2020-10-x.xml",
            "/sitemap-2020-10-9999.xml",
            "/a/sitemap-2020-10.xml",
        ] {
            assert_eq!(file_of(none), None, "{none}");
        }
    }
}
