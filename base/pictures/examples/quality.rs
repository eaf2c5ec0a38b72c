//! How close a file comes to a reference, as SSIMULACRA2 (100 is the same, 90 cannot be told apart side by side, 70 is
//! high quality): `quality REFERENCE FILE…`, all of the same size, read by this crate. Prints one score per line.

use std::process::ExitCode;

use pictures::{Carry, Format, Limits, Rendition};
use ssimulacra2::{ColorPrimaries, Rgb, TransferCharacteristic, compute_frame_ssimulacra2};

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let Some((reference, others)) = files.split_first() else {
        eprintln!("no reference\nhint: quality REFERENCE FILE…");
        return ExitCode::FAILURE;
    };
    for file in others {
        let score = pixels(reference).and_then(|reference| {
            compute_frame_ssimulacra2(reference, pixels(file)?).map_err(|error| error.to_string())
        });
        match score {
            Ok(score) => println!("{score:.2} {file}"),
            Err(reason) => {
                eprintln!("{file}: {reason}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// The pixels of a file at its own size.
fn pixels(file: &str) -> Result<Rgb, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let limits = Limits::default();
    let facts = pictures::inspect(&bytes, &limits).map_err(|error| error.to_string())?;
    let (width, height) = (facts.width, facts.height);
    let wish =
        Rendition { crop: None, width, height, quality: 100, format: Format::Png, carry: Carry::Nothing };
    let exact = pictures::render(&bytes, &wish, &limits).map_err(|error| error.to_string())?;
    let mut reader = png::Decoder::new(std::io::Cursor::new(exact.bytes.as_slice()))
        .read_info()
        .map_err(|error| error.to_string())?;
    let mut buffer = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut buffer).map_err(|error| error.to_string())?;
    let channels = info.color_type.samples();
    let light = |value: u8| f32::from(value) / 255.0;
    let data = buffer
        .chunks_exact(channels)
        .filter_map(|pixel| match pixel {
            [red, green, blue, ..] => Some([light(*red), light(*green), light(*blue)]),
            _ => None,
        })
        .collect();
    Rgb::new(data, width as usize, height as usize, TransferCharacteristic::SRGB, ColorPrimaries::BT709)
        .map_err(|error| error.to_string())
}
