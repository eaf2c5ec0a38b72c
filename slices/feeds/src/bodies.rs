//! Bodies as feeds carry them: absolute links, pictures as plain figures, nothing that needs the paper's style sheet.

use std::collections::{BTreeSet, HashMap};

use articles::api::FeedStory;
use db::DbError;
use kernel::Timestamp;
use media::api::{Format, Picture, PictureId};
use slice::Ctx;
use text::html::{EmbedSource, escape, for_feed};
use text::{Document, Embed};
use web::Site;

/// The widest picture of a body, in pixels.
const WIDTH: u32 = 1280;

/// The bodies of several stories with what they refer to, asked for together.
pub(crate) struct Bodies {
    documents: HashMap<String, Document>,
    links: HashMap<String, String>,
    figures: HashMap<String, Figure>,
    /// Cache tags of the pictures inside.
    pub(crate) tags: Vec<String>,
    /// When a picture inside may no longer be shown.
    pub(crate) until: Option<Timestamp>,
}

struct Figure {
    url: String,
    width: u32,
    height: u32,
    alt: String,
    caption: Option<String>,
    credit: Option<String>,
}

impl Bodies {
    /// Reads the bodies of `stories`. A body that is none counts as empty.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn read(cx: &Ctx, site: &Site, stories: &[FeedStory]) -> Result<Self, DbError> {
        let mut documents = HashMap::with_capacity(stories.len());
        let mut together = Document::default();
        let mut wanted = BTreeSet::new();
        for story in stories {
            let body = Document::from_json(&story.body).unwrap_or_default();
            for embed in body.embeds() {
                if embed.kind == "picture" && !embed.id.is_empty() {
                    wanted.insert(embed.id.clone());
                }
                wanted.extend(embed.items().into_iter().map(|item| item.id).filter(|id| !id.is_empty()));
            }
            together.content.extend(body.content.iter().cloned());
            documents.insert(story.id.to_string(), body);
        }
        let links = articles::api::body_links(cx, site, &together).await?;
        let ids: Vec<PictureId> = wanted.into_iter().map(PictureId::from_stored).collect();
        let pictures = media::api::pictures(cx.db(), &ids, &site.lang, cx.now()).await?;
        let until = pictures.values().filter_map(|picture| picture.rights_end).min();
        let figures = pictures.into_iter().map(|(id, picture)| (id, figure(cx, site, &picture))).collect();
        let tags = ids.iter().map(PictureId::tag).collect();
        Ok(Self { documents, links, figures, tags, until })
    }

    /// The whole story, or its first paragraphs, as HTML with links completed from `url`.
    pub(crate) fn html(&self, story: &str, url: &str, full: bool) -> Option<String> {
        let body = self.documents.get(story)?;
        let html = if full { for_feed(body, self, url) } else { text::html::summary_html(body, 600, url) };
        Some(html).filter(|html| !html.trim().is_empty())
    }

    /// The first words of a story.
    pub(crate) fn excerpt(&self, story: &str) -> Option<String> {
        let body = self.documents.get(story)?;
        Some(text::excerpt(body, 300)).filter(|words| !words.is_empty())
    }
}

fn figure(cx: &Ctx, site: &Site, picture: &Picture) -> Figure {
    let made = media::api::rendition(cx, &picture.view(), "full", WIDTH, Format::Jpeg);
    Figure {
        url: format!("{}{}", site.origin, made.url),
        width: made.width,
        height: made.height,
        alt: picture.alt.clone(),
        caption: picture.caption().map(str::to_owned),
        credit: picture.credit_line(),
    }
}

impl Bodies {
    fn figure_html(&self, id: &str, caption: Option<&str>, credit: Option<&str>) -> Option<String> {
        let figure = self.figures.get(id)?;
        let given = |own: Option<&str>, held: &Option<String>| {
            own.filter(|own| !own.is_empty()).map(str::to_owned).or_else(|| held.clone())
        };
        let words: Vec<String> = [given(caption, &figure.caption), given(credit, &figure.credit)]
            .into_iter()
            .flatten()
            .map(|words| escape(&words))
            .collect();
        let below = match words.as_slice() {
            [] => String::new(),
            words => format!("<figcaption>{}</figcaption>", words.join(" ")),
        };
        Some(format!(
            "<figure><img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\">{below}</figure>",
            escape(&figure.url),
            figure.width,
            figure.height,
            escape(&figure.alt)
        ))
    }
}

impl EmbedSource for Bodies {
    fn embed(&self, embed: &Embed) -> Option<String> {
        match embed.kind.as_str() {
            // A picture that may no longer be shown leaves nothing behind, not even a link to its file.
            "picture" if !embed.id.is_empty() => Some(
                self.figure_html(&embed.id, embed.get("caption"), embed.get("credit")).unwrap_or_default(),
            ),
            "gallery" => {
                let figures = embed
                    .items()
                    .into_iter()
                    .filter_map(|item| self.figure_html(&item.id, Some(&item.caption), Some(&item.credit)));
                Some(figures.collect::<Vec<_>>().join("\n"))
            }
            _ => None,
        }
    }

    fn link(&self, target: &str) -> Option<String> {
        self.links.get(target).cloned()
    }
}
