//! The desk's front: the panels of every slice that concern the viewer.

use axum::response::Response;
use serde::Serialize;
use slice::{Ctx, PanelView, View};
use web::{Failure, Visit};

/// `newsroom/home.html`
#[derive(Serialize)]
pub(crate) struct HomeView {
    home: HomeText,
}

#[derive(Serialize)]
struct HomeText {
    panels: Vec<PanelView>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "newsroom/home.html";

    fn samples() -> Vec<Self> {
        let panel = PanelView {
            key: "newsroom-home-title",
            url: Some("/desk/stories/".into()),
            html: "<p>…</p>".into(),
        };
        vec![
            Self { home: HomeText { panels: Vec::new() } },
            Self { home: HomeText { panels: vec![panel.clone(), PanelView { url: None, ..panel }] } },
        ]
    }
}

pub(crate) async fn home(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let view = HomeView { home: HomeText { panels: cx.desk_panels(&visit).await } };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-home-title");
    cx.desk_page(&visit, HomeView::TEMPLATE, title, view).respond().await
}
