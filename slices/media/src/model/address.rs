//! Addresses of renditions and files. A rendition's address carries everything that decides its pixels and a
//! signature over all of it, so that a stranger can neither ask for work nor for another part of a picture.
//!
//! `/img/{yyyy}/{mm}/{dd}/{id}_{x0}:{y0}:{x1}:{y1}_{w}x{h}_{q}_{signature}.{jpg|webp|avif}`: date of upload in UTC, public
//! identifier, corners of the part in upright pixels, size, quality. The signature is the first 96 bits of BLAKE3, keyed,
//! over the path before it and the ending. The public identifier is the picture's 128 bits in base 62, 22 digits,
//! followed by `-{version}` from the second version on.

use kernel::Timestamp;
use pictures::{Format, Rect};
use subtle::ConstantTimeEq as _;

use crate::api::{FileId, PictureId};

/// The first segment of every rendition's address.
pub(crate) const IMAGES: &str = "/img/";
/// The first segment of every file's address.
pub(crate) const FILES: &str = "/media/";
/// Digits of a public identifier.
const DIGITS: usize = 22;
/// Letters of a signature.
const LETTERS: usize = 16;
/// The longest address that can be ours.
const LONGEST: usize = 160;
const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// A picture without a path: a template's sample.
const NOWHERE: &str = "1970/01/01/0000000000000000000000";

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddressError {
    /// It has not the form of an address of ours.
    Malformed,
    /// It has the form, and the paper did not sign it.
    Forged,
}

/// What a rendition's address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) picture: PictureId,
    pub(crate) version: u32,
    pub(crate) rect: Rect,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) quality: u8,
    pub(crate) format: Format,
}

/// Signs and checks addresses.
#[derive(Clone)]
pub(crate) struct Signer([u8; 32]);

impl Signer {
    /// A signer over a secret that is used for nothing else.
    pub(crate) fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    fn signature(&self, text: &[u8]) -> [u8; LETTERS] {
        let digest = blake3::keyed_hash(&self.0, text);
        let mut letters = [b'A'; LETTERS];
        for (group, out) in digest.as_bytes().chunks_exact(3).zip(letters.chunks_exact_mut(4)) {
            if let ([a, b, c], [first, second, third, fourth]) = (group, out) {
                let bits = u32::from_be_bytes([0, *a, *b, *c]);
                for (letter, shift) in [(first, 18), (second, 12), (third, 6), (fourth, 0)] {
                    *letter = letter_of(bits >> shift);
                }
            }
        }
        letters
    }

    /// Writes the address of a rendition to `out`. `path` is that of [`picture_path`].
    pub(crate) fn write(
        &self,
        out: &mut String,
        path: &str,
        rect: Rect,
        size: (u32, u32),
        quality: u8,
        format: Format,
    ) {
        let begin = out.len() + IMAGES.len();
        out.push_str(IMAGES);
        out.push_str(if path.is_empty() { NOWHERE } else { path });
        let numbers = [
            (b'_', rect.x),
            (b':', rect.y),
            (b':', rect.x + rect.width),
            (b':', rect.y + rect.height),
            (b'_', size.0),
            (b'x', size.1),
            (b'_', u32::from(quality)),
        ];
        for (separator, number) in numbers {
            out.push(char::from(separator));
            push_number(out, number);
        }
        out.push('_');
        let signed = out.len();
        out.push_str(format.extension());
        let signature = out.get(begin..).map_or([b'A'; LETTERS], |text| self.signature(text.as_bytes()));
        out.truncate(signed);
        signature.iter().for_each(|letter| out.push(char::from(*letter)));
        out.push('.');
        out.push_str(format.extension());
    }

    /// Reads an address after `/img/` and checks its signature before anything else is done.
    pub(crate) fn read(&self, path: &str) -> Result<Address, AddressError> {
        let (signed, address, signature) = parse(path).ok_or(AddressError::Malformed)?;
        let wanted = self.signature(signed.as_bytes());
        if bool::from(wanted.as_slice().ct_eq(signature.as_bytes())) {
            Ok(address)
        } else {
            Err(AddressError::Forged)
        }
    }
}

/// Base64url's alphabet (RFC 4648 §5) with `~` for `_`, which parts the address.
fn letter_of(bits: u32) -> u8 {
    match (bits & 63) as u8 {
        low @ 0..=25 => b'A' + low,
        low @ 26..=51 => b'a' + low - 26,
        low @ 52..=61 => b'0' + low - 52,
        62 => b'-',
        _ => b'~',
    }
}

fn push_number(out: &mut String, mut number: u32) {
    let mut digits = [b'0'; 10];
    let mut count = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        count += 1;
        if number == 0 {
            break;
        }
    }
    digits.iter().skip(10 - count).for_each(|digit| out.push(char::from(*digit)));
}

