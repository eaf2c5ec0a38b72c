//! The reader's side: cached and uncached pages beside nginx serving the same bytes, start, memory, weight, and how
//! the home page grows with the paper.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::load::{self, Load, Round};
use super::servers::{self, Server};
use super::{Table, http, median, stories};
use crate::workspace::{Workspace, on_path};

/// What `cargo xtask bench reader` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Stories in the measured paper
    #[arg(long, default_value_t = 10_000)]
    stories: u32,
    /// Rounds of each measurement; medians are reported
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Seconds of each round
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// Also measure papers of 1,000 and 100,000 stories
    #[arg(long)]
    growth: bool,
    /// Measure this program instead of building one
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

const WITHOUT_CACHE: [(&str, &str); 1] = [("COURANT_PAPER__PAGE_CACHE_MB", "0")];

/// Measures everything.
///
/// # Errors
/// When a tool is missing or a server does not answer.
pub fn run(workspace: &Workspace, options: &Options) -> Result<Table> {
    for tool in ["wrk", "taskset"] {
        if on_path(tool).is_none() {
            bail!("`{tool}` is not installed. Try: sudo apt-get install wrk util-linux nginx-light");
        }
    }
    let binary = super::program(workspace, options.binary.as_deref())?;
    let scratch = workspace.target.join("bench");
    let paper = stories::paper(workspace, &binary, options.stories)?;
    let run = Run { options, binary, paper, scratch };
    let mut table = Table::new(&format!("Reader site, {} stories", options.stories));

    let warm = servers::courant(&run.binary, &run.paper, &[])?;
    let paths = article_paths(&warm)?;
    let article = paths.get(paths.len() / 2).context("the paper has no stories")?.clone();
    run.beside_nginx(&mut table, &warm, &article)?;
    run.weight(&mut table, &warm, &article)?;
    drop(warm);
    run.uncached(&mut table, &paths)?;
    run.start_and_memory(&mut table, &article)?;
    if options.growth {
        run.growth(workspace, &mut table)?;
    }
    let size = fs::metadata(&run.binary)?.len() as f64 / 1e6;
    table.row("release binary", format!("{size:.1} MB"), String::new(), "< 60 MB", size < 60.0);
    Ok(table)
}

struct Run<'a> {
    options: &'a Options,
    binary: PathBuf,
    paper: PathBuf,
    scratch: PathBuf,
}

