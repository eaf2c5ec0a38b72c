//! The description of an ICC profile (ICC.1:2022, 9.2.41 `desc`), for people to read. Deliberately absent: using
//! the profile; `colour` does that.

use crate::bytes::{be16, be32, slice};

/// Most tags that are looked at.
const MOST_TAGS: u32 = 100;

/// The profile's description, at most 200 characters.
pub(super) fn read(profile: &[u8]) -> Option<String> {
    let tags = be32(profile, 128)?.min(MOST_TAGS) as usize;
    let entry =
        (0..tags).map(|number| 132 + number * 12).find(|at| slice(profile, *at, 4) == Some(b"desc"))?;
    let (offset, length) = (be32(profile, entry + 4)? as usize, be32(profile, entry + 8)? as usize);
    let tag = slice(profile, offset, length)?;
    let text = match slice(tag, 0, 4)? {
        b"desc" => {
            let length = be32(tag, 8)? as usize;
            String::from_utf8_lossy(slice(tag, 12, length)?).into_owned()
        }
        b"mluc" => {
            let (length, offset) = (be32(tag, 20)? as usize, be32(tag, 24)? as usize);
            let units: Vec<u16> = slice(tag, offset, length.min(1024))?
                .chunks_exact(2)
                .filter_map(|pair| be16(pair, 0))
                .collect();
            String::from_utf16_lossy(&units)
        }
        _ => return None,
    };
    let text: String = text.chars().filter(|c| !c.is_control()).take(200).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
