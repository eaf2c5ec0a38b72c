//! What is served says who made a picture and who owns it, and nothing about where, with what and by whom it was kept.

use pictures::{Carry, Credits, Format, Limits, metadata, render};

use crate::support::{expected, photo, rendition, whole};

fn holds(file: &[u8], words: &[u8]) -> bool {
    file.windows(words.len()).any(|window| window == words)
}

#[test]
fn no_position_serial_number_owner_or_thumbnail_is_served() {
    let original = photo("metadata/gps.jpg");
    // The values are taken from the original itself, so that the search is known to find them where they are.
    let words: Vec<Vec<u8>> = private_words(&original);
    assert!(words.len() >= 2, "the original holds a serial number and an owner");
    for format in [Format::Jpeg, Format::Webp, Format::Avif, Format::Png] {
        let result = whole(&original, 400, format);
        for word in &words {
            assert!(holds(&original, word));
            assert!(!holds(&result.bytes, word), "{format:?} holds {}", String::from_utf8_lossy(word));
        }
        for marker in [b"Exif\0\0".as_slice(), b"GPSLatitude", b"GPS", b"SerialNumber", b"OwnerName"] {
            assert!(!holds(&result.bytes, marker), "{format:?} holds {}", String::from_utf8_lossy(marker));
        }
        assert!(!metadata(&result.bytes).has_position);
        if format == Format::Jpeg {
            let starts = result.bytes.windows(3).filter(|window| *window == [0xFF, 0xD8, 0xFF]).count();
            assert_eq!(starts, 1, "a second picture hides in the file");
        }
    }
}

#[test]
fn no_rendition_of_any_photograph_holds_a_position() {
    for (name, facts) in expected() {
        if facts["decodes"].as_bool() == Some(true) && !name.ends_with(".HEIC") {
            let result = whole(&photo(&name), 64, Format::Jpeg);
            assert!(!metadata(&result.bytes).has_position, "{name}");
            assert!(!holds(&result.bytes, b"Exif\0\0"), "{name}");
        }
    }
}

#[test]
fn credit_and_copyright_travel_in_every_format() {
    let original = photo("metadata/IPTC-PhotometadataRef-Std2017.1.jpg");
    let expected = Credits::from(&metadata(&original));
    for format in [Format::Jpeg, Format::Webp, Format::Avif, Format::Png] {
        let mut found = Credits::from(&metadata(&whole(&original, 300, format).bytes));
        // It is written as what the rendition derives from, not as the rendition's own.
        found.document_id.clone_from(&expected.document_id);
        assert_eq!(found, expected, "{format:?}");
    }
}

#[test]
fn credit_travels_with_transparency_and_with_movement() {
    let credits = Credits { credit: Some("Courant".to_owned()), ..Credits::default() };
    for name in ["formats/transparent.png", "formats/animated.gif"] {
        for format in [Format::Webp, Format::Avif, Format::Png] {
            let mut wish = rendition(100, 75, format);
            wish.carry = Carry::These(Box::new(credits.clone()));
            let result = render(&photo(name), &wish, &Limits::default()).expect(name);
            assert_eq!(metadata(&result.bytes).credit.as_deref(), Some("Courant"), "{name} as {format:?}");
        }
    }
}

#[test]
fn the_newsroom_may_say_it_better_or_say_nothing() {
    let original = photo("metadata/iptc-utf8.jpg");
    let mut wish = rendition(300, 200, Format::Jpeg);
    wish.carry = Carry::Nothing;
    let silent = render(&original, &wish, &Limits::default()).expect("a rendition");
    assert_eq!(metadata(&silent.bytes), pictures::Metadata::default());
    wish.carry = Carry::These(Box::new(Credits {
        credit: Some("Ada <Writer> & Co".to_owned()),
        original_address: Some("https://paper.example/c2pa/1".to_owned()),
        ..Credits::default()
    }));
    let told = render(&original, &wish, &Limits::default()).expect("a rendition");
    let found = metadata(&told.bytes);
    assert_eq!(found.credit.as_deref(), Some("Ada <Writer> & Co"));
    assert_eq!(found.copyright, None);
    assert!(holds(&told.bytes, b"https://paper.example/c2pa/1"));
}

/// Serial number and owner as written in the original's EXIF.
fn private_words(file: &[u8]) -> Vec<Vec<u8>> {
    let start = file.windows(6).position(|window| window == b"Exif\0\0").expect("EXIF") + 6;
    let found = exif::Reader::new().read_raw(file[start..].to_vec()).expect("EXIF");
    [exif::Tag::BodySerialNumber, exif::Tag::CameraOwnerName, exif::Tag::LensSerialNumber]
        .into_iter()
        .filter_map(|tag| found.get_field(tag, exif::In::PRIMARY))
        .filter_map(|field| match &field.value {
            exif::Value::Ascii(parts) => parts.first().cloned(),
            _ => None,
        })
        .filter(|word| word.len() > 3)
        .collect()
}
