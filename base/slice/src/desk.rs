//! The desk: the pages of the paper's own people, below `/desk/`, and what slices add to it.
//!
//! A slice gives the desk a page in three steps:
//!
//! ```ignore
//! Slice::new("moderation")
//!     .desk(desk::routes)                                    // addresses below /desk/, with their slashes
//!     .desk_entry(DeskEntry::new("moderation-desk-title", "/desk/moderation/")
//!         .needs("moderation.decide").at(50).counts(desk::waiting))
//!     .desk_panel(DeskPanel::new("moderation-panel-title", desk::panel).needs("moderation.decide").at(50))
//! ```
//!
//! and answers its addresses with [`Ctx::desk_page`], whose template begins with `{% extends "desk.html" %}` and fills the
//! block `content`. The desk itself sees to the rest: strangers are sent to sign in and led back, readers are refused,
//! nothing is kept by any cache, the menu shows what the viewer may use. It asks only for [`ENTER_DESK`]: what a page or
//! act needs besides, it asks itself (`Actor::may_in`), since a permission may end at an edition or section.
//!
//! Deliberately absent: the desk's own front, which is the matter of the slice that keeps the newsroom.

use std::future::Future;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Json, Redirect, Response};
use axum::routing::get;
use http::{HeaderValue, Method, StatusCode, header};
use kernel::ErrorKind;
use minijinja::value::Serde;
use serde::Serialize;
use web::{Failure, Located, PageHead, Viewer, Visit};

use crate::registry::Answer;
use crate::{Ctx, Page, Slice};

/// The permission to enter the desk. It is never limited to an edition.
pub const ENTER_DESK: &str = "desk.enter";
/// The desk's front, within a site.
const FRONT: &str = "/desk/";
/// Where one signs in, within a site.
const SIGN_IN: &str = "/account/login/";
/// The longest way back that is remembered.
const LONGEST_WAY: usize = 500;

type Counter = Arc<dyn Fn(Ctx) -> Answer<Result<i64, Failure>> + Send + Sync>;
type PanelSource = Arc<dyn Fn(Ctx, Visit) -> Answer<Result<Option<String>, Failure>> + Send + Sync>;

/// An entry of the desk's menu.
#[derive(Clone)]
pub struct DeskEntry {
    key: &'static str,
    path: &'static str,
    covers: Option<&'static str>,
    permission: &'static str,
    order: u16,
    counter: Option<Counter>,
}

impl DeskEntry {
    /// An entry with the Fluent key of its name, and its address within a site: `/desk/pictures/`.
    pub fn new(key: &'static str, path: &'static str) -> Self {
        Self { key, path, covers: None, permission: ENTER_DESK, order: 100, counter: None }
    }

    /// It is the current entry on pages below this address too: `/desk/story/`.
    #[must_use]
    pub fn covers(mut self, path: &'static str) -> Self {
        self.covers = Some(path);
        self
    }

    /// Shown only to who may do this somewhere, be it in one section.
    #[must_use]
    pub fn needs(mut self, permission: &'static str) -> Self {
        self.permission = permission;
        self
    }

    /// Its place in the menu: small numbers first; 0 is the desk's front. Without one it stands last.
    #[must_use]
    pub fn at(mut self, order: u16) -> Self {
        self.order = order;
        self
    }

    /// Shows how many wait there for this viewer; asked on every desk page and every half minute after, so it must be
    /// one quick statement. Nothing is shown for nought.
    #[must_use]
    pub fn counts<F, A>(mut self, counter: F) -> Self
    where
        F: Fn(Ctx) -> A + Send + Sync + 'static,
        A: Future<Output = Result<i64, Failure>> + Send + 'static,
    {
        self.counter = Some(Arc::new(move |cx| Box::pin(counter(cx))));
        self
    }
}

/// A part of the desk's front: a list of what someone has to do.
#[derive(Clone)]
pub struct DeskPanel {
    key: &'static str,
    path: Option<&'static str>,
    permission: &'static str,
    order: u16,
    source: PanelSource,
}

