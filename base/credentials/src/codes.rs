//! One-time codes by time (RFC 6238: HMAC-SHA-1, six digits, thirty seconds).

use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::{SECOND, Timestamp};
use sha1::Sha1;
use subtle::ConstantTimeEq as _;

/// How long a code is good, in seconds.
const STEP: i64 = 30;

/// The step whose code this is: the present one, or one before or after, for clocks that differ a little.
pub fn step_of(key: &[u8; 20], code: &str, now: Timestamp) -> Option<i64> {
    let present = now.millis() / SECOND / STEP;
    [present, present - 1, present + 1]
        .into_iter()
        .find(|step| bool::from(code_at(key, *step).as_bytes().ct_eq(code.as_bytes())))
}

/// RFC 4226 §5.3.
fn code_at(key: &[u8], step: i64) -> String {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(key) else { return String::new() };
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash.last().copied().unwrap_or(0) & 0x0f);
    let bytes = hash.get(offset..).and_then(|rest| rest.first_chunk::<4>()).copied().unwrap_or_default();
    format!("{:06}", (u32::from_be_bytes(bytes) & 0x7fff_ffff) % 1_000_000)
}

/// RFC 4648 §6, without padding.
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut held, mut bits, mut out) = (0_u32, 0, String::new());
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xfff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            let at = usize::try_from(held >> bits & 31).unwrap_or(0);
            out.push(LETTERS.get(at).copied().map_or('A', char::from));
        }
    }
    out
}

/// Letters and digits that can't be taken for each other, one for each byte (of which five bits count), in groups of
/// `group` with hyphens between.
pub fn readable(bytes: &[u8], group: usize) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('2', char::from);
    let groups: Vec<String> =
        bytes.chunks(group.max(1)).map(|part| part.iter().map(letter).collect()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238 appendix B, the last six of eight digits.
        let key = b"12345678901234567890";
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(code_at(key, seconds / STEP), code);
            assert_eq!(step_of(key, code, Timestamp(seconds * SECOND)), Some(seconds / STEP));
        }
        assert_eq!(step_of(key, "", Timestamp(59_000)), None);
        assert_eq!(readable(&[0, 1, 31, 32, 33], 4), "23Z2-3");
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
