//! `courant import`: reads its arguments, checks every file through, loads them one after another, prints the report.
//! Deliberately absent: any knowledge of a format.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use indicatif::{ProgressBar, ProgressStyle};
use slice::Ctx;

use crate::load::{self, Choices};
use crate::parse::Format;
use crate::report::Report;
use crate::source::Source;

pub(crate) fn command_line() -> Command {
    Command::new("import")
        .about("Bring in the archive of another system; repeating it changes nothing")
        .arg(
            Arg::new("format")
                .required(true)
                .help("The format")
                .value_parser(["wxr", "ghost", "substack", "jsonl"]),
        )
        .arg(
            Arg::new("path")
                .required(true)
                .num_args(1..)
                .help("Export files or folders of them; for Substack the unpacked folder of an export")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            Arg::new("edition")
                .long("edition")
                .help("The edition everything goes to; by language when left out"),
        )
        .arg(
            Arg::new("media-root")
                .long("media-root")
                .help("A folder with the old site's uploads; what is not there is fetched by its address")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            Arg::new("credit")
                .long("credit")
                .help("The credit of pictures that name none; the old site's name when left out"),
        )
        .arg(
            Arg::new("no-fetch")
                .long("no-fetch")
                .help("Fetch nothing from the network")
                .action(ArgAction::SetTrue),
        )
        .arg(Arg::new("dry-run").long("dry-run").help("Only read and report").action(ArgAction::SetTrue))
        .arg(
            Arg::new("report")
                .long("report")
                .help("Write the whole report to this file as JSON")
                .value_parser(value_parser!(PathBuf)),
        )
}

pub(crate) async fn import(cx: Ctx, given: ArgMatches) -> Result<(), String> {
    let format = match given.get_one::<String>("format").map(String::as_str) {
        Some("wxr") => Format::Wxr,
        Some("ghost") => Format::Ghost,
        Some("substack") => Format::Substack,
        _ => Format::JsonLines,
    };
    let choices = Choices {
        edition: given.get_one::<String>("edition").cloned(),
        media_root: given.get_one::<PathBuf>("media-root").cloned(),
        credit: given.get_one::<String>("credit").cloned(),
        fetch: !given.get_flag("no-fetch"),
        dry_run: given.get_flag("dry-run"),
    };
    let mut report = Report { dry_run: choices.dry_run, ..Report::default() };
    // Every file is read through before the first is loaded: a broken one leaves nothing half-imported.
    let mut checked = Vec::new();
    let mut sources = Vec::new();
    for path in given.get_many::<PathBuf>("path").into_iter().flatten() {
        sources.extend(Source::at(format, path)?);
    }
    for source in sources {
        let path = source.path.clone();
        let reading = source.clone();
        let outline = tokio::task::spawn_blocking(move || reading.validate())
            .await
            .map_err(|error| format!("{}: {error}", path.display()))?
            .map_err(|error| format!("{}: {error}", path.display()))?;
        report.files.push(path.display().to_string());
        checked.push((source, outline));
    }
    let total: u64 = checked.iter().map(|(_, outline)| outline.counts.records()).sum();
    let bar = ProgressBar::new(total);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta} {msg}") {
        bar.set_style(style);
    }
    for (source, outline) in &checked {
        bar.set_message(source.path.display().to_string());
        load::load(&cx, source, outline, &choices, &mut report, &|| bar.inc(1))
            .await
            .map_err(|error| format!("{}: {error}", source.path.display()))?;
    }
    bar.finish_and_clear();
    print!("{}", report.table());
    if let Some(file) = given.get_one::<PathBuf>("report") {
        let text = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
        std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}
