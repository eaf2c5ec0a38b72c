//! Rule `privacy`: e-mail addresses, phone numbers, payment cards, bank accounts, national numbers, street addresses,
//! and sentences that give somebody away. Numbers with a checksum must pass it. A name alone is no personal data,
//! and what the paper lists as public (its own and offices' numbers) is let through.

mod address;
mod email;
mod numbers;
mod phones;
mod street_words;

use crate::finding::{Detector, Finding, Span};
use crate::hash::{self, Set};
use crate::reading::Reading;

/// One piece of personal data.
#[derive(Clone, Debug)]
struct Hit {
    span: Span,
    confidence: f32,
    reason: &'static str,
}

/// Numbers and addresses that may be published: the paper's own, public offices, help lines.
#[derive(Clone, Debug, Default)]
pub struct PublicContacts(Set<u64>);

impl PublicContacts {
    /// Adds contacts, one a line; only letters and digits count, `#` opens a remark.
    pub fn add(&mut self, lines: &str) {
        let contacts = lines.lines().map(|line| key(line.split('#').next().unwrap_or("")));
        self.0.extend(contacts.filter(|key| *key != hash::of_text("")));
    }

    fn holds(&self, text: &str) -> bool {
        self.0.contains(&key(text))
    }
}

fn key(text: &str) -> u64 {
    hash::of_chars(text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase))
}

/// Help lines and emergency numbers that everyone may repeat.
pub(crate) const HELP_LINES: &str = "112\n911\n999\n110\n988\n116 123\n116 117\n116 111\n116 000\n0800 111 0 111\n0800 111 0 222\n1-800-273-8255\n1-833-456-4566\n3114\n024\n188\n8-800-2000-122\n182";

/// Finds personal data.
pub fn detect(reading: &Reading<'_>, public: &PublicContacts, found: &mut Vec<Finding>) {
    let text = reading.text;
    let mut hits = Vec::new();
    email::find(text, &mut hits);
    numbers::find(text, &mut hits);
    address::find(reading, &mut hits);
    hits.retain(|hit| {
        let part = text.get(hit.span.start..hit.span.end).unwrap_or("");
        !public.holds(part)
    });
    let Some(worst) = hits.iter().max_by(|first, second| first.confidence.total_cmp(&second.confidence))
    else {
        return;
    };
    let (confidence, reason) = (worst.confidence, worst.reason);
    let mut spans: Vec<Span> = hits.iter().map(|hit| hit.span).collect();
    spans.sort_unstable();
    spans.dedup();
    found.push(Finding {
        detector: Detector::PersonalData,
        confidence,
        spans,
        reason,
        detail: String::new(), // The data itself is never repeated: findings are kept longer than texts.
    });
}
