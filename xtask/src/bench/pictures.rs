//! Renditions beside sharp on the same picture, each on one core: CPU time, bytes, and how near each comes to its own
//! exact result (SSIMULACRA2). Also what a bomb costs before it is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Table, median};
use crate::process;
use crate::workspace::{Workspace, on_path};

/// What `cargo xtask bench pictures` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Rounds of each measurement; medians are reported
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// A photograph to measure on, at least 2730 pixels wide or enlarged to that
    #[arg(long)]
    photo: Option<PathBuf>,
}

/// One piece of work: its name, crop, size, format, quality here and at sharp, times a round, and the least ratio.
struct Work {
    what: &'static str,
    crop: &'static str,
    size: &'static str,
    format: &'static str,
    quality: u8,
    peer_quality: u8,
    times: u32,
    bar: f64,
}

const CROP: &str = "0:135:2730:1671";

/// The budget's pieces. AVIF's quality numbers mean different things in different encoders: our 56 comes nearest to
/// sharp's 60 in score.
const WORKS: [Work; 7] = [
    work("1200×675 JPEG q80", CROP, "1200x675", "jpg", 80, 80, 10, 1.2),
    work("1200×675 WebP q80", CROP, "1200x675", "webp", 80, 80, 5, 1.2),
    work("1200×675 AVIF", CROP, "1200x675", "avif", 56, 60, 1, 5.0),
    work("600×397 JPEG q80", "-", "600x397", "jpg", 80, 80, 20, 1.0),
    work("320×212 JPEG q80", "-", "320x212", "jpg", 80, 80, 20, 1.0),
    work("600×397 WebP q80", "-", "600x397", "webp", 80, 80, 10, 1.0),
    work("320×212 WebP q80", "-", "320x212", "webp", 80, 80, 10, 1.0),
];

#[expect(clippy::too_many_arguments, reason = "one line of the table above")]
const fn work(
    what: &'static str,
    crop: &'static str,
    size: &'static str,
    format: &'static str,
    quality: u8,
    peer_quality: u8,
    times: u32,
    bar: f64,
) -> Work {
    Work { what, crop, size, format, quality, peer_quality, times, bar }
}

/// Measures everything.
///
/// # Errors
/// When a tool is missing or a program cannot do the work.
pub fn run(workspace: &Workspace, options: &Options) -> Result<Table> {
    for tool in ["node", "npm", "taskset"] {
        if on_path(tool).is_none() {
            bail!("`{tool}` is not installed. Try: sudo apt-get install nodejs npm util-linux");
        }
    }
    let sharp = workspace.root.join("benches/sharp");
    if !sharp.join("node_modules").is_dir() {
        process::run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&sharp))?;
    }
    let build = ["build", "--release", "--package", "pictures", "--examples"];
    process::run(workspace.cargo().args(build))?;
    let examples = workspace.target.join("release/examples");
    let scratch = workspace.target.join("bench/pictures");
    fs::create_dir_all(&scratch)?;
    let photo = match &options.photo {
        Some(path) => path.clone(),
        None => workspace.root.join("../shared/data/photos/plain/glacier-park.jpg"),
    };
    if !photo.is_file() {
        bail!("{} is not there. Name a photograph: --photo FILE", photo.display());
    }
    let source = scratch.join("source.jpg");
    let script = sharp.join("measure.mjs");
    process::run(Command::new("node").arg(&script).arg("source").args([&photo, &source]))?;
    let bombs = workspace.root.join("../shared/data/photos/bombs");
    let run = Run { options, examples, script, scratch, source, bombs };
    let mut table = Table::new("Pictures, 2730×1806 JPEG, one core");
    for work in &WORKS {
        run.beside_sharp(&mut table, work)?;
    }
    run.bomb(&mut table)?;
    Ok(table)
}

struct Run<'a> {
    options: &'a Options,
    examples: PathBuf,
    script: PathBuf,
    scratch: PathBuf,
    source: PathBuf,
    bombs: PathBuf,
}

/// Medians of the rounds of one side.
struct Side {
    cpu: f64,
    bytes: f64,
    score: f64,
}

impl std::fmt::Display for Side {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "{:.1} ms CPU, {:.0} kB, SSIMULACRA2 {:.1}",
            self.cpu,
            self.bytes / 1000.0,
            self.score
        )
    }
}

