//! Every photograph of the shared collection comes in and is shown right, or is refused with its reason and leaves
//! nothing behind.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use media::api::{Format, NewPicture, add_picture, picture_count, rendition_url};

use super::{blob_count, shown};
use crate::harness::{both_engines, paper, paper_with};

fn data() -> PathBuf {
    let root = std::env::var_os("COURANT_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"), PathBuf::from);
    assert!(
        root.is_dir(),
        "{} is missing; set COURANT_DATA to the folder of the shared data",
        root.display()
    );
    root
}

fn read(path: PathBuf) -> Bytes {
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).into()
}

/// A photograph of the collection.
pub fn photo(name: &str) -> Bytes {
    read(data().join("photos").join(name))
}

/// A piece of sound of the collection.
pub fn sound(name: &str) -> Bytes {
    read(data().join("audio").join(name))
}

fn names() -> Vec<String> {
    let expected: serde_json::Value = serde_json::from_slice(&photo("expected.json")).unwrap();
    expected.as_object().unwrap().keys().cloned().collect()
}

fn holds(file: &[u8], words: &[u8]) -> bool {
    file.windows(words.len()).any(|window| window == words)
}

both_engines!(every_photograph_is_shown_or_refused_with_its_reason, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let mut taken = 0;
    let mut refused = Vec::new();
    for name in names() {
        let added = match add_picture(cx, NewPicture::new(photo(&name), name.clone())).await {
            Ok(added) => added,
            Err(error) => {
                assert!(error.kind().status() < 500, "{name}: {error}");
                assert_ne!(cx.word("ar", error.key()), error.key(), "{name}: {} has no words", error.key());
                refused.push(name);
                continue;
            }
        };
        taken += 1;
        let picture = shown(cx, &added.id, "en").await.unwrap();
        if name.starts_with("orientation/") {
            assert_eq!((picture.width, picture.height), (1_800, 1_200), "{name}");
        }
        for format in [Format::Jpeg, Format::Webp] {
            let rendition = media::api::rendition(cx, &picture.view(), "full", 160, format);
            let answer = paper.get(&rendition.url).await;
            assert_eq!(answer.status, 200, "{name}");
            let facts = ::pictures::inspect(&answer.bytes, &::pictures::Limits::default()).unwrap();
            assert_eq!((facts.width, facts.height), (rendition.width, rendition.height), "{name}");
            assert!(!::pictures::metadata(&answer.bytes).has_position, "{name}");
            assert!(!holds(&answer.bytes, b"Exif\0\0"), "{name}");
        }
    }
    for name in
        ["formats/IMG_5195.HEIC", "broken/truncated.jpg", "broken/broken.png", "bombs/17000x17000.avif"]
    {
        assert!(refused.iter().any(|refused| refused == name), "{name} was taken");
    }
    assert!(
        refused
            .iter()
            .all(|name| name.contains("HEIC") || name.starts_with("broken/") || name.starts_with("bombs/"))
    );
    assert_eq!(picture_count(cx.db()).await.unwrap(), taken);
    let originals = blob_count(&cx.ports().blobs, "originals").await;
    assert_eq!(originals as i64, taken, "a refused picture leaves nothing, a taken one its original");
});

both_engines!(nothing_private_is_served_in_any_format, |engine| async move {
    let paper = paper_with(engine, "[media]\navif_wait_ms = 20000").await;
    let cx = paper.ctx();
    let original = photo("metadata/gps.jpg");
    assert!(::pictures::metadata(&original).has_position);
    let id = add_picture(cx, NewPicture::new(original.clone(), "gps.jpg")).await.unwrap().id;
    let view = shown(cx, &id, "en").await.unwrap().view();
    for format in [Format::Jpeg, Format::Webp, Format::Avif] {
        let answer = paper.get(&rendition_url(cx, &view, "full", 200, format)).await;
        assert_eq!(answer.status, 200);
        assert!(!::pictures::metadata(&answer.bytes).has_position);
        for marker in [b"Exif\0\0".as_slice(), b"GPS", b"SerialNumber", b"OwnerName", b"MakerNote"] {
            assert!(!holds(&answer.bytes, marker), "{format:?}: {}", String::from_utf8_lossy(marker));
        }
    }
    assert!(!holds(&serde_json::to_vec(&view).unwrap(), b"GPS"));
});

both_engines!(a_moving_picture_moves_as_webp_and_stands_still_as_jpeg, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = add_picture(cx, NewPicture::new(photo("formats/animated.gif"), "a.gif")).await.unwrap().id;
    let picture = shown(cx, &id, "en").await.unwrap();
    assert!(picture.animated && picture.view().animated);
    let facts = async |format| {
        let answer = paper.get(&rendition_url(cx, &picture.view(), "full", 120, format)).await;
        assert_eq!(answer.status, 200);
        ::pictures::inspect(&answer.bytes, &::pictures::Limits::default()).unwrap()
    };
    assert!(facts(Format::Webp).await.animated());
    assert!(!facts(Format::Jpeg).await.animated());
});
