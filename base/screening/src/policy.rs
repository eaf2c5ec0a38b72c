//! What an edition does about findings: publish, ask the author to rephrase, hold for a person, reject. A policy is
//! data with a default for every detector; rules that need people never reject by themselves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::{CERTAIN, Detector, Finding, NOTED, WORTH_HOLDING};

/// What is done with a text, from least to most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It appears.
    #[default]
    Publish,
    /// The author is asked to put it differently, before it is sent.
    AskToRephrase,
    /// A person decides.
    Hold,
    /// It does not appear.
    Reject,
}

/// From which confidence each action is taken; above 1 means never.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// From here on the finding counts at all.
    #[serde(default = "Steps::noted")]
    pub note: f32,
    /// From here on the author is asked to rephrase.
    #[serde(default = "Steps::never")]
    pub rephrase: f32,
    /// From here on a person decides.
    #[serde(default = "Steps::never")]
    pub hold: f32,
    /// From here on the text is rejected.
    #[serde(default = "Steps::never")]
    pub reject: f32,
}

const NEVER: f32 = 2.0;

impl Steps {
    fn noted() -> f32 {
        NOTED
    }

    fn never() -> f32 {
        NEVER
    }

    /// The steps that ship for a detector.
    #[must_use]
    pub fn of(detector: Detector) -> Self {
        let steps = |rephrase: f32, hold: f32, reject: f32| Self { note: NOTED, rephrase, hold, reject };
        match detector {
            Detector::Language | Detector::Capitals | Detector::Unbroken => steps(0.75, NEVER, NEVER),
            Detector::Profanity => steps(0.8, NEVER, NEVER),
            Detector::Hate | Detector::Insult | Detector::Threat | Detector::Spam => {
                steps(NEVER, WORTH_HOLDING, CERTAIN)
            }
            Detector::Malware => steps(NEVER, WORTH_HOLDING, 0.985),
            Detector::PersonalData => steps(WORTH_HOLDING, 0.9, NEVER),
            Detector::FlashMob | Detector::Flood => steps(NEVER, WORTH_HOLDING, NEVER),
            Detector::Gibberish => steps(NEVER, 0.9, NEVER),
            Detector::Advertising => steps(NEVER, WORTH_HOLDING, NEVER),
            Detector::Suicide | Detector::Minors => steps(NEVER, NOTED, NEVER),
            Detector::Extremism | Detector::Cruelty | Detector::Drugs => steps(NEVER, WORTH_HOLDING, NEVER),
            Detector::OffTopic => steps(NEVER, 0.95, NEVER),
            Detector::Publication => Self { note: NEVER, ..steps(NEVER, NEVER, NEVER) },
            Detector::Promotion | Detector::Etiquette => steps(NEVER, 0.9, NEVER),
        }
    }

    fn action(&self, confidence: f32) -> Action {
        if confidence >= self.reject {
            Action::Reject
        } else if confidence >= self.hold {
            Action::Hold
        } else if confidence >= self.rephrase {
            Action::AskToRephrase
        } else {
            Action::Publish
        }
    }
}

/// An edition's policy; what it does not name is as shipped.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Steps by detector.
    #[serde(default)]
    pub detectors: BTreeMap<Detector, Steps>,
}

/// What a policy makes of one finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruling<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// What it alone would cause.
    pub action: Action,
}

impl Policy {
    /// The steps for a detector.
    #[must_use]
    pub fn steps(&self, detector: Detector) -> Steps {
        self.detectors.get(&detector).copied().unwrap_or_else(|| Steps::of(detector))
    }

    /// What each finding causes, strongest first; findings the policy does not count are left out.
    #[must_use]
    pub fn rulings<'a>(&self, findings: &'a [Finding]) -> Vec<Ruling<'a>> {
        let mut rulings: Vec<Ruling<'a>> = findings
            .iter()
            .filter(|finding| finding.confidence >= self.steps(finding.detector).note)
            .map(|finding| {
                let wanted = self.steps(finding.detector).action(finding.confidence);
                let most = if finding.rule().needs_people() { Action::Hold } else { Action::Reject };
                Ruling { finding, action: wanted.min(most) }
            })
            .collect();
        rulings.sort_by(|first, second| {
            second
                .action
                .cmp(&first.action)
                .then(second.finding.confidence.total_cmp(&first.finding.confidence))
        });
        rulings
    }

    /// What is done with the text.
    #[must_use]
    pub fn action(&self, findings: &[Finding]) -> Action {
        self.rulings(findings).first().map(|ruling| ruling.action).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_finding_decides() {
        let findings = [
            Finding::whole(Detector::Capitals, 0.95, "capitals", ""),
            Finding::whole(Detector::Insult, 0.85, "reads-as-insult", ""),
        ];
        assert_eq!(Policy::default().action(&findings), Action::Hold);
        assert_eq!(Policy::default().action(&findings[..1]), Action::AskToRephrase);
        assert_eq!(Policy::default().action(&[]), Action::Publish);
    }

    #[test]
    fn rules_that_need_people_never_reject() {
        let mut policy = Policy::default();
        policy.detectors.insert(Detector::Drugs, Steps { note: 0.1, rephrase: 2.0, hold: 0.2, reject: 0.3 });
        let findings = [Finding::whole(Detector::Drugs, 0.99, "drugs-phrase", "")];
        assert_eq!(policy.action(&findings), Action::Hold);
    }

    #[test]
    fn insults_of_the_paper_count_only_where_a_paper_says_so() {
        let findings = [Finding::whole(Detector::Publication, 0.9, "publication-phrase", "")];
        let mut policy = Policy::default();
        assert!(policy.rulings(&findings).is_empty());
        policy
            .detectors
            .insert(Detector::Publication, Steps { note: 0.5, rephrase: 2.0, hold: 0.8, reject: 2.0 });
        assert_eq!(policy.action(&findings), Action::Hold);
    }
}
