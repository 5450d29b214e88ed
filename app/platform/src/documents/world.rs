//! All that a template can see: itself, `kit.typ`, its data, the fonts, and the PDFs that are bound into it:
//! `paper-0.pdf`, `paper-1.pdf` …

use std::sync::LazyLock;

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

const KIT: &str = include_str!("../../../documents/kit.typ");

/// Atkinson Hyperlegible Next, and parts of Noto for the letters that it does not have (SIL Open Font License,
/// `app/fonts/README.md`). The order is that of `font` in `kit.typ`.
const FONTS: [&[u8]; 18] = [
    include_bytes!("../../../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../../fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    include_bytes!("../../../fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../../fonts/AtkinsonHyperlegibleNext_700Bold_Italic.ttf"),
    include_bytes!("../../../fonts/NotoSans_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSans_Bold.ttf"),
    include_bytes!("../../../fonts/NotoSansArabic_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansEthiopic_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansHebrew_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansBengali_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansDevanagari_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansGurmukhi_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansTamil_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansMalayalam_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansThai_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansGeorgian_Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansArmenian_Regular.ttf"),
    include_bytes!("../../../fonts/NotoEmoji_Regular.ttf"),
];

/// What is the same for every document.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: FileId,
    kit: Source,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<_> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    Shelf {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: file("main.typ"),
        data: file("data.json"),
        kit: Source::new(file("kit.typ"), KIT.to_owned()),
    }
});

fn file(name: &str) -> FileId {
    FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain name")))
}

/// Whether one of the fonts has all of these letters: a letter and its marks are not taken from two.
pub(super) fn has_glyphs(letters: &str) -> bool {
    SHELF.fonts.iter().any(|font| letters.chars().all(|c| font.info().coverage.contains(c.into())))
}

/// One document being made.
pub(super) struct Desk {
    main: Source,
    data: Bytes,
    bound: Vec<(FileId, Bytes)>,
}

impl Desk {
    pub(super) fn new(template: &str, data: Vec<u8>, bound: Vec<Vec<u8>>) -> Self {
        let named = |(n, bytes): (usize, Vec<u8>)| (file(&format!("paper-{n}.pdf")), Bytes::new(bytes));
        let bound = bound.into_iter().enumerate().map(named).collect();
        Self { main: Source::new(SHELF.main, template.to_owned()), data: Bytes::new(data), bound }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        SHELF.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHELF.main {
            Ok(self.main.clone())
        } else if id == SHELF.kit.id() {
            Ok(SHELF.kit.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHELF.data {
            return Ok(self.data.clone());
        }
        let found = self.bound.iter().find(|(bound, _)| *bound == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
