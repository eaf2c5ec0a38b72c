//! A letter: who, to whom, about what. Its parts are checked when it is built, so that no text can add a header.

use kernel::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::MailError;

/// How many people one letter may go to.
pub const MAX_RECIPIENTS: usize = 50;

/// The longest subject, display name or header value in bytes. Long lines are folded when written.
pub const MAX_HEADER: usize = 1_000;

/// A person's or desk's mail address with an optional name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correspondent(Mailbox);

impl Correspondent {
    /// From a bare address.
    ///
    /// # Errors
    /// [`MailError::Address`].
    pub fn new(address: &str) -> Result<Self, MailError> {
        if address.len() > 254 || address.chars().any(char::is_control) {
            return Err(MailError::Address);
        }
        Ok(Self(Mailbox::new(None, address.parse::<Address>().map_err(|_| MailError::Address)?)))
    }

    /// With the name shown beside the address.
    ///
    /// # Errors
    /// [`MailError::Address`], or [`MailError::Header`] when the name holds control characters.
    pub fn named(name: &str, address: &str) -> Result<Self, MailError> {
        check_header("name", name)?;
        let mut correspondent = Self::new(address)?;
        correspondent.0.name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        Ok(correspondent)
    }

    /// The bare address.
    pub fn address(&self) -> String {
        self.0.email.to_string()
    }

    /// The name shown beside it.
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }
}

/// A letter, ready to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    id: String,
    date: Timestamp,
    from: Correspondent,
    to: Vec<Correspondent>,
    reply_to: Option<Correspondent>,
    subject: String,
    text: String,
    html: Option<String>,
    headers: Vec<(String, String)>,
}

impl Letter {
    /// A letter with a plain text. The same `id` twice is the same letter: it becomes the Message-ID and, in a folder,
    /// the file's name.
    ///
    /// # Errors
    /// [`MailError::Id`], or [`MailError::Header`] when the subject holds control characters.
    pub fn new(
        id: &str,
        date: Timestamp,
        from: Correspondent,
        to: Correspondent,
        subject: &str,
        text: &str,
    ) -> Result<Self, MailError> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if id.is_empty() || id.len() > 64 || id.starts_with('.') || !id.chars().all(plain) {
            return Err(MailError::Id);
        }
        check_header("Subject", subject)?;
        Ok(Self {
            id: id.to_owned(),
            date,
            from,
            to: vec![to],
            reply_to: None,
            subject: subject.to_owned(),
            text: text.to_owned(),
            html: None,
            headers: Vec::new(),
        })
    }

    /// One more recipient, whom the others see.
    #[must_use]
    pub fn also_to(mut self, to: Correspondent) -> Self {
        self.to.push(to);
        self
    }

    /// Where answers go.
    #[must_use]
    pub fn reply_to(mut self, to: Correspondent) -> Self {
        self.reply_to = Some(to);
        self
    }

    /// The same letter in HTML, for programs that show it.
    #[must_use]
    pub fn html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// One more header, such as `List-Unsubscribe` or `Auto-Submitted`.
    ///
    /// # Errors
    /// [`MailError::Header`] when the name is no header name, belongs to the mailer, or the value holds control
    /// characters.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self, MailError> {
        const OURS: [&str; 14] = [
            "from",
            "sender",
            "to",
            "cc",
            "bcc",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "return-path",
            "received",
        ];
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let lower = name.to_ascii_lowercase();
        if name.is_empty() || name.len() > 76 || !name.chars().all(plain) || OURS.contains(&lower.as_str()) {
            return Err(MailError::Header(name.chars().filter(|c| !c.is_control()).take(76).collect()));
        }
        check_header(name, value)?;
        self.headers.push((name.to_owned(), value.to_owned()));
        Ok(self)
    }

    /// The id it was built with.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it was written.
    pub fn date(&self) -> Timestamp {
        self.date
    }

    /// Who sends it.
    pub fn from(&self) -> &Correspondent {
        &self.from
    }

    /// Who receives it.
    pub fn to(&self) -> &[Correspondent] {
        &self.to
    }

    /// Where answers go, when not to the sender.
    pub fn answers_to(&self) -> Option<&Correspondent> {
        self.reply_to.as_ref()
    }

    /// What it is about.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The plain text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The HTML, when there is one.
    pub fn html_text(&self) -> Option<&str> {
        self.html.as_deref()
    }

    /// The additional headers.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The letter as it travels (RFC 5322), without chance in it: the same letter gives the same bytes.
    ///
    /// # Errors
    /// [`MailError::Recipients`], or a header that the library refuses.
    pub fn to_bytes(&self) -> Result<Vec<u8>, MailError> {
        self.compose().map(|message| message.formatted())
    }

    /// The letter in the library's words.
    ///
    /// # Errors
    /// [`MailError::Recipients`], or a header that the library refuses.
    pub(super) fn compose(&self) -> Result<Message, MailError> {
        if self.to.len() > MAX_RECIPIENTS {
            return Err(MailError::Recipients(self.to.len()));
        }
        let millis = u64::try_from(self.date.millis()).unwrap_or(0);
        let mut builder = MessageBuilder::new()
            .message_id(Some(format!("<{}@{}>", self.id, self.from.0.email.domain())))
            .date(std::time::UNIX_EPOCH + std::time::Duration::from_millis(millis))
            .from(self.from.0.clone())
            .subject(self.subject.as_str());
        for recipient in &self.to {
            builder = builder.to(recipient.0.clone());
        }
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.0.clone());
        }
        for (name, value) in &self.headers {
            let name =
                HeaderName::new_from_ascii(name.clone()).map_err(|_| MailError::Header(name.clone()))?;
            builder = builder.raw_header(HeaderValue::new(name, value.clone()));
        }
        let refused = |_| MailError::Header("body".into());
        match &self.html {
            None => builder.singlepart(plain(&self.text)).map_err(refused),
            Some(html) => {
                let boundary = format!("=_{}", self.id);
                let parts = MultiPart::alternative()
                    .boundary(boundary)
                    .singlepart(plain(&self.text))
                    .singlepart(SinglePart::html(html.clone()));
                builder.multipart(parts).map_err(refused)
            }
        }
    }
}

