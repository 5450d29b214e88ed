//! The marking tool on the page: it shows what `domain::moderation::marking` decides, and says where somebody points.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use domain::moderation::{
    forms::At,
    marking::{Hint, Marking, Piece},
    redaction::{Kind, Marks, Span},
};
use leptos::prelude::{Set as _, WriteSignal, document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, Node, Selection,
    Storage,
};

use crate::dom::{all, find, inside, listen, new, said, set};

struct Tool {
    page: Page,
    marking: RefCell<Marking>,
    /// Where in the original somebody has last put the caret or a selection.
    chosen: Cell<Option<At>>,
    say: WriteSignal<String>,
}

/// What the page has of the tool.
struct Page {
    root: HtmlElement,
    original: HtmlElement,
    form: HtmlElement,
    /// What will be shared.
    text: HtmlTextAreaElement,
    /// The places of the marks in it.
    spans: HtmlInputElement,
    /// Under this name the marks are kept in this tab while its officer looks elsewhere: places and kinds, never words;
    /// and only for these very words, should their writer change them meanwhile.
    memory: String,
}

/// Wakes the tool up; a page that misses a part of it stays as it is.
pub fn start(marks: Marks, words: Vec<(String, Kind)>, name: String, say: WriteSignal<String>) {
    let Some(page) = Page::find() else { return };
    let original = page.original.text_content().unwrap_or_default();
    let marking = RefCell::new(Marking::new(original, marks, words, name, hints()));
    let tool = Rc::new(Tool { page, marking, chosen: Cell::new(None), say });
    all(".redactor .found li").iter().for_each(offer);
    tool.listen();
    tool.begin();
}

/// What the page shows as found.
fn hints() -> Vec<Hint> {
    let hint = |mark: &Element| Some(Hint { span: span_of(mark)?, why: said(mark, "data-why") });
    all("#original mark").iter().filter_map(hint).collect()
}

fn span_of(of: &Element) -> Option<Span> {
    Span::parse(&said(of, "data-span"))
}

/// Makes what was found a button.
fn offer(item: &Element) {
    let Some(button) = new::<Element>("button") else { return };
    set(&button, "type", "button");
    set(&button, "class", "button quiet");
    set(&button, "data-span", &said(item, "data-span"));
    while let Some(child) = item.first_child() {
        if button.append_child(&child).is_err() {
            break;
        }
    }
    let _ = item.append_child(&button);
}

impl Page {
    fn find() -> Option<Self> {
        let root: HtmlElement = find(".redactor")?;
        let form: HtmlElement = find("form[action*='/do/moderation/share']")?;
        let voice: HtmlInputElement = inside(&form, "[name=voice]")?;
        let memory = format!("noise-spans-{}-{}", voice.value(), said(&root, "data-version"));
        Some(Self {
            original: find("#original")?,
            text: inside(&form, "[name=text]")?,
            spans: inside(&form, "[name=spans]")?,
            root,
            form,
            memory,
        })
    }

    /// Where in the original a point of the page is, in characters.
    fn place(&self, node: &Node, offset: u32) -> Option<usize> {
        let range = document().create_range().ok()?;
        range.set_start(&self.original, 0).ok()?;
        range.set_end(node, offset).ok()?;
        Some(String::from(range.to_string()).chars().count())
    }

    /// What is selected of the original, or where the caret is in it.
    fn selected(&self) -> Option<At> {
        let selection = selection()?;
        let is_inside = |node: Option<Node>| self.original.contains(node.as_ref());
        if selection.range_count() == 0 || !is_inside(selection.anchor_node()) || !is_inside(selection.focus_node()) {
            return None;
        }
        let range = selection.get_range_at(0).ok()?;
        let start = self.place(&range.start_container().ok()?, range.start_offset().ok()?)?;
        let end = self.place(&range.end_container().ok()?, range.end_offset().ok()?)?;
        Some((start, end))
    }
}

fn selection() -> Option<Selection> {
    window().get_selection().ok()?
}

/// None where the browser keeps nothing for us.
fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

impl Tool {
    fn listen(self: &Rc<Self>) {
        let page = &self.page;
        let on = |target: &EventTarget, event: &str, then: fn(&Self, &Event)| {
            let tool = Rc::clone(self);
            listen(target, event, move |event| then(&tool, &event));
        };
        on(&document(), "selectionchange", |tool, _| tool.look());
        on(&page.root, "click", Self::clicked);
        on(&page.original, "keydown", Self::key);
        on(&page.text, "input", |tool, _| tool.typed());
        on(&page.form, "submit", |tool, _| tool.forget());
        // Nothing can be typed in the original.
        for event in ["beforeinput", "drop", "paste", "cut"] {
            on(&page.original, event, |_, event| event.prevent_default());
        }
        // The selection stays when a button is pressed.
        if let Some(bar) = inside::<Element>(&page.root, ".toolbar") {
            on(&bar, "pointerdown", |_, event| {
                if under(event, "button").is_some() {
                    event.prevent_default();
                }
            });
        }
    }

