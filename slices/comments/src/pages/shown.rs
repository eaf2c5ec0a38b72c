//! What the templates of the discussion get, with samples.

use serde::Serialize;
use slice::View;

/// `comments/counter.html`: the number beside a story.
#[derive(Serialize)]
pub(crate) struct CounterView {
    pub(crate) comments: i64,
}

/// `comments/thread.html`: the discussion under a story.
#[derive(Serialize)]
pub(crate) struct ThreadView {
    pub(crate) thread: Thread,
}

#[derive(Serialize)]
pub(crate) struct Thread {
    pub(crate) story: String,
    pub(crate) count: i64,
    pub(crate) mode: &'static str,
    pub(crate) closed: bool,
    pub(crate) orders: Vec<OrderView>,
    pub(crate) comments: Vec<CommentView>,
    pub(crate) waiting: Vec<CommentView>,
    pub(crate) previous_url: Option<String>,
    pub(crate) next_url: Option<String>,
    pub(crate) me: Option<Me>,
    pub(crate) said: Option<&'static str>,
    pub(crate) missing: bool,
    pub(crate) write_url: String,
    pub(crate) react_url: String,
    pub(crate) delete_url: String,
    pub(crate) mute_url: String,
    pub(crate) follow_url: String,
    pub(crate) live_url: String,
    pub(crate) login_url: String,
    pub(crate) register_url: String,
    pub(crate) standards_url: String,
    pub(crate) decisions_url: String,
    pub(crate) mine_url: String,
    /// Where a moderator opens and closes this discussion.
    pub(crate) modes_url: Option<String>,
    pub(crate) longest: u32,
}

#[derive(Serialize)]
pub(crate) struct OrderView {
    pub(crate) key: String,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// Whoever is signed in.
#[derive(Serialize)]
pub(crate) struct Me {
    pub(crate) token: String,
    pub(crate) blocked: bool,
    pub(crate) is_final: bool,
    pub(crate) restricted_until: Option<i64>,
    pub(crate) waits: bool,
    /// Whether this discussion is followed.
    pub(crate) follows: bool,
}

/// A comment.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct CommentView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) picture: Option<String>,
    pub(crate) staff: bool,
    /// Whom it answers, where that is not plain from its place.
    pub(crate) to: Option<String>,
    pub(crate) at: i64,
    pub(crate) edited: bool,
    /// Whether a moderator changed it.
    pub(crate) moderated: bool,
    pub(crate) html: String,
    /// `published`, `held` (to its author), `removed`, `deleted`.
    pub(crate) state: &'static str,
    pub(crate) reactions: i64,
    pub(crate) reacted: bool,
    pub(crate) muted: bool,
    pub(crate) own: bool,
    pub(crate) can_react: bool,
    pub(crate) can_reply: bool,
    pub(crate) can_edit: bool,
    pub(crate) can_delete: bool,
    pub(crate) can_mute: bool,
    pub(crate) url: String,
    pub(crate) reply_url: String,
    pub(crate) quote_url: String,
    pub(crate) edit_url: String,
    pub(crate) report_url: String,
    pub(crate) moderate_url: Option<String>,
    pub(crate) replies: Vec<CommentView>,
    pub(crate) more_replies: i64,
    pub(crate) more_url: String,
}

/// `comments/write.html`: one of the short forms on a page of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct WriteView {
    pub(crate) form: WriteForm,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct WriteForm {
    /// `write`, `reply`, `edit`, `report`.
    pub(crate) kind: &'static str,
    pub(crate) action: String,
    pub(crate) story: String,
    pub(crate) comment: String,
    pub(crate) token: String,
    pub(crate) text: String,
    pub(crate) longest: u32,
    pub(crate) back_url: String,
    pub(crate) standards_url: String,
    /// What is answered or reported.
    pub(crate) about: Option<CommentView>,
    pub(crate) error: Option<&'static str>,
    /// What the screening asks to put differently: why, and the words marked.
    pub(crate) asks: Vec<Ask>,
    /// The text with the words marked, as safe HTML.
    pub(crate) marked: String,
    pub(crate) may_insist: bool,
    pub(crate) rules: Vec<RuleChoice>,
}

