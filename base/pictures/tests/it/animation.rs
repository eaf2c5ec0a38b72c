//! Moving pictures stay so as WebP when they are small, and give their first frame otherwise.

use pictures::{Format, Limits, MOST_MOVING_PIXELS, inspect, render};

use crate::support::{Pixels, difference, photo, reference, rendition, whole};

#[test]
fn a_small_moving_gif_becomes_a_moving_webp_of_the_same_length() {
    let bytes = photo("formats/animated.gif");
    let result = whole(&bytes, 245, Format::Webp);
    let facts = inspect(&result.bytes, &Limits::default()).expect("a WebP");
    assert!(facts.frames > 20, "{} frames", facts.frames);
    assert_eq!((facts.width, facts.height), (245, 245));
    let durations: u32 = frame_times(&result.bytes).iter().sum();
    assert_eq!(durations, gif_time(&bytes));
    let again = whole(&result.bytes, 120, Format::Webp);
    assert!(inspect(&again.bytes, &Limits::default()).expect("a WebP").animated());
}

#[test]
fn the_first_frame_stands_for_an_animation_elsewhere() {
    let bytes = photo("formats/animated.gif");
    let path = crate::support::folder().join("formats/animated.gif");
    let first = reference("vips", &["copy", path.to_str().expect("a path"), "OUT"]);
    for format in [Format::Png, Format::Jpeg, Format::Avif] {
        let result = whole(&bytes, 245, format);
        assert_eq!(inspect(&result.bytes, &Limits::default()).expect("a file").frames, 1);
        let (mean, _) = difference(&Pixels::of(&result.bytes), &first);
        assert!(mean < 3.0, "{format:?}: ΔE {mean:.2} on average");
    }
}

#[test]
fn a_large_animation_gives_its_first_frame_as_webp_too() {
    let frames = 120;
    let side = 400;
    assert!(u64::from(frames * side * side) > MOST_MOVING_PIXELS);
    let mut file = Vec::new();
    {
        let mut encoder = gif::Encoder::new(&mut file, side as u16, side as u16, &[0, 0, 0, 255, 0, 0])
            .expect("an encoder");
        for number in 0..frames {
            let mut frame = gif::Frame { width: side as u16, height: side as u16, ..gif::Frame::default() };
            frame.buffer = vec![u8::from(number > 0); (side * side) as usize].into();
            encoder.write_frame(&frame).expect("a frame");
        }
    }
    let limits = Limits::default();
    let result = render(&file, &rendition(side, side, Format::Webp), &limits).expect("a rendition");
    assert_eq!(inspect(&result.bytes, &limits).expect("a WebP").frames, 1);
    let small = render(&file, &rendition(40, 40, Format::Webp), &limits).expect("a rendition");
    assert!(inspect(&small.bytes, &limits).expect("a WebP").animated());
}

#[test]
fn an_animation_with_too_many_frames_is_refused() {
    let limits = Limits { max_frames: 41, ..Limits::default() };
    let error = inspect(&photo("formats/animated.gif"), &limits).expect_err("too many");
    assert_eq!(error.key(), "pictures-error-too-many-frames");
}

/// Times of the frames of a WebP, from its ANMF chunks.
fn frame_times(file: &[u8]) -> Vec<u32> {
    let mut times = Vec::new();
    let mut at = 12;
    while at + 8 <= file.len() {
        let length = u32::from_le_bytes(file[at + 4..at + 8].try_into().expect("four bytes")) as usize;
        if &file[at..at + 4] == b"ANMF" {
            let time = &file[at + 8 + 12..at + 8 + 15];
            times.push(u32::from_le_bytes([time[0], time[1], time[2], 0]));
        }
        at += 8 + length + (length & 1);
    }
    times
}

fn gif_time(file: &[u8]) -> u32 {
    let mut decoder = gif::Decoder::new(file).expect("a GIF");
    let mut time = 0;
    while let Some(frame) = decoder.read_next_frame().expect("a frame") {
        time += if frame.delay <= 1 { 100 } else { u32::from(frame.delay) * 10 };
    }
    time
}
