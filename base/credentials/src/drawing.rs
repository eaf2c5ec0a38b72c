//! The picture of who has uploaded none: a small sea with sun and sails, different for each, drawn from a seed that says
//! nothing of its owner. No third party is asked.

use std::fmt::Write as _;

/// Skies from top to horizon, with the colour of the sea before them.
const SKIES: [[&str; 3]; 8] = [
    ["#f3c98b", "#e07a5f", "#3d405b"],
    ["#bcd8e6", "#f6e7cb", "#2f6f7e"],
    ["#1b2a41", "#49648c", "#0c1821"],
    ["#f7d6c4", "#d98880", "#6c3a4b"],
    ["#cfe8cf", "#8fc0a9", "#2c5f54"],
    ["#e8dff5", "#a99bc7", "#463f63"],
    ["#fff1c9", "#f4b942", "#7a4b2a"],
    ["#d9e4ec", "#7d98a1", "#1c3144"],
];
const LIGHTS: [&str; 4] = ["#fffaf0", "#ffe08a", "#ffd1b3", "#f4f4f4"];

/// The drawing of a seed of hexadecimal digits, as an SVG of 96 units.
pub fn draw(seed: &str) -> String {
    let digest = blake3::hash(seed.as_bytes());
    let mut bytes = digest.as_bytes().iter().map(|byte| u32::from(*byte));
    let mut pick = move |among: u32| bytes.next().unwrap_or(0) * among / 256;
    let place = |index: u32| usize::try_from(index).unwrap_or(0);
    let [top, low, sea] = SKIES.get(place(pick(8))).copied().unwrap_or(["#ccc", "#999", "#333"]);
    let light = LIGHTS.get(place(pick(4))).copied().unwrap_or("#fff");
    let horizon = 52 + pick(16);
    let (sun_x, sun_y, sun_r) = (16 + pick(64), 16 + pick(30), 7 + pick(9));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\"><defs><linearGradient id=\"s\" x2=\"0\" y2=\"1\">\
         <stop stop-color=\"{top}\"/><stop offset=\"1\" stop-color=\"{low}\"/></linearGradient></defs>\
         <path fill=\"url(#s)\" d=\"M0 0h96v96H0z\"/><circle cx=\"{sun_x}\" cy=\"{sun_y}\" r=\"{sun_r}\" fill=\"{light}\"/>\
         <path fill=\"{sea}\" d=\"M0 {horizon}h96v48H0z\"/>"
    );
    // A path of light on the water below the sun.
    for step in 0..4 {
        let (y, width) = (horizon + 4 + step * 7, 4 + step * 5 + pick(6));
        let x = sun_x.saturating_sub(width / 2);
        let _ = write!(
            out,
            "<path d=\"M{x} {y}h{width}\" stroke=\"{light}\" stroke-width=\"2\" stroke-linecap=\"round\" opacity=\".7\"/>"
        );
    }
    for _ in 0..=pick(3) {
        let (x, size) = (10 + pick(70), 12 + pick(16));
        let base = horizon + 2 + pick(8);
        let (mast, half) = (base.saturating_sub(size), size / 2);
        let side = if pick(2) == 0 { half } else { size };
        let _ = write!(
            out,
            "<path fill=\"{light}\" d=\"M{x} {mast}v{size}h{side}z\"/><path fill=\"{low}\" d=\"M{left} {base}h{wide}l-3 4H{hull}z\"/>",
            left = x.saturating_sub(half / 2),
            wide = side + half / 2 + 3,
            hull = x.saturating_sub(half / 2) + 3,
        );
    }
    out.push_str("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn each_seed_has_its_own_drawing_and_keeps_it() {
        assert_eq!(draw("0011223344556677"), draw("0011223344556677"));
        let all: std::collections::HashSet<String> =
            (0..200u64).map(|seed| draw(&format!("{seed:016x}"))).collect();
        assert_eq!(all.len(), 200);
        assert!(all.iter().all(|svg| svg.len() < 2_500 && !svg.contains("-1")));
    }
}
