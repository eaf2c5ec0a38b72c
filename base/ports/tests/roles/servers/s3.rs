//! An S3 server over a temporary folder, which can go down and come back on the same port.

use std::net::SocketAddr;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use ports::Secret;
use ports::blobs::{BlobsConfig, BlobsKind};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

pub const BUCKET: &str = "paper";

pub struct S3Server {
    folder: tempfile::TempDir,
    address: SocketAddr,
    running: Option<JoinHandle<()>>,
}

impl S3Server {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(BUCKET)).unwrap();
        let address = "127.0.0.1:0".parse().unwrap();
        let mut server = Self { folder, address, running: None };
        server.resume().await;
        server
    }

    /// Listens on the port of last time.
    pub async fn resume(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.address = listener.local_addr().unwrap();
        let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(self.folder.path()).unwrap());
        builder.set_auth(SimpleAuth::from_single("reporter", "typewriter"));
        let service = builder.build();
        self.running = Some(kernel::spawn("s3", async move {
            let mut connections = JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                connections.spawn(async move {
                    // A connection that the client drops is no failure of the test.
                    let _ = Builder::new(TokioExecutor::new())
                        .serve_connection(TokioIo::new(socket), service)
                        .await;
                });
            }
        }));
    }

    /// Hangs up on everyone and refuses connections.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.abort();
            let _ = running.await;
            // The task inside ends a moment later; the port is free when it has.
            while TcpListener::bind(self.address).await.is_err() {
                tokio::task::yield_now().await;
            }
        }
    }

    pub fn config(&self) -> BlobsConfig {
        BlobsConfig {
            kind: BlobsKind::S3,
            bucket: BUCKET.into(),
            endpoint: format!("http://{}", self.address),
            access_key: Some(Secret::new("reporter")),
            secret_key: Some(Secret::new("typewriter")),
            retries: 3,
            retry_seconds: 20,
            ..BlobsConfig::default()
        }
    }
}
