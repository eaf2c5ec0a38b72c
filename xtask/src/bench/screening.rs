//! The screening engine on labelled comments: every rule on the part of each set that never trained, beside what a
//! paper could install instead, and comments a second on one core. The peers' figures were measured once on the same
//! sets and are written down here; the sets lie beside the repository and are never part of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Table;
use crate::process;
use crate::workspace::Workspace;

/// What `cargo xtask bench screening` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Folder of the labelled sets
    #[arg(long, default_value = "../shared/data/moderation")]
    data: PathBuf,
    /// Measure this program instead of building one
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
}

/// A figure, its bar, and what the peer reached.
struct Goal {
    what: &'static str,
    set: &'static str,
    detector: &'static str,
    figure: Figure,
    bar: f64,
    peer: &'static str,
}

/// Which figure is meant; rates of harmless texts must stay below their bar, all others above.
#[derive(Clone, Copy)]
enum Figure {
    Balance,
    Recall,
    HeldRecall,
    Wrong,
    AllHeld,
    AllRemoved,
}

const fn goal(
    what: &'static str,
    set: &'static str,
    detector: &'static str,
    figure: Figure,
    bar: f64,
    peer: &'static str,
) -> Goal {
    Goal { what, set, detector, figure, bar, peer }
}

// One line a goal, whatever its length.
#[rustfmt::skip]
const GOALS: &[Goal] = &[
    goal("clean news comments held, all rules", "news-clean", "", Figure::AllHeld, 0.010, ""),
    goal("clean news comments removed, all rules", "news-clean", "", Figure::AllRemoved, 0.001, ""),
    goal("news terms held, all rules", "newsterms", "", Figure::AllHeld, 0.020, ""),
    goal("quoted insults held", "quoting", "", Figure::AllHeld, 0.100, "linear model 0.76–0.86"),
    goal("quoted insults removed", "quoting", "", Figure::AllRemoved, 0.010, ""),
    goal("profanity, 15 languages, disguised: recall", "profanity-obf", "profanity", Figure::Recall, 0.92, "rustrict 0.85 / 0.27"),
    goal("profanity in clean news", "news-clean", "profanity", Figure::Wrong, 0.002, "rustrict 0.099"),
    goal("profanity in names (Scunthorpe)", "scunthorpe", "profanity", Figure::Wrong, 0.005, ""),
    goal("profanity in tweets: F1", "tweets-en", "profanity", Figure::Balance, 0.97, ""),
    goal("insult in news: F1", "civil", "insult", Figure::Balance, 0.875, "linear model 0.875"),
    goal("insult in news: recall held", "civil", "insult", Figure::HeldRecall, 0.55, "linear model 0.65 at 2 %"),
    goal("insult held in clean news", "news-clean", "insult", Figure::AllHeld, 0.007, ""),
    goal("insult, German: F1", "germeval", "insult", Figure::Balance, 0.50, ""),
    goal("insult, Turkish: F1", "offenseval-tr", "insult", Figure::Balance, 0.60, ""),
    goal("insult, Russian (never trained): F1", "rudetox", "insult", Figure::Balance, 0.67, ""),
    goal("hate, HateCheck: F1", "hatecheck", "hate", Figure::Balance, 0.82, "linear model 0.86 at 0.34"),
    goal("hate, HateCheck: harmless noted", "hatecheck", "hate", Figure::Wrong, 0.15, "linear model 0.34"),
    goal("hate, ten languages: F1", "mhc", "hate", Figure::Balance, 0.80, ""),
    goal("hate, ten languages: harmless noted", "mhc", "hate", Figure::Wrong, 0.30, ""),
    goal("threat, HateCheck: F1", "hatecheck", "threat", Figure::Balance, 0.75, "linear model 0.24 on news"),
    goal("threat in news: recall", "civil", "threat", Figure::Recall, 0.40, ""),
    goal("spam, SMS: F1", "spam-sms", "spam", Figure::Balance, 0.95, "SpamAssassin 0.71, rspamd 0.72"),
    goal("spam, YouTube: F1", "spam-youtube", "spam", Figure::Balance, 0.94, "SpamAssassin 0.73, rspamd 0.58"),
    goal("spam, Telegram: F1", "spam-telegram", "spam", Figure::Balance, 0.90, "SpamAssassin 0.72, rspamd 0.63"),
    goal("spam noted in clean news", "news-clean", "spam", Figure::Wrong, 0.001, ""),
    goal("malicious links: recall", "malware", "malware", Figure::Recall, 0.90, "link rules 0.48"),
    goal("harmless links noted", "malware", "malware", Figure::Wrong, 0.015, "link rules 0.03"),
    goal("personal data: F1", "personal-data", "personal-data", Figure::Balance, 0.95, "rules 0.84"),
    goal("personal data in clean news", "news-clean", "personal-data", Figure::Wrong, 0.001, ""),
    goal("gibberish: F1", "gibberish", "gibberish", Figure::Balance, 0.88, "rules 0.61, linear 0.82"),
    goal("gibberish: harmless noted", "gibberish", "gibberish", Figure::Wrong, 0.010, ""),
    goal("capitals: F1", "capitals", "capitals", Figure::Balance, 0.99, "0.997"),
    goal("undivided text: F1", "unbroken", "unbroken", Figure::Balance, 0.99, "1.00"),
    goal("language: F1", "language", "language", Figure::Balance, 0.98, "lingua 0.977, whatlang 0.929"),
    goal("language: harmless noted", "language", "language", Figure::Wrong, 0.005, "lingua 0.034, whatlang 0.108"),
    goal("flash mob, stream 1: F1", "stream-1", "flash-mob", Figure::Balance, 0.95, "MinHash, precision 0.73–0.90"),
    goal("flash mob, stream 2: F1", "stream-2", "flash-mob", Figure::Balance, 0.95, "MinHash, precision 0.73–0.90"),
    goal("flood, stream 1: recall", "stream-1", "flood", Figure::Recall, 0.80, "count rule 0.60"),
    goal("flood, stream 2: recall", "stream-2", "flood", Figure::Recall, 0.80, "count rule 0.60"),
];

