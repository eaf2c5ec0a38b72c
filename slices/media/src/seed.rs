//! The demo's pictures: drawn by the fixtures' own generator, two at a time, and added like any other, with their words
//! in three languages.

use fixtures::draw::{self, HEIGHT, WIDTH};
use fixtures::{Language, PictureSpec};
use futures::StreamExt as _;
use kernel::Lang;
use slice::Ctx;

use crate::act::add_picture::add_picture;
use crate::api::pictures_by_source;
use crate::commands::progress;
use crate::config::Config;
use crate::model::{Caption, NewPicture};

/// How many are drawn at once.
const AT_ONCE: usize = 2;
/// Quality of the originals.
const QUALITY: u8 = 90;

/// The key under which stories find the demo's picture.
fn source_key(spec: &PictureSpec) -> String {
    format!("fixture:{}", spec.id)
}

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    let paper = fixtures::load().map_err(|error| error.to_string())?;
    let keys: Vec<String> = paper.pictures.iter().map(source_key).collect();
    let held = pictures_by_source(cx.db(), &keys).await.map_err(|error| error.to_string())?;
    let missing: Vec<PictureSpec> =
        paper.pictures.into_iter().filter(|spec| !held.contains_key(&source_key(spec))).collect();
    let width = cx.config::<Config>().demo_width;
    let bar = progress(missing.len());
    let mut drawn = futures::stream::iter(missing)
        .map(|spec| {
            let cx = cx.clone();
            async move { add(&cx, spec, width).await }
        })
        .buffer_unordered(AT_ONCE);
    while let Some(added) = drawn.next().await {
        bar.set_message(added?);
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

/// Draws and adds one picture; says which.
async fn add(cx: &Ctx, spec: PictureSpec, width: u32) -> Result<String, String> {
    let id = spec.id.clone();
    let new = NewPicture {
        file_name: format!("{id}.jpg"),
        source_key: Some(source_key(&spec)),
        texts: words(&spec)?,
        credit: Some(spec.credit.clone()),
        byline: Some(spec.photographer.clone()),
        ..NewPicture::default()
    };
    let drawing = tokio::task::spawn_blocking(move || {
        let height = u64::from(width) * u64::from(HEIGHT) / u64::from(WIDTH);
        let height = u32::try_from(height).unwrap_or(HEIGHT).max(1);
        let drawing = draw::render_sized(&spec.scene, spec.seed, &spec.palette, width, height)
            .map_err(|error| format!("{}: {error}", spec.id))?;
        Ok::<_, String>(draw::jpeg(&drawing, QUALITY, &spec.caption.en, &spec.credit, &spec.photographer))
    });
    let bytes = drawing.await.map_err(|error| error.to_string())??;
    let new = NewPicture { bytes: bytes.into(), ..new };
    add_picture(cx, new).await.map_err(|error| format!("{id}: {error}"))?;
    Ok(id)
}

fn words(spec: &PictureSpec) -> Result<Vec<(Lang, Caption)>, String> {
    let one = |language: Language| {
        let lang: Lang = language.code().parse().map_err(|error: kernel::InvalidLang| error.to_string())?;
        let caption = Caption {
            caption: spec.caption.in_language(language).to_owned(),
            alt: spec.alt.in_language(language).to_owned(),
            headline: String::new(),
        };
        Ok((lang, caption))
    };
    Language::ALL.into_iter().map(one).collect()
}
