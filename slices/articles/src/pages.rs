//! The page of one story, its short address, and the routes of this slice.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use db::DbError;
use editions::api::{self as editions_api, Section};
use kernel::Timestamp;
use media::api::PictureId;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use slice::Ctx;
use text::Document;
use text::html::escape;
use web::{Alternate, Failure, PageHead, Site, Visit};

use crate::api::{AFTER_BODY, ASIDE, COUNTERS, FeedOf, Query, feeds_of, story_path};
use crate::body::body_blocks;
use crate::cards::{ByName, cards};
use crate::error::ArticlesError;
use crate::model::Kind;
use crate::preview;
use crate::resolve::{address_of, moved};
use crate::store::stories::WholeStory;
use crate::store::{authors, pages, stories, tags};
use crate::structured::{Facts, MachinePicture, describe};
use crate::views::{Article, ArticleView, CorrectionView, Lead, ShortUrl, Signature, Translation};
use crate::working::Working;

pub(crate) fn routes() -> Router<Ctx> {
    Router::new().route("/{section}/{story}/", get(story)).route("/pages/{slug}/", get(standing))
}

pub(crate) fn short_routes() -> Router<Ctx> {
    Router::new().route("/s/{code}", get(short)).route("/s/{code}/", get(short))
}

async fn short(cx: Ctx, Path(code): Path<String>) -> Result<Response, Failure> {
    let id = stories::by_short_code(cx.db(), &code).await.map_err(ArticlesError::from)?;
    let id = id.ok_or_else(Failure::not_found)?;
    let address = address_of(&cx, &id).await.map_err(ArticlesError::from)?.ok_or_else(Failure::not_found)?;
    Ok(moved(&address))
}

async fn standing(cx: Ctx, visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    crate::standing::page(&cx, &visit, &slug).await
}

/// The number at the beginning of the address's last part: at least a day and a four-digit serial.
fn number_of(part: &str) -> Option<&str> {
    let digits = part.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = part.split_at_checked(digits)?;
    ((12..=18).contains(&digits) && (rest.is_empty() || rest.starts_with('-'))).then_some(number)
}

async fn story(cx: Ctx, visit: Visit, Path((_, part)): Path<(String, String)>) -> Result<Response, Failure> {
    let Some(number) = number_of(&part) else { return old_or_missing(cx, visit).await };
    let held =
        stories::whole_by_number(cx.db(), &visit.site.code, number).await.map_err(ArticlesError::from)?;
    let Some(held) = held else { return old_or_missing(cx, visit).await };
    match held.status.as_str() {
        "published" => {}
        "withdrawn" => return Err(Failure::gone()),
        _ => return Err(Failure::not_found()),
    }
    if let Some(link) = &held.link_url {
        return Ok(moved(link));
    }
    page(&cx, &visit, held, None).await
}

/// An address that looks like a story's but is none may be one of the old site's.
async fn old_or_missing(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    crate::resolve::old_address(cx, visit).await?.ok_or_else(Failure::not_found)
}

/// A story's section. One that another node has just made is not yet known here, and a story without its section would send
/// readers away for good.
async fn section_of(cx: &Ctx, site: &Site, id: Option<&str>) -> Result<Option<Section>, DbError> {
    let Some(id) = id else { return Ok(None) };
    let is_it = |section: &&Section| section.id.as_str() == id;
    if let Some(known) = editions_api::known_sections(site).iter().find(is_it) {
        return Ok(Some(known.clone()));
    }
    Ok(editions_api::sections(cx.db(), &site.code).await?.iter().find(is_it).cloned())
}

