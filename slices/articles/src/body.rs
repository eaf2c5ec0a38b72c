//! A body as the page's template takes it: runs of prose as safe HTML, and everything with a structure of its own as
//! data, so that a theme can redraw it.

use std::collections::{BTreeSet, HashMap};

use db::DbError;
use media::api::{PictureId, PictureView};
use serde::Serialize;
use slice::Ctx;
use text::html::{EmbedSource, render};
use text::{Block, Document, Embed};
use web::Site;

/// One block of a body.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BlockView {
    /// Paragraphs, subheads, lists, quotes.
    Prose {
        /// Safe HTML.
        html: String,
    },
    /// A picture.
    Picture {
        /// The picture.
        picture: PictureView,
        /// Its caption here.
        caption: Option<String>,
        /// Its credit.
        credit: Option<String>,
        /// `column`, `wide` or `inset`.
        width: String,
    },
    /// Several pictures.
    Gallery {
        /// Its title.
        title: Option<String>,
        /// The pictures.
        pictures: Vec<GalleryPicture>,
    },
    /// A sentence set large.
    Pullquote {
        /// The sentence.
        text: String,
        /// Who said it.
        name: Option<String>,
        /// What they do.
        office: Option<String>,
    },
    /// Facts beside the text.
    Factbox {
        /// Its title.
        title: Option<String>,
        /// Safe HTML.
        html: String,
    },
    /// A table.
    Table {
        /// Its caption.
        caption: Option<String>,
        /// Safe HTML of the table.
        html: String,
    },
    /// Something of another host, loaded when the reader asks.
    Embed {
        /// Whose it is.
        provider: String,
        /// Its page.
        url: String,
        /// What to put into a frame.
        frame_url: Option<String>,
        /// Its title.
        title: String,
    },
    /// A sound file.
    Audio(Player),
    /// A film file.
    Video(Player),
}

/// One picture of a gallery.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryPicture {
    /// The picture.
    pub picture: PictureView,
    /// Its caption here.
    pub caption: Option<String>,
    /// Its credit.
    pub credit: Option<String>,
}

/// A sound or film that the browser plays itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Player {
    /// Its title.
    pub title: String,
    /// Its caption.
    pub caption: Option<String>,
    /// Its credit.
    pub credit: Option<String>,
    /// Files, best first.
    pub sources: Vec<PlayerSource>,
    /// Caption files of a film.
    pub tracks: Vec<PlayerSource>,
    /// A page with what is said.
    pub transcript_url: Option<String>,
    /// A still of a film.
    pub poster_url: Option<String>,
    /// Width of a film in pixels.
    pub width_px: Option<u32>,
    /// Height of a film in pixels.
    pub height_px: Option<u32>,
    /// `column` or `wide`.
    pub width: Option<String>,
}

/// A file of a player.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerSource {
    /// Its address.
    pub url: String,
    /// Its media type.
    #[serde(rename = "type")]
    pub media_type: String,
}

/// The identifiers of the pictures that a body shows.
pub(crate) fn pictures_in(body: &Document) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for embed in body.embeds() {
        if embed.kind == "picture" && !embed.id.is_empty() {
            found.insert(embed.id.clone());
        }
        found.extend(embed.items().into_iter().map(|item| item.id).filter(|id| !id.is_empty()));
    }
    found
}

/// The blocks of a body, with the cache tags of the pictures shown.
///
/// # Errors
/// The database's.
pub async fn body_blocks(
    cx: &Ctx,
    site: &Site,
    body: &Document,
) -> Result<(Vec<BlockView>, Vec<String>, Option<kernel::Timestamp>), DbError> {
    let ids: Vec<PictureId> = pictures_in(body).into_iter().map(PictureId::from_stored).collect();
    let pictures = if ids.is_empty() {
        HashMap::new()
    } else {
        media::api::pictures(cx.db(), &ids, &site.lang, cx.now()).await?
    };
    let tags = ids.iter().map(|id| format!("picture:{id}")).collect();
    let until = pictures.values().filter_map(|picture| picture.rights_end).min();
    let links = crate::resolve::links(cx, site, body).await?;
    let source = Source { links: &links };
    let mut blocks = Vec::new();
    let mut run = Vec::new();
    for block in &body.content {
        let Some(special) = special(block, &pictures, &source) else {
            run.push(block.clone());
            continue;
        };
        flush(&mut run, &mut blocks, &source);
        blocks.extend(special);
    }
    flush(&mut run, &mut blocks, &source);
    Ok((blocks, tags, until))
}

/// Links into the paper, resolved beforehand; embeds inside quotes and boxes become their captions.
struct Source<'a> {
    links: &'a HashMap<String, String>,
}

