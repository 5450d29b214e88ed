//! Strangers who keep the server waiting: for the rest of a header, of a form, of a picture, or for nobody.

use std::{
    io::{ErrorKind, Write as _},
    net::TcpStream,
    thread::sleep,
    time::Duration,
};

use anyhow::{Context, Result};

use super::{Stage, another_address, many, picture};
use crate::{phone::written, torture::people::random};

const HALF_OPEN: usize = 1_200;
const SLOW: usize = 300;
/// How much a slow one says it will send.
const SLOW_BYTES: usize = 60_000;
const UPLOADS: usize = 60;
const MEGABYTE: usize = 1024 * 1024;
const PICTURES: usize = 10;
const BOUNDARY: &str = "strangers-part-here";

/// Somebody who gets no connection tries again after this.
const AGAIN: Duration = Duration::from_millis(200);
/// How long a stranger waits for the server before they do something else.
const PATIENCE: Duration = Duration::from_secs(1);

fn connect(stage: &Stage) -> Result<TcpStream> {
    let line = TcpStream::connect_timeout(&stage.house.address, PATIENCE)?;
    line.set_write_timeout(Some(PATIENCE))?;
    Ok(line)
}

/// The head of a form for *tell us* from an address of its own, of so many bytes.
fn head(stage: &Stage, kind: &str, length: usize) -> String {
    format!(
        "POST /do/voices/tell?from=%2Ftell HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\n\
         X-Forwarded-For: {}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n",
        stage.house.address,
        written(another_address())
    )
}

/// The server has closed it, or has said something.
fn has_ended(line: &TcpStream) -> bool {
    match line.peek(&mut [0]) {
        Ok(_) => true,
        Err(error) => error.kind() != ErrorKind::WouldBlock,
    }
}

/// Keeps so many connections open, each begun with `first`, and sends a byte on each now and then.
fn keep_open(stage: &Stage, many: usize, every: Duration, first: impl Fn() -> String) -> usize {
    let begin = || -> Result<TcpStream> {
        let mut line = connect(stage)?;
        line.write_all(first().as_bytes())?;
        line.set_nonblocking(true)?;
        Ok(line)
    };
    let mut opened = 0;
    let mut lines: Vec<Option<TcpStream>> = Vec::new();
    lines.resize_with(many, || None);
    while !stage.is_over() {
        for line in &mut lines {
            if line.as_ref().is_none_or(has_ended) {
                *line = begin().ok();
                opened += usize::from(line.is_some());
            } else if let Some(open) = line {
                // What cannot be sent is not sent.
                let _ = open.write_all(b"a");
            }
        }
        sleep(every);
    }
    opened
}

/// Headers that never end.
pub fn half_open(stage: &Stage) -> Result<String> {
    let first = || format!("GET /tell HTTP/1.1\r\nHost: {}\r\nX-Very-Long: ", stage.house.address);
    let opened = keep_open(stage, HALF_OPEN, Duration::from_secs(1), first);
    Ok(format!("{HALF_OPEN} at once, {opened} in all: those that were closed began again"))
}

/// Forms that come a byte a second.
pub fn slow(stage: &Stage) -> Result<String> {
    let first = || format!("{}text=", head(stage, "application/x-www-form-urlencoded", SLOW_BYTES));
    let opened = keep_open(stage, SLOW, Duration::from_secs(1), first);
    Ok(format!("{SLOW} at once, {opened} in all"))
}

/// Pictures of ten megabytes of which nine come.
pub fn uploads(stage: &Stage) -> Result<String> {
    let begun = many(UPLOADS, || {
        let mut begun = 0;
        while !stage.is_over() {
            if let Ok(mut line) = upload(stage) {
                begun += 1;
                hold(stage, &mut line);
            }
            sleep(AGAIN);
        }
        Ok(begun)
    })?;
    Ok(format!("{UPLOADS} at once, {begun} in all"))
}

/// Sends nine megabytes, or as much of them as is taken.
fn upload(stage: &Stage) -> Result<TcpStream> {
    let mut line = connect(stage)?;
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    line.write_all(head(stage, &kind, 10 * MEGABYTE).as_bytes())?;
    let part = "Content-Disposition: form-data; name=\"picture\"; filename=\"me.jpg\"\r\nContent-Type: image/jpeg";
    line.write_all(format!("--{BOUNDARY}\r\n{part}\r\n\r\n").as_bytes())?;
    let piece = vec![7; 64 * 1024];
    for _ in 0..9 * MEGABYTE / piece.len() {
        match line.write_all(&piece) {
            // It takes no more just now, and waits with us.
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => break,
            sent => sent?,
        }
        if stage.is_over() {
            break;
        }
    }
    Ok(line)
}

/// Keeps it as it is, with a byte now and then, until the server has had enough.
fn hold(stage: &Stage, line: &mut TcpStream) {
    if line.set_nonblocking(true).is_err() {
        return;
    }
    while !stage.is_over() && !has_ended(line) {
        let _ = line.write_all(&[7]);
        sleep(PATIENCE);
    }
}

/// Whole pictures, as large as is taken, whose senders do not wait for what becomes of them.
pub fn pictures(stage: &Stage) -> Result<String> {
    let picture = picture::largest()?;
    let page = stage.way.phone()?.get("/tell")?;
    let form = page.form_of("/do/voices/tell").context("no form that tells")?;
    let form = form.with("text", "Look at this").with("privacy", "confidential");
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let sent = many(PICTURES, || {
        let mut sent = 0;
        while !stage.is_over() {
            let key = format!("{:016x}{:016x}", random(), random());
            let body = form.clone().with("once", &key).with_picture(BOUNDARY, "picture", &picture);
            let hang_up = || -> Result<()> {
                let mut line = connect(stage)?;
                line.write_all(head(stage, &kind, body.len()).as_bytes())?;
                line.write_all(&body)?;
                // Long enough for the drawing to begin.
                sleep(AGAIN);
                Ok(())
            };
            sent += usize::from(hang_up().is_ok());
            sleep(AGAIN);
        }
        Ok(sent)
    })?;
    Ok(format!("{sent} pictures of {} KB, each hung up on", picture.len() / 1_000))
}
