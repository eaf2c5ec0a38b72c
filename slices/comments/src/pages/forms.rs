//! The forms of the discussion. Whatever goes wrong, the text that was typed is shown again.

use axum::extract::{Form, Query};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use moderation::api::{self as moderation_api, Outcome, Reporting, Rule, Subject, Verdict};
use serde::Deserialize;
use slice::{Ctx, View as _};
use web::{Failure, Network, Visit};

use super::shown::{Ask, RuleChoice, WriteForm, WriteView};
use super::{Which, failed, from_here, head, onward, sign_in, story_address};
use crate::act::edit::{self as editing};
use crate::act::submit::{Submission, submit};
use crate::act::{delete as deleting, follow as following, mute as muting, react as reacting};
use crate::config::Config;
use crate::error::CommentsError;
use crate::markup;
use crate::model::KIND;
use crate::store::comments::{self, CommentRow};
use crate::thread::Dresser;

/// What the forms send.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    story: String,
    parent: String,
    c: String,
    text: String,
    token: String,
    insist: String,
    rule: String,
    /// Whether to follow.
    on: String,
    /// `mine` where the form stands on the reader's own page.
    from: String,
}

fn status_of(error: &CommentsError) -> StatusCode {
    if let CommentsError::Db(cause) = error {
        tracing::error!(error = %cause, "a comment could not be kept");
    }
    StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
}

async fn show(cx: &Ctx, visit: &Visit, mut form: WriteForm, status: StatusCode) -> Result<Response, Failure> {
    form.longest = cx.config::<Config>().longest;
    form.standards_url = visit.site.path(moderation_api::STANDARDS);
    let title = match form.kind {
        "reply" => "comments-write-reply-title",
        "edit" => "comments-write-edit-title",
        "report" => "comments-write-report-title",
        _ => "comments-write-write-title",
    };
    let head = head(cx, visit, title);
    cx.page(visit, WriteView::TEMPLATE, head, WriteView { form }).status(status).private().respond().await
}

/// Adds what the screening asks to put differently, each with its rule and the words marked.
async fn ask(cx: &Ctx, visit: &Visit, form: &mut WriteForm, verdict: &Verdict) -> Result<(), Failure> {
    let lang = visit.site.lang.as_str();
    let mut spans = Vec::new();
    for evidence in verdict.evidence.iter().filter(|one| one.action == verdict.action) {
        let (rule, _) = moderation_api::rule_words(cx, &visit.site.code, lang, &evidence.rule).await?;
        spans.extend(evidence.spans.iter().copied());
        form.asks.push(Ask {
            rule,
            rule_url: visit.site.path(&format!("{}#{}", moderation_api::STANDARDS, evidence.rule)),
            explanation: cx.word(lang, &evidence.explanation),
            language: evidence.rule == Rule::Language.code(),
        });
    }
    form.marked = if spans.is_empty() { String::new() } else { markup::marked(&form.text, &spans) };
    form.may_insist = true;
    Ok(())
}

/// A comment as the form shows it, with its story's address.
async fn about(
    cx: &Ctx,
    visit: &Visit,
    row: &CommentRow,
) -> Result<(super::shown::CommentView, String), Failure> {
    let address = story_address(cx, &row.story).await?;
    let dresser = Dresser::new(cx, visit, std::iter::once(row)).await.map_err(failed)?;
    Ok((dresser.view(row, &address), address))
}

