//! Addresses: where a story stands now, where an old address leads, what a link inside a body points at.

use std::collections::{BTreeSet, HashMap};

use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use editions::api as editions_api;
use http::{HeaderValue, StatusCode, header};
use slice::Ctx;
use text::Document;
use web::{Failure, Site, Visit};

use crate::act::redirect_address::clean_path;
use crate::api::{Query, StoryId, story_path};
use crate::store::{addresses, lists, stories, tag_desk, tags};

/// The full address of a story that readers may see or could once see.
pub(crate) async fn address_of(cx: &Ctx, id: &StoryId) -> Result<Option<String>, DbError> {
    let Some(row) = stories::row(cx.db(), id.as_str()).await? else { return Ok(None) };
    let (Some(site), Some(number)) = (cx.sites().get(&row.edition), row.number) else { return Ok(None) };
    let sections = editions_api::sections(cx.db(), &row.edition).await?;
    let section = sections.iter().find(|section| Some(section.id.as_str()) == row.section.as_deref());
    let path = story_path(&site, section.map(|section| section.slug.as_str()), &number, &row.slug);
    Ok(Some(format!("{}{path}", site.origin)))
}

/// Where an old address of this edition leads.
pub(crate) async fn lookup(cx: &Ctx, site: &Site, path_and_query: &str) -> Result<Option<String>, DbError> {
    let Some(path) = clean_path(path_and_query) else { return Ok(None) };
    let mut found = None;
    for address in as_stored(&path) {
        found = addresses::redirect(cx.db(), &site.code, &address).await?;
        if found.is_some() {
            break;
        }
    }
    match found {
        Some(redirect) => match (redirect.story, redirect.target) {
            (Some(story), _) => address_of(cx, &StoryId::from_stored(story)).await,
            (None, Some(target)) if target.starts_with('/') => Ok(Some(site.url(&target))),
            (None, target) => Ok(target),
        },
        None => Ok(None),
    }
}

/// What WordPress numbers its stories and pages by; either leads to either.
const NUMBER_KEYS: [&str; 3] = ["p", "page_id", "attachment_id"];
/// The feeds of one story, whose comments they held.
const FEEDS_OF_A_STORY: [&str; 4] = ["/feed/rss2", "/feed/rss", "/feed/atom", "/feed"];

/// What a clean address may be kept as, likeliest first: as it is; by its number alone, whatever else the query says;
/// without its query; a story's feed as the story.
fn as_stored(address: &str) -> Vec<String> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut tried = vec![address.to_owned()];
    if matches!(path, "/" | "/index.php") {
        let number = NUMBER_KEYS.iter().find_map(|key| {
            query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=')).filter(|number| {
                (1..=20).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
            })
        });
        if let Some(number) = number {
            tried.extend(NUMBER_KEYS.iter().map(|key| format!("/?{key}={number}")));
        }
    }
    if path != "/" {
        if !query.is_empty() {
            tried.push(path.to_owned());
        }
        let story = FEEDS_OF_A_STORY.iter().find_map(|ending| path.strip_suffix(ending));
        tried.extend(story.filter(|story| !story.is_empty()).map(str::to_owned));
    }
    tried
}

/// Answers an address that no route knows: 301 where it is an old one.
pub(crate) async fn old_address(cx: Ctx, visit: Visit) -> Result<Option<Response>, Failure> {
    let address =
        if visit.query.is_empty() { visit.path.clone() } else { format!("{}?{}", visit.path, visit.query) };
    let found = lookup(&cx, &visit.site, &address).await.map_err(crate::error::ArticlesError::from)?;
    if let Some(target) = found {
        return Ok(Some(moved(&target)));
    }
    // An address without its last slash leads to the one with it.
    let last = visit.path.rsplit('/').next().unwrap_or_default();
    if !visit.path.ends_with('/') && !last.contains('.') {
        return Ok(Some(Redirect::permanent(&visit.site.path(&format!("{}/", visit.path))).into_response()));
    }
    Ok(None)
}

/// 301 with a day's memory.
pub(crate) fn moved(target: &str) -> Response {
    let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
    if let Ok(value) = HeaderValue::from_str(target) {
        response.headers_mut().insert(header::LOCATION, value);
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    } else {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The addresses, within the host, of the `story:ID` and `tag:SLUG` links of a body.
///
/// # Errors
/// The database's.
pub async fn links(cx: &Ctx, site: &Site, body: &Document) -> Result<HashMap<String, String>, DbError> {
    let mut story_ids = BTreeSet::new();
    let mut tag_slugs = BTreeSet::new();
    let mut copy = body.clone();
    copy.each_link_mut(&mut |link| {
        if let Some(id) = link.href.strip_prefix("story:") {
            story_ids.insert(id.to_owned());
        } else if let Some(slug) = link.href.strip_prefix("tag:") {
            tag_slugs.insert(slug.to_owned());
        }
    });
    let mut found = HashMap::new();
    if !story_ids.is_empty() {
        let ids: Vec<String> = story_ids.into_iter().collect();
        let sections = editions_api::known_sections(site);
        for row in lists::list(cx.db(), &Query::ids(&ids)).await? {
            let section = sections.iter().find(|section| Some(section.id.as_str()) == row.section.as_deref());
            let slug = section.map(|section| section.slug.as_str());
            let path = story_path(site, slug, row.number.as_deref().unwrap_or_default(), &row.slug);
            found.insert(format!("story:{}", row.id), path);
        }
    }
    for slug in tag_slugs {
        let held = match tags::by_slug(cx.db(), &site.code, "tag", &slug).await? {
            Some(tag) => Some(tag),
            None => tag_desk::by_former_slug(cx.db(), &site.code, "tag", &slug).await?,
        };
        if let Some(tag) = held {
            found.insert(format!("tag:{slug}"), site.path(&format!("/tags/{}/", tag.slug)));
        }
    }
    Ok(found)
}
