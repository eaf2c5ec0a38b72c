//! All SQL of accounts, one file for each kind of thing.

pub(crate) mod accounts;
pub(crate) mod audit;
pub(crate) mod bounces;
pub(crate) mod consents;
pub(crate) mod erasing;
pub(crate) mod grants;
pub(crate) mod identities;
pub(crate) mod links;
pub(crate) mod passkeys;
pub(crate) mod registrations;
pub(crate) mod sessions;
pub(crate) mod totp;
