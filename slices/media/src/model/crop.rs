//! Which part of a picture a format shows, and how large its renditions are. Pure geometry.

use pictures::{Aspect, Focal, Rect, smart_crop};

/// A part of a picture in upright pixels, with the proportion of its renditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) rect: Rect,
    aspect: Aspect,
}

/// The part of a picture of `width` × `height` that `format` shows: `full`, or a proportion such as `16:9`. An editor's
/// rectangle wins over the focal point. `None` when the format is none.
pub(crate) fn cut(
    format: &str,
    width: u32,
    height: u32,
    focal: Option<(f64, f64)>,
    drawn: Option<[u32; 4]>,
) -> Option<Cut> {
    if format == "full" {
        return Some(Cut {
            rect: Rect::whole(width.max(1), height.max(1)),
            aspect: Aspect::new(width, height),
        });
    }
    let aspect = proportion(format)?;
    let drawn = drawn.and_then(|[left, top, right, bottom]| Rect::from_corners(left, top, right, bottom));
    let focal = focal.map(|(x, y)| Focal { x, y });
    Some(Cut { rect: smart_crop(width, height, aspect, focal, drawn), aspect })
}

/// A proportion as templates and editors write it: two numbers from 1 to 99.
pub(crate) fn proportion(format: &str) -> Option<Aspect> {
    let (across, down) = format.split_once(':')?;
    let part = |text: &str| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|number| plain && *number > 0 && !text.starts_with('0'))
    };
    Some(Aspect::new(part(across)?, part(down)?))
}

impl Cut {
    /// The size of a rendition at most `width` pixels wide: never larger than the part itself.
    pub(crate) fn size(&self, width: u32) -> (u32, u32) {
        let width = width.clamp(1, self.rect.width);
        let (across, down) = (u64::from(self.aspect.width), u64::from(self.aspect.height));
        let height = (u64::from(width) * down + across / 2) / across;
        (width, u32::try_from(height).unwrap_or(u32::MAX).clamp(1, self.rect.height))
    }

    /// The sizes worth offering of those a template asks for: none is enlarged, and where the part has fewer pixels
    /// than the widest asked for, its own width is the last.
    pub(crate) fn sizes(&self, widths: &[u32]) -> Vec<(u32, u32)> {
        let mut sizes: Vec<(u32, u32)> = Vec::with_capacity(widths.len());
        for width in widths {
            let size = self.size(*width);
            if sizes.last().is_none_or(|(last, _)| size.0 > *last) {
                sizes.push(size);
            }
        }
        if sizes.is_empty() {
            sizes.push(self.size(u32::MAX));
        }
        sizes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_full_or_a_proportion_and_nothing_else() {
        assert!(cut("full", 100, 50, None, None).is_some());
        assert!(cut("16:9", 100, 50, None, None).is_some());
        for wrong in ["", "16", "16:", ":9", "0:1", "1:0", "016:9", "100:1", "16:9:1", "a:b", "-1:2", "16 :9"]
        {
            assert!(cut(wrong, 100, 50, None, None).is_none(), "{wrong}");
        }
    }

    #[test]
    fn no_rendition_is_larger_than_its_part() {
        let part = cut("3:2", 1_000, 1_000, None, None).unwrap();
        assert_eq!(part.rect.width, 1_000);
        assert_eq!(part.sizes(&[320, 640, 1_280, 1_920]), [(320, 213), (640, 427), (1_000, 667)]);
        assert_eq!(part.sizes(&[4_000]), [(1_000, 667)]);
        assert_eq!(part.sizes(&[]), [(1_000, 667)]);
        let tiny = cut("16:9", 3, 1, None, None).unwrap();
        assert_eq!(tiny.sizes(&[96]), [(2, 1)]);
    }

    #[test]
    fn the_editor_s_rectangle_wins_over_the_focal_point() {
        let drawn = cut("1:1", 1_000, 500, Some((0.9, 0.5)), Some([0, 0, 500, 500])).unwrap();
        assert_eq!(drawn.rect, Rect { x: 0, y: 0, width: 500, height: 500 });
        let focal = cut("1:1", 1_000, 500, Some((0.9, 0.5)), None).unwrap();
        assert_eq!(focal.rect.x, 500);
    }
}