pub(crate) async fn write(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    network: Network,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let address = story_address(&cx, &fields.story).await?;
    let submission = Submission {
        story: fields.story.clone(),
        parent: Some(fields.parent.clone()).filter(|parent| !parent.is_empty()),
        text: fields.text.clone(),
        token: fields.token.clone(),
        insists: !fields.insist.is_empty(),
        network,
    };
    match submit(&cx, submission).await {
        Ok(done) => {
            debug_assert_eq!(done.story, fields.story);
            Ok(onward(&match done.outcome {
                Outcome::Published => format!("{address}?comment={id}#comment-{id}", id = done.id),
                Outcome::Held => format!("{address}?said=held#discussion"),
                Outcome::Removed => format!("{address}?said=removed#discussion"),
            }))
        }
        Err(error) => {
            let mut form = WriteForm {
                kind: if fields.parent.is_empty() { "write" } else { "reply" },
                action: visit.site.path("/discussion/write/"),
                story: fields.story.clone(),
                comment: fields.parent.clone(),
                token: fields.token.clone(),
                text: crate::model::tidied(&fields.text),
                back_url: format!("{address}#discussion"),
                error: Some(error.key()),
                ..WriteForm::default()
            };
            if !fields.parent.is_empty()
                && let Some(parent) = comments::comment(cx.db(), &fields.parent).await.map_err(failed)?
                && parent.story == fields.story
            {
                form.about = Some(about(&cx, &visit, &parent).await?.0);
            }
            if let CommentsError::Rephrase(verdict) = &error {
                ask(&cx, &visit, &mut form, verdict).await?;
            }
            show(&cx, &visit, form, status_of(&error)).await
        }
    }
}

pub(crate) async fn reply(
    cx: Ctx,
    visit: Visit,
    Query(Which { c, quote }): Query<Which>,
) -> Result<Response, Failure> {
    if cx.viewer.is_none() {
        return Ok(sign_in(&visit, &visit.site.path(&format!("/discussion/reply/%3Fc%3D{c}"))));
    }
    let row = comments::comment(cx.db(), &c).await.map_err(failed)?.filter(CommentRow::is_published);
    let row = row.ok_or_else(Failure::not_found)?;
    let (shown, address) = about(&cx, &visit, &row).await?;
    let form = WriteForm {
        kind: "reply",
        action: visit.site.path("/discussion/write/"),
        story: row.story.clone(),
        comment: c,
        token: cx.ids().next(),
        text: if quote.is_empty() { String::new() } else { markup::quotation(&row.text) },
        back_url: format!("{address}?comment={id}#comment-{id}", id = row.id),
        about: Some(shown),
        ..WriteForm::default()
    };
    show(&cx, &visit, form, StatusCode::OK).await
}

pub(crate) async fn edit_form(
    cx: Ctx,
    visit: Visit,
    Query(Which { c, .. }): Query<Which>,
) -> Result<Response, Failure> {
    if cx.viewer.is_none() {
        return Ok(sign_in(&visit, &visit.site.path(&format!("/discussion/edit/%3Fc%3D{c}"))));
    }
    let row = editing::editable(&cx, &c).await?;
    let address = story_address(&cx, &row.story).await?;
    let form = WriteForm {
        kind: "edit",
        action: visit.site.path("/discussion/edit/"),
        story: row.story.clone(),
        comment: c,
        text: row.text.clone(),
        back_url: format!("{address}?comment={id}#comment-{id}", id = row.id),
        ..WriteForm::default()
    };
    show(&cx, &visit, form, StatusCode::OK).await
}

pub(crate) async fn edit(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let row = editing::own(&cx, &fields.c).await?;
    let address = story_address(&cx, &row.story).await?;
    match editing::edit(&cx, &fields.c, &fields.text, !fields.insist.is_empty()).await {
        Ok(row) if row.is_published() => {
            Ok(onward(&format!("{address}?comment={id}#comment-{id}", id = row.id)))
        }
        Ok(_) => Ok(onward(&format!("{address}?said=held#discussion"))),
        Err(error) => {
            let mut form = WriteForm {
                kind: "edit",
                action: visit.site.path("/discussion/edit/"),
                story: row.story.clone(),
                comment: fields.c.clone(),
                text: crate::model::tidied(&fields.text),
                back_url: format!("{address}?comment={id}#comment-{id}", id = row.id),
                error: Some(error.key()),
                ..WriteForm::default()
            };
            if let CommentsError::Rephrase(verdict) = &error {
                ask(&cx, &visit, &mut form, verdict).await?;
            }
            show(&cx, &visit, form, status_of(&error)).await
        }
    }
}

