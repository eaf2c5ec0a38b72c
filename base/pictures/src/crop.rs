//! Which part of a picture is shown: pure geometry on upright source pixels. Deliberately absent: looking at
//! the pixels; the focal point and the drawn rectangle come from the picture editor.

/// A rectangle in whole pixels of the upright source picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rect {
    /// Distance from the left edge.
    pub x: u32,
    /// Distance from the top edge.
    pub y: u32,
    /// Width, at least 1.
    pub width: u32,
    /// Height, at least 1.
    pub height: u32,
}

impl Rect {
    /// The whole of a picture.
    pub fn whole(width: u32, height: u32) -> Self {
        Self { x: 0, y: 0, width, height }
    }

    /// From two corners, as written in an address: left, top, right, bottom. `None` when empty.
    pub fn from_corners(left: u32, top: u32, right: u32, bottom: u32) -> Option<Self> {
        (right > left && bottom > top).then(|| Self {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        })
    }

    /// Whether it is not empty and lies inside a picture of this size.
    pub fn lies_in(&self, width: u32, height: u32) -> bool {
        let fits = |start: u32, length: u32, side: u32| {
            length > 0 && start.checked_add(length).is_some_and(|end| end <= side)
        };
        fits(self.x, self.width, width) && fits(self.y, self.height, height)
    }
}

/// A proportion of width to height, for example 16 : 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Aspect {
    /// Width part, above zero.
    pub width: u32,
    /// Height part, above zero.
    pub height: u32,
}

impl Aspect {
    /// A proportion; zero parts count as one.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width: width.max(1), height: height.max(1) }
    }
}

/// The point that must stay in sight, as fractions of the upright width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Focal {
    /// 0 is the left edge, 1 the right.
    pub x: f64,
    /// 0 is the top edge, 1 the bottom.
    pub y: f64,
}

impl Focal {
    /// The middle, a little above the centre, where faces usually are in a photograph without a focal point.
    pub const USUAL: Self = Self { x: 0.5, y: 0.4 };
}

/// The crop of the wanted proportion.
///
/// - A `drawn` rectangle is what the editor wants seen: nothing outside it is ever shown. Where its proportion
///   differs from the wanted one, the largest part of it that has the wanted proportion is taken.
/// - Inside that frame, the crop is centred on the focal point as far as the frame allows; without one on
///   [`Focal::USUAL`].
///
/// The answer always lies in the picture and is as large as possible. A drawn rectangle that does not lie in the
/// picture is ignored. `width` and `height` are upright pixels; zero counts as one.
pub fn smart_crop(
    width: u32,
    height: u32,
    aspect: Aspect,
    focal: Option<Focal>,
    drawn: Option<Rect>,
) -> Rect {
    let (width, height) = (width.max(1), height.max(1));
    let frame = drawn.filter(|rect| rect.lies_in(width, height)).unwrap_or(Rect::whole(width, height));
    let (crop_width, crop_height) = largest_within(frame.width, frame.height, aspect);
    let focal = focal.unwrap_or(Focal::USUAL);
    let place = |fraction: f64, side: u32, start: u32, length: u32, crop: u32| {
        let fraction = if fraction.is_finite() { fraction.clamp(0.0, 1.0) } else { 0.5 };
        let wanted = fraction * f64::from(side) - f64::from(crop) / 2.0 - f64::from(start);
        start + (wanted.round().max(0.0) as u32).min(length - crop)
    };
    Rect {
        x: place(focal.x, width, frame.x, frame.width, crop_width),
        y: place(focal.y, height, frame.y, frame.height, crop_height),
        width: crop_width,
        height: crop_height,
    }
}

/// The largest size of a proportion inside another size, rounded to whole pixels.
fn largest_within(width: u32, height: u32, aspect: Aspect) -> (u32, u32) {
    let (w, h) = (u64::from(width), u64::from(height));
    let (across, down) = (u64::from(aspect.width.max(1)), u64::from(aspect.height.max(1)));
    if w * down > h * across {
        let narrowed = ((h * across + down / 2) / down).clamp(1, w);
        (narrowed as u32, height)
    } else {
        let lowered = ((w * down + across / 2) / across).clamp(1, h);
        (width, lowered as u32)
    }
}

