//! What can be done with accounts: one verb a file.

pub(crate) mod begin_recovery;
pub(crate) mod change_email;
pub(crate) mod change_password;
pub(crate) mod change_picture;
pub(crate) mod change_profile;
pub(crate) mod close_account;
pub(crate) mod confirm_registration;
pub(crate) mod connect;
pub(crate) mod delete_account;
pub(crate) mod establish_reader;
pub(crate) mod establish_staff;
pub(crate) mod invite_staff;
pub(crate) mod note_bounce;
pub(crate) mod open_account;
pub(crate) mod passkeys;
pub(crate) mod prove;
pub(crate) mod register;
pub(crate) mod reset_password;
pub(crate) mod revoke_role;
pub(crate) mod second_factor;
pub(crate) mod set_consent;
pub(crate) mod set_up;
pub(crate) mod sign_in;
pub(crate) mod sign_in_with;
pub(crate) mod sign_out;
pub(crate) mod unsubscribe;