/// Measures, and writes docs/screening/measurements.md.
///
/// # Errors
/// When the program does not build or the sets are missing.
pub fn run(workspace: &Workspace, options: &Options) -> Result<Table> {
    let binary = super::program(workspace, options.binary.as_deref())?;
    let data = workspace.root.join(&options.data);
    let report = process::read(Command::new(&binary).args(["screen", "measure", "--data"]).arg(&data))?;
    let report: Value = serde_json::from_str(&report).context("the measurement is not JSON")?;
    let measured = Measured::read(&report);
    let mut table = Table::new("Screening, on comments that never trained");
    for goal in GOALS {
        let Some(value) = measured.figure(goal) else { continue };
        let below = matches!(goal.figure, Figure::Wrong | Figure::AllHeld | Figure::AllRemoved);
        let met = if below { value <= goal.bar } else { value >= goal.bar };
        let bar = format!("{} {}", if below { "≤" } else { "≥" }, goal.bar);
        table.row(goal.what, format!("{value:.4}"), goal.peer.to_owned(), &bar, met);
    }
    let speed = speed(&binary, &data)?;
    table.row(
        "comments a second, one core, whole pass",
        format!("{speed:.0}"),
        String::new(),
        "≥ 10000",
        speed >= 10_000.0,
    );
    let page = format!(
        "# Measurements\n\nWritten by `cargo xtask bench screening`. Sets that train are measured on the part held back; \
         of clean comments, on those that set no threshold.\n\n{}\n{}",
        table.markdown(),
        measured.markdown()
    );
    let path = workspace.root.join("docs/screening/measurements.md");
    fs::write(&path, page).with_context(|| format!("could not write {}", path.display()))?;
    Ok(table)
}

/// Counts by set and detector, and of all texts of a set.
struct Measured {
    detectors: BTreeMap<(String, String), Counts>,
    all: BTreeMap<String, [f64; 4]>,
}

struct Counts {
    positives: f64,
    negatives: f64,
    right: [f64; 3],
    wrong: [f64; 3],
}

