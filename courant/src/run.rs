//! Starting and stopping: builds the program, opens the port, runs the worker, ends in order.

use std::sync::Arc;
use std::time::Duration;

use kernel::{Clock as _, SystemClock, SystemRng};
use slice::{App, Options, ThemeSource, Worker};
use tokio::sync::watch;
use web::ServeConfig;

use crate::config::Home;
use crate::{files, slices};

/// Builds the program for one paper.
///
/// # Errors
/// The operator's words.
pub async fn build(home: &Home, migrate: bool) -> Result<App, String> {
    let options = Options {
        home: home.folder.clone(),
        table: home.table.clone(),
        clock: Arc::new(SystemClock::new()),
        rng: Arc::new(SystemRng),
        theme: ThemeSource(&files::THEME),
        words: &files::WORDS,
        secret: None,
        ports: None,
        migrate,
    };
    App::build(slices::all(), options).await.map_err(|error| error.to_string())
}

/// Serves until the process is told to stop (SIGINT, SIGTERM); `ready` hears the address.
///
/// # Errors
/// The operator's words.
pub async fn serve(app: App, ready: impl FnOnce(std::net::SocketAddr)) -> Result<(), String> {
    let clock = SystemClock::new();
    let paper = app.ctx.paper().clone();
    let (stop, stopped) = watch::channel(false);
    let config = ServeConfig {
        listen: paper.listen,
        connections: paper.connections,
        header_patience: Duration::from_secs(paper.header_seconds),
        write_patience: Duration::from_secs(paper.request_seconds),
        stop_patience: Duration::from_secs(paper.request_seconds),
        proxies: paper.proxies.clone(),
    };
    let listening = web::serve(config, app.front.clone(), stopped.clone()).await.map_err(|error| {
        format!(
            "{}: {error} hint: is another program listening there? choose another with --listen",
            paper.listen
        )
    })?;
    let worker = Worker::new(app.ctx.clone());
    let working = kernel::spawn("worker", worker.run(stopped));
    ready(listening.address);
    told_to_stop().await;
    tracing::info!(after_seconds = clock.monotonic().as_secs(), "stopping");
    stop.send_replace(true);
    drop(listening.ended.await);
    // A job that is cut off runs again when its lease has run out.
    if tokio::time::timeout(Duration::from_secs(paper.request_seconds), working).await.is_err() {
        tracing::warn!("running jobs were cut off");
    }
    app.ctx.db().close().await;
    Ok(())
}

async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
