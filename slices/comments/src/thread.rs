//! The discussion under a story: the page of it that the address asks for, as its reader may see it.

use std::collections::{HashMap, HashSet};

use accounts::api::{Face, faces};
use articles::api::StoryRow;
use db::DbError;
use kernel::{Cursor, ErrorKind, Timestamp};
use moderation::api::{self as moderation_api, Standing};
use slice::{Ctx, Subject};
use web::{Failure, Visit};

use crate::act::follow::looked;
use crate::act::submit::story;
use crate::config::Config;
use crate::error::CommentsError;
use crate::markup;
use crate::model::{Asked, Mode, Order, State, closes_at};
use crate::pages::shown::{CommentView, Me, OrderView, Thread, ThreadView};
use crate::policy::{self, Rules};
use crate::store::comments::CommentRow;
use crate::store::{comments, lists, readers, threads};

/// What holds for the discussion of a story: what was set for it, else for its section, else for its edition, else by the
/// configuration.
///
/// # Errors
/// The database's.
pub(crate) async fn rules_of(cx: &Ctx, story: &StoryRow) -> Result<Rules, DbError> {
    let config = cx.config::<Config>();
    let mut scopes = vec![format!("story:{}", story.id)];
    scopes.extend(story.section.as_ref().map(|section| format!("section:{section}")));
    scopes.push(format!("edition:{}", story.edition));
    let set = threads::modes(cx.db(), &serde_json::to_string(&scopes)?).await?;
    let nearest = scopes.iter().find_map(|scope| set.iter().find(|row| row.scope == *scope));
    let mode = nearest.and_then(|row| Mode::parse(&row.mode)).unwrap_or(config.mode);
    let days = nearest.map_or(i64::from(config.close_after_days), |row| row.days);
    Ok(Rules { mode, closes_at: story.published_at.and_then(|at| closes_at(at, days)) })
}

