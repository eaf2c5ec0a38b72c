//! Every shared photograph is rendered right or refused with its reason.

use pictures::{
    Aspect, ColourModel, ErrorKind, Format, Limits, PictureError, Refused, inspect, placeholder, smart_crop,
};

use crate::support::{Pixels, expected, photo, rendition, whole};

#[test]
fn every_photograph_is_rendered_or_refused_as_expected() {
    let limits = Limits::default();
    let mut rendered = 0;
    for (name, facts) in expected() {
        let bytes = photo(&name);
        let decodes = facts["decodes"].as_bool().unwrap_or(false) && !name.ends_with(".HEIC");
        let outcome = inspect(&bytes, &limits).and_then(|facts| {
            pictures::render(&bytes, &rendition(facts.width, facts.height, Format::Webp), &limits)
        });
        match outcome {
            Ok(result) => {
                assert!(decodes, "{name} should have been refused");
                let size = facts["decoder_size"].as_str().unwrap_or_default();
                let turned = facts.get("orientation").and_then(|number| number.as_u64()).unwrap_or(1) > 4;
                let ours = if turned {
                    format!("{}x{}", result.height, result.width)
                } else {
                    format!("{}x{}", result.width, result.height)
                };
                assert_eq!(ours, size, "{name}");
                rendered += 1;
            }
            Err(error) => {
                assert!(!decodes, "{name} was refused: {error}");
                assert!(PictureError::KEYS.contains(&error.key()), "{name}: {}", error.key());
                assert!(!error.hint().is_empty());
            }
        }
    }
    assert_eq!(rendered, 31);
}

#[test]
fn every_photograph_is_written_in_every_format_and_read_back() {
    for (name, facts) in expected() {
        if facts["decodes"].as_bool() != Some(true) || name.ends_with(".HEIC") {
            continue;
        }
        let bytes = photo(&name);
        for format in [Format::Jpeg, Format::Webp, Format::Avif, Format::Png] {
            let result = whole(&bytes, 96, format);
            assert_eq!((result.format, result.mime), (format, format.mime()), "{name}");
            let again = inspect(&result.bytes, &Limits::default()).expect("what was written");
            assert_eq!(
                (again.format, again.width, again.height),
                (format, result.width, result.height),
                "{name}"
            );
            assert_eq!(again.orientation.exif(), 1, "{name} would be turned twice");
            let ours = Pixels::of(&result.bytes);
            assert_eq!((ours.width, ours.height), (result.width as usize, result.height as usize));
        }
    }
}

#[test]
fn each_refusal_names_its_reason() {
    let limits = Limits::default();
    let reason = |name: &str| inspect(&photo(name), &limits).expect_err(name);
    let heic = reason("formats/IMG_5195.HEIC");
    assert_eq!(heic, PictureError::Unsupported(Refused::Heic));
    assert_eq!(heic.hint(), "unsupported patented format: convert it to jpeg first");
    assert_eq!(reason("broken/truncated.jpg"), PictureError::Truncated { format: Format::Jpeg });
    assert_eq!(reason("broken/truncated_jpeg.jpg"), PictureError::Truncated { format: Format::Jpeg });
    assert_eq!(reason("broken/broken.png").kind(), ErrorKind::Damaged);
    assert_eq!(reason("bombs/17000x17000.avif").kind(), ErrorKind::TooLarge);
    assert_eq!(reason("bombs/decompression_bomb.gif").kind(), ErrorKind::TooLarge);
}

