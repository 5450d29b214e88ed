//! A browser without script: it follows links and redirects, keeps cookies, and fills in forms as they stand.

use reqwest::{Client, Method, StatusCode, header, multipart, redirect};
use scraper::{ElementRef, Html, Selector};

#[derive(Clone)]
pub struct Browser {
    client: Client,
    base: String,
}

pub struct Page {
    pub status: StatusCode,
    pub url: String,
    pub headers: header::HeaderMap,
    pub body: String,
    browser: Browser,
}

/// A form of a page with what stands in it.
#[derive(Clone)]
pub struct FilledForm {
    browser: Browser,
    action: String,
    multipart: bool,
    fields: Vec<(String, String)>,
    files: Vec<(String, String, Vec<u8>)>,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        // It stays on this machine: where a link leads out, the answer that says so is the last.
        let near = redirect::Policy::custom(|to| match to.url().host_str() {
            Some("127.0.0.1") if to.previous().len() < 10 => to.follow(),
            _ => to.stop(),
        });
        let client = Client::builder().cookie_store(true).redirect(near).build().expect("a client");
        Self { client, base: base.to_owned() }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.ask(self.client.get(self.address(path))).await
    }

    /// Posts fields as a form of this site would.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.ask(self.client.request(Method::POST, self.address(path)).form(fields)).await
    }

    /// A request of the test's own making.
    pub fn raw(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, self.address(path))
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> Page {
        let answer = request
            .header(header::ACCEPT, "text/html,*/*")
            .header("sec-fetch-site", "same-origin")
            .send()
            .await
            .expect("the server answers");
        Page {
            status: answer.status(),
            url: answer.url().to_string(),
            headers: answer.headers().clone(),
            body: answer.text().await.expect("a text"),
            browser: self.clone(),
        }
    }
}

impl Page {
    pub fn expect_status(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} says:\n{}", self.url, self.text());
        self
    }

    /// What a person reads, white space folded.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let body = html.select(&selector("body")).next().expect("a body");
        let words: Vec<_> = body.text().flat_map(str::split_whitespace).collect();
        words.join(" ")
    }

    #[track_caller]
    pub fn expect_text(self, words: &str) -> Self {
        assert!(self.text().contains(words), "no {words:?} in {}:\n{}", self.url, self.text());
        self
    }

    #[track_caller]
    pub fn expect_no_text(self, words: &str) -> Self {
        assert!(!self.text().contains(words), "{words:?} in {}:\n{}", self.url, self.text());
        self
    }

    /// The form was taken: neither refused nor the page an error.
    #[track_caller]
    pub fn expect_no_form(self, action: &str) -> Self {
        assert!(self.forms(action).is_empty(), "still {action} in {}:\n{}", self.url, self.text());
        assert!(!matches!(self.status.as_u16(), 403 | 410 | 422 | 500), "{} says:\n{}", self.url, self.text());
        self
    }

    pub fn path(&self) -> &str {
        self.url.strip_prefix(&self.browser.base).unwrap_or(&self.url)
    }

    /// Every element that matches, as its text.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css))
            .map(|e| e.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// The text of the first element that matches, white space and all.
    pub fn exactly(&self, css: &str) -> String {
        Html::parse_document(&self.body).select(&selector(css)).flat_map(|e| e.text()).collect()
    }

    /// An attribute of the first element that matches.
    pub fn attr(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css)).next()?.attr(name).map(str::to_owned)
    }

    /// Follows the first link whose text contains `words`.
    pub async fn follow(&self, words: &str) -> Page {
        let to = {
            let html = Html::parse_document(&self.body);
            let link = html.select(&selector("a[href]")).find(|a| a.text().collect::<String>().contains(words));
            link.unwrap_or_else(|| panic!("no link {words:?} in {}:\n{}", self.url, self.text()))
                .attr("href")
                .expect("href")
                .to_owned()
        };
        self.browser.get(&to).await
    }

    /// The first form that posts to `action` (e.g. `/do/voices/tell`), filled as it stands.
    pub fn form(&self, action: &str) -> FilledForm {
        self.forms(action)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no form {action} in {}:\n{}", self.url, self.text()))
    }

    /// Every form that posts to `action`.
    pub fn forms(&self, action: &str) -> Vec<FilledForm> {
        let html = Html::parse_document(&self.body);
        let forms: Vec<_> = html
            .select(&selector("form"))
            .filter(|f| {
                let to = f.attr("action").unwrap_or_default().split('?').next().unwrap_or_default();
                domain::paths::without_language(to) == action
            })
            .map(|form| FilledForm {
                browser: self.browser.clone(),
                action: form.attr("action").expect("action").to_owned(),
                multipart: form.attr("enctype") == Some("multipart/form-data"),
                fields: form.select(&selector("input, textarea, select")).filter_map(standing).collect(),
                files: Vec::new(),
            })
            .collect();
        forms
    }
}

