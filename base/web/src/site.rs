//! A site: one address under which pages are served in one language. What a paper calls an edition is a site here.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use jiff::tz::TimeZone;
use kernel::Lang;

/// One site of the installation, immutable; a change makes a new one.
#[derive(Clone, Debug)]
pub struct Site {
    /// Short name in tables and commands: `en`.
    pub code: String,
    /// The language of every page.
    pub lang: Lang,
    /// The name in the masthead.
    pub name: String,
    /// Scheme and host of canonical addresses, no trailing slash: `https://courier.example`.
    pub origin: String,
    /// The host that belongs to this site alone, if there is one.
    pub host: Option<String>,
    /// The path before every address of this site: empty or `/fr`.
    pub prefix: String,
    /// The time zone of every time shown.
    pub zone: TimeZone,
    /// What the layout shows on every page (navigation, identity, footer …), as the templates read it.
    pub layout: minijinja::Value,
    /// What the slice that makes the sites keeps in memory with each, of a type only it knows; `Arc::new(())` for nothing.
    pub kept: Arc<dyn Any + Send + Sync>,
}

impl Site {
    /// The address of `path` (which begins with `/`) within the host: `/fr/ville/`.
    pub fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The full address of `path` (which begins with `/`).
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.prefix)
    }
}

/// The sites of the installation, replaced as a whole when an editor changes one.
#[derive(Default)]
pub struct Sites {
    table: ArcSwap<Table>,
}

#[derive(Default)]
struct Table {
    all: Vec<Arc<Site>>,
    by_host: HashMap<String, Vec<Arc<Site>>>,
    anywhere: Vec<Arc<Site>>,
}

/// Where an address leads: the site, and the path within it (which begins with `/`).
#[derive(Clone, Debug)]
pub struct Located {
    /// The site.
    pub site: Arc<Site>,
    /// The path within the site.
    pub path: String,
}

impl Sites {
    /// Puts a new set of sites in place.
    pub fn replace(&self, sites: Vec<Site>) {
        let all: Vec<Arc<Site>> = sites.into_iter().map(Arc::new).collect();
        let mut table = Table { all: all.clone(), ..Table::default() };
        for site in all {
            match &site.host {
                Some(host) => table.by_host.entry(host.to_ascii_lowercase()).or_default().push(site),
                None => table.anywhere.push(site),
            }
        }
        let longest_first =
            |sites: &mut Vec<Arc<Site>>| sites.sort_by_key(|site| usize::MAX - site.prefix.len());
        longest_first(&mut table.anywhere);
        table.by_host.values_mut().for_each(longest_first);
        self.table.store(Arc::new(table));
    }

    /// All sites, in the editors' order.
    pub fn all(&self) -> Vec<Arc<Site>> {
        self.table.load().all.clone()
    }

    /// The site with this code.
    pub fn get(&self, code: &str) -> Option<Arc<Site>> {
        self.table.load().all.iter().find(|site| site.code == code).cloned()
    }

    /// The site that answers `path` at `host` (a `Host` header value), longest prefix first. Sites that have a host
    /// of their own are found only there; the others at any other host.
    pub fn locate(&self, host: &str, path: &str) -> Option<Located> {
        let table = self.table.load();
        let name = host
            .rsplit_once(':')
            .map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
        let own = if table.by_host.is_empty() { None } else { table.by_host.get(&name.to_ascii_lowercase()) };
        let candidates = own.unwrap_or(&table.anywhere);
        candidates.iter().find_map(|site| {
            let rest = path.strip_prefix(site.prefix.as_str())?;
            let path = match rest {
                "" => "/",
                rest if rest.starts_with('/') => rest,
                _ => return None,
            };
            Some(Located { site: Arc::clone(site), path: path.to_owned() })
        })
    }

    /// The site to answer in when the address leads to none: by `Accept-Language` (RFC 9110 §12.5.4), else the first.
    pub fn by_language(&self, accept: &str) -> Option<Arc<Site>> {
        let table = self.table.load();
        let mut wanted: Vec<(f32, &str)> = accept
            .split(',')
            .take(32)
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let tag = pieces.next()?.trim();
                let quality = pieces
                    .find_map(|piece| piece.trim().strip_prefix("q="))
                    .map_or(1.0, |quality| quality.parse().unwrap_or(0.0));
                (quality > 0.0 && !tag.is_empty()).then_some((quality, tag))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        let matches = |tag: &str, site: &Site| {
            let primary = tag.split('-').next().unwrap_or(tag);
            site.lang.as_str().eq_ignore_ascii_case(tag) || site.lang.primary().eq_ignore_ascii_case(primary)
        };
        wanted
            .iter()
            .find_map(|(_, tag)| table.all.iter().find(|site| matches(tag, site)))
            .or_else(|| table.all.first())
            .cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(code: &str, host: Option<&str>, prefix: &str) -> Site {
        Site {
            code: code.into(),
            lang: code.parse().unwrap(),
            name: code.into(),
            origin: "http://paper.example".into(),
            host: host.map(Into::into),
            prefix: prefix.into(),
            zone: TimeZone::UTC,
            layout: minijinja::Value::UNDEFINED,
            kept: Arc::new(()),
        }
    }

    fn found(sites: &Sites, host: &str, path: &str) -> Option<(String, String)> {
        sites.locate(host, path).map(|located| (located.site.code.clone(), located.path))
    }

    #[test]
    fn the_longest_prefix_wins_and_a_word_that_only_begins_like_one_does_not() {
        let sites = Sites::default();
        sites.replace(vec![
            site("en", None, ""),
            site("fr", None, "/fr"),
            site("ar", Some("ar.example"), ""),
        ]);
        let expect = |code: &str, path: &str| Some((code.to_owned(), path.to_owned()));
        assert_eq!(found(&sites, "x", "/fr/ville/"), expect("fr", "/ville/"));
        assert_eq!(found(&sites, "x:8080", "/fr"), expect("fr", "/"));
        assert_eq!(found(&sites, "x", "/france/"), expect("en", "/france/"));
        assert_eq!(found(&sites, "AR.example:80", "/fr/"), expect("ar", "/fr/"));
    }

    #[test]
    fn the_browser_s_languages_choose_the_site_where_the_address_does_not() {
        let sites = Sites::default();
        sites.replace(vec![site("en", None, "/en"), site("fr", None, "/fr")]);
        let code = |accept: &str| sites.by_language(accept).map(|site| site.code.clone());
        assert_eq!(code("fr-CH, en;q=0.8"), Some("fr".into()));
        assert_eq!(code("de, en;q=0.5, fr;q=0.9"), Some("fr".into()));
        assert_eq!(code("xx;q=bad,,"), Some("en".into()));
        assert!(found(&sites, "x", "/").is_none());
    }
}