impl DeskPanel {
    /// A panel with the Fluent key of its heading; `source` gives its HTML, or nothing where it has nothing to say.
    pub fn new<F, A>(key: &'static str, source: F) -> Self
    where
        F: Fn(Ctx, Visit) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Option<String>, Failure>> + Send + 'static,
    {
        let source: PanelSource = Arc::new(move |cx, visit| Box::pin(source(cx, visit)));
        Self { key, path: None, permission: ENTER_DESK, order: 100, source }
    }

    /// Where its heading leads, within a site.
    #[must_use]
    pub fn leads_to(mut self, path: &'static str) -> Self {
        self.path = Some(path);
        self
    }

    /// Shown only to who may do this somewhere.
    #[must_use]
    pub fn needs(mut self, permission: &'static str) -> Self {
        self.permission = permission;
        self
    }

    /// Its place on the front: small numbers first.
    #[must_use]
    pub fn at(mut self, order: u16) -> Self {
        self.order = order;
        self
    }
}

/// A panel as the front's template shows it.
#[derive(Clone, Debug, Serialize)]
pub struct PanelView {
    /// The Fluent key of its heading.
    pub key: &'static str,
    /// The address its heading leads to.
    pub url: Option<String>,
    /// Its HTML.
    pub html: String,
}

/// An entry of the menu as `desk.html` shows it.
#[derive(Clone, Debug, Serialize)]
struct EntryView {
    name: String,
    path: &'static str,
    url: String,
    current: bool,
    counted: bool,
    count: i64,
}

/// Another edition, as `desk.html` shows it: the same page of the desk in its language.
#[derive(Clone, Debug, Serialize)]
struct SiteView {
    name: String,
    lang: String,
    url: String,
    current: bool,
}

impl Ctx {
    /// A page of the desk: `template` extends `desk.html`. It is the viewer's alone, and no search engine keeps it.
    /// `title` is a text, not a key.
    pub fn desk_page<'a, V: Serialize + Send>(
        &'a self,
        visit: &'a Visit,
        template: &'a str,
        title: impl Into<String>,
        view: V,
    ) -> Page<'a, V> {
        let head =
            PageHead { title: title.into(), kind: "desk", robots: Some("noindex"), ..PageHead::default() };
        self.page(visit, template, head, view).on_the_desk()
    }

    /// The panels of the desk's front that concern the viewer, in order. One that fails is left out.
    pub async fn desk_panels(&self, visit: &Visit) -> Vec<PanelView> {
        let mut panels = Vec::new();
        for panel in
            self.inner.registry.desk.panels.iter().filter(|one| self.actor.may_somewhere(one.permission))
        {
            match (panel.source)(self.clone(), visit.clone()).await {
                Ok(Some(html)) => {
                    let url = panel.path.map(|path| visit.site.path(path));
                    panels.push(PanelView { key: panel.key, url, html });
                }
                Ok(None) => {}
                Err(failure) => tracing::error!(panel = panel.key, report = failure.report, "a panel failed"),
            }
        }
        panels
    }

    /// What `desk.html` shows around every page.
    pub(crate) async fn desk_frame(&self, visit: &Visit) -> minijinja::Value {
        let mut menu = Vec::new();
        let mine = || {
            let entries = self.inner.registry.desk.entries.iter();
            entries.filter(|one| self.actor.may_somewhere(one.permission))
        };
        // The entry whose address is the longest beginning of this page's own is where the viewer is. The front begins
        // every address, so it counts only on its own.
        let begins = |path: &str| visit.path == path || (path != FRONT && visit.path.starts_with(path));
        let here = mine()
            .flat_map(|one| {
                [Some(one.path), one.covers].into_iter().flatten().map(move |path| (one.path, path))
            })
            .filter(|(_, path)| begins(path))
            .max_by_key(|(_, path)| path.len())
            .map(|(entry, _)| entry);
        for entry in mine() {
            menu.push(EntryView {
                name: self.word(visit.site.lang.as_str(), entry.key),
                path: entry.path,
                url: visit.site.path(entry.path),
                current: here == Some(entry.path),
                counted: entry.counter.is_some(),
                count: self.desk_count(entry).await,
            });
        }
        let another = |site: &Arc<web::Site>| SiteView {
            name: site.name.clone(),
            lang: site.lang.as_str().to_owned(),
            url: if site.host == visit.site.host { site.path(FRONT) } else { site.url(FRONT) },
            current: site.code == visit.site.code,
        };
        let sites: Vec<SiteView> = self.sites().all().iter().map(another).collect();
        let viewer = self.viewer.as_deref();
        minijinja::context! { desk => minijinja::context! {
            menu => minijinja::Value::from(Serde(menu)),
            sites => minijinja::Value::from(Serde(sites)),
            name => viewer.map(|viewer| viewer.name.as_str()).unwrap_or_default(),
            picture => viewer.map(|viewer| visit.site.path(&viewer.picture)).unwrap_or_default(),
        } }
    }

    async fn desk_count(&self, entry: &DeskEntry) -> i64 {
        let Some(counter) = &entry.counter else { return 0 };
        match counter(self.clone()).await {
            Ok(count) => count,
            Err(failure) => {
                tracing::error!(entry = entry.key, report = failure.report, "a count of the desk failed");
                0
            }
        }
    }
}

