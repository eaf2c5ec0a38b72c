//! The shift: how much waits and for how long, what was decided lately and by whom, and what one shift tells the next.

use axum::extract::Form;
use axum::response::Response;
use http::HeaderMap;
use kernel::{DAY, HOUR, MINUTE};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::shown::CAUSES;
use super::{QUEUE, failed, from_here, onward, value};
use crate::act::shift;
use crate::policy::require_somewhere;
use crate::registry;
use crate::store::{queue, shifts};

/// Where the shift stands.
pub(super) const SHIFT: &str = "/desk/moderation/shift/";
/// Notes shown.
const NOTES: u32 = 10;

/// `moderation/shift.html`
#[derive(Serialize)]
pub(crate) struct ShiftView {
    shift: Shift,
}

#[derive(Serialize)]
struct Shift {
    open: Vec<OpenRow>,
    days: Vec<DaysView>,
    hands: Vec<HandView>,
    notes: Vec<NoteView>,
    done: bool,
    action: String,
    back_url: String,
}

#[derive(Serialize)]
struct OpenRow {
    cause: String,
    count: i64,
    oldest: Span,
}

#[derive(Serialize)]
struct DaysView {
    days: i64,
    rows: Vec<PaceView>,
}

#[derive(Serialize)]
struct PaceView {
    cause: String,
    count: i64,
    usual: Span,
    longest: Span,
}

/// A length of time as people say it: `minutes`, `hours` or `days`, and how many.
#[derive(Serialize)]
struct Span {
    unit: &'static str,
    count: i64,
}

impl Span {
    fn of(milliseconds: i64) -> Self {
        match milliseconds {
            short if short < 2 * HOUR => Self { unit: "minutes", count: (short / MINUTE).max(0) },
            middle if middle < 2 * DAY => Self { unit: "hours", count: middle / HOUR },
            long => Self { unit: "days", count: long / DAY },
        }
    }
}

#[derive(Serialize)]
struct HandView {
    name: String,
    count: i64,
}

#[derive(Serialize)]
pub(super) struct NoteView {
    name: String,
    text: String,
    at: i64,
}

impl NoteView {
    pub(super) fn sample() -> Self {
        Self { name: "<b>Felix".into(), text: "…\n<script>".repeat(40), at: 1_602_450_840_000 }
    }
}

impl View for ShiftView {
    const TEMPLATE: &'static str = "moderation/shift.html";

    fn samples() -> Vec<Self> {
        let shift = |full: bool| Shift {
            open: CAUSES
                .into_iter()
                .filter(|_| full)
                .map(|cause| OpenRow { cause: cause.into(), count: 1_204, oldest: Span::of(3 * DAY) })
                .collect(),
            days: [1, 7]
                .map(|days| DaysView {
                    days,
                    rows: CAUSES
                        .into_iter()
                        .filter(|_| full)
                        .map(|cause| PaceView {
                            cause: cause.into(),
                            count: 12,
                            usual: Span::of(MINUTE),
                            longest: Span::of(5 * HOUR),
                        })
                        .collect(),
                })
                .into(),
            hands: ["<b>Felix", ""]
                .into_iter()
                .filter(|_| full)
                .map(|name| HandView { name: name.into(), count: 1_000 })
                .collect(),
            notes: if full { vec![NoteView::sample()] } else { Vec::new() },
            done: full,
            action: SHIFT.into(),
            back_url: QUEUE.into(),
        };
        vec![Self { shift: shift(true) }, Self { shift: shift(false) }]
    }
}

/// The last notes with the names of who left them.
pub(super) async fn notes(cx: &Ctx, limit: u32) -> Result<Vec<NoteView>, Failure> {
    let rows = shifts::notes(cx.db(), limit).await.map_err(failed)?;
    let people = registry::people(cx, rows.iter().map(|row| row.account.clone()).collect());
    let people = people.await.map_err(failed)?;
    let name = |id: &str| people.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let note = |row: shifts::NoteRow| NoteView {
        name: name(&row.account).unwrap_or_default(),
        text: row.text,
        at: row.at.millis(),
    };
    Ok(rows.into_iter().map(note).collect())
}

pub(crate) async fn page(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    require_somewhere(&cx.actor)?;
    let load = queue::load(cx.db()).await.map_err(failed)?;
    let mut days = Vec::new();
    for span in [1, 7] {
        let rows = shifts::pace(cx.db(), cx.now().plus(-span * DAY)).await.map_err(failed)?;
        let view = |row: shifts::PaceRow| PaceView {
            usual: Span::of(row.waited / row.count.max(1)),
            longest: Span::of(row.longest),
            cause: row.cause,
            count: row.count,
        };
        days.push(DaysView { days: span, rows: rows.into_iter().map(view).collect() });
    }
    let hands = shifts::hands(cx.db(), cx.now().plus(-7 * DAY)).await.map_err(failed)?;
    let account = |actor: &str| actor.strip_prefix("account:").unwrap_or_default().to_owned();
    let ids = hands.iter().map(|row| account(&row.actor)).filter(|id| !id.is_empty()).collect();
    let people = registry::people(&cx, ids).await.map_err(failed)?;
    let view = Shift {
        open: load
            .into_iter()
            .map(|row| OpenRow {
                oldest: Span::of(cx.now().since(row.oldest)),
                cause: row.cause,
                count: row.count,
            })
            .collect(),
        days,
        hands: hands
            .into_iter()
            .map(|row| HandView {
                name: people
                    .iter()
                    .find(|person| person.id == account(&row.actor))
                    .map(|person| person.name.clone())
                    .unwrap_or_default(),
                count: row.count,
            })
            .collect(),
        notes: notes(&cx, NOTES).await?,
        done: value(&visit.query, "done") == "saved",
        action: visit.site.path(SHIFT),
        back_url: visit.site.path(QUEUE),
    };
    let title = cx.word(visit.site.lang.as_str(), "moderation-shift-title");
    cx.desk_page(&visit, ShiftView::TEMPLATE, title, ShiftView { shift: view }).respond().await
}

/// What the forms send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    text: String,
    name: String,
    cause: String,
    edition: String,
    drop: String,
}

pub(crate) async fn hand_over(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    shift::hand_over(&cx, &fields.text).await?;
    Ok(onward(&visit.site.path(&format!("{SHIFT}?done=saved"))))
}

/// Saves what the queue is filtered by, or removes a saved view.
pub(crate) async fn views(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    if !fields.drop.is_empty() {
        shift::drop_view(&cx, &fields.drop).await?;
        return Ok(onward(&visit.site.path(QUEUE)));
    }
    let cause = CAUSES.into_iter().find(|cause| *cause == fields.cause).unwrap_or_default();
    let edition = cx.sites().get(&fields.edition).map(|site| site.code.clone()).unwrap_or_default();
    let query = super::queue::query_of(cause, &edition);
    shift::save_view(&cx, &fields.name, &query).await?;
    Ok(onward(&visit.site.path(&format!("{QUEUE}{query}"))))
}
