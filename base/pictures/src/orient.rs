//! Turning a picture upright: the eight EXIF orientations (CIPA DC-008, tag 0x0112), as geometry on
//! rectangles and as a movement of pixels. Deliberately absent: finding the orientation in a file.
#![allow(clippy::indexing_slicing)] // every index is computed from the canvas's own width and height

use crate::canvas::Canvas;
use crate::crop::Rect;

/// How stored pixels have to be moved to stand upright, numbered as in EXIF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Orientation {
    /// 1: upright as stored.
    #[default]
    Upright,
    /// 2: mirrored left to right.
    Mirrored,
    /// 3: upside down.
    HalfTurn,
    /// 4: mirrored top to bottom.
    Flipped,
    /// 5: mirrored along the diagonal from top left.
    Transposed,
    /// 6: to be turned a quarter clockwise.
    QuarterTurn,
    /// 7: mirrored along the diagonal from top right.
    Transversed,
    /// 8: to be turned a quarter anticlockwise.
    ThreeQuarterTurn,
}

impl Orientation {
    /// From the EXIF number; anything outside 1–8 is upright.
    pub fn from_exif(number: u32) -> Self {
        match number {
            2 => Self::Mirrored,
            3 => Self::HalfTurn,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::QuarterTurn,
            7 => Self::Transversed,
            8 => Self::ThreeQuarterTurn,
            _ => Self::Upright,
        }
    }

    /// The EXIF number.
    pub fn exif(self) -> u32 {
        match self {
            Self::Upright => 1,
            Self::Mirrored => 2,
            Self::HalfTurn => 3,
            Self::Flipped => 4,
            Self::Transposed => 5,
            Self::QuarterTurn => 6,
            Self::Transversed => 7,
            Self::ThreeQuarterTurn => 8,
        }
    }

    /// From an AVIF rotation (`irot`, quarter turns anticlockwise) followed by a mirror (`imir`, axis 0 =
    /// top to bottom, 1 = left to right), ISO/IEC 23008-12.
    pub(crate) fn from_heif(quarter_turns: u8, mirror: Option<u8>) -> Self {
        let turned = match quarter_turns & 3 {
            1 => Self::ThreeQuarterTurn,
            2 => Self::HalfTurn,
            3 => Self::QuarterTurn,
            _ => Self::Upright,
        };
        match mirror {
            None => turned,
            Some(0) => match turned {
                Self::ThreeQuarterTurn => Self::Transposed,
                Self::HalfTurn => Self::Mirrored,
                Self::QuarterTurn => Self::Transversed,
                _ => Self::Flipped,
            },
            Some(_) => match turned {
                Self::ThreeQuarterTurn => Self::Transversed,
                Self::HalfTurn => Self::Flipped,
                Self::QuarterTurn => Self::Transposed,
                _ => Self::Mirrored,
            },
        }
    }

    /// Whether width and height change places.
    pub fn swaps_sides(self) -> bool {
        matches!(self, Self::Transposed | Self::QuarterTurn | Self::Transversed | Self::ThreeQuarterTurn)
    }

    /// A size after (or before: it is its own inverse) turning.
    pub(crate) fn turned_size(self, width: u32, height: u32) -> (u32, u32) {
        if self.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// Where a rectangle of the upright picture lies in the stored one of `width`×`height`.
    pub(crate) fn to_stored(self, upright: Rect, width: u32, height: u32) -> Rect {
        let Rect { x, y, width: w, height: h } = upright;
        match self {
            Self::Upright => upright,
            Self::Mirrored => Rect { x: width - x - w, y, width: w, height: h },
            Self::HalfTurn => Rect { x: width - x - w, y: height - y - h, width: w, height: h },
            Self::Flipped => Rect { x, y: height - y - h, width: w, height: h },
            Self::Transposed => Rect { x: y, y: x, width: h, height: w },
            Self::QuarterTurn => Rect { x: y, y: height - x - w, width: h, height: w },
            Self::Transversed => Rect { x: width - y - h, y: height - x - w, width: h, height: w },
            Self::ThreeQuarterTurn => Rect { x: width - y - h, y: x, width: h, height: w },
        }
    }

    /// Moves the pixels so that the picture stands upright.
    pub(crate) fn turn(self, canvas: Canvas) -> Canvas {
        if self == Self::Upright {
            return canvas;
        }
        let (stored_width, stored_height) = (canvas.width as usize, canvas.height as usize);
        let (width, height) = self.turned_size(canvas.width, canvas.height);
        let source = &canvas.pixels;
        let mut pixels = vec![0u8; source.len()];
        let last_column = stored_width.saturating_sub(1);
        let last_row = stored_height.saturating_sub(1);
        for (y, row) in pixels.chunks_exact_mut((width as usize * 4).max(1)).enumerate() {
            for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
                let (column, line) = match self {
                    Self::Upright => (x, y),
                    Self::Mirrored => (last_column - x, y),
                    Self::HalfTurn => (last_column - x, last_row - y),
                    Self::Flipped => (x, last_row - y),
                    Self::Transposed => (y, x),
                    Self::QuarterTurn => (y, last_row - x),
                    Self::Transversed => (last_column - y, last_row - x),
                    Self::ThreeQuarterTurn => (last_column - y, x),
                };
                let at = (line * stored_width + column) * 4;
                pixel.copy_from_slice(&source[at..at + 4]);
            }
        }
        Canvas { width, height, pixels, ..canvas }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::Inks;

    const ALL: [Orientation; 8] = [
        Orientation::Upright,
        Orientation::Mirrored,
        Orientation::HalfTurn,
        Orientation::Flipped,
        Orientation::Transposed,
        Orientation::QuarterTurn,
        Orientation::Transversed,
        Orientation::ThreeQuarterTurn,
    ];

    #[test]
    fn a_crop_before_turning_equals_a_crop_after_turning() {
        let (width, height) = (7u32, 5u32);
        let pixels: Vec<u8> = (0..width * height).flat_map(|n| [n as u8, 0, 0, 255]).collect();
        let stored = Canvas { width, height, pixels, alpha: false, inks: Inks::Rgb };
        for orientation in ALL {
            let (upright_width, upright_height) = orientation.turned_size(width, height);
            let wanted = Rect { x: 1, y: 2, width: upright_width - 3, height: upright_height - 3 };
            let turned_then_cropped = cut(&orientation.turn(stored.clone()), wanted);
            let cropped = cut(&stored, orientation.to_stored(wanted, width, height));
            let cropped_then_turned = orientation.turn(cropped);
            assert!(upright_height > 3);
            assert_eq!(turned_then_cropped.pixels, cropped_then_turned.pixels, "{orientation:?}");
        }
    }

    #[test]
    fn every_number_survives_there_and_back() {
        for number in 1..=8 {
            assert_eq!(Orientation::from_exif(number).exif(), number);
        }
        assert_eq!(Orientation::from_exif(0), Orientation::Upright);
        assert_eq!(Orientation::from_exif(99), Orientation::Upright);
    }

    fn cut(canvas: &Canvas, rect: Rect) -> Canvas {
        let mut pixels = Vec::new();
        for y in rect.y..rect.y + rect.height {
            let from = ((y * canvas.width + rect.x) * 4) as usize;
            pixels.extend_from_slice(&canvas.pixels[from..from + rect.width as usize * 4]);
        }
        Canvas { width: rect.width, height: rect.height, pixels, ..canvas.clone() }
    }
}
