//! Work that may fail, wait or repeat: delivering a message by mail, sending an answer to it, removing old ones.

use db::DbError;
use fluent_bundle::FluentArgs;
use kernel::{DAY, HOUR};
use ports::mail::{Correspondent, Letter, MailError};
use serde::{Deserialize, Serialize};
use slice::{CheckOutcome, Ctx, JobError};

use crate::config::Config;
use crate::model::{MessageId, ReplyId, State, Topic};
use crate::store::mailbox::{self, ReplyRow};
use crate::store::{self, StoredMessage};

/// The job that delivers one message.
pub(crate) const DELIVER: &str = "contact.deliver";

/// Which message to deliver.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Deliver {
    pub(crate) message: MessageId,
}

impl Deliver {
    /// The payload of its job.
    pub(crate) fn to_json(&self) -> Result<String, DbError> {
        Ok(serde_json::to_string(self)?)
    }
}

/// Sends the message to its mailbox, once as far as can be known: a letter sent again bears the same Message-ID.
pub(crate) async fn deliver(cx: Ctx, job: Deliver) -> Result<(), JobError> {
    let Some(message) = store::message(cx.db(), &job.message).await? else { return Ok(()) };
    if message.delivered_at.is_some() {
        return Ok(());
    }
    let letter = letter(&cx, &job.message, &message).map_err(failed)?;
    cx.ports().mail.send(&letter).await.map_err(failed)?;
    cx.write(async |tx| store::set_delivered(&tx, &job.message).await).await?;
    Ok(())
}

fn failed(error: MailError) -> JobError {
    JobError { is_final: !error.is_transient(), message: error.to_string() }
}

fn letter(cx: &Ctx, id: &MessageId, message: &StoredMessage) -> Result<Letter, MailError> {
    let config = cx.config::<Config>();
    let site = cx.sites().get(&message.edition);
    let lang = site.as_ref().map_or("en", |site| site.lang.as_str());
    let paper = site.as_ref().map_or("", |site| site.name.as_str());
    let topic = message.topic.parse().unwrap_or(Topic::Other);
    let mut args = FluentArgs::new();
    args.set("topic", cx.word(lang, topic.key()));
    args.set("name", message.name.as_str());
    args.set("email", message.email.as_str());
    let text = |key| cx.words().text(lang, key, &args).unwrap_or_default();
    let subject = text("contact-mail-subject");
    let body = format!("{}\n\n{}\n\n{}\n", text("contact-mail-body-from"), message.text, message.reference);
    let from = Correspondent::named(paper, &config.from)?;
    let to = Correspondent::new(config.mailbox_for(&message.edition, topic))?;
    let reader = Correspondent::named(&message.name, &message.email)?;
    Letter::new(id.as_str(), message.created_at, from, to, &subject, &body)?
        .reply_to(reader)
        .header("Auto-Submitted", "auto-generated")
}

/// The job that sends one answer.
pub(crate) const SEND_ANSWER: &str = "contact.send_answer";
/// The most earlier letters that an answer's references name.
const REFERENCES: usize = 10;

/// Which answer to send.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SendAnswer {
    pub(crate) reply: ReplyId,
}

impl SendAnswer {
    /// The payload of its job.
    pub(crate) fn to_json(&self) -> Result<String, DbError> {
        Ok(serde_json::to_string(self)?)
    }
}

/// Sends the answer to the reader. One that no attempt can send is marked, and its letter waits again.
pub(crate) async fn send_answer(cx: Ctx, job: SendAnswer) -> Result<(), JobError> {
    let Some(reply) = mailbox::reply(cx.db(), &job.reply).await? else { return Ok(()) };
    if reply.sent_at.is_some() || reply.failed_at.is_some() || reply.kind != mailbox::ANSWER {
        return Ok(());
    }
    let Some(message) = store::message(cx.db(), &reply.message).await? else { return Ok(()) };
    let earlier = mailbox::replies(cx.db(), &reply.message).await?;
    let sent = match answer(&cx, &message, &reply, &earlier) {
        Ok(letter) => cx.ports().mail.send(&letter).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(()) => {
            cx.write(async |tx| mailbox::set_sent(&tx, &reply.id).await).await?;
            Ok(())
        }
        Err(error) if error.is_transient() => Err(failed(error)),
        Err(error) => {
            cx.write(async |tx| {
                mailbox::set_failed(&tx, &reply.id).await?;
                mailbox::set_state(&tx, &reply.message, State::Open.as_str()).await
            })
            .await?;
            Err(failed(error))
        }
    }
}

/// The answer as a letter: from the paper, answers to the mailbox of the topic, threaded by what went before, with the
/// reader's own words quoted beneath.
fn answer(
    cx: &Ctx,
    message: &StoredMessage,
    reply: &ReplyRow,
    earlier: &[ReplyRow],
) -> Result<Letter, MailError> {
    let config = cx.config::<Config>();
    let site = cx.sites().get(&message.edition);
    let lang = site.as_ref().map_or("en", |site| site.lang.as_str());
    let paper = site.as_ref().map_or("", |site| site.name.as_str());
    let topic = message.topic.parse().unwrap_or(Topic::Other);
    let mut args = FluentArgs::new();
    args.set("topic", cx.word(lang, topic.key()));
    args.set("name", message.name.as_str());
    args.set("reference", message.reference.as_str());
    let text = |key| cx.words().text(lang, key, &args).unwrap_or_default();
    let quoted: String = message.text.lines().map(|line| format!("> {line}\n")).collect();
    let body = format!("{}\n\n{}\n\n{}\n{quoted}", reply.text, paper, text("contact-answer-quote"));
    let from = Correspondent::named(paper, &config.from)?;
    let answers_to = Correspondent::named(paper, config.mailbox_for(&message.edition, topic))?;
    let reader = Correspondent::named(&message.name, &message.email)?;
    let address = from.address();
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_owned();
    let named = |id: &str| format!("<{id}@{domain}>");
    let before = earlier.iter().take_while(|one| one.id != reply.id);
    let before = before.filter(|one| one.kind == mailbox::ANSWER && one.failed_at.is_none());
    let mut references = vec![named(message.id.as_str())];
    references.extend(before.map(|one| named(one.id.as_str())));
    references.drain(1..references.len().saturating_sub(REFERENCES).max(1));
    let last = references.last().cloned().unwrap_or_default();
    Letter::new(reply.id.as_str(), reply.at, from, reader, &text("contact-answer-subject"), &body)?
        .reply_to(answers_to)
        .header("In-Reply-To", &last)?
        .header("References", &references.join(" "))
}

/// Removes what has been kept long enough.
pub(crate) async fn forget(cx: Ctx) -> Result<(), JobError> {
    let before = cx.now().plus(-DAY * i64::from(cx.config::<Config>().keep_days));
    let count = cx.write(async |tx| store::forget_before(&tx, before).await).await?;
    if count > 0 {
        tracing::info!(count, "old contact messages were removed");
    }
    Ok(())
}

/// Whether messages wait for delivery longer than they should.
pub(crate) async fn check(cx: Ctx) -> CheckOutcome {
    match store::undelivered_before(cx.db(), cx.now().plus(-HOUR)).await {
        Ok(0) => CheckOutcome { ok: true, detail: "none waits".into() },
        Ok(waiting) => CheckOutcome {
            ok: false,
            detail: format!("{waiting} messages wait for delivery for more than an hour hint: see [mail]"),
        },
        Err(error) => CheckOutcome { ok: false, detail: error.to_string() },
    }
}
