//! A ZIP archive in memory (APPNOTE 6.3.10), files as they are, without packing: what every machine opens.

/// One file to put in.
pub(crate) struct Entry<'a> {
    /// Path within the archive, with slashes.
    pub(crate) path: &'a str,
    /// Its bytes.
    pub(crate) bytes: &'a [u8],
}

/// The archive. Files beyond 4 GiB are cut off by the format and must not be given.
pub(crate) fn zip(entries: &[Entry<'_>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    let short = |length: usize| u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes();
    let long = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
    for entry in entries {
        let start = long(out.len());
        // Version 2.0, names in UTF-8, stored, and the earliest date the format knows: the same data, the same bytes.
        let mut facts = Vec::from([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
        facts.extend(crc32fast::hash(entry.bytes).to_le_bytes());
        facts.extend(long(entry.bytes.len()));
        facts.extend(long(entry.bytes.len()));
        facts.extend(short(entry.path.len()));
        facts.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&facts);
        out.extend(entry.path.as_bytes());
        out.extend(entry.bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&facts);
        directory.extend([0; 10]);
        directory.extend(start);
        directory.extend(entry.path.as_bytes());
    }
    let (start, length, count) = (long(out.len()), long(directory.len()), short(entries.len()));
    out.extend(directory);
    out.extend(b"PK\x05\x06\x00\x00\x00\x00");
    out.extend(count);
    out.extend(count);
    out.extend(length);
    out.extend(start);
    out.extend([0, 0]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_has_the_form_that_readers_expect() {
        let bytes = zip(&[Entry { path: "a/b.json", bytes: b"{}" }, Entry { path: "ü.txt", bytes: b"" }]);
        assert!(bytes.starts_with(b"PK\x03\x04\x14\x00\x00\x08\x00\x00"));
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        assert_eq!(&bytes[end + 8..end + 12], [2, 0, 2, 0]);
        let start = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(&bytes[start..start + 4], b"PK\x01\x02");
        assert_eq!(zip(&[]).len(), 22);
    }
}
