//! What can be done with accounts: one verb a file.

pub(crate) mod begin_recovery;
pub(crate) mod confirm_registration;
pub(crate) mod establish_staff;
pub(crate) mod register;
pub(crate) mod reset_password;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