/// The part of a crop that has the proportion of the output, centred; so that nothing is ever stretched. A crop whose
/// proportion is off by less than a pixel of the output, from rounding, is taken as it is.
pub(crate) fn covering(crop: Rect, width: u32, height: u32) -> Rect {
    let rounded = f64::from(crop.height) * f64::from(width) / f64::from(crop.width.max(1));
    if (rounded - f64::from(height)).abs() < 1.0 {
        return crop;
    }
    let (inner_width, inner_height) = largest_within(crop.width, crop.height, Aspect::new(width, height));
    Rect {
        x: crop.x + (crop.width - inner_width) / 2,
        y: crop.y + (crop.height - inner_height) / 2,
        width: inner_width,
        height: inner_height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_wide_crop_of_a_tall_picture_keeps_the_focal_point_in_sight() {
        let rect = smart_crop(1000, 2000, Aspect::new(16, 9), Some(Focal { x: 0.5, y: 0.1 }), None);
        assert_eq!((rect.width, rect.height), (1000, 563));
        assert_eq!(rect.y, 0);
        assert!(rect.y <= 200 && rect.y + rect.height >= 200);
    }

    #[test]
    fn a_drawn_rectangle_of_the_right_proportion_is_taken_as_drawn() {
        let drawn = Rect { x: 100, y: 50, width: 1600, height: 900 };
        assert_eq!(smart_crop(3000, 2000, Aspect::new(16, 9), None, Some(drawn)), drawn);
    }

    #[test]
    fn nothing_outside_the_drawn_rectangle_is_shown() {
        let drawn = Rect { x: 100, y: 50, width: 1600, height: 900 };
        let square = smart_crop(3000, 2000, Aspect::new(1, 1), Some(Focal { x: 0.9, y: 0.9 }), Some(drawn));
        assert_eq!((square.width, square.height), (900, 900));
        assert_eq!(square.x + square.width, drawn.x + drawn.width);
    }

    #[test]
    fn a_rectangle_from_corners_must_not_be_empty() {
        assert_eq!(Rect::from_corners(1, 2, 4, 8), Some(Rect { x: 1, y: 2, width: 3, height: 6 }));
        assert_eq!(Rect::from_corners(4, 2, 4, 8), None);
        assert!(!Rect { x: u32::MAX, y: 0, width: 2, height: 1 }.lies_in(10, 10));
    }

    #[test]
    fn a_crop_is_cut_to_the_wanted_proportion_unless_only_rounding_differs() {
        let crop = Rect { x: 10, y: 20, width: 1800, height: 1013 };
        assert_eq!(covering(crop, 1000, 563), crop);
        assert_eq!(covering(crop, 500, 500), Rect { x: 403, y: 20, width: 1013, height: 1013 });
    }

    proptest! {
        #[test]
        fn every_crop_lies_in_the_picture(
            width in 1u32..30_000, height in 1u32..30_000,
            across in 1u32..100, down in 1u32..100,
            x in -1.0f64..2.0, y in -1.0f64..2.0,
            left in 0u32..40_000, top in 0u32..40_000, right in 0u32..40_000, bottom in 0u32..40_000,
        ) {
            let drawn = Rect::from_corners(left, top, right, bottom);
            let rect = smart_crop(width, height, Aspect::new(across, down), Some(Focal { x, y }), drawn);
            prop_assert!(rect.lies_in(width, height));
            if let Some(drawn) = drawn.filter(|drawn| drawn.lies_in(width, height)) {
                prop_assert!(rect.x >= drawn.x && rect.x + rect.width <= drawn.x + drawn.width);
                prop_assert!(rect.y >= drawn.y && rect.y + rect.height <= drawn.y + drawn.height);
            }
            prop_assert!(covering(rect, across, down).lies_in(width, height));
        }
    }
}
