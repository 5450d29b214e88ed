//! Pictures: checked before they are opened, turned upright, drawn anew. No EXIF, GPS or XMP survives.

use std::{
    io::Cursor,
    sync::{Arc, LazyLock},
};

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
    metadata::Orientation,
};

use super::turns::Turns;
use domain::{error::AppError, source::Source};

/// The largest file we take, in bytes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// The largest picture we open, in pixels: a small file can claim a huge size and use up all memory. Phones of today
/// take 108 million. Only the area is limited, because panoramas and long screenshots have one very long side.
const LARGEST_AREA: u64 = 110_000_000;
/// The most memory for an open picture, in bytes: `LARGEST_AREA` with four bytes for each pixel.
const LARGEST_MEMORY: u64 = 4 * LARGEST_AREA;
/// A picture with more pixels than this is drawn alone.
const SHARES_A_TURN: u64 = 30_000_000;
/// The longer side of the two sizes we keep, in pixels; long and thin pictures may be longer (`fitted`).
pub const SIZES: [(&str, u32); 2] = [("small", 480), ("large", 1_600)];
/// Up to this ratio of its sides a picture is kept in the usual size. A longer one is kept larger, so that what is
/// written in it can still be read.
const LONG: u32 = 3;
/// The longest side that is ever kept, in pixels.
const LONGEST: u32 = 8_000;

/// Why a picture was not taken; each has its sentence in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    /// Not a JPEG, PNG, WebP or GIF, whatever its name says.
    NotAPicture,
    TooManyPixels,
    /// As an iPhone keeps photos: nothing we have can open it.
    Heic,
}

impl Refused {
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "form-picture-too-large",
            Self::NotAPicture => "form-picture-kind",
            Self::TooManyPixels => "form-picture-pixels",
            Self::Heic => "form-picture-heic",
        }
    }
}

/// A picture as we keep it.
pub struct ReencodedImage {
    pub width: u32,
    pub height: u32,
    /// A JPEG for each of `SIZES`, in their order.
    pub files: Vec<Vec<u8>>,
}

/// How many pictures are drawn at once. One of 30 million pixels takes 120 MB; a larger one takes all turns.
const AT_ONCE: u32 = 2;
static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(AT_ONCE));

/// Draws a picture on another thread, in turn: sources take turns, so one that sends many does not block the others.
pub async fn redraw_in_turn(
    bytes: Arc<Vec<u8>>,
    source: Option<Source>,
) -> Result<Result<ReencodedImage, Refused>, AppError> {
    let turns = if area(&bytes) > SHARES_A_TURN { AT_ONCE } else { 1 };
    let turn = TURNS.take(source, turns).await?;
    let work = move || {
        // The work owns its turn: it goes on, and needs the memory, even if whoever asked has gone.
        let _turn = turn;
        redraw(&bytes)
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Internal)
}

/// How many pixels a picture claims to have; 0 if it is no picture.
fn area(bytes: &[u8]) -> u64 {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
    let size = reader.and_then(|reader| reader.into_dimensions().ok());
    size.map_or(0, |(width, height)| u64::from(width) * u64::from(height))
}

/// Whether it begins as the photos of an iPhone do, or as AVIF.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8; 4]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.iter().any(|b| *b == brand))
}

