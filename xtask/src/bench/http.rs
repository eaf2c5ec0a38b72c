//! As much HTTP as the benches need: one GET, or one form, over a connection of its own (RFC 9112); answers plain or
//! chunked.
//! Redirects, keep-alive and TLS are deliberately absent.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body as sent, still packed if it was.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Asks for a path, with these further headers.
///
/// # Errors
/// When nobody answers in 30 seconds, or what comes is not HTTP.
pub fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    ask(address, "GET", path, headers, "")
}

/// Posts a form from the paper's own page.
///
/// # Errors
/// As [`get`].
pub fn post(address: SocketAddr, path: &str, form: &str) -> Result<Answer> {
    let length = form.len().to_string();
    let headers = [
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Content-Length", length.as_str()),
        ("Sec-Fetch-Site", "same-origin"),
    ];
    ask(address, "POST", path, &headers, form)
}

/// Posts a body of this media type with these cookies, from the paper's own page.
///
/// # Errors
/// As [`get`].
pub fn post_as(address: SocketAddr, path: &str, cookie: &str, kind: &str, body: &str) -> Result<Answer> {
    let length = body.len().to_string();
    let headers = [
        ("Content-Type", kind),
        ("Content-Length", length.as_str()),
        ("Sec-Fetch-Site", "same-origin"),
        ("Cookie", cookie),
    ];
    ask(address, "POST", path, &headers, body)
}

fn ask(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Answer> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{request}\r\n{body}").as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).with_context(|| format!("{path} was not answered in HTTP"))
}

fn parse(bytes: &[u8]) -> Result<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("the head has no end")?;
    let (head, rest) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|code| code.parse().ok())
        .context("no status")?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let body = rest.get(4..).unwrap_or_default();
    let chunked =
        headers.iter().any(|(name, value)| name == "transfer-encoding" && value.contains("chunked"));
    let body = if chunked { unchunked(body)? } else { body.to_vec() };
    Ok(Answer { status, headers, body })
}

fn unchunked(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = bytes.windows(2).position(|two| two == b"\r\n").context("a chunk has no length")?;
        let (line, rest) = bytes.split_at(end);
        let line = String::from_utf8_lossy(line);
        let length = usize::from_str_radix(line.split(';').next().unwrap_or("").trim(), 16)?;
        if length == 0 {
            return Ok(body);
        }
        let chunk = rest.get(2..2 + length).context("a chunk is cut short")?;
        body.extend_from_slice(chunk);
        bytes = rest.get(4 + length..).unwrap_or_default();
        if bytes.is_empty() {
            bail!("the last chunk is missing");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_chunked_bodies_are_read() {
        let plain = parse(b"HTTP/1.1 200 OK\r\nETag: \"a\"\r\n\r\nbody").unwrap();
        assert_eq!(
            (plain.status, plain.header("etag"), plain.body.as_slice()),
            (200, Some("\"a\""), &b"body"[..])
        );
        let chunked = parse(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
        )
        .unwrap();
        assert_eq!(chunked.body, b"abcde");
    }

    #[test]
    fn what_is_cut_short_is_no_answer() {
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
        assert!(parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc\r\n").is_err());
    }
}
