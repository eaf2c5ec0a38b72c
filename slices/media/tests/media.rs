//! Pictures and files through the front door.

mod files;
mod photos;
mod renditions;
mod rights;
mod s3;
mod words;

use bytes::Bytes;
use futures::TryStreamExt as _;
use kernel::Lang;
use media::api::{NewPicture, Picture, PictureId, add_picture, picture};
use ports::blobs::{BlobKey, Blobs};
use slice::Ctx;
use testkit::{Start, TestPaper};

/// A drawing of the demo's generator as a JPEG.
pub fn drawing(seed: u64, width: u32, height: u32) -> Bytes {
    let drawing = fixtures::draw::render_sized("skyline", seed, "dawn", width, height).unwrap();
    fixtures::draw::jpeg(&drawing, 90, "A skyline.", "© Courier", "Ada Brenner").into()
}

/// A drawing, added.
pub async fn added(cx: &Ctx, seed: u64) -> PictureId {
    add_picture(cx, NewPicture::new(drawing(seed, 900, 600), "skyline.jpg")).await.unwrap().id
}

/// The picture in a language, as it may be shown now.
pub async fn shown(cx: &Ctx, id: &PictureId, lang: &str) -> Option<Picture> {
    let lang: Lang = lang.parse().unwrap();
    picture(cx.db(), id, &lang, cx.now()).await.unwrap()
}

/// How many blobs lie below a folder.
pub async fn blob_count(blobs: &Blobs, folder: &str) -> usize {
    let key = BlobKey::new(folder).unwrap();
    blobs.list(Some(&key)).try_collect::<Vec<_>>().await.unwrap().len()
}

/// What a paper with sections of configuration is started from.
pub fn start(config: &str) -> Start {
    Start {
        slices: courant::slices::all(),
        theme: &courant::files::THEME,
        words: &courant::files::WORDS,
        config: config.parse().unwrap(),
    }
}

/// An edition, so that refusals have a page to stand on.
pub async fn with_edition(paper: &TestPaper) {
    let new = editions::api::NewEdition::plain("en", "Paper", "", "UTC");
    editions::api::establish_edition(paper.ctx(), new).await.unwrap();
}
