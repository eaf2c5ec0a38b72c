//! What the machine must have before the tests can run, and how it gets there: Debian packages, Rust components,
//! the npm packages of the browser journeys. What is present is left alone, so a second time costs a second.
//! Nothing is installed from anywhere but the machine's own package sources.

use std::fs;
use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::{Workspace, is_executable, is_root, on_path};

/// A Debian package, the program that shows it is there by other means, and why it is needed.
struct Package {
    name: &'static str,
    program: Option<&'static str>,
    why: &'static str,
}

/// Without these the program itself does not build (the encoders for JPEG and AVIF are C and assembly), or has no editor.
const TO_BUILD: [Package; 6] = [
    Package { name: "cmake", program: Some("cmake"), why: "the picture encoders" },
    Package { name: "nasm", program: Some("nasm"), why: "the picture encoders" },
    Package { name: "make", program: Some("make"), why: "the picture encoders" },
    Package { name: "g++", program: Some("c++"), why: "the picture encoders" },
    Package { name: "nodejs", program: Some("node"), why: "the newsroom's editor" },
    Package { name: "npm", program: Some("npm"), why: "the newsroom's editor" },
];

/// Without these the program builds, but not every test can run.
const TO_TEST: [Package; 4] = [
    Package { name: "postgresql", program: None, why: "every test runs on both database engines" },
    Package { name: "nats-server", program: Some("nats-server"), why: "the bus between several nodes" },
    Package { name: "chromium", program: Some("chromium"), why: "the browser journeys" },
    Package { name: "fonts-noto-core", program: None, why: "Arabic and Cyrillic in screenshots" },
];

/// Brings the machine to where the program builds. Returns one line that says what was done.
///
/// # Errors
/// When a package cannot be installed; the message names the command that would.
pub fn set_up_to_build(workspace: &Workspace) -> Result<String> {
    let mut done = Vec::new();
    let count = install_missing(&TO_BUILD.iter().collect::<Vec<_>>())?;
    if count > 0 {
        done.push(format!("{count} Debian packages installed"));
    }
    install_npm_packages_of(workspace, EDITOR)?;
    if bundle_editor(workspace)? {
        done.push("editor bundled".to_owned());
    }
    Ok(if done.is_empty() { EVERYTHING.to_owned() } else { done.join(", ") })
}

const EVERYTHING: &str = "everything needed is already here";

/// Brings the machine to where `cargo xtask test` can run. Returns one line that says what was done.
///
/// # Errors
/// When a package cannot be installed; the message names the command that would.
pub fn set_up(workspace: &Workspace) -> Result<String> {
    let mut done = Vec::new();
    let count = install_missing(&TO_BUILD.iter().chain(&TO_TEST).collect::<Vec<_>>())?;
    if count > 0 {
        done.push(format!("{count} Debian packages installed"));
    }
    if add_rust_components(workspace)? {
        done.push("rustfmt and clippy added".to_owned());
    }
    if install_npm_packages(workspace)? {
        done.push("npm packages installed".to_owned());
    }
    if bundle_editor(workspace)? {
        done.push("editor bundled".to_owned());
    }
    Ok(if done.is_empty() { EVERYTHING.to_owned() } else { done.join(", ") })
}

/// Installs those that are not there, and returns how many that were.
fn install_missing(packages: &[&Package]) -> Result<usize> {
    let missing: Vec<&Package> = packages.iter().filter(|package| !is_present(package)).copied().collect();
    if !missing.is_empty() {
        install(&missing)?;
    }
    Ok(missing.len())
}

fn is_present(package: &Package) -> bool {
    package.program.is_some_and(|program| on_path(program).is_some())
        || (package.name == "postgresql" && has_postgres_server())
        || is_installed(package.name)
}

fn has_postgres_server() -> bool {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin/initdb")).any(|path| is_executable(&path))
        || on_path("initdb").is_some()
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "installed")
}

