//! `courant media add`, `list` and `sweep`.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use futures::TryStreamExt as _;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::{HOUR, Lang};
use ports::blobs::BlobKey;
use slice::Ctx;

use crate::act::add_file::add_file;
use crate::act::add_picture::add_picture;
use crate::error::MediaError;
use crate::jobs;
use crate::model::{Caption, NewFile, NewPicture, kind_of};
use crate::store;

fn text(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help)
}

pub(crate) fn media_command() -> Command {
    Command::new("media")
        .about("Add pictures and files, list them, sweep what nobody names")
        .subcommand_required(true)
        .subcommands([
            Command::new("add").about("Add pictures, sound, films, captions or PDF files").args([
                Arg::new("paths")
                    .help("Files, or folders whose files are added")
                    .required(true)
                    .action(ArgAction::Append)
                    .value_parser(value_parser!(PathBuf)),
                text("lang", "Language of the words, such as fr"),
                text("caption", "What stands under the pictures; else what each file says"),
                text("alt", "What a reader who cannot see them is told"),
                text("credit", "The credit line as printed; else what each file says"),
                text("byline", "Who made them"),
            ]),
            Command::new("list").about("List the newest pictures").arg(
                Arg::new("limit")
                    .long("limit")
                    .help("How many")
                    .default_value("50")
                    .value_parser(value_parser!(u32)),
            ),
            Command::new("sweep").about("Remove originals that no picture or file names").args([
                Arg::new("hours")
                    .long("hours")
                    .help("Only those written this many hours ago or earlier")
                    .default_value("24")
                    .value_parser(value_parser!(u32)),
                Arg::new("renditions")
                    .long("renditions")
                    .help("Remove all renditions too; they are made again when asked for")
                    .action(ArgAction::SetTrue),
            ]),
        ])
}

pub(crate) async fn media(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    match matches.subcommand() {
        Some(("add", given)) => add(&cx, given).await,
        Some(("sweep", given)) => sweep(&cx, given).await,
        Some((_, given)) => list(&cx, given.get_one("limit").copied().unwrap_or(50)).await,
        None => Ok(()),
    }
}

/// What the files of one call have in common.
struct Said {
    lang: Option<Lang>,
    words: Caption,
    credit: Option<String>,
    byline: Option<String>,
}

enum Came {
    New(String),
    Known(String),
}

async fn add(cx: &Ctx, given: &ArgMatches) -> Result<(), String> {
    let value = |name: &str| given.get_one::<String>(name).cloned();
    let lang = value("lang").map(|tag| tag.parse::<Lang>()).transpose().map_err(|error| error.to_string())?;
    let words = Caption {
        caption: value("caption").unwrap_or_default(),
        alt: value("alt").unwrap_or_default(),
        headline: String::new(),
    };
    // Words without a language are taken to be in that of the first edition.
    let lang = lang.or_else(|| cx.sites().all().first().map(|site| site.lang.clone()));
    let said = Said { lang, words, credit: value("credit"), byline: value("byline") };
    let mut paths = Vec::new();
    for path in given.get_many::<PathBuf>("paths").into_iter().flatten() {
        walk(path, &mut paths).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let bar = progress(paths.len());
    let (mut new, mut known, mut refused) = (0, 0, 0);
    for path in &paths {
        bar.set_message(path.display().to_string());
        let came = add_one(cx, &said, path).await;
        bar.suspend(|| match came {
            Ok(Came::New(id)) => {
                new += 1;
                println!("added    {id}  {}", path.display());
            }
            Ok(Came::Known(id)) => {
                known += 1;
                println!("known    {id}  {}", path.display());
            }
            Err(reason) => {
                refused += 1;
                println!("refused  {}: {reason}", path.display());
            }
        });
        bar.inc(1);
    }
    bar.finish_and_clear();
    println!("{new} added, {known} known already, {refused} refused");
    if refused == 0 { Ok(()) } else { Err(format!("{refused} of {} files were refused", paths.len())) }
}

/// A bar on the terminal; nothing where there is none.
pub(crate) fn progress(count: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("    {bar:32} {pos}/{len} {wide_msg}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The files below `path`, in the order of their names; hidden ones are passed over.
fn walk(path: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        into.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && !entry.file_type()?.is_symlink() {
            inside.push(entry.path());
        }
    }
    inside.sort();
    inside.iter().try_for_each(|path| walk(path, into))
}

/// A file that is added twice is the same: its digest is its key.
async fn add_one(cx: &Ctx, said: &Said, path: &Path) -> Result<Came, String> {
    let bytes = tokio::fs::read(path).await.map_err(|error| error.to_string())?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let source_key = Some(format!("upload:{}", blake3::hash(&bytes).to_hex()));
    let wrong = |error: MediaError| error.to_string();
    let (id, changed) = if kind_of(&bytes).is_some() {
        let mut new = NewFile::new(bytes, file_name);
        (new.source_key, new.credit) = (source_key, said.credit.clone());
        let added = add_file(cx, new).await.map_err(wrong)?;
        (added.id.to_string(), added.changed)
    } else {
        let mut new = NewPicture::new(bytes, file_name);
        new.source_key = source_key;
        new.lang = said.lang.clone();
        new.texts = said.lang.iter().map(|lang| (lang.clone(), said.words.clone())).collect();
        new.credit = said.credit.clone();
        new.byline = said.byline.clone();
        let added = add_picture(cx, new).await.map_err(wrong)?;
        (added.id.to_string(), added.changed)
    };
    Ok(if changed { Came::New(id) } else { Came::Known(id) })
}

async fn list(cx: &Ctx, limit: u32) -> Result<(), String> {
    let rows = store::archive(cx.db(), limit).await.map_err(|error| error.to_string())?;
    for row in rows {
        let state = match (row.withdrawn_at, row.rights_end) {
            (Some(_), _) => "withdrawn".to_owned(),
            (None, Some(end)) if end <= cx.now() => format!("ended {}", end.rfc3339()),
            (None, Some(end)) => format!("until {}", end.rfc3339()),
            (None, None) => "open".to_owned(),
        };
        println!(
            "{}  {:>5}x{:<5} {:>8} kB  {:<10}  {:<26}  {:<32}  {}",
            row.id,
            row.width,
            row.height,
            row.bytes / 1024,
            row.mime,
            state,
            row.credit,
            row.file_name
        );
    }
    Ok(())
}

async fn sweep(cx: &Ctx, given: &ArgMatches) -> Result<(), String> {
    let hours = i64::from(given.get_one::<u32>("hours").copied().unwrap_or(24));
    let swept = jobs::sweep(cx, cx.now().plus(-HOUR * hours)).await.map_err(|error| error.to_string())?;
    println!(
        "{} originals looked at, {} that nobody names removed ({} kB)",
        swept.seen,
        swept.removed,
        swept.bytes / 1024
    );
    if given.get_flag("renditions") {
        let blobs = &cx.ports().blobs;
        let mut removed = 0;
        let mut found = blobs.list(BlobKey::new("renditions").ok().as_ref());
        while let Some(head) = found.try_next().await.map_err(|error| error.to_string())? {
            blobs.delete(&head.key).await.map_err(|error| error.to_string())?;
            removed += 1;
        }
        println!("{removed} renditions removed");
    }
    Ok(())
}
