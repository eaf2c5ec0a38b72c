//! What moderation speaks of: subjects, outcomes, sanctions, evidence.

use kernel::{Actor, Timestamp};
use screening::{Action, Finding, Policy};
use serde::{Deserialize, Serialize};

kernel::id! {
    /// Identifies an item of the queue.
    ItemId
}
kernel::id! {
    /// Identifies an entry of the ledger.
    EntryId
}
kernel::id! {
    /// Identifies a sanction.
    SanctionId
}
kernel::id! {
    /// Identifies a report.
    ReportId
}

/// The version of the screening that decided, written into the ledger.
pub const MODEL: &str = concat!("screening ", env!("CARGO_PKG_VERSION"));

/// What is judged: a comment, a display name. The kind is that of a registered [`crate::api::SubjectKind`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// `comment`.
    pub kind: String,
    /// Its identifier.
    pub id: String,
}

impl Subject {
    /// A subject.
    pub fn new(kind: &str, id: impl Into<String>) -> Self {
        Self { kind: kind.into(), id: id.into() }
    }
}

/// What becomes of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It is shown.
    Published,
    /// It waits for a person.
    Held,
    /// It is not shown.
    Removed,
}

/// A decision about a subject, as its owner hears it.
#[derive(Clone, Debug)]
pub struct Applied {
    /// What it is about.
    pub subject: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The code of the rule, empty where none was broken.
    pub rule: String,
    /// The entry of the ledger.
    pub entry: EntryId,
    /// Whether the program decided by itself.
    pub automatic: bool,
}

/// What is done to an account, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SanctionKind {
    /// A word to the author.
    Warn,
    /// No part in the discussion until a day.
    Restrict,
    /// No part in the discussion.
    Block,
    /// The account is deleted.
    Delete,
}

impl SanctionKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Warn, Self::Restrict, Self::Block, Self::Delete];

    /// The name in tables and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Restrict => "restrict",
            Self::Block => "block",
            Self::Delete => "delete",
        }
    }

    /// The kind of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One finding with what the edition's policy makes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The code of the rule.
    pub rule: String,
    /// Who says so.
    pub detector: String,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Where in the text, in bytes.
    pub spans: Vec<(usize, usize)>,
    /// The locale key of the kind explanation.
    pub explanation: String,
    /// What it alone would cause.
    pub action: Action,
}

/// What is made of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// What is done with it.
    pub action: Action,
    /// Why, strongest first.
    pub evidence: Vec<Evidence>,
    /// The language it is in, where that could be told.
    pub language: Option<String>,
    /// The version of the edition's policy; 0 is what ships.
    pub policy_version: i64,
}

impl Verdict {
    /// What `policy` makes of `findings`, those of rules that are `off` left out.
    pub fn of(policy: &Policy, findings: &[Finding], off: impl Fn(&str) -> bool) -> Self {
        let mut evidence: Vec<Evidence> = Vec::new();
        for ruling in policy.rulings(findings) {
            let finding = ruling.finding;
            if off(finding.rule().code()) {
                continue;
            }
            evidence.push(Evidence {
                rule: finding.rule().code().into(),
                detector: finding.detector.slug().into(),
                confidence: finding.confidence,
                spans: finding.spans.iter().map(|span| (span.start, span.end)).collect(),
                explanation: finding.explanation(),
                action: ruling.action,
            });
        }
        let action = evidence.first().map(|first| first.action).unwrap_or_default();
        Self { action, evidence, language: None, policy_version: 0 }
    }

    /// The rule that decided, empty for none.
    pub fn rule(&self) -> &str {
        self.evidence.first().map_or("", |first| first.rule.as_str())
    }
}

/// The quoted parts of a text that evidence points to, in order and each once.
pub fn quoted(text: &str, evidence: &[Evidence]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (start, end) in evidence.iter().flat_map(|one| one.spans.iter().copied()) {
        if let Some(part) = text.get(start..end)
            && !part.trim().is_empty()
            && !out.iter().any(|held| held == part)
        {
            out.push(part.chars().take(80).collect());
        }
    }
    out.truncate(12);
    out
}

/// How an account stands with the house rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// No part in the discussion until then.
    pub restricted_until: Option<Timestamp>,
    /// Whether it is blocked.
    pub blocked: bool,
    /// Whether that can't be undone any more.
    pub is_final: bool,
    /// Whether the moderators deleted it.
    pub deleted: bool,
    /// Blocks so far, lifted ones too.
    pub blocks: i64,
    /// Warnings so far.
    pub warnings: i64,
}

impl Standing {
    /// Whether the account may take part in the discussion.
    pub fn is_open(&self) -> bool {
        !self.blocked && !self.deleted && self.restricted_until.is_none()
    }
}

/// How the ledger writes down who acts.
pub(crate) fn signature(actor: &Actor) -> String {
    match actor {
        Actor::Anonymous => "anonymous".into(),
        Actor::Account { id, .. } => format!("account:{id}"),
        Actor::Operator => "operator".into(),
        Actor::System => "system".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use screening::{Detector, Finding};

    #[test]
    fn a_rule_that_an_edition_switched_off_decides_nothing() {
        let findings = [Finding::whole(Detector::Insult, 0.99, "reads-as-insult", "")];
        assert_eq!(Verdict::of(&Policy::default(), &findings, |_| false).action, Action::Reject);
        let off = Verdict::of(&Policy::default(), &findings, |rule| rule == "abuse");
        assert_eq!((off.action, off.rule()), (Action::Publish, ""));
    }

    #[test]
    fn quotations_end_on_character_boundaries_or_are_left_out() {
        let of = |spans: &[(usize, usize)]| Evidence {
            rule: "abuse".into(),
            detector: "insult".into(),
            confidence: 1.0,
            spans: spans.to_vec(),
            explanation: String::new(),
            action: Action::Hold,
        };
        assert_eq!(quoted("über alles", &[of(&[(0, 5), (1, 3), (0, 5), (6, 99)])]), ["über"]);
    }
}
