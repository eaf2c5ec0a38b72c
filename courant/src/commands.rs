//! The command line: the program's own subcommands and those of the slices.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::config::{self, Home};
use crate::{run, slices};

/// The whole command line; the slices' subcommands are added by name and help only.
pub fn command_line() -> Command {
    let slices = slices::all();
    let from_slices: Vec<Command> = slices.iter().flat_map(slice::Slice::command_lines).collect();
    let listen = Arg::new("listen")
        .long("listen")
        .help("Address to listen on")
        .value_parser(value_parser!(SocketAddr));
    Command::new("courant")
        .about("An online newspaper in one program")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg(
            Arg::new("dir")
                .long("dir")
                .global(true)
                .help("The paper's folder")
                .default_value(".")
                .value_parser(value_parser!(PathBuf)),
        )
        .subcommand(
            Command::new("serve")
                .about("Serve the paper; an empty folder becomes an empty paper")
                .arg(listen.clone()),
        )
        .subcommand(
            Command::new("demo")
                .about("Fill an empty paper with the demo, then serve it")
                .arg(listen)
                .arg(Arg::new("no-serve").long("no-serve").help("Only fill it").action(ArgAction::SetTrue)),
        )
        .subcommand(Command::new("migrate").about("Bring the database up to this version"))
        .subcommand(Command::new("doctor").about("Check everything the paper needs"))
        .subcommand(
            Command::new("config").about("Print the whole configuration with every default").arg(
                Arg::new("check").long("check").help("Only check courant.toml").action(ArgAction::SetTrue),
            ),
        )
        .subcommand(
            Command::new("reference").hide(true).about("Print the facts of the reference pages as JSON"),
        )
        .subcommand(crate::screen::command_line())
        .subcommands(from_slices)
}

/// Runs the subcommand that was given.
///
/// # Errors
/// The operator's words.
pub async fn run(matches: &ArgMatches) -> Result<(), String> {
    let folder = matches.get_one::<PathBuf>("dir").cloned().unwrap_or_else(|| PathBuf::from("."));
    let Some((name, given)) = matches.subcommand() else { return Ok(()) };
    if name == "reference" {
        return reference().await;
    }
    if name == "screen" {
        return crate::screen::run(given);
    }
    let mut home = config::read(&folder)?;
    if let Ok(Some(listen)) = given.try_get_one::<SocketAddr>("listen") {
        listen_at(&mut home, *listen)?;
    }
    match name {
        "serve" => serve(&home).await,
        "demo" => demo(&home, given.get_flag("no-serve")).await,
        "migrate" => migrate(&home).await,
        "doctor" => doctor(&home).await,
        "config" => print_config(&home, given.get_flag("check")),
        other => {
            let app = run::build(&home, true).await?;
            let command = app.commands.iter().find(|command| command.clap.get_name() == other).cloned();
            let command = command.ok_or_else(|| format!("no such command: {other}"))?;
            let cx = app.ctx.on_behalf_of(kernel::Actor::Operator);
            let outcome = (command.run)(cx, given.clone()).await;
            app.ctx.db().close().await;
            outcome
        }
    }
}

/// `--listen` also moves the paper's own address, unless the configuration names one.
fn listen_at(home: &mut Home, listen: SocketAddr) -> Result<(), String> {
    let paper = home.table.entry("paper").or_insert_with(|| toml::Table::new().into());
    let paper = paper.as_table_mut().ok_or("[paper] is not a table")?;
    paper.insert("listen".into(), listen.to_string().into());
    if listen.port() != 0 {
        paper.entry("url").or_insert_with(|| format!("http://{listen}").into());
    }
    Ok(())
}

async fn serve(home: &Home) -> Result<(), String> {
    let app = run::build(home, true).await?;
    for migration in &app.migrated {
        tracing::info!(migration, "applied");
    }
    if slices::first_run(&app.ctx).await? {
        tracing::info!("an empty paper was made; its front page says what comes next");
    }
    let code = slices::setup_code(&app.ctx).await?;
    run::serve(app, |address| {
        tracing::info!(%address, "serving");
        println!("serving on http://{address}");
        if let Some(code) = code {
            println!(
                "no administrator yet: make the first at http://{address}/account/setup/ with the code {code}"
            );
        }
    })
    .await
}

