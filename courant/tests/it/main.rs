//! The only integration-test binary. Each slice's tests lie in the slice; here is one line for each.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::type_complexity,
    missing_docs
)]

mod durability;
mod harness;
mod http;
mod program;
mod sql;

#[path = "../../../slices/accounts/tests/accounts.rs"]
mod accounts_tests;
#[path = "../../../slices/articles/tests/articles.rs"]
mod articles_tests;
#[path = "../../../slices/comments/tests/comments.rs"]
mod comments_tests;
#[path = "../../../slices/contact/tests/letters.rs"]
mod contact_tests;
#[path = "../../../slices/editions/tests/editions.rs"]
mod editions_tests;
#[path = "../../../slices/feeds/tests/feeds.rs"]
mod feeds_tests;
#[path = "../../../slices/fronts/tests/fronts.rs"]
mod fronts_tests;
#[path = "../../../slices/imports/tests/imports.rs"]
mod imports_tests;
#[path = "../../../slices/media/tests/media.rs"]
mod media_tests;
#[path = "../../../slices/newsroom/tests/newsroom.rs"]
mod newsroom_tests;
#[path = "../../../slices/operations/tests/operations.rs"]
mod operations_tests;
#[path = "../../../slices/privacy/tests/privacy.rs"]
mod privacy_tests;
