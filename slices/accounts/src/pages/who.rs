//! Who is signed in, as handlers ask for it. Strangers are led to the log-in form and back.

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;
use slice::Ctx;
use web::Visit;

use super::{encoded, from_here, onward};
use crate::model::AccountId;

/// Whoever is signed in.
pub(crate) struct Reader(pub(crate) AccountId);

/// Whoever is signed in and sends a form from one of the paper's own pages.
pub(crate) struct Author(pub(crate) AccountId);

/// The page on which the form of `path` stood: the first two segments.
fn page_of(path: &str) -> String {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).take(2).collect();
    format!("/{}/", segments.join("/"))
}

impl FromRequestParts<Ctx> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Ctx) -> Result<Self, Response> {
        let Ok(cx) = Ctx::from_request_parts(parts, state).await;
        let visit = Visit::from_request_parts(parts, state)
            .await
            .map_err(axum::response::IntoResponse::into_response)?;
        match &cx.viewer {
            Some(viewer) => Ok(Self(AccountId::from_stored(viewer.account.clone()))),
            None => {
                let path = if parts.method == http::Method::POST { page_of(&visit.path) } else { visit.path };
                let back = encoded(&visit.site.path(&path));
                Err(onward(&visit.site.path(&format!("/account/login/?next={back}")), Vec::new()))
            }
        }
    }
}

impl FromRequestParts<Ctx> for Author {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Ctx) -> Result<Self, Response> {
        from_here(&parts.headers).map_err(|failure| failure.into_response())?;
        Reader::from_request_parts(parts, state).await.map(|Reader(id)| Self(id))
    }
}

#[cfg(test)]
mod tests;
