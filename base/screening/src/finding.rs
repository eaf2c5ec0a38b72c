//! What a detector says: a rule of the community standards, how sure, where in the text, why.
//! Absent on purpose: what is done about it. That is the edition's policy.

use serde::{Deserialize, Serialize};

/// A rule of the community standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A comment that is not in the edition's language.
    Language,
    /// What has nothing to do with the story.
    OffTopic,
    /// Hatred of or discrimination against a group.
    Hate,
    /// Harm to minors in any form.
    Minors,
    /// Extremist ideas, calls to break the law.
    Extremism,
    /// Insults, threats, defamation.
    Abuse,
    /// Insults of the paper itself.
    Publication,
    /// Third parties' personal data, private correspondence.
    Privacy,
    /// Scenes of violence, cruelty to animals.
    Cruelty,
    /// Methods of or incitement to suicide.
    Suicide,
    /// Promotion, making or use of drugs.
    Drugs,
    /// Commercial aims, improper or political advertising.
    Advertising,
    /// Praise of third parties' goods without leave.
    Promotion,
    /// Obscenity, masked spellings included.
    Profanity,
    /// Spam, mass mailing, get-rich-quick schemes.
    Spam,
    /// Links to malicious software or phishing.
    Malware,
    /// Organised action of one or many accounts.
    Campaign,
    /// One author's flood of incoherent or irrelevant messages.
    Flood,
    /// Trolling, humiliation, harassment.
    Etiquette,
    /// Against the rules of the written language.
    Form,
}

impl Rule {
    /// Every rule, in the order of the standards.
    pub const ALL: [Rule; 20] = [
        Rule::Language,
        Rule::OffTopic,
        Rule::Hate,
        Rule::Minors,
        Rule::Extremism,
        Rule::Abuse,
        Rule::Publication,
        Rule::Privacy,
        Rule::Cruelty,
        Rule::Suicide,
        Rule::Drugs,
        Rule::Advertising,
        Rule::Promotion,
        Rule::Profanity,
        Rule::Spam,
        Rule::Malware,
        Rule::Campaign,
        Rule::Flood,
        Rule::Etiquette,
        Rule::Form,
    ];

    /// The code under which the standards name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Rule::Language => "language",
            Rule::OffTopic => "off-topic",
            Rule::Hate => "hate",
            Rule::Minors => "minors",
            Rule::Extremism => "extremism",
            Rule::Abuse => "abuse",
            Rule::Publication => "publication",
            Rule::Privacy => "privacy",
            Rule::Cruelty => "cruelty",
            Rule::Suicide => "suicide",
            Rule::Drugs => "drugs",
            Rule::Advertising => "advertising",
            Rule::Promotion => "promotion",
            Rule::Profanity => "profanity",
            Rule::Spam => "spam",
            Rule::Malware => "malware",
            Rule::Campaign => "campaign",
            Rule::Flood => "flood",
            Rule::Etiquette => "etiquette",
            Rule::Form => "form",
        }
    }

    /// The rule of a code, `None` for a code the standards do not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// Whether a machine only gathers evidence here and a person must decide: the finding never deletes by itself.
    #[must_use]
    pub fn needs_people(self) -> bool {
        matches!(
            self,
            Rule::OffTopic
                | Rule::Minors
                | Rule::Extremism
                | Rule::Publication
                | Rule::Cruelty
                | Rule::Suicide
                | Rule::Drugs
                | Rule::Promotion
                | Rule::Etiquette
        )
    }
}

/// A detector: one or two for each rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is named after the rule it serves")]
pub enum Detector {
    Language,
    OffTopic,
    Hate,
    Minors,
    Extremism,
    Insult,
    Threat,
    Publication,
    PersonalData,
    Cruelty,
    Suicide,
    Drugs,
    Advertising,
    Promotion,
    Profanity,
    Spam,
    Malware,
    FlashMob,
    Flood,
    Etiquette,
    Gibberish,
    Capitals,
    Unbroken,
}

