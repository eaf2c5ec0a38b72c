//! Raw bytes over a socket: what clients do by mistake or on purpose.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::watch;
use web::{Listening, ServeConfig};

use crate::house::{House, house, house_of};

/// Longer than any answer takes; only what hangs meets it.
const GUARD: Duration = Duration::from_secs(20);

struct Open {
    house: House,
    listening: Listening,
    stop: watch::Sender<bool>,
}

async fn open(change: impl FnOnce(&mut ServeConfig)) -> Open {
    open_house(house(), change).await
}

async fn open_house(house: House, change: impl FnOnce(&mut ServeConfig)) -> Open {
    let (stop, stopped) = watch::channel(false);
    let mut config = ServeConfig {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        connections: 100,
        header_patience: Duration::from_secs(10),
        write_patience: Duration::from_secs(10),
        stop_patience: Duration::from_secs(10),
        proxies: Vec::new(),
    };
    change(&mut config);
    let listening = web::serve(config, house.front.clone(), stopped).await.unwrap();
    Open { house, listening, stop }
}

impl Open {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.listening.address).await.unwrap()
    }

    /// Sends `bytes` and reads until the server closes.
    async fn exchange(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        // The server may have refused and closed before it has read all.
        drop(stream.write_all(bytes).await);
        rest(&mut stream).await
    }
}

async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    drop(tokio::time::timeout(GUARD, stream.read_to_end(&mut answer)).await.expect("the server closes"));
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads one answer with `Content-Length`.
async fn one(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let mut byte = [0];
    let read = async {
        while !answer.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).await.unwrap();
            answer.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&answer).to_ascii_lowercase();
        let length = head
            .split("content-length: ")
            .nth(1)
            .map_or(0, |rest| rest.lines().next().unwrap().parse().unwrap());
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        answer.extend(body);
    };
    tokio::time::timeout(GUARD, read).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

fn statuses(answers: &str) -> Vec<&str> {
    answers.split("HTTP/1.1 ").skip(1).filter_map(|answer| answer.get(..3)).collect()
}

const CLOSE: &str = "Host: x\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn heads_too_large_are_refused_with_431() {
    let open = open(|_| {}).await;
    let long_line = format!("GET /en/ HTTP/1.1\r\nX-Long: {}\r\n{CLOSE}", "x".repeat(64 * 1024));
    assert_eq!(statuses(&open.exchange(long_line.as_bytes()).await), ["431"]);
    let many: String = (0..200).map(|number| format!("X-{number}: y\r\n")).collect();
    let many = format!("GET /en/ HTTP/1.1\r\n{many}{CLOSE}");
    assert_eq!(statuses(&open.exchange(many.as_bytes()).await), ["431"]);
    let long_address = format!("GET /en/{} HTTP/1.1\r\n{CLOSE}", "x".repeat(100_000));
    let answer = open.exchange(long_address.as_bytes()).await;
    assert!(matches!(statuses(&answer)[..], ["414" | "431"]), "{answer}");
    let fits = format!("GET /en/{} HTTP/1.1\r\n{CLOSE}", "x".repeat(10_000));
    assert_eq!(statuses(&open.exchange(fits.as_bytes()).await), ["404"]);
}

#[tokio::test]
async fn a_client_that_sends_its_head_too_slowly_or_not_at_all_is_let_go() {
    let open = open(|config| config.header_patience = Duration::from_millis(150)).await;
    let mut silent = open.connect().await;
    assert_eq!(rest(&mut silent).await, "");
    let mut slow = open.connect().await;
    slow.write_all(b"GET /en/ HTTP/1.1\r\nHost: x\r\nX-").await.unwrap();
    let answer = rest(&mut slow).await;
    assert!(matches!(statuses(&answer)[..], [] | ["408"]), "{answer}");
    // Between two requests, too.
    let mut idle = open.connect().await;
    idle.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    assert_eq!(statuses(&rest(&mut idle).await), ["200"]);
}