fn plain(text: &str) -> SinglePart {
    SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text.to_owned())
}

fn check_header(name: &str, value: &str) -> Result<(), MailError> {
    if value.len() > MAX_HEADER || value.chars().any(char::is_control) {
        return Err(MailError::Header(name.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str) -> Result<Letter, MailError> {
        let from = Correspondent::named("The Harbour Post", "desk@post.example")?;
        let to = Correspondent::new("reader@home.example")?;
        Letter::new(
            "0198-a",
            Timestamp(1_602_450_840_000),
            from,
            to,
            subject,
            "Dear reader,\n\n.\nالسلام عليكم\n",
        )
    }

    fn lines(letter: &Letter) -> String {
        String::from_utf8(letter.compose().unwrap().formatted()).unwrap()
    }

    #[test]
    fn no_text_can_add_a_header() {
        for bad in ["a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u{85}b"] {
            assert!(matches!(letter(bad), Err(MailError::Header(_))), "{bad:?}");
            assert!(Correspondent::named(bad, "a@b.example").is_err());
            assert!(letter("a").unwrap().header("X-Thing", bad).is_err());
            assert!(Correspondent::new(&format!("a{bad}@b.example")).is_err());
        }
        for name in ["Bcc", "to", "X Thing", "X:Y", "", "Content-Type", "Ünder"] {
            assert!(letter("a").unwrap().header(name, "v").is_err(), "{name:?}");
        }
        for id in ["", "../x", ".x", "a b", "a@b", "a\r\n"] {
            let someone = || Correspondent::new("a@b.example").unwrap();
            assert!(Letter::new(id, Timestamp(0), someone(), someone(), "s", "t").is_err(), "{id:?}");
        }
    }

    #[test]
    fn the_same_letter_gives_the_same_bytes() {
        let one = letter("Budget vote").unwrap().html("<p>Dear reader</p>");
        assert_eq!(lines(&one), lines(&one.clone()));
        assert!(lines(&one).contains("Date: Sun, 11 Oct 2020 21:14:00 +0000\r\n"));
        assert!(lines(&one).contains("Message-ID: <0198-a@post.example>\r\n"));
    }

    #[test]
    fn a_subject_beyond_ascii_is_encoded() {
        let text = lines(&letter("Résultats des élections — نتائج الانتخابات").unwrap());
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.is_ascii() && head.contains("=?utf-8?"), "{head}");
        assert!(head.lines().all(|line| line.len() <= 78), "{head}");
    }

    #[test]
    fn a_letter_goes_to_a_bounded_number_of_people() {
        let someone = Correspondent::new("a@b.example").unwrap();
        let crowd = (0..MAX_RECIPIENTS).fold(letter("a").unwrap(), |all, _| all.also_to(someone.clone()));
        assert!(matches!(crowd.compose(), Err(MailError::Recipients(51))));
    }
}
