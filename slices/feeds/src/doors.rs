//! The files that programs look for at the door: robots.txt, llms.txt, security.txt, the web manifest, favicon.ico.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::{HeaderMap, header};
use kernel::{DAY, Timestamp};
use serde_json::json;
use slice::Ctx;
use web::{Failure, Site, Visit};

use crate::answer::{Document, failed, stored};
use crate::config::Config;
use crate::offer::{ATOM, JSON, RSS};

/// How long security.txt holds from the day it is asked for: less than a year (RFC 9116 §2.5.5).
const SECURITY_DAYS: i64 = 180;
/// How long these files may be kept without asking again.
const LIFETIME: &str = "public, max-age=3600";
/// The ground of the default theme, behind the icon while a saved paper opens.
const GROUND: &str = "#fdfcf9";
/// The accent where an edition has none.
const ACCENT: &str = "#a3241b";

/// Crawlers that gather text for language models, by the names they give themselves.
const AI_CRAWLERS: [&str; 24] = [
    "AI2Bot",
    "Amazonbot",
    "anthropic-ai",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ChatGPT-User",
    "Claude-Web",
    "ClaudeBot",
    "cohere-ai",
    "cohere-training-data-crawler",
    "Diffbot",
    "FacebookBot",
    "Google-Extended",
    "GPTBot",
    "ImagesiftBot",
    "Meta-ExternalAgent",
    "OAI-SearchBot",
    "omgili",
    "PanguBot",
    "PerplexityBot",
    "Timpibot",
    "Webzio-Extended",
    "YouBot",
];

pub(crate) fn routes() -> Router<Ctx> {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/llms.txt", get(llms))
        .route("/.well-known/security.txt", get(security))
        .route("/favicon.ico", get(favicon))
}

/// The editions at the host asked: those with a host of their own there, else those without one.
fn sites_at(cx: &Ctx, headers: &HeaderMap) -> Vec<Arc<Site>> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let is_port = |port: &str| port.bytes().all(|b| b.is_ascii_digit());
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if is_port(port) { name } else { host });
    let all = cx.sites().all();
    let own: Vec<_> = all
        .iter()
        .filter(|site| site.host.as_deref().is_some_and(|host| host.eq_ignore_ascii_case(name)))
        .cloned()
        .collect();
    if own.is_empty() { all.into_iter().filter(|site| site.host.is_none()).collect() } else { own }
}

fn plain(text: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, LIFETIME)];
    (headers, text).into_response()
}

/// Robots Exclusion Protocol (RFC 9309), with the sitemaps of every edition at the host.
async fn robots(cx: Ctx, headers: HeaderMap) -> Response {
    let mut text = String::from("User-agent: *\nDisallow:\n\n");
    if !cx.config::<Config>().ai_crawlers {
        for crawler in AI_CRAWLERS {
            let _ = writeln!(text, "User-agent: {crawler}");
        }
        text.push_str("Disallow: /\n\n");
    }
    for site in sites_at(&cx, &headers) {
        let _ = writeln!(text, "Sitemap: {}", site.url("/sitemap.xml"));
        let _ = writeln!(text, "Sitemap: {}", site.url("/news-sitemap.xml"));
    }
    plain(text)
}

/// Words on one line, without what Markdown would take for a sign of its own.
fn one_line(text: &str) -> String {
    let kept = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    kept.filter(|c| !matches!(c, '[' | ']' | '<' | '>' | '`')).collect()
}

/// What the paper allows language models, and where they find it (llmstxt.org).
async fn llms(cx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let open = cx.config::<Config>().ai_crawlers;
    let mut text = String::new();
    for site in sites_at(&cx, &headers) {
        let lang = site.lang.as_str();
        let word = |key: &str| cx.word(lang, key);
        let tagline = layout(&site, "tagline").unwrap_or_default();
        let _ = writeln!(text, "# {}\n", one_line(&site.name));
        if !tagline.is_empty() {
            let _ = writeln!(text, "> {}\n", one_line(&tagline));
        }
        let policy = if open { word("feeds-llms-open") } else { word("feeds-llms-closed") };
        let _ = writeln!(text, "{policy}\n");
        if !open {
            continue;
        }
        let _ = writeln!(text, "## {}\n", word("feeds-llms-sections"));
        for section in editions::api::sections(cx.db(), &site.code).await.map_err(failed)? {
            let url = site.url(&format!("/{}/", section.slug));
            let _ = write!(text, "- [{}]({url})", one_line(&section.name));
            if !section.description.is_empty() {
                let _ = write!(text, ": {}", one_line(&section.description));
            }
            text.push('\n');
        }
        let _ = writeln!(text, "\n## {}\n", word("feeds-llms-feeds"));
        for (name, file) in [("Atom", ATOM), ("RSS", RSS), ("JSON Feed", JSON)] {
            let _ = writeln!(text, "- [{name}]({})", site.url(&format!("/feeds/{file}")));
        }
        text.push('\n');
    }
    Ok(plain(text))
}

