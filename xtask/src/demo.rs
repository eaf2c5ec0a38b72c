//! `cargo xtask run`: build the program and serve the demo paper. The program itself makes the paper
//! (the first time) and prints its addresses; nothing of the demo is known here.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::process;
use crate::workspace::Workspace;

/// What `cargo xtask run` may be told.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Where the demo paper is kept
    #[arg(long, default_value = "paper-demo")]
    dir: PathBuf,
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Build with full optimisation: slower to build, much faster to serve
    #[arg(long)]
    release: bool,
    /// Throw the demo paper away and make it anew
    #[arg(long)]
    fresh: bool,
}

/// Builds, then becomes `courant demo`.
///
/// # Errors
/// When the address is taken, the build fails or the program cannot be started.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    check_free(options.listen)?;
    let folder = workspace.root.join(&options.dir);
    if options.fresh && folder.exists() {
        // Only what a demo has made is thrown away, whatever folder was named.
        if !folder.join("secret.key").is_file() {
            bail!("{} does not look like a paper; it is left alone", folder.display());
        }
        std::fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
        println!("The old demo paper in {} is gone.", options.dir.display());
    }

    println!("[1/3] Looking for what the build needs");
    println!("  {}", machine::set_up_to_build(workspace)?);
    println!(
        "[2/3] Building courant ({})",
        if options.release { "optimised" } else { "development profile" }
    );
    let mut build = workspace.cargo();
    build.args(["build", "--package", "courant", "--bin", "courant"]);
    if options.release {
        build.arg("--release");
    }
    process::run(&mut build).context("courant did not build")?;

    let first_time = !folder.exists();
    println!(
        "[3/3] {} in {} (Ctrl-C ends it)",
        if first_time { "Making and serving the demo paper" } else { "Serving the demo paper" },
        options.dir.display()
    );
    let mut demo = workspace.program(workspace.binary(options.release));
    demo.arg("demo").arg("--dir").arg(&options.dir).arg("--listen").arg(options.listen.to_string());
    become_program(&mut demo)
}

/// The demo takes the place of this process, so that signals reach it directly.
fn become_program(command: &mut std::process::Command) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let line = process::written(command);
        Err(command.exec()).with_context(|| format!("could not start `{line}`"))
    }
    #[cfg(not(unix))]
    process::run(command)
}

/// Says so before the build, not after it, when the demo could not listen.
fn check_free(address: SocketAddr) -> Result<()> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let other = SocketAddr::new(address.ip(), address.port().checked_add(1).unwrap_or(8081));
            bail!(
                "port {} is taken by another program. End that one, or choose another port: cargo xtask run --listen {other}",
                address.port()
            )
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on {address}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let held = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = held.local_addr().unwrap();
        let message = check_free(address).unwrap_err().to_string();
        assert!(message.contains(&format!("port {} is taken", address.port())), "{message}");
        assert!(message.contains("--listen 127.0.0.1:"), "{message}");
    }

    #[test]
    fn a_free_port_is_accepted() {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(check_free(address).is_ok());
    }
}
