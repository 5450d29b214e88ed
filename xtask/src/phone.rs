//! A phone without script: one connection, its cookies, the forms as they stand. `bench` and `torture` have many.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

/// What makes one phone another.
pub type Cookies = BTreeMap<String, String>;

pub struct Phone {
    server: SocketAddr,
    stream: BufReader<TcpStream>,
    cookies: Cookies,
    /// Told by the proxy that the server believes is in front of it.
    address: String,
    /// How long each request took, from its first byte to the last of its answer.
    pub took: Vec<Duration>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: String,
}

/// A form of a page: where it is sent, and its fields as they stand.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    fields: Vec<(String, String)>,
}

impl Form {
    /// The same with a field filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(there, _)| there != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    fn encoded(&self) -> String {
        let fields = self.fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
        fields.collect::<Vec<_>>().join("&")
    }

    /// The same with a picture at the end, as `multipart/form-data` parted by `boundary`.
    pub fn with_picture(&self, boundary: &str, name: &str, picture: &[u8]) -> Vec<u8> {
        let part = |head: String| format!("--{boundary}\r\nContent-Disposition: form-data; name={head}\r\n\r\n");
        let mut body = String::new();
        for (name, value) in &self.fields {
            body.push_str(&part(format!("\"{name}\"")));
            body.push_str(value);
            body.push_str("\r\n");
        }
        body.push_str(&part(format!("\"{name}\"; filename=\"me.png\"\r\nContent-Type: image/png")));
        let mut body = body.into_bytes();
        body.extend_from_slice(picture);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        body
    }
}

impl Phone {
    /// A phone of the network address `10.…` that is made of `address`.
    pub fn new(server: SocketAddr, address: u32) -> Result<Self> {
        let stream = TcpStream::connect(server).context("no connection")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            server,
            stream: BufReader::new(stream),
            cookies: Cookies::new(),
            address: written(address),
            took: Vec::new(),
        })
    }

    /// Waits so long for an answer, at most.
    pub fn patient(&self, most: Duration) -> Result<()> {
        Ok(self.stream.get_ref().set_read_timeout(Some(most))?)
    }

    /// Becomes somebody else at another address, on the same connection; gives what the one before had.
    pub fn become_another(&mut self, address: u32, cookies: Cookies) -> Cookies {
        self.address = written(address);
        std::mem::replace(&mut self.cookies, cookies)
    }

    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, "")
    }

    /// Posts a form, and does not follow where it leads.
    pub fn post(&mut self, path: &str, form: &str) -> Result<Answer> {
        self.ask("POST", path, form)
    }

    /// Sends a form to where it leads.
    pub fn send(&mut self, form: &Form) -> Result<Answer> {
        self.post(&form.action, &form.encoded())
    }

    /// Its cookies, to lend.
    pub fn cookies(&self) -> Cookies {
        self.cookies.clone()
    }

    fn ask(&mut self, method: &str, path: &str, form: &str) -> Result<Answer> {
        let server = self.server;
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let posted = if method == "POST" {
            format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len())
        } else {
            String::new()
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {server}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\n\
             X-Forwarded-For: {}\r\nCookie: {}\r\n{posted}\r\n{form}",
            self.address,
            cookies.join("; ")
        );
        let start = Instant::now();
        self.stream.get_mut().write_all(request.as_bytes())?;
        let answer = self.read()?;
        self.took.push(start.elapsed());
        Ok(answer)
    }

    fn read(&mut self) -> Result<Answer> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status =
            line.split(' ').nth(1).and_then(|n| n.parse().ok()).with_context(|| format!("no HTTP: {line:?}"))?;
        let (mut length, mut chunked) = (0, false);
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "set-cookie" => {
                    if let Some((name, value)) = value.split(';').next().and_then(|pair| pair.split_once('=')) {
                        self.cookies.insert(name.to_owned(), value.to_owned());
                    }
                }
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                line.clear();
                self.stream.read_line(&mut line)?;
                let size = usize::from_str_radix(line.trim_end(), 16).context("a chunk without its size")?;
                let from = body.len();
                body.resize(from + size + 2, 0);
                self.stream.read_exact(&mut body[from..])?;
                body.truncate(from + size);
                if size == 0 {
                    break;
                }
            }
        } else {
            body.resize(length, 0);
            self.stream.read_exact(&mut body)?;
        }
        Ok(Answer { status, body: String::from_utf8_lossy(&body).into_owned() })
    }

    /// Signs in with a link of the demo.
    pub fn sign_in(&mut self, link: &str) -> Result<()> {
        let page = self.get(link)?;
        let form = page.form("/do/people/use-link", false).context("no form that signs in")?;
        let status = self.post("/do/people/use-link", &form)?.status;
        ensure!(status == 303, "signing in is answered with {status}");
        Ok(())
    }

    /// The form of a sheet of paper with a press for every question that takes one, without its key, and how
    /// many answers that is.
    pub fn sheet(&mut self, survey: &str) -> Result<(String, usize)> {
        let page = self.get(&format!("/surveys/{survey}/paper/type"))?;
        ensure!(page.status == 200, "the page for sheets of paper answers {}", page.status);
        let form = page.form("/do/responses/paper", true).context("no form for sheets of paper")?;
        let fields: Vec<_> = form.split('&').filter(|field| !field.starts_with("once=")).collect();
        let answers = fields.iter().filter(|field| field.starts_with("answers")).count();
        Ok((fields.join("&"), answers))
    }

    /// Answers the first question of the survey that can be answered by a press, and gives the form that sends it.
    pub fn ready_to_send(&mut self, survey: &str) -> Result<String> {
        self.save_one(survey)?;
        self.look_at_answers(survey)
    }

    /// The form that sends what was answered.
    pub fn look_at_answers(&mut self, survey: &str) -> Result<String> {
        let check = self.get(&format!("/s/{survey}/check"))?;
        check.form("/do/responses/submit", false).context("no form that sends the answers")
    }

    /// Answers the first question of the survey that can be answered by a press; how long that took to be saved.
    pub fn save_one(&mut self, survey: &str) -> Result<Duration> {
        for question in 1..=20 {
            let page = self.get(&format!("/s/{survey}/{question}"))?;
            ensure!(page.status == 200, "question {question} answers {}", page.status);
            let Some(form) = page.form("/do/responses/answer", true) else { continue };
            let saved = self.post("/do/responses/answer", &form)?;
            ensure!(saved.status == 303, "an answer is refused with {}", saved.status);
            return self.took.last().copied().context("every request is timed");
        }
        anyhow::bail!("no question of {survey} is answered by a press")
    }
}

