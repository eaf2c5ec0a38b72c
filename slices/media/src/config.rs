//! The `[media]` section: what is taken, how much work is done at once, how renditions are made.

use pictures::Limits;
use serde::{Deserialize, Serialize};
use slice::SliceConfig;

/// `[media]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// How many pictures are decoded or encoded at once; 0 for one per processor.
    pub workers: usize,
    /// How many more may wait for their turn; the next is told to come back later.
    pub queue: usize,
    /// Quality of renditions, 1 to 100, the same scale in all formats.
    pub quality: u8,
    /// Whether readers are offered AVIF beside WebP and JPEG. Costs much work once for each rendition.
    pub avif: bool,
    /// Milliseconds a reader waits for an AVIF that is still to be made; then a WebP is sent in its place.
    pub avif_wait_ms: u64,
    /// The largest picture file in megabytes.
    pub picture_mb: u64,
    /// The largest picture in megapixels.
    pub megapixels: u64,
    /// The most memory that decoding one picture may take, in megabytes.
    pub decode_mb: u64,
    /// The largest audio, video or other file in megabytes.
    pub file_mb: u64,
    /// Memory for finished renditions, in megabytes.
    pub memory_mb: u64,
    /// Hours after which a blob that no row names is removed.
    pub orphan_hours: u32,
    /// Width of the demo's pictures in pixels; tests draw them smaller.
    pub demo_width: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            workers: 0,
            queue: 256,
            quality: 80,
            avif: true,
            avif_wait_ms: 1_500,
            picture_mb: 60,
            megapixels: 120,
            decode_mb: 512,
            file_mb: 512,
            memory_mb: 32,
            orphan_hours: 24,
            demo_width: fixtures::draw::WIDTH,
        }
    }
}

const MEGABYTE: u64 = 1024 * 1024;

impl Config {
    /// How many workers there are.
    pub(crate) fn worker_count(&self) -> usize {
        match self.workers {
            0 => std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            count => count,
        }
    }

    /// What one picture may cost.
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            max_bytes: self.picture_mb * MEGABYTE,
            max_pixels: self.megapixels * 1_000_000,
            max_memory: self.decode_mb * MEGABYTE,
            ..Limits::default()
        }
    }

    /// The most bytes of a file that is no picture.
    pub(crate) fn file_bytes(&self) -> u64 {
        self.file_mb * MEGABYTE
    }

    /// The bytes of memory for finished renditions.
    pub(crate) fn memory_bytes(&self) -> u64 {
        self.memory_mb * MEGABYTE
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let bounds = [
            ("workers", count(self.workers), 0, 256),
            ("queue", count(self.queue), 1, 100_000),
            ("quality", u64::from(self.quality), 1, 100),
            ("avif_wait_ms", self.avif_wait_ms, 0, 20_000),
            ("picture_mb", self.picture_mb, 1, 1_024),
            ("megapixels", self.megapixels, 1, 1_000),
            ("decode_mb", self.decode_mb, 16, 16_384),
            ("file_mb", self.file_mb, 1, 8_192),
            ("memory_mb", self.memory_mb, 1, 65_536),
            ("orphan_hours", u64::from(self.orphan_hours), 1, 8_760),
            ("demo_width", u64::from(self.demo_width), 96, 5_460),
        ];
        match bounds.iter().find(|(_, value, least, most)| !(least..=most).contains(&value)) {
            Some((key, _, least, most)) => Err(format!("{key} must be between {least} and {most}")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_section_is_sound_and_a_wrong_one_names_its_key() {
        assert_eq!(Config::default().validate(), Ok(()));
        assert!(Config::default().worker_count() >= 1);
        let wrong = Config { quality: 0, ..Config::default() };
        assert!(wrong.validate().unwrap_err().starts_with("quality"));
        let wrong = Config { queue: 0, ..Config::default() };
        assert!(wrong.validate().unwrap_err().starts_with("queue"));
    }
}
