//! `courant edition` and `courant section`.

use clap::{Arg, ArgMatches, Command};
use slice::Ctx;

use crate::api::{self, NewEdition, NewSection};

fn text(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help)
}

pub(crate) fn edition_command() -> Command {
    Command::new("edition")
        .about("Add, change or list the paper's editions")
        .subcommand_required(true)
        .subcommands([
            Command::new("list").about("List the editions"),
            Command::new("add").about("Add an edition, or change the one with this code").args([
                text("lang", "Language tag, such as fr").required(true),
                text("name", "Name in the masthead").required(true),
                text("code", "Short name; the language when left out"),
                text("prefix", "Path before every address, such as /fr; none when left out"),
                text("host", "Host of its own, such as fr.courier.example"),
                text("zone", "IANA time zone").default_value("UTC"),
                text("tagline", "A line under the name"),
                text("accent", "Accent colour, #rrggbb"),
            ]),
        ])
}

pub(crate) async fn edition(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    match matches.subcommand() {
        Some(("add", given)) => {
            let value = |name: &str| given.get_one::<String>(name).cloned();
            let lang = value("lang").unwrap_or_default();
            let mut new = NewEdition::plain(
                &lang,
                &value("name").unwrap_or_default(),
                &value("prefix").unwrap_or_default(),
                &value("zone").unwrap_or_default(),
            );
            new.code = value("code").unwrap_or(new.code);
            new.host = value("host");
            new.tagline = value("tagline").unwrap_or_default();
            new.accent = value("accent").unwrap_or(new.accent);
            api::establish_edition(&cx, new).await.map_err(|error| error.to_string())
        }
        _ => {
            for edition in api::editions(cx.db()).await.map_err(|error| error.to_string())? {
                println!(
                    "{:<8} {:<8} {:<32} {}{} {}",
                    edition.code,
                    edition.lang,
                    edition.name,
                    edition.host.unwrap_or_default(),
                    edition.prefix,
                    edition.zone
                );
            }
            Ok(())
        }
    }
}

pub(crate) fn section_command() -> Command {
    Command::new("section")
        .about("Add, change or list an edition's sections")
        .subcommand_required(true)
        .subcommands([
            Command::new("list")
                .about("List the sections")
                .arg(text("edition", "The edition's code").required(true)),
            Command::new("add").about("Add a section, or change the one with this address").args([
                text("edition", "The edition's code").required(true),
                text("slug", "The address, such as city").required(true),
                text("name", "The name in the navigation").required(true),
                text("description", "One or two sentences"),
            ]),
        ])
}

pub(crate) async fn section(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    let Some((verb, given)) = matches.subcommand() else { return Ok(()) };
    let value = |name: &str| given.get_one::<String>(name).cloned().unwrap_or_default();
    let edition = value("edition");
    if verb == "add" {
        let new = NewSection {
            edition,
            slug: value("slug"),
            name: value("name"),
            description: given
                .try_get_one::<String>("description")
                .ok()
                .flatten()
                .cloned()
                .unwrap_or_default(),
            in_navigation: true,
        };
        return api::establish_section(&cx, new).await.map(|_| ()).map_err(|error| error.to_string());
    }
    for section in api::sections(cx.db(), &edition).await.map_err(|error| error.to_string())? {
        println!("{:<24} {}", section.slug, section.name);
    }
    Ok(())
}
