//! What the front counts: answers by class of status, pages served as stored or made anew, and how long making takes.
//! Deliberately absent: addresses and visitors. Figures that name a page or a person are not the operator's.

use std::time::Duration;

use http::StatusCode;

/// An answer left.
pub(super) fn answered(status: StatusCode) {
    match status.as_u16() {
        100..=199 => metrics::counter!("courant_web_answers_total", "status" => "1xx"),
        200..=299 => metrics::counter!("courant_web_answers_total", "status" => "2xx"),
        300..=399 => metrics::counter!("courant_web_answers_total", "status" => "3xx"),
        400..=499 => metrics::counter!("courant_web_answers_total", "status" => "4xx"),
        _ => metrics::counter!("courant_web_answers_total", "status" => "5xx"),
    }
    .increment(1);
}

/// A page was in the cache, or was not.
pub(super) fn looked_up(found: bool) {
    if found {
        metrics::counter!("courant_web_cache_hits_total").increment(1);
    } else {
        metrics::counter!("courant_web_cache_misses_total").increment(1);
    }
}

/// A handler of a site's pages took this long.
pub(super) fn made(time: Duration) {
    metrics::histogram!("courant_web_page_seconds").record(time.as_secs_f64());
}