    /// Shows the tool, with what was marked before: in the form, or in this tab.
    fn begin(&self) {
        let original = &self.page.original;
        // A text box in which nothing can be typed: caret and Shift with the arrows work as everywhere.
        for (name, value) in [
            ("contenteditable", "true"),
            ("spellcheck", "false"),
            ("tabindex", "0"),
            ("role", "textbox"),
            ("aria-multiline", "true"),
            ("aria-readonly", "true"),
            ("aria-describedby", "said-how"),
            ("inputmode", "none"),
        ] {
            set(original, name, value);
        }
        for part in [".toolbar", "#said-how"] {
            if let Some(part) = inside::<HtmlElement>(&self.page.root, part) {
                part.set_hidden(false);
            }
        }
        let (text, written) = (self.page.text.value(), self.page.spans.value());
        self.marking.borrow_mut().typed(&text, &written);
        let is_untouched = written.is_empty() && text == self.marking.borrow().original();
        let kept = storage().and_then(|storage| storage.get_item(&self.page.memory).ok()?);
        let kept = kept.filter(|kept| is_untouched && !kept.is_empty());
        if kept.is_some_and(|kept| self.marking.borrow_mut().restore(&kept)) {
            self.write();
        } else if self.marking.borrow().spans().is_empty() {
            // The words stand there already, and somebody may have begun to select some.
            self.offers();
        } else {
            self.draw();
        }
        set(original, "data-ready", "");
    }

    /// Asked again before it is used: the event comes late to somebody who types fast.
    fn look(&self) {
        if let Some(place) = self.page.selected() {
            self.chosen.set(Some(place));
        }
    }

    fn clicked(&self, event: &Event) {
        if let Some(button) = under(event, ".toolbar button") {
            self.mark(Kind::parse(&said(&button, "data-kind")));
        } else if let Some(span) = under(event, ".found button").and_then(|button| span_of(&button)) {
            self.marking.borrow_mut().press(span);
            self.done();
        } else if let Some(out) = under(event, "#original del")
            && selection().is_some_and(|selection| selection.is_collapsed())
            && let Some(at) = self.page.place(&out, 0)
        {
            self.marking.borrow_mut().put_back((at, at));
            self.write();
        }
    }

    fn key(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let kind = match key.key().as_str() {
            "n" | "N" => Some(Kind::Name),
            "p" | "P" => Some(Kind::Place),
            "o" | "O" => Some(Kind::Other),
            "Backspace" | "Delete" => None,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.mark(kind);
    }

    /// Takes out what is selected; without a kind, puts back.
    fn mark(&self, kind: Option<Kind>) {
        self.look();
        let Some(place) = self.chosen.get() else { return };
        let changed = match kind {
            Some(kind) => self.marking.borrow_mut().take(kind, place),
            None => self.marking.borrow_mut().put_back(place),
        };
        if changed {
            self.done();
        }
    }

    /// What was selected is marked, and is no longer selected.
    fn done(&self) {
        self.write();
        self.chosen.set(None);
        if let Some(selection) = selection() {
            let _ = selection.remove_all_ranges();
        }
    }

    /// Somebody typed in the box. Where other words were changed the marks stay, and the server says so.
    fn typed(&self) {
        self.page.spans.set_value("");
        if self.marking.borrow_mut().typed(&self.page.text.value(), "") {
            self.keep();
            self.draw();
        }
    }

    /// Fills the form with what is marked, and shows it.
    fn write(&self) {
        let (shared, written) = {
            let marking = self.marking.borrow();
            (marking.shared(), marking.spans().written())
        };
        self.page.text.set_value(&shared);
        self.page.spans.set_value(&written);
        self.keep();
        self.say.set(shared);
        self.draw();
    }

    fn keep(&self) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(&self.page.memory, &self.marking.borrow().spans().written());
        }
    }

    fn forget(&self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&self.page.memory);
        }
    }

    fn draw(&self) {
        let marking = self.marking.borrow();
        let pieces = marking.pieces().into_iter().filter_map(|piece| drawn(piece, marking.marks()));
        self.page.original.set_text_content(None);
        for piece in pieces {
            let _ = self.page.original.append_child(&piece);
        }
        self.offers();
    }

    /// Offers what the page does not offer yet, and says of each whether it is out.
    fn offers(&self) {
        let (root, marking) = (&self.page.root, self.marking.borrow());
        for hint in marking.hints() {
            let place = hint.span.written();
            if inside::<Element>(root, &format!(".found [data-span='{place}']")).is_some() {
                continue;
            }
            let Some(list) = inside::<Element>(root, ".found") else { return };
            let Some(item) = new::<Element>("li") else { return };
            set(&item, "data-span", &place);
            item.set_text_content(Some(&format!("{}: ", hint.why)));
            if let Some(words) = new::<Element>("b") {
                set(&words, "dir", "auto");
                words.set_text_content(Some(&marking.part(hint.span.start, hint.span.end)));
                let _ = item.append_child(&words);
            }
            offer(&item);
            let _ = list.append_child(&item);
            if let Some(found) = inside::<HtmlElement>(root, "[data-found]") {
                found.set_hidden(false);
            }
        }
        for button in all(".redactor .found button") {
            let is_out = span_of(&button).is_some_and(|span| marking.is_out((span.start, span.end)));
            set(&button, "aria-pressed", if is_out { "true" } else { "false" });
        }
    }
}

/// The element that an event is about, or the one around it, that matches.
fn under(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn drawn(piece: Piece<'_>, marks: &Marks) -> Option<Node> {
    Some(match piece {
        Piece::Kept(words) => document().create_text_node(&words).into(),
        Piece::Offered(words, hint) => {
            let mark: HtmlElement = new("mark")?;
            mark.set_text_content(Some(&words));
            set(&mark, "data-span", &hint.span.written());
            set(&mark, "data-why", &hint.why);
            mark.set_title(&hint.why);
            mark.into()
        }
        Piece::Out(words, kind) => {
            let out: HtmlElement = new("del")?;
            out.set_text_content(Some(&words));
            set(&out, "data-kind", kind.key());
            out.set_title(marks.of(kind));
            out.into()
        }
    })
}
