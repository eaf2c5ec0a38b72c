//! How risky a link looks: by scheme, host, ending, shape of the names and of the path. Each sign adds to a sum;
//! the sum is turned into a confidence. Lists of hosts are data.

use super::marks::{BRANDS, CHEAP_ENDINGS, LURES, RUNNING_FILES, SOUND_ENDINGS};
use super::parse::Link;
use crate::hash::Set;
use crate::reading::disguise::latin_twin;

/// The hosts the judge knows.
#[derive(Clone, Debug)]
pub struct Hosts {
    known: Set<u64>,
    throwaway: Set<u64>,
    shorteners: Set<u64>,
}

impl Default for Hosts {
    fn default() -> Self {
        Self {
            known: super::hosts(include_str!("../../data/links/known.txt")).collect(),
            throwaway: super::hosts(include_str!("../../data/links/throwaway.txt")).collect(),
            shorteners: super::hosts(include_str!("../../data/links/shorteners.txt")).collect(),
        }
    }
}

impl Hosts {
    /// Whether a host is one that many people link to.
    #[must_use]
    pub fn knows(&self, host: &str) -> bool {
        let mut labels = host.split('.');
        let everywhere = |label: &str| {
            matches!(
                label,
                "google" | "amazon" | "yahoo" | "ebay" | "wikipedia" | "craigslist" | "msn" | "blogspot"
            )
        };
        let regional = match (labels.next_back(), labels.next_back(), labels.next_back()) {
            (Some(ending), Some("co" | "com"), Some(name)) => ending.len() == 2 && everywhere(name),
            (Some(ending), Some(name), _) => ending.len() == 2 && everywhere(name),
            _ => false,
        };
        regional || super::HostLists::holds(&self.known, host)
    }

    /// Confidence that a link is dangerous, with the strongest reason.
    #[must_use]
    pub fn risk(&self, link: &Link<'_>) -> (f32, &'static str) {
        if matches!(link.scheme, "javascript" | "data" | "vbscript" | "intent" | "blob") {
            return (0.98, "running-scheme");
        }
        if link.scheme == "magnet" || link.scheme == "file" {
            return (0.6, "running-scheme");
        }
        let host = link.host.as_str();
        if super::HostLists::holds(&self.shorteners, host) {
            return (0.45, "shortened-link");
        }
        let known = self.knows(host);
        let throwaway = super::HostLists::holds(&self.throwaway, host);
        if known && !throwaway && !link.has_user {
            return (0.0, "");
        }
        let mut signs = Signs { sum: 0.0, top: 0.0, reason: "suspicious-link" };
        self.host_signs(link, throwaway, &mut signs);
        path_signs(link, &mut signs);
        (confidence(signs.sum), signs.reason)
    }

    fn host_signs(&self, link: &Link<'_>, throwaway: bool, signs: &mut Signs) {
        let host = link.host.as_str();
        let labels: Vec<&str> = host.split('.').collect();
        let ending = labels.last().copied().unwrap_or("");
        let second = labels.len().checked_sub(2).and_then(|at| labels.get(at)).copied().unwrap_or("");
        let public =
            matches!(second, "co" | "com" | "gov" | "edu" | "ac" | "org" | "net" | "gc") && labels.len() > 2;
        if SOUND_ENDINGS.contains(&ending) || (public && matches!(second, "gov" | "edu" | "ac" | "gc")) {
            signs.add(-3.0, "suspicious-link");
        }
        if throwaway {
            signs.add(2.2, "throwaway-host");
        }
        if CHEAP_ENDINGS.contains(&ending) {
            signs.add(1.3, "throwaway-host");
        }
        if host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            signs.add(3.0, "numeric-host");
        }
        if host.contains("xn--") || !host.is_ascii() {
            signs.add(1.6, "look-alike-host");
        }
        let plain: String = host.chars().map(|letter| latin_twin(letter).unwrap_or(letter)).collect();
        let name_at = labels.len().saturating_sub(if public { 3 } else { 2 });
        let name = labels.get(name_at).copied().unwrap_or("");
        if BRANDS.iter().any(|brand| brand.len() > 3 && plain.contains(brand)) {
            signs.add(2.0, "look-alike-host");
        }
        if LURES.iter().any(|lure| plain.contains(lure)) {
            signs.add(1.0, "look-alike-host");
        }
        if link.www {
            signs.add(-0.4, "suspicious-link");
        }
        if link.has_user {
            signs.add(2.5, "look-alike-host");
        }
        if link.port.is_some_and(|port| port != 80 && port != 443) {
            signs.add(1.5, "numeric-host");
        }
        signs.add(
            0.5 * labels.len().saturating_sub(if public { 4 } else { 3 }).min(4) as f32,
            "suspicious-link",
        );
        let names = labels.get(..name_at + 1).unwrap_or(&labels);
        let worst = names.iter().map(|label| oddness(label)).fold(0.0, f32::max);
        signs.add(worst, "random-host");
        if name.matches('-').count() >= 2 {
            signs.add(0.8, "suspicious-link");
        } else if name.contains('-') {
            signs.add(0.3, "suspicious-link");
        }
    }
}

