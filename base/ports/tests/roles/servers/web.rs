//! A web server of bad manners: whole answers and broken ones, by path, written byte by byte.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

use super::Certificate;

pub struct WebServer {
    pub address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    running: JoinHandle<()>,
}

impl Drop for WebServer {
    fn drop(&mut self) {
        self.running.abort();
    }
}

impl WebServer {
    pub async fn start(certificate: Option<&Certificate>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&requests);
        let acceptor = certificate.map(|certificate| certificate.acceptor.clone());
        let running = kernel::spawn("web", async move {
            let mut open = JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                let (seen, acceptor) = (Arc::clone(&seen), acceptor.clone());
                open.spawn(async move {
                    // A client that hangs up in the middle is no failure of the server.
                    let _ = match acceptor {
                        None => serve(socket, &seen).await,
                        Some(acceptor) => match acceptor.accept(socket).await {
                            Ok(wire) => serve(wire, &seen).await,
                            Err(error) => Err(error),
                        },
                    };
                });
            }
        });
        Self { address, requests, running }
    }

    /// What was asked, headers and all.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}")
        .into_bytes()
}

async fn serve<W>(wire: W, seen: &Mutex<Vec<String>>) -> std::io::Result<()>
where
    W: AsyncRead + AsyncWrite + Unpin,
{
    let mut wire = BufReader::new(wire);
    let mut request = String::new();
    while !request.ends_with("\r\n\r\n") {
        if wire.read_line(&mut request).await? == 0 {
            return Ok(());
        }
    }
    seen.lock().unwrap().push(request.clone());
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";
    let whole = match path.split_once("?to=") {
        Some((_, place)) => answer("302 Found", &format!("Location: {place}\r\nSet-Cookie: a=b\r\n"), ""),
        None => match path.as_str() {
            "/page" => answer("200 OK", HTML, "<p>Good morning</p>"),
            "/missing" => answer("404 Not Found", HTML, "<p>Gone fishing</p>"),
            "/untyped" => answer("200 OK", "", "?"),
            "/large" => answer("200 OK", HTML, &"x".repeat(5_000)),
            "/packed" => answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", "x"),
            "/nowhere" => answer("302 Found", HTML, "redirect without a place"),
            "/round" => answer("301 Moved Permanently", "Location: /round\r\n", ""),
            "/promise" => b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".to_vec(),
            "/short" => b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this".to_vec(),
            "/garbage" => b"\0\x01\x02 this is not HTTP\r\n\r\n".to_vec(),
            "/endless" => return endless(wire).await,
            "/drip" => return drip(wire).await,
            "/silent" => return silent(wire, b"").await,
            "/stalls" => return silent(wire, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").await,
            path if path.starts_with("/elsewhere") => answer(
                "404 Not Found",
                "Content-Type: application/xml\r\n",
                "<Error><Code>NoSuchBucket</Code></Error>",
            ),
            _ => answer("500 Internal Server Error", HTML, "unknown path"),
        },
    };
    wire.write_all(&whole).await?;
    wire.shutdown().await
}

/// Never stops, never says how long.
async fn endless<W: AsyncWrite + Unpin>(mut wire: W) -> std::io::Result<()> {
    wire.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").await?;
    loop {
        wire.write_all(b"400\r\n").await?;
        wire.write_all(&[b'x'; 1_024]).await?;
        wire.write_all(b"\r\n").await?;
    }
}

/// One byte after the other, never silent for long.
async fn drip<W: AsyncWrite + Unpin>(mut wire: W) -> std::io::Result<()> {
    wire.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n").await?;
    let mut beat = tokio::time::interval(Duration::from_millis(10));
    loop {
        beat.tick().await;
        wire.write_all(b"x").await?;
        wire.flush().await?;
    }
}

/// Says `beginning`, then nothing until the client hangs up.
async fn silent<W: AsyncRead + AsyncWrite + Unpin>(
    mut wire: BufReader<W>,
    beginning: &[u8],
) -> std::io::Result<()> {
    wire.write_all(beginning).await?;
    wire.flush().await?;
    wire.read_line(&mut String::new()).await.map(|_| ())
}