impl Run<'_> {
    fn beside_sharp(&self, table: &mut Table, work: &Work) -> Result<()> {
        let (mut ours, mut theirs, mut sizes) = (Vec::new(), Vec::new(), (0.0, 0.0));
        let (our_file, their_file) = (
            self.scratch.join(format!("ours.{}", work.format)),
            self.scratch.join(format!("theirs.{}", work.format)),
        );
        for _ in 0..self.options.rounds {
            let (cpu, bytes) = self.measured(&self.here(), work, work.quality, Some(&our_file))?;
            ours.push(cpu);
            sizes.0 = bytes;
            let (cpu, bytes) = self.measured(&self.there(), work, work.peer_quality, Some(&their_file))?;
            theirs.push(cpu);
            sizes.1 = bytes;
        }
        let here =
            Side { cpu: median(&ours), bytes: sizes.0, score: self.score(&self.here(), work, &our_file)? };
        let there = Side {
            cpu: median(&theirs),
            bytes: sizes.1,
            score: self.score(&self.there(), work, &their_file)?,
        };
        let ratio = there.cpu / here.cpu.max(0.001);
        // A hair less in score, or a hundredth more in bytes, is the same. For AVIF the budget asks for the score alone.
        let as_good =
            here.score >= there.score - 0.5 && (work.format == "avif" || here.bytes <= there.bytes * 1.01);
        table.row(
            work.what,
            here.to_string(),
            format!("sharp {there}, {ratio:.2} × faster here"),
            &format!("≥ {} × sharp, score and bytes no worse", work.bar),
            ratio >= work.bar && as_good,
        );
        Ok(())
    }

    /// The program that does the work here, and the words before its arguments.
    fn here(&self) -> Vec<PathBuf> {
        vec![self.examples.join("measure")]
    }

    fn there(&self) -> Vec<PathBuf> {
        vec![PathBuf::from("node"), self.script.clone()]
    }

    /// CPU milliseconds of one rendition, and its bytes.
    fn measured(
        &self,
        program: &[PathBuf],
        work: &Work,
        quality: u8,
        output: Option<&Path>,
    ) -> Result<(f64, f64)> {
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).args(program).arg(&self.source);
        command.args([work.crop, work.size, work.format, &quality.to_string(), &work.times.to_string()]);
        command.args(output);
        let said: serde_json::Value =
            serde_json::from_str(process::read(&mut command)?.trim()).context("a measurement is no JSON")?;
        let number =
            |name: &str| said.get(name).and_then(serde_json::Value::as_f64).context("a number is missing");
        Ok((number("cpu_ms")?, number("bytes")?))
    }

    /// How near a rendition comes to the exact pixels that the same program makes.
    fn score(&self, program: &[PathBuf], work: &Work, file: &Path) -> Result<f64> {
        let exact = self.scratch.join("exact.png");
        let lossless = Work { format: "png", times: 0, ..*work };
        self.measured(program, &lossless, 100, Some(&exact))?;
        let said =
            process::read(Command::new(self.examples.join("quality")).args([&exact, &file.to_path_buf()]))?;
        said.split_whitespace().next().and_then(|word| word.parse().ok()).context("no score was said")
    }

    /// Small files that would become huge pictures.
    fn bomb(&self, table: &mut Table) -> Result<()> {
        let Ok(folder) = fs::read_dir(&self.bombs) else { return Ok(()) };
        let mut slowest: (f64, u64, String) = (0.0, 0, String::new());
        for entry in folder {
            let path = entry?.path();
            let began = std::time::Instant::now();
            let mut command = Command::new(self.examples.join("measure"));
            command.arg(&path).args(["-", "1200x675", "jpg", "80", "1"]);
            let output = command.output()?;
            if output.status.success() {
                continue;
            }
            let elapsed = began.elapsed().as_secs_f64() * 1000.0;
            if elapsed > slowest.0 {
                let name =
                    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                slowest = (elapsed, fs::metadata(&path)?.len(), name);
            }
        }
        let (elapsed, size, name) = slowest;
        table.row(
            "a bomb refused, slowest, process start included",
            format!("{elapsed:.0} ms ({name}, {} kB)", size / 1000),
            String::new(),
            "< 50 ms",
            elapsed < 50.0,
        );
        Ok(())
    }
}
