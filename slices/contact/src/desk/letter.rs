//! One letter: what the reader wrote, what was answered and noted, and what can be done with it.

use accounts::api::AccountId;
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::letters::{Choice, Row, rows};
use super::{PATH, Reach, failed};
use crate::act::answer_letter::{Answer, answer_letter};
use crate::act::open_letter::open_letter;
use crate::act::steer_letter::{Steer, steer_letter};
use crate::config::Config;
use crate::error::ContactError;
use crate::model::{MessageId, ReplyId, State, Topic};
use crate::store::mailbox::{self, ANSWER, ReplyRow};

/// `contact/letter.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LetterView {
    letter: LetterText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct LetterText {
    url: String,
    list_url: String,
    name: String,
    email: String,
    topic: String,
    edition: String,
    lang: String,
    reference: String,
    text: String,
    state: String,
    at: i64,
    mailbox: String,
    paper: String,
    replies: Vec<ReplyText>,
    people: Vec<Choice>,
    assignee: String,
    others: Vec<Row>,
    attempt: String,
    seen: i64,
    draft: String,
    done: Option<&'static str>,
    refused: Option<&'static str>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ReplyText {
    answer: bool,
    who: String,
    text: String,
    at: i64,
    sent: bool,
    failed: bool,
}

impl View for LetterView {
    const TEMPLATE: &'static str = "contact/letter.html";

    fn samples() -> Vec<Self> {
        let reply = |answer, sent, failed| ReplyText {
            answer,
            who: "Layla Mansour".into(),
            text: "<b>".into(),
            at: 1_602_450_840_000,
            sent,
            failed,
        };
        let bare = LetterText { state: "open".into(), lang: "en".into(), ..LetterText::default() };
        let full = LetterText {
            name: "<b>Mara</b>".into(),
            text: "One\n\n</p>".into(),
            replies: vec![
                reply(true, true, false),
                reply(true, false, false),
                reply(true, false, true),
                reply(false, false, false),
            ],
            people: vec![Choice { value: "a".into(), name: "Layla Mansour".into() }],
            assignee: "a".into(),
            others: vec![Row::sample()],
            draft: "</textarea>".into(),
            done: Some("contact-desk-done-answered"),
            refused: Some("contact-desk-refused-answered"),
            ..bare.clone()
        };
        let states = State::ALL
            .map(|state| Self { letter: LetterText { state: state.as_str().into(), ..bare.clone() } });
        states.into_iter().chain([Self { letter: full }]).collect()
    }
}

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: String,
}

/// What the forms send; each uses some.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    attempt: String,
    seen: i64,
    text: String,
    state: Option<String>,
    assignee: Option<String>,
    note: Option<String>,
}

fn letter_id(text: &str) -> Result<MessageId, Failure> {
    text.parse().map_err(|_| Failure::not_found())
}

pub(crate) async fn page(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = match asked.done.as_str() {
        "answered" => Some("contact-desk-done-answered"),
        "saved" => Some("contact-desk-done-saved"),
        _ => None,
    };
    show(&cx, &visit, &letter_id(&id)?, done, None).await
}

/// The page; with `refused`, the key of the reason and what was typed.
async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &MessageId,
    done: Option<&'static str>,
    refused: Option<(&'static str, String)>,
) -> Result<Response, Failure> {
    let (message, handling) = open_letter(cx, id).await?;
    let replies = mailbox::replies(cx.db(), id).await.map_err(failed)?;
    let reach = Reach::of(cx, "")?;
    let within = (reach.editions.as_str(), reach.private.as_str());
    let others = mailbox::others_of(cx.db(), &handling.email_folded, id, within).await.map_err(failed)?;
    let people = accounts::api::people(cx.db()).await.map_err(failed)?;
    let lang = visit.site.lang.as_str();
    let topic = message.topic.parse().unwrap_or(Topic::Other);
    let site = cx.sites().get(&message.edition);
    let who = |account: Option<&String>| {
        let held = people.iter().find(|(id, _)| Some(id.as_str()) == account.map(String::as_str));
        held.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let seen = replies.iter().filter(|reply| reply.kind == ANSWER).count();
    let reply = |reply: ReplyRow| ReplyText {
        answer: reply.kind == ANSWER,
        who: who(reply.account.as_ref()),
        text: reply.text,
        at: reply.at.millis(),
        sent: reply.sent_at.is_some(),
        failed: reply.failed_at.is_some(),
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (refused, draft) = refused.map_or((None, String::new()), |(key, draft)| (Some(key), draft));
    let letter = LetterText {
        url: visit.site.path(&format!("{PATH}{id}/")),
        list_url: visit.site.path(PATH),
        topic: cx.word(lang, topic.key()),
        edition: site.as_ref().map(|site| site.name.clone()).unwrap_or_default(),
        lang: site.as_ref().map(|site| site.lang.as_str().to_owned()).unwrap_or_default(),
        paper: site.as_ref().map(|site| site.name.clone()).unwrap_or_default(),
        mailbox: cx.config::<Config>().mailbox_for(&message.edition, topic).to_owned(),
        replies: replies.into_iter().map(reply).collect(),
        assignee: handling.assignee.unwrap_or_default(),
        others: rows(cx, visit, others).await?,
        attempt: ReplyId::new(cx.ids()).to_string(),
        seen: i64::try_from(seen).unwrap_or(i64::MAX),
        name: message.name,
        email: message.email,
        reference: message.reference,
        text: message.text,
        at: message.created_at.millis(),
        state: handling.state,
        people: people
            .iter()
            .map(|(id, name)| Choice { value: id.as_str().to_owned(), name: name.clone() })
            .collect(),
        draft,
        done,
        refused,
    };
    let title = cx.word(lang, "contact-desk-letter");
    cx.desk_page(visit, LetterView::TEMPLATE, title, LetterView { letter }).status(status).respond().await
}

/// Back to the letter, with what was done or why it was not.
async fn outcome(
    cx: &Ctx,
    visit: &Visit,
    id: &MessageId,
    done: &str,
    draft: String,
    outcome: Result<(), ContactError>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(()) => {
            let place = visit.site.path(&format!("{PATH}{id}/?done={done}"));
            Ok(Redirect::to(&place).into_response())
        }
        Err(error) => match error.at_the_desk() {
            Some(key) => show(cx, visit, id, None, Some((key, draft))).await,
            None => Err(error.into()),
        },
    }
}

pub(crate) async fn answer(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let id = letter_id(&id)?;
    let attempt: ReplyId = sent.attempt.parse().map_err(|_| Failure::not_found())?;
    let wanted = Answer { attempt, seen: sent.seen, text: sent.text.clone() };
    let done = answer_letter(&cx, &id, wanted).await;
    outcome(&cx, &visit, &id, "answered", sent.text, done).await
}

pub(crate) async fn steer(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let id = letter_id(&id)?;
    let wish = if let Some(state) = sent.state {
        // That a letter is answered follows from an answer alone.
        State::parse(&state).filter(|state| *state != State::Answered).map(Steer::State)
    } else if let Some(account) = sent.assignee {
        let account = Some(account).filter(|account| !account.is_empty());
        Some(Steer::Assign(account.map(AccountId::from_stored)))
    } else {
        sent.note.map(Steer::Note)
    };
    let wish = wish.ok_or_else(Failure::not_found)?;
    let done = steer_letter(&cx, &id, wish).await;
    outcome(&cx, &visit, &id, "saved", String::new(), done).await
}
