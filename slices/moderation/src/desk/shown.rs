//! What the queue's template gets, with samples.

use serde::Serialize;
use slice::View;

use super::QUEUE;
use super::shift::NoteView;
use crate::pages::Choice;

/// The causes of items, in the order of the filter.
pub(super) const CAUSES: [&str; 8] =
    ["held", "waiting", "reported", "campaign", "flood", "appeal", "name", "ban"];

/// `moderation/queue.html`
#[derive(Serialize)]
pub(crate) struct QueueView {
    pub(super) queue: Queue,
}

#[derive(Default, Serialize)]
pub(super) struct Queue {
    pub(super) items: Vec<ItemView>,
    pub(super) causes: Vec<CauseView>,
    pub(super) rules: Vec<Choice>,
    pub(super) next_url: Option<String>,
    /// What was done, and the item that it can be undone with.
    pub(super) done: Option<&'static str>,
    pub(super) undo: Option<String>,
    pub(super) wrong: Option<&'static str>,
    pub(super) back: String,
    pub(super) decide_url: String,
    pub(super) undo_url: String,
    pub(super) claim_url: String,
    pub(super) rules_url: String,
    pub(super) shift_url: String,
    pub(super) views_url: String,
    pub(super) views: Vec<SavedView>,
    /// What the queue is filtered by now.
    pub(super) cause: &'static str,
    pub(super) edition: String,
    /// Editions to choose from, where there are several.
    pub(super) editions: Vec<String>,
    /// The last note of the shift before.
    pub(super) note: Option<NoteView>,
}

#[derive(Serialize)]
pub(super) struct SavedView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) url: String,
}

#[derive(Serialize)]
pub(super) struct CauseView {
    pub(super) cause: &'static str,
    pub(super) count: i64,
    pub(super) url: String,
    pub(super) current: bool,
}

#[derive(Serialize)]
pub(super) struct ItemView {
    pub(super) id: String,
    pub(super) cause: String,
    pub(super) edition: String,
    pub(super) rule: Option<String>,
    pub(super) heading: String,
    pub(super) url: String,
    pub(super) name: String,
    pub(super) author_url: Option<String>,
    pub(super) at: i64,
    pub(super) html: String,
    pub(super) context: Option<String>,
    pub(super) findings: Vec<FindingView>,
    pub(super) reports: Vec<ReportView>,
    pub(super) members: Vec<MemberView>,
    pub(super) member_count: i64,
    pub(super) claimed_by: Option<String>,
    pub(super) published: i64,
    pub(super) removed: i64,
    pub(super) blocks: i64,
    pub(super) warnings: i64,
    pub(super) decide_url: Option<String>,
    pub(super) edit_url: Option<String>,
    pub(super) chosen: String,
}

#[derive(Serialize)]
pub(super) struct FindingView {
    pub(super) rule: String,
    pub(super) percent: i64,
}

#[derive(Serialize)]
pub(super) struct ReportView {
    pub(super) rule: String,
    pub(super) text: String,
    pub(super) stranger: String,
}

#[derive(Serialize)]
pub(super) struct MemberView {
    pub(super) name: String,
    pub(super) html: String,
}

impl View for QueueView {
    const TEMPLATE: &'static str = "moderation/queue.html";

    fn samples() -> Vec<Self> {
        let item = |cause: &str| ItemView {
            id: "0a".into(),
            cause: cause.into(),
            edition: "en".into(),
            rule: Some("<i>…".into()),
            heading: "…".into(),
            url: "/a/".into(),
            name: "<b>Zoë".into(),
            author_url: Some("/desk/moderation/author/?a=a".into()),
            at: 1_602_450_840_000,
            html: "… <mark>…</mark>".into(),
            context: Some("…".into()),
            findings: vec![FindingView { rule: "…".into(), percent: 97 }],
            reports: vec![ReportView { rule: "…".into(), text: "<b>".into(), stranger: "Zoë".into() }],
            members: vec![MemberView { name: "…".into(), html: "…".into() }],
            member_count: 12,
            claimed_by: Some("Felix".into()),
            published: 1_000,
            removed: 2,
            blocks: 1,
            warnings: 3,
            decide_url: (cause == "appeal").then(|| "/desk/appeals/?c=a".into()),
            edit_url: (cause == "held").then(|| "/desk/moderation/edit/?item=a".into()),
            chosen: "abuse".into(),
        };
        let causes = || {
            CAUSES
                .map(|cause| CauseView { cause, count: 1_204, url: QUEUE.into(), current: cause == "held" })
                .into()
        };
        let full = Queue {
            items: CAUSES.map(item).into(),
            causes: causes(),
            rules: vec![Choice { value: "abuse", name: "…".into() }],
            next_url: Some("/desk/moderation/?after=1-a".into()),
            done: Some("moderation-done-remove"),
            undo: Some("0a".into()),
            wrong: Some("moderation-error-already"),
            views: vec![SavedView { id: "a".into(), name: "<b>".into(), url: QUEUE.into() }],
            editions: vec!["ar".into(), "en".into()],
            edition: "en".into(),
            note: Some(NoteView::sample()),
            ..Queue::default()
        };
        vec![Self { queue: full }, Self { queue: Queue::default() }]
    }
}
