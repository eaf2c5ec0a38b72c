//! PNG, for logos and drawings: eight bits, with or without transparency. Deliberately absent: palettes.

use std::borrow::Cow;

use png::{BitDepth, ColorType, Compression, Encoder, SrgbRenderingIntent};

use crate::canvas::Canvas;
use crate::error::PictureError;
use crate::facts::Format;

/// The picture as PNG with its metadata.
pub(crate) fn encode(canvas: &Canvas, xmp: Option<&[u8]>) -> Result<Vec<u8>, PictureError> {
    let fault = |error: png::EncodingError| PictureError::encoder(Format::Png, error.to_string());
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, canvas.width, canvas.height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(if canvas.alpha { ColorType::Rgba } else { ColorType::Rgb });
    encoder.set_compression(Compression::Balanced);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    if let Some(xmp) = xmp {
        let text = String::from_utf8_lossy(xmp).into_owned();
        encoder.add_itxt_chunk("XML:com.adobe.xmp".to_owned(), text).map_err(fault)?;
    }
    let pixels = if canvas.alpha {
        Cow::Borrowed(&canvas.pixels)
    } else {
        Cow::Owned(canvas.pixels.chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect())
    };
    let mut writer = encoder.write_header().map_err(fault)?;
    writer.write_image_data(&pixels).map_err(fault)?;
    writer.finish().map_err(fault)?;
    Ok(file)
}