pub(crate) async fn delete(
    cx: Ctx,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let row = deleting::delete(&cx, &fields.c).await?;
    Ok(onward(&format!("{}?said=deleted#discussion", story_address(&cx, &row.story).await?)))
}

pub(crate) async fn react(
    cx: Ctx,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let row = reacting::react(&cx, &fields.c).await?;
    let address = story_address(&cx, &row.story).await?;
    Ok(onward(&format!("{address}?comment={id}#comment-{id}", id = row.id)))
}

pub(crate) async fn mute(
    cx: Ctx,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let (muted, story) = muting::mute(&cx, &fields.c).await?;
    let said = if muted { "muted" } else { "again" };
    Ok(onward(&format!("{}?said={said}#discussion", story_address(&cx, &story).await?)))
}

pub(crate) async fn follow(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let on = fields.on == "1";
    following::follow(&cx, &fields.story, on).await?;
    if fields.from == "mine" {
        return Ok(onward(&visit.site.path("/discussion/mine/?done=saved")));
    }
    let said = if on { "followed" } else { "unfollowed" };
    Ok(onward(&format!("{}?said={said}#discussion", story_address(&cx, &fields.story).await?)))
}

async fn report_view(cx: &Ctx, visit: &Visit, c: &str) -> Result<(WriteForm, CommentRow), Failure> {
    let row = comments::comment(cx.db(), c).await.map_err(failed)?.filter(CommentRow::is_published);
    let row = row.ok_or_else(Failure::not_found)?;
    let (shown, address) = about(cx, visit, &row).await?;
    let mut rules = Vec::new();
    for rule in Rule::ALL {
        let lang = visit.site.lang.as_str();
        let (name, _) = moderation_api::rule_words(cx, &visit.site.code, lang, rule.code()).await?;
        if rule != Rule::Publication {
            rules.push(RuleChoice { value: rule.code(), name });
        }
    }
    let form = WriteForm {
        kind: "report",
        action: visit.site.path("/discussion/report/"),
        story: row.story.clone(),
        comment: c.to_owned(),
        token: cx.ids().next(),
        back_url: format!("{address}?comment={id}#comment-{id}", id = row.id),
        about: Some(shown),
        rules,
        ..WriteForm::default()
    };
    Ok((form, row))
}

pub(crate) async fn report_form(
    cx: Ctx,
    visit: Visit,
    Query(Which { c, .. }): Query<Which>,
) -> Result<Response, Failure> {
    if cx.viewer.is_none() {
        return Ok(sign_in(&visit, &visit.site.path(&format!("/discussion/report/%3Fc%3D{c}"))));
    }
    let (form, _) = report_view(&cx, &visit, &c).await?;
    show(&cx, &visit, form, StatusCode::OK).await
}

pub(crate) async fn report(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let Some(viewer) = cx.viewer.clone() else { return Err(CommentsError::SignIn.into()) };
    let standing = moderation_api::standing(cx.db(), &viewer.account, cx.now()).await.map_err(failed)?;
    crate::policy::may_take_part(&standing)?;
    let (form, row) = report_view(&cx, &visit, &fields.c).await?;
    let text: String = fields.text.chars().take(moderation_api::LONGEST_REPORT).collect();
    let new = Reporting {
        rule: fields.rule.clone(),
        text,
        account: viewer.account.clone(),
        // One reader reports one comment once.
        token: format!("{}:{}", viewer.account, row.id),
        reference: cx.ids().next(),
        ..Reporting::default()
    };
    let at = (row.account.as_str(), row.edition.as_str(), row.story.as_str());
    match moderation_api::report(&cx, Subject::new(KIND, row.id.as_str()), at, new).await {
        Ok(()) => Ok(onward(&format!("{}?said=reported#discussion", story_address(&cx, &row.story).await?))),
        Err(error) => {
            let status = StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT);
            let form = WriteForm { error: Some(error.key()), text: fields.text, ..form };
            show(&cx, &visit, form, status).await
        }
    }
}