/// The text that is signed, what the address says, and the signature.
fn parse(path: &str) -> Option<(String, Address, &str)> {
    if path.len() > LONGEST {
        return None;
    }
    let (stem, ending) = path.rsplit_once('.')?;
    let format = match ending {
        "jpg" => Format::Jpeg,
        "webp" => Format::Webp,
        "avif" => Format::Avif,
        _ => return None,
    };
    let (before, signature) = stem.rsplit_once('_')?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'~';
    if signature.len() != LETTERS || !signature.bytes().all(fits) {
        return None;
    }
    let (date, name) = before.rsplit_once('/')?;
    dated(date)?;
    let mut parts = name.split('_');
    let (picture, version) = identity(parts.next()?)?;
    let mut corners = parts.next()?.split(':').map(number);
    let rect = Rect::from_corners(corners.next()??, corners.next()??, corners.next()??, corners.next()??)?;
    let (width, height) = parts.next()?.split_once('x')?;
    let (width, height) = (number(width)?, number(height)?);
    let quality = u8::try_from(number(parts.next()?)?).ok()?;
    if corners.next().is_some() || parts.next().is_some() || width == 0 || height == 0 || quality == 0 {
        return None;
    }
    let picture = PictureId::from_stored(picture);
    let address = Address { picture, version, rect, width, height, quality, format };
    Some((format!("{before}_{ending}"), address, signature))
}

/// A whole number without sign or leading zeros, below a hundred thousand.
fn number(text: &str) -> Option<u32> {
    let plain = (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    text.parse().ok()
}

fn dated(text: &str) -> Option<()> {
    let digits =
        |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('/');
    let whole = digits(parts.next()?, 4) && digits(parts.next()?, 2) && digits(parts.next()?, 2);
    (whole && parts.next().is_none()).then_some(())
}

/// The stored identifier and the version of a public identifier.
fn identity(text: &str) -> Option<(String, u32)> {
    let (digits, version) = match text.split_once('-') {
        None => (text, 1),
        Some((digits, version)) => (digits, number(version).filter(|version| *version > 1)?),
    };
    if digits.len() != DIGITS {
        return None;
    }
    let mut value: u128 = 0;
    for byte in digits.bytes() {
        let place = ALPHABET.iter().position(|letter| *letter == byte)?;
        value = value.checked_mul(62)?.checked_add(u128::try_from(place).ok()?)?;
    }
    Some((format!("{value:032x}"), version))
}

/// Date and public identifier: `2020/10/11/7n42DGM5Tflk9n8mt7Fhc7-2`.
fn dated_identity(id: &str, version: u32, created_at: Timestamp) -> String {
    let mut value = u128::from_str_radix(id, 16).unwrap_or(0);
    let mut digits = [b'0'; DIGITS];
    for digit in digits.iter_mut().rev() {
        let place = usize::try_from(value % 62).unwrap_or(0);
        *digit = ALPHABET.get(place).copied().unwrap_or(b'0');
        value /= 62;
    }
    let mut path = created_at.to_jiff().strftime("%Y/%m/%d/").to_string();
    digits.iter().for_each(|digit| path.push(char::from(*digit)));
    if version > 1 {
        path.push('-');
        push_number(&mut path, version);
    }
    path
}

/// The middle of a picture's addresses.
pub(crate) fn picture_path(id: &PictureId, version: u32, created_at: Timestamp) -> String {
    dated_identity(id.as_str(), version, created_at)
}

/// A file's address: `/media/2020/10/11/7n42DGM5Tflk9n8mt7Fhc7/morning-bulletin.mp3`.
pub(crate) fn file_path(
    id: &FileId,
    version: u32,
    created_at: Timestamp,
    file_name: &str,
    mime: &str,
) -> String {
    let middle = dated_identity(id.as_str(), version, created_at);
    let ending = crate::model::Kind::of_mime(mime).map_or("bin", crate::model::Kind::ending);
    format!("{FILES}{middle}/{}.{ending}", file_stem(file_name))
}

/// The identifier and version in a file's address after `/media/`. The caller compares the whole address with
/// [`file_path`], so that each file has one.
pub(crate) fn parse_file_path(path: &str) -> Option<(FileId, u32)> {
    let (rest, _) = path.rsplit_once('/')?;
    let (date, name) = rest.rsplit_once('/')?;
    dated(date)?;
    let (id, version) = identity(name)?;
    Some((FileId::from_stored(id), version))
}

/// A file's name without its ending as part of an address: a–z, 0–9 and single hyphens, at most 60.
pub(crate) fn file_stem(file_name: &str) -> String {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    let mut out = String::new();
    for letter in stem.chars().take(400) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= 60 {
            break;
        }
    }
    let trimmed = out.trim_matches('-');
    if trimmed.is_empty() { "file".to_owned() } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests;
