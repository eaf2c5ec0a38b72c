//! The eight orientations look alike once upright.

use pictures::{Format, Limits, Rect};

use crate::support::{Pixels, difference, photo, rendition, whole};

fn upright(number: u32) -> Vec<u8> {
    photo(&format!("orientation/Landscape_{number}.jpg"))
}

#[test]
fn all_eight_orientations_look_the_same_once_upright() {
    let first = Pixels::from_png(&whole(&upright(1), 450, Format::Png).bytes);
    assert_eq!((first.width, first.height), (450, 300));
    for number in 2..=8 {
        let other = Pixels::from_png(&whole(&upright(number), 450, Format::Png).bytes);
        // The number that is drawn on them differs, so the ninth tenth of the pixels is looked at.
        let (mean, _) = difference(&first, &other);
        assert!(mean < 3.0, "Landscape_{number} differs by {mean} on average");
    }
}

#[test]
fn a_crop_is_given_upright_whatever_the_orientation() {
    let crop = |number: u32| {
        let mut wish = rendition(300, 150, Format::Png);
        wish.crop = Some(Rect { x: 1100, y: 40, width: 600, height: 300 });
        let result = pictures::render(&upright(number), &wish, &Limits::default()).expect("a rendition");
        Pixels::from_png(&result.bytes)
    };
    let first = crop(1);
    for number in 2..=8 {
        let (mean, _) = difference(&first, &crop(number));
        assert!(mean < 3.0, "Landscape_{number} differs by {mean} on average");
    }
}
