//! GIF: frames put together on the screen with the disposal that each asks for (GIF89a, section 23).

use std::num::NonZeroU64;

use gif::{ColorOutput, DecodeOptions, Decoder, DisposalMethod, MemoryLimit};

use super::{Frame, four_bytes_each, no_memory};
use crate::canvas::{Canvas, Inks, zeroed};
use crate::container::Opened;
use crate::error::PictureError;
use crate::facts::Format;
use crate::limits::Limits;

/// Frames of a GIF.
pub(crate) struct GifFrames<'a> {
    decoder: Decoder<&'a [u8]>,
    screen: Vec<u8>,
    width: u32,
    height: u32,
    alpha: bool,
    pending: Disposal,
    /// How often the animation runs; 0 is for ever.
    pub repeat: u16,
}

/// What to do with the last frame before the next is drawn.
enum Disposal {
    Keep,
    Clear(Area),
    Restore(Vec<u8>),
}

#[derive(Clone, Copy)]
struct Area {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl<'a> GifFrames<'a> {
    pub(super) fn open(
        opened: &Opened<'_>,
        bytes: &'a [u8],
        repeat: u16,
        limits: &Limits,
    ) -> Result<Self, PictureError> {
        let (width, height) = (opened.facts.width, opened.facts.height);
        let needed = four_bytes_each(width, height).saturating_mul(3);
        limits.check_memory(needed)?;
        let mut options = DecodeOptions::new();
        options.set_color_output(ColorOutput::RGBA);
        let most = NonZeroU64::new(limits.max_memory).unwrap_or(NonZeroU64::MIN);
        options.set_memory_limit(MemoryLimit::Bytes(most));
        let decoder = options.read_info(bytes).map_err(fault)?;
        let screen = zeroed(four_bytes_each(width, height) as usize).ok_or_else(|| no_memory(needed))?;
        let alpha = opened.facts.alpha;
        Ok(Self { decoder, screen, width, height, alpha, pending: Disposal::Keep, repeat })
    }

    pub(super) fn next_frame(&mut self) -> Result<Option<Frame>, PictureError> {
        let Some(frame) = self.decoder.read_next_frame().map_err(fault)? else { return Ok(None) };
        let (width, height) = (self.width as usize, self.height as usize);
        match std::mem::replace(&mut self.pending, Disposal::Keep) {
            Disposal::Keep => {}
            Disposal::Clear(area) => clear(&mut self.screen, width, area),
            Disposal::Restore(before) => self.screen = before,
        }
        let (left, top) = (usize::from(frame.left), usize::from(frame.top));
        let area = Area {
            left: left.min(width),
            top: top.min(height),
            width: usize::from(frame.width).min(width.saturating_sub(left)),
            height: usize::from(frame.height).min(height.saturating_sub(top)),
        };
        self.pending = match frame.dispose {
            DisposalMethod::Any | DisposalMethod::Keep => Disposal::Keep,
            DisposalMethod::Background => Disposal::Clear(area),
            DisposalMethod::Previous => Disposal::Restore(self.screen.clone()),
        };
        let lines = frame.buffer.chunks_exact(usize::from(frame.width).max(1) * 4);
        let rows = self.screen.chunks_exact_mut(width.max(1) * 4).skip(area.top).take(area.height);
        for (row, line) in rows.zip(lines) {
            let target = row.get_mut(area.left * 4..(area.left + area.width) * 4).unwrap_or_default();
            for (below, above) in target.chunks_exact_mut(4).zip(line.chunks_exact(4)) {
                if above.last() != Some(&0) {
                    below.copy_from_slice(above);
                }
            }
        }
        // Browsers show a frame without a time for a tenth of a second.
        let hundredths = if frame.delay <= 1 { 10 } else { u32::from(frame.delay) };
        let canvas = Canvas {
            width: self.width,
            height: self.height,
            pixels: self.screen.clone(),
            alpha: self.alpha,
            inks: Inks::Rgb,
        };
        Ok(Some(Frame { canvas, milliseconds: hundredths * 10 }))
    }
}

fn clear(screen: &mut [u8], width: usize, area: Area) {
    for row in screen.chunks_exact_mut(width.max(1) * 4).skip(area.top).take(area.height) {
        if let Some(part) = row.get_mut(area.left * 4..(area.left + area.width) * 4) {
            part.fill(0);
        }
    }
}

fn fault(error: gif::DecodingError) -> PictureError {
    match error {
        gif::DecodingError::Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            PictureError::Truncated { format: Format::Gif }
        }
        other => PictureError::damaged(Format::Gif, other.to_string()),
    }
}