impl Measured {
    fn read(report: &Value) -> Self {
        let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
        let list =
            |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut detectors = BTreeMap::new();
        for row in list(report, "detectors") {
            let Some(counts) = row.get("counts") else { continue };
            let number = |key: &str| counts.get(key).and_then(Value::as_f64).unwrap_or(0.0);
            let three = |key: &str| {
                let values = list(counts, key);
                std::array::from_fn(|step| values.get(step).and_then(Value::as_f64).unwrap_or(0.0))
            };
            let counts = Counts {
                positives: number("positives"),
                negatives: number("negatives"),
                right: three("right"),
                wrong: three("wrong"),
            };
            detectors.insert((text(&row, "set"), text(&row, "detector")), counts);
        }
        let mut all = BTreeMap::new();
        for row in list(report, "cases").iter().filter(|row| text(row, "case").is_empty()) {
            let values = list(row, "counts");
            all.insert(
                text(row, "set"),
                std::array::from_fn(|step| values.get(step).and_then(Value::as_f64).unwrap_or(0.0)),
            );
        }
        Self { detectors, all }
    }

    fn figure(&self, goal: &Goal) -> Option<f64> {
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        if goal.detector.is_empty() {
            let [texts, _, held, removed] = *self.all.get(goal.set)?;
            return Some(share(
                if matches!(goal.figure, Figure::AllRemoved) { removed } else { held },
                texts,
            ));
        }
        let counts = self.detectors.get(&(goal.set.to_owned(), goal.detector.to_owned()))?;
        let ([right, held, _], [wrong, wrongly_held, _]) = (counts.right, counts.wrong);
        Some(match goal.figure {
            Figure::Balance => share(2.0 * right, right + wrong + counts.positives),
            Figure::Recall => share(right, counts.positives),
            Figure::HeldRecall => share(held, counts.positives),
            Figure::Wrong => share(wrong, counts.negatives),
            Figure::AllHeld | Figure::AllRemoved => share(wrongly_held, counts.negatives),
        })
    }

    /// Every set and detector with something to find.
    fn markdown(&self) -> String {
        let mut out = String::from(
            "## Every set\n\n| set | detector | to find | harmless | precision | recall | F1 | harmless noted | recall held | \
             harmless held |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        );
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        for ((set, detector), counts) in self.detectors.iter().filter(|(_, counts)| counts.positives > 0.0) {
            let ([right, held, _], [wrong, wrongly_held, _]) = (counts.right, counts.wrong);
            let _ = writeln!(
                out,
                "| {set} | {detector} | {} | {} | {:.3} | {:.3} | {:.3} | {:.4} | {:.3} | {:.4} |",
                counts.positives,
                counts.negatives,
                share(right, right + wrong),
                share(right, counts.positives),
                share(2.0 * right, right + wrong + counts.positives),
                share(wrong, counts.negatives),
                share(held, counts.positives),
                share(wrongly_held, counts.negatives),
            );
        }
        out.push_str("\n## Clean sets: every finding is wrong\n\n| set | texts | noted | held | removed |\n| --- | ---: | ---: | ---: | ---: |\n");
        for set in ["news-clean", "newsterms", "dialect", "scunthorpe", "quoting"] {
            if let Some([texts, noted, held, removed]) = self.all.get(set) {
                let _ = writeln!(
                    out,
                    "| {set} | {texts} | {:.4} | {:.4} | {:.4} |",
                    share(*noted, *texts),
                    share(*held, *texts),
                    share(*removed, *texts)
                );
            }
        }
        out
    }
}

/// Comments a second of the whole program on one core: the clean comments, many times over, start included.
#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn speed(binary: &std::path::Path, data: &std::path::Path) -> Result<f64> {
    let path = data.join("news-clean.jsonl");
    let lines = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let count = lines.lines().count();
    const TIMES: usize = 8;
    let mut command = Command::new("taskset");
    command.args(["-c", "0"]).arg(binary).args(["screen", "--jsonl"]);
    for _ in 0..TIMES {
        command.arg(&path);
    }
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).status().context("`taskset` is not installed")?;
    anyhow::ensure!(status.success(), "`courant screen` failed");
    #[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
    let texts = (count * TIMES) as f64;
    Ok(texts / start.elapsed().as_secs_f64())
}