fn layout(site: &Site, name: &str) -> Option<String> {
    let value = site.layout.get_attr(name).ok()?;
    value.as_str().map(str::to_owned).filter(|text| !text.is_empty())
}

/// A contact as security.txt wants it: a URI.
fn contact(site: &Site) -> Option<String> {
    let given = layout(site, "security_contact")?;
    if given.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    match given.as_str() {
        uri if uri.starts_with("mailto:") || uri.starts_with("https://") || uri.starts_with("tel:") => {
            Some(given)
        }
        path if path.starts_with('/') => Some(format!("{}{path}", site.origin)),
        address if address.contains('@') => Some(format!("mailto:{address}")),
        _ => None,
    }
}

/// Whom to tell of a hole (RFC 9116). A host whose editions name no contact has no such file.
async fn security(cx: Ctx, headers: HeaderMap) -> Result<Response, Failure> {
    let sites = sites_at(&cx, &headers);
    let mut contacts: Vec<String> = Vec::new();
    let mut languages: Vec<&str> = Vec::new();
    for site in &sites {
        contacts.extend(contact(site).filter(|contact| !contacts.contains(contact)));
        if !languages.contains(&site.lang.as_str()) {
            languages.push(site.lang.as_str());
        }
    }
    if contacts.is_empty() {
        return Err(Failure::not_found());
    }
    let mut text = String::new();
    for contact in contacts {
        let _ = writeln!(text, "Contact: {contact}");
    }
    let today = cx.now().millis().div_euclid(DAY) * DAY;
    let _ = writeln!(text, "Expires: {}", Timestamp(today + SECURITY_DAYS * DAY).rfc3339());
    let _ = writeln!(text, "Preferred-Languages: {}", languages.join(", "));
    if let Some(site) = sites.first() {
        let _ = writeln!(text, "Canonical: {}/.well-known/security.txt", site.origin);
    }
    Ok(plain(text))
}

/// The icon that old programs ask for by this name.
async fn favicon(cx: Ctx) -> Result<Response, Failure> {
    let icon = cx.assets().url("icons/favicon.svg").ok_or_else(Failure::not_found)?;
    Ok(([(header::CACHE_CONTROL, LIFETIME)], Redirect::temporary(icon)).into_response())
}

/// The web application manifest of an edition (W3C).
pub(crate) async fn manifest(cx: Ctx, visit: Visit) -> Response {
    let site = &*visit.site;
    let home = site.path("/");
    let icons: Vec<_> = cx
        .assets()
        .url("icons/favicon.svg")
        .map(|url| json!({ "src": url, "sizes": "any", "type": "image/svg+xml", "purpose": "any" }))
        .into_iter()
        .collect();
    let short: String = site.name.chars().take(30).collect();
    let body = json!({
        "id": home,
        "name": site.name,
        "short_name": short,
        "description": layout(site, "tagline").unwrap_or_else(|| site.name.clone()),
        "lang": site.lang.as_str(),
        "dir": site.lang.direction().as_str(),
        "start_url": home,
        "scope": home,
        "display": "minimal-ui",
        "theme_color": layout(site, "accent").unwrap_or_else(|| ACCENT.to_owned()),
        "background_color": GROUND,
        "categories": ["news"],
        "icons": icons,
    });
    let document = Document {
        body: body.to_string(),
        mime: "application/manifest+json; charset=utf-8",
        modified: None,
        tags: Vec::new(),
        until: None,
    };
    stored(&cx, document)
}
