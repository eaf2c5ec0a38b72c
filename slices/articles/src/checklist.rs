//! What is looked at before a story is published. Deliberately absent: refusing, but for the credit, which the act asks.

use media::api::PictureId;
use slice::Ctx;

use crate::error::ArticlesError;
use crate::working::{Working, names_in};

/// A line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What: headline, section, standfirst, body, byline, tags, picture, credit, alt, crop.
    pub name: &'static str,
    /// Whether it is as it should be.
    pub done: bool,
    /// Whether the story can't be published without.
    pub needed: bool,
}

/// The checklist of a working copy.
///
/// # Errors
/// [`ArticlesError`].
pub async fn checklist(cx: &Ctx, working: &Working) -> Result<Vec<Item>, ArticlesError> {
    let says = |name: &str| !working.field(name).trim().is_empty();
    let item = |name, done| Item { name, done, needed: false };
    let mut items = vec![
        Item { name: "headline", done: says("headline"), needed: true },
        item("section", says("section")),
        item("standfirst", says("standfirst")),
        item("body", !working.body.is_empty()),
        item("byline", says("byline") || says("agency")),
        item("tags", !names_in(working.field("tags")).is_empty()),
        item("picture", says("picture")),
    ];
    if says("picture")
        && let Some(site) = cx.sites().get(&working.edition)
    {
        let id = PictureId::from_stored(working.field("picture").to_owned());
        let picture = media::api::picture(cx.db(), &id, &site.lang, cx.now()).await?;
        let credit = picture.as_ref().is_some_and(|picture| picture.credit_line().is_some());
        items.push(Item { name: "credit", done: credit, needed: true });
        items.push(item("alt", picture.as_ref().is_some_and(|picture| !picture.alt.is_empty())));
        items.push(item(
            "crop",
            picture.is_some_and(|picture| picture.focal.is_some() || picture.crops.contains_key("16:9")),
        ));
    }
    Ok(items)
}