/// The part after a story's text.
pub(crate) async fn fragment(cx: Ctx, visit: Visit, subject: Subject) -> Result<Option<String>, Failure> {
    if subject.kind != "story" {
        return Ok(None);
    }
    let view = match thread(&cx, &visit, &subject.id).await {
        Ok(view) => view,
        Err(CommentsError::Missing(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let templates = cx.templates().ok_or_else(|| Failure::reported(ErrorKind::Internal, "no templates"))?;
    Ok(Some(templates.fragment("comments/thread.html", &visit.site, &ThreadView { thread: view })?))
}

/// The number in the story's facts.
pub(crate) async fn counter(cx: Ctx, visit: Visit, subject: Subject) -> Result<Option<String>, Failure> {
    if subject.kind != "story" {
        return Ok(None);
    }
    let failed = |error: DbError| Failure::reported(ErrorKind::Unavailable, error);
    let count = threads::visible(cx.db(), &subject.id).await.map_err(failed)?;
    let templates = cx.templates().ok_or_else(|| Failure::reported(ErrorKind::Internal, "no templates"))?;
    let view = crate::pages::shown::CounterView { comments: count };
    Ok(Some(templates.fragment("comments/counter.html", &visit.site, &view)?))
}

/// How many comments are seen under these stories, for their cards.
pub(crate) async fn counts(cx: Ctx, stories: Vec<String>) -> Result<Vec<(String, i64)>, DbError> {
    let rows = threads::counts(cx.db(), &serde_json::to_string(&stories)?).await?;
    Ok(rows.into_iter().map(|row| (row.story, row.visible)).collect())
}

/// A page of the discussion.
async fn thread(cx: &Ctx, visit: &Visit, id: &str) -> Result<Thread, CommentsError> {
    let config = cx.config::<Config>();
    let asked = Asked::of(&visit.query);
    let row = story(cx, id).await?;
    let rules = rules_of(cx, &row).await?;
    let mode = rules.mode_at(cx.now());
    let here = visit.site.path(&visit.path);
    let order = asked.order;
    // A comment that is asked for stands at the head of its page.
    let wanted = match &asked.comment {
        Some(id) => {
            comments::comment(cx.db(), id.as_str()).await?.filter(|found| found.story == row.id.as_str())
        }
        None => None,
    };
    let target = match &wanted {
        Some(found) if found.place > 0 => comments::comment(cx.db(), &found.root).await?,
        found => found.clone(),
    };
    let limit = config.per_page;
    let mut after = asked.after.clone();
    let mut tops = Vec::new();
    if let Some(target) = &target {
        after = Some(cursor(order, target));
        tops.push(target.clone());
    }
    tops.extend(lists::page(cx.db(), id, order, after.as_ref(), limit + 1).await?);
    let more = tops.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    tops.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let address = |rest: &str| {
        let order = if order == Order::Newest { String::new() } else { format!("order={}&", order.as_str()) };
        let query = format!("{order}{rest}");
        let query = query.trim_end_matches('&');
        if query.is_empty() { format!("{here}#discussion") } else { format!("{here}?{query}#discussion") }
    };
    let next_url =
        tops.last().filter(|_| more).map(|last| address(&format!("after={}", cursor(order, last))));
    let previous_url = match tops.first().filter(|_| after.is_some()) {
        Some(first) => {
            let before = lists::page_before(cx.db(), id, order, &cursor(order, first), limit + 1).await?;
            let full = before.len() > usize::try_from(limit).unwrap_or(usize::MAX);
            match before.last().filter(|_| full) {
                Some(last) => Some(address(&format!("after={}", cursor(order, last)))),
                None if before.is_empty() => None,
                None => Some(address("")),
            }
        }
        None => None,
    };
    let roots: Vec<&str> = tops.iter().filter(|top| top.replies > 0).map(|top| top.id.as_str()).collect();
    let around = wanted
        .as_ref()
        .filter(|found| found.place > 0)
        .map_or(("", 0, 0), |found| (found.root.as_str(), (found.place - 3).max(0), found.place + 3));
    let replies = if roots.is_empty() {
        Vec::new()
    } else {
        let roots = serde_json::to_string(&roots).map_err(DbError::from)?;
        lists::replies(cx.db(), &roots, i64::from(config.replies_shown), around).await?
    };
    let account = cx.actor.account().map(str::to_owned);
    let waiting = match &account {
        Some(account) => lists::waiting_of(cx.db(), account, id).await?,
        None => Vec::new(),
    };
    let dresser = Dresser::new(cx, visit, tops.iter().chain(&replies).chain(&waiting)).await?;
    let mut by_root: HashMap<&str, Vec<&CommentRow>> = HashMap::new();
    for reply in &replies {
        by_root.entry(reply.root.as_str()).or_default().push(reply);
    }
    let shown = tops
        .iter()
        .map(|top| {
            let under = by_root.remove(top.id.as_str()).unwrap_or_default();
            let mut view = dresser.view(top, &here);
            let listed = i64::try_from(under.len()).unwrap_or(i64::MAX);
            view.more_replies = (top.replies - listed).max(0);
            view.more_url = visit.site.path(&format!("/discussion/replies/?c={}", top.id));
            view.replies = under.into_iter().map(|reply| dresser.view(reply, &here)).collect();
            view
        })
        .collect();
    let standing = dresser.standing;
    let follows = match &account {
        Some(account) => looked(cx, id, account).await?,
        None => false,
    };
    let me = account.as_ref().map(|_| Me {
        token: cx.ids().next(),
        blocked: standing.blocked || standing.deleted,
        is_final: standing.is_final,
        restricted_until: standing.restricted_until.map(Timestamp::millis),
        waits: policy::waits(&config, mode, dresser.published, crate::act::submit::is_staff(&cx.actor)),
        follows,
    });
    Ok(Thread {
        story: id.to_owned(),
        count: threads::visible(cx.db(), id).await?,
        mode: mode.as_str(),
        closed: mode == Mode::Closed,
        orders: Order::ALL
            .into_iter()
            .map(|one| OrderView {
                key: format!("comments-order-{}", one.as_str()),
                url: if one == Order::Newest {
                    format!("{here}#discussion")
                } else {
                    format!("{here}?order={}#discussion", one.as_str())
                },
                current: one == order,
            })
            .collect(),
        comments: shown,
        waiting: waiting.iter().map(|row| dresser.view(row, &here)).collect(),
        previous_url,
        next_url,
        me,
        said: asked.said,
        missing: asked.comment.is_some() && wanted.is_none(),
        write_url: visit.site.path("/discussion/write/"),
        react_url: visit.site.path("/discussion/react/"),
        delete_url: visit.site.path("/discussion/delete/"),
        mute_url: visit.site.path("/discussion/mute/"),
        follow_url: visit.site.path("/discussion/follow/"),
        live_url: visit.site.path(&format!("/discussion/live/{id}/")),
        login_url: login(visit, &here),
        register_url: visit.site.path("/account/register/"),
        standards_url: visit.site.path(moderation_api::STANDARDS),
        decisions_url: visit.site.path(moderation_api::DECISIONS),
        mine_url: visit.site.path("/discussion/mine/"),
        modes_url: dresser.moderates.then(|| visit.site.path(&format!("/desk/discussion/?story={id}"))),
        longest: config.longest,
    })
}

/// Where to sign in, and back to the discussion.
pub(crate) fn login(visit: &Visit, here: &str) -> String {
    visit.site.path(&format!("/account/login/?next={here}%23discussion"))
}

/// The place of a comment in an order.
fn cursor(order: Order, row: &CommentRow) -> Cursor {
    let at = if order == Order::Liked { Timestamp(row.reactions) } else { row.created_at };
    Cursor { at, id: row.id.as_str().to_owned() }
}

/// Everything that rows need besides themselves to be shown, asked for all at once.
pub(crate) struct Dresser<'a> {
    cx: &'a Ctx,
    visit: &'a Visit,
    faces: HashMap<String, Face>,
    reacted: HashSet<String>,
    muted: HashSet<String>,
    authors: HashMap<String, String>,
    account: Option<String>,
    moderates: bool,
    pub(crate) standing: Standing,
    pub(crate) published: i64,
}

impl<'a> Dresser<'a> {
    pub(crate) async fn new(
        cx: &'a Ctx,
        visit: &'a Visit,
        rows: impl Iterator<Item = &CommentRow> + Clone,
    ) -> Result<Self, DbError> {
        let mut accounts: Vec<String> =
            rows.clone().map(|row| row.account.clone()).filter(|account| !account.is_empty()).collect();
        accounts.sort();
        accounts.dedup();
        let faces = faces(cx.db(), &accounts)
            .await?
            .into_iter()
            .map(|face| (face.id.as_str().to_owned(), face))
            .collect();
        let authors = rows.clone().map(|row| (row.id.as_str().to_owned(), row.account.clone())).collect();
        let account = cx.actor.account().map(str::to_owned);
        let mut dresser = Self {
            cx,
            visit,
            faces,
            reacted: HashSet::new(),
            muted: HashSet::new(),
            authors,
            account: account.clone(),
            moderates: cx.actor.may_in(moderation_api::DECIDE, &visit.site.code, None),
            standing: Standing::default(),
            published: 0,
        };
        if let Some(account) = account {
            let ids: Vec<&str> = rows.map(|row| row.id.as_str()).collect();
            let ids = serde_json::to_string(&ids)?;
            dresser.reacted = lists::reacted(cx.db(), &account, &ids).await?.into_iter().collect();
            dresser.muted = readers::muted_by(cx.db(), &account).await?.into_iter().collect();
            dresser.standing = moderation_api::standing(cx.db(), &account, cx.now()).await?;
            let reader = readers::reader(cx.db(), &account).await?;
            dresser.published = reader.map_or(0, |reader| reader.published);
        }
        Ok(dresser)
    }

    fn name(&self, row: &CommentRow) -> (String, Option<&Face>) {
        match self.faces.get(&row.account).filter(|face| !face.hidden) {
            Some(face) => (face.name.clone(), Some(face)),
            None if row.account.is_empty() => (row.name.clone(), None),
            None => (String::new(), None),
        }
    }

    /// A comment as this reader sees it.
    pub(crate) fn view(&self, row: &CommentRow, here: &str) -> CommentView {
        let config = self.cx.config::<Config>();
        let own = self.account.as_ref().is_some_and(|account| *account == row.account);
        let (name, face) = self.name(row);
        let gone = !(row.is_published() || (own && row.state == State::Held.as_str()));
        // What the paper does not keep of a hidden reader is not shown while that account can be restored, either.
        let hidden = !row.account.is_empty() && face.is_none() && !config.keep_erased;
        let state = match row.state.as_str() {
            _ if hidden || row.text.is_empty() => "deleted",
            "removed" => "removed",
            "held" if !own => "removed",
            "held" => "held",
            "deleted" => "deleted",
            _ => "published",
        };
        let to = row.parent.as_ref().filter(|parent| **parent != row.root).and_then(|parent| {
            let account = self.authors.get(parent)?;
            self.faces.get(account).filter(|face| !face.hidden).map(|face| face.name.clone())
        });
        let open = self.account.is_some() && self.standing.is_open();
        CommentView {
            id: row.id.as_str().to_owned(),
            picture: face.map(|face| self.visit.site.path(&face.picture)),
            staff: face.is_some_and(|face| face.staff),
            name,
            to,
            at: row.created_at.millis(),
            edited: row.edited_at.is_some() && row.moderated_at.is_none(),
            moderated: row.moderated_at.is_some(),
            html: if gone || hidden { String::new() } else { markup::html(&row.text) },
            state,
            reactions: row.reactions,
            reacted: self.reacted.contains(row.id.as_str()),
            muted: self.muted.contains(&row.account),
            own,
            can_react: open && !own && state == "published",
            can_reply: open && state == "published",
            can_edit: own
                && open
                && row.moderated_at.is_none()
                && policy::may_edit(&config, row.created_at, self.cx.now())
                && !gone,
            can_delete: own && !gone,
            can_mute: self.account.is_some() && !own && !row.account.is_empty(),
            url: format!("{here}?comment={id}#comment-{id}", id = row.id),
            reply_url: self.visit.site.path(&format!("/discussion/reply/?c={}", row.id)),
            quote_url: self.visit.site.path(&format!("/discussion/reply/?c={}&quote=1", row.id)),
            edit_url: self.visit.site.path(&format!("/discussion/edit/?c={}", row.id)),
            report_url: if self.account.is_some() {
                self.visit.site.path(&format!("/discussion/report/?c={}", row.id))
            } else {
                self.visit.site.path(&format!("/standards/notice/?about=comment:{}", row.id))
            },
            moderate_url: self
                .moderates
                .then(|| self.visit.site.path(&format!("/desk/moderation/found/?about=comment:{}", row.id))),
            replies: Vec::new(),
            more_replies: 0,
            more_url: String::new(),
        }
    }
}
