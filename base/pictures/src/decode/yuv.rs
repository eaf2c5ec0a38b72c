//! Luma and chroma to red, green, blue (ITU-T H.273, ISO/IEC 23091-2) for 8 to 12 bits, with chroma interpolated
//! between its samples. Deliberately absent: matrices that photographs do not use; they are refused.
#![allow(clippy::indexing_slicing)] // indices are clamped to the planes, whose lengths are checked first

use crate::canvas::{Canvas, DeepCanvas, Depth, Inks};
use crate::container::CodePoints;
use crate::crop::Rect;
use crate::error::{PictureError, Refused};
use crate::facts::Format;

/// How many chroma samples there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sampling {
    /// None.
    Gray,
    /// One for two by two pixels.
    Quarter,
    /// One for two pixels of a row.
    Half,
    /// One for each pixel.
    Full,
}

/// Decoded planes, each sample in 16 bits but not stretched to them.
#[derive(Debug)]
pub(super) struct Planes {
    pub width: u32,
    pub height: u32,
    pub bits: u32,
    pub sampling: Sampling,
    pub code_points: CodePoints,
    pub samples: [Vec<u16>; 3],
}

impl Planes {
    /// Width and height of the chroma planes.
    pub fn chroma_size(&self) -> (u32, u32) {
        match self.sampling {
            Sampling::Gray => (0, 0),
            Sampling::Quarter => (self.width.div_ceil(2), self.height.div_ceil(2)),
            Sampling::Half => (self.width.div_ceil(2), self.height),
            Sampling::Full => (self.width, self.height),
        }
    }

    fn whole(&self) -> bool {
        let (width, height) = self.chroma_size();
        let [luma, blue, red] = &self.samples;
        luma.len() == self.width as usize * self.height as usize
            && blue.len() == width as usize * height as usize
            && red.len() == blue.len()
    }
}

/// How code values become light: weights of red and blue in luma, or none for planes that are green, blue, red.
fn weights(matrix: u8) -> Result<Option<(f32, f32)>, PictureError> {
    match matrix {
        0 => Ok(None),
        1 => Ok(Some((0.2126, 0.0722))),
        // Unspecified is read as the matrix of JPEG, like everyone does.
        2 | 5 | 6 => Ok(Some((0.299, 0.114))),
        4 => Ok(Some((0.30, 0.11))),
        7 => Ok(Some((0.212, 0.087))),
        9 => Ok(Some((0.2627, 0.0593))),
        _ => Err(PictureError::Unsupported(Refused::UnusualAvif)),
    }
}

/// The crop as red, green, blue, alpha.
pub(super) fn to_rgb(
    colour: &Planes,
    alpha: Option<&Planes>,
    points: CodePoints,
    premultiplied: bool,
    crop: Rect,
) -> Result<Depth, PictureError> {
    let weights = weights(points.matrix)?;
    let sound = colour.whole()
        && crop.lies_in(colour.width, colour.height)
        && alpha.is_none_or(|alpha| {
            alpha.whole() && (alpha.width, alpha.height) == (colour.width, colour.height)
        })
        && !(weights.is_none() && colour.sampling != Sampling::Full);
    if !sound {
        return Err(PictureError::damaged(Format::Avif, "planes that disagree"));
    }
    let deep = colour.bits > 8;
    let most = if deep { 65_535.0 } else { 255.0 };
    let mut row = vec![[0.0f32; 4]; crop.width as usize];
    let mut eight = Vec::new();
    let mut sixteen = Vec::new();
    let length = crop.width as usize * crop.height as usize * 4;
    if deep {
        sixteen.reserve_exact(length)
    } else {
        eight.reserve_exact(length)
    }
    for y in crop.y..crop.y + crop.height {
        convert_row(colour, weights, points.full_range, crop, y, &mut row);
        if let Some(alpha) = alpha {
            cover_row(alpha, premultiplied, crop, y, &mut row);
        }
        let scaled = row.iter().flatten().map(|value| (value.clamp(0.0, 1.0) * most + 0.5) as u16);
        if deep {
            sixteen.extend(scaled);
        } else {
            eight.extend(scaled.map(|value| value as u8));
        }
    }
    let (width, height) = (crop.width, crop.height);
    let inks = if colour.sampling == Sampling::Gray { Inks::Gray } else { Inks::Rgb };
    let alpha = alpha.is_some();
    Ok(if deep {
        Depth::Sixteen(DeepCanvas { width, height, samples: sixteen, alpha, inks })
    } else {
        Depth::Eight(Canvas { width, height, pixels: eight, alpha, inks })
    })
}

