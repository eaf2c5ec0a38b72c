//! Colours to sRGB: ICC profiles (matrix, table, gray, inks), code points, and inks without a profile. Relative
//! colorimetric, like every browser. Deliberately absent: high dynamic range, which `container` refuses because
//! there is no single right way to show it; black point compensation; and PNG's `gAMA` and `cHRM`, which say sRGB in
//! practice.

mod inks;

use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, DataColorSpace, Layout, MatrixCoefficients,
    RenderingIntent, TransferCharacteristics, TransformOptions,
};

use crate::canvas::{Canvas, DeepCanvas, Inks};
use crate::container::{Blocks, CodePoints, Opened};
use crate::facts::{ColourModel, Format};

/// How the stored colours of one picture become sRGB.
pub(crate) enum Conversion {
    /// They are sRGB already.
    None,
    /// Through a profile: its own, or one made from code points.
    Profile(Box<ColorProfile>),
    /// Inks without a profile: a table of a usual web offset press.
    UsualInks,
}

fn options() -> TransformOptions {
    TransformOptions {
        rendering_intent: RenderingIntent::RelativeColorimetric,
        ..TransformOptions::default()
    }
}

impl Conversion {
    /// Chooses by what the file says. A profile that cannot be read, or does not fit the picture's channels, is left
    /// out of account, as browsers do.
    pub fn choose(opened: &Opened<'_>) -> Self {
        let inks = opened.facts.colour;
        let png_points = opened.facts.format == Format::Png && opened.blocks.code_points.is_some();
        if !png_points && let Some(profile) = profile(&opened.blocks, inks) {
            return profile;
        }
        if inks == ColourModel::Cmyk {
            return Self::UsualInks;
        }
        opened.blocks.code_points.and_then(from_points).unwrap_or(Self::None)
    }

    /// Turns eight-bit pixels to sRGB in place.
    pub fn apply(&self, canvas: &mut Canvas) {
        match self {
            Self::None => {}
            Self::UsualInks => inks::to_srgb(&mut canvas.pixels),
            Self::Profile(profile) => match canvas.inks {
                Inks::Gray => gray(profile, canvas),
                Inks::Rgb | Inks::Cmyk => through(profile, canvas),
            },
        }
        canvas.inks = Inks::Rgb;
    }

    /// Turns a deep picture to eight-bit sRGB.
    pub fn apply_deep(&self, deep: DeepCanvas) -> Canvas {
        let DeepCanvas { width, height, samples, alpha, inks } = deep;
        let transform = match self {
            Self::Profile(profile) if inks == Inks::Rgb => profile
                .create_transform_16bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgba, options())
                .ok(),
            _ => None,
        };
        let mut pixels = Vec::with_capacity(samples.len());
        let row_length = (width as usize * 4).max(1);
        let mut converted = vec![0u16; row_length];
        for row in samples.chunks_exact(row_length) {
            let done = transform.as_ref().is_some_and(|change| change.transform(row, &mut converted).is_ok());
            let row = if done { converted.as_slice() } else { row };
            pixels.extend(row.iter().map(|sample| ((u32::from(*sample) * 255 + 32_767) / 65_535) as u8));
        }
        let mut canvas = Canvas { width, height, pixels, alpha, inks };
        if inks == Inks::Gray {
            self.apply(&mut canvas);
        }
        canvas.inks = Inks::Rgb;
        canvas
    }
}

/// The embedded profile when it can be used.
fn profile(blocks: &Blocks<'_>, inks: ColourModel) -> Option<Conversion> {
    let bytes = blocks.icc.as_deref()?;
    let profile = ColorProfile::new_from_slice(bytes).ok()?;
    let fits = match inks {
        ColourModel::Rgb => profile.color_space == DataColorSpace::Rgb,
        ColourModel::Gray => profile.color_space == DataColorSpace::Gray,
        ColourModel::Cmyk => profile.color_space == DataColorSpace::Cmyk,
    };
    if !fits {
        return None;
    }
    if inks == ColourModel::Rgb && is_srgb(&profile) {
        return Some(Conversion::None);
    }
    Some(Conversion::Profile(Box::new(profile)))
}

/// Whether a profile changes no colour by more than one step of 255: most embedded profiles are some sRGB.
fn is_srgb(profile: &ColorProfile) -> bool {
    let Ok(change) =
        profile.create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgba, options())
    else {
        return false;
    };
    const STEPS: [u8; 6] = [0, 32, 80, 128, 200, 255];
    let mut probe = Vec::with_capacity(STEPS.len().pow(3) * 4);
    for red in STEPS {
        for green in STEPS {
            for blue in STEPS {
                probe.extend([red, green, blue, 255]);
            }
        }
    }
    let mut changed = vec![0; probe.len()];
    change.transform(&probe, &mut changed).is_ok()
        && probe.iter().zip(&changed).all(|(before, after)| before.abs_diff(*after) <= 1)
}

/// A profile made from code points; `None` where they mean sRGB or are unspecified.
fn from_points(points: CodePoints) -> Option<Conversion> {
    let same_primaries = matches!(points.primaries, 1 | 2);
    // The curves of BT.709, BT.601 and BT.2020 are treated as sRGB, as browsers do.
    let same_curve = matches!(points.transfer, 1 | 2 | 6 | 13 | 14 | 15);
    if same_primaries && same_curve {
        return None;
    }
    let color_primaries = match points.primaries {
        2 => CicpColorPrimaries::Bt709,
        other => CicpColorPrimaries::try_from(other).ok()?,
    };
    let transfer_characteristics = if same_curve {
        TransferCharacteristics::Srgb
    } else {
        TransferCharacteristics::try_from(points.transfer).ok()?
    };
    let profile = ColorProfile::new_from_cicp(CicpProfile {
        color_primaries,
        transfer_characteristics,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    });
    Some(Conversion::Profile(Box::new(profile)))
}

/// A gray profile is a curve: 256 values are enough.
fn gray(profile: &ColorProfile, canvas: &mut Canvas) {
    let Ok(change) =
        profile.create_transform_8bit(Layout::Gray, &ColorProfile::new_srgb(), Layout::Rgba, options())
    else {
        return;
    };
    let ramp: Vec<u8> = (0..=255).collect();
    let mut curve = vec![0; 1024];
    if change.transform(&ramp, &mut curve).is_err() {
        return;
    }
    for pixel in canvas.pixels.chunks_exact_mut(4) {
        if let [red, green, blue, _] = pixel
            && let Some([r, g, b, _]) = curve.chunks_exact(4).nth(usize::from(*red))
        {
            (*red, *green, *blue) = (*r, *g, *b);
        }
    }
}

/// Three or four channels through a profile, row by row.
fn through(profile: &ColorProfile, canvas: &mut Canvas) {
    let Ok(change) =
        profile.create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgba, options())
    else {
        return;
    };
    let opaque = canvas.inks == Inks::Cmyk;
    let row_length = (canvas.width as usize * 4).max(1);
    let mut before = vec![0; row_length];
    for row in canvas.pixels.chunks_exact_mut(row_length) {
        before.copy_from_slice(row);
        if change.transform(&before, row).is_err() {
            row.copy_from_slice(&before);
        }
        if opaque {
            row.iter_mut().skip(3).step_by(4).for_each(|alpha| *alpha = 255);
        }
    }
}
