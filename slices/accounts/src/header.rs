//! The reader's part of every page's header: *Register* and *Log in* for strangers, else greeting, picture and menu.
//!
//! Strangers share their pages; whoever is signed in gets pages of his own, which nobody stores. Where a cache in front
//! of the paper gives him a stranger's page all the same, a script asks for this part alone (`/account/header/`).

use serde::Serialize;
use slice::{Ctx, Subject, View};
use web::{Failure, Viewer, Visit};

use crate::config::Config;
use crate::model::AccountId;

/// `accounts/header.html`
#[derive(Serialize)]
pub(crate) struct HeaderView {
    header: HeaderText,
}

#[derive(Serialize)]
struct HeaderText {
    reader: Option<ReaderText>,
    registration: bool,
    /// Where a reader is led back to after signing in: this page.
    here: String,
}

#[derive(Serialize)]
struct ReaderText {
    name: String,
    picture: String,
    /// Whether the newsroom is open to this reader.
    desk: bool,
}

impl View for HeaderView {
    const TEMPLATE: &'static str = "accounts/header.html";

    fn samples() -> Vec<Self> {
        let reader = |name: &str| ReaderText {
            name: name.into(),
            picture: "/account/picture/a.svg".into(),
            desk: name.len() < 9,
        };
        vec![
            Self { header: HeaderText { reader: None, registration: true, here: "/city/?a=b".into() } },
            Self { header: HeaderText { reader: None, registration: false, here: "/".into() } },
            Self {
                header: HeaderText { reader: Some(reader("Zoë")), registration: true, here: "/".into() }
            },
            Self {
                header: HeaderText {
                    reader: Some(reader(&"ن".repeat(40))),
                    registration: true,
                    here: "/".into(),
                },
            },
        ]
    }
}

/// Where the picture of an account is, within its edition.
pub(crate) fn picture_path(id: &AccountId, avatar: Option<&str>, seed: &str) -> String {
    match avatar {
        Some(version) => format!("/account/picture/{id}-{version}.webp"),
        None => format!("/account/picture/{seed}.svg"),
    }
}

pub(crate) async fn fragment(cx: Ctx, visit: Visit, _: Subject) -> Result<Option<String>, Failure> {
    render(&cx, &visit, cx.viewer.as_deref()).map(Some)
}

/// The part for this viewer.
///
/// # Errors
/// What the template says.
pub(crate) fn render(cx: &Ctx, visit: &Visit, viewer: Option<&Viewer>) -> Result<String, Failure> {
    let templates = cx.templates().ok_or_else(Failure::not_found)?;
    let own = visit.path.starts_with("/account/");
    let view = HeaderView {
        header: HeaderText {
            reader: viewer.map(|viewer| ReaderText {
                name: viewer.name.clone(),
                picture: visit.site.path(&viewer.picture),
                desk: viewer.actor.may_somewhere(slice::ENTER_DESK),
            }),
            registration: cx.config::<Config>().registration,
            here: if own { String::new() } else { crate::pages::encoded(&visit.site.path(&visit.path)) },
        },
    };
    Ok(templates.fragment(HeaderView::TEMPLATE, &visit.site, &view)?)
}