impl Run<'_> {
    fn load<'b>(&self, connections: usize, packing: Option<&'b str>, paths: Option<&'b Path>) -> Load<'b> {
        Load { connections, seconds: self.options.seconds, packing, paths }
    }

    fn rounds(&self, server: &Server, path: &str, load: Load<'_>) -> Result<Vec<Round>> {
        load::round(server.address, path, server.id(), Load { seconds: 1, ..load }, &self.scratch)?;
        (0..self.options.rounds)
            .map(|_| load::round(server.address, path, server.id(), load, &self.scratch))
            .collect()
    }

    /// Alternating rounds at Courant and at nginx with the same bytes.
    fn beside_nginx(&self, table: &mut Table, courant: &Server, article: &str) -> Result<()> {
        let files = self.scratch.join("files");
        fs::create_dir_all(&files)?;
        fs::write(files.join("ready.html"), "ready")?;
        let plain = fetched(courant, article, &[])?;
        fs::write(files.join("article.html"), &plain.body)?;
        let packed = fetched(courant, article, &[("Accept-Encoding", "gzip")])?;
        if packed.header("content-encoding") != Some("gzip") {
            bail!("courant does not pack the article with gzip");
        }
        fs::write(files.join("article.html.gz"), &packed.body)?;
        let nginx = servers::nginx(&self.scratch)?;
        for (what, connections, packing) in [
            ("article, warm, 16 connections", 16, None),
            ("article, warm, gzip, 16 connections", 16, Some("gzip")),
            ("article, warm, 1 connection", 1, None),
        ] {
            let load = self.load(connections, packing, None);
            let (mut here, mut there) = (Vec::new(), Vec::new());
            for round in 0..=self.options.rounds {
                let ours = load::round(courant.address, article, courant.id(), load, &self.scratch)?;
                let theirs = load::round(nginx.address, "/article.html", nginx.id(), load, &self.scratch)?;
                // The first round warms both.
                if round > 0 {
                    here.push(ours);
                    there.push(theirs);
                }
            }
            let ratios: Vec<f64> =
                here.iter().zip(&there).map(|(ours, theirs)| ours.per_second / theirs.per_second).collect();
            let ratio = median(&ratios);
            let peer = format!("nginx file {}, ratio {ratio:.2}", figures(&there));
            table.row(
                &format!("{what}, {} kB", plain.body.len() / 1000),
                figures(&here),
                peer,
                "≥ 0.9 × nginx",
                ratio >= 0.9,
            );
        }
        Ok(())
    }

    fn uncached(&self, table: &mut Table, paths: &[String]) -> Result<()> {
        let list = self.scratch.join("paths.txt");
        fs::write(&list, paths.join("\n"))?;
        let server = servers::courant(&self.binary, &self.paper, &WITHOUT_CACHE)?;
        let rounds = self.rounds(&server, "/", self.load(16, None, Some(&list)))?;
        let rate = of(&rounds, |round| round.per_second);
        let what = format!("article, not cached, over {} stories, 16 connections", paths.len());
        table.row(&what, figures(&rounds), String::new(), "≥ 1,500/s", rate >= 1_500.0);
        // Sixteen readers who ask without a pause wait for each other; one after the other shows what a page takes.
        let rounds = self.rounds(&server, "/", self.load(1, None, Some(&list)))?;
        let slowest = of(&rounds, |round| round.slowest_hundredth);
        let what = "article, not cached, 1 connection";
        table.row(what, figures(&rounds), String::new(), "p99 < 5 ms", slowest < 5.0);
        let rounds = self.rounds(&server, "/", self.load(16, None, None))?;
        let cpu = of(&rounds, |round| round.cpu);
        table.row("home page, not cached", figures(&rounds), String::new(), "< 3 ms CPU", cpu < 3.0);
        Ok(())
    }

    fn start_and_memory(&self, table: &mut Table, article: &str) -> Result<()> {
        let starts: Vec<f64> = (0..self.options.rounds)
            .map(|_| Ok(servers::courant(&self.binary, &self.paper, &[])?.start.as_secs_f64() * 1000.0))
            .collect::<Result<_>>()?;
        let start = median(&starts);
        table.row("start to first 200", format!("{start:.0} ms"), String::new(), "< 300 ms", start < 300.0);
        let server = servers::courant(&self.binary, &self.paper, &[])?;
        let (idle, _) = load::memory(server.id())?;
        table.row("memory, idle", format!("{idle:.0} MB"), String::new(), "< 60 MB", idle < 60.0);
        let list = self.scratch.join("paths.txt");
        self.rounds(&server, article, self.load(64, Some("gzip"), Some(&list)))?;
        let (_, highest) = load::memory(server.id())?;
        table.row(
            "memory, under load, highest",
            format!("{highest:.0} MB"),
            String::new(),
            "< 200 MB",
            highest < 200.0,
        );
        Ok(())
    }

    /// What a reader's browser fetches for an article, pictures aside, packed with Brotli.
    fn weight(&self, table: &mut Table, server: &Server, article: &str) -> Result<()> {
        let page = String::from_utf8_lossy(&fetched(server, article, &[])?.body).into_owned();
        let (mut all, mut script) = (0, 0);
        for path in std::iter::once(article.to_owned()).chain(parts(&page)) {
            let length = fetched(server, &path, &[("Accept-Encoding", "br")])?.body.len();
            all += length;
            if path.contains(".js") {
                script += length;
            }
        }
        let here = format!("{:.1} kB in all, {:.1} kB script", all as f64 / 1000.0, script as f64 / 1000.0);
        table.row(
            "article page weight, packed",
            here,
            String::new(),
            "≤ 25 kB, ≤ 6 kB script",
            all <= 25_000 && script <= 6_000,
        );
        Ok(())
    }

    fn growth(&self, workspace: &Workspace, table: &mut Table) -> Result<()> {
        let mut costs = Vec::new();
        for count in [1_000, 100_000] {
            let paper = stories::paper(workspace, &self.binary, count)?;
            let server = servers::courant(&self.binary, &paper, &WITHOUT_CACHE)?;
            let start = server.start.as_secs_f64() * 1000.0;
            let (idle, _) = load::memory(server.id())?;
            let rounds = self.rounds(&server, "/", self.load(16, None, None))?;
            costs.push(of(&rounds, |round| round.cpu));
            let here = format!("{}, start {start:.0} ms, {idle:.0} MB idle", figures(&rounds));
            let met = of(&rounds, |round| round.cpu) < 3.0 && start < 300.0 && idle < 60.0;
            table.row(
                &format!("home page of {count} stories, not cached"),
                here,
                String::new(),
                "< 3 ms CPU, < 300 ms, < 60 MB",
                met,
            );
        }
        let ratio = costs.last().copied().unwrap_or(0.0) / costs.first().copied().unwrap_or(1.0).max(0.001);
        table.row(
            "growth from 1,000 to 100,000 stories",
            format!("{ratio:.2} ×"),
            String::new(),
            "< 1.2 ×",
            ratio < 1.2,
        );
        Ok(())
    }
}

