//! The listening end: HTTP/1.1 with limits on headers, time and connections, and an orderly end.

mod patient;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use http::{Request, Version, header};
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use self::patient::Patient;
use crate::{Front, Network};

/// Limits of the listening end.
#[derive(Clone, Debug)]
pub struct ServeConfig {
    /// Where to listen.
    pub listen: SocketAddr,
    /// How many connections at once; more wait in the system's queue.
    pub connections: usize,
    /// How long a client may take to send a request's headers, and how long a connection may idle between requests.
    pub header_patience: Duration,
    /// How long a client may take nothing of what is sent to it.
    pub write_patience: Duration,
    /// How long open requests may take to end after a stop.
    pub stop_patience: Duration,
    /// Machines in front of this one whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
}

/// An open port.
pub struct Listening {
    /// The address, with the real port where 0 was asked.
    pub address: SocketAddr,
    /// Ends when the last request has ended.
    pub ended: tokio::task::JoinHandle<()>,
}

/// The largest request head in bytes; more is refused with 431.
const HEAD: usize = 32 * 1024;
/// The most header lines.
const HEADERS: usize = 100;

/// Opens the port and answers through `front` until `stop` turns true.
///
/// # Errors
/// The port can't be opened.
pub async fn serve(
    config: ServeConfig,
    front: Front,
    mut stop: watch::Receiver<bool>,
) -> io::Result<Listening> {
    let listener = TcpListener::bind(config.listen).await?;
    let address = listener.local_addr()?;
    let permits = Arc::new(Semaphore::new(config.connections));
    let proxies: Arc<[IpAddr]> = config.proxies.into();
    let mut server = hyper::server::conn::http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(config.header_patience)
        .max_buf_size(HEAD)
        .max_headers(HEADERS)
        .half_close(false);
    let ended = kernel::spawn("listener", async move {
        let graceful = GracefulShutdown::new();
        loop {
            let next = async {
                let permit = Arc::clone(&permits).acquire_owned().await;
                (permit, listener.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                next = next => next,
                _ = stop.wait_for(|stop| *stop) => break,
            };
            let Ok(permit) = permit else { break };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "no delay could not be set");
            }
            let front = front.clone();
            let proxies = Arc::clone(&proxies);
            let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
                let front = front.clone();
                let network = Network::of(peer.ip(), request.headers(), &proxies);
                request.extensions_mut().insert(network);
                // RFC 9112 §3.2: a request of HTTP/1.1 without a host is refused.
                let nameless = request.version() == Version::HTTP_11
                    && !request.headers().contains_key(header::HOST)
                    && request.uri().authority().is_none();
                async move {
                    Ok::<_, std::convert::Infallible>(if nameless {
                        front.refuse().await
                    } else {
                        front.answer(request.map(Body::new)).await
                    })
                }
            });
            let connection = graceful.watch(
                server.serve_connection(TokioIo::new(Patient::new(stream, config.write_patience)), service),
            );
            kernel::spawn("connection", async move {
                if let Err(error) = connection.await {
                    tracing::debug!(%error, "a connection ended badly");
                }
                drop(permit);
            });
        }
        drop(listener);
        if tokio::time::timeout(config.stop_patience, graceful.shutdown()).await.is_err() {
            tracing::warn!("open requests were cut off");
        }
    });
    Ok(Listening { address, ended })
}