struct Signs {
    sum: f32,
    top: f32,
    reason: &'static str,
}

impl Signs {
    fn add(&mut self, weight: f32, reason: &'static str) {
        self.sum += weight;
        if weight > self.top {
            self.top = weight;
            self.reason = reason;
        }
    }
}

fn path_signs(link: &Link<'_>, signs: &mut Signs) {
    let rest = link.rest.to_ascii_lowercase();
    let path = rest.split(['?', '#']).next().unwrap_or("");
    let empty = path.is_empty() || path == "/";
    if empty {
        // People link to a page, not to a front door; what must be lured is lured to the door.
        let typed = link.www || rest.contains('=') || is_homely(&link.host);
        signs.add(if typed { 0.5 } else { 1.05 }, "suspicious-link");
    }
    if empty && rest.contains('?') && !rest.contains('=') {
        signs.add(0.6, "suspicious-link");
    }
    if RUNNING_FILES.iter().any(|file| path.ends_with(file)) {
        signs.add(2.5, "running-file");
    }
    if LURES.iter().any(|lure| path.contains(lure)) {
        signs.add(0.9, "suspicious-link");
    }
    if BRANDS.iter().any(|brand| brand.len() > 3 && path.contains(brand)) {
        signs.add(0.6, "look-alike-host");
    }
    let readable = path.matches('-').count() >= 3
        || path.contains("/20")
        || path.contains("/19")
        || path.contains("article");
    if readable {
        signs.add(-1.6, "suspicious-link");
    }
    if path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".pdf") || path.ends_with(".aspx")
    {
        signs.add(-0.7, "suspicious-link");
    }
    if path.contains("wp-content")
        || path.contains("wp-includes")
        || path.contains("wp-admin")
        || path.ends_with(".php")
    {
        signs.add(0.6, "suspicious-link");
    }
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    if !empty && !readable && last.len() <= 8 && path.matches('/').count() <= 2 {
        signs.add(if is_homely(&link.host) || link.www { 0.3 } else { 0.8 }, "suspicious-link");
    }
}

/// Endings under which people, clubs and offices of a country put their pages.
fn is_homely(host: &str) -> bool {
    let ending = host.rsplit('.').next().unwrap_or("");
    matches!(
        ending,
        "org"
            | "ca"
            | "uk"
            | "au"
            | "nz"
            | "de"
            | "fr"
            | "it"
            | "es"
            | "ch"
            | "at"
            | "nl"
            | "se"
            | "no"
            | "dk"
            | "fi"
            | "be"
            | "edu"
            | "gov"
            | "us"
            | "ie"
    )
}

/// How unlike a name a label of a host looks: digits among letters, few vowels, rare pairs.
fn oddness(label: &str) -> f32 {
    let letters = label.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = label.bytes().filter(u8::is_ascii_digit).count();
    let vowels = label.bytes().filter(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')).count();
    let mut odd: f32 = 0.0;
    if letters >= 4 && digits >= 1 {
        odd += 0.5 + 0.25 * digits.min(4) as f32;
    }
    if letters >= 5 && vowels * 5 <= letters {
        odd += 1.2;
    }
    let mut run = 0_u32;
    let mut longest = 0_u32;
    for byte in label.bytes() {
        let consonant =
            byte.is_ascii_alphabetic() && !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        run = if consonant { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    if longest >= 5 {
        odd += 0.9;
    } else if longest == 4 {
        odd += 0.4;
    }
    if label.len() >= 20 {
        odd += 0.4;
    }
    odd.min(2.6)
}

/// A sum of signs as a confidence: 1 is where noting begins, 2.5 where holding begins.
fn confidence(sum: f32) -> f32 {
    if sum < 1.0 {
        (sum.max(0.0) * 0.49).min(0.49)
    } else if sum < 2.5 {
        0.5 + (sum - 1.0) * 0.2
    } else {
        (0.8 + (sum - 2.5) * 0.05).min(0.95)
    }
}
