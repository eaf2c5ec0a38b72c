//! New comments, told to who has the page open (Server-Sent Events): the number of comments that are seen, whenever it has
//! changed. Bounded: so many listeners and no more, each for a while; whoever finds no place is told not to come back.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::{StatusCode, header};
use slice::Ctx;
use web::Failure;

use crate::store::threads;

/// The most listeners of one process.
const MOST: usize = 1_000;
/// How often a listener's story is looked at.
const LOOK: Duration = Duration::from_secs(4);
/// How many looks a connection lasts; the browser then connects again.
const LOOKS: u32 = 150;

/// How many listen.
#[derive(Clone, Default)]
pub(crate) struct Listeners(Arc<AtomicUsize>);

/// A place among the listeners, given back when the connection ends.
struct Seat(Arc<AtomicUsize>);

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Listeners {
    fn sit(&self) -> Option<Seat> {
        let taken = self.0.fetch_add(1, Ordering::AcqRel);
        let seat = Seat(Arc::clone(&self.0));
        (taken < MOST).then_some(seat)
    }
}

/// The stream. 204 tells a browser not to come back.
pub(crate) async fn listen(cx: Ctx, Path(story): Path<String>) -> Result<Response, Failure> {
    let seat = cx.state::<Listeners>().and_then(Listeners::sit);
    let Some(seat) = seat.filter(|_| story.len() == 32) else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let begin = (cx, story, None::<i64>, 0u32, seat);
    let stream = futures::stream::unfold(begin, |(cx, story, mut last, mut looks, seat)| async move {
        loop {
            if looks > 0 {
                tokio::time::sleep(LOOK).await;
            }
            if looks >= LOOKS {
                return None;
            }
            looks += 1;
            let count = threads::visible(cx.db(), &story).await.ok()?;
            // A word now and then tells a connection that has gone.
            let text = match last {
                Some(held) if held == count && looks % 5 != 0 => continue,
                Some(held) if held == count => ":\n\n".to_owned(),
                _ => format!("event: count\ndata: {count}\n\n"),
            };
            last = Some(count);
            let next = (cx, story, last, looks, seat);
            return Some((Ok::<_, std::convert::Infallible>(Bytes::from(text)), next));
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_too_many_finds_no_place_and_every_place_is_given_back() {
        let listeners = Listeners::default();
        let seats: Vec<_> = (0..MOST).map(|_| listeners.sit()).collect();
        assert!(seats.iter().all(Option::is_some) && listeners.sit().is_none());
        drop(seats);
        assert_eq!(listeners.0.load(Ordering::Acquire), 0);
        assert!(listeners.sit().is_some());
    }
}
