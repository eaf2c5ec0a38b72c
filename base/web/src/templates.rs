//! Templates: minijinja with typed views, strict about what is undefined, and the functions every template may use.
//!
//! `t("key", name=value)` a message · `date(ms, "long")` · `number(n)` · `asset("css/site.css")` ·
//! `icon("search")` · `place("layout.top")` what other slices put there. Templates never query.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use kernel::Timestamp;
use minijinja::value::{Kwargs, Object, Serde};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value};
use serde::Serialize;

use crate::{Assets, DateStyle, PageHead, Site, Words, format_clock, format_date, format_number};

/// A template's text.
#[derive(Clone, Debug)]
pub struct TemplateSource {
    /// The name others use: `articles/article.html`.
    pub name: String,
    /// The text.
    pub text: String,
}

/// An icon: an SVG element.
#[derive(Clone, Debug)]
pub struct IconSource {
    /// The name templates use.
    pub name: String,
    /// The SVG.
    pub svg: String,
}

/// What stands around a page's own view.
pub struct PageFrame<'a> {
    /// The site.
    pub site: &'a Arc<Site>,
    /// The page's head.
    pub head: &'a PageHead,
    /// What slices put into the places of the page, by place.
    pub places: HashMap<String, String>,
    /// What slices say of the layout on this page (`editions`, `breaking` …).
    pub layout: Value,
    /// The time of rendering.
    pub now: Timestamp,
}

/// A template that does not parse or can't be rendered.
#[derive(Debug, thiserror::Error)]
#[error("template {name}: {detail}")]
pub struct TemplateError {
    /// Which.
    pub name: String,
    /// Why, with the line.
    pub detail: String,
}

/// All templates, ready to render.
pub struct Templates {
    environment: Environment<'static>,
}

/// The site as templates see it: its layout values, plus what functions need.
#[derive(Debug)]
struct SiteObject {
    site: Arc<Site>,
    /// What differs by page: the clock, the current section, where the edition switch leads.
    page: Value,
}

impl Object for SiteObject {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let site = &self.site;
        Some(match key.as_str()? {
            "code" => Value::from(site.code.clone()),
            "lang" => Value::from(site.lang.as_str()),
            "dir" => Value::from(site.lang.direction().as_str()),
            "name" => Value::from(site.name.clone()),
            "origin" => Value::from(site.origin.clone()),
            "base" => Value::from(site.prefix.clone()),
            "home" => Value::from(site.path("/")),
            "zone" => Value::from(site.zone.iana_name().unwrap_or("UTC")),
            other => {
                let held = |from: &Value| from.get_attr(other).ok().filter(|value| !value.is_undefined());
                return held(&self.page).or_else(|| held(&site.layout));
            }
        })
    }
}

/// The site of the page being rendered, for functions that slices register.
pub fn site_of(state: &State<'_, '_>) -> Option<Arc<Site>> {
    let value = state.lookup("site")?;
    value.downcast_object_ref::<SiteObject>().map(|object| Arc::clone(&object.site))
}

