//! Lets an old address lead somewhere.

use slice::Ctx;

use crate::error::ArticlesError;
use crate::policy::{self, ARRANGE};
use crate::store::addresses;

/// The longest address that is kept.
const LONGEST: usize = 1_000;

/// The path and query of an address as they are looked up: without scheme and host, without fragment, without empty
/// parts and trailing slash, percent-decoded. `None` for the root and for what is no address.
pub(crate) fn clean_path(address: &str) -> Option<String> {
    let rest = match address.split_once("://") {
        Some((_, rest)) => rest.find(['/', '?']).and_then(|at| rest.get(at..))?,
        None => address,
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let rest = if rest.starts_with('?') { format!("/{rest}") } else { rest.to_owned() };
    if !rest.starts_with('/') || rest.len() > LONGEST || rest.contains("/../") {
        return None;
    }
    let decoded = percent_encoding::percent_decode_str(&rest).decode_utf8().ok()?;
    if decoded.chars().any(char::is_control) {
        return None;
    }
    let (path, query) = decoded.split_once('?').map_or((&*decoded, ""), |(path, query)| (path, query));
    let path: String =
        path.split('/').filter(|part| !part.is_empty()).fold(String::new(), |whole, part| whole + "/" + part);
    match (path.as_str(), query) {
        ("", "") => None,
        (path, "") => Some(path.to_owned()),
        (path, query) => Some(format!("{}?{query}", if path.is_empty() { "/" } else { path })),
    }
}

/// Lets `old` (a path, or an address of the old site) lead to `target` (a path of this edition, or any address).
///
/// # Errors
/// [`ArticlesError::Address`] and the database's.
pub async fn redirect_address(
    cx: &Ctx,
    edition: &str,
    old: &str,
    target: &str,
) -> Result<bool, ArticlesError> {
    policy::require(&cx.actor, ARRANGE)?;
    let path = clean_path(old).ok_or_else(|| ArticlesError::Address(old.to_owned()))?;
    let path = &path;
    let fits = target.starts_with("https://")
        || target.starts_with("http://")
        || (target.starts_with('/') && !target.starts_with("//"));
    if !fits || target.chars().any(char::is_control) {
        return Err(ArticlesError::Address(target.to_owned()));
    }
    cx.write(|tx| async move { Ok(addresses::put(&tx, edition, path, None, Some(target)).await?) }).await
}

#[cfg(test)]
mod tests {
    use super::clean_path;

    #[test]
    fn an_old_address_is_known_by_its_path_and_query_only() {
        assert_eq!(clean_path("https://old.example/2014/03/hello/#top").as_deref(), Some("/2014/03/hello"));
        assert_eq!(clean_path("http://old.example/?p=12").as_deref(), Some("/?p=12"));
        assert_eq!(clean_path("/a%20b/").as_deref(), Some("/a b"));
        assert_eq!(clean_path("http://old.example//2014//03/hello//").as_deref(), Some("/2014/03/hello"));
        assert_eq!(clean_path("//?p=12").as_deref(), Some("/?p=12"));
        assert_eq!(clean_path("//"), None);
        for none in ["https://old.example/", "https://old.example", "/", "mailto:a@b", "/../x/../y", "/a%00b"]
        {
            assert_eq!(clean_path(none), None, "{none}");
        }
    }
}
