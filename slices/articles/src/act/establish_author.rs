//! Makes an author known, or changes what is said of them.

use slice::Ctx;

use crate::api::AuthorId;
use crate::error::ArticlesError;
use crate::model::{NewAuthor, Outcome, length, slug_of};
use crate::policy::{self, FILE};
use crate::store::authors;

/// How many authors of one name get an address of their own.
const MOST_NAMESAKES: u32 = 1_000;

/// Adds or changes the author: the same source is the same author, and without a source the same address.
///
/// # Errors
/// [`ArticlesError`].
pub async fn establish_author(cx: &Ctx, new: NewAuthor) -> Result<(AuthorId, Outcome), ArticlesError> {
    policy::require_somewhere(&cx.actor, FILE)?;
    for text in &new.texts {
        length("name", &text.name, 1, 200)?;
        length("role", &text.role, 0, 200)?;
        length("bio", &text.bio, 0, 4_000)?;
    }
    let name = new.texts.first().map(|text| text.name.as_str()).unwrap_or_default();
    let slug = slug_of(new.slug.as_deref(), name, "en")?;
    let (new, slug) = (&new, &slug);
    cx.write(|tx| async move {
        let held = authors::known(&tx, new.source.as_deref(), slug.as_str()).await?;
        let (id, mut outcome) = match held {
            Some(id) => {
                authors::set_portrait(&tx, &id, new).await?;
                (id, Outcome::Unchanged)
            }
            None => {
                let mut free = slug.to_string();
                let mut next = 2;
                while next < MOST_NAMESAKES && authors::slug_taken(&tx, &free).await? {
                    free = format!("{slug}-{next}");
                    next += 1;
                }
                let id = AuthorId::new(tx.ids());
                authors::insert(&tx, &id, &free, new).await?;
                (id, Outcome::Created)
            }
        };
        for text in &new.texts {
            if authors::put_text(&tx, &id, text).await? && outcome == Outcome::Unchanged {
                outcome = Outcome::Updated;
            }
        }
        Ok((id, outcome))
    })
    .await
}
