//! A picture without what of it is covered.

use std::io::Cursor;

use image::{DynamicImage, GenericImage as _, GenericImageView as _, Rgba, codecs::jpeg::JpegEncoder};

use domain::moderation::cover::{Cover, SIDE};

/// The pixel at which a square begins.
const fn edge(n: u32, of: u32) -> u32 {
    n * of / SIDE
}

/// Draws the picture without what is covered; none if nothing is left, or if it is no picture.
pub fn covered(file: &[u8], cover: Cover) -> Option<Vec<u8>> {
    let mut picture = image::load_from_memory(file).ok()?;
    let [left, top, right, bottom] = cover.kept()?;
    let (width, height) = picture.dimensions();
    for row in 0..SIDE {
        for column in (0..SIDE).filter(|column| cover.has(*column, row)) {
            let (x, y) = (edge(column, width), edge(row, height));
            fill(&mut picture, [x, y, edge(column + 1, width) - x, edge(row + 1, height) - y]);
        }
    }
    let (x, y) = (edge(left, width), edge(top, height));
    let cut = picture.crop_imm(x, y, edge(right + 1, width) - x, edge(bottom + 1, height) - y);
    let mut file = Cursor::new(Vec::new());
    cut.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut file, 82)).ok()?;
    Some(file.into_inner())
}

/// Fills a part of the picture with its mean colour, rounded so coarsely that it tells nothing.
fn fill(picture: &mut DynamicImage, [x, y, width, height]: [u32; 4]) {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return;
    }
    let mut sum = [0_u64; 3];
    for (_, _, Rgba([r, g, b, _])) in picture.view(x, y, width, height).pixels() {
        for (sum, channel) in sum.iter_mut().zip([r, g, b]) {
            *sum += u64::from(channel);
        }
    }
    let middle = sum.map(|sum| u8::try_from(sum / pixels).unwrap_or(u8::MAX) & 0xE0 | 0x10);
    let colour = Rgba([middle[0], middle[1], middle[2], u8::MAX]);
    for row in y..y + height {
        for column in x..x + width {
            picture.put_pixel(column, row, colour);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Stripes that change from pixel to pixel, so that anything left of them shows.
    fn striped(width: u32, height: u32) -> Vec<u8> {
        let drawn = image::RgbImage::from_fn(width, height, |x, y| {
            if (x + y) % 2 == 0 { image::Rgb([0; 3]) } else { image::Rgb([255; 3]) }
        });
        let mut file = Cursor::new(Vec::new());
        drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut file, 100)).expect("drawn");
        file.into_inner()
    }

    fn squares(n: &[u32]) -> Cover {
        Cover::read(&n.iter().map(u32::to_string).collect::<Vec<_>>()).expect("on the grid")
    }

    /// The darkest and the lightest grey of a part.
    fn range(picture: &DynamicImage, [x, y, width, height]: [u32; 4]) -> (u8, u8) {
        let greys = picture.crop_imm(x, y, width, height).to_luma8();
        (greys.iter().copied().min().expect("a pixel"), greys.iter().copied().max().expect("a pixel"))
    }

    #[test]
    fn a_covered_square_is_one_colour_and_its_neighbour_is_not() {
        let file = covered(&striped(700, 350), squares(&[24])).expect("a picture");
        let picture = image::load_from_memory(&file).expect("a JPEG");
        assert_eq!(picture.dimensions(), (700, 350));
        // Well inside, where the JPEG's blocks of the neighbours do not reach.
        let (dark, light) = range(&picture, [316, 162, 68, 24]);
        assert!(light - dark < 8, "{dark} to {light}");
        let (dark, light) = range(&picture, [216, 162, 68, 24]);
        assert!(light - dark > 100, "{dark} to {light}");
    }

    #[test]
    fn covered_edges_are_cut_off() {
        let column: Vec<u32> = (0..SIDE).map(|row| row * SIDE).collect();
        let file = covered(&striped(700, 350), squares(&column)).expect("a picture");
        assert_eq!(image::load_from_memory(&file).expect("a JPEG").dimensions(), (600, 350));
    }

    #[test]
    fn of_a_picture_that_is_covered_nothing_is_left() {
        let all: Vec<u32> = (0..SIDE * SIDE).collect();
        assert!(squares(&all).is_all() && covered(&striped(70, 70), squares(&all)).is_none());
        assert_eq!(covered(b"nonsense", Cover::default()), None);
        assert_eq!(Cover::read(&["49".into()]), None);
        assert_eq!(Cover::read(&["-1".into()]), None);
    }

    proptest! {
        #[test]
        fn the_smallest_picture_is_covered_without_a_fault(width in 1_u32..20, height in 1_u32..20, bits in 0..Cover::ALL) {
            let file = covered(&striped(width, height), Cover::of(bits.cast_signed()));
            prop_assert!(file.is_none_or(|file| image::load_from_memory(&file).is_ok()));
        }
    }
}
