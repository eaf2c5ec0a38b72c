//! Before a page: who asks, and whether something stands in the way.
//!
//! Only a request that carries a cookie of the paper is looked at; everyone else's goes straight on. A form that does
//! not prove that it stood on one of the paper's own pages is nobody's, whatever cookie comes with it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, Method, header};
use web::{Identity, Located, Visit, proves_same_origin};

use crate::Ctx;

pub(crate) async fn layer(State(cx): State<Ctx>, mut request: Request, next: Next) -> Response {
    let Some(identifier) = cx.inner.registry.identifier.clone() else { return next.run(request).await };
    if !request.headers().contains_key(header::COOKIE) {
        return next.run(request).await;
    }
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if !safe && !proves_same_origin(request.headers()) {
        return next.run(request).await;
    }
    let Identity { viewer, cookies } = match identifier(cx.clone(), request.headers().clone()).await {
        Ok(identity) => identity,
        Err(failure) => return failure.into_response(),
    };
    let known = viewer.is_some();
    if let Some(viewer) = viewer {
        let viewer = Arc::new(viewer);
        if let Some(located) = request.extensions().get::<Located>() {
            let visit = Visit {
                site: Arc::clone(&located.site),
                path: located.path.clone(),
                query: request.uri().query().unwrap_or_default().to_owned(),
            };
            let gated = Ctx { viewer: Some(Arc::clone(&viewer)), ..cx.on_behalf_of(viewer.actor.clone()) };
            for gate in &cx.inner.registry.gates {
                match gate(gated.clone(), visit.clone()).await {
                    Ok(None) => {}
                    Ok(Some(response)) => return private(response),
                    Err(failure) => return failure.into_response(),
                }
            }
        }
        request.extensions_mut().insert(viewer);
    }
    let mut response = next.run(request).await;
    let own = known || !cookies.is_empty();
    // What the page itself sets is newer than what the request came with.
    if !response.headers().contains_key(header::SET_COOKIE) {
        for cookie in cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    if own { private(response) } else { response }
}

/// What was made for one person stays with that person, whatever its maker said.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.remove("surrogate-key");
    response.extensions_mut().remove::<web::Storable>();
    response
}
