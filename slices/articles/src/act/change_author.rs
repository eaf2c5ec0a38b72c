//! Changes what is said of an author: in one edition the name, role and life; everywhere the address, kind, portrait, links and
//! account. The old address leads on, and copy that still has the old name finds the author.

use accounts::api::{AccountId, Happening};
use kernel::Slug;
use media::api::PictureId;
use slice::Ctx;

use crate::api::{AuthorId, NamesChanged};
use crate::error::ArticlesError;
use crate::model::{AuthorText, length, slug_of};
use crate::policy::{self, ARRANGE};
use crate::store::author_desk::{self, Facts};
use crate::store::authors;

/// The most links of an author.
pub const MOST_LINKS: usize = 8;

/// What is said of an author.
#[derive(Clone, Debug, Default)]
pub struct AuthorChange {
    /// The name as printed in the edition, 1 to 200 characters.
    pub name: String,
    /// What the author does, at most 200.
    pub role: String,
    /// A few sentences, at most 4,000.
    pub bio: String,
    /// The readable part of the address; made from the name when empty.
    pub slug: String,
    /// Whether it is an agency rather than a person.
    pub agency: bool,
    /// The portrait.
    pub portrait: Option<PictureId>,
    /// Name and address of pages elsewhere, at most [`MOST_LINKS`]; addresses begin with `https://` or `mailto:`.
    pub links: Vec<(String, String)>,
    /// The account of the same person.
    pub account: Option<String>,
}

/// Changes the author for `edition`. What holds in every edition is changed only by who may arrange all of them.
///
/// # Errors
/// [`ArticlesError::Taken`] where another author has this address.
pub async fn change_author(
    cx: &Ctx,
    edition: &str,
    id: &AuthorId,
    change: AuthorChange,
) -> Result<(), ArticlesError> {
    policy::require_in(&cx.actor, ARRANGE, edition, None)?;
    let text = AuthorText {
        edition: edition.to_owned(),
        name: change.name.trim().to_owned(),
        role: change.role.trim().to_owned(),
        bio: change.bio.trim().replace("\r\n", "\n"),
    };
    length("name", &text.name, 1, 200)?;
    length("role", &text.role, 0, 200)?;
    length("bio", &text.bio, 0, 4_000)?;
    let slug: Slug = slug_of(Some(change.slug.trim()), &text.name, "en")?;
    let links = links(&change.links)?;
    let site = cx.sites().get(edition).ok_or_else(|| ArticlesError::NoEdition(edition.to_owned()))?;
    if let Some(picture) = &change.portrait
        && media::api::picture(cx.db(), picture, &site.lang, cx.now()).await?.is_none()
    {
        return Err(ArticlesError::Unknown("picture"));
    }
    if let Some(account) = &change.account
        && !accounts::api::is_here(cx.db(), &AccountId::from_stored(account.clone())).await?
    {
        return Err(ArticlesError::Unknown("account"));
    }
    let everywhere = cx.actor.may(ARRANGE);
    let editions: Vec<String> = cx.sites().all().iter().map(|site| site.code.clone()).collect();
    let actor = cx.actor.clone();
    let (actor, text, slug, links, change, editions) =
        (&actor, &text, slug.as_str(), links.as_str(), &change, &editions);
    cx.write(|tx| async move {
        let held = author_desk::kept_author(&tx, edition, id).await?.ok_or(ArticlesError::NoAuthor)?;
        let facts = Facts {
            slug,
            kind: if change.agency { "agency" } else { "person" },
            portrait: change.portrait.as_ref().map(PictureId::as_str),
            links,
            account: change.account.as_deref(),
        };
        let same = (held.slug.as_str(), held.kind.as_str(), held.links.as_str()) == (slug, facts.kind, links)
            && (held.portrait.as_deref(), held.account.as_deref()) == (facts.portrait, facts.account);
        if !same && !everywhere {
            return Err(ArticlesError::Forbidden(ARRANGE));
        }
        if held.slug != slug && authors::slug_taken(&tx, slug).await? {
            return Err(ArticlesError::Taken(slug.to_owned()));
        }
        if held.slug != slug || held.name != text.name {
            author_desk::remember(&tx, id, id).await?;
        }
        let worded = authors::put_text(&tx, id, text).await?;
        if same && !worded {
            return Ok(());
        }
        author_desk::change(&tx, id, &facts).await?;
        let what = Happening {
            verb: "articles.author",
            subject_kind: "author",
            subject: id.as_str(),
            edition,
            detail: "",
        };
        accounts::api::note(&tx, actor, &what).await?;
        let changed = NamesChanged::of_authors(&tx, editions, vec![id.to_string()]).await?;
        tx.emit(&changed).await?;
        Ok(())
    })
    .await
}

/// Links as they are stored.
fn links(asked: &[(String, String)]) -> Result<String, ArticlesError> {
    let mut kept = Vec::new();
    for (name, url) in asked {
        let (name, url) = (name.trim(), url.trim());
        if name.is_empty() && url.is_empty() {
            continue;
        }
        length("link", name, 1, 80)?;
        length("link", url, 1, 500)?;
        let fits = ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
        if !fits || url.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
            return Err(ArticlesError::Address(url.to_owned()));
        }
        kept.push((name, url));
    }
    if kept.len() > MOST_LINKS {
        return Err(ArticlesError::TooMany { field: "links", most: MOST_LINKS });
    }
    Ok(serde_json::to_string(&kept).map_err(db::DbError::from)?)
}
