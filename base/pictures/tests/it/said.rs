//! What files say about their pictures is read: caption, credit, byline, keywords, rights, place, date.

use pictures::{manifest_store, metadata};

use crate::support::{expected, photo};

#[test]
fn captions_in_utf8_are_read_from_iim_and_xmp() {
    let found = metadata(&photo("metadata/iptc-utf8.jpg"));
    assert_eq!(found.caption.as_deref(), Some("Le maire inaugure la médiathèque — “enfin !”"));
    assert_eq!(found.headline.as_deref(), Some("Médiathèque ouverte"));
    assert_eq!(found.bylines, ["Zoë Ångström"]);
    assert_eq!(found.credit.as_deref(), Some("Courant/Reporters"));
    assert_eq!(found.keywords, ["culture", "médiathèque"]);
    assert_eq!(found.copyright.as_deref(), Some("© 2020 Zoë Ångström"));
    assert!(found.taken.as_deref().is_some_and(|taken| taken.starts_with("2020-10-11")), "{:?}", found.taken);
}

#[test]
fn every_field_of_the_reference_picture_is_read() {
    let found = metadata(&photo("metadata/IPTC-PhotometadataRef-Std2017.1.jpg"));
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    assert_eq!(text(&found.headline), "The Headline (ref2017.1)");
    assert_eq!(text(&found.caption), "The description aka caption (ref2017.1)");
    assert_eq!(text(&found.credit), "Credit Line (ref2017.1)");
    assert_eq!(found.bylines, ["Creator1 (ref2017.1)", "Creator2 (ref2017.1)"]);
    assert_eq!(text(&found.source), "Source (ref2017.1)");
    assert_eq!(text(&found.copyright), "Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)");
    assert!(text(&found.usage_terms).starts_with("Rights Usage"), "{:?}", found.usage_terms);
    assert_eq!(found.keywords, ["Keyword1ref2017.1", "Keyword2ref2017.1", "Keyword3ref2017.1"]);
    assert!(text(&found.taken).starts_with("2017-07-13"), "{:?}", found.taken);
    assert_eq!(text(&found.place.city), "City (Core) (ref2017.1)");
    assert_eq!(text(&found.place.country), "Country (Core) (ref2017.1)");
    assert_eq!(text(&found.title), "The Title (ref2017.1)");
    assert!(
        text(&found.digital_source_type).contains("digitalsourcetype"),
        "{:?}",
        found.digital_source_type
    );
    assert!(text(&found.licensor_address).starts_with("Licensor URL"), "{:?}", found.licensor_address);
    assert!(text(&found.rights_address).starts_with("http"), "{:?}", found.rights_address);
}

#[test]
fn the_facts_of_every_photograph_are_read() {
    for (name, facts) in expected() {
        let found = metadata(&photo(&name));
        if name.ends_with(".HEIC") {
            continue;
        }
        assert_eq!(found.has_position, facts.get("has_gps").is_some(), "{name}");
        let Some(said) = facts.get("metadata").and_then(|value| value.as_object()) else { continue };
        let text = |key: &str| said.get(key).and_then(|value| value.as_str()).map(str::trim);
        if let Some(caption) = text("Caption-Abstract").or(text("Description")) {
            let start = caption.trim_end_matches('…');
            assert!(
                found.caption.as_deref().is_some_and(|words| words.starts_with(start)),
                "{name}: {:?}",
                found.caption
            );
        }
        if let Some(byline) = text("By-line").or(text("Creator")) {
            assert_eq!(found.bylines.first().map(String::as_str), Some(byline), "{name}");
        }
        if let Some(credit) = text("Credit") {
            assert!(
                found.credit.as_deref().is_some_and(|words| words.starts_with(credit)),
                "{name}: {:?}",
                found.credit
            );
        }
        if let Some(date) = text("DateCreated") {
            let date = date.replace(':', "-");
            assert!(
                found.taken.as_deref().is_some_and(|taken| taken.starts_with(&date)),
                "{name}: {:?}",
                found.taken
            );
        }
    }
}

#[test]
fn a_camera_date_is_read_with_its_time() {
    let found = metadata(&photo("metadata/gps.jpg"));
    assert_eq!(found.taken.as_deref(), Some("2020-10-11T09:14:03+02:00"));
    assert!(found.has_position);
    assert!(!found.has_manifest);
}

#[test]
fn a_file_that_cannot_be_opened_says_nothing() {
    assert_eq!(metadata(b"nothing"), pictures::Metadata::default());
    assert_eq!(metadata(&photo("broken/broken.png")), pictures::Metadata::default());
    assert_eq!(manifest_store(&photo("plain/banyan.jpg")), None);
}

#[test]
fn a_manifest_is_seen_and_given_but_not_carried_on() {
    let jpeg = photo("plain/banyan.jpg");
    let mut superbox =
        b"\0\0\0\x2Ajumb\0\0\0\x22jumdc2pa\0\x11\0\x10\x80\0\0\xAA\0\x38\x9B\x71\x03c2pa\0".to_vec();
    superbox.resize(0x2A, 0);
    let mut segment = b"JP\0\x01\0\0\0\x01".to_vec();
    segment.extend_from_slice(&superbox);
    let mut file = jpeg[..2].to_vec();
    file.extend_from_slice(&[0xFF, 0xEB]);
    file.extend_from_slice(&(segment.len() as u16 + 2).to_be_bytes());
    file.extend_from_slice(&segment);
    file.extend_from_slice(&jpeg[2..]);
    assert!(metadata(&file).has_manifest);
    assert_eq!(manifest_store(&file), Some(superbox));
    let rendition = crate::support::whole(&file, 200, pictures::Format::Jpeg);
    assert!(!metadata(&rendition.bytes).has_manifest);
}