/// Draws an uploaded picture anew in two sizes.
///
/// # Errors
/// Why it is not taken.
pub fn redraw(bytes: &[u8]) -> Result<ReencodedImage, Refused> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::TooLarge);
    }
    if is_heic(bytes) {
        return Err(Refused::Heic);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Refused::NotAPicture)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif)) {
        return Err(Refused::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(LARGEST_MEMORY);
    reader.limits(limits);
    let refuse = |e: image::ImageError| {
        if matches!(e, image::ImageError::Limits(_)) { Refused::TooManyPixels } else { Refused::NotAPicture }
    };
    let mut decoder = reader.into_decoder().map_err(refuse)?;
    // The limits above hold while the picture is read; its size has to be compared here.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > LARGEST_AREA || decoder.total_bytes() > LARGEST_MEMORY {
        return Err(Refused::TooManyPixels);
    }
    let upright = decoder.orientation().map_err(refuse)?;
    let whole = DynamicImage::from_decoder(decoder).map_err(refuse)?;
    let (width, height) = match upright {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            (whole.height(), whole.width())
        }
        _ => (whole.width(), whole.height()),
    };
    // Makes the smaller size first and lets go of the whole picture before turning it upright, to save memory.
    let (wide, high) = fitted(whole.width(), whole.height(), SIZES[1].1);
    let mut picture = if (wide, high) == (whole.width(), whole.height()) {
        whole
    } else {
        // Good resizing takes as much memory again as the whole picture, so the largest are first reduced by a simple
        // method.
        let large = u64::from(width) * u64::from(height) > SHARES_A_TURN && whole.width() / 2 > wide;
        let whole = if large { whole.thumbnail_exact(2 * wide, 2 * high) } else { whole };
        whole.resize_exact(wide, high, FilterType::Lanczos3)
    };
    picture.apply_orientation(upright);
    let files = SIZES.iter().map(|(_, side)| jpeg(&picture, *side)).collect::<Result<_, _>>()?;
    Ok(ReencodedImage { width, height, files })
}

/// The size in which a picture is kept whose longer side should be `side`; a long and thin one is kept longer.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a side, made smaller")]
fn fitted(width: u32, height: u32, side: u32) -> (u32, u32) {
    let (long, short) = (width.max(height), width.min(height).max(1));
    let times = f64::from(long) / f64::from(short);
    let most = if side < SIZES[1].1 { f64::from(side) } else { f64::from(side) * (times / f64::from(LONG)).max(1.0) };
    let scale = (most.min(f64::from(LONGEST)) / f64::from(long)).min(1.0);
    let scaled = |n: u32| ((f64::from(n) * scale).round() as u32).max(1);
    (scaled(width), scaled(height))
}

fn jpeg(picture: &DynamicImage, side: u32) -> Result<Vec<u8>, Refused> {
    let (wide, high) = fitted(picture.width(), picture.height(), side);
    let smaller = if (wide, high) == (picture.width(), picture.height()) {
        picture.clone()
    } else {
        picture.resize_exact(wide, high, FilterType::Lanczos3)
    };
    // A transparent background would turn black in a JPEG, so the picture is laid on white.
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
    fn a_screenshot_that_scrolls_and_a_panorama_are_kept_so_that_they_can_be_read() {
        let redrawn = redraw(&png(1_080, 13_000)).expect("a picture");
        let large = image::load_from_memory(&redrawn.files[1]).expect("a JPEG");
        assert!(large.width() > 500 && large.height() <= LONGEST, "{} x {}", large.width(), large.height());
        assert_eq!((redrawn.width, redrawn.height), (1_080, 13_000));
        let small = image::load_from_memory(&redrawn.files[0]).expect("a JPEG");
        assert_eq!(small.height(), 480);
        assert_eq!(fitted(16_000, 4_000, 1_600), (2_133, 533));
        assert_eq!(fitted(8_160, 6_144, 1_600), (1_600, 1_205));
        assert_eq!(fitted(300, 200, 1_600), (300, 200));
        assert_eq!(fitted(60_000, 1, 1_600), (8_000, 1));
    }

    #[test]
    fn a_photo_that_we_cannot_open_is_named() {
        assert_eq!(redraw(b"\0\0\0\x24ftypheic\0\0\0\0mif1heic").err(), Some(Refused::Heic));
        assert_eq!(redraw(b"\0\0\0\x20ftypmp42").err(), Some(Refused::NotAPicture));
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
            [(50_000, 50_000, 8), (110_000_001, 1, 8), (11_999, 11_999, 8), (10_500, 10_500, 8), (8_000, 8_000, 16)]
        {
            let refused = redraw(&bomb(width, height, bits)).err();
            assert_eq!(refused, Some(Refused::TooManyPixels), "{width} x {height}, {bits} bits");
        }
        // This one may be opened, and then there is nothing in it.
        assert_eq!(redraw(&bomb(7_000, 7_000, 8)).err(), Some(Refused::NotAPicture));
        assert_eq!(redraw(&bomb(8_160, 6_144, 8)).err(), Some(Refused::NotAPicture));
        assert_eq!((area(&bomb(8_160, 6_144, 8)), area(b"")), (8_160 * 6_144, 0));
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
