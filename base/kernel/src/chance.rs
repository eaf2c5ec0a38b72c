//! Chance, handed in, so that tests are repeatable.

use parking_lot::Mutex;
use rand::SeedableRng as _;

/// A source of random bytes.
pub trait Rng: Send + Sync {
    /// Fills `into` with random bytes.
    fn fill(&self, into: &mut [u8]);

    /// `N` random bytes.
    fn bytes<const N: usize>(&self) -> [u8; N]
    where
        Self: Sized,
    {
        let mut out = [0; N];
        self.fill(&mut out);
        out
    }
}

/// The operating system's generator, through a ChaCha stream cipher: fit for secrets.
#[derive(Debug, Default)]
pub struct SystemRng;

impl Rng for SystemRng {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn fill(&self, into: &mut [u8]) {
        use rand::Rng as _;
        rand::rng().fill_bytes(into);
    }
}

/// The same bytes for the same seed, for tests.
#[derive(Debug)]
pub struct SeededRng(Mutex<rand::rngs::StdRng>);

impl SeededRng {
    /// Starts the sequence that belongs to `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(rand::rngs::StdRng::seed_from_u64(seed)))
    }
}

impl Rng for SeededRng {
    fn fill(&self, into: &mut [u8]) {
        use rand::Rng as _;
        self.0.lock().fill_bytes(into);
    }
}
