//! What an import did: on screen for the person, as JSON for a program.

use std::collections::BTreeMap;

use articles::api::Outcome;
use serde::Serialize;

/// One kind of record.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Tally {
    pub(crate) found: u64,
    pub(crate) created: u64,
    pub(crate) updated: u64,
    pub(crate) unchanged: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.created += other.created;
        self.updated += other.updated;
        self.unchanged += other.unchanged;
        self.skipped += other.skipped;
    }

    pub(crate) fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Created => self.created += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }
}

/// Something left out, and why.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Skipped {
    pub(crate) kind: String,
    pub(crate) source_id: String,
    pub(crate) title: String,
    pub(crate) reason: String,
}

/// Something kept in another form.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Kept {
    pub(crate) item: String,
    pub(crate) what: String,
    pub(crate) excerpt: String,
}

/// The report of one run.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) dry_run: bool,
    pub(crate) files: Vec<String>,
    pub(crate) editions: BTreeMap<String, u64>,
    /// Editions that were made, by code, and the beginning of their addresses.
    pub(crate) editions_made: BTreeMap<String, String>,
    pub(crate) authors: Tally,
    pub(crate) sections: Tally,
    pub(crate) tags: Tally,
    pub(crate) stories: Tally,
    pub(crate) stories_by_status: BTreeMap<String, u64>,
    pub(crate) pages: Tally,
    pub(crate) pages_by_status: BTreeMap<String, u64>,
    pub(crate) comments: Tally,
    pub(crate) comments_by_state: BTreeMap<String, u64>,
    pub(crate) attachments: Tally,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) kept_as_text: Vec<Kept>,
    pub(crate) notices: Vec<String>,
}

impl Report {
    /// Notes something left out.
    pub(crate) fn skip(&mut self, kind: &str, source_id: &str, title: &str, reason: impl std::fmt::Display) {
        self.skipped.push(Skipped {
            kind: kind.to_owned(),
            source_id: source_id.to_owned(),
            title: title.chars().take(120).collect(),
            reason: reason.to_string(),
        });
    }

    /// The table for the screen.
    pub(crate) fn table(&self) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(if self.dry_run {
            "dry run: nothing was written; this is what would be done".into()
        } else {
            "imported".into()
        });
        line(format!(
            "{:<12} {:>7} {:>8} {:>8} {:>10} {:>8}",
            "", "found", "created", "updated", "unchanged", "skipped"
        ));
        let rows = [
            ("authors", &self.authors),
            ("sections", &self.sections),
            ("tags", &self.tags),
            ("stories", &self.stories),
            ("pages", &self.pages),
            ("comments", &self.comments),
            ("attachments", &self.attachments),
        ];
        for (name, tally) in rows {
            let Tally { found, created, updated, unchanged, skipped } = tally;
            line(format!("{name:<12} {found:>7} {created:>8} {updated:>8} {unchanged:>10} {skipped:>8}"));
        }
        let list = |map: &BTreeMap<String, u64>| {
            map.iter().map(|(name, count)| format!(" {name} {count}")).collect::<String>()
        };
        line(format!("stories by status:{}", list(&self.stories_by_status)));
        line(format!("pages by status:{}", list(&self.pages_by_status)));
        line(format!("comments by state:{}", list(&self.comments_by_state)));
        line(format!("editions:{}", list(&self.editions)));
        let mut reasons: BTreeMap<String, u64> = BTreeMap::new();
        for skipped in &self.skipped {
            *reasons.entry(format!("{}: {}", skipped.kind, skipped.reason)).or_default() += 1;
        }
        for (reason, count) in reasons.iter().take(30) {
            line(format!("left out {count} × {reason}"));
        }
        let mut kept: BTreeMap<&str, u64> = BTreeMap::new();
        for one in &self.kept_as_text {
            *kept.entry(one.what.as_str()).or_default() += 1;
        }
        for (what, count) in kept.iter().take(30) {
            line(format!("kept in another form {count} × {what}"));
        }
        for notice in self.notices.iter().take(20) {
            line(format!("note: {notice}"));
        }
        out
    }
}
