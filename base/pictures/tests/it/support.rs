//! Finds the shared photographs, decodes what was rendered, compares colours (CIEDE2000), and asks an independent
//! program for a reference.

use std::path::{Path, PathBuf};
use std::process::Command;

use pictures::{Carry, Format, Limits, Rendered, Rendition};

/// The folder of the shared photographs.
pub fn folder() -> PathBuf {
    let root = std::env::var_os("COURANT_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let photos = root.join("photos");
    assert!(
        photos.is_dir(),
        "{} is missing; set COURANT_DATA to the folder of the shared data",
        photos.display()
    );
    photos
}

/// One of them.
pub fn photo(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The facts about all of them.
pub fn expected() -> serde_json::Map<String, serde_json::Value> {
    let json: serde_json::Value = serde_json::from_slice(&photo("expected.json")).expect("valid JSON");
    json.as_object().expect("an object").clone()
}

/// All of it, at most `side` wide and high, in a format.
pub fn whole(bytes: &[u8], side: u32, format: Format) -> Rendered {
    let facts = pictures::inspect(bytes, &Limits::default()).expect("a sound file");
    let scale = (f64::from(side) / f64::from(facts.width.max(facts.height))).min(1.0);
    let size = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    let rendition = rendition(size(facts.width), size(facts.height), format);
    pictures::render(bytes, &rendition, &Limits::default()).expect("a rendition")
}

/// All of the picture at a size.
pub fn rendition(width: u32, height: u32, format: Format) -> Rendition {
    Rendition { crop: None, width, height, quality: 85, format, carry: Carry::FromOriginal }
}

/// Pixels as red, green, blue, alpha.
pub struct Pixels {
    pub width: usize,
    pub height: usize,
    pub rgba: Vec<[u8; 4]>,
}

impl Pixels {
    /// From a PNG of eight bits.
    pub fn from_png(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut buffer = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut buffer).expect("pixels");
        let rgba = buffer[..info.buffer_size()]
            .chunks_exact(info.color_type.samples())
            .map(|pixel| match *pixel {
                [gray] => [gray, gray, gray, 255],
                [gray, alpha] => [gray, gray, gray, alpha],
                [red, green, blue] => [red, green, blue, 255],
                [red, green, blue, alpha] => [red, green, blue, alpha],
                _ => unreachable!("one to four channels"),
            })
            .collect();
        Self { width: info.width as usize, height: info.height as usize, rgba }
    }

    /// From any file that the crate reads, at its own size.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_png(&whole(bytes, 20_000, Format::Png).bytes)
    }

    /// One pixel.
    pub fn at(&self, x: usize, y: usize) -> [u8; 4] {
        self.rgba[y * self.width + x]
    }
}

/// Runs a program of the test set-up and gives the PNG that it wrote. Fails, and does not skip, when it is missing.
pub fn reference(program: &str, arguments: &[&str]) -> Pixels {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("reference.png");
    let arguments: Vec<&str> = arguments
        .iter()
        .map(|argument| if *argument == "OUT" { output.to_str().expect("a path") } else { argument })
        .collect();
    let run = Command::new(program).args(&arguments).output().unwrap_or_else(|error| {
        panic!("{program} cannot be started ({error}); install libvips-tools: the tests need an independent reference")
    });
    assert!(run.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    Pixels::from_png(&std::fs::read(&output).expect("the reference"))
}

/// Differences between two pictures of the same size: mean, and what 99 of 100 pixels stay below.
pub fn difference(ours: &Pixels, theirs: &Pixels) -> (f64, f64) {
    assert_eq!((ours.width, ours.height), (theirs.width, theirs.height));
    let mut all: Vec<f64> = ours
        .rgba
        .iter()
        .zip(&theirs.rgba)
        .step_by((ours.rgba.len() / 200_000).max(1))
        .map(|(a, b)| delta_e(lab(*a), lab(*b)))
        .collect();
    all.sort_by(f64::total_cmp);
    (all.iter().sum::<f64>() / all.len() as f64, all[all.len() * 99 / 100])
}

fn lab(pixel: [u8; 4]) -> [f64; 3] {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = [linear(pixel[0]), linear(pixel[1]), linear(pixel[2])];
    let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
    let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b;
    let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883;
    let f = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

/// CIEDE2000 (Sharma, Wu, Dalal 2005).
fn delta_e([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let mean_chroma = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
    let seventh = mean_chroma.powi(7);
    let g = 0.5 * (1.0 - (seventh / (seventh + 25f64.powi(7))).sqrt());
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue =
        |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let mut dh = if c1 * c2 == 0.0 { 0.0 } else { h2 - h1 };
    if dh > 180.0 {
        dh -= 360.0;
    } else if dh < -180.0 {
        dh += 360.0;
    }
    let (dl, dc) = (l2 - l1, c2 - c1);
    let big_dh = 2.0 * (c1 * c2).sqrt() * (dh / 2.0).to_radians().sin();
    let (ml, mc) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let mh = if c1 * c2 == 0.0 {
        h1 + h2
    } else if (h1 - h2).abs() <= 180.0 {
        (h1 + h2) / 2.0
    } else if h1 + h2 < 360.0 {
        (h1 + h2 + 360.0) / 2.0
    } else {
        (h1 + h2 - 360.0) / 2.0
    };
    let cosine = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cosine(mh - 30.0) + 0.24 * cosine(2.0 * mh) + 0.32 * cosine(3.0 * mh + 6.0)
        - 0.20 * cosine(4.0 * mh - 63.0);
    let turn = 30.0 * (-((mh - 275.0) / 25.0).powi(2)).exp();
    let rc = 2.0 * (mc.powi(7) / (mc.powi(7) + 25f64.powi(7))).sqrt();
    let sl = 1.0 + 0.015 * (ml - 50.0).powi(2) / (20.0 + (ml - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * mc, 1.0 + 0.015 * mc * t);
    let rt = -(2.0 * turn).to_radians().sin() * rc;
    ((dl / sl).powi(2) + (dc / sc).powi(2) + (big_dh / sh).powi(2) + rt * (dc / sc) * (big_dh / sh)).sqrt()
}

#[test]
fn the_difference_of_colours_agrees_with_the_published_values() {
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (a, b, expected) in pairs {
        assert!((delta_e(a, b) - expected).abs() < 1e-4, "{} is not {expected}", delta_e(a, b));
    }
}