impl Answer {
    /// The fields of a form as they stand; with `press`, the first card of each choice pressed as well, and
    /// `None` where there is no card.
    fn form(&self, action: &str, press: bool) -> Option<String> {
        let (form, pressed) = self.find(action, press)?;
        (pressed || !press).then(|| form.encoded())
    }

    /// The form that leads to `action`, as it stands.
    pub fn form_of(&self, action: &str) -> Option<Form> {
        Some(self.find(action, false)?.0)
    }

    fn find(&self, action: &str, press: bool) -> Option<(Form, bool)> {
        let to = |form: &str| attribute(form.split('>').next().unwrap_or_default(), "action").map(str::to_owned);
        let leads =
            |form: &&str| to(form).is_some_and(|to| to.split('?').next().is_some_and(|to| to.ends_with(action)));
        let whole = self.body.split("<form").find(leads)?;
        let action = to(whole)?.replace("&amp;", "&");
        let whole = whole.split("</form").next()?;
        let (mut fields, mut pressed) = (BTreeMap::new(), false);
        for tag in whole.split("<input").skip(1).filter_map(|rest| rest.split('>').next()) {
            let Some(name) = attribute(tag, "name") else { continue };
            let value = attribute(tag, "value").unwrap_or_default();
            match attribute(tag, "type") {
                Some("hidden") => {
                    fields.entry(name).or_insert(value);
                }
                Some("radio") if press => {
                    pressed = true;
                    fields.entry(name).or_insert(value);
                }
                _ => {}
            }
        }
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Some((Form { action, fields }, pressed))
    }
}

/// The value of an attribute, as it stands in a tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?;
    value.split('"').next()
}

/// The network address `10.…` that is made of a number.
pub fn written(address: u32) -> String {
    let [_, a, b, c] = address.to_be_bytes();
    format!("10.{a}.{b}.{c}")
}

fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut all, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            all.push(char::from(byte));
        } else {
            write!(all, "%{byte:02X}").expect("a String takes all that is written");
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_sent_as_it_stands_with_one_card_pressed() {
        let body = r#"<form action="/do/other"><input type="hidden" name="x" value="1"></form>
            <form method="post" action="/do/responses/answer?from=%2Fs"><input type="hidden" name="code" value="A B">
            <input type="radio" name="choice" value="a1"><input type="radio" name="choice" value="a2"></form>"#;
        let answer = Answer { status: 200, body: body.to_owned() };
        assert_eq!(answer.form("/do/responses/answer", true).as_deref(), Some("choice=a1&code=A%20B"));
        assert_eq!(answer.form("/do/other", true), None);
        assert_eq!(answer.form("/do/other", false).as_deref(), Some("x=1"));
        let typed = answer.form_of("/do/responses/answer").unwrap().with("text", "Hi & bye");
        assert_eq!(
            (typed.action.as_str(), typed.encoded().as_str()),
            ("/do/responses/answer?from=%2Fs", "code=A%20B&text=Hi%20%26%20bye")
        );
    }
}
