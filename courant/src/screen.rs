//! `courant screen`: the screening engine from the command line. Reads JSON Lines, prints findings. Needs no paper, no
//! database, no network. Training, comparing and measuring are in `learn`.

mod learn;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use screening::classifier::model::Model;
use screening::measure::Outcome;
use screening::reading::Reading;
use screening::record::Record;
use screening::stream::{Post, Stream};
use screening::{Finding, Policy, Screener};

/// The subcommand and its own subcommands.
pub fn command_line() -> Command {
    let path = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).help(help).value_parser(value_parser!(PathBuf))
    };
    let data = || path("data", "Folder of labelled sets, one JSON Lines file each").required(true);
    Command::new("screen")
        .about("Screen texts by the community standards, train and measure the models behind it")
        .args_conflicts_with_subcommands(true)
        .arg(Arg::new("file").help("Files to read instead of standard input").num_args(0..).value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("jsonl").long("jsonl").help("One JSON object a line in and out (the default)").action(ArgAction::SetTrue))
        .arg(Arg::new("pretty").long("pretty").help("Findings for people instead").action(ArgAction::SetTrue))
        .arg(path("model", "A trained model instead of the one that ships"))
        .arg(path("policy", "A policy in TOML: [detectors.insult] note, rephrase, hold, reject"))
        .arg(path("block", "Hosts to block, one a line"))
        .arg(path("words", "More listed words: files named after their language, such as ka.txt").action(ArgAction::Append))
        .subcommand(
            Command::new("train")
                .about("Train a model from labelled sets")
                .arg(data())
                .arg(path("out", "Where the model goes").required(true))
                .arg(path("gibberish", "Where a model of gibberish goes, from the set of that name"))
                .arg(path("clean", "Comments the paper accepted, to set the thresholds by; the training part of them is left out"))
                .arg(Arg::new("set").long("set").help("Sets to learn from; without it, those whose licence allows it").action(ArgAction::Append))
                .arg(Arg::new("seed").long("seed").help("Decides the order of samples").default_value("1").value_parser(value_parser!(u64))),
        )
        .subcommand(
            Command::new("compare")
                .about("Measure two models on the same texts and print what changes")
                .arg(Arg::new("old").required(true).value_parser(value_parser!(PathBuf)))
                .arg(Arg::new("new").required(true).value_parser(value_parser!(PathBuf)))
                .arg(data()),
        )
        .subcommand(
            Command::new("measure")
                .about("Measure the whole pass on labelled sets, as JSON; sets that train are measured on the part held back")
                .arg(data())
                .arg(path("model", "A trained model instead of the one that ships")),
        )
}

/// Runs the subcommand.
///
/// # Errors
/// The operator's words.
pub fn run(given: &ArgMatches) -> Result<(), String> {
    match given.subcommand() {
        Some(("train", given)) => learn::run_train(given),
        Some(("compare", given)) => learn::run_compare(given),
        Some(("measure", given)) => {
            let sets = learn::read_sets(folder(given, "data")?)?;
            let measured = learn::measure(&screener(given)?, &Policy::default(), &sets);
            learn::print_measured(&measured)
        }
        _ => run_screen(given),
    }
}