impl EmbedSource for Source<'_> {
    fn embed(&self, _: &Embed) -> Option<String> {
        None
    }

    fn link(&self, target: &str) -> Option<String> {
        self.links.get(target).cloned()
    }
}

fn flush(run: &mut Vec<Block>, blocks: &mut Vec<BlockView>, source: &Source<'_>) {
    if !run.is_empty() {
        let html = render(&Document::new(std::mem::take(run)), source);
        blocks.push(BlockView::Prose { html });
    }
}

type Pictures = HashMap<String, media::api::Picture>;

/// The structured form of a block that has one; `Some(None)` is a block that shows nothing now.
#[expect(clippy::option_option, reason = "prose, something, or nothing to show are three answers")]
fn special(block: &Block, pictures: &Pictures, source: &Source<'_>) -> Option<Option<BlockView>> {
    match block {
        Block::Pullquote { cite, content } => {
            let words = Block::Paragraph { anchor: None, content: content.clone() };
            let (name, office) = match cite.as_deref().and_then(|cite| cite.split_once(", ")) {
                Some((name, office)) => (Some(name.to_owned()), Some(office.to_owned())),
                None => (cite.clone(), None),
            };
            Some(Some(BlockView::Pullquote { text: text::plain(&Document::new(vec![words])), name, office }))
        }
        Block::Factbox { title, content } => {
            let html = render(&Document::new(content.clone()), source);
            Some(Some(BlockView::Factbox { title: title.clone(), html }))
        }
        Block::Table { caption, .. } => {
            let html = render(&Document::new(vec![block.clone()]), source);
            Some(Some(BlockView::Table { caption: caption.clone(), html }))
        }
        Block::Embed(embed) => Some(embedded(embed, pictures)),
        _ => None,
    }
}

fn given(embed: &Embed, key: &str) -> Option<String> {
    embed.get(key).filter(|value| !value.is_empty()).map(str::to_owned)
}

fn embedded(embed: &Embed, pictures: &Pictures) -> Option<BlockView> {
    match embed.kind.as_str() {
        "picture" => {
            let picture = pictures.get(&embed.id)?;
            Some(BlockView::Picture {
                caption: given(embed, "caption").or_else(|| picture.caption().map(str::to_owned)),
                credit: given(embed, "credit").or_else(|| picture.credit_line()),
                picture: picture.view(),
                width: given(embed, "width").unwrap_or_else(|| "column".into()),
            })
        }
        "gallery" => {
            let shown: Vec<GalleryPicture> = embed
                .items()
                .into_iter()
                .filter_map(|item| {
                    let picture = pictures.get(&item.id)?;
                    let own = Some(item.caption).filter(|text| !text.is_empty());
                    let credit = Some(item.credit).filter(|text| !text.is_empty());
                    Some(GalleryPicture {
                        caption: own.or_else(|| picture.caption().map(str::to_owned)),
                        credit: credit.or_else(|| picture.credit_line()),
                        picture: picture.view(),
                    })
                })
                .collect();
            (!shown.is_empty()).then(|| BlockView::Gallery { title: given(embed, "title"), pictures: shown })
        }
        "audio" | "video" if playable(embed).is_some() => {
            let player = Player {
                title: given(embed, "title").or_else(|| given(embed, "caption")).unwrap_or_default(),
                caption: given(embed, "caption"),
                credit: given(embed, "credit"),
                sources: playable(embed).into_iter().collect(),
                width: given(embed, "width"),
                ..Player::default()
            };
            Some(if embed.kind == "audio" { BlockView::Audio(player) } else { BlockView::Video(player) })
        }
        _ => {
            let frame_url = given(embed, "src").filter(|src| src.starts_with("https://"));
            let url = given(embed, "url").or_else(|| given(embed, "link")).or_else(|| frame_url.clone())?;
            let host = text::address::host(&url).unwrap_or_else(|| url.clone());
            let provider = given(embed, "provider").unwrap_or(host);
            Some(BlockView::Embed {
                title: given(embed, "title")
                    .or_else(|| given(embed, "caption"))
                    .unwrap_or_else(|| provider.clone()),
                provider,
                frame_url,
                url,
            })
        }
    }
}

/// A file of this paper that a browser can play by itself.
fn playable(embed: &Embed) -> Option<PlayerSource> {
    let src = given(embed, "src").filter(|src| src.starts_with("/media/"))?;
    let media_type = match src.rsplit('.').next().unwrap_or_default() {
        "mp3" => "audio/mpeg",
        "m4a" | "aac" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => return None,
    };
    Some(PlayerSource { url: src, media_type: media_type.into() })
}