async fn demo(home: &Home, only_fill: bool) -> Result<(), String> {
    let app = run::build(home, true).await?;
    let done: Option<bool> =
        db::setting(app.ctx.db(), "*", "demo-seeded").await.map_err(|error| error.to_string())?;
    if done.is_none() {
        if !app.ctx.sites().all().is_empty() {
            return Err(format!(
                "{} holds a paper already hint: give the demo an empty folder with --dir",
                home.folder.display()
            ));
        }
        println!("filling the demo paper in {}", home.folder.display());
        app.seed(|slice| println!("  {slice} …")).await?;
        slice::Worker::new(app.ctx.clone()).drain().await?;
        app.ctx
            .write::<_, db::DbError, _, _>(
                |tx| async move { tx.set_setting("*", "demo-seeded", &true).await },
            )
            .await
            .map_err(|error| error.to_string())?;
    }
    if only_fill {
        app.ctx.db().close().await;
        return Ok(());
    }
    let sites = app.ctx.sites().all();
    run::serve(app, |address| {
        println!("the demo paper is served:");
        for site in &sites {
            println!("  {:<28} http://{address}{}", site.name, site.path("/"));
        }
        println!("  health                       http://{address}/health/ready");
        let (staff, password) = slices::demo_staff();
        println!("its people sign in at http://{address}/account/login/ with the password {password}:");
        for line in staff {
            println!("  {line}");
        }
        println!("stop it with Ctrl-C");
    })
    .await
}

async fn migrate(home: &Home) -> Result<(), String> {
    let app = run::build(home, true).await?;
    if app.migrated.is_empty() {
        println!("the database is up to date");
    }
    for migration in &app.migrated {
        println!("applied {migration}");
    }
    app.ctx.db().close().await;
    Ok(())
}

async fn doctor(home: &Home) -> Result<(), String> {
    let app = run::build(home, true).await?;
    let mut bad = 0;
    let mut say = |name: &str, outcome: Result<String, String>| {
        let (mark, detail) = match outcome {
            Ok(detail) => ("ok  ", detail),
            Err(detail) => {
                bad += 1;
                ("FAIL", detail)
            }
        };
        println!("{mark}  {name:<24} {detail}");
    };
    say("folder", writable(&home.folder));
    say("database", app.ctx.db().ping().await.map(|()| "answers".into()).map_err(|error| error.to_string()));
    for check in app.ctx.ports().check().await {
        say(check.role, check.outcome.map(|()| "works".into()));
    }
    for check in app.ctx.checks() {
        let outcome = check.run(&app.ctx).await;
        say(check.name, if outcome.ok { Ok(outcome.detail) } else { Err(outcome.detail) });
    }
    app.ctx.db().close().await;
    if bad == 0 { Ok(()) } else { Err(format!("{bad} checks failed")) }
}

fn writable(folder: &Path) -> Result<String, String> {
    let probe = folder.join(".courant-doctor");
    std::fs::write(&probe, b"probe").map_err(|error| format!("{}: {error}", folder.display()))?;
    std::fs::remove_file(&probe).map_err(|error| format!("{}: {error}", probe.display()))?;
    Ok(folder.display().to_string())
}

fn print_config(home: &Home, only_check: bool) -> Result<(), String> {
    let defaults =
        slice::App::configuration(&slices::all(), &home.table).map_err(|error| error.to_string())?;
    if only_check {
        println!("the configuration is well-formed");
    } else {
        print!("{}", toml::to_string_pretty(&defaults).map_err(|error| error.to_string())?);
    }
    Ok(())
}

/// Facts for the generated reference: configuration, events, tables.
async fn reference() -> Result<(), String> {
    let folder = std::env::temp_dir().join(format!("courant-reference-{}", std::process::id()));
    let home = Home { folder: folder.clone(), table: toml::Table::new() };
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let app = run::build(&home, true).await?;
    let columns = app.ctx.db().table_columns().await.map_err(|error| error.to_string())?;
    let rows: Vec<_> = columns
        .iter()
        .map(|column| serde_json::json!({ "table": column.table_name, "column": column.column_name, "type": column.column_type }))
        .collect();
    let config = toml::to_string_pretty(&app.defaults).map_err(|error| error.to_string())?;
    let events: Vec<_> = app
        .events
        .iter()
        .map(|(slice, events)| serde_json::json!({ "slice": slice, "events": events }))
        .collect();
    let facts = serde_json::json!({ "config": config, "events": events, "columns": rows });
    println!("{facts}");
    app.ctx.db().close().await;
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}
