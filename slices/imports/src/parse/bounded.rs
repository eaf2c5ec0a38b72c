//! A reader that counts lines and refuses pieces larger than any export has, so that a file of one endless title costs
//! bounded memory. Deliberately absent: what the pieces are; whoever reads says when one begins.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use thiserror::Error;

/// Raised as the inner error of an [`io::Error`].
#[derive(Debug, Error)]
#[error("{what} is larger than {limit} bytes")]
pub(super) struct Exceeded {
    pub what: &'static str,
    pub limit: u64,
}

impl Exceeded {
    fn raised(what: &'static str, limit: u64) -> io::Error {
        io::Error::other(Self { what, limit })
    }
}

/// Shared with the reader: the line it is at and the bytes of the current piece.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress {
    line_ends: Rc<Cell<u64>>,
    piece: Rc<Cell<u64>>,
}

impl Progress {
    /// Line being read, from 1.
    pub(super) fn line(&self) -> u64 {
        self.line_ends.get() + 1
    }

    /// A new piece begins.
    pub(super) fn next_piece(&self) {
        self.piece.set(0);
    }
}

/// See the module.
pub(super) struct Bounded<R> {
    inner: R,
    progress: Progress,
    what: &'static str,
    limit: u64,
}

impl<R: BufRead> Bounded<R> {
    pub(super) fn new(inner: R, what: &'static str, limit: u64) -> (Self, Progress) {
        let progress = Progress::default();
        (Self { inner, progress: progress.clone(), what, limit }, progress)
    }
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        if let (Some(from), Some(to)) = (available.get(..length), buffer.get_mut(..length)) {
            to.copy_from_slice(from);
        }
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.progress.piece.get() > self.limit {
            return Err(Exceeded::raised(self.what, self.limit));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(available) = self.inner.fill_buf() {
            let ends = available.iter().take(amount).filter(|byte| **byte == b'\n').count();
            self.progress.line_ends.set(self.progress.line_ends.get() + ends as u64);
        }
        self.progress.piece.set(self.progress.piece.get() + amount as u64);
        self.inner.consume(amount);
    }
}

/// A reader of JSON that refuses strings longer than `limit` bytes before they are gathered.
pub(super) struct BoundedStrings<R> {
    inner: R,
    limit: u64,
    inside: bool,
    escaped: bool,
    length: u64,
}

impl<R: Read> BoundedStrings<R> {
    pub(super) fn new(inner: R, limit: u64) -> Self {
        Self { inner, limit, inside: false, escaped: false, length: 0 }
    }
}

impl<R: Read> Read for BoundedStrings<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        for byte in buffer.iter().take(count) {
            if !self.inside {
                self.inside = *byte == b'"';
                self.length = 0;
                continue;
            }
            self.length += 1;
            match (self.escaped, byte) {
                (true, _) => self.escaped = false,
                (false, b'\\') => self.escaped = true,
                (false, b'"') => self.inside = false,
                (false, _) => {}
            }
        }
        if self.length > self.limit {
            return Err(Exceeded::raised("one text", self.limit));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_pieces_are_counted() {
        let (mut reader, progress) = Bounded::new(&b"one\ntwo\nthree"[..], "one piece", 8);
        let mut line = String::new();
        reader.read_line(&mut line).expect("line");
        assert_eq!(progress.line(), 2);
        progress.next_piece();
        reader.read_line(&mut line).expect("line");
        assert_eq!(progress.line(), 3);
        assert!(reader.read_line(&mut line).is_err(), "the piece goes on past its limit");
    }

    #[test]
    fn an_endless_string_is_refused() {
        let mut text = Vec::new();
        let endless = Read::chain(&b"{\"a\":\"b\\\"c\",\"d\":\""[..], io::repeat(b'x'));
        let error = BoundedStrings::new(endless, 1_000_000).read_to_end(&mut text).expect_err("too long");
        assert_eq!(error.to_string(), "one text is larger than 1000000 bytes");
        assert!(text.len() < 4_000_000);
    }
}