fn of(rounds: &[Round], part: impl Fn(&Round) -> f64) -> f64 {
    median(&rounds.iter().map(part).collect::<Vec<_>>())
}

/// `86000/s (0.011 ms CPU, p99 1.2 ms)`.
fn figures(rounds: &[Round]) -> String {
    format!(
        "{:.0}/s ({:.3} ms CPU, p99 {:.1} ms)",
        of(rounds, |round| round.per_second),
        of(rounds, |round| round.cpu),
        of(rounds, |round| round.slowest_hundredth)
    )
}

fn fetched(server: &Server, path: &str, headers: &[(&str, &str)]) -> Result<http::Answer> {
    let answer = http::get(server.address, path, headers)?;
    if answer.status != 200 {
        bail!("{path} was answered with {}", answer.status);
    }
    Ok(answer)
}

/// Paths of all stories, from the sitemaps that robots.txt names.
fn article_paths(server: &Server) -> Result<Vec<String>> {
    let robots = String::from_utf8_lossy(&fetched(server, "/robots.txt", &[])?.body).into_owned();
    let index = robots
        .lines()
        .find_map(|line| line.strip_prefix("Sitemap:"))
        .context("robots.txt names no sitemap")?;
    let maps = locations(&String::from_utf8_lossy(&fetched(server, path_of(index.trim()), &[])?.body));
    let mut paths = Vec::new();
    for map in &maps {
        paths.extend(locations(&String::from_utf8_lossy(&fetched(server, map, &[])?.body)));
    }
    // A story's address ends in its number and slug.
    paths.retain(|path| {
        path.trim_end_matches('/')
            .rsplit('/')
            .next()
            .is_some_and(|last| last.contains("-story-") || last.len() > 13 && last.starts_with("20"))
    });
    Ok(paths)
}

/// Paths between `<loc>` and `</loc>`.
fn locations(xml: &str) -> Vec<String> {
    xml.split("<loc>")
        .skip(1)
        .filter_map(|part| part.split_once("</loc>"))
        .map(|(url, _)| path_of(url).to_owned())
        .collect()
}

/// What follows the host of an address.
fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
}

/// Style sheets, scripts and fonts a page names.
fn parts(page: &str) -> Vec<String> {
    page.split(['"', '\''])
        .filter(|word| {
            word.starts_with('/')
                && [".css", ".js", ".woff2"]
                    .iter()
                    .any(|end| word.split('?').next().is_some_and(|path| path.ends_with(end)))
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_from_addresses() {
        assert_eq!(
            locations("<loc>http://a.example/b/?c=d</loc><loc>http://a.example</loc>"),
            ["/b/?c=d", "/"]
        );
    }

    #[test]
    fn a_page_names_its_parts() {
        let page = "<link href=\"/assets/a.css?v=1\"><script src='/assets/b.js'></script><a href=\"/c/\">";
        assert_eq!(parts(page), ["/assets/a.css?v=1", "/assets/b.js"]);
    }
}
