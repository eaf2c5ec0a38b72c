//! Collects rows as they are decoded: keeps the crop, and averages blocks of pixels where the wanted size is much
//! smaller, so that a large picture never stands in memory whole. Colours are weighted by their transparency.

use crate::crop::Rect;

/// A sample of eight or sixteen bits.
pub(super) trait Sample: Copy {
    /// As a large number.
    fn wide(self) -> u64;
    /// Back again; the value fits.
    fn narrow(value: u64) -> Self;
}

impl Sample for u8 {
    fn wide(self) -> u64 {
        self.into()
    }
    fn narrow(value: u64) -> Self {
        value as u8
    }
}

impl Sample for u16 {
    fn wide(self) -> u64 {
        self.into()
    }
    fn narrow(value: u64) -> Self {
        value as u16
    }
}

/// Takes rows of red, green, blue, alpha from the top.
pub(super) struct Gather<T> {
    crop: Rect,
    shrink: u32,
    row: u32,
    rows_summed: u32,
    sums: Vec<[u64; 4]>,
    /// The collected samples.
    pub samples: Vec<T>,
}

impl<T: Sample> Gather<T> {
    /// `excess` says how many times larger the crop is than the wanted size; at least a factor of two is left for the
    /// resizing filter.
    pub fn new(crop: Rect, excess: f64) -> Self {
        let shrink = ((excess / 2.0).floor() as u32).clamp(1, 64);
        let (width, height) = (crop.width.div_ceil(shrink), crop.height.div_ceil(shrink));
        let sums = if shrink > 1 { vec![[0; 4]; width as usize] } else { Vec::new() };
        let samples = Vec::with_capacity(width as usize * height as usize * 4);
        Self { crop, shrink, row: 0, rows_summed: 0, sums, samples }
    }

    /// Bytes that will be taken for a crop.
    pub fn memory(crop: Rect, excess: f64) -> u64 {
        let shrink = u64::from(((excess / 2.0).floor() as u32).clamp(1, 64));
        let size = |side: u32| u64::from(side).div_ceil(shrink);
        size(crop.width) * size(crop.height) * 4 * std::mem::size_of::<T>() as u64
    }

    /// Width, height, and by how much the crop has been shrunk.
    pub fn size(&self) -> (u32, u32, u32) {
        (self.crop.width.div_ceil(self.shrink), self.crop.height.div_ceil(self.shrink), self.shrink)
    }

    /// The next row of the stored picture, whole.
    pub fn push(&mut self, row: &[T]) {
        let line = self.row;
        self.row += 1;
        let end = self.crop.y + self.crop.height;
        if line < self.crop.y || line >= end {
            return;
        }
        let from = self.crop.x as usize * 4;
        let Some(part) = row.get(from..from + self.crop.width as usize * 4) else { return };
        if self.shrink == 1 {
            self.samples.extend_from_slice(part);
            return;
        }
        for (sum, block) in self.sums.iter_mut().zip(part.chunks(self.shrink as usize * 4)) {
            for pixel in block.chunks_exact(4) {
                if let [red, green, blue, alpha] = pixel {
                    let cover = alpha.wide();
                    sum[0] += red.wide() * cover;
                    sum[1] += green.wide() * cover;
                    sum[2] += blue.wide() * cover;
                    sum[3] += cover;
                }
            }
        }
        self.rows_summed += 1;
        if self.rows_summed == self.shrink || line + 1 == end {
            self.finish_row();
        }
    }

    fn finish_row(&mut self) {
        let rows = u64::from(self.rows_summed);
        let mut left = self.crop.width;
        for sum in &mut self.sums {
            let columns = left.min(self.shrink);
            left -= columns;
            let count = (rows * u64::from(columns)).max(1);
            let cover = sum[3].max(1);
            for channel in [sum[0], sum[1], sum[2]] {
                self.samples.push(T::narrow((channel + cover / 2) / cover));
            }
            self.samples.push(T::narrow((sum[3] + count / 2) / count));
            *sum = [0; 4];
        }
        self.rows_summed = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_averaged_and_ragged_ends_count_only_what_is_there() {
        let crop = Rect { x: 1, y: 1, width: 5, height: 3 };
        let mut gather = Gather::<u8>::new(crop, 4.0);
        assert_eq!(gather.size(), (3, 2, 2));
        for row in 0..5u8 {
            let pixels: Vec<u8> = (0..7u8).flat_map(|column| [column * 10, row * 10, 7, 255]).collect();
            gather.push(&pixels);
        }
        let expected = [
            [15, 15, 7, 255],
            [35, 15, 7, 255],
            [50, 15, 7, 255],
            [15, 30, 7, 255],
            [35, 30, 7, 255],
            [50, 30, 7, 255],
        ];
        assert_eq!(gather.samples, expected.concat());
    }

    #[test]
    fn a_transparent_pixel_lends_no_colour() {
        let mut gather = Gather::<u8>::new(Rect::whole(2, 2), 4.0);
        gather.push(&[200, 100, 50, 255, 0, 0, 0, 0]);
        gather.push(&[200, 100, 50, 255, 0, 0, 0, 0]);
        assert_eq!(gather.samples, [200, 100, 50, 128]);
    }
}
