//! Recordings: recognised by their content, not by their name. What they say of their maker is taken out.

use domain::{closed_enum::closed_enum, lang::Lang};

/// The largest recording we take, in bytes: four minutes of speech.
pub const LARGEST: usize = 1024 * 1024;

closed_enum! {
    /// What a recording is, in the ways browsers can play.
    Format { Ogg = "ogg", WebM = "webm", Mp4 = "mp4", Mp3 = "mp3" }
}

impl Format {
    /// What the browser is told it is.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Ogg => "audio/ogg",
            Self::WebM => "audio/webm",
            Self::Mp4 => "audio/mp4",
            Self::Mp3 => "audio/mpeg",
        }
    }
}

/// Why a recording was not taken; each has its sentence in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    /// Not a sound file that we know, whatever its name says.
    NotASound,
}

impl Refused {
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "surveys-sound-large",
            Self::NotASound => "surveys-sound-kind",
        }
    }
}

/// A recording as we keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub format: Format,
    pub bytes: Vec<u8>,
}

/// A change of a recording in one language.
#[derive(Debug)]
pub struct Change {
    pub lang: Lang,
    /// None: the present one is removed.
    pub recording: Option<Recording>,
}

/// Looks at an uploaded recording.
///
/// # Errors
/// Why it is not taken.
pub fn take(bytes: &[u8]) -> Result<Recording, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    let is = |format: Format, bytes: Vec<u8>| Ok(Recording { format, bytes });
    if is_ogg(bytes) {
        is(Format::Ogg, bytes.to_vec())
    } else if is_webm(bytes) {
        is(Format::WebM, bytes.to_vec())
    } else if is_mp4(bytes) {
        is(Format::Mp4, without_notes(bytes))
    } else {
        let frames = without_tags(bytes);
        if is_mp3(frames) { is(Format::Mp3, frames.to_vec()) } else { Err(Refused::NotASound) }
    }
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

/// A first page with the first packet of Opus or Vorbis.
fn is_ogg(bytes: &[u8]) -> bool {
    let Some(segments) = bytes.get(26).copied().filter(|_| bytes.starts_with(b"OggS\0")) else { return false };
    let packet = bytes.get(27 + usize::from(segments)..).unwrap_or_default();
    packet.starts_with(b"OpusHead") || packet.starts_with(b"\x01vorbis")
}

/// Matroska that is `WebM`, with a sound track and no video track.
fn is_webm(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let sound = has(head, b"A_OPUS") || has(head, b"A_VORBIS");
    let picture = [b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPE"].iter().any(|codec| has(head, *codec));
    bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) && has(&head[..head.len().min(64)], b"webm") && sound && !picture
}

/// MPEG-4 with a track of AAC or Opus and no video track.
fn is_mp4(bytes: &[u8]) -> bool {
    let tracks = boxes(bytes).find(|(kind, _)| kind == b"moov").map(|(_, inside)| &bytes[inside]);
    let sound = |tracks: &[u8]| (has(tracks, b"mp4a") || has(tracks, b"Opus")) && !has(tracks, b"vide");
    bytes.get(4..8) == Some(b"ftyp") && tracks.is_some_and(sound)
}

/// The boxes of MPEG-4 on one level: the kind of each and where its content is.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], std::ops::Range<usize>)> + use<'_> {
    let mut at = 0_usize;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at.checked_add(8)?)?;
        let kind = [head[4], head[5], head[6], head[7]];
        let size = usize::try_from(u32::from_be_bytes([head[0], head[1], head[2], head[3]])).ok()?;
        let end = if size == 0 { bytes.len() } else { at.checked_add(size)? };
        if end < at + 8 || end > bytes.len() {
            return None;
        }
        let inside = at + 8..end;
        at = end;
        Some((kind, inside))
    })
}

