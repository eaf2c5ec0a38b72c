//! Types that parse: a topic, a message as typed and as taken, the state of a letter at the desk.

use std::fmt;
use std::str::FromStr;

use ports::mail::Correspondent;
use serde::{Deserialize, Serialize};
use web::FormError;

/// The longest name in characters.
pub(crate) const NAME: usize = 120;
/// The longest message in characters.
pub(crate) const TEXT: usize = 10_000;

kernel::id! {
    /// Identifies a message.
    MessageId
}

kernel::id! {
    /// Identifies an answer or a note.
    ReplyId
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// A tip or a letter.
    Newsroom,
    /// A mistake in a story.
    Correction,
    /// Personal data.
    Privacy,
    /// Advertising.
    Advertising,
    /// Something does not work.
    Technical,
    /// Anything else.
    Other,
}

impl Topic {
    /// Every topic, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Newsroom, Self::Correction, Self::Privacy, Self::Advertising, Self::Technical, Self::Other];

    /// The name in addresses, tables and the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newsroom => "newsroom",
            Self::Correction => "correction",
            Self::Privacy => "privacy",
            Self::Advertising => "advertising",
            Self::Technical => "technical",
            Self::Other => "other",
        }
    }

    /// The reader's words for it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Newsroom => "contact-topic-newsroom",
            Self::Correction => "contact-topic-correction",
            Self::Privacy => "contact-topic-privacy",
            Self::Advertising => "contact-topic-advertising",
            Self::Technical => "contact-topic-technical",
            Self::Other => "contact-topic-other",
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Not a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTopic;

impl FromStr for Topic {
    type Err = NoTopic;

    fn from_str(text: &str) -> Result<Self, NoTopic> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == text).ok_or(NoTopic)
    }
}

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It waits for somebody.
    Open,
    /// An answer went out.
    Answered,
    /// It needs no answer.
    Done,
    /// Nobody meant it for the paper.
    Spam,
}

impl State {
    /// Every state, in the order of the desk.
    pub(crate) const ALL: [Self; 4] = [Self::Open, Self::Answered, Self::Done, Self::Spam];

    /// The word in tables, addresses and keys.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Done => "done",
            Self::Spam => "spam",
        }
    }

    /// The state of this word.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// The fields as typed, shown again where something is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Who writes.
    pub name: String,
    /// Where an answer goes.
    pub email: String,
    /// What it is about.
    pub topic: String,
    /// The message.
    pub message: String,
}

/// What is wrong with a form: a Fluent key by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    /// The name.
    pub name: Option<&'static str>,
    /// The address.
    pub email: Option<&'static str>,
    /// The topic.
    pub topic: Option<&'static str>,
    /// The message.
    pub message: Option<&'static str>,
    /// The challenge.
    pub captcha: Option<&'static str>,
    /// Anything that belongs to no field.
    pub form: Option<&'static str>,
}

impl Mistakes {
    /// Whether anything is wrong.
    pub(crate) fn any(&self) -> bool {
        *self != Self::default()
    }

    /// What an unsolved challenge means to the reader.
    pub(crate) fn of_challenge(error: FormError) -> &'static str {
        match error {
            FormError::Unsolved => "contact-error-captcha-wrong",
            FormError::Expired | FormError::Forged => "contact-error-captcha-expired",
        }
    }
}

/// A message as taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) topic: Topic,
    pub(crate) text: String,
}

impl Draft {
    /// The draft without what no keyboard sends: control characters, and marks that turn the direction of the text
    /// around them. Names and addresses become one line.
    pub(crate) fn tidied(self) -> Self {
        Self {
            name: one_line(&self.name),
            email: one_line(&self.email),
            topic: one_line(&self.topic),
            message: lines(&self.message),
        }
    }

