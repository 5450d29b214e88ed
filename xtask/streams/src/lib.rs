//! In the place of the crate `wasm-streams`, through which server functions of leptos would send and read streams of
//! bytes in a browser. No island has one. That crate exports what it can do to the page, so the compiler cannot leave it
//! out, and a quarter of what every bundle begins with is that.

use futures::Stream;
use wasm_bindgen::JsValue;

const NOBODY: &str = "no island sends or reads a stream";

/// What `server_fn` names, and nobody calls.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// # Panics
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("{NOBODY}")
    }

    /// An error alone.
    #[expect(clippy::unused_self, reason = "called on it")]
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        futures::stream::iter([Err(NOBODY.into())])
    }
}
