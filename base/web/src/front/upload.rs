//! Notices whether the whole body of a request has come: a handler that waits for a slow client is not at fault.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use http::Request;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::{Frame, SizeHint};

/// Whether the body has come.
pub(super) struct Received(Arc<AtomicBool>);

impl Received {
    pub(super) fn whole(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The same request, watched.
pub(super) fn noticed(request: Request<Body>) -> (Request<Body>, Received) {
    let whole = Arc::new(AtomicBool::new(request.body().is_end_stream()));
    if whole.load(Ordering::Relaxed) {
        return (request, Received(whole));
    }
    let held = Arc::clone(&whole);
    let request = request.map(|body| Body::new(Watched { body: UnsyncBoxBody::new(body), whole: held }));
    (request, Received(whole))
}

struct Watched {
    body: UnsyncBoxBody<Bytes, axum::Error>,
    whole: Arc<AtomicBool>,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        // A body that broke off will not come any more either; what the handler then does is its own.
        if matches!(frame, Poll::Ready(None | Some(Err(_)))) || self.body.is_end_stream() {
            self.whole.store(true, Ordering::Relaxed);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
