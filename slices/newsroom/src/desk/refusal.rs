//! A refusal in the words of the interface. Deliberately absent: what the operator hears of it.

use articles::api::ArticlesError;
use fluent_bundle::FluentArgs;
use kernel::ErrorKind;
use slice::Ctx;
use web::Failure;

/// The key of the sentence that says why; what has none is the program's own trouble.
// words: newsroom-refused-*
pub(crate) fn key_of(error: &ArticlesError) -> Option<&'static str> {
    Some(match error {
        ArticlesError::Forbidden(_) => "newsroom-refused-forbidden",
        ArticlesError::NoSection(_) => "newsroom-refused-section",
        ArticlesError::Length { .. } => "newsroom-refused-length",
        ArticlesError::Slug(_) => "newsroom-refused-slug",
        ArticlesError::NoCredit => "newsroom-refused-credit",
        ArticlesError::Changed => "newsroom-refused-changed",
        ArticlesError::Embargo(_) => "newsroom-refused-embargo",
        ArticlesError::Unchanged => "newsroom-refused-unchanged",
        ArticlesError::Past => "newsroom-refused-past",
        ArticlesError::Withdrawn => "newsroom-refused-withdrawn",
        ArticlesError::Taken(_) => "newsroom-refused-taken",
        ArticlesError::InUse(_) => "newsroom-refused-in-use",
        ArticlesError::Unlike => "newsroom-refused-unlike",
        ArticlesError::Address(_) => "newsroom-refused-link",
        ArticlesError::Body(_) | ArticlesError::Unknown(_) | ArticlesError::TooMany { .. } => {
            "newsroom-refused-text"
        }
        _ => return None,
    })
}

/// The sentence in the interface's language.
///
/// # Errors
/// The failure itself, where it is the program's own trouble.
pub(crate) fn sentence(cx: &Ctx, lang: &str, error: ArticlesError) -> Result<String, Failure> {
    let Some(key) = key_of(&error) else { return Err(error.into()) };
    let mut args = FluentArgs::new();
    if let ArticlesError::Length { field, most, .. } = &error {
        args.set("field", field_name(cx, lang, field));
        args.set("most", i64::try_from(*most).unwrap_or(i64::MAX));
    }
    Ok(cx.words().text(lang, key, &args).unwrap_or_else(|| key.to_owned()))
}

/// The field as its label calls it.
// words: newsroom-field-*
fn field_name(cx: &Ctx, lang: &str, field: &str) -> String {
    let key = format!("newsroom-field-{}", field.replace([' ', '_'], "-"));
    cx.words().text(lang, &key, &FluentArgs::new()).unwrap_or_else(|| field.to_owned())
}

/// The status a script gets with the sentence.
pub(crate) fn status(error: &ArticlesError) -> u16 {
    match error.kind() {
        ErrorKind::Forbidden | ErrorKind::NotFound => 422,
        kind => kind.status(),
    }
}