/// The page of a story; of its working copy `draft` where the newsroom looks at it.
pub(crate) async fn page(
    cx: &Ctx,
    visit: &Visit,
    held: WholeStory,
    draft: Option<&Working>,
) -> Result<Response, Failure> {
    let site = &visit.site;
    let section = section_of(cx, site, held.section.as_deref()).await.map_err(ArticlesError::from)?;
    let section = section.as_ref();
    let number = held.number.clone().unwrap_or_default();
    let path = story_path(site, section.map(|section| section.slug.as_str()), &number, &held.slug);
    if draft.is_none() && site.path(&visit.path) != path {
        return Ok(moved(&format!("{}{path}", site.origin)));
    }
    let canonical = format!("{}{path}", site.origin);
    let body = Document::from_json(&held.body).map_err(ArticlesError::from)?;
    let (blocks, mut cache_tags, mut until) =
        body_blocks(cx, site, &body).await.map_err(ArticlesError::from)?;
    let story_tags = match draft {
        Some(draft) => preview::tags(draft),
        None => tags::of_story(cx.db(), &held.id).await.map_err(ArticlesError::from)?,
    };
    let ids = serde_json::to_string(&[held.id.as_str()]).map_err(|error| ArticlesError::Db(error.into()))?;
    let byline = match draft {
        Some(draft) => preview::byline(draft),
        None => authors::bylines(cx.db(), &site.code, &ids).await.map_err(ArticlesError::from)?,
    };
    let notes = stories::corrections(cx.db(), &held.id).await.map_err(ArticlesError::from)?;
    let related = cards(cx, site, &Query::related(held.id.as_str(), 4)).await.map_err(ArticlesError::from)?;
    let versions = stories::versions(cx.db(), &held.translation_group).await.map_err(ArticlesError::from)?;
    let standards = pages::page(cx.db(), &site.code, "standards").await.map_err(ArticlesError::from)?;
    let mut picture_ids: Vec<PictureId> =
        byline.iter().filter_map(|row| row.portrait.clone()).map(PictureId::from_stored).collect();
    picture_ids.extend(held.picture.clone().map(PictureId::from_stored));
    let pictures = media::api::pictures(cx.db(), &picture_ids, &site.lang, cx.now())
        .await
        .map_err(ArticlesError::from)?;
    cache_tags.extend(picture_ids.iter().map(|id| format!("picture:{id}")));
    let lead = held.picture.as_ref().and_then(|id| pictures.get(id));
    until = [until, related.until, lead.and_then(|picture| picture.rights_end)].into_iter().flatten().min();

    let kind = Kind::by_name(&held.kind);
    let mut head = PageHead {
        title: held.headline.clone(),
        description: Some(held.standfirst.clone())
            .filter(|text| !text.is_empty())
            .or_else(|| Some(text::excerpt(&body, 200)).filter(|text| !text.is_empty())),
        canonical: Some(canonical.clone()),
        kind: "article",
        robots: Some(if draft.is_some() { "noindex" } else { "max-image-preview:large" }),
        ..PageHead::default()
    };
    let mut translations = Vec::new();
    for version in &versions {
        let Some(other) = cx.sites().get(&version.edition) else { continue };
        let section =
            section_of(cx, &other, version.section.as_deref()).await.map_err(ArticlesError::from)?;
        let slug = section.as_ref().map(|section| section.slug.as_str());
        let path = story_path(&other, slug, version.number.as_deref().unwrap_or_default(), &version.slug);
        let url = format!("{}{path}", other.origin);
        head.alternates.push(Alternate { lang: other.lang.to_string(), url: url.clone() });
        if version.id != held.id {
            let shown = if other.host == site.host { path } else { url };
            head.translations.insert(other.code.clone(), shown.clone());
            let label =
                other.layout.get_attr("label").ok().and_then(|label| label.as_str().map(str::to_owned));
            translations.push(Translation {
                lang: other.lang.to_string(),
                name: label.unwrap_or_else(|| other.lang.to_string()),
                url: shown,
            });
        }
    }
    if head.alternates.len() < 2 {
        head.alternates.clear();
    }
    let published = held.published_at.unwrap_or_default();
    let modified = held.updated_at.unwrap_or(published);
    let short = format!("{}/s/{}", cx.paper().url, held.short_code);
    let mut subscribe = Vec::new();
    if let Some(section) = section {
        head.feeds = feeds_of(cx, site, FeedOf::Section(section.slug.as_str(), &section.name));
    } else {
        head.feeds = feeds_of(cx, site, FeedOf::Edition);
    }
    for feed in head.feeds.iter().take(1) {
        subscribe.push(ByName { name: feed.title.clone(), url: feed.url.clone() });
    }
    for author in &byline {
        let feeds = feeds_of(cx, site, FeedOf::Author(&author.slug, &author.name));
        subscribe.extend(feeds.into_iter().take(1).map(|feed| ByName { name: feed.title, url: feed.url }));
    }
    let (topics, plain): (Vec<_>, Vec<_>) = story_tags.iter().partition(|tag| tag.kind == "topic");
    let article = Article {
        kind: kind.as_str(),
        url: path,
        headline: held.headline.clone(),
        standfirst: Some(held.standfirst.clone()).filter(|text| !text.is_empty()),
        section: section.map(|section| ByName {
            name: section.name.clone(),
            url: site.path(&format!("/{}/", section.slug)),
        }),
        topic: topics
            .first()
            .map(|tag| ByName { name: tag.name.clone(), url: site.path(&format!("/topics/{}/", tag.slug)) }),
        lead: lead.map(|picture| Lead {
            caption: held.picture_caption.clone().or_else(|| picture.caption().map(str::to_owned)),
            credit: picture.credit_line(),
            picture: picture.view(),
        }),
        published_at: published.millis(),
        updated_at: held.updated_at.filter(|at| *at > published).map(Timestamp::millis),
        reading_minutes: Some(held.reading_minutes).filter(|minutes| *minutes > 0),
        byline: byline
            .iter()
            .map(|row| Signature {
                name: row.name.clone(),
                url: site.path(&format!("/authors/{}/", row.slug)),
                role: Some(row.role.clone()).filter(|role| !role.is_empty()),
                portrait: row
                    .portrait
                    .as_ref()
                    .and_then(|id| pictures.get(id))
                    .map(media::api::Picture::view),
            })
            .collect(),
        agency: held.agency.clone(),
        live: held.live,
        breaking: held.breaking,
        short_url: Some(ShortUrl {
            label: short.split_once("://").map_or(short.as_str(), |(_, label)| label).to_owned(),
            url: short,
        }),
        share: share(&held.headline, &canonical),
        subscribe,
        translations,
        body: blocks,
        corrections: notes
            .iter()
            .map(|note| CorrectionView {
                at: note.at.millis(),
                html: format!("<p>{}</p>", escape(&note.text)),
            })
            .collect(),
        tags: plain
            .iter()
            .map(|tag| ByName { name: tag.name.clone(), url: site.path(&format!("/tags/{}/", tag.slug)) })
            .collect(),
        standards_url: standards.filter(|page| page.published).map(|_| site.path("/pages/standards/")),
        related: related.cards,
    };
    let machine: Vec<MachinePicture> = lead
        .map(|picture| {
            let view = picture.view();
            ["16:9", "4:3", "1:1"]
                .into_iter()
                .map(|crop| {
                    let made = media::api::rendition(cx, &view, crop, 1200, media::api::Format::Jpeg);
                    MachinePicture {
                        url: format!("{}{}", site.origin, made.url),
                        width: made.width,
                        height: made.height,
                    }
                })
                .collect()
        })
        .unwrap_or_default();
    let corrections: Vec<String> = notes.into_iter().map(|note| note.text).collect();
    describe(
        &mut head,
        &Facts {
            site,
            article: &article,
            canonical: &canonical,
            pictures: &machine,
            words: held.words,
            published,
            modified,
            corrections: &corrections,
        },
    );
    cache_tags.extend(related.tags);
    cache_tags.push(format!("group:{}", held.translation_group));
    cache_tags.push(format!("story:{}", held.id));
    // What fills the places of this page alone, so that a comment does not purge every page with the story's card.
    cache_tags.push(format!("discussion:{}", held.id));
    cx.page(visit, "articles/article.html", head, ArticleView { article })
        .about("story", held.id.to_string())
        .places(&[COUNTERS, ASIDE, AFTER_BODY])
        .tags(cache_tags)
        .until(until)
        .respond()
        .await
}

/// Plain links; nothing of these networks is loaded.
fn share(headline: &str, url: &str) -> Vec<ByName> {
    let (title, url) =
        (utf8_percent_encode(headline, NON_ALPHANUMERIC), utf8_percent_encode(url, NON_ALPHANUMERIC));
    let link = |name: &str, url: String| ByName { name: name.to_owned(), url };
    vec![
        link("Bluesky", format!("https://bsky.app/intent/compose?text={title}%20{url}")),
        link("Facebook", format!("https://www.facebook.com/sharer/sharer.php?u={url}")),
        link("Telegram", format!("https://t.me/share/url?url={url}&text={title}")),
        link("WhatsApp", format!("https://wa.me/?text={title}%20{url}")),
    ]
}

#[cfg(test)]
mod tests {
    use super::number_of;

    #[test]
    fn the_number_decides_and_nothing_else_is_one() {
        assert_eq!(number_of("202010110004-night-ferries"), Some("202010110004"));
        assert_eq!(number_of("202010110004"), Some("202010110004"));
        for none in ["2020-a", "hello", "202010110004x", "1234567890123456789-a", "-202010110004"] {
            assert_eq!(number_of(none), None, "{none}");
        }
    }
}