impl Detector {
    /// Every detector.
    pub const ALL: [Detector; 23] = [
        Detector::Language,
        Detector::OffTopic,
        Detector::Hate,
        Detector::Minors,
        Detector::Extremism,
        Detector::Insult,
        Detector::Threat,
        Detector::Publication,
        Detector::PersonalData,
        Detector::Cruelty,
        Detector::Suicide,
        Detector::Drugs,
        Detector::Advertising,
        Detector::Promotion,
        Detector::Profanity,
        Detector::Spam,
        Detector::Malware,
        Detector::FlashMob,
        Detector::Flood,
        Detector::Etiquette,
        Detector::Gibberish,
        Detector::Capitals,
        Detector::Unbroken,
    ];

    /// The name used in labelled data and in configuration.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Detector::Language => "language",
            Detector::OffTopic => "off-topic",
            Detector::Hate => "hate",
            Detector::Minors => "minors",
            Detector::Extremism => "extremism",
            Detector::Insult => "insult",
            Detector::Threat => "threat",
            Detector::Publication => "publication",
            Detector::PersonalData => "personal-data",
            Detector::Cruelty => "cruelty",
            Detector::Suicide => "suicide",
            Detector::Drugs => "drugs",
            Detector::Advertising => "advertising",
            Detector::Promotion => "promotion",
            Detector::Profanity => "profanity",
            Detector::Spam => "spam",
            Detector::Malware => "malware",
            Detector::FlashMob => "flash-mob",
            Detector::Flood => "flood",
            Detector::Etiquette => "etiquette",
            Detector::Gibberish => "gibberish",
            Detector::Capitals => "capitals",
            Detector::Unbroken => "unbroken",
        }
    }

    /// The rule it serves.
    #[must_use]
    pub fn rule(self) -> Rule {
        match self {
            Detector::Language => Rule::Language,
            Detector::OffTopic => Rule::OffTopic,
            Detector::Hate => Rule::Hate,
            Detector::Minors => Rule::Minors,
            Detector::Extremism => Rule::Extremism,
            Detector::Insult | Detector::Threat => Rule::Abuse,
            Detector::Publication => Rule::Publication,
            Detector::PersonalData => Rule::Privacy,
            Detector::Cruelty => Rule::Cruelty,
            Detector::Suicide => Rule::Suicide,
            Detector::Drugs => Rule::Drugs,
            Detector::Advertising => Rule::Advertising,
            Detector::Promotion => Rule::Promotion,
            Detector::Profanity => Rule::Profanity,
            Detector::Spam => Rule::Spam,
            Detector::Malware => Rule::Malware,
            Detector::FlashMob => Rule::Campaign,
            Detector::Flood | Detector::Gibberish => Rule::Flood,
            Detector::Etiquette => Rule::Etiquette,
            Detector::Capitals | Detector::Unbroken => Rule::Form,
        }
    }
}

/// A part of the text, in bytes; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Below this a finding is dropped; from here on it is shown to moderators.
pub const NOTED: f32 = 0.5;
/// From here on a finding is worth a person's time.
pub const WORTH_HOLDING: f32 = 0.8;
/// From here on a finding is as good as certain.
pub const CERTAIN: f32 = 0.97;

/// One finding about a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Who says so; the rule follows from it.
    pub detector: Detector,
    /// How sure, 0 to 1: [`NOTED`], [`WORTH_HOLDING`] and [`CERTAIN`] are the steps every detector is calibrated to.
    pub confidence: f32,
    /// Where in the text; empty where the whole text is meant.
    pub spans: Vec<Span>,
    /// Machine-readable cause, such as `card-number`.
    pub reason: &'static str,
    /// What exactly: the listed word, the language found, the host of a link. May hold the author's own words.
    pub detail: String,
}

impl Finding {
    /// A finding about the whole text.
    #[must_use]
    pub fn whole(
        detector: Detector,
        confidence: f32,
        reason: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self { detector, confidence, spans: Vec::new(), reason, detail: detail.into() }
    }

    /// The rule it concerns.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.detector.rule()
    }

    /// Fluent key of the kind explanation for the author.
    // words: screening-explain-*
    #[must_use]
    pub fn explanation(&self) -> String {
        let what = match self.reason {
            "masked-word" => "masked-word",
            "e-mail-address" => "e-mail-address",
            "phone-number" => "phone-number",
            "card-number" | "bank-account" => "payment",
            "national-number" => "national-number",
            "street-address" => "street-address",
            "doxing-phrase" => "doxing",
            "first-link" => "first-link",
            "shortened-link" => "shortened-link",
            _ => self.detector.slug(),
        };
        format!("screening-explain-{what}")
    }
}
