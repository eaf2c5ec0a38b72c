//! One request to a site, as far as a handler may know it.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::{Failure, Located, Site};

/// The site asked, and where. Deliberately without the visitor's address or any mark of who it is.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The site.
    pub site: Arc<Site>,
    /// The path within the site.
    pub path: String,
    /// The query without its question mark.
    pub query: String,
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let located = parts.extensions.get::<Located>().ok_or_else(Failure::not_found)?;
        Ok(Self {
            site: Arc::clone(&located.site),
            path: located.path.clone(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
        })
    }
}
