//! The reader's part of every page's header: *Register* and *Log in* for strangers, else greeting, picture and menu.
//!
//! Strangers share their pages; whoever is signed in gets pages of his own, which nobody stores. Where a cache in front
//! of the paper gives him a stranger's page all the same, a script asks for this part alone (`/account/header/`).

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use db::DbError;
use kernel::ErrorKind;
use serde::Serialize;
use slice::{Ctx, Subject, View};
use web::{Failure, Viewer, Visit};

use crate::config::Config;
use crate::model::AccountId;

type Waiting = Pin<Box<dyn Future<Output = Result<i64, DbError>> + Send>>;

/// An entry of the reader's menu that has something waiting for the reader. Whoever keeps such things adds one.
#[derive(Clone)]
pub struct MenuEntry {
    path: &'static str,
    key: &'static str,
    waiting: Arc<dyn Fn(Ctx, String) -> Waiting + Send + Sync>,
}

impl MenuEntry {
    /// Leads to `path` within the edition, under the words `key`; `waiting` counts for an account.
    pub fn new<F, A>(path: &'static str, key: &'static str, waiting: F) -> Self
    where
        F: Fn(Ctx, String) -> A + Send + Sync + 'static,
        A: Future<Output = Result<i64, DbError>> + Send + 'static,
    {
        Self { path, key, waiting: Arc::new(move |cx, account| Box::pin(waiting(cx, account))) }
    }
}

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
    entries: Vec<EntryText>,
    /// What waits in all entries together.
    waiting: i64,
}

#[derive(Serialize)]
struct EntryText {
    url: String,
    key: &'static str,
    waiting: i64,
}

impl View for HeaderView {
    const TEMPLATE: &'static str = "accounts/header.html";

    fn samples() -> Vec<Self> {
        let reader = |name: &str| ReaderText {
            name: name.into(),
            picture: "/account/picture/a.svg".into(),
            desk: name.len() < 9,
            entries: vec![EntryText { url: "/account/".into(), key: "accounts-header-account", waiting: 3 }],
            waiting: if name.len() < 9 { 3 } else { 0 },
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
    render(&cx, &visit, cx.viewer.as_deref()).await.map(Some)
}

/// The part for this viewer.
///
/// # Errors
/// What the template says.
pub(crate) async fn render(cx: &Ctx, visit: &Visit, viewer: Option<&Viewer>) -> Result<String, Failure> {
    let templates = cx.templates().ok_or_else(Failure::not_found)?;
    let own = visit.path.starts_with("/account/");
    let mut entries = Vec::new();
    for entry in cx.provided::<MenuEntry>() {
        let Some(viewer) = viewer else { break };
        let waiting = (entry.waiting)(cx.clone(), viewer.account.clone()).await;
        let waiting = waiting.map_err(|error| Failure::reported(ErrorKind::Unavailable, error))?;
        entries.push(EntryText { url: visit.site.path(entry.path), key: entry.key, waiting });
    }
    let view = HeaderView {
        header: HeaderText {
            reader: viewer.map(|viewer| ReaderText {
                name: viewer.name.clone(),
                picture: visit.site.path(&viewer.picture),
                desk: viewer.actor.may_somewhere(slice::ENTER_DESK),
                waiting: entries.iter().map(|entry| entry.waiting).sum(),
                entries,
            }),
            registration: cx.config::<Config>().registration,
            here: if own { String::new() } else { crate::pages::encoded(&visit.site.path(&visit.path)) },
        },
    };
    Ok(templates.fragment(HeaderView::TEMPLATE, &visit.site, &view)?)
}
