//! All replies to a comment, on pages of their own.

use axum::extract::Query;
use axum::response::Response;
use kernel::Timestamp;
use moderation::api as moderation_api;
use serde::Deserialize;
use slice::{Ctx, View as _};
use web::{Failure, Visit};

use super::shown::{Me, RepliesView, Thread};
use super::{failed, head, story_address};
use crate::act::submit::{is_staff, story};
use crate::config::Config;
use crate::model::Mode;
use crate::policy;
use crate::store::comments::{self, CommentRow};
use crate::store::lists;
use crate::thread::{Dresser, login, rules_of};

/// Which comment, and after which of its replies.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Place {
    c: String,
    after: i64,
}

pub(crate) async fn page(
    cx: Ctx,
    visit: Visit,
    Query(Place { c, after }): Query<Place>,
) -> Result<Response, Failure> {
    let config = cx.config::<Config>();
    let root = comments::comment(cx.db(), &c).await.map_err(failed)?;
    let root = root.filter(|row| row.place == 0 && (row.is_published() || row.replies > 0));
    let root: CommentRow = root.ok_or_else(Failure::not_found)?;
    let row = story(&cx, &root.story).await?;
    let address = story_address(&cx, &root.story).await?;
    let limit = config.per_page * 2;
    let mut replies = lists::replies_after(cx.db(), &c, after, limit + 1).await.map_err(failed)?;
    let more = u32::try_from(replies.len()).is_ok_and(|count| count > limit);
    replies.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let dresser = Dresser::new(&cx, &visit, std::iter::once(&root).chain(&replies)).await.map_err(failed)?;
    let rules = rules_of(&cx, &row).await.map_err(failed)?;
    let mode = rules.mode_at(cx.now());
    let here = visit.site.path(&format!("/discussion/replies/?c={c}"));
    let mut top = dresser.view(&root, &address);
    top.replies = replies.iter().map(|reply| dresser.view(reply, &address)).collect();
    let me = cx.viewer.as_ref().map(|_| Me {
        token: cx.ids().next(),
        blocked: dresser.standing.blocked,
        is_final: dresser.standing.is_final,
        restricted_until: dresser.standing.restricted_until.map(Timestamp::millis),
        waits: policy::waits(&config, mode, dresser.published, is_staff(&cx.actor)),
        follows: false,
    });
    let thread = Thread {
        story: root.story.clone(),
        count: root.replies,
        mode: mode.as_str(),
        closed: mode == Mode::Closed,
        orders: Vec::new(),
        comments: vec![top],
        waiting: Vec::new(),
        previous_url: (after > 0).then(|| here.clone()),
        next_url: replies.last().filter(|_| more).map(|last| format!("{here}&after={}", last.place)),
        me,
        said: None,
        missing: false,
        write_url: visit.site.path("/discussion/write/"),
        react_url: visit.site.path("/discussion/react/"),
        delete_url: visit.site.path("/discussion/delete/"),
        mute_url: visit.site.path("/discussion/mute/"),
        follow_url: visit.site.path("/discussion/follow/"),
        live_url: String::new(),
        login_url: login(&visit, &visit.site.path(&format!("/discussion/replies/%3Fc%3D{c}"))),
        register_url: visit.site.path("/account/register/"),
        standards_url: visit.site.path(moderation_api::STANDARDS),
        decisions_url: visit.site.path(moderation_api::DECISIONS),
        mine_url: visit.site.path("/discussion/mine/"),
        modes_url: None,
        longest: config.longest,
    };
    let view = RepliesView {
        thread,
        headline: row.headline,
        back_url: format!("{address}?comment={c}#comment-{c}"),
    };
    cx.page(&visit, RepliesView::TEMPLATE, head(&cx, &visit, "comments-replies-title"), view)
        .tags([format!("discussion:{}", root.story)])
        .respond()
        .await
}