impl Templates {
    /// Parses `sources` (a later one replaces an earlier one of the same name) and installs the functions;
    /// `extend` adds those of slices.
    ///
    /// # Errors
    /// The first template that does not parse.
    pub fn new(
        sources: Vec<TemplateSource>,
        icons: Vec<IconSource>,
        words: Arc<Words>,
        assets: Arc<Assets>,
        extend: impl FnOnce(&mut Environment<'static>),
    ) -> Result<Self, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|name| {
            if name.ends_with(".txt") { AutoEscape::None } else { AutoEscape::Html }
        });
        environment.set_formatter(|out, state, value| match value.as_str() {
            Some(text) if *state.auto_escape() == AutoEscape::Html && !value.is_safe() => escaped(out, text),
            _ => minijinja::escape_formatter(out, state, value),
        });
        install(&mut environment, icons, words, assets);
        extend(&mut environment);
        let mut by_name = BTreeMap::new();
        for source in sources {
            by_name.insert(source.name, source.text);
        }
        for (name, text) in by_name {
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| TemplateError { name, detail: describe(&error) })?;
        }
        Ok(Self { environment })
    }

    /// The names of all templates.
    pub fn names(&self) -> Vec<String> {
        self.environment.templates().map(|(name, _)| name.to_owned()).collect()
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.environment.get_template(name).is_ok()
    }

    /// Renders a whole page: the view's fields, `site` (with `layout`, what slices say of this page), `page` (its
    /// head) and `places`.
    ///
    /// # Errors
    /// What is undefined or fails, with template and line.
    pub fn page<V: Serialize>(
        &self,
        name: &str,
        frame: PageFrame<'_>,
        view: &V,
    ) -> Result<String, TemplateError> {
        let PageFrame { site, head, places, layout, now } = frame;
        let view = Value::from(Serde(view));
        let page = minijinja::context! {
            clock => clock(site, now),
            sections => with_current(site, "sections", &head.path),
            rails => with_current(site, "rails", &head.path),
            ..minijinja::context! { ..layout, ..nothing_said() }
        };
        let context = minijinja::context! {
            site => Value::from_object(SiteObject { site: Arc::clone(site), page }),
            page => Value::from(Serde(head)),
            places => Value::from(Serde(places)),
            now => now.millis(),
            ..view
        };
        self.render(name, context)
    }

    /// Renders a fragment or a text: the view's fields and `site`.
    ///
    /// # Errors
    /// As [`Templates::page`].
    pub fn fragment<V: Serialize>(
        &self,
        name: &str,
        site: &Arc<Site>,
        view: &V,
    ) -> Result<String, TemplateError> {
        let view = Value::from(Serde(view));
        let page = minijinja::context! {};
        let context = minijinja::context! {
            site => Value::from_object(SiteObject { site: Arc::clone(site), page }),
            places => Value::from(Serde(HashMap::<String, String>::new())),
            ..view
        };
        self.render(name, context)
    }

    fn render(&self, name: &str, context: Value) -> Result<String, TemplateError> {
        let failed = |error: Error| TemplateError { name: name.to_owned(), detail: describe(&error) };
        self.environment.get_template(name).map_err(failed)?.render(context).map_err(failed)
    }
}

/// Escapes what is special in HTML texts and quoted attributes. The engine's own escaping writes `/` as six letters,
/// which makes nothing safer and every address longer.
fn escaped(out: &mut minijinja::Output<'_>, text: &str) -> Result<(), Error> {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\'']) {
        let (plain, tail) = rest.split_at(at);
        out.write_str(plain)?;
        let mut letters = tail.chars();
        out.write_str(match letters.next() {
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('&') => "&amp;",
            Some('"') => "&quot;",
            _ => "&#39;",
        })?;
        rest = letters.as_str();
    }
    Ok(out.write_str(rest)?)
}

/// What the layout shows where no slice says otherwise.
fn nothing_said() -> Value {
    let none: Vec<Value> = Vec::new();
    minijinja::context! { breaking => (), editions => none.clone(), footer => none }
}

fn clock(site: &Arc<Site>, now: Timestamp) -> Value {
    minijinja::context! {
        text => format_clock(site.lang.as_str(), &site.zone, now),
        iso => format_date(site.lang.as_str(), &site.zone, now, DateStyle::Iso),
        zone => site.zone.iana_name().unwrap_or("UTC"),
    }
}

/// A navigation list of the site's layout (`name`, `url`) with the entry the page belongs to marked `current`.
fn with_current(site: &Arc<Site>, list: &str, path: &str) -> Value {
    let entries = site.layout.get_attr(list).ok().and_then(|list| list.try_iter().ok());
    let home = site.path("/");
    let mark = |entry: Value| {
        let url =
            entry.get_attr("url").ok().and_then(|url| url.as_str().map(str::to_owned)).unwrap_or_default();
        let current = url != home && !url.is_empty() && path.starts_with(&url);
        minijinja::context! { current => current, ..entry }
    };
    entries.into_iter().flatten().map(mark).collect()
}

fn describe(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

fn site_or_fail(state: &State<'_, '_>) -> Result<Arc<Site>, Error> {
    site_of(state).ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "no site in this context"))
}