#[test]
fn formats_that_are_not_read_are_told_apart() {
    let limits = Limits::default();
    let kind = |bytes: &[u8]| inspect(bytes, &limits);
    let unsupported = |refused| Err(PictureError::Unsupported(refused));
    assert_eq!(
        kind(b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"),
        unsupported(Refused::Svg)
    );
    assert_eq!(kind(b"\xEF\xBB\xBF  <!-- x --><SVG onload='x'>"), unsupported(Refused::Svg));
    assert_eq!(kind(b"<html><body>not found</body></html>"), unsupported(Refused::Text));
    assert_eq!(kind(b"II*\0\x08\0\0\0"), unsupported(Refused::Tiff));
    assert_eq!(kind(b"%PDF-1.7"), unsupported(Refused::Pdf));
    assert_eq!(kind(b"8BPS\0\x01"), unsupported(Refused::Psd));
    assert_eq!(kind(b"\0\0\0\x20ftypisom\0\0\0\0isomavc1mp42\0\0\0\0"), unsupported(Refused::Video));
    assert_eq!(kind(b""), Err(PictureError::Empty));
    assert_eq!(kind(b"hello, world"), Err(PictureError::Unknown));
}

#[test]
fn headers_are_told_without_decoding() {
    let limits = Limits::default();
    let facts = |name: &str| inspect(&photo(name), &limits).expect(name);
    let adobe = facts("color/adobe-rgb.jpg");
    assert_eq!((adobe.width, adobe.height, adobe.colour), (2000, 1072, ColourModel::Rgb));
    assert_eq!(adobe.icc_name.as_deref(), Some("Adobe RGB (1998)"));
    assert_eq!(facts("color/cmyk-small.jpg").colour, ColourModel::Cmyk);
    assert_eq!(facts("color/cmyk-microfilm.jpg").icc_name.as_deref(), Some("Artifex CMYK SWOP Profile"));
    assert_eq!(facts("color/weld-16bit.png").bits, 16);
    assert!(facts("plain/glacier-park.jpg").progressive);
    assert_eq!((facts("formats/animated.gif").frames, facts("formats/animated.gif").animated()), (42, true));
    assert!(facts("formats/transparent.png").alpha);
    assert!(facts("broken/looks-like-svg.webp").alpha);
    let turned = facts("orientation/Landscape_6.jpg");
    assert_eq!((turned.width, turned.height, turned.orientation.exif()), (1800, 1200, 6));
    assert_eq!(turned.stored_size(), (1200, 1800));
    for (name, about) in expected() {
        if let Ok(facts) = inspect(&photo(&name), &limits) {
            let (width, height) = facts.stored_size();
            assert_eq!(Some(format!("{width}x{height}").as_str()), about["stored_size"].as_str(), "{name}");
            assert_eq!(Some(facts.bytes), about["bytes"].as_u64(), "{name}");
            assert_eq!(
                facts.frames,
                about.get("frames").and_then(|n| n.as_u64()).unwrap_or(1) as u32,
                "{name}"
            );
        }
    }
}

#[test]
fn a_rendition_is_never_enlarged_and_never_stretched() {
    let bytes = photo("plain/kodak-23.png");
    let limits = Limits::default();
    let large = pictures::render(&bytes, &rendition(3000, 1000, Format::Jpeg), &limits).expect("a rendition");
    assert_eq!((large.width, large.height), (768, 256));
    let square = pictures::render(&bytes, &rendition(100, 100, Format::Png), &limits).expect("a rendition");
    let crop = smart_crop(768, 512, Aspect::new(1, 1), Some(pictures::Focal { x: 0.5, y: 0.5 }), None);
    let mut cut = rendition(100, 100, Format::Png);
    cut.crop = Some(crop);
    let cut = pictures::render(&bytes, &cut, &limits).expect("a rendition");
    assert_eq!(square.bytes, cut.bytes);
}

#[test]
fn impossible_wishes_are_the_callers_fault() {
    let bytes = photo("plain/kodak-23.png");
    let limits = Limits::default();
    let mut wish = rendition(100, 100, Format::Jpeg);
    wish.crop = Some(pictures::Rect { x: 700, y: 0, width: 69, height: 10 });
    let error = pictures::render(&bytes, &wish, &limits).expect_err("a crop outside");
    assert_eq!((error.kind(), error.key()), (ErrorKind::Request, "pictures-error-bad-crop"));
    for (width, height) in [(0, 10), (10, 0), (u32::MAX, 10)] {
        let error =
            pictures::render(&bytes, &rendition(width, height, Format::Jpeg), &limits).expect_err("a size");
        assert_eq!(error.kind(), ErrorKind::Request);
    }
}

#[test]
fn transparency_stays_where_it_can_and_lies_on_white_where_it_cannot() {
    for name in ["formats/transparent.png", "formats/plum-blossom-alpha.png", "broken/looks-like-svg.webp"] {
        let bytes = photo(name);
        let original = Pixels::from_png(&whole(&bytes, 200, Format::Png).bytes);
        let corner = original.rgba.iter().position(|pixel| pixel[3] == 0).expect("a transparent pixel");
        for format in [Format::Webp, Format::Avif, Format::Png] {
            let kept = Pixels::of(&whole(&bytes, 200, format).bytes);
            let off = original
                .rgba
                .iter()
                .zip(&kept.rgba)
                .map(|(a, b)| u64::from(a[3].abs_diff(b[3])))
                .sum::<u64>();
            assert!(off / original.rgba.len() as u64 <= 2, "{name} as {format:?}: alpha is off by {off}");
        }
        let flat = Pixels::of(&whole(&bytes, 200, Format::Jpeg).bytes).rgba[corner];
        assert!(
            flat[..3].iter().all(|channel| *channel > 235),
            "{name} is {flat:?} where it was transparent"
        );
    }
}

#[test]
fn crops_are_taken_from_where_they_were_drawn() {
    // The same part, cut before and after scaling to a quarter, in all formats that shrink while decoding.
    for name in ["plain/banyan.jpg", "plain/glacier-park.jpg", "formats/fox.avif", "plain/orange-sky.png"] {
        let bytes = photo(name);
        let facts = inspect(&bytes, &Limits::default()).expect(name);
        let whole = Pixels::from_png(
            &pictures::render(
                &bytes,
                &rendition(facts.width / 4, facts.height / 4, Format::Png),
                &Limits::default(),
            )
            .expect(name)
            .bytes,
        );
        let (x, y, width, height) = (facts.width / 16 * 4, facts.height / 16 * 4, 240, 160);
        let mut cut = rendition(width / 4, height / 4, Format::Png);
        cut.crop = Some(pictures::Rect { x, y, width, height });
        let cut = Pixels::from_png(&pictures::render(&bytes, &cut, &Limits::default()).expect(name).bytes);
        let mut off = 0u64;
        for line in 4..cut.height - 4 {
            for column in 4..cut.width - 4 {
                let (a, b) = (cut.at(column, line), whole.at(x as usize / 4 + column, y as usize / 4 + line));
                off += (0..3).map(|channel| u64::from(a[channel].abs_diff(b[channel]))).sum::<u64>();
            }
        }
        let mean = off as f64 / ((cut.width - 8) * (cut.height - 8) * 3) as f64;
        assert!(mean < 5.0, "{name}: off by {mean} on average");
    }
}

#[test]
fn the_placeholder_is_a_colour_of_the_picture() {
    let limits = Limits::default();
    let [red, _, blue] = placeholder(&photo("plain/orange-sky.png"), &limits).expect("a colour");
    assert!(red > blue, "an orange sky is {red} red and {blue} blue");
    for (name, facts) in expected() {
        if facts["decodes"].as_bool() == Some(true) && !name.ends_with(".HEIC") {
            placeholder(&photo(&name), &limits).expect("a colour");
        }
    }
}
