//! `courant policy publish`: a new version of the privacy policy or the terms.

use clap::{Arg, ArgMatches, Command};
use slice::Ctx;

use crate::act::publish_policy::publish_policy;
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