impl Slice {
    /// Addresses within a site below `/desk/`, open to the paper's own people only.
    #[must_use]
    pub fn desk(mut self, routes: fn() -> Router<Ctx>) -> Self {
        self.desk.routes.push(routes);
        self
    }

    /// Adds an entry to the desk's menu.
    #[must_use]
    pub fn desk_entry(mut self, entry: DeskEntry) -> Self {
        self.desk.entries.push(entry);
        self
    }

    /// Adds a panel to the desk's front.
    #[must_use]
    pub fn desk_panel(mut self, panel: DeskPanel) -> Self {
        self.desk.panels.push(panel);
        self
    }
}

/// What slices add to the desk: all of it, in the order it is shown, or the part of one.
#[derive(Default)]
pub(crate) struct Desk {
    routes: Vec<fn() -> Router<Ctx>>,
    entries: Vec<DeskEntry>,
    panels: Vec<DeskPanel>,
}

impl Desk {
    /// Takes over the part of one slice.
    pub(crate) fn add(&mut self, part: Self) {
        self.routes.extend(part.routes);
        self.entries.extend(part.entries);
        self.panels.extend(part.panels);
        self.entries.sort_by_key(|entry| entry.order);
        self.panels.sort_by_key(|panel| panel.order);
    }

    /// The desk's routes behind its door.
    pub(crate) fn router(&self) -> Router<Ctx> {
        let own = Router::new().route("/desk", get(to_front)).route("/desk/counts/", get(counts));
        let all = self.routes.iter().fold(own, |all, routes| all.merge(routes()));
        all.route_layer(axum::middleware::from_fn(door))
    }
}

async fn to_front(visit: Visit) -> Redirect {
    Redirect::to(&visit.site.path(FRONT))
}

/// How many wait behind each entry of the viewer's menu, by address: for the script that keeps the menu true.
async fn counts(cx: Ctx) -> Json<serde_json::Value> {
    let mut all = serde_json::Map::new();
    for entry in &cx.inner.registry.desk.entries {
        if entry.counter.is_some() && cx.actor.may_somewhere(entry.permission) {
            all.insert(entry.path.to_owned(), cx.desk_count(entry).await.into());
        }
    }
    Json(all.into())
}

/// Lets in who may enter; sends a stranger who opens a page to sign in, and refuses everyone else.
async fn door(request: Request, next: Next) -> Response {
    let viewer = request.extensions().get::<Arc<Viewer>>();
    let mut response = match viewer {
        Some(viewer) if viewer.actor.may_somewhere(ENTER_DESK) => next.run(request).await,
        Some(_) => Failure::of(ErrorKind::Forbidden).into_response(),
        None => stranger(&request),
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response.extensions_mut().remove::<web::Storable>();
    response
}

/// A page leads to the door and back. A script is told with 401 that its session has ended, so that it keeps what it
/// has; a form that does not prove where it stood is nobody's and is refused.
fn stranger(request: &Request) -> Response {
    let Some(located) = request.extensions().get::<Located>() else {
        return Failure::not_found().into_response();
    };
    if request.headers().get("sec-fetch-dest").is_some_and(|wanted| wanted == "empty") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Failure::of(ErrorKind::Forbidden).into_response();
    }
    let mut way = located.site.path(&located.path);
    if let Some(query) = request.uri().query().filter(|query| !query.is_empty()) {
        way = format!("{way}?{query}");
    }
    if way.len() > LONGEST_WAY {
        way = located.site.path(FRONT);
    }
    Redirect::to(&format!("{}?next={}", located.site.path(SIGN_IN), in_query(&way))).into_response()
}

/// A path as a value in a query: everything but letters, digits, `/`, `-`, `_`, `.` and `~` as its bytes.
fn in_query(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let piece = |byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_survives_a_query() {
        assert_eq!(in_query("/fr/desk/stories/?q=à b&x"), "/fr/desk/stories/%3Fq%3D%C3%A0%20b%26x");
    }
}