/// What a browser would send of a field nobody touched.
fn standing(field: ElementRef) -> Option<(String, String)> {
    let name = field.attr("name")?.to_owned();
    if field.attr("disabled").is_some() {
        return None;
    }
    let value = match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("textarea", _) => field.text().collect(),
        ("select", _) => {
            let options: Vec<_> = field.select(&selector("option")).collect();
            let chosen = options.iter().find(|o| o.attr("selected").is_some()).or(options.first())?;
            chosen.attr("value").map_or_else(|| chosen.text().collect(), str::to_owned)
        }
        (_, "checkbox" | "radio") => {
            field.attr("checked")?;
            field.attr("value").unwrap_or("on").to_owned()
        }
        (_, "file" | "submit" | "button") => return None,
        _ => field.attr("value").unwrap_or_default().to_owned(),
    };
    Some((name, value))
}

impl FilledForm {
    /// Replaces what stands in `name`.
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds one more `name` (another tick).
    pub fn tick(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes out one tick.
    pub fn untick(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(n, v)| n != name || v != value);
        self
    }

    pub fn clear(mut self, name: &str) -> Self {
        self.fields.retain(|(n, _)| n != name);
        self
    }

    pub fn file(mut self, name: &str, file: &str, bytes: Vec<u8>) -> Self {
        self.files.push((name.to_owned(), file.to_owned(), bytes));
        self
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Where it posts to.
    pub fn address(&self) -> &str {
        &self.action
    }

    /// Its fields, percent-encoded.
    pub fn encoded(&self) -> String {
        let pairs = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }

    /// Posts to another address: that of one of its buttons.
    pub fn at(mut self, address: &str) -> Self {
        address.clone_into(&mut self.action);
        self.multipart &= !address.contains("/do/carry");
        self
    }

    /// As a script of ours posts it: the answer is no page.
    pub async fn send_by_script(self) -> Page {
        let request = self.browser.client.post(self.browser.address(&self.action)).form(&self.fields);
        let request = request.header(header::ACCEPT, "application/json").header("sec-fetch-site", "same-origin");
        let answer = request.send().await.expect("the server answers");
        Page {
            status: answer.status(),
            url: answer.url().to_string(),
            headers: answer.headers().clone(),
            body: answer.text().await.expect("a text"),
            browser: self.browser,
        }
    }

    pub async fn send(self) -> Page {
        let request = self.browser.client.post(self.browser.address(&self.action));
        let request = if self.multipart {
            let mut form = multipart::Form::new();
            for (name, value) in self.fields {
                form = form.text(name, value);
            }
            for (name, file, bytes) in self.files {
                form = form.part(name, multipart::Part::bytes(bytes).file_name(file));
            }
            request.multipart(form)
        } else {
            request.form(&self.fields)
        };
        self.browser.ask(request).await
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|e| panic!("{css}: {e}"))
}
