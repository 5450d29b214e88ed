//! Just enough of HTTP to weigh what a browser would load.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use anyhow::{Context, Result};

/// What came back.
pub struct Response {
    pub status: u16,
    /// Bytes on the wire: head, framing and body.
    pub weight: usize,
    body: Vec<u8>,
}

impl Response {
    /// The body as text; only of a response that was not compressed.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Asks for a path, compressed as a browser would or plain.
pub fn get(server: SocketAddr, path: &str, compressed: bool) -> Result<Response> {
    let mut stream = TcpStream::connect(server).with_context(|| format!("no answer from {server}"))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let encoding = if compressed { "Accept-Encoding: br\r\n" } else { "" };
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {server}\r\nAccept: text/html,*/*\r\n{encoding}Connection: close\r\n\r\n"
    )?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    parse(&all).with_context(|| format!("GET {path} was not answered in HTTP"))
}

fn parse(all: &[u8]) -> Option<Response> {
    let end = all.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&all[..end]).to_ascii_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body =
        if head.contains("transfer-encoding: chunked") { join_chunks(&all[end..])? } else { all[end..].to_vec() };
    Some(Response { status, weight: all.len(), body })
}

fn join_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).ok()?, 16).ok()?;
        rest = &rest[line + 2..];
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunked_answer_is_put_together_and_weighed_as_sent() {
        let wire = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmake\r\n8\r\n a noise\r\n0\r\n\r\n";
        let response = parse(wire).unwrap();
        assert_eq!((response.status, response.weight), (200, wire.len()));
        assert_eq!(response.text(), "make a noise");
    }
}
