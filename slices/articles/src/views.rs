//! The data of the templates of this slice.

use media::api::PictureView;
use serde::Serialize;
use slice::View;

use crate::body::BlockView;
use crate::cards::{ByName, Card};

/// `articles/article.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleView {
    pub(crate) article: Article,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Article {
    pub(crate) kind: &'static str,
    pub(crate) url: String,
    pub(crate) headline: String,
    pub(crate) standfirst: Option<String>,
    pub(crate) section: Option<ByName>,
    pub(crate) topic: Option<ByName>,
    pub(crate) lead: Option<Lead>,
    pub(crate) published_at: i64,
    pub(crate) updated_at: Option<i64>,
    pub(crate) reading_minutes: Option<u32>,
    pub(crate) byline: Vec<Signature>,
    pub(crate) agency: Option<String>,
    pub(crate) live: bool,
    pub(crate) breaking: bool,
    pub(crate) short_url: Option<ShortUrl>,
    pub(crate) share: Vec<ByName>,
    pub(crate) subscribe: Vec<ByName>,
    pub(crate) translations: Vec<Translation>,
    pub(crate) body: Vec<BlockView>,
    pub(crate) corrections: Vec<CorrectionView>,
    pub(crate) tags: Vec<ByName>,
    pub(crate) standards_url: Option<String>,
    pub(crate) related: Vec<Card>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Lead {
    pub(crate) picture: PictureView,
    pub(crate) caption: Option<String>,
    pub(crate) credit: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Signature {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) role: Option<String>,
    pub(crate) portrait: Option<PictureView>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct ShortUrl {
    pub(crate) url: String,
    pub(crate) label: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Translation {
    pub(crate) lang: String,
    pub(crate) name: String,
    pub(crate) url: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionView {
    pub(crate) at: i64,
    pub(crate) html: String,
}

/// `articles/page.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StandingView {
    pub(crate) standing: Standing,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Standing {
    pub(crate) title: String,
    pub(crate) updated_at: i64,
    pub(crate) body: Vec<BlockView>,
    pub(crate) pages: Vec<PageLink>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageLink {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) current: bool,
}

fn name(text: &str) -> ByName {
    ByName { name: text.into(), url: format!("/{}/", text.to_lowercase()) }
}

impl View for ArticleView {
    const TEMPLATE: &'static str = "articles/article.html";

    fn samples() -> Vec<Self> {
        let bare = Article {
            kind: "news",
            headline: "Headline".into(),
            url: "/city/1-a/".into(),
            ..Article::default()
        };
        let prose = |html: &str| BlockView::Prose { html: html.into() };
        let full = Article {
            kind: "interview",
            standfirst: Some("Standfirst <b>".into()),
            section: Some(name("City")),
            topic: Some(name("Harbour")),
            published_at: 1_602_450_840_000,
            updated_at: Some(1_602_450_850_000),
            reading_minutes: Some(4),
            byline: vec![Signature {
                name: "Ada".into(),
                url: "/authors/ada/".into(),
                role: Some("Editor".into()),
                portrait: None,
            }],
            agency: Some("Gulf Wire".into()),
            live: true,
            breaking: true,
            short_url: Some(ShortUrl { url: "https://a.example/s/1".into(), label: "a.example/s/1".into() }),
            share: vec![name("Network")],
            subscribe: vec![name("Feed")],
            translations: vec![Translation {
                lang: "fr".into(),
                name: "Français".into(),
                url: "/fr/".into(),
            }],
            body: vec![
                prose("<p>Text</p>"),
                BlockView::Pullquote { text: "Words".into(), name: Some("Ada".into()), office: None },
                BlockView::Factbox { title: None, html: "<p>Facts</p>".into() },
                BlockView::Table { caption: None, html: "<table><tr><td>1</td></tr></table>".into() },
                BlockView::Embed {
                    provider: "Video".into(),
                    url: "https://v.example/1".into(),
                    frame_url: None,
                    title: "Film".into(),
                },
                BlockView::Audio(crate::body::Player {
                    title: "Sound".into(),
                    sources: vec![crate::body::PlayerSource {
                        url: "/media/a.mp3".into(),
                        media_type: "audio/mpeg".into(),
                    }],
                    ..Default::default()
                }),
            ],
            corrections: vec![CorrectionView { at: 1_602_450_840_000, html: "<p>Wrong year.</p>".into() }],
            tags: vec![name("Ferries")],
            standards_url: Some("/pages/standards/".into()),
            ..bare.clone()
        };
        vec![Self { article: bare }, Self { article: full }]
    }
}

impl View for StandingView {
    const TEMPLATE: &'static str = "articles/page.html";

    fn samples() -> Vec<Self> {
        let page = PageLink { name: "About".into(), url: "/pages/about/".into(), current: true };
        let body = vec![BlockView::Prose { html: "<p>Text</p>".into() }];
        vec![
            Self { standing: Standing { title: "About".into(), ..Standing::default() } },
            Self { standing: Standing { title: "About".into(), updated_at: 1, body, pages: vec![page] } },
        ]
    }
}