/// MPEG-4 without the notes of a phone (place, model). The boxes keep their size and are filled with zeros.
fn without_notes(bytes: &[u8]) -> Vec<u8> {
    let mut clean = bytes.to_vec();
    for (kind, inside) in boxes(bytes) {
        let within = |of: &[u8; 4]| kind == *of;
        if within(b"udta") || within(b"meta") || within(b"uuid") {
            blank(&mut clean, inside);
        } else if within(b"moov") {
            for (kind, part) in boxes(&bytes[inside.clone()]) {
                let part = inside.start + part.start..inside.start + part.end;
                if kind == *b"udta" || kind == *b"meta" || kind == *b"uuid" {
                    blank(&mut clean, part);
                } else if kind == *b"trak" {
                    for (_, notes) in boxes(&bytes[part.clone()]).filter(|(kind, _)| kind == b"udta" || kind == b"meta")
                    {
                        blank(&mut clean, part.start + notes.start..part.start + notes.end);
                    }
                }
            }
        }
    }
    clean
}

/// Fills a box with zeros and makes it one of kind `free`.
fn blank(bytes: &mut [u8], inside: std::ops::Range<usize>) {
    bytes[inside.start - 4..inside.start].copy_from_slice(b"free");
    bytes[inside].fill(0);
}

/// MP3 without the tags before and after the sound: title, maker, pictures.
fn without_tags(mut bytes: &[u8]) -> &[u8] {
    while let Some(head) = bytes.get(..10).filter(|head| head.starts_with(b"ID3")) {
        let size = head[6..10].iter().fold(0_usize, |size, byte| size << 7 | usize::from(byte & 0x7f));
        let foot = if head[5] & 0x10 == 0 { 0 } else { 10 };
        bytes = bytes.get(10 + size + foot..).unwrap_or_default();
    }
    match bytes.len().checked_sub(128) {
        Some(end) if bytes[end..].starts_with(b"TAG") => &bytes[..end],
        _ => bytes,
    }
}

/// Whether two frames of layer III follow each other, each as long as its header says.
fn is_mp3(bytes: &[u8]) -> bool {
    frame(bytes).and_then(|length| frame(bytes.get(length..)?)).is_some()
}

