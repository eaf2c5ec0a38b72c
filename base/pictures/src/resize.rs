//! Scales the wanted part to its final size with a Lanczos filter of three lobes. Deliberately absent: enlarging;
//! `render` never asks for more pixels than there are.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions};

use crate::canvas::{Canvas, View};
use crate::error::PictureError;
use crate::facts::Format;
use crate::memory;

/// The view of a canvas, `width`×`height` large. Transparency is multiplied in for the scaling.
pub(crate) fn scaled(canvas: Canvas, view: View, width: u32, height: u32) -> Result<Canvas, PictureError> {
    let whole =
        view == View { left: 0.0, top: 0.0, width: canvas.width.into(), height: canvas.height.into() };
    if whole && (canvas.width, canvas.height) == (width, height) {
        return Ok(canvas);
    }
    let fault = |detail: String| PictureError::encoder(Format::Png, detail);
    let source = ImageRef::new(canvas.width, canvas.height, &canvas.pixels, PixelType::U8x4)
        .map_err(|error| fault(error.to_string()))?;
    let buffer =
        memory::take(width as usize * height as usize * 4).ok_or_else(|| fault("no memory".to_owned()))?;
    let mut target = Image::from_vec_u8(width, height, buffer, PixelType::U8x4)
        .map_err(|error| fault(error.to_string()))?;
    // Rounding while shrinking may have put the view a hair over the edge.
    let left = view.left.clamp(0.0, f64::from(canvas.width));
    let top = view.top.clamp(0.0, f64::from(canvas.height));
    let view_width = view.width.min(f64::from(canvas.width) - left);
    let view_height = view.height.min(f64::from(canvas.height) - top);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        .crop(left, top, view_width, view_height)
        .use_alpha(canvas.alpha);
    memory::with_resizer(|resizer| resizer.resize(&source, &mut target, &options))
        .map_err(|error| fault(error.to_string()))?;
    let Canvas { pixels, alpha, inks, .. } = canvas;
    memory::give(pixels);
    Ok(Canvas { width, height, pixels: target.into_vec(), alpha, inks })
}