/// Why the author is asked to put something differently.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ask {
    pub(crate) rule: String,
    pub(crate) rule_url: String,
    pub(crate) explanation: String,
    pub(crate) language: bool,
}

/// A rule to choose.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RuleChoice {
    pub(crate) value: &'static str,
    pub(crate) name: String,
}

/// `comments/replies.html`: all replies to a comment.
#[derive(Serialize)]
pub(crate) struct RepliesView {
    pub(crate) thread: Thread,
    pub(crate) headline: String,
    pub(crate) back_url: String,
}

/// `comments/mine.html`: what a reader wrote.
#[derive(Serialize)]
pub(crate) struct MineView {
    pub(crate) mine: Vec<MineRow>,
    pub(crate) muted: Vec<MutedRow>,
    pub(crate) followed: Vec<FollowedRow>,
    pub(crate) follow_url: String,
    pub(crate) notices_url: String,
    pub(crate) next_url: Option<String>,
    pub(crate) settings_url: String,
    pub(crate) decisions_url: String,
    pub(crate) saved: bool,
}

#[derive(Serialize)]
pub(crate) struct MineRow {
    pub(crate) html: String,
    pub(crate) at: i64,
    pub(crate) state: String,
    pub(crate) reactions: i64,
    pub(crate) replies: i64,
    pub(crate) url: String,
    pub(crate) headline: String,
}

#[derive(Serialize)]
pub(crate) struct FollowedRow {
    pub(crate) story: String,
    pub(crate) headline: String,
    pub(crate) url: String,
}

#[derive(Serialize)]
pub(crate) struct MutedRow {
    pub(crate) account: String,
    pub(crate) name: String,
}

fn sample(state: &'static str, name: &str, signed_in: bool) -> CommentView {
    CommentView {
        id: "0a".into(),
        name: name.into(),
        picture: signed_in.then(|| "/account/picture/a.svg".into()),
        staff: signed_in,
        to: signed_in.then(|| "<Zoë>".into()),
        at: 1_602_450_840_000,
        edited: signed_in,
        moderated: signed_in,
        html: format!("<p>{}</p>", "…".repeat(300)),
        state,
        reactions: 3,
        reacted: signed_in,
        own: signed_in && state == "held",
        can_react: signed_in,
        can_reply: signed_in,
        can_edit: signed_in,
        can_delete: signed_in,
        can_mute: signed_in,
        moderate_url: signed_in.then(|| "/desk/moderation/found/?about=comment:0a".into()),
        more_replies: 12,
        ..CommentView::default()
    }
}

fn sample_thread(me: Option<Me>, closed: bool) -> Thread {
    let signed_in = me.is_some();
    let mut first = sample("published", "Zoë", signed_in);
    first.replies = ["published", "removed", "deleted"].map(|state| sample(state, "", signed_in)).to_vec();
    let muted = CommentView { muted: true, ..sample("published", "Ada", signed_in) };
    Thread {
        story: "0a".into(),
        count: 1_204,
        mode: if closed { "closed" } else { "moderated" },
        closed,
        orders: ["newest", "oldest", "liked"]
            .map(|one| OrderView {
                key: format!("comments-order-{one}"),
                url: "/a/".into(),
                current: one == "newest",
            })
            .into(),
        comments: vec![first, muted],
        waiting: if signed_in { vec![sample("held", "Me", true)] } else { Vec::new() },
        previous_url: Some("/a/?after=1-a".into()),
        next_url: Some("/a/?after=2-a".into()),
        me,
        said: Some("comments-said-held"),
        missing: true,
        write_url: "/discussion/write/".into(),
        react_url: "/discussion/react/".into(),
        delete_url: "/discussion/delete/".into(),
        mute_url: "/discussion/mute/".into(),
        follow_url: "/discussion/follow/".into(),
        live_url: "/discussion/live/0a/".into(),
        login_url: "/account/login/".into(),
        register_url: "/account/register/".into(),
        standards_url: "/standards/".into(),
        decisions_url: "/standards/decisions/".into(),
        mine_url: "/discussion/mine/".into(),
        modes_url: Some("/desk/discussion/?story=0a".into()),
        longest: 3_000,
    }
}

