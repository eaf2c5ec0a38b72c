//! Links in a text, and rule `malware`: schemes that run something, look-alike and throw-away hosts, shorteners, block
//! lists the paper loads. Nothing is ever opened; a link is judged by how it is written. A harmless link of a small
//! site can look the same, so most findings here only ask a person to look.

mod judge;
mod marks;
pub mod parse;

use crate::finding::{Detector, Finding};
use crate::hash::{self, Set};
use crate::reading::Reading;
pub use judge::Hosts;
use parse::Link;

/// Hosts the paper blocks, and hosts it vouches for.
#[derive(Clone, Debug, Default)]
pub struct HostLists {
    blocked: Set<u64>,
    vouched: Set<u64>,
}

impl HostLists {
    /// Blocks hosts and everything below them, one a line; `#` opens a remark.
    pub fn block(&mut self, lines: &str) {
        self.blocked.extend(hosts(lines));
    }

    /// Vouches for hosts and everything below them, one a line.
    pub fn vouch(&mut self, lines: &str) {
        self.vouched.extend(hosts(lines));
    }

    fn holds(set: &Set<u64>, host: &str) -> bool {
        let mut rest = host;
        loop {
            if set.contains(&hash::of_text(rest)) {
                return true;
            }
            match rest.split_once('.') {
                Some((_, parent)) if parent.contains('.') => rest = parent,
                _ => return false,
            }
        }
    }
}

fn hosts(lines: &str) -> impl Iterator<Item = u64> + '_ {
    lines
        .lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter(|line| !line.is_empty())
        .map(|line| hash::of_text(&line.trim_start_matches("www.").to_lowercase()))
}

/// Most links judged in one text.
const MOST_LINKS: usize = 32;

/// Finds dangerous links.
pub fn detect(
    reading: &Reading<'_>,
    links: &[Link<'_>],
    known: &Hosts,
    lists: &HostLists,
    found: &mut Vec<Finding>,
) {
    let mut worst: Option<(f32, &'static str, String)> = None;
    let mut spans = Vec::new();
    for link in links.iter().take(MOST_LINKS) {
        let (risk, reason) = if HostLists::holds(&lists.blocked, &link.host) {
            (0.99, "blocked-host")
        } else if HostLists::holds(&lists.vouched, &link.host) {
            continue;
        } else {
            known.risk(link)
        };
        if risk < crate::finding::NOTED {
            continue;
        }
        spans.push(link.span);
        if worst.as_ref().is_none_or(|(most, _, _)| risk > *most) {
            worst = Some((risk, reason, link.host.clone()));
        }
    }
    if let Some((confidence, reason, detail)) = worst {
        found.push(Finding { detector: Detector::Malware, confidence, spans, reason, detail });
    } else if reading.comment.first_link
        && let Some(link) = links.first()
    {
        found.push(Finding {
            detector: Detector::Malware,
            confidence: crate::finding::NOTED,
            spans: vec![link.span],
            reason: "first-link",
            detail: link.host.clone(),
        });
    }
}
