//! Letters that the law asks for, with a notice beside each: to whose comment was decided about, to who was sanctioned.
// words: comments-mail-*

use accounts::api::{AccountId, LetterText, write_letter};
use db::DbError;
use moderation::api::{self as moderation_api, EntryId, SanctionId, SanctionKind, Sanctioned};
use notices::api::{Kind, NewNotice, notify};
use serde::{Deserialize, Serialize};
use slice::{Ctx, JobError};
use web::{DateStyle, format_date};

use crate::store::comments;

/// The job that tells somebody of a decision.
pub(crate) const DECISION_LETTER: &str = "comments.decision_letter";

/// Which decision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Decided {
    pub(crate) entry: String,
}

/// The longest quotation in a letter, in characters.
const QUOTED: usize = 400;

fn quoted(text: &str) -> String {
    let mut out: String = text.chars().take(QUOTED).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

/// Tells the author why a comment was removed, and how to contest that.
pub(crate) async fn decision_letter(cx: Ctx, decided: Decided) -> Result<(), JobError> {
    let Some(told) = moderation_api::entry(&cx, &EntryId::from_stored(decided.entry)).await? else {
        return Ok(());
    };
    let Some(site) = cx.sites().get(&told.edition) else { return Ok(()) };
    let (rule, text) = moderation_api::rule_words(&cx, &told.edition, site.lang.as_str(), &told.rule).await?;
    let quote = comments::comment(cx.db(), &told.subject.id).await?.map(|row| quoted(&row.text));
    let letter = LetterText {
        words: if told.verb == "edit" { "comments-mail-edited" } else { "comments-mail-removed" },
        path: Some(moderation_api::DECISIONS.into()),
        values: vec![
            ("rule", rule),
            ("ruletext", text),
            ("quote", quote.unwrap_or_default()),
            ("reason", told.grounds.reason),
        ],
    };
    write_letter(&cx, &AccountId::from_stored(told.author), letter).await
}

/// Tells a reader of a sanction, and closes the account where that is the sanction.
pub(crate) async fn sanctioned(cx: Ctx, event: Sanctioned) -> Result<(), JobError> {
    let Some(facts) =
        moderation_api::sanction_facts(cx.db(), &SanctionId::from_stored(event.sanction)).await?
    else {
        return Ok(());
    };
    let Some(site) = cx.sites().get(&facts.edition) else { return Ok(()) };
    let id = AccountId::from_stored(event.account);
    if event.kind == SanctionKind::Delete {
        accounts::api::close_account(&cx, &id).await?;
    }
    let (rule, _) = moderation_api::rule_words(&cx, &facts.edition, site.lang.as_str(), &facts.rule).await?;
    let told = NewNotice {
        account: id.as_str().to_owned(),
        kind: Kind::Decision,
        word: "sanctioned",
        about: format!("sanction:{}", facts.id),
        source: facts.id.as_str().to_owned(),
        sender: String::new(),
        edition: facts.edition.clone(),
        path: moderation_api::DECISIONS.to_owned(),
        title: rule.clone(),
        quote: String::new(),
        quiet: true,
    };
    cx.write::<_, DbError, _, _>(async move |tx| notify(&tx, told).await).await?;
    let until = facts
        .until
        .map(|until| format_date(site.lang.as_str(), &site.zone, until, DateStyle::Long))
        .unwrap_or_default();
    let (words, path) = match (event.kind, event.is_final) {
        (SanctionKind::Warn, _) => ("comments-mail-warn", moderation_api::DECISIONS.to_owned()),
        (SanctionKind::Restrict, _) => ("comments-mail-restrict", moderation_api::DECISIONS.to_owned()),
        (SanctionKind::Block, false) => {
            ("comments-mail-block", moderation_api::appeal_path(&cx, id.as_str()))
        }
        (SanctionKind::Block, true) => ("comments-mail-final", moderation_api::DECISIONS.to_owned()),
        (SanctionKind::Delete, _) => ("comments-mail-delete", moderation_api::STANDARDS.to_owned()),
    };
    let letter = LetterText {
        words,
        path: Some(path),
        values: vec![("rule", rule), ("reason", facts.reason), ("until", until)],
    };
    write_letter(&cx, &id, letter).await
}