fn install(missing: &[&Package]) -> Result<()> {
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let by_hand = format!("sudo apt-get install {}", names.join(" "));
    println!("  Debian packages to install:");
    for package in missing {
        println!("    {:<16} {}", package.name, package.why);
    }
    if on_path("apt-get").is_none() {
        bail!(
            "this machine has no apt-get. Install the like of these by your own means: {}",
            names.join(", ")
        );
    }
    let root = is_root();
    if !root && on_path("sudo").is_none() {
        bail!("neither root nor sudo here. Ask for: {by_hand}");
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new("env")
        } else {
            let mut sudo = Command::new("sudo");
            // Without a terminal nobody can type a password: fail at once rather than wait for ever.
            if !std::io::stdin().is_terminal() {
                sudo.arg("-n");
            }
            sudo.arg("env");
            sudo
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments);
        command
    };
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(&names);
    if has_package_lists() && process::run(&mut apt(&arguments)).is_ok() {
        return Ok(());
    }
    process::run(&mut apt(&["update"]))
        .with_context(|| format!("could not refresh the package lists. By hand: {by_hand}"))?;
    process::run(&mut apt(&arguments))
        .with_context(|| format!("could not install the packages. By hand: {by_hand}"))
}

fn has_package_lists() -> bool {
    fs::read_dir("/var/lib/apt/lists")
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().contains("_Packages"))
}

/// A minimal Rust toolchain lacks the two. Returns whether anything was added.
fn add_rust_components(workspace: &Workspace) -> Result<bool> {
    if workspace.has_cargo_command("fmt") && workspace.has_cargo_command("clippy") {
        return Ok(false);
    }
    process::run(workspace.program("rustup").args(["component", "add", "rustfmt", "clippy"]))
        .context("rustfmt and clippy are missing. By hand: rustup component add rustfmt clippy")?;
    Ok(true)
}

/// The folders with npm packages of their own.
const NPM: [&str; 2] = ["e2e", EDITOR];
/// The folder of the newsroom's editor.
const EDITOR: &str = "editor";

/// Installs the npm packages of every folder that has some. Returns whether anything was installed.
fn install_npm_packages(workspace: &Workspace) -> Result<bool> {
    let mut any = false;
    for name in NPM {
        any |= install_npm_packages_of(workspace, name)?;
    }
    Ok(any)
}

/// `npm ci`, unless the installed packages are already those of the lock file. Returns whether it ran.
fn install_npm_packages_of(workspace: &Workspace, name: &str) -> Result<bool> {
    let folder = workspace.root.join(name);
    let lock = folder.join("package-lock.json");
    if !lock.is_file() {
        return Ok(false);
    }
    let stamp = folder.join("node_modules/.courant-lock");
    if is_same(&lock, &stamp) {
        return Ok(false);
    }
    println!("  npm packages of {name} (no browser is downloaded)");
    process::run(
        Command::new("npm")
            .args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .env("PUPPETEER_SKIP_DOWNLOAD", "1"),
    )
    .with_context(|| format!("could not install the npm packages of {name}. By hand: cd {name} && npm ci"))?;
    fs::copy(&lock, &stamp).context("could not note which npm packages are installed")?;
    Ok(true)
}

/// Bundles the newsroom's editor into the folder that the program embeds, unless what is there is newer than everything it
/// is made of. Returns whether it was made.
fn bundle_editor(workspace: &Workspace) -> Result<bool> {
    let folder = workspace.root.join(EDITOR);
    let made = modified(&folder.join("dist/editor.js"));
    let parts = ["src", "locales", "build.mjs", "package-lock.json"].map(|part| newest(&folder.join(part)));
    if made.is_some() && made >= parts.into_iter().max().flatten() {
        return Ok(false);
    }
    println!("  the newsroom's editor");
    process::run(Command::new("npm").args(["run", "build", "--silent"]).current_dir(&folder))
        .context("could not bundle the editor. By hand: cd editor && npm ci && npm run build")?;
    Ok(true)
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|facts| facts.modified()).ok()
}

/// When anything in a file or folder was last changed.
fn newest(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| newest(&entry.path()));
    inside.max().flatten().max(modified(path).filter(|_| path.is_file()))
}

fn is_same(left: &Path, right: &Path) -> bool {
    matches!((fs::read(left), fs::read(right)), (Ok(left), Ok(right)) if left == right)
}
