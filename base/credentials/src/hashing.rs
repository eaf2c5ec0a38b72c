//! Passwords at rest: Argon2id (RFC 9106) in the usual text form `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
//!
//! Hashing leaves the async threads for a bounded number of places, so that a flood of logins can take no more memory
//! than places times the memory of one hash; who does not even find room to wait is asked to come back.
//! Deliberately absent: a pepper. A lost secret file would lock everybody out, and a stolen machine has both.

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use kernel::Rng;
use subtle::ConstantTimeEq as _;
use tokio::sync::Semaphore;

use crate::CredentialError;

/// Bytes of a hash.
const HASH: usize = 32;
/// Bytes of a salt.
const SALT: usize = 16;

/// The place where passwords are hashed.
#[derive(Debug)]
pub struct Hashery {
    memory: u32,
    rounds: u32,
    places: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

/// A stored password taken apart.
struct Stored {
    memory: u32,
    rounds: u32,
    lanes: u32,
    salt: Vec<u8>,
    hash: Vec<u8>,
}

impl Hashery {
    /// A place where a hash takes `memory` KiB and `rounds` passes, `workers` are made at once and `queue` may wait.
    pub fn new(memory: u32, rounds: u32, workers: usize, queue: usize) -> Self {
        Self {
            memory,
            rounds,
            places: Arc::new(Semaphore::new(workers)),
            waiting: Arc::new(Semaphore::new(workers + queue)),
        }
    }

    /// The text form of a new hash of `password`.
    ///
    /// # Errors
    /// [`CredentialError::Busy`], or the parameters are refused.
    pub async fn hash(&self, rng: &dyn Rng, password: &str) -> Result<String, CredentialError> {
        let mut salt = [0; SALT];
        rng.fill(&mut salt);
        let (memory, rounds) = (self.memory, self.rounds);
        let password = password.to_owned();
        let hash = self.run(move || digest(&password, &salt, memory, rounds, 1)).await??;
        let (salt, hash) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(hash));
        Ok(format!("$argon2id$v=19$m={memory},t={rounds},p=1${salt}${hash}"))
    }

    /// Whether `password` belongs to `stored`. Where there is nothing stored, as much work is done for nothing, so that
    /// the time taken does not tell whether there is an account.
    ///
    /// # Errors
    /// [`CredentialError::Busy`], or a stored form that is none.
    pub async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool, CredentialError> {
        let known = match stored {
            Some(text) => Some(parse(text).ok_or_else(|| CredentialError::Hash("not a stored form".into()))?),
            None => None,
        };
        let exists = known.is_some();
        let stored = known.unwrap_or(Stored {
            memory: self.memory,
            rounds: self.rounds,
            lanes: 1,
            salt: vec![0; SALT],
            hash: vec![0; HASH],
        });
        let password = password.to_owned();
        self.run(move || {
            let made = digest(&password, &stored.salt, stored.memory, stored.rounds, stored.lanes)?;
            Ok(exists & bool::from(made.as_slice().ct_eq(&stored.hash)))
        })
        .await?
    }

    /// Whether `stored` was made with less work than is asked today.
    pub fn is_outdated(&self, stored: &str) -> bool {
        parse(stored).is_none_or(|stored| stored.memory != self.memory || stored.rounds != self.rounds)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, CredentialError> {
        let waiting = Arc::clone(&self.waiting).try_acquire_owned().map_err(|_| CredentialError::Busy)?;
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| CredentialError::Busy)?;
        tokio::task::spawn_blocking(move || {
            // Held until the work is done, also when nobody waits for it any longer.
            let _held = (waiting, place);
            work()
        })
        .await
        .map_err(|error| CredentialError::Hash(error.to_string()))
    }
}

fn digest(
    password: &str,
    salt: &[u8],
    memory: u32,
    rounds: u32,
    lanes: u32,
) -> Result<[u8; HASH], CredentialError> {
    let refused = |error: argon2::Error| CredentialError::Hash(error.to_string());
    let params = Params::new(memory, rounds, lanes, Some(HASH)).map_err(refused)?;
    let mut out = [0; HASH];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, &mut out)
        .map_err(refused)?;
    Ok(out)
}

fn parse(text: &str) -> Option<Stored> {
    let mut parts = text.strip_prefix("$argon2id$v=19$")?.split('$');
    let (costs, salt, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let mut costs = costs.split(',');
    let mut cost = |name: &str| costs.next()?.strip_prefix(name)?.parse::<u32>().ok();
    let (memory, rounds, lanes) = (cost("m=")?, cost("t=")?, cost("p=")?);
    let hash = STANDARD_NO_PAD.decode(hash).ok().filter(|hash| hash.len() == HASH)?;
    Some(Stored { memory, rounds, lanes, salt: STANDARD_NO_PAD.decode(salt).ok()?, hash })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededRng;

    fn small(workers: usize, queue: usize) -> Hashery {
        Hashery::new(32, 1, workers, queue)
    }

    #[tokio::test]
    async fn a_password_opens_only_what_it_closed() {
        let hashery = small(1, 8);
        let stored = hashery.hash(&SeededRng::new(1), "correct horse").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=32,t=1,p=1$"), "{stored}");
        assert!(hashery.verify("correct horse", Some(&stored)).await.unwrap());
        assert!(!hashery.verify("Correct horse", Some(&stored)).await.unwrap());
        assert!(!hashery.verify("", None).await.unwrap());
        assert!(!hashery.is_outdated(&stored));
        assert!(hashery.verify("x", Some("$2y$10$abc")).await.is_err());
    }

    #[tokio::test]
    async fn what_the_reference_program_made_is_understood() {
        // The test vector of RFC 9106 has other inputs; this one was made with the reference `argon2` program:
        // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
        let stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assert!(small(1, 1).verify("password", Some(stored)).await.unwrap());
        assert!(small(1, 1).is_outdated(stored));
    }

    #[tokio::test]
    async fn a_flood_is_turned_away_instead_of_taking_memory() {
        let hashery = small(1, 2);
        let held = Arc::clone(&hashery.places).acquire_owned().await.unwrap();
        let rng = SeededRng::new(1);
        let mut waiting: Vec<_> = (0..3).map(|_| Box::pin(hashery.hash(&rng, "x"))).collect();
        for work in &mut waiting {
            assert!(futures_poll(work.as_mut()).is_none());
        }
        assert!(matches!(hashery.hash(&rng, "x").await, Err(CredentialError::Busy)));
        drop(held);
        for work in waiting {
            assert!(work.await.is_ok());
        }
    }

    fn futures_poll<F: Future>(work: std::pin::Pin<&mut F>) -> Option<F::Output> {
        let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
        match work.poll(&mut cx) {
            std::task::Poll::Ready(output) => Some(output),
            std::task::Poll::Pending => None,
        }
    }
}