/// The length of the frame that begins here.
fn frame(bytes: &[u8]) -> Option<usize> {
    const KBITS: [[usize; 14]; 2] = [
        [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];
    let &[sync, what, rates, ..] = bytes else { return None };
    // Layer III of MPEG 1, 2 or 2.5.
    if sync != 0xff || what & 0xe6 != 0xe2 || what & 0x18 == 0x08 {
        return None;
    }
    let first = what & 0x18 == 0x18;
    let kbit = *KBITS[usize::from(!first)].get(usize::from(rates >> 4).checked_sub(1)?)?;
    let hertz = *[44_100, 48_000, 32_000].get(usize::from(rates >> 2 & 3))?;
    let hertz = match what & 0x18 {
        0x18 => hertz,
        0x10 => hertz / 2,
        _ => hertz / 4,
    };
    let samples = if first { 144 } else { 72 };
    Some(samples * kbit * 1000 / hertz + usize::from(rates >> 1 & 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn mp3() -> Vec<u8> {
        // 64 kbit/s at 44.1 kHz: 208 bytes a frame.
        let frame = [&[0xff, 0xfb, 0x50, 0xc0][..], &[0; 204]].concat();
        frame.repeat(3)
    }

    fn tagged(tag: &[u8]) -> Vec<u8> {
        let size = u8::try_from(tag.len()).expect("a short tag");
        [b"ID3\x04\0\0\0\0\0", &[size][..], tag, &mp3(), b"TAG", &[b'x'; 125]].concat()
    }

    fn ogg(packet: &[u8]) -> Vec<u8> {
        [b"OggS\0\x02", &[0; 20][..], &[1, 19], packet, &[0; 40]].concat()
    }

    fn webm(codecs: &[u8]) -> Vec<u8> {
        [&[0x1a, 0x45, 0xdf, 0xa3][..], b"\x9fB\x86\x81\x01B\x82\x84webm", &[0; 60], codecs, &[0; 60]].concat()
    }

    fn boxed(kind: [u8; 4], inside: &[u8]) -> Vec<u8> {
        let size = u32::try_from(inside.len() + 8).expect("small");
        [&size.to_be_bytes(), &kind[..], inside].concat()
    }

    fn mp4(handler: [u8; 4]) -> Vec<u8> {
        let trak = boxed(
            *b"trak",
            &[boxed(*b"hdlr", &handler), boxed(*b"stsd", b"mp4a"), boxed(*b"udta", b"My house")].concat(),
        );
        let moov = boxed(*b"moov", &[trak, boxed(*b"udta", b"+52.1-004.2/")].concat());
        [boxed(*b"ftyp", b"M4A "), moov, boxed(*b"mdat", b"sound")].concat()
    }

    #[rstest]
    #[case::mp3(mp3(), Format::Mp3)]
    #[case::mp3_with_tags(tagged(b"Nia"), Format::Mp3)]
    #[case::opus(ogg(b"OpusHead"), Format::Ogg)]
    #[case::vorbis(ogg(b"\x01vorbis"), Format::Ogg)]
    #[case::webm(webm(b"A_OPUS"), Format::WebM)]
    #[case::mp4(mp4(*b"soun"), Format::Mp4)]
    fn sound_is_known_by_what_is_in_it(#[case] bytes: Vec<u8>, #[case] format: Format) {
        assert_eq!(take(&bytes).expect("sound").format, format);
    }

    #[rstest]
    #[case::nothing(Vec::new())]
    #[case::a_page(b"<!doctype html><script>alert(1)</script>".to_vec())]
    #[case::a_page_that_begins_like_mp3([&[0xff, 0xfb, 0x50, 0xc0][..], b"<script>alert(1)</script>"].concat())]
    #[case::a_page_behind_a_tag([&b"ID3\x04\0\0\0\0\0\x03abc"[..], b"<script>alert(1)</script>"].concat())]
    #[case::a_drawing(b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec())]
    #[case::an_archive(b"PK\x03\x04 OpusHead A_OPUS mp4a".to_vec())]
    #[case::ogg_to_look_at(ogg(b"\x80theora"))]
    #[case::webm_to_look_at(webm(b"V_VP8 A_OPUS"))]
    #[case::matroska_of_nothing(webm(b""))]
    #[case::mp4_to_look_at(mp4(*b"vide"))]
    #[case::a_wave(b"RIFF\0\0\0\0WAVEfmt ".to_vec())]
    fn what_is_no_sound_alone_is_refused(#[case] bytes: Vec<u8>) {
        assert_eq!(take(&bytes), Err(Refused::NotASound));
    }

    #[test]
    fn more_than_a_megabyte_is_too_much() {
        assert_eq!(take(&mp3().repeat(2_000)), Err(Refused::TooLarge));
    }

    #[test]
    fn what_it_says_of_its_maker_is_taken_out() {
        assert_eq!(take(&tagged(b"Nia")).expect("sound").bytes, mp3());
        let clean = take(&mp4(*b"soun")).expect("sound").bytes;
        assert_eq!(clean.len(), mp4(*b"soun").len(), "nothing moves");
        assert!(!has(&clean, b"house") && !has(&clean, b"+52") && !has(&clean, b"udta"));
        assert!(has(&clean, b"sound") && has(&clean, b"stsd"));
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(at in 0_usize..7, bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let begins = [&b""[..], b"ID3\x04\0\0", b"OggS\0", b"\0\0\0\x10ftypM4A \0\0\0\0", &[0x1a, 0x45, 0xdf, 0xa3], &[0xff, 0xfb], b"\0\0\0\x20moovmp4a"][at];
            let _ = take(&[begins, &bytes].concat());
        }
    }
}
