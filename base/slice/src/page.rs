//! From a view to an answer: fills the places, asks the layout, renders the template, sets the headers.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kernel::ErrorKind;
use serde::Serialize;
use web::{Failure, PageFrame, PageHead, Storable, Visit};

use crate::{Ctx, Place, Subject};

/// The visit and what the page is about.
#[derive(Clone, Debug)]
pub struct RequestScope {
    /// The visit.
    pub visit: Visit,
    /// What the page is about.
    pub subject: Subject,
}

/// A page on its way out.
pub struct Page<'a, V> {
    cx: &'a Ctx,
    visit: &'a Visit,
    template: &'a str,
    view: V,
    head: PageHead,
    subject: Subject,
    places: Vec<Place>,
    tags: Vec<String>,
    status: StatusCode,
    stored: bool,
    desk: bool,
    fresh_until: Option<kernel::Timestamp>,
}

/// How long a page may be stored whose place could not be filled, in milliseconds.
const WITHOUT_A_PART: i64 = 5 * kernel::SECOND;

/// Places of the layout, filled on every page.
const LAYOUT: [Place; 6] = [
    Place("layout.top"),
    Place("layout.header_account"),
    Place("layout.header_tools"),
    Place("layout.header_search"),
    Place("layout.data_strip"),
    Place("page.aside"),
];

impl Ctx {
    /// A page from `template` with `view` and `head`.
    pub fn page<'a, V: Serialize + Send>(
        &'a self,
        visit: &'a Visit,
        template: &'a str,
        head: PageHead,
        view: V,
    ) -> Page<'a, V> {
        Page {
            cx: self,
            visit,
            template,
            view,
            head,
            subject: Subject::default(),
            places: Vec::new(),
            tags: Vec::new(),
            status: StatusCode::OK,
            stored: true,
            desk: false,
            fresh_until: None,
        }
    }
}

impl<V: Serialize + Send> Page<'_, V> {
    /// What the page is about, for those who fill its places.
    #[must_use]
    pub fn about(mut self, kind: &'static str, id: impl Into<String>) -> Self {
        self.subject = Subject { kind, id: id.into() };
        self
    }

    /// Fills these places besides those of the layout.
    #[must_use]
    pub fn places(mut self, places: &[Place]) -> Self {
        self.places.extend_from_slice(places);
        self
    }

    /// What the page shows: when one of these changes, it is made anew.
    #[must_use]
    pub fn tags<T: Into<String>>(mut self, tags: impl IntoIterator<Item = T>) -> Self {
        self.tags.extend(tags.into_iter().map(Into::into));
        self
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The page is for this visitor only, or changes with every visit.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.stored = false;
        self
    }

    /// The page has the desk's frame instead of the readers', and nothing of theirs is asked for.
    pub(crate) fn on_the_desk(mut self) -> Self {
        (self.stored, self.desk) = (false, true);
        self
    }

    /// The page changes by itself at this time (a scheduled story, an expiring picture).
    #[must_use]
    pub fn until(mut self, at: Option<kernel::Timestamp>) -> Self {
        self.fresh_until = match (self.fresh_until, at) {
            (Some(held), Some(at)) => Some(held.min(at)),
            (held, at) => held.or(at),
        };
        self
    }

    /// Renders and answers.
    ///
    /// # Errors
    /// What the layout or the template says. A place whose filler fails stays empty, for a short while.
    pub async fn respond(self) -> Result<Response, Failure> {
        let (cx, visit) = (self.cx, self.visit);
        let mut tags = self.tags;
        let mut until = self.fresh_until;
        let mut head = self.head;
        head.path = visit.site.path(&visit.path);
        let head = Arc::new(head);
        let mut fresh = i64::from(cx.paper().page_seconds) * kernel::SECOND;
        let mut places = HashMap::new();
        let frame: &[Place] = if self.desk { &[] } else { &LAYOUT };
        for place in frame.iter().chain(&self.places) {
            let mut html = String::new();
            for filler in cx.inner.registry.fills.get(place.0).into_iter().flatten() {
                match filler(cx.clone(), visit.clone(), self.subject.clone()).await {
                    Ok(part) => html.push_str(part.as_deref().unwrap_or_default()),
                    Err(failure) => {
                        tracing::error!(place = place.0, report = failure.report, "a part of a page failed");
                        fresh = fresh.min(WITHOUT_A_PART);
                    }
                }
            }
            if !html.is_empty() {
                places.insert(place.0.to_owned(), html);
            }
        }
        let mut layout = minijinja::context! {};
        if self.desk {
            layout = cx.desk_frame(visit).await;
        }
        for source in cx.inner.registry.layouts.iter().filter(|_| !self.desk) {
            let part = source(cx.clone(), visit.clone(), Arc::clone(&head)).await?;
            tags.extend(part.tags);
            until = until.into_iter().chain(part.until).min();
            layout = minijinja::context! { ..part.values, ..layout };
        }
        tags.push("layout".into());
        let templates =
            cx.templates().ok_or_else(|| Failure::reported(ErrorKind::Internal, "no templates"))?;
        let frame = PageFrame { site: &visit.site, head: &head, places, layout, now: cx.now() };
        let html: Bytes = templates.page(self.template, frame, &self.view)?.into();
        if let Some(until) = until {
            fresh = fresh.min(until.since(cx.now()).max(0));
        }
        let mut response = Response::new(Body::from(html.clone()));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if let Ok(lang) = HeaderValue::from_str(visit.site.lang.as_str()) {
            headers.insert(header::CONTENT_LANGUAGE, lang);
        }
        if self.stored && cx.viewer.is_none() {
            // A browser or proxy that holds the page of a stranger asks again once there is a cookie, and back.
            headers.insert(header::VARY, HeaderValue::from_static("cookie"));
            let shared = fresh / kernel::SECOND;
            // What must change at its time (an embargo, the end of a picture's rights) is not shown a little longer.
            let stale = match until {
                Some(_) => "",
                None => ", stale-while-revalidate=600, stale-if-error=86400",
            };
            let lifetime = format!("public, max-age=0, s-maxage={shared}{stale}");
            if let Ok(value) = HeaderValue::from_str(&lifetime) {
                headers.insert(header::CACHE_CONTROL, value);
            }
            response.extensions_mut().insert(Storable { body: html, tags, fresh });
        } else {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        }
        Ok(response)
    }
}
