//! `cargo xtask bench publishing`: how long after an editor's click readers see a story on every surface, and how long after a
//! kill it is gone from every one. The surfaces are asked one after another without a pause, so what is measured includes
//! drawing each of them anew. Deliberately absent: a peer; BUDGETS names what others were measured at.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::people::{at, form, log_in, staff};
use super::servers::Server;
use super::{Table, http, program, servers, stories};
use crate::workspace::Workspace;

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Stories published and killed
    #[arg(long, default_value_t = 100)]
    rounds: usize,
    /// Stories in the paper
    #[arg(long, default_value_t = 10_000)]
    stories: u32,
    /// Measure this program instead of building one
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

const EMAIL: &str = "chief@paper.example";
/// How long a surface is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Measures both.
///
/// # Errors
/// When the program does not build, or a surface never follows.
pub fn run(workspace: &Workspace, options: &Options) -> Result<Table> {
    let binary = program(workspace, options.binary.as_deref())?;
    let paper = stories::paper(workspace, &binary, options.stories)?;
    staff(workspace, &binary, &paper, (EMAIL, "editor-in-chief"))?;
    let quiet = [("COURANT_LOG", "error")];
    let server = servers::courant(&binary, &paper, &quiet)?;
    let desk = Desk { server: &server, cookie: log_in(&server, EMAIL)? };
    let (mut seen, mut gone) = (Vec::new(), Vec::new());
    for round in 0..options.rounds {
        let (shown, killed) = desk.round(round)?;
        seen.push(shown);
        gone.push(killed);
    }
    let mut table =
        Table::new(&format!("Publishing, {} stories, {} rounds", options.stories, options.rounds));
    let surfaces = "front, section, all news, tag, feeds, sitemaps, article";
    for (what, values) in [("seen", &seen), ("gone (410)", &gone)] {
        let (p50, p99) = (at(values, 0.5), at(values, 0.99));
        table.row(
            &format!("from the click until {what} everywhere: {surfaces}"),
            format!("{p50:.0} ms, p99 {p99:.0} ms"),
            String::new(),
            "p99 < 100 ms",
            p99 < 100.0,
        );
    }
    Ok(table)
}

/// An editor in chief at work.
struct Desk<'a> {
    server: &'a Server,
    cookie: String,
}

impl Desk<'_> {
    fn post(&self, path: &str, kind: &str, body: &str) -> Result<http::Answer> {
        http::post_as(self.server.address, path, &self.cookie, kind, body)
    }

    fn form(&self, path: &str, fields: &[(&str, &str)]) -> Result<String> {
        let answer = self.post(path, "application/x-www-form-urlencoded", &form(fields))?;
        let place = answer.header("location").unwrap_or_default().to_owned();
        if answer.status == 303 && !place.contains("/prove/") {
            return Ok(place);
        }
        bail!("{path} answered {} {place}", answer.status)
    }

    /// Publishes a story and kills it: milliseconds until every surface had followed.
    fn round(&self, number: usize) -> Result<(f64, f64)> {
        let headline = format!("Measured headline {}-{number}", std::process::id());
        let tag = format!("measured tag {}", std::process::id());
        let story = self.form("/desk/stories/new/", &[("headline", &headline), ("section", "section-1")])?;
        let tree = json!({ "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": "The ferry sails." }] } ] });
        let text = json!({ "base_version": 1, "save_id": "a", "document": tree,
            "fields": { "headline": headline, "section": "section-1", "tags": tag } });
        let saved = self.post(&format!("{story}save/"), "application/json", &text.to_string())?;
        let saved: Value =
            serde_json::from_slice(&saved.body).context("the save was not answered in JSON")?;
        if saved.get("version") != Some(&json!(2)) {
            bail!("the save answered {saved}");
        }
        let slug = tag.replace(' ', "-");
        let month = crate::process::read(std::process::Command::new("date").args(["-u", "+%Y-%m"]))?;
        let surfaces: Vec<String> = vec![
            "/".into(),
            "/section-1/".into(),
            "/news/".into(),
            "/feeds/rss.xml".into(),
            "/feeds/feed.json".into(),
            format!("/tags/{slug}/"),
            "/news-sitemap.xml".into(),
            format!("/sitemap-{}.xml", month.trim()),
        ];
        // They lie in the page cache before the click, as on any day.
        for surface in &surfaces {
            http::get(self.server.address, surface, &[])?;
        }
        let mark = format!("measured-headline-{}-{number}", std::process::id());
        let click = Instant::now();
        self.form(&format!("{story}publish/"), &[("version", "2")])?;
        let page = self.follow(&surfaces, &mark, true)?.context("the story has no address")?;
        self.until(|| Ok(http::get(self.server.address, &page, &[])?.status == 200), &page)?;
        let seen = click.elapsed();
        let click = Instant::now();
        self.form(&format!("{story}kill/"), &[])?;
        self.follow(&surfaces, &mark, false)?;
        self.until(|| Ok(http::get(self.server.address, &page, &[])?.status == 410), &page)?;
        Ok((seen.as_secs_f64() * 1_000.0, click.elapsed().as_secs_f64() * 1_000.0))
    }

    /// Asks each surface until it names the story, or no longer does; the story's path, where the front leads to it.
    fn follow(&self, surfaces: &[String], mark: &str, named: bool) -> Result<Option<String>> {
        let mut path = None;
        for surface in surfaces {
            self.until(
                || {
                    let body = http::get(self.server.address, surface, &[])?.body;
                    let text = String::from_utf8_lossy(&body);
                    if let Some(at) = text.find(&format!("-{mark}/\"")).filter(|_| surface == "/") {
                        let start =
                            text.get(..at).and_then(|head| head.rfind('"')).map_or(0, |quote| quote + 1);
                        path = text.get(start..at).map(|head| format!("{head}-{mark}/"));
                    }
                    Ok(text.contains(mark) == named)
                },
                surface,
            )?;
        }
        Ok(path)
    }

    fn until(&self, mut followed: impl FnMut() -> Result<bool>, surface: &str) -> Result<()> {
        let begin = Instant::now();
        while !followed()? {
            if begin.elapsed() > PATIENCE {
                bail!("{surface} did not follow within {} s", PATIENCE.as_secs());
            }
        }
        Ok(())
    }
}
