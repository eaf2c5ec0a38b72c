//! `courant screen`: the screening engine from the command line. Reads JSON Lines, prints findings; trains a model
//! from labelled lines; compares two models; measures on labelled sets. Needs no paper, no database, no network.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use screening::classifier::augment;
use screening::classifier::calibrate::calibrate;
use screening::classifier::classes::Classes;
use screening::classifier::model::Model;
use screening::classifier::sample::{FREE_SETS, Knowledge, Part, Sample, open_by_set, part_of};
use screening::classifier::train::{Settings, train};
use screening::measure::{Measurement, Outcome};
use screening::profanity::lists::Lists;
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
        Some(("train", given)) => run_train(given),
        Some(("compare", given)) => run_compare(given),
        Some(("measure", given)) => {
            let sets = read_sets(folder(given, "data")?)?;
            let measured = measure(&screener(given)?, &Policy::default(), &sets);
            print_measured(&measured)
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

type Sets = BTreeMap<String, Vec<Record>>;

fn read_sets(folder: &Path) -> Result<Sets, String> {
    let mut sets = Sets::new();
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("").to_owned();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            sets.insert(name, read_lines(&path)?);
        }
    }
    Ok(sets)
}

fn read_lines(path: &Path) -> Result<Vec<Record>, String> {
    let bytes = read(path)?;
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    lines
        .filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace))
        .map(|(number, line)| {
            parse(line).map_err(|error| format!("{} line {}: {error}", path.display(), number + 1))
        })
        .collect()
}

fn run_train(given: &ArgMatches) -> Result<(), String> {
    let sets = read_sets(folder(given, "data")?)?;
    let (classes, profanity) = (Classes::shipped(), Lists::shipped());
    let knowledge = Knowledge { classes: &classes, profanity: &profanity };
    let chosen: Vec<String> = match given.get_many::<String>("set") {
        Some(names) => names.cloned().collect(),
        None => FREE_SETS.iter().map(|name| (*name).to_owned()).collect(),
    };
    let (mut fitted, mut kept) = (Vec::new(), Vec::new());
    for name in chosen.iter().filter(|name| sets.contains_key(*name)) {
        for record in sets.get(name).into_iter().flatten() {
            let mut sample = record.sample(name);
            open_by_set(&mut sample);
            match part_of(&sample.text, &classes) {
                Part::Train => fitted.push(sample),
                Part::Calibrate => kept.push(sample),
                Part::Held => {}
            }
        }
    }
    if fitted.is_empty() {
        return Err("nothing to learn from hint: name your sets with --set".into());
    }
    let clean: Vec<Sample> = match given.get_one::<PathBuf>("clean") {
        None => Vec::new(),
        Some(path) => read_lines(path)?
            .iter()
            .map(|record| record.sample("clean"))
            .filter(|sample| part_of(&sample.text, &classes) != Part::Train)
            .collect(),
    };
    if let Some(path) = given.get_one::<PathBuf>("gibberish") {
        let all: Vec<Sample> = fitted.iter().chain(&kept).cloned().collect();
        let model = screening::gibberish::train::train(&all);
        std::fs::write(path, model.to_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let framed = augment::quotations(&fitted);
    let beside = augment::bystanders(&fitted, &classes);
    println!(
        "{} samples, {} framed as quotations, {} harmless sentences beside an insult",
        fitted.len(),
        framed.len(),
        beside.len()
    );
    fitted.extend(framed);
    fitted.extend(beside);
    let seed = given.get_one::<u64>("seed").copied().unwrap_or(1);
    let settings = Settings { seed, ..Settings::default() };
    let mut model = train(&fitted, knowledge, settings, |pass, loss| println!("pass {pass}: loss {loss:.4}"));
    calibrate(&mut model, knowledge, &kept, &clean);
    let path = folder(given, "out")?;
    std::fs::write(path, model.to_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("wrote {}", path.display());
    Ok(())
}

/// The whole pass on every set; of sets that train, the part held back.
fn measure(screener: &Screener, policy: &Policy, sets: &Sets) -> Measurement {
    let mut measured = Measurement::default();
    for (name, records) in sets {
        let mut pass = Pass::new(screener, policy);
        for record in records {
            pass.take(record);
        }
        let trained = FREE_SETS.contains(&name.as_str());
        for (record, outcome) in records.iter().zip(&pass.outcomes) {
            let part = part_of(&record.text, &screener.classes);
            let thresholds = name == "news-clean" && part != Part::Train;
            if (trained && part != Part::Held) || thresholds {
                continue;
            }
            let case = record.case.as_deref().unwrap_or("");
            measured.add(name, case, &record.detectors(), &record.open(), outcome);
        }
    }
    measured
}

fn print_measured(measured: &Measurement) -> Result<(), String> {
    let detectors: Vec<_> = measured
        .detectors
        .iter()
        .map(|((set, detector), counts)| serde_json::json!({ "set": set, "detector": detector, "counts": counts }))
        .collect();
    let cases: Vec<_> = measured
        .cases
        .iter()
        .map(|((set, case), counts)| serde_json::json!({ "set": set, "case": case, "counts": counts }))
        .collect();
    let report = serde_json::json!({ "detectors": detectors, "cases": cases });
    println!("{report}");
    Ok(())
}

fn run_compare(given: &ArgMatches) -> Result<(), String> {
    let sets = read_sets(folder(given, "data")?)?;
    let mut screener = Screener::default();
    let mut with = |name: &str| -> Result<Measurement, String> {
        screener.model = Some(read_model(folder(given, name)?)?);
        Ok(measure(&screener, &Policy::default(), &sets))
    };
    let (old, new) = (with("old")?, with("new")?);
    println!(
        "{:<18} {:<14} {:>22} {:>22} {:>22}",
        "set", "detector", "F1 noted", "recall held", "harmless held"
    );
    for (key, before) in &old.detectors {
        let Some(after) = new.detectors.get(key) else { continue };
        let ([_, _, f1, _], [_, held, _, wrong]) = (before.figures(0), before.figures(1));
        let ([_, _, new_f1, _], [_, new_held, _, new_wrong]) = (after.figures(0), after.figures(1));
        if before == after {
            continue;
        }
        println!(
            "{:<18} {:<14} {f1:>10.3} → {new_f1:>9.3} {held:>10.3} → {new_held:>9.3} {wrong:>10.4} → {new_wrong:>9.4}",
            key.0, key.1
        );
    }
    Ok(())
}