    /// The message, or everything that is wrong with it.
    pub(crate) fn check(&self, offered: &[Topic]) -> Result<Message, Mistakes> {
        let topic = self.topic.parse::<Topic>().ok().filter(|topic| offered.contains(topic));
        let mistakes = Mistakes {
            name: match self.name.chars().count() {
                0 => Some("contact-error-name-missing"),
                1..=NAME => None,
                _ => Some("contact-error-name-long"),
            },
            email: match self.email.as_str() {
                "" => Some("contact-error-email-missing"),
                email if is_address(email) => None,
                _ => Some("contact-error-email-form"),
            },
            topic: topic.is_none().then_some("contact-error-topic"),
            message: match self.message.chars().count() {
                0 => Some("contact-error-message-missing"),
                1..=TEXT => None,
                _ => Some("contact-error-message-long"),
            },
            ..Mistakes::default()
        };
        match topic {
            Some(topic) if !mistakes.any() => Ok(Message {
                name: self.name.clone(),
                email: self.email.clone(),
                topic,
                text: self.message.clone(),
            }),
            _ => Err(mistakes),
        }
    }
}

/// An address in a domain of the internet: what an answer can be sent to.
fn is_address(text: &str) -> bool {
    let domain = text.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.contains('.') && Correspondent::new(text).is_ok()
}

fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text of several lines without what no keyboard sends.
pub(crate) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let plain: String = text
        .chars()
        .filter(|c| (*c == '\n' || *c == '\t' || !c.is_control()) && !turns_direction(*c))
        .collect();
    plain.trim().to_owned()
}

fn one_line(text: &str) -> String {
    let plain: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !turns_direction(*c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            name: "Mara".into(),
            email: "mara@home.example".into(),
            topic: "newsroom".into(),
            message: "Hello".into(),
        }
    }

    #[test]
    fn a_whole_draft_is_a_message() {
        let message = draft().tidied().check(&Topic::ALL).unwrap();
        assert_eq!((message.name.as_str(), message.topic), ("Mara", Topic::Newsroom));
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let mistakes = Draft::default().check(&Topic::ALL).unwrap_err();
        assert_eq!(mistakes.name, Some("contact-error-name-missing"));
        assert_eq!(mistakes.email, Some("contact-error-email-missing"));
        assert_eq!(mistakes.topic, Some("contact-error-topic"));
        assert_eq!(mistakes.message, Some("contact-error-message-missing"));
        let long = Draft { name: "ن".repeat(NAME + 1), message: "ن".repeat(TEXT + 1), ..draft() };
        let mistakes = long.check(&Topic::ALL).unwrap_err();
        assert_eq!(mistakes.name, Some("contact-error-name-long"));
        assert_eq!(mistakes.message, Some("contact-error-message-long"));
        assert!(
            Draft { name: "ن".repeat(NAME), message: "ن".repeat(TEXT), ..draft() }.check(&Topic::ALL).is_ok()
        );
    }

    #[test]
    fn only_offered_topics_count() {
        assert!(draft().check(&[Topic::Privacy]).unwrap_err().topic.is_some());
    }

    #[test]
    fn what_can_not_be_answered_is_no_address() {
        for email in [
            "mara",
            "mara@",
            "@home.example",
            "mara@localhost",
            "a b@home.example",
            "a@b.example, c@d.example",
        ] {
            let mistakes = Draft { email: email.into(), ..draft() }.tidied().check(&Topic::ALL).unwrap_err();
            assert_eq!(mistakes.email, Some("contact-error-email-form"), "{email}");
        }
    }

    #[test]
    fn what_no_keyboard_sends_is_taken_out() {
        let tidied = Draft {
            name: " Mara\r\nBcc: x@y.example\u{202e}\0 ".into(),
            message: "One\r\ntwo\rthree\0\u{7}\u{2066}\tfour\n".into(),
            ..draft()
        }
        .tidied();
        assert_eq!(tidied.name, "Mara Bcc: x@y.example");
        assert_eq!(tidied.message, "One\ntwo\nthree\tfour");
    }
}