fn convert_row(
    planes: &Planes,
    weights: Option<(f32, f32)>,
    full_range: bool,
    crop: Rect,
    y: u32,
    row: &mut [[f32; 4]],
) {
    let step = (1u32 << (planes.bits - 8)) as f32;
    let most = ((1u32 << planes.bits) - 1) as f32;
    let (floor, luma_span, chroma_span) =
        if full_range { (0.0, most, most) } else { (16.0 * step, 219.0 * step, 224.0 * step) };
    let middle = (1u32 << (planes.bits - 1)) as f32;
    let [luma, first, second] = &planes.samples;
    let base = y as usize * planes.width as usize + crop.x as usize;
    let chroma = Chroma::new(planes, y);
    for (column, out) in row.iter_mut().enumerate() {
        let light = (f32::from(luma[base + column]) - floor) / luma_span;
        let x = crop.x + column as u32;
        *out = match (planes.sampling, weights) {
            (Sampling::Gray, _) => [light, light, light, 1.0],
            (_, None) => {
                let at = base + column;
                let other = |plane: &[u16]| (f32::from(plane[at]) - floor) / luma_span;
                [other(second), light, other(first), 1.0]
            }
            (_, Some((red_weight, blue_weight))) => {
                let blue_difference = (chroma.at(first, x) - middle) / chroma_span;
                let red_difference = (chroma.at(second, x) - middle) / chroma_span;
                let red = light + 2.0 * (1.0 - red_weight) * red_difference;
                let blue = light + 2.0 * (1.0 - blue_weight) * blue_difference;
                let green =
                    (light - red_weight * red - blue_weight * blue) / (1.0 - red_weight - blue_weight);
                [red, green, blue, 1.0]
            }
        };
    }
}

/// Chroma at a pixel, between the samples that lie around it (centred siting: three quarters near, one far).
struct Chroma {
    near: usize,
    far: usize,
    width: u32,
    halved: bool,
}

impl Chroma {
    fn new(planes: &Planes, y: u32) -> Self {
        let (width, height) = planes.chroma_size();
        let (near, far) = if planes.sampling == Sampling::Quarter { neighbours(y, height) } else { (y, y) };
        Self {
            near: near as usize * width as usize,
            far: far as usize * width as usize,
            width,
            halved: planes.sampling != Sampling::Full,
        }
    }

    fn at(&self, plane: &[u16], x: u32) -> f32 {
        let between = |line: usize| {
            if self.halved {
                let (near, far) = neighbours(x, self.width);
                f32::from(plane[line + near as usize]) * 0.75 + f32::from(plane[line + far as usize]) * 0.25
            } else {
                f32::from(plane[line + x as usize])
            }
        };
        if self.near == self.far {
            between(self.near)
        } else {
            between(self.near) * 0.75 + between(self.far) * 0.25
        }
    }
}

/// The nearest and the second nearest of halved samples.
fn neighbours(position: u32, count: u32) -> (u32, u32) {
    let near = position / 2;
    let far = if position.is_multiple_of(2) { near.saturating_sub(1) } else { (near + 1).min(count - 1) };
    (near, far)
}

fn cover_row(alpha: &Planes, premultiplied: bool, crop: Rect, y: u32, row: &mut [[f32; 4]]) {
    let most = ((1u32 << alpha.bits) - 1) as f32;
    let step = (1u32 << (alpha.bits - 8)) as f32;
    let (floor, span) = if alpha.code_points.full_range { (0.0, most) } else { (16.0 * step, 219.0 * step) };
    let base = y as usize * alpha.width as usize + crop.x as usize;
    for (column, out) in row.iter_mut().enumerate() {
        let cover = ((f32::from(alpha.samples[0][base + column]) - floor) / span).clamp(0.0, 1.0);
        out[3] = cover;
        if premultiplied && cover > 0.0 {
            for channel in &mut out[..3] {
                *channel /= cover;
            }
        }
    }
}
