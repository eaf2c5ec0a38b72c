//! Training, comparing and measuring for `courant screen`: reads the labelled sets, calls the engine, writes models.
//! Which samples train and which are held back is decided by the engine, from the text itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use screening::classifier::augment;
use screening::classifier::calibrate::calibrate;
use screening::classifier::classes::Classes;
use screening::classifier::sample::{FREE_SETS, Knowledge, Part, Sample, open_by_set, part_of};
use screening::classifier::train::{Settings, train};
use screening::measure::Measurement;
use screening::profanity::lists::Lists;
use screening::record::Record;
use screening::{Policy, Screener};

use super::{Pass, folder, parse, read, read_model};

pub(super) type Sets = BTreeMap<String, Vec<Record>>;

pub(super) fn read_sets(folder: &Path) -> Result<Sets, String> {
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

pub(super) fn run_train(given: &ArgMatches) -> Result<(), String> {
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
pub(super) fn measure(screener: &Screener, policy: &Policy, sets: &Sets) -> Measurement {
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

pub(super) fn print_measured(measured: &Measurement) -> Result<(), String> {
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

pub(super) fn run_compare(given: &ArgMatches) -> Result<(), String> {
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