fn install(
    environment: &mut Environment<'static>,
    icons: Vec<IconSource>,
    words: Arc<Words>,
    assets: Arc<Assets>,
) {
    environment.add_function("t", move |state: &State<'_, '_>, key: &str, values: Kwargs| {
        let site = site_or_fail(state)?;
        let lang = site.lang.as_str();
        let mut args = FluentArgs::new();
        for name in values.args() {
            let value: Value = values.get(name)?;
            match i64::try_from(value.clone()) {
                Ok(number) if value.is_number() => args.set(name.to_owned(), number),
                _ => args.set(name.to_owned(), value.to_string()),
            }
        }
        words
            .text(lang, key, &args)
            .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("no words for {key:?}")))
    });
    environment.add_function("date", |state: &State<'_, '_>, millis: i64, style: &str| {
        let site = site_or_fail(state)?;
        let style = DateStyle::by_name(style)
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("no date style {style:?}")))?;
        Ok::<_, Error>(format_date(site.lang.as_str(), &site.zone, Timestamp(millis), style))
    });
    environment.add_function("number", |state: &State<'_, '_>, number: i64| {
        let site = site_or_fail(state)?;
        Ok::<_, Error>(format_number(site.lang.as_str(), number))
    });
    environment.add_function("asset", move |path: &str| {
        assets
            .url(path)
            .map(str::to_owned)
            .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("no asset {path:?}")))
    });
    let icons: HashMap<String, Value> =
        icons.into_iter().map(|icon| (icon.name, Value::from_safe_string(icon.svg))).collect();
    environment.add_function("icon", move |name: &str| {
        icons
            .get(name)
            .cloned()
            .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("no icon {name:?}")))
    });
    environment.add_function("place", |state: &State<'_, '_>, name: &str| {
        let held = state.lookup("places").and_then(|places| places.get_attr(name).ok());
        held.and_then(|html| html.as_str().map(|text| Value::from_safe_string(text.to_owned())))
            .unwrap_or_else(|| Value::from_safe_string(String::new()))
    });
    environment.add_filter("json_text", |value: Serde<serde_json::Value>| {
        Value::from_safe_string(value.0.to_string().replace('<', "\\u003c"))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WordSource;

    fn render(text: &str, view: serde_json::Value) -> Result<String, TemplateError> {
        let words =
            WordSource { lang: "en".into(), origin: "t".into(), text: "hello = Hello { $name }".into() };
        let words = Arc::new(Words::new(vec![words], vec![]).unwrap());
        let source = TemplateSource { name: "a.html".into(), text: text.into() };
        let templates = Templates::new(vec![source], vec![], words, Arc::default(), |_| {}).unwrap();
        let site = Arc::new(Site {
            code: "en".into(),
            lang: "en".parse().unwrap(),
            name: "Paper".into(),
            origin: "http://paper.example".into(),
            host: None,
            prefix: "/en".into(),
            zone: jiff::tz::TimeZone::UTC,
            layout: minijinja::context! { tagline => "News" },
            kept: Arc::new(()),
        });
        let head = PageHead::default();
        let layout = minijinja::context! {};
        let frame = PageFrame { site: &site, head: &head, places: HashMap::new(), layout, now: Timestamp(0) };
        templates.page("a.html", frame, &view)
    }

    #[test]
    fn words_dates_and_site_are_at_hand_and_everything_is_escaped() {
        let text = "{{ t('hello', name=who) }}|{{ date(0, 'long') }}|{{ site.home }}|{{ site.tagline }}|{{ place('x') }}";
        let html = render(text, serde_json::json!({ "who": "<b>" })).unwrap();
        assert_eq!(html, "Hello &lt;b&gt;|1 January 1970|/en/|News|");
        let html =
            render("<a title=\"{{ text }}\">", serde_json::json!({ "text": "\"><script>'&</é" })).unwrap();
        assert_eq!(html, "<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;&lt;/é\">");
    }

    #[test]
    fn what_is_undefined_is_an_error_with_the_template_s_name() {
        let error = render("{{ nothing }}", serde_json::json!({})).unwrap_err();
        assert!(error.to_string().starts_with("template a.html"), "{error}");
        assert!(render("{{ t('no-such-key') }}", serde_json::json!({})).is_err());
    }
}
