//! Adds a picture, or puts another file in the place of the one with the same key. The original is written before its
//! row: what fails in between leaves a blob that nobody names, which the sweep removes.

use bytes::Bytes;
use db::DbError;
use kernel::Lang;
use pictures::{Carry, Facts, Format, Limits, Metadata, PictureError, Rendition};
use slice::Ctx;

use crate::api::{PictureAdded, PictureChanged, PictureId};
use crate::darkroom::{self, Darkroom, key_of_original};
use crate::error::MediaError;
use crate::model::{Caption, NewPicture, longest_texts};
use crate::policy;
use crate::store::{self, Held, NewRow};

/// What came of adding a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// The picture.
    pub id: PictureId,
    /// Whether it is new; otherwise the key was known, and the file was replaced if it is another.
    pub created: bool,
    /// Whether anything was written.
    pub changed: bool,
}

/// What the file itself says.
pub(crate) struct Looked {
    pub(crate) digest: String,
    pub(crate) facts: Facts,
    metadata: Metadata,
    colour: [u8; 3],
}

impl Looked {
    /// The dominant colour: `#rrggbb`.
    pub(crate) fn colour(&self) -> String {
        let [red, green, blue] = self.colour;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Adds the picture. With a `source_key` that is known: the same bytes change nothing, other bytes replace the file, the
/// words and the rights, and give the picture new addresses.
///
/// # Errors
/// [`MediaError`]; nothing was stored then.
pub async fn add_picture(cx: &Ctx, new: NewPicture) -> Result<Added, MediaError> {
    policy::may(&cx.actor, policy::ADD)?;
    new.check()?;
    let held = match &new.source_key {
        Some(key) => store::picture_by_source(cx.db(), key).await?,
        None => None,
    };
    let known = held.as_ref().map(|held| held.digest.clone());
    let Some(looked) = take_in(cx, &new.bytes, known).await? else {
        let id = held.map(|held| held.id).ok_or(MediaError::NoPicture)?;
        return Ok(Added { id, created: false, changed: false });
    };
    let (row, texts) = describe(&new, looked)?;
    let added = match keep(cx, new.source_key.as_deref(), &row, &texts).await {
        // Someone else added the same key meanwhile; now it is there.
        Err(MediaError::Db(error)) if error.is_unique() => {
            keep(cx, new.source_key.as_deref(), &row, &texts).await?
        }
        other => other?,
    };
    darkroom::changed(cx, &added.id);
    if added.changed {
        metrics::counter!("courant_media_pictures_added_total").increment(1);
    }
    Ok(added)
}

/// Looks at the file and keeps it as an original. `None`: these are the bytes that are held already.
pub(crate) async fn take_in(
    cx: &Ctx,
    bytes: &Bytes,
    held: Option<String>,
) -> Result<Option<Looked>, MediaError> {
    let darkroom = cx.state::<Darkroom>().ok_or_else(|| MediaError::BrokenOff("no darkroom".into()))?;
    let limits = darkroom.config.limits();
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > limits.max_bytes {
        return Err(PictureError::TooManyBytes { bytes: size, limit: limits.max_bytes }.into());
    }
    let original = bytes.clone();
    let turn = darkroom.queue.turn(false).await?;
    let Some(looked) = turn.run(move || look(&original, held.as_deref(), &limits)).await?? else {
        return Ok(None);
    };
    let mime = looked.facts.format.mime();
    cx.ports().blobs.put(&key_of_original(&looked.digest)?, bytes.clone(), mime).await?;
    Ok(Some(looked))
}

/// Decodes the whole picture once, so that nothing is kept that could not be shown. `None`: these are the bytes that
/// are held already.
fn look(bytes: &Bytes, held: Option<&str>, limits: &Limits) -> Result<Option<Looked>, PictureError> {
    let digest = blake3::hash(bytes).to_hex().to_string();
    if held == Some(digest.as_str()) {
        return Ok(None);
    }
    let facts = pictures::inspect(bytes, limits)?;
    let colour = pictures::placeholder(bytes, limits)?;
    if facts.animated() {
        pictures::render(bytes, &every_frame(&facts), limits)?;
    }
    Ok(Some(Looked { digest, facts, metadata: pictures::metadata(bytes), colour }))
}

/// A tiny moving rendition, which needs every frame.
fn every_frame(facts: &Facts) -> Rendition {
    let small = |side: u32, other: u32| (side * 16 / side.max(other).max(1)).max(1);
    Rendition {
        crop: None,
        width: small(facts.width, facts.height),
        height: small(facts.height, facts.width),
        quality: 1,
        format: Format::Webp,
        carry: Carry::Nothing,
    }
}

/// The row and the words: what the sender says, else what the file says.
fn describe(new: &NewPicture, looked: Looked) -> Result<(NewRow, Vec<(Lang, Caption)>), MediaError> {
    let colour = looked.colour();
    let Looked { digest, facts, metadata, .. } = looked;
    let lang = new.original_lang().map_err(|_| MediaError::Lang)?;
    let fill = |given: &Option<String>, found: Option<String>, most: usize| match given {
        Some(text) => text.trim().to_owned(),
        None => cut_to(found.unwrap_or_default(), most),
    };
    let mut texts = new.texts.clone();
    if !texts.iter().any(|(held, _)| *held == lang) {
        texts.push((lang.clone(), Caption::default()));
    }
    for (_, words) in texts.iter_mut().filter(|(held, _)| *held == lang) {
        let own = |mine: &mut String, found: Option<String>, most: usize| {
            if mine.trim().is_empty() {
                *mine = cut_to(found.unwrap_or_default(), most);
            }
        };
        own(&mut words.caption, metadata.caption.clone(), longest_texts::CAPTION);
        own(&mut words.alt, metadata.alt.clone(), longest_texts::ALT);
        let title = metadata.headline.clone().or_else(|| metadata.title.clone());
        own(&mut words.headline, title, longest_texts::HEADLINE);
    }
    let place = metadata.place;
    let place: Vec<String> = [place.sublocation, place.city, place.region, place.country]
        .into_iter()
        .flatten()
        .map(|part| cut_to(part, longest_texts::CREDIT))
        .collect();
    let keywords: Vec<String> =
        metadata.keywords.into_iter().take(100).map(|word| cut_to(word, longest_texts::CREDIT)).collect();
    let byline = Some(metadata.bylines.join(", ")).filter(|names| !names.is_empty());
    let row = NewRow {
        digest,
        file_name: new.file_name.trim().to_owned(),
        mime: facts.format.mime(),
        bytes: i64::try_from(facts.bytes).unwrap_or(i64::MAX),
        width: facts.width,
        height: facts.height,
        animated: facts.animated(),
        colour,
        lang,
        credit: fill(&new.credit, metadata.credit, longest_texts::CREDIT),
        byline: fill(&new.byline, byline, longest_texts::CREDIT),
        source: fill(&new.source, metadata.source, longest_texts::CREDIT),
        copyright: cut_to(metadata.copyright.unwrap_or_default(), longest_texts::CREDIT),
        licence: fill(&new.licence, metadata.usage_terms, longest_texts::NOTE),
        usage_note: fill(&new.usage_note, metadata.instructions, longest_texts::NOTE),
        digital_source_type: cut_to(metadata.digital_source_type.unwrap_or_default(), longest_texts::CREDIT),
        taken: metadata.taken.unwrap_or_default(),
        place: place.join(", "),
        keywords: serde_json::to_string(&keywords).map_err(DbError::from)?,
        rights_end: new.rights_end,
        focal: new.focal,
    };
    Ok((row, texts))
}

/// A stranger's text, cut to a number of characters.
fn cut_to(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned(),
        None => text,
    }
}

async fn keep(
    cx: &Ctx,
    source_key: Option<&str>,
    row: &NewRow,
    texts: &[(Lang, Caption)],
) -> Result<Added, MediaError> {
    cx.write(|tx| async move {
        let held = match source_key {
            Some(key) => store::picture_by_source(&tx, key).await?,
            None => None,
        };
        let (id, created) = match held {
            Some(Held { id, digest }) if digest == row.digest => {
                return Ok(Added { id, created: false, changed: false });
            }
            Some(Held { id, .. }) => {
                store::replace_picture(&tx, &id, row).await?;
                (id, false)
            }
            None => {
                let id = PictureId::new(tx.ids());
                store::insert_picture(&tx, &id, source_key, row).await?;
                (id, true)
            }
        };
        for (lang, words) in texts {
            store::put_text(&tx, &id, lang, words).await?;
        }
        if created {
            tx.emit(&PictureAdded { picture: id.clone() }).await?;
        } else {
            tx.emit(&PictureChanged { picture: id.clone() }).await?;
        }
        Ok(Added { id, created, changed: true })
    })
    .await
}
