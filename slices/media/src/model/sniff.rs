//! Which kind of file it is, by its first bytes, never by its name. What is not on the list is not taken: no HTML, no
//! SVG, nothing that a browser would run.

/// A kind of file that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Mp3,
    Aac,
    M4a,
    OggAudio,
    OggVideo,
    Flac,
    Wav,
    Mp4,
    WebM,
    WebVtt,
    Pdf,
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::Mp3,
        Self::Aac,
        Self::M4a,
        Self::OggAudio,
        Self::OggVideo,
        Self::Flac,
        Self::Wav,
        Self::Mp4,
        Self::WebM,
        Self::WebVtt,
        Self::Pdf,
    ];

    /// The media type (IANA).
    pub(crate) fn mime(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::Aac => "audio/aac",
            Self::M4a => "audio/mp4",
            Self::OggAudio => "audio/ogg",
            Self::OggVideo => "video/ogg",
            Self::Flac => "audio/flac",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::WebM => "video/webm",
            Self::WebVtt => "text/vtt",
            Self::Pdf => "application/pdf",
        }
    }

    /// The usual ending of a file's name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Aac => "aac",
            Self::M4a => "m4a",
            Self::OggAudio => "ogg",
            Self::OggVideo => "ogv",
            Self::Flac => "flac",
            Self::Wav => "wav",
            Self::Mp4 => "mp4",
            Self::WebM => "webm",
            Self::WebVtt => "vtt",
            Self::Pdf => "pdf",
        }
    }

    /// The kind with this media type.
    pub(crate) fn of_mime(mime: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.mime() == mime)
    }

    /// Whether a browser plays it by itself; the others are saved to disk.
    pub(crate) fn plays(self) -> bool {
        self != Self::Pdf
    }
}

/// The kind of a whole file, or `None` when it is not on the list.
pub(crate) fn kind_of(bytes: &[u8]) -> Option<Kind> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    let at = |offset: usize, text: &[u8]| bytes.get(offset..offset + text.len()) == Some(text);
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    let holds = |text: &[u8]| head.windows(text.len()).any(|window| window == text);
    if begins(b"ID3") {
        return Some(Kind::Mp3);
    }
    if begins(b"OggS") {
        return match holds(b"\x80theora") {
            true => Some(Kind::OggVideo),
            false if holds(b"\x01vorbis") || holds(b"OpusHead") || holds(b"\x7fFLAC") => Some(Kind::OggAudio),
            false => None,
        };
    }
    if begins(b"fLaC") {
        return Some(Kind::Flac);
    }
    if begins(b"RIFF") && at(8, b"WAVE") {
        return Some(Kind::Wav);
    }
    if at(4, b"ftyp") {
        return match bytes.get(8..12)? {
            b"M4A " | b"M4B " => Some(Kind::M4a),
            b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1" | b"M4V "
            | b"dash" | b"MSNV" => Some(Kind::Mp4),
            _ => None,
        };
    }
    if begins(b"\x1a\x45\xdf\xa3") {
        return holds(b"webm").then_some(Kind::WebM);
    }
    if begins(b"%PDF-") {
        return Some(Kind::Pdf);
    }
    if is_web_vtt(bytes) {
        return Some(Kind::WebVtt);
    }
    mpeg(bytes)
}

/// WebVTT (W3C): an optional mark, the word, then a space, a line end or nothing; UTF-8 throughout.
fn is_web_vtt(bytes: &[u8]) -> bool {
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Some(rest) = plain.strip_prefix(b"WEBVTT") else { return false };
    rest.first().is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
        && std::str::from_utf8(bytes).is_ok()
}

/// MPEG sound without a tag: a frame header (ISO 11172-3 §2.4.2.3, or ADTS of ISO 13818-7), and where the first frame
/// ends, a second one.
fn mpeg(bytes: &[u8]) -> Option<Kind> {
    let [0xff, second, third, fourth, fifth, sixth, ..] = *bytes else { return None };
    if second & 0xf6 == 0xf0 {
        let length = usize::from(fourth & 3) << 11 | usize::from(fifth) << 3 | usize::from(sixth >> 5);
        return (length > 7 && next_begins(bytes, length, 0xf6, 0xf0)).then_some(Kind::Aac);
    }
    if second & 0xe6 != 0xe2 {
        return None;
    }
    let (version, bitrate, rate) = (second >> 3 & 3, third >> 4, third >> 2 & 3);
    let kilobits = match version {
        3 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
        _ => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
    };
    let kilobits: usize = *kilobits.get(usize::from(bitrate))?;
    let hertz: usize = *[44_100, 48_000, 32_000].get(usize::from(rate))?;
    let (hertz, factor) = match version {
        3 => (hertz, 144),
        2 => (hertz / 2, 72),
        0 => (hertz / 4, 72),
        _ => return None,
    };
    let length = factor * kilobits * 1_000 / hertz + usize::from(third >> 1 & 1);
    (kilobits > 0 && next_begins(bytes, length, 0xe6, 0xe2)).then_some(Kind::Mp3)
}

fn next_begins(bytes: &[u8], at: usize, mask: u8, marks: u8) -> bool {
    match bytes.get(at..) {
        None | Some([]) => true,
        Some([first, second, ..]) => *first == 0xff && second & mask == marks,
        Some([_]) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_first_bytes() {
        let known: [(&[u8], Kind); 9] = [
            (b"ID3\x04\x00rest", Kind::Mp3),
            (b"OggS\x00\x02........\x01vorbis", Kind::OggAudio),
            (b"OggS\x00\x02........\x80theora", Kind::OggVideo),
            (b"fLaC\x00", Kind::Flac),
            (b"RIFF\x00\x00\x00\x00WAVEfmt ", Kind::Wav),
            (b"\x00\x00\x00\x20ftypisom\x00", Kind::Mp4),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", Kind::WebM),
            (b"WEBVTT\n\n00:00.000 --> 00:01.000\nA", Kind::WebVtt),
            (b"%PDF-1.7\n", Kind::Pdf),
        ];
        for (bytes, kind) in known {
            assert_eq!(kind_of(bytes), Some(kind));
            assert_eq!(Kind::of_mime(kind.mime()), Some(kind));
        }
    }

    #[test]
    fn what_a_browser_might_run_is_not_taken() {
        let refused: [&[u8]; 9] = [
            b"",
            b"<html><script>alert(1)</script>",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\">",
            b"\x7fELF",
            b"MZ\x90",
            b"PK\x03\x04",
            b"WEBVTTscript",
            b"\xff\xfb<script>",
            b"OggS<script>",
        ];
        for bytes in refused {
            assert_eq!(kind_of(bytes), None, "{bytes:?}");
        }
    }
}
