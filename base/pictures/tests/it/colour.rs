//! Colours agree with those of an independent, colour-managed program (libvips with Little CMS).

use moxcms::ColorProfile;
use pictures::{Format, PictureError, Refused};

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

/// A PNG of 4×4 pixels of one colour with a profile.
fn swatch(colour: png::ColorType, depth: png::BitDepth, pixel: &[u8], profile: &ColorProfile) -> Vec<u8> {
    let mut file = Vec::new();
    let mut info = png::Info::with_size(4, 4);
    (info.color_type, info.bit_depth) = (colour, depth);
    info.icc_profile = Some(profile.encode().expect("a profile").into());
    let encoder = png::Encoder::with_info(&mut file, info).expect("an encoder");
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&pixel.repeat(16)).expect("pixels");
    writer.finish().expect("a file");
    file
}

/// From one linear colour of Display P3 to the code values of sRGB.
fn p3_in_srgb(p3: [f64; 3]) -> [u8; 3] {
    const MATRIX: [[f64; 3]; 3] =
        [[1.224_94, -0.224_94, 0.0], [-0.042_06, 1.042_06, 0.0], [-0.019_64, -0.078_64, 1.098_28]];
    let linear =
        p3.map(|value| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) });
    MATRIX.map(|row| {
        let value = row.iter().zip(linear).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0);
        let code = if value <= 0.003_130_8 { 12.92 * value } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        (code * 255.0).round() as u8
    })
}

fn close(ours: [u8; 4], theirs: [u8; 3]) -> bool {
    ours.iter().zip(theirs).all(|(a, b)| a.abs_diff(b) <= 1)
}

#[test]
fn display_p3_is_turned_to_srgb_at_eight_and_at_sixteen_bits() {
    let profile = ColorProfile::new_display_p3();
    let expected = p3_in_srgb([180.0 / 255.0, 90.0 / 255.0, 110.0 / 255.0]);
    let eight = swatch(png::ColorType::Rgb, png::BitDepth::Eight, &[180, 90, 110], &profile);
    let sixteen =
        swatch(png::ColorType::Rgb, png::BitDepth::Sixteen, &[180, 180, 90, 90, 110, 110], &profile);
    for file in [eight, sixteen] {
        let ours = Pixels::of(&file).at(1, 1);
        assert!(close(ours, expected), "{ours:?} is not {expected:?}");
    }
}

#[test]
fn a_gray_profile_is_a_curve() {
    let profile = ColorProfile::new_gray_with_gamma(1.8);
    let light = (128.0f64 / 255.0).powf(1.8);
    let code = ((1.055 * light.powf(1.0 / 2.4) - 0.055) * 255.0).round() as u8;
    for (colour, pixel) in
        [(png::ColorType::Grayscale, vec![128]), (png::ColorType::GrayscaleAlpha, vec![128, 200])]
    {
        let file = swatch(colour, png::BitDepth::Eight, &pixel, &profile);
        let ours = Pixels::of(&file).at(1, 1);
        assert!(close(ours, [code; 3]), "{ours:?} is not {code}");
        assert_eq!(ours[3], *pixel.get(1).unwrap_or(&255));
    }
}

#[test]
fn a_profile_that_does_not_fit_or_cannot_be_read_is_left_out_of_account() {
    let gray = ColorProfile::new_gray_with_gamma(1.8);
    let file = swatch(png::ColorType::Rgb, png::BitDepth::Eight, &[180, 90, 110], &gray);
    assert_eq!(Pixels::of(&file).at(1, 1), [180, 90, 110, 255]);
}

/// A PNG with code points behind its header.
fn with_code_points(points: [u8; 4]) -> Vec<u8> {
    let plain = swatch(png::ColorType::Rgb, png::BitDepth::Eight, &[180, 90, 110], &ColorProfile::new_srgb());
    let chunk = [b"cICP".as_slice(), &points].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&chunk);
    [&plain[..33], &[0, 0, 0, 4], &chunk, &sum.sum().to_be_bytes(), &plain[33..]].concat()
}

#[test]
fn code_points_win_over_a_profile_and_high_dynamic_range_is_refused() {
    let p3 = with_code_points([12, 13, 0, 1]);
    let expected = p3_in_srgb([180.0 / 255.0, 90.0 / 255.0, 110.0 / 255.0]);
    let ours = Pixels::of(&p3).at(1, 1);
    assert!(close(ours, expected), "{ours:?} is not {expected:?}");
    for transfer in [16, 18] {
        let refused = pictures::inspect(&with_code_points([9, transfer, 0, 1]), &pictures::Limits::default());
        assert_eq!(refused, Err(PictureError::Unsupported(Refused::HighDynamicRange)));
    }
}
