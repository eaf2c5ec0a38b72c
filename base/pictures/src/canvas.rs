//! Decoded pixels on their way through the pipeline: four bytes each, rows from top to bottom without gaps.
//! Deep pictures (10 to 16 bits) become eight bits when they are turned to sRGB. Deliberately absent: planar
//! layouts; codecs convert at their own border.

/// What the four bytes of a pixel mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inks {
    /// Red, green, blue, alpha.
    Rgb,
    /// The same gray three times, alpha.
    Gray,
    /// Cyan, magenta, yellow, black; 255 is full ink.
    Cmyk,
}

/// A decoded picture with eight bits per channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Canvas {
    /// Pixels per row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 4` bytes.
    pub pixels: Vec<u8>,
    /// Whether the fourth byte is transparency that matters.
    pub alpha: bool,
    /// What the bytes mean.
    pub inks: Inks,
}

impl Canvas {
    /// Lays the picture on white and drops transparency.
    pub fn flatten_on_white(&mut self) {
        if !self.alpha {
            return;
        }
        for pixel in self.pixels.chunks_exact_mut(4) {
            if let [red, green, blue, alpha] = pixel {
                let cover = u32::from(*alpha);
                for channel in [red, green, blue] {
                    let mixed = u32::from(*channel) * cover + 255 * (255 - cover);
                    *channel = ((mixed + 127) / 255) as u8;
                }
                *alpha = 255;
            }
        }
        self.alpha = false;
    }

    /// Forgets transparency when every pixel is opaque.
    pub fn drop_idle_alpha(&mut self) {
        if self.alpha && self.pixels.chunks_exact(4).all(|pixel| pixel.last() == Some(&255)) {
            self.alpha = false;
        }
    }
}

/// A decoded picture with sixteen bits per channel, always red, green, blue, alpha.
#[derive(Debug, Clone)]
pub(crate) struct DeepCanvas {
    /// Pixels per row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 4` samples of the full 16-bit range.
    pub samples: Vec<u16>,
    /// Whether the fourth sample is transparency that matters.
    pub alpha: bool,
    /// What the samples mean.
    pub inks: Inks,
}

/// What a decoder hands over: pixels, and which part of them was asked for.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The pixels.
    pub pixels: Depth,
    /// The wanted part in pixels of this canvas; fractional after shrinking while decoding.
    pub view: View,
}

/// Eight or sixteen bits.
#[derive(Debug)]
pub(crate) enum Depth {
    /// Eight bits per channel.
    Eight(Canvas),
    /// Sixteen bits per channel.
    Sixteen(DeepCanvas),
}

/// A rectangle with fractions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct View {
    /// Distance from the left edge.
    pub left: f64,
    /// Distance from the top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Memory for `length` zero bytes, or `None` when the machine has none left.
pub(crate) fn zeroed(length: usize) -> Option<Vec<u8>> {
    let mut memory = Vec::new();
    memory.try_reserve_exact(length).ok()?;
    memory.resize(length, 0);
    Some(memory)
}
