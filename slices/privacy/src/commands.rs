//! `courant policy publish`: a new version of the privacy policy or the terms. `courant erase`: erasures after a backup.

use clap::{Arg, ArgAction, ArgMatches, Command};
use slice::Ctx;

use crate::act::publish_policy::publish_policy;
use crate::act::replay_erasures::{erased, replay_erasures};
use crate::model::Kind;

fn text(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help)
}

pub(crate) fn command_line() -> Command {
    Command::new("policy").about("Publish policies in versions").subcommand_required(true).subcommands([
        Command::new("publish").about("Publish the standing pages as they are now as a new version").args([
            text("kind", "privacy or terms").default_value("privacy").value_parser(["privacy", "terms"]),
            text("page", "The slug of the standing page; privacy or standards when left out"),
            text("summary", "What has changed, for readers").required(true),
        ]),
    ])
}

pub(crate) async fn policy(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    let Some((_, given)) = matches.subcommand() else { return Ok(()) };
    let value = |name: &str| given.get_one::<String>(name).map(String::as_str);
    let kind = value("kind").and_then(Kind::parse).ok_or("no such kind of policy")?;
    let version = publish_policy(&cx, kind, value("page"), value("summary").unwrap_or_default())
        .await
        .map_err(|error| error.to_string())?;
    println!("version {version} of {} is in force; readers agree to it on their next page", kind.as_str());
    Ok(())
}

/// `courant erase`: what was erased stays erased when a backup is brought back.
pub(crate) fn erase_command_line() -> Command {
    Command::new("erase").about("Erase again what a restored backup has brought back").args([
        Arg::new("replay")
            .long("replay")
            .value_name("FILE")
            .num_args(0..=1)
            .help("Erase the accounts of this list, and those that the blob store lists as erased"),
        Arg::new("list")
            .long("list")
            .help("Print the identifiers of erased accounts, to be kept apart from backups")
            .action(ArgAction::SetTrue),
    ])
}

pub(crate) async fn erase(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    let mut ids = erased(&cx).await?;
    if matches.get_flag("list") {
        for id in ids {
            println!("{id}");
        }
        return Ok(());
    }
    if !matches.contains_id("replay") {
        return Err("nothing to do hint: --replay FILE, or --list".into());
    }
    if let Some(path) = matches.get_one::<String>("replay") {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        ids.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }
    ids.sort();
    ids.dedup();
    let again = replay_erasures(&cx, &ids).await?;
    println!("{} accounts are listed as erased; {again} had come back and are erased again", ids.len());
    Ok(())
}
