//! Facts that stand later in a file than the records that need them. Deliberately absent: bodies; what is kept here is kept
//! for every item of the file.

use std::collections::BTreeMap;

use text::{Embed, GalleryItem};

use super::PictureReference;
use super::ghost::Relations;

/// See the module. Only the readers look inside.
#[derive(Debug, Clone, Default)]
pub struct Lookup {
    /// Attachments of a WordPress site by number.
    pub(super) files: BTreeMap<String, File>,
    /// Numbers of the pictures uploaded to a story, in the order of the file.
    pub(super) pictures_of: BTreeMap<String, Vec<String>>,
    /// How the tables of a Ghost export belong together.
    pub(super) ghost: Relations,
}

/// What a story needs to know of an attachment.
#[derive(Debug, Clone, Default)]
pub(super) struct File {
    pub url: String,
    pub title: String,
    pub alt: String,
    pub caption: String,
}

impl Lookup {
    /// The picture of this number as an item of a gallery.
    pub(super) fn gallery_item(&self, number: &str) -> GalleryItem {
        let mut item = GalleryItem { source: number.to_owned(), ..GalleryItem::default() };
        if let Some(file) = self.files.get(number) {
            item.src.clone_from(&file.url);
            item.alt.clone_from(&file.alt);
            item.caption.clone_from(&file.caption);
        }
        item
    }

    /// The picture of this number.
    pub(super) fn picture(&self, number: &str) -> PictureReference {
        let known = |text: &String| (!text.is_empty()).then(|| text.clone());
        let file = self.files.get(number);
        PictureReference {
            source_id: Some(number.to_owned()),
            url: file.map(|file| file.url.clone()),
            alt: file.and_then(|file| known(&file.alt)),
            caption: file.and_then(|file| known(&file.caption)),
            credit: None,
        }
    }

    /// The sound or film of this number, by the ending of its address.
    pub(super) fn recording(&self, number: &str) -> Option<Embed> {
        let file = self.files.get(number)?;
        let kind = if has_ending(&file.url, &FILMS) { "video" } else { "audio" };
        text::address::allowed(&file.url).then(|| {
            Embed::new(kind)
                .with("src", file.url.as_str())
                .with("title", file.title.as_str())
                .with("caption", file.caption.as_str())
                .with("source", number)
        })
    }
}

const FILMS: [&str; 7] = [".mp4", ".m4v", ".mov", ".webm", ".ogv", ".avi", ".mkv"];
const PICTURES: [&str; 9] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"];

/// Whether an address ends like that of a picture.
pub(super) fn is_picture(url: &str) -> bool {
    has_ending(url, &PICTURES)
}

fn has_ending(url: &str, endings: &[&str]) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    endings.iter().any(|ending| path.ends_with(ending))
}
