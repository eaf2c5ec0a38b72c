//! The colour that fills a picture's place while it loads. Deliberately absent: blurred previews.

use crate::colour::Conversion;
use crate::container;
use crate::crop::Rect;
use crate::error::PictureError;
use crate::limits::Limits;
use crate::render::{self, Plan};

/// The longest side of the little picture that is looked at.
const SIDE: u32 = 24;

/// The dominant colour as red, green, blue in sRGB: the mean of the most frequent group of similar colours,
/// transparency counted as white. Errors are those of [`crate::render`].
pub fn placeholder(bytes: &[u8], limits: &Limits) -> Result<[u8; 3], PictureError> {
    let opened = container::open(bytes, limits)?;
    let (width, height) = (opened.facts.width, opened.facts.height);
    let scale = |side: u32, other: u32| {
        let longest = u64::from(side.max(other));
        ((u64::from(side) * u64::from(SIDE.min(longest as u32)) / longest) as u32).max(1)
    };
    let plan = Plan::of(&opened, Rect::whole(width, height), scale(width, height), scale(height, width));
    let conversion = Conversion::choose(&opened);
    let mut canvas = render::still(&opened, bytes, &plan, &conversion, limits)?;
    canvas.flatten_on_white();
    Ok(dominant(&canvas.pixels))
}

fn dominant(pixels: &[u8]) -> [u8; 3] {
    // Three bits per channel make 512 groups.
    let mut groups = vec![[0u32; 4]; 512];
    for pixel in pixels.chunks_exact(4) {
        if let [red, green, blue, _] = pixel {
            let group = usize::from(red >> 5) << 6 | usize::from(green >> 5) << 3 | usize::from(blue >> 5);
            if let Some([count, reds, greens, blues]) = groups.get_mut(group) {
                *count += 1;
                *reds += u32::from(*red);
                *greens += u32::from(*green);
                *blues += u32::from(*blue);
            }
        }
    }
    let [count, red, green, blue] = groups.into_iter().max_by_key(|group| group[0]).unwrap_or_default();
    [red, green, blue].map(|sum| (sum / count.max(1)) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_group_gives_the_colour() {
        let mut pixels = [[250, 10, 10, 255]; 5].concat();
        pixels.extend([[16, 20, 200, 255]; 6].concat());
        assert_eq!(dominant(&pixels), [16, 20, 200]);
        assert_eq!(dominant(&[]), [0, 0, 0]);
    }
}
