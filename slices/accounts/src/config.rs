//! The `[accounts]` section: who may register, what hashing costs, how long sessions and links last.

use std::collections::BTreeMap;
use std::path::PathBuf;

use credentials::hashing::Hashery;
use credentials::passwords::Lists;
use ports::mail::Correspondent;
use serde::{Deserialize, Serialize};
use slice::SliceConfig;

pub use credentials::providers::ProviderConfig;

/// `[accounts]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Whether readers may register.
    pub registration: bool,
    /// The sender of the letters.
    pub from: String,
    /// The path of the terms within the edition.
    pub terms_page: String,
    /// The path of the privacy policy within the edition.
    pub privacy_page: String,
    /// Memory for one password hash, in KiB (Argon2id's m).
    pub hash_memory_kib: u32,
    /// Passes over that memory (Argon2id's t).
    pub hash_rounds: u32,
    /// Hashes made at once; together with the memory for one, this bounds what a flood of logins can take.
    pub hash_workers: usize,
    /// Hashes that may wait; beyond that the reader is asked to try again.
    pub hash_queue: usize,
    /// The fewest characters of a reader's password.
    pub password_least: usize,
    /// A file with common or leaked passwords, one a line, beside those the program knows.
    pub passwords_file: Option<PathBuf>,
    /// A file with domains of throw-away addresses, one a line, beside those the program knows.
    pub disposable_file: Option<PathBuf>,
    /// Hours a session lasts without being used.
    pub session_hours: u32,
    /// Days a remembered session lasts without being used.
    pub remembered_days: u32,
    /// Hours the link of a registration is good.
    pub confirm_hours: u32,
    /// Minutes the link of a password recovery is good.
    pub recover_minutes: u32,
    /// Days in which a deleted account can be restored.
    pub restore_days: u32,
    /// Bits of work asked of the reader's device when registering: each one more doubles it.
    pub difficulty: u32,
    /// Minutes a form may stay open.
    pub challenge_minutes: u32,
    /// Attempts to sign in or register from one network in a quarter of an hour.
    pub per_network: u32,
    /// Failed attempts for one address in a quarter of an hour after which work is asked before each further one.
    pub free_failures: u32,
    /// Letters that strangers may cause to one address in a quarter of an hour.
    pub letters_per_window: u32,
    /// The provider by which the paper's own people sign in, and by no other way.
    pub staff_provider: Option<String>,
    /// Other houses by whose word one may sign in.
    pub providers: BTreeMap<String, ProviderConfig>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            registration: true,
            from: "courant@localhost".into(),
            terms_page: "/pages/standards/".into(),
            privacy_page: "/pages/privacy/".into(),
            hash_memory_kib: 19_456,
            hash_rounds: 2,
            hash_workers: 2,
            hash_queue: 64,
            password_least: 10,
            passwords_file: None,
            disposable_file: None,
            session_hours: 12,
            remembered_days: 60,
            confirm_hours: 48,
            recover_minutes: 30,
            restore_days: 30,
            difficulty: 16,
            challenge_minutes: 120,
            per_network: 60,
            free_failures: 5,
            letters_per_window: 3,
            staff_provider: None,
            providers: BTreeMap::new(),
        }
    }
}

impl Config {
    /// The place where passwords are hashed.
    pub(crate) fn hashery(&self) -> Hashery {
        Hashery::new(self.hash_memory_kib, self.hash_rounds, self.hash_workers, self.hash_queue)
    }

    /// What is refused as password or address.
    pub(crate) fn lists(&self) -> Lists {
        Lists::new(("passwords_file", &self.passwords_file), ("disposable_file", &self.disposable_file))
    }
}

impl SliceConfig for Config {
    fn validate(&self) -> Result<(), String> {
        Correspondent::new(&self.from)
            .map_err(|_| format!("from: not a mail address: {:?} hint: paper@example.org", self.from))?;
        for (key, path) in [("terms_page", &self.terms_page), ("privacy_page", &self.privacy_page)] {
            if !path.starts_with('/') {
                return Err(format!("{key} must begin with a slash hint: /pages/privacy/"));
            }
        }
        for (name, provider) in &self.providers {
            provider.validate(name)?;
        }
        if let Some(name) = self.staff_provider.as_ref().filter(|name| !self.providers.contains_key(*name)) {
            return Err(format!("staff_provider: {name:?} is none of the providers"));
        }
        let wide = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let bounds = [
            ("hash_memory_kib", self.hash_memory_kib, 8, 1_048_576),
            ("hash_rounds", self.hash_rounds, 1, 64),
            ("hash_workers", wide(self.hash_workers), 1, 256),
            ("hash_queue", wide(self.hash_queue), 1, 100_000),
            ("password_least", wide(self.password_least), 8, 64),
            ("session_hours", self.session_hours, 1, 720),
            ("remembered_days", self.remembered_days, 1, 400),
            ("confirm_hours", self.confirm_hours, 1, 720),
            ("recover_minutes", self.recover_minutes, 5, 1_440),
            ("restore_days", self.restore_days, 1, 365),
            ("difficulty", self.difficulty, 1, 24),
            ("challenge_minutes", self.challenge_minutes, 5, 1_440),
            ("per_network", self.per_network, 5, 1_000_000),
            ("free_failures", self.free_failures, 1, 1_000),
            ("letters_per_window", self.letters_per_window, 1, 1_000),
        ];
        match bounds.iter().find(|(_, value, least, most)| !(least..=most).contains(&value)) {
            Some((key, _, least, most)) => Err(format!("{key} must be between {least} and {most}")),
            None => Ok(()),
        }
    }
}