fn folder<'a>(given: &'a ArgMatches, name: &str) -> Result<&'a PathBuf, String> {
    given.get_one::<PathBuf>(name).ok_or_else(|| format!("--{name} is missing"))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_model(path: &Path) -> Result<Model, String> {
    Model::from_bytes(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn screener(given: &ArgMatches) -> Result<Screener, String> {
    let mut screener = Screener::default();
    if let Ok(Some(path)) = given.try_get_one::<PathBuf>("model") {
        screener.model = Some(read_model(path)?);
    }
    if let Ok(Some(path)) = given.try_get_one::<PathBuf>("block") {
        screener.host_lists.block(&read_text(path)?);
    }
    if let Ok(Some(paths)) = given.try_get_many::<PathBuf>("words") {
        for path in paths {
            let language = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("und");
            screener.profanity.add(language, &read_text(path)?);
        }
        screener.profanity.ready();
    }
    Ok(screener)
}

fn policy(given: &ArgMatches) -> Result<Policy, String> {
    let Some(path) = given.get_one::<PathBuf>("policy") else { return Ok(Policy::default()) };
    toml::from_str(&read_text(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

/// A line as a record. Half surrogates, which JSON may spell but text cannot hold, become replacement characters.
fn parse(line: &[u8]) -> Result<Record, String> {
    let line = String::from_utf8_lossy(line);
    serde_json::from_str(&line).or_else(|error| {
        let mended = without_half_surrogates(&line);
        serde_json::from_str(&mended).map_err(|_| error.to_string())
    })
}

fn without_half_surrogates(line: &str) -> String {
    let escape = |at: usize| -> Option<u32> {
        let digits = line.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        match escape(at) {
            Some(0xD800..=0xDBFF) if matches!(escape(at + 6), Some(0xDC00..=0xDFFF)) => {
                out.push_str(line.get(at..at + 12).unwrap_or(""));
                at += 12;
            }
            Some(0xD800..=0xDFFF) => {
                out.push_str("\\ufffd");
                at += 6;
            }
            _ => {
                let step = if rest.starts_with('\\') { 2 } else { 1 };
                let length: usize = rest.chars().take(step).map(char::len_utf8).sum();
                out.push_str(rest.get(..length).unwrap_or(""));
                at += length;
            }
        }
    }
    out
}

fn run_screen(given: &ArgMatches) -> Result<(), String> {
    let (screener, policy) = (screener(given)?, policy(given)?);
    let pretty = given.get_flag("pretty");
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut pass = Pass::new(&screener, &policy);
    let sources: Vec<Box<dyn Read>> = match given.get_many::<PathBuf>("file") {
        None => vec![Box::new(std::io::stdin())],
        Some(paths) => paths
            .map(|path| -> Result<Box<dyn Read>, String> {
                let file =
                    std::fs::File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
                Ok(Box::new(file))
            })
            .collect::<Result<_, _>>()?,
    };
    for source in sources {
        for line in BufReader::new(source).split(b'\n') {
            let line = line.map_err(|error| error.to_string())?;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let record = parse(&line)?;
            let post = record.is_post();
            let findings = pass.take(&record);
            if pretty {
                print_pretty(&mut out, &record, &findings, &policy).map_err(|error| error.to_string())?;
            } else if !post {
                pass.print(&mut out).map_err(|error| error.to_string())?;
            }
        }
    }
    if !pretty {
        pass.print(&mut out).map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())
}

/// One pass over a stream of texts. A campaign or flood is known only when it has grown, and then names earlier texts:
/// the outcomes of posts are kept until the end.
struct Pass<'a> {
    screener: &'a Screener,
    policy: &'a Policy,
    stream: Stream,
    outcomes: Vec<Outcome>,
    printed: usize,
}

impl<'a> Pass<'a> {
    fn new(screener: &'a Screener, policy: &'a Policy) -> Self {
        Self { screener, policy, stream: Stream::default(), outcomes: Vec::new(), printed: 0 }
    }

    fn take(&mut self, record: &Record) -> Vec<Finding> {
        let reading = Reading::new(record.comment());
        let mut findings = self.screener.screen_reading(&reading).findings;
        let mut outcome = Outcome { id: record.id.clone(), ..Outcome::default() };
        for ruling in self.policy.rulings(&findings) {
            outcome.add(ruling.finding.detector, ruling.action);
        }
        self.outcomes.push(outcome);
        if let Some(time) = record.time.filter(|_| record.is_post()) {
            #[expect(clippy::cast_possible_truncation, reason = "seconds of a clock")]
            let post = Post {
                id: self.outcomes.len() as u64 - 1,
                account: screening::hash::of_text(&record.account),
                story: screening::hash::of_text(&record.story),
                time: time as i64,
            };
            for pattern in self.stream.observe(post, &reading, self.screener.gibberish.as_ref()) {
                let finding = [pattern.finding()];
                for ruling in self.policy.rulings(&finding) {
                    let members = pattern.posts.iter().filter_map(|post| usize::try_from(*post).ok());
                    for member in members {
                        if let Some(outcome) = self.outcomes.get_mut(member) {
                            outcome.add(ruling.finding.detector, ruling.action);
                        }
                    }
                }
                findings.extend(finding);
            }
        }
        findings
    }

    fn print(&mut self, out: &mut impl Write) -> std::io::Result<()> {
        for outcome in self.outcomes.iter().skip(self.printed) {
            serde_json::to_writer(&mut *out, outcome)?;
            writeln!(out)?;
        }
        self.printed = self.outcomes.len();
        Ok(())
    }
}

fn print_pretty(
    out: &mut impl Write,
    record: &Record,
    findings: &[Finding],
    policy: &Policy,
) -> std::io::Result<()> {
    let action = policy.action(findings);
    writeln!(out, "{}  {}", record.id, serde_json::to_string(&action)?.trim_matches('"'))?;
    for ruling in policy.rulings(findings) {
        let finding = ruling.finding;
        write!(
            out,
            "    {} ({}) {:.2} {}",
            finding.rule().code(),
            finding.detector.slug(),
            finding.confidence,
            finding.reason
        )?;
        if !finding.detail.is_empty() {
            write!(out, ": {}", finding.detail)?;
        }
        for span in finding.spans.iter().take(6) {
            write!(
                out,
                "  [{}–{} {:?}]",
                span.start,
                span.end,
                record.text.get(span.start..span.end).unwrap_or("")
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}
