//! The only file that names every slice: one line each, in rank order.

use slice::{Ctx, Slice};

/// All slices, lowest rank first.
pub fn all() -> Vec<Slice> {
    vec![
        editions::slice(),
        media::slice(),
        moderation::slice(),
        accounts::slice(),
        articles::slice(),
        notices::slice(),
        appeals::slice(),
        comments::slice(),
        contact::slice(),
        feeds::slice(),
        fronts::slice(),
        imports::slice(),
        newsroom::slice(),
        operations::slice(),
        privacy::slice(),
    ]
}

/// Who may sign in to the demo paper, a line each, and the password of them all.
pub fn demo_staff() -> (Vec<String>, &'static str) {
    let line = |(email, _, role): (&str, &str, accounts::api::Role)| format!("{email:<30} {}", role.as_str());
    (accounts::api::DEMO_STAFF.map(line).to_vec(), accounts::api::DEMO_PASSWORD)
}

/// The code that makes the first administrator; `None` where there is one.
///
/// # Errors
/// The operator's words.
pub async fn setup_code(cx: &Ctx) -> Result<Option<String>, String> {
    accounts::api::setup_code(cx).await.map_err(|error| error.to_string())
}

/// Gives an empty paper its first edition, so that it has a first page. Returns whether it was empty.
///
/// # Errors
/// The operator's words.
pub async fn first_run(cx: &Ctx) -> Result<bool, String> {
    editions::api::establish_first(cx).await.map_err(|error| error.to_string())
}
