//! `courant staff`: the paper's own people, from the machine's command line.

use std::io::{BufRead as _, Read as _};

use clap::{Arg, ArgAction, ArgMatches, Command};
use slice::Ctx;

use crate::act::establish_staff::{NewStaff, establish_staff};
use crate::act::invite_staff::invite_staff;
use crate::act::note_bounce::note_bounce;
use crate::error::AccountsError;
use crate::policy::{AUDIT, Grant, Role, STAFF, require};
use crate::store::{audit, grants};

/// The most of a report that is read, in bytes.
const REPORT: u64 = 1024 * 1024;

fn text(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help)
}

pub(crate) fn command_line() -> Command {
    let roles = Role::ALL.map(Role::as_str);
    Command::new("staff")
        .about("Add, invite and list the paper's own people")
        .subcommand_required(true)
        .subcommands([
            Command::new("add").about("Add a person, or give one a further role").args([
                text("email", "Mail address").required(true),
                text("name", "Name").required(true),
                text("role", "What the person may do").default_value("administrator").value_parser(roles),
                text("edition", "Limits the role to this edition"),
                text("section", "Limits the role to this section of the edition"),
                Arg::new("password-stdin")
                    .long("password-stdin")
                    .help("Read the password from standard input; one is made up and printed otherwise")
                    .action(ArgAction::SetTrue),
            ]),
            Command::new("invite").about("Invite a person by letter, who then chooses a password").args([
                text("email", "Mail address").required(true),
                text("name", "Name").required(true),
                text("role", "What the person may do").required(true).value_parser(roles),
                text("edition", "Limits the role to this edition"),
                text("section", "Limits the role to this section of the edition"),
            ]),
            Command::new("list").about("List the paper's people and their roles"),
            Command::new("audit").about("Show who did what, newest first").args([
                text("actor", "Only what this account did"),
                text("verb", "Only this, such as accounts.sign_in"),
                text("subject", "Only what was done to this"),
            ]),
        ])
}

/// `courant mail`: what mail servers send back.
pub(crate) fn mail_command_line() -> Command {
    let bounce = "Read a delivery report (RFC 3464) from standard input, as a mail server pipes it";
    Command::new("mail")
        .about("Take in what mail servers report")
        .subcommand_required(true)
        .subcommand(Command::new("bounce").about(bounce))
}

pub(crate) async fn mail(cx: Ctx, _: ArgMatches) -> Result<(), String> {
    let mut report = Vec::new();
    std::io::stdin().lock().take(REPORT).read_to_end(&mut report).map_err(|error| error.to_string())?;
    let done = note_bounce(&cx, &report).await.map_err(|error| error.to_string())?;
    println!("{} came back for good, {} now count as dead", done.failed, done.dead);
    Ok(())
}

pub(crate) async fn staff(cx: Ctx, matches: ArgMatches) -> Result<(), String> {
    let Some((verb, given)) = matches.subcommand() else { return Ok(()) };
    if verb == "list" {
        return list(&cx).await.map_err(|error| error.to_string());
    }
    if verb == "audit" {
        return show_audit(&cx, given).await.map_err(|error| error.to_string());
    }
    let value = |name: &str| given.get_one::<String>(name).cloned();
    let role = Role::parse(&value("role").unwrap_or_default()).ok_or("no such role")?;
    let (email, name) = (value("email").unwrap_or_default(), value("name").unwrap_or_default());
    let grant = Grant { role, edition: value("edition"), section: value("section") };
    if verb == "invite" {
        let new = NewStaff { email: email.clone(), name, password: None, grant };
        invite_staff(&cx, new).await.map_err(|error| error.to_string())?;
        println!(
            "{email} is {} now; a letter with a link, good for seven days, is on its way",
            role.as_str()
        );
        return Ok(());
    }
    let (password, made_up) = if given.get_flag("password-stdin") {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
        (line.trim_end_matches(['\r', '\n']).to_owned(), false)
    } else {
        (made_up(&cx), true)
    };
    let new = NewStaff { email: email.clone(), name, password: Some(password.clone()), grant };
    establish_staff(&cx, new).await.map_err(|error| error.to_string())?;
    println!("{email} is {} now; sign in at {}/account/login/", role.as_str(), cx.paper().url);
    if made_up {
        println!("password of a new account: {password}");
    }
    Ok(())
}

/// 20 letters and digits that can't be taken for each other: 100 bits.
fn made_up(cx: &Ctx) -> String {
    let mut bytes = [0; 20];
    cx.rng().fill(&mut bytes);
    credentials::codes::readable(&bytes, 5).to_lowercase()
}

async fn list(cx: &Ctx) -> Result<(), AccountsError> {
    require(&cx.actor, STAFF)?;
    for row in grants::staff(cx.db()).await? {
        let seen = row.signed_in_at.map_or_else(|| "never".into(), kernel::Timestamp::rfc3339);
        println!("{} {:<28} {:<32} last sign-in {seen}", row.id, row.name, row.email);
        for grant in grants::rows(cx.db(), &row.id).await? {
            let place = [grant.edition.as_deref(), grant.section.as_deref()];
            let place: Vec<&str> = place.into_iter().flatten().collect();
            println!("  {:<18} {:<12} since {}", grant.role, place.join("/"), grant.granted_at.rfc3339());
        }
    }
    Ok(())
}

async fn show_audit(cx: &Ctx, given: &ArgMatches) -> Result<(), AccountsError> {
    require(&cx.actor, AUDIT)?;
    let value = |name: &str| given.get_one::<String>(name).map(String::as_str).unwrap_or_default();
    let asked = (value("actor"), value("verb"), value("subject"));
    for row in audit::search(cx.db(), asked, "", 200).await? {
        let who = if row.actor.is_empty() { row.actor_kind } else { row.actor };
        println!(
            "{} {who:<32} {:<28} {} {} {} {} {}",
            row.at.rfc3339(),
            row.verb,
            row.subject_kind,
            row.subject,
            row.edition,
            row.detail,
            row.id
        );
    }
    Ok(())
}
