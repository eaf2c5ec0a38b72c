//! All SQL of moderation.

pub(crate) mod ledger;
pub(crate) mod queue;
pub(crate) mod reports;
pub(crate) mod rules;
pub(crate) mod sanctions;
pub(crate) mod shifts;
pub(crate) mod traces;
