//! Bytes that are turned over, cut off or made up never panic, never take long and never take much.

use pictures::{ErrorKind, Format, Limits, inspect, metadata, placeholder, render};
use proptest::prelude::*;

use crate::support::{expected, photo, rendition};

/// Small enough that a made-up size is refused quickly.
const TIGHT: Limits = Limits {
    max_bytes: 4 * 1024 * 1024,
    max_pixels: 8_000_000,
    max_side: 5000,
    max_frames: 100,
    max_memory: 128 * 1024 * 1024,
};

fn try_all(bytes: &[u8], format: Format) {
    let _ = metadata(bytes);
    if let Ok(facts) = inspect(bytes, &TIGHT) {
        assert!(facts.width > 0 && facts.height > 0);
        let result = render(bytes, &rendition(48, 48, format), &TIGHT);
        if let Err(error) = result {
            assert_ne!(error.kind(), ErrorKind::Internal, "{error}");
            assert_ne!(error.kind(), ErrorKind::Request, "{error}");
        }
    }
}

/// The smaller photographs, one after the other, so that each run stays short.
fn small() -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<(String, Vec<u8>)> = expected()
        .keys()
        .map(|name| (name.clone(), photo(name)))
        .filter(|(_, bytes)| bytes.len() < 400_000)
        .collect();
    found.sort();
    found
}

#[test]
fn every_truncation_of_a_photograph_is_refused_or_read() {
    for (name, bytes) in small() {
        for part in 0..24 {
            let length = bytes.len() * part / 24;
            try_all(&bytes[..length], Format::Jpeg);
        }
        // All that is read to its end notices that the end is missing.
        if inspect(&bytes, &TIGHT).is_ok() && !name.ends_with(".gif") {
            let cut = &bytes[..bytes.len() * 2 / 3];
            let outcome = render(cut, &rendition(48, 48, Format::Jpeg), &TIGHT);
            assert_eq!(outcome.map(|_| ()).map_err(|error| error.kind()), Err(ErrorKind::Damaged), "{name}");
        }
    }
}

#[test]
fn bytes_turned_over_never_panic() {
    for (name, bytes) in small() {
        let mut state = 0x9E37_79B9_7F4A_7C15u64 ^ bytes.len() as u64;
        let mut next = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for round in 0..60 {
            let mut broken = bytes.clone();
            for _ in 0..=(next() % 12) {
                // Half of the faults go where the headers are.
                let reach = if round % 2 == 0 { broken.len().min(800) } else { broken.len() };
                let at = next() as usize % reach;
                broken[at] = next() as u8;
            }
            let format = [Format::Jpeg, Format::Webp, Format::Png][round % 3];
            try_all(&broken, format);
        }
        let _ = placeholder(&bytes, &TIGHT);
        assert!(!name.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn made_up_bytes_behind_a_signature_never_panic(
        signature in prop::sample::select(vec![
            b"\xFF\xD8\xFF\xE0".to_vec(),
            b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec(),
            b"GIF89a\x20\0\x20\0\xF0\0\0".to_vec(),
            b"RIFF\xFF\0\0\0WEBPVP8X".to_vec(),
            b"RIFF\xFF\0\0\0WEBPVP8L".to_vec(),
            b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\xFFmeta\0\0\0\0".to_vec(),
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let mut bytes = signature;
        bytes.extend(rest);
        try_all(&bytes, Format::Jpeg);
    }
}

#[test]
fn damage_inside_the_pixels_is_refused_and_never_shown_half() {
    let bytes = photo("plain/banyan.jpg");
    let mut holed = bytes.clone();
    let middle = holed.len() / 2;
    holed[middle..middle + 4000].fill(0);
    let error = render(&holed, &rendition(400, 300, Format::Jpeg), &Limits::default());
    assert_eq!(error.map(|_| ()).map_err(|error| error.kind()), Err(ErrorKind::Damaged));
    // An end marker put behind a cut does not hide it.
    let mut patched = bytes[..bytes.len() / 2].to_vec();
    patched.extend_from_slice(&[0xFF, 0xD9]);
    let error = render(&patched, &rendition(400, 300, Format::Jpeg), &Limits::default());
    assert_eq!(error.map(|_| ()).map_err(|error| error.kind()), Err(ErrorKind::Damaged));
}

#[test]
fn a_file_longer_than_allowed_is_refused_by_its_length() {
    let limits = Limits { max_bytes: 1000, ..Limits::default() };
    let error = inspect(&photo("plain/banyan.jpg"), &limits).expect_err("too long");
    assert_eq!((error.kind(), error.key()), (ErrorKind::TooLarge, "pictures-error-too-many-bytes"));
}

#[test]
fn stray_bytes_between_segments_harm_nothing() {
    let bytes = photo("plain/banyan.jpg");
    let mut padded = bytes[..bytes.len() - 2].to_vec();
    padded.extend_from_slice(&[0xFF, 0xFF, 0xFF, 0xD9, 1, 2, 3]);
    assert!(render(&padded, &rendition(100, 75, Format::Jpeg), &Limits::default()).is_ok());
}
