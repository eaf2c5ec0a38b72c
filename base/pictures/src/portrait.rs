//! A picture that stands for somebody: a small square without anything its file said, of the part that was chosen.

use crate::{Aspect, Carry, Format, Limits, PictureError, Rect, Rendition, inspect, render, smart_crop};

/// The part that is to be seen, in shares of the picture: the square's side of the shorter one, and its corner of the room
/// that is left.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The square's side, of the shorter side.
    pub size: f64,
    /// Its corner, of the room that is left beside it.
    pub left: f64,
    /// Its corner, of the room that is left above and below.
    pub top: f64,
}

impl Part {
    /// The square in points of a picture of `width` × `height`.
    fn within(self, width: u32, height: u32) -> Rect {
        let share = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
        let of = |share: f64, whole: u32| (share * f64::from(whole)).round();
        let shorter = width.min(height);
        let side = whole(of(share(self.size).max(0.1), shorter)).clamp(1, shorter.max(1));
        let x = whole(of(share(self.left), width.saturating_sub(side)));
        let y = whole(of(share(self.top), height.saturating_sub(side)));
        Rect { x, y, width: side, height: side }
    }
}

/// A share of a picture's side, as points.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(points: f64) -> u32 {
    points as u32
}

/// A WebP of at most `side` points a side; without a part the middle.
///
/// # Errors
/// What is wrong with the file.
pub fn portrait(bytes: &[u8], side: u32, part: Option<Part>) -> Result<Vec<u8>, PictureError> {
    let limits = Limits::default();
    let facts = inspect(bytes, &limits)?;
    let crop = match part {
        Some(part) => part.within(facts.width, facts.height),
        None => smart_crop(facts.width, facts.height, Aspect::new(1, 1), None, None),
    };
    let rendition = Rendition {
        crop: Some(crop),
        width: side.min(crop.width),
        height: side.min(crop.width),
        format: Format::Webp,
        quality: Format::Webp.quality_like_jpeg(80),
        carry: Carry::Nothing,
    };
    Ok(render(bytes, &rendition, &limits)?.bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_never_leaves_the_picture() {
        let part = |size, left, top| Part { size, left, top }.within(300, 200);
        assert_eq!(part(1.0, 0.5, 0.5), Rect { x: 50, y: 0, width: 200, height: 200 });
        assert_eq!(part(0.5, 1.0, 1.0), Rect { x: 200, y: 100, width: 100, height: 100 });
        for odd in [
            part(f64::NAN, -4.0, 9.0),
            part(99.0, f64::INFINITY, 0.0),
            Part { size: 0.0, left: 1.0, top: 1.0 }.within(1, 1),
        ] {
            assert!(odd.width >= 1 && odd.x + odd.width <= 300 && odd.y + odd.height <= 200, "{odd:?}");
        }
    }
}