#[tokio::test]
async fn a_client_that_does_not_read_is_let_go() {
    let open = open(|config| {
        config.write_patience = Duration::from_millis(150);
        config.connections = 1;
    })
    .await;
    let mut deaf = open.connect().await;
    // Asks for more than the buffers between here and there hold.
    let request = format!("GET /en/page/{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(1_500));
    let flood = async {
        loop {
            if deaf.write_all(request.as_bytes()).await.is_err() {
                break;
            }
        }
    };
    tokio::time::timeout(GUARD, flood).await.expect("the server closes");
    // There is room for one connection only: it has been freed.
    assert_eq!(
        statuses(&open.exchange(format!("GET /health HTTP/1.1\r\n{CLOSE}").as_bytes()).await),
        ["200"]
    );
}

#[tokio::test]
async fn a_client_whose_body_never_ends_is_told_that_it_took_too_long() {
    let open = open_house(house_of(1 << 20, Duration::from_millis(150)), |_| {}).await;
    let mut slow = open.connect().await;
    let head = "POST /en/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc";
    slow.write_all(head.as_bytes()).await.unwrap();
    let answer = rest(&mut slow).await;
    assert_eq!(statuses(&answer), ["408"], "{answer}");
}

#[tokio::test]
async fn connections_over_the_limit_wait_and_are_served_in_turn() {
    let open = open(|config| config.connections = 2).await;
    let mut held = Vec::new();
    for _ in 0..2 {
        let mut stream = open.connect().await;
        stream.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        assert!(one(&mut stream).await.ends_with("well"));
        held.push(stream);
    }
    let mut third = open.connect().await;
    third.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    held.pop();
    assert!(one(&mut third).await.ends_with("well"));
}

#[tokio::test]
async fn several_requests_in_one_breath_are_answered_in_order() {
    let open = open(|_| {}).await;
    let breath = format!(
        "GET /en/page/a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /en/page/a HTTP/1.1\r\nHost: x\r\n\r\n\
         GET /en/nowhere HTTP/1.1\r\nHost: x\r\n\r\nGET /health HTTP/1.1\r\n{CLOSE}"
    );
    let answers = open.exchange(breath.as_bytes()).await;
    assert_eq!(statuses(&answers), ["200", "200", "404", "200"]);
    assert!(answers.ends_with("well"));
}

#[tokio::test]
async fn bodies_too_large_and_chunks_of_nonsense_are_refused() {
    let open = open(|_| {}).await;
    let told = format!("POST /en/echo HTTP/1.1\r\nContent-Length: 20000\r\n{CLOSE}{}", "x".repeat(20_000));
    assert_eq!(statuses(&open.exchange(told.as_bytes()).await), ["413"]);
    let mut untold = format!("POST /en/echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n{CLOSE}");
    for _ in 0..20 {
        untold.push_str(&format!("3e8\r\n{}\r\n", "x".repeat(1000)));
    }
    untold.push_str("0\r\n\r\n");
    assert_eq!(statuses(&open.exchange(untold.as_bytes()).await), ["413"]);
    for chunk in
        ["zz\r\nxx\r\n0\r\n\r\n", "ffffffffffffffffff\r\nx", "-1\r\nx\r\n0\r\n\r\n", "5\r\nabc\r\n0\r\n\r\n"]
    {
        let request = format!("POST /en/echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n{CLOSE}{chunk}");
        let mut stream = open.connect().await;
        stream.write_all(request.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let answer = rest(&mut stream).await;
        assert!(statuses(&answer).iter().all(|status| status.starts_with('4')), "{chunk:?}: {answer}");
    }
    let whole =
        format!("POST /en/echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n{CLOSE}3\r\nabc\r\n0\r\n\r\n");
    assert!(open.exchange(whole.as_bytes()).await.ends_with("\r\n\r\n3"));
}

/// Each of these would be read as one request by one program and as two by another. Either it is refused, or what
/// follows the body is not taken for a request.
#[tokio::test]
async fn requests_that_could_be_read_in_two_ways_are_not() {
    let open = open(|_| {}).await;
    let hidden = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    for framing in [
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", hidden.len() + 5),
        format!("Transfer-Encoding: chunked\r\nContent-Length: {}\r\n\r\n0\r\n\r\n", hidden.len() + 5),
    ] {
        let request = format!("POST /en/echo HTTP/1.1\r\nHost: x\r\n{framing}");
        let answer =
            open.exchange(format!("{request}{hidden}GET /health HTTP/1.1\r\n{CLOSE}").as_bytes()).await;
        // The chunked length is the one that counts, and the connection ends there (RFC 9112 §6.1).
        assert!(matches!(statuses(&answer)[..], ["400" | "200"]), "{framing:?}: {answer}");
    }
    for framing in [
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "Content-Length: 3, 4\r\n\r\nabcd",
        "Content-Length: +3\r\n\r\nabc",
        "Content-Length: 0x3\r\n\r\nabc",
        "Content-Length: -3\r\n\r\nabc",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Host : y\r\n\r\n",
        "X: a\r\n folded\r\n\r\n",
        "X\0: a\r\n\r\n",
    ] {
        let request = format!("POST /en/echo HTTP/1.1\r\nHost: x\r\n{framing}");
        let answer = open.exchange(request.as_bytes()).await;
        assert_eq!(statuses(&answer), ["400"], "{framing:?}: {answer}");
    }
}

#[tokio::test]
async fn a_request_that_names_no_host_is_refused_where_http_demands_one() {
    let open = open(|_| {}).await;
    let answer = open.exchange(b"GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n").await;
    assert_eq!(statuses(&answer), ["400"], "{answer}");
    let answer = open.exchange(b"GET /health HTTP/1.0\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.0 200"), "{answer}");
}

#[tokio::test]
async fn lines_that_are_no_request_are_refused() {
    let open = open(|_| {}).await;
    for line in [
        "GET  /en/ HTTP/1.1",
        "GET /en/ HTTP/9.9",
        "GET /en/",
        "\x16\x03\x01\x02\0\x01\0\x01\u{fc}",
        "PRI * HTTP/2.0",
        "GET /en/\0 HTTP/1.1",
        "GET /e n/ HTTP/1.1",
        "G\u{e9}T /en/ HTTP/1.1",
    ] {
        let answer = open.exchange(format!("{line}\r\n{CLOSE}").as_bytes()).await;
        assert!(statuses(&answer).iter().all(|status| status.starts_with('4')), "{line:?}: {answer}");
    }
    for (line, status) in [
        ("GET http://evil.example/en/ HTTP/1.1", "200"),
        ("OPTIONS * HTTP/1.1", "404"),
        ("CONNECT evil.example:443 HTTP/1.1", "404"),
        ("GET //evil.example/en/ HTTP/1.1", "404"),
        ("GET /en/../../../etc/passwd HTTP/1.1", "404"),
        ("GET /en/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "404"),
        ("GET /assets/../Cargo.toml HTTP/1.1", "404"),
        ("GET /assets/%2e%2e%2fcourant.toml HTTP/1.1", "404"),
        ("GET /en/page/%zz HTTP/1.1", "200"),
        ("GET /en/page/%ff%fe HTTP/1.1", "200"),
        ("GET /en/page/%00 HTTP/1.1", "200"),
        ("GET /en/?%00%ff&&&===;;; HTTP/1.1", "200"),
        ("TRACE /en/ HTTP/1.1", "405"),
        ("GET /en/ HTTP/1.0", "200"),
    ] {
        let answer =
            open.exchange(format!("{line}\r\n{CLOSE}").as_bytes()).await.replace("HTTP/1.0", "HTTP/1.1");
        assert_eq!(statuses(&answer), [status], "{line}: {answer}");
        let head = answer.split("\r\n\r\n").next().unwrap();
        assert!(!head.contains("evil"), "{line}: {answer}");
    }
}

#[tokio::test]
async fn stopping_lets_open_requests_end_and_takes_no_new_ones() {
    let open = open(|_| {}).await;
    let mut busy = open.connect().await;
    busy.write_all(b"GET /en/slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut idle = open.connect().await;
    idle.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    assert!(one(&mut idle).await.ends_with("well"));
    while open.house.cache.rendering() == 0 {
        tokio::task::yield_now().await;
    }
    open.stop.send_replace(true);
    assert_eq!(rest(&mut idle).await, "", "an idle connection is closed at once");
    open.house.go_on.notify_one();
    let last = rest(&mut busy).await;
    assert_eq!(statuses(&last), ["200"]);
    assert!(last.ends_with("slow"));
    tokio::time::timeout(GUARD, open.listening.ended).await.expect("it ends").unwrap();
    assert!(TcpStream::connect(open.listening.address).await.is_err());
}

#[tokio::test]
async fn stopping_does_not_wait_for_a_free_place_or_for_ever() {
    let open = open(|config| {
        config.connections = 1;
        config.stop_patience = Duration::from_millis(150);
    })
    .await;
    let mut busy = open.connect().await;
    busy.write_all(b"GET /en/slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    while open.house.cache.rendering() == 0 {
        tokio::task::yield_now().await;
    }
    open.stop.send_replace(true);
    tokio::time::timeout(GUARD, open.listening.ended).await.expect("it ends").unwrap();
}
