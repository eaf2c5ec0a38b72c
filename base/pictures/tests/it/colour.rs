//! Colours agree with those of an independent, colour-managed program (libvips with Little CMS).

use pictures::Format;

use crate::support::{Pixels, difference, folder, photo, reference, whole};

/// Ours at full size beside a reference made by `vips`.
fn compare(name: &str, arguments: &[&str]) -> (f64, f64) {
    let path = folder().join(name);
    let path = path.to_str().expect("a path");
    let arguments: Vec<&str> =
        arguments.iter().map(|argument| if *argument == "IN" { path } else { argument }).collect();
    let theirs = reference("vips", &arguments);
    difference(&Pixels::from_png(&whole(&photo(name), 20_000, Format::Png).bytes), &theirs)
}

#[test]
fn pictures_with_a_profile_come_out_in_srgb() {
    for name in ["color/adobe-rgb.jpg", "color/cmyk-microfilm.jpg", "formats/progressive-cat.jpg"] {
        let (mean, most) = compare(name, &["icc_transform", "IN", "OUT", "srgb", "--embedded"]);
        assert!(mean < 1.0 && most < 3.0, "{name}: ΔE {mean:.2} on average, {most:.2} for 99 of 100");
    }
}

#[test]
fn inks_without_a_profile_are_those_of_a_usual_press() {
    let (mean, most) =
        compare("color/cmyk-small.jpg", &["icc_transform", "IN", "OUT", "srgb", "--input-profile", "cmyk"]);
    assert!(mean < 3.0 && most < 5.0, "ΔE {mean:.2} on average, {most:.2} for 99 of 100");
}

#[test]
fn sixteen_bits_are_rounded_to_eight() {
    let (mean, most) = compare("color/weld-16bit.png", &["colourspace", "IN", "OUT", "srgb"]);
    assert!(mean < 0.5 && most < 1.0, "ΔE {mean:.2} on average, {most:.2} for 99 of 100");
}

#[test]
fn pictures_without_a_profile_keep_their_values() {
    let plain = [
        "plain/glacier-park.jpg",
        "plain/quiet-car-2.jpg",
        "plain/banyan.jpg",
        "plain/microfilm.jpg",
        "plain/kodak-23.png",
        "plain/orange-sky.png",
        "formats/fox.jpg",
        "formats/flower.webp",
        "metadata/gps.jpg",
        "metadata/iptc-nara-portrait.jpg",
        "metadata/long_description.jpg",
    ];
    for name in plain {
        let (mean, most) = compare(name, &["colourspace", "IN", "OUT", "srgb"]);
        assert!(mean < 1.0 && most < 3.0, "{name}: ΔE {mean:.2} on average, {most:.2} for 99 of 100");
    }
}

#[test]
fn an_avif_original_keeps_its_colours() {
    // Decoders differ in how they interpolate chroma, which shows at edges.
    let (mean, most) = compare("formats/fox.avif", &["colourspace", "IN", "OUT", "srgb"]);
    assert!(mean < 1.0 && most < 5.0, "ΔE {mean:.2} on average, {most:.2} for 99 of 100");
}

#[test]
fn every_output_format_keeps_the_colours() {
    for name in
        ["color/adobe-rgb.jpg", "color/cmyk-microfilm.jpg", "plain/orange-sky.png", "formats/fox.avif"]
    {
        let bytes = photo(name);
        let exact = Pixels::from_png(&whole(&bytes, 400, Format::Png).bytes);
        for format in [Format::Jpeg, Format::Webp, Format::Avif] {
            let (mean, _) = difference(&exact, &Pixels::of(&whole(&bytes, 400, format).bytes));
            assert!(mean < 3.0, "{name} as {format:?}: ΔE {mean:.2} on average");
        }
    }
}
