//! Letters to readers: one frame in HTML and in plain text, words by language, a link that is signed when it is written.
// words: accounts-mail-*

use std::sync::Arc;

use fluent_bundle::FluentArgs;
use kernel::Timestamp;
use ports::mail::{Correspondent, Letter, MailError};
use serde::Serialize;
use slice::{Ctx, View};
use web::{Failure, Site};

use crate::config::Config;
use crate::jobs;
use crate::store::accounts::AccountRow;

/// What one letter says.
pub(crate) struct Writing<'a> {
    /// The same id is the same letter.
    pub(crate) id: &'a str,
    pub(crate) at: Timestamp,
    pub(crate) site: &'a Arc<Site>,
    pub(crate) name: &'a str,
    pub(crate) email: &'a str,
    /// Which words: `{words}-subject`, `-text`, `-button`.
    pub(crate) words: String,
    /// The full address of the button.
    pub(crate) link: Option<String>,
    /// Values for the words, besides `name` and `paper`.
    pub(crate) values: Vec<(&'a str, String)>,
    /// Where an optional letter is stopped.
    pub(crate) stop: Option<String>,
}

impl<'a> Writing<'a> {
    /// A letter of this slice to somebody by name and address.
    pub(crate) fn plain(
        cx: &Ctx,
        site: &'a Arc<Site>,
        id: &'a str,
        (name, email): (&'a str, &'a str),
        kind: &str,
    ) -> Self {
        let words = format!("accounts-mail-{kind}");
        Self { id, at: cx.now(), site, name, email, words, link: None, values: Vec::new(), stop: None }
    }

    /// A letter of another slice to an account.
    pub(crate) fn of(
        cx: &Ctx,
        site: &'a Arc<Site>,
        id: &'a str,
        account: &'a AccountRow,
        letter: jobs::LetterText,
    ) -> Self {
        let plain = Self::plain(cx, site, id, (&account.name, &account.email), "");
        let link = letter.path.map(|path| site.url(&path));
        Self { words: letter.words.to_owned(), link, values: letter.values, ..plain }
    }

    /// With a button that leads to this path.
    pub(crate) fn leads_to(self, path: &str) -> Self {
        Self { link: Some(self.site.url(path)), ..self }
    }

    /// With a value for its words.
    pub(crate) fn value(mut self, name: &'a str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}

/// `accounts/letter.xml`
#[derive(Serialize)]
pub(crate) struct LetterView {
    letter: LetterText,
}

#[derive(Serialize)]
struct LetterText {
    subject: String,
    greeting: String,
    paragraphs: Vec<String>,
    button: Option<String>,
    link: Option<String>,
    by_hand: String,
    footer: String,
    /// The words before the link that stops an optional letter, and the link.
    stop: Option<(String, String)>,
}

impl View for LetterView {
    const TEMPLATE: &'static str = "accounts/letter.xml";

    fn samples() -> Vec<Self> {
        let text = |link: Option<&str>| LetterText {
            subject: "…".into(),
            greeting: "…,".into(),
            paragraphs: vec!["…".repeat(200), "<b>&".into()],
            button: link.map(|_| "…".into()),
            link: link.map(Into::into),
            by_hand: "…".into(),
            footer: "…".into(),
            stop: link.map(|link| ("…".into(), link.into())),
        };
        vec![Self { letter: text(None) }, Self { letter: text(Some("https://courier.example/?t=a&b")) }]
    }
}

/// What can go wrong when a letter is written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WritingError {
    /// The letter can't be sent as it is, or not now.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// Its frame can't be filled.
    #[error("the frame of a letter failed: {0}")]
    Frame(String),
}

impl From<Failure> for WritingError {
    fn from(failure: Failure) -> Self {
        Self::Frame(failure.report.unwrap_or_default())
    }
}

/// Writes the letter in the edition's language.
///
/// # Errors
/// [`WritingError`].
pub(crate) fn write(cx: &Ctx, writing: &Writing<'_>) -> Result<Letter, WritingError> {
    let lang = writing.site.lang.as_str();
    let mut args = FluentArgs::new();
    args.set("name", writing.name.to_owned());
    args.set("paper", writing.site.name.clone());
    for (name, value) in &writing.values {
        args.set((*name).to_owned(), value.clone());
    }
    let words = |key: &str| cx.words().text(lang, key, &args);
    let own = |part: &str| words(&format!("{}-{part}", writing.words));
    let subject = own("subject").unwrap_or_default();
    let paragraphs: Vec<String> = own("text")
        .unwrap_or_default()
        .split("\n\n")
        .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let text = LetterText {
        greeting: words(if writing.name.is_empty() {
            "accounts-mail-greeting-plain"
        } else {
            "accounts-mail-greeting"
        })
        .unwrap_or_default(),
        button: writing.link.as_ref().and_then(|_| own("button")),
        link: writing.link.clone(),
        by_hand: words("accounts-mail-by-hand").unwrap_or_default(),
        footer: words("accounts-mail-footer").unwrap_or_default(),
        stop: writing.stop.clone().map(|link| (words("accounts-mail-unsubscribe").unwrap_or_default(), link)),
        subject: subject.clone(),
        paragraphs,
    };
    let plain = plain(&text);
    let templates = cx.templates().ok_or_else(|| WritingError::Frame("no templates".into()))?;
    let html = templates
        .fragment(LetterView::TEMPLATE, writing.site, &LetterView { letter: text })
        .map_err(|error| WritingError::Frame(error.to_string()))?;
    let from = Correspondent::named(&writing.site.name, &cx.config::<Config>().from)?;
    let to = Correspondent::named(writing.name, writing.email)?;
    let id = format!("{}.{}", writing.id, mark(cx, writing.id, &writing.email.to_lowercase()));
    let letter = Letter::new(&id, writing.at, from, to, &subject, &plain)?;
    let mut letter =
        letter.html(html).header("Auto-Submitted", "auto-generated")?.header("Content-Language", lang)?;
    if let Some(link) = &writing.stop {
        // RFC 2369 §3.2 and RFC 8058 §3.1: one click in the reader's own program stops it.
        letter = letter
            .header("List-Unsubscribe", &format!("<{link}>"))?
            .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?;
    }
    Ok(letter)
}

/// What a letter's identifier ends with: only this paper can make it, for this very address.
fn mark(cx: &Ctx, id: &str, folded: &str) -> String {
    let token = cx.form_key().sign("accounts.letter", &format!("{id}:{folded}"), Timestamp(0));
    blake3::hash(token.as_bytes()).to_hex().chars().take(16).collect()
}

/// Whether a `Message-ID` is that of a letter that we wrote to this address.
pub(crate) fn is_ours(cx: &Ctx, message_id: &str, folded: &str) -> bool {
    let id = message_id.split('@').next().unwrap_or_default();
    id.rsplit_once('.').is_some_and(|(id, end)| end == mark(cx, id, folded))
}

fn plain(text: &LetterText) -> String {
    let mut out = format!("{}\n\n{}\n\n", text.greeting, text.paragraphs.join("\n\n"));
    if let (Some(button), Some(link)) = (&text.button, &text.link) {
        out.push_str(&format!("{button}:\n{link}\n\n"));
    }
    out.push_str(&format!("-- \n{}\n", text.footer));
    if let Some((words, link)) = &text.stop {
        out.push_str(&format!("{words}\n{link}\n"));
    }
    out
}
