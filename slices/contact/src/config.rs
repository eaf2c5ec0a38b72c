//! The `[contact]` section: where messages go, what the form offers, how long they are kept.

use std::collections::BTreeMap;

use ports::mail::Correspondent;
use serde::{Deserialize, Serialize};
use slice::SliceConfig;

use crate::model::Topic;

/// An address shown beside the form.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownAddress {
    /// The edition that shows it; every one when left out.
    #[serde(default)]
    pub edition: Option<String>,
    /// Who is reached, in the edition's language.
    pub name: String,
    /// The address.
    pub email: String,
}

/// `[contact]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The sender of the letters; answers go to the reader.
    pub from: String,
    /// Where messages go that have no mailbox of their own.
    pub mailbox: String,
    /// Mailboxes by `edition/topic`, `topic` or `edition/*`; the first of these that is there counts.
    pub mailboxes: BTreeMap<String, String>,
    /// The topics offered, in order.
    pub topics: Vec<Topic>,
    /// Addresses shown beside the form.
    pub addresses: Vec<ShownAddress>,
    /// The path of the privacy policy within the edition; empty for none.
    pub privacy_page: String,
    /// Days after which a message is removed.
    pub keep_days: u32,
    /// Messages one sender may write in an hour.
    pub per_sender: u32,
    /// Messages all senders together may write in an hour.
    pub per_hour: u32,
    /// Bits of work asked of the reader's device: each one more doubles it.
    pub difficulty: u32,
    /// Minutes a form may stay open.
    pub challenge_minutes: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            from: "courant@localhost".into(),
            mailbox: "newsroom@localhost".into(),
            mailboxes: BTreeMap::new(),
            topics: Topic::ALL.to_vec(),
            addresses: Vec::new(),
            privacy_page: "/pages/privacy/".into(),
            keep_days: 180,
            per_sender: 5,
            per_hour: 200,
            difficulty: 15,
            challenge_minutes: 120,
        }
    }
}

impl Config {
    /// Where a message on `topic` in `edition` goes.
    pub(crate) fn mailbox_for(&self, edition: &str, topic: Topic) -> &str {
        let keys = [format!("{edition}/{topic}"), topic.to_string(), format!("{edition}/*")];
        keys.iter().find_map(|key| self.mailboxes.get(key)).unwrap_or(&self.mailbox)
    }

    fn check_mailbox(&self, key: &str, address: &str) -> Result<(), String> {
        Correspondent::new(address)
            .map(|_| ())
            .map_err(|_| format!("{key}: not a mail address: {address:?} hint: newsroom@example.org"))
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        self.check_mailbox("from", &self.from)?;
        self.check_mailbox("mailbox", &self.mailbox)?;
        for (key, address) in &self.mailboxes {
            let topic = key.rsplit_once('/').map_or(key.as_str(), |(_, topic)| topic);
            if topic.parse::<Topic>().is_err() && !(topic == "*" && key.len() > 2) {
                return Err(format!("mailboxes: no such topic: {key:?} hint: privacy, fr/privacy or fr/*"));
            }
            self.check_mailbox("mailboxes", address)?;
        }
        for shown in &self.addresses {
            self.check_mailbox("addresses", &shown.email)?;
        }
        if self.topics.is_empty() {
            return Err("topics: at least one must be offered".into());
        }
        if !self.privacy_page.is_empty() && !self.privacy_page.starts_with('/') {
            return Err("privacy_page must begin with a slash hint: /pages/privacy/".into());
        }
        let bounds = [
            ("keep_days", self.keep_days, 1, 3_650),
            ("per_sender", self.per_sender, 1, 1_000),
            ("per_hour", self.per_hour, 1, 100_000),
            ("difficulty", self.difficulty, 1, 24),
            ("challenge_minutes", self.challenge_minutes, 5, 1_440),
        ];
        match bounds.iter().find(|(_, value, least, most)| !(least..=most).contains(&value)) {
            Some((key, _, least, most)) => Err(format!("{key} must be between {least} and {most}")),
            None => Ok(()),
        }
    }
}