fn me(blocked: bool, is_final: bool, restricted_until: Option<i64>) -> Option<Me> {
    Some(Me { token: "0a".into(), blocked, is_final, restricted_until, waits: true, follows: blocked })
}

impl View for CounterView {
    const TEMPLATE: &'static str = "comments/counter.html";

    fn samples() -> Vec<Self> {
        [0, 1, 2, 3, 11, 1_000].map(|comments| Self { comments }).into()
    }
}

impl View for ThreadView {
    const TEMPLATE: &'static str = "comments/thread.html";

    fn samples() -> Vec<Self> {
        let empty = Thread { comments: Vec::new(), count: 0, ..sample_thread(None, false) };
        let mut threads = vec![empty, sample_thread(None, false), sample_thread(None, true)];
        for me in
            [me(false, false, None), me(true, false, None), me(true, true, None), me(false, false, Some(1))]
        {
            threads.push(sample_thread(me, false));
        }
        threads.push(sample_thread(me(false, false, None), true));
        threads.into_iter().map(|thread| Self { thread }).collect()
    }
}

impl View for RepliesView {
    const TEMPLATE: &'static str = "comments/replies.html";

    fn samples() -> Vec<Self> {
        [None, me(false, false, None)]
            .map(|me| Self {
                thread: sample_thread(me, false),
                headline: "<i>…".into(),
                back_url: "/a/".into(),
            })
            .into()
    }
}

impl View for WriteView {
    const TEMPLATE: &'static str = "comments/write.html";

    fn samples() -> Vec<Self> {
        let ask = |language| Ask {
            rule: "…".into(),
            rule_url: "/standards/#abuse".into(),
            explanation: "…".into(),
            language,
        };
        let mut all = Vec::new();
        for kind in ["write", "reply", "edit", "report"] {
            all.push(WriteForm { kind, longest: 3_000, ..WriteForm::default() });
            all.push(WriteForm {
                kind,
                text: "</textarea><script>".into(),
                about: Some(sample("published", "Zoë", true)),
                error: Some("comments-error-many"),
                asks: vec![ask(false), ask(true)],
                marked: "<mark>…</mark>".into(),
                may_insist: true,
                rules: vec![RuleChoice { value: "abuse", name: "…".into() }],
                longest: 3_000,
                ..WriteForm::default()
            });
        }
        all.into_iter().map(|form| Self { form }).collect()
    }
}

impl View for MineView {
    const TEMPLATE: &'static str = "comments/mine.html";

    fn samples() -> Vec<Self> {
        let row = |state: &str| MineRow {
            html: "<p>…</p>".into(),
            at: 1_602_450_840_000,
            state: state.into(),
            reactions: 2,
            replies: 1,
            url: "/a/".into(),
            headline: "<i>…".into(),
        };
        let view = |mine: Vec<MineRow>| Self {
            muted: mine.iter().map(|_| MutedRow { account: "a".into(), name: "<b>".into() }).collect(),
            followed: mine
                .iter()
                .map(|_| FollowedRow { story: "a".into(), headline: "<i>…".into(), url: "/a/".into() })
                .collect(),
            follow_url: "/discussion/follow/".into(),
            notices_url: "/account/notices/".into(),
            next_url: (!mine.is_empty()).then(|| "/discussion/mine/?before=1".into()),
            settings_url: "/discussion/settings/".into(),
            decisions_url: "/standards/decisions/".into(),
            saved: !mine.is_empty(),
            mine,
        };
        vec![view(Vec::new()), view(["published", "held", "removed", "deleted"].map(row).into())]
    }
}
