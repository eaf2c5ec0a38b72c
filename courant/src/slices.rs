//! The only file that names every slice: one line each, in rank order.

use slice::{Ctx, Slice};

/// All slices, lowest rank first.
pub fn all() -> Vec<Slice> {
    vec![
        editions::slice(),
        media::slice(),
        accounts::slice(),
        articles::slice(),
        contact::slice(),
        feeds::slice(),
        fronts::slice(),
        imports::slice(),
        operations::slice(),
        privacy::slice(),
    ]
}

/// Gives an empty paper its first edition, so that it has a first page. Returns whether it was empty.
///
/// # Errors
/// The operator's words.
pub async fn first_run(cx: &Ctx) -> Result<bool, String> {
    editions::api::establish_first(cx).await.map_err(|error| error.to_string())
}
