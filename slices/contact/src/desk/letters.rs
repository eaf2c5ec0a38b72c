//! Lists of letters: by state, topic, edition and words.

use axum::extract::Query;
use axum::response::Response;
use kernel::{Cursor, ErrorKind};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{PATH, Reach, failed};
use crate::config::Config;
use crate::model::{State, Topic};
use crate::store::mailbox::{self, LetterQuery, LetterRow};

/// Letters on a page.
const ROWS: u32 = 50;

/// `contact/letters.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LettersView {
    list: ListText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ListText {
    action: String,
    tabs: Vec<Tab>,
    asked: Asked,
    topics: Vec<Choice>,
    editions: Vec<Choice>,
    rows: Vec<Row>,
    older: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Tab {
    key: String,
    url: String,
    current: bool,
}

/// A choice of a form.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) name: String,
}

/// A letter in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Row {
    url: String,
    name: String,
    excerpt: String,
    topic: String,
    edition: Option<String>,
    state: String,
    who: String,
    new: bool,
    at: i64,
}

impl Row {
    /// A row that shows everything there is to show.
    pub(crate) fn sample() -> Self {
        Self {
            url: "/desk/letters/a/".into(),
            name: "<b>Mara</b>".into(),
            excerpt: "\"…\" & </p>".into(),
            topic: "Advertising".into(),
            edition: Some("The Post".into()),
            state: "open".into(),
            who: "Layla Mansour".into(),
            new: true,
            at: 1_602_450_840_000,
        }
    }
}

/// What the address asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
    topic: String,
    edition: String,
    mine: String,
    q: String,
    #[serde(skip_serializing)]
    before: String,
}

impl View for LettersView {
    const TEMPLATE: &'static str = "contact/letters.html";

    fn samples() -> Vec<Self> {
        let choice = || vec![Choice { value: "privacy".into(), name: "My personal data".into() }];
        let full = ListText {
            action: PATH.into(),
            tabs: tabs("", &Asked { state: "spam".into(), ..Asked::default() }),
            asked: Asked { q: "\"<b>".into(), topic: "privacy".into(), ..Asked::default() },
            topics: choice(),
            editions: [choice(), choice()].concat(),
            rows: vec![Row::sample(), Row::default()],
            older: Some("?before=1-a".into()),
        };
        let full = ListText {
            rows: full
                .rows
                .into_iter()
                .map(|row| Row { state: State::ALL.map(State::as_str)[1].into(), ..row })
                .collect(),
            ..full
        };
        vec![Self { list: ListText::default() }, Self { list: full }]
    }
}

/// A value in a query: everything but letters and digits as its bytes.
fn in_query(text: &str) -> String {
    let piece = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(piece).collect()
}

fn address(asked: &Asked, state: &str) -> String {
    let parts =
        [("topic", &asked.topic), ("edition", &asked.edition), ("mine", &asked.mine), ("q", &asked.q)];
    let rest: String = parts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("&{name}={}", in_query(value)))
        .collect();
    format!("?state={state}{rest}")
}

fn tabs(path: &str, asked: &Asked) -> Vec<Tab> {
    let states = State::ALL.into_iter().map(State::as_str).chain(["all"]);
    states
        .map(|state| Tab {
            // words: contact-desk-state-*
            key: format!("contact-desk-state-{state}"),
            url: format!("{path}{}", address(asked, state)),
            current: asked.state == state,
        })
        .collect()
}

/// Letters as rows, with the names of topics, editions and people.
pub(crate) async fn rows(cx: &Ctx, visit: &Visit, letters: Vec<LetterRow>) -> Result<Vec<Row>, Failure> {
    let staff = accounts::api::people(cx.db()).await.map_err(failed)?;
    let lang = visit.site.lang.as_str();
    let row = |letter: LetterRow| {
        let topic = letter.topic.parse().unwrap_or(Topic::Other);
        let who = staff.iter().find(|(id, _)| Some(id.as_str()) == letter.assignee.as_deref());
        let site = cx.sites().get(&letter.edition).filter(|site| site.code != visit.site.code);
        Row {
            url: visit.site.path(&format!("{PATH}{}/", letter.id)),
            name: letter.name,
            excerpt: letter.text.split_whitespace().collect::<Vec<_>>().join(" "),
            topic: cx.word(lang, topic.key()),
            edition: site.map(|site| site.name.clone()),
            who: who.map(|(_, name)| name.clone()).unwrap_or_default(),
            new: letter.opened_at.is_none() && letter.state == State::Open.as_str(),
            state: letter.state,
            at: letter.created_at.millis(),
        }
    };
    Ok(letters.into_iter().map(row).collect())
}

pub(crate) async fn list(cx: Ctx, visit: Visit, Query(mut asked): Query<Asked>) -> Result<Response, Failure> {
    let reach = Reach::of(&cx, &asked.edition)?;
    if reach.choices.is_empty() {
        return Err(Failure::of(ErrorKind::Forbidden));
    }
    if State::parse(&asked.state).is_none() && asked.state != "all" {
        asked.state = State::Open.as_str().into();
    }
    let before: Option<Cursor> = asked.before.parse().ok();
    let query = LetterQuery {
        editions: &reach.editions,
        private: &reach.private,
        state: State::parse(&asked.state).map_or("", State::as_str),
        topic: &asked.topic,
        assignee: cx.actor.account().filter(|_| !asked.mine.is_empty()).unwrap_or_default(),
        words: &asked.q,
        before: before.as_ref(),
        limit: ROWS + 1,
    };
    let mut letters = mailbox::letters(cx.db(), &query).await.map_err(failed)?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = letters.len() > most;
    letters.truncate(most);
    let older = letters.last().filter(|_| more).map(|last| {
        let cursor = Cursor { at: last.created_at, id: last.id.to_string() };
        format!("{}&before={cursor}", address(&asked, &asked.state))
    });
    let lang = visit.site.lang.as_str();
    let topics = cx.config::<Config>().topics.clone();
    let list = ListText {
        action: visit.site.path(PATH),
        tabs: tabs(&visit.site.path(PATH), &asked),
        topics: topics
            .into_iter()
            .map(|topic| Choice { value: topic.to_string(), name: cx.word(lang, topic.key()) })
            .collect(),
        editions: reach.choices.into_iter().map(|(value, name)| Choice { value, name }).collect(),
        rows: rows(&cx, &visit, letters).await?,
        older,
        asked,
    };
    let title = cx.word(lang, "contact-desk-title");
    cx.desk_page(&visit, LettersView::TEMPLATE, title, LettersView { list }).respond().await
}
