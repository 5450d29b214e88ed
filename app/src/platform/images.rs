//! Pictures: checked before they are opened, turned upright, drawn anew. No EXIF, GPS or XMP survives.

use std::{io::Cursor, sync::Arc};

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
};
use tokio::sync::Semaphore;

use crate::error::AppError;

/// The largest file we take, in bytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// The largest picture we open, in pixels a side: beyond it a small file can be a bomb.
const LARGEST_SIDE: u32 = 12_000;
/// What phones of today take at most.
const LARGEST_AREA: u64 = 50_000_000;
/// What a picture may take when it is open, in bytes: `LARGEST_AREA` in four colours.
const LARGEST_MEMORY: u64 = 4 * LARGEST_AREA;
/// The longer side of the two sizes we keep, in pixels.
pub const SIZES: [(&str, u32); 2] = [("small", 480), ("large", 1_600)];

/// Why a picture was not taken; each has its sentence in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    /// Not a JPEG, PNG, WebP or GIF, whatever its name says.
    NotAPicture,
    TooManyPixels,
}

impl Refused {
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "form-picture-too-large",
            Self::NotAPicture => "form-picture-kind",
            Self::TooManyPixels => "form-picture-pixels",
        }
    }
}

/// A picture as we keep it.
pub struct Redrawn {
    pub width: u32,
    pub height: u32,
    /// A JPEG for each of `SIZES`, in their order.
    pub files: Vec<Vec<u8>>,
}

/// How many pictures are drawn at once: each may take a quarter of a gigabyte.
static TURNS: Semaphore = Semaphore::const_new(2);

/// `redraw`, beside everything else that goes on and in turn with other pictures.
pub(crate) async fn redraw_in_turn(bytes: Arc<Vec<u8>>) -> Result<Result<Redrawn, Refused>, AppError> {
    let _turn = TURNS.acquire().await.map_err(|_| AppError::Internal)?;
    tokio::task::spawn_blocking(move || redraw(&bytes)).await.map_err(|_| AppError::Internal)
}

/// Draws an uploaded picture anew in two sizes.
///
/// # Errors
/// Why it is not taken.
pub fn redraw(bytes: &[u8]) -> Result<Redrawn, Refused> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Refused::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif)) {
        return Err(Refused::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_MEMORY);
    reader.limits(limits);
    let refuse = |e: image::ImageError| {
        if matches!(e, image::ImageError::Limits(_)) { Refused::TooManyPixels } else { Refused::NotAPicture }
    };
    let mut decoder = reader.into_decoder().map_err(refuse)?;
    // The limits above are held while it is read; nobody has yet asked how large it will be.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > LARGEST_AREA || decoder.total_bytes() > LARGEST_MEMORY {
        return Err(Refused::TooManyPixels);
    }
    let upright = decoder.orientation().map_err(refuse)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refuse)?;
    picture.apply_orientation(upright);
    let (width, height) = (picture.width(), picture.height());
    let files = SIZES.iter().map(|(_, side)| jpeg(&picture, *side)).collect::<Result<_, _>>()?;
    Ok(Redrawn { width, height, files })
}

fn jpeg(picture: &DynamicImage, side: u32) -> Result<Vec<u8>, Refused> {
    let smaller = if picture.width().max(picture.height()) > side {
        picture.resize(side, side, FilterType::Lanczos3)
    } else {
        picture.clone()
    };
    // A see-through background would come out black.
    let mut page = image::RgbaImage::from_pixel(smaller.width(), smaller.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut page, &smaller.to_rgba8(), 0, 0);
    let mut file = Vec::new();
    DynamicImage::ImageRgba8(page)
        .to_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut file, 82))
        .map_err(|_| Refused::NotAPicture)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        DynamicImage::new_rgba8(width, height).write_to(&mut file, ImageFormat::Png).expect("drawn");
        file.into_inner()
    }

    #[test]
    fn a_picture_is_kept_in_two_sizes() {
        let redrawn = redraw(&png(2_000, 1_000)).expect("a picture");
        assert_eq!((redrawn.width, redrawn.height), (2_000, 1_000));
        let sizes: Vec<_> = redrawn.files.iter().map(|f| image::load_from_memory(f).expect("a JPEG").width()).collect();
        assert_eq!(sizes, [480, 1_600]);
    }

    #[test]
    fn drawings_in_words_are_not_taken() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        assert_eq!(redraw(svg).err(), Some(Refused::NotAPicture));
        assert_eq!(redraw(b"GIF89a<script>").err(), Some(Refused::NotAPicture));
        assert_eq!(redraw(b"").err(), Some(Refused::NotAPicture));
    }

    /// A PNG whose header says another size; its body never needs reading.
    fn bomb(width: u32, height: u32, bits: u8) -> Vec<u8> {
        let mut bomb = png(1, 1);
        bomb[16..20].copy_from_slice(&width.to_be_bytes());
        bomb[20..24].copy_from_slice(&height.to_be_bytes());
        bomb[24] = bits;
        let sum = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        bomb
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_opened() {
        for (width, height, bits) in
            [(50_000, 50_000, 8), (50_000, 1, 8), (11_999, 11_999, 8), (7_100, 7_100, 8), (7_000, 7_000, 16)]
        {
            let refused = redraw(&bomb(width, height, bits)).err();
            assert_eq!(refused, Some(Refused::TooManyPixels), "{width} x {height}, {bits} bits");
        }
        // This one may be opened, and then there is nothing in it.
        assert_eq!(redraw(&bomb(7_000, 7_000, 8)).err(), Some(Refused::NotAPicture));
        assert_eq!(redraw(&vec![0; LARGEST_FILE + 1]).err(), Some(Refused::TooLarge));
    }

    #[test]
    fn what_is_two_things_at_once_is_kept_as_a_picture_alone() {
        let mut both = png(10, 10);
        both.extend_from_slice(b"PK\x03\x04<script>alert(1)</script>");
        for kept in redraw(&both).expect("a picture").files {
            assert!(!kept.windows(8).any(|w| w == b"<script>") && !kept.windows(4).any(|w| w == b"PK\x03\x04"));
        }
        assert_eq!(redraw(b"PK\x03\x04 a zip").err(), Some(Refused::NotAPicture));
    }

    #[test]
    fn nothing_but_the_picture_survives() {
        let mut file = png(10, 10);
        // A text chunk before the picture's end, as cameras and editors write.
        let end = file.len() - 12;
        let chunk = b"tEXtComment\0canary-51.48,-3.18";
        let mut with = Vec::new();
        with.extend_from_slice(&u32::try_from(chunk.len() - 4).unwrap().to_be_bytes());
        with.extend_from_slice(chunk);
        with.extend_from_slice(&crc(chunk).to_be_bytes());
        file.splice(end..end, with);
        for kept in redraw(&file).expect("a picture").files {
            assert!(!kept.windows(6).any(|w| w == b"canary"));
        }
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |c, _| (c >> 1) ^ (0xEDB8_8320 & (c & 1).wrapping_neg()))
        })
    }
}
