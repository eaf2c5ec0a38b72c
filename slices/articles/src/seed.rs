//! The stories, authors, tags and standing pages of the demo paper.

use std::collections::HashMap;
use std::time::Duration;

use fixtures::{Language, Newspaper, Story};
use kernel::Timestamp;
use media::api::PictureId;
use slice::Ctx;
use text::{Document, GalleryItem};

use crate::act::establish_author::establish_author;
use crate::act::establish_tag::establish_tag;
use crate::act::file_page::file_page;
use crate::act::file_story::file_story;
use crate::api::{AuthorId, StoryId, TagId};
use crate::model::{AuthorText, Correction, Kind, NewAuthor, NewPage, NewStory, NewTag, Release, TagKind};

struct Known {
    authors: HashMap<String, AuthorId>,
    tags: HashMap<(Language, String), TagId>,
    pictures: HashMap<String, PictureId>,
    stories: HashMap<(Language, String), StoryId>,
    now: Timestamp,
}

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    let paper = fixtures::load().map_err(|error| error.to_string())?;
    let mut known = Known {
        authors: HashMap::new(),
        tags: HashMap::new(),
        pictures: HashMap::new(),
        stories: HashMap::new(),
        now: cx.now(),
    };
    let keys: Vec<String> = paper.pictures.iter().map(|picture| format!("fixture:{}", picture.id)).collect();
    let found = media::api::pictures_by_source(cx.db(), &keys).await.map_err(|error| error.to_string())?;
    known.pictures = found
        .into_iter()
        .filter_map(|(key, id)| Some((key.strip_prefix("fixture:")?.to_owned(), id)))
        .collect();
    arrange(&cx, &paper, &mut known).await?;
    // Stories are filed twice: the second time with the links and related stories that need the ids of the first.
    for round in 0..2 {
        for language in Language::ALL {
            let mut all: Vec<&Story> = paper.stories_in(language).collect();
            all.sort_by_key(|story| std::cmp::Reverse(story.age));
            for story in all {
                if round == 1 && story.related.is_empty() && !story.body.contains("story:") {
                    continue;
                }
                let filed = file_story(&cx, new_story(story, &known)).await;
                let filed = filed.map_err(|error| format!("{}/{}: {error}", language.code(), story.id))?;
                known.stories.insert((language, story.id.clone()), filed.id);
            }
        }
    }
    Ok(())
}

async fn arrange(cx: &Ctx, paper: &Newspaper, known: &mut Known) -> Result<(), String> {
    for author in &paper.authors {
        let texts = Language::ALL.map(|language| AuthorText {
            edition: language.code().to_owned(),
            name: author.name.in_language(language).to_owned(),
            role: author.role.in_language(language).to_owned(),
            bio: author.bio.in_language(language).to_owned(),
        });
        let new = NewAuthor {
            slug: Some(author.id.clone()),
            portrait: known.pictures.get(&author.id).cloned(),
            texts: texts.to_vec(),
            source: None,
        };
        let (id, _) = establish_author(cx, new).await.map_err(|error| error.to_string())?;
        known.authors.insert(author.id.clone(), id);
    }
    for language in Language::ALL {
        for tag in &paper.tags {
            let new = NewTag {
                edition: language.code().to_owned(),
                kind: TagKind::Tag,
                slug: Some(tag.id.clone()),
                name: tag.name.in_language(language).to_owned(),
                description: String::new(),
            };
            let (id, _) = establish_tag(cx, new).await.map_err(|error| error.to_string())?;
            known.tags.insert((language, tag.id.clone()), id);
        }
        for page in paper.pages_in(language) {
            let new = NewPage {
                edition: language.code().to_owned(),
                slug: Some(page.id.clone()),
                title: page.title.clone(),
                body: text::markdown::parse(&page.body).document,
                in_footer: true,
                published: true,
                ..NewPage::default()
            };
            file_page(cx, new).await.map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

fn ago(now: Timestamp, age: Duration) -> Timestamp {
    now.plus(-i64::try_from(age.as_millis()).unwrap_or(0))
}

fn new_story(story: &Story, known: &Known) -> NewStory {
    let picture = |id: &str| known.pictures.get(id).cloned();
    let story_id = |id: &String| known.stories.get(&(story.language, id.clone())).cloned();
    NewStory {
        source: Some(format!("fixture:{}:{}", story.language.code(), story.id)),
        edition: story.language.code().to_owned(),
        group: Some(format!("fixture-{}", story.id)),
        section: Some(story.section.clone()),
        kind: Kind::by_name(&format!("{:?}", story.kind).to_ascii_lowercase()),
        headline: story.headline.clone(),
        short_headline: story.short_headline.clone(),
        standfirst: story.standfirst.clone(),
        body: linked_body(story, known),
        slug: (story.language == Language::Arabic).then(|| story.id.clone()),
        byline: story.byline.iter().filter_map(|id| known.authors.get(id).cloned()).collect(),
        agency: story.agency.clone(),
        tags: story
            .tags
            .iter()
            .filter_map(|id| known.tags.get(&(story.language, id.clone())).cloned())
            .collect(),
        picture: story.picture.as_deref().and_then(picture),
        picture_caption: None,
        release: Release::Published(ago(known.now, story.age)),
        updated_at: story.updated.map(|age| ago(known.now, age)),
        breaking: story.breaking,
        pinned: story.pinned,
        live: false,
        related: story.related.iter().filter_map(story_id).collect(),
        corrections: story
            .corrections
            .iter()
            .map(|note| Correction { at: ago(known.now, note.age), text: note.text.clone() })
            .collect(),
        old_addresses: Vec::new(),
        link_url: None,
    }
}

/// The body with the fixtures' ids of pictures and stories replaced by the paper's.
fn linked_body(story: &Story, known: &Known) -> Document {
    let mut body = text::markdown::parse(&story.body).document;
    body.change_embeds(&mut |mut embed| {
        if embed.kind == "picture" {
            embed.id = known.pictures.get(&embed.id)?.to_string();
        }
        if embed.kind == "gallery" {
            let items: Vec<GalleryItem> = embed
                .items()
                .into_iter()
                .filter_map(|mut item| {
                    item.id = known.pictures.get(&item.id)?.to_string();
                    Some(item)
                })
                .collect();
            embed.set_items(&items);
        }
        Some(embed)
    });
    body.each_link_mut(&mut |link| {
        if let Some(id) = link.href.strip_prefix("story:") {
            let found = known.stories.get(&(story.language, id.to_owned()));
            if let Some(found) = found {
                link.href = format!("story:{found}");
            }
        }
    });
    body
}
