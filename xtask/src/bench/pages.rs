//! How many pages a second are drawn, beside a bare one in the same run.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};

use super::{
    Bench,
    bare::Bare,
    crowd::{BUSY, rate},
    demo::{Demo, Keeping},
    figure::{Figure, median, share},
};

pub const HOW: &str = "32 connections that ask as fast as they are answered, without compression, the phones on the \
    same machine. The limit is a heading and a paragraph drawn by the same libraries, with nothing of ours around them \
    (`server/examples/bare.rs`). Both are asked in turn, three times; the median.";

/// Each is asked so often, in turn: a machine that has other things to do meanwhile has them for both.
const TURNS: usize = 3;

/// A question of a survey, and the limit.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let program = bench.bare()?;
    let demo = Demo::start(bench.server()?, Keeping::default())?;
    let bare = Bare::start(&program, &Keeping::default())?;
    let page = format!("/s/{}/1", demo.survey);
    let (mut ours, mut limit) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(pages(demo.address(), &page, bench.size.seconds)?);
        limit.push(pages(bare.address(), "/", bench.size.seconds)?);
    }
    let ours = median(&mut ours).context("no turn was taken")?;
    let limit = median(&mut limit).context("no turn was taken")?;
    Ok(vec![
        Figure::of("survey page rendered per second", format!("{ours:.0}"), "5000", "7000"),
        Figure::beside("a bare page per second, the limit", format!("{limit:.0}")),
        Figure::beside("survey page, of the limit", share(ours, limit)),
    ])
}

fn pages(server: SocketAddr, path: &str, seconds: u64) -> Result<f64> {
    rate(server, BUSY, seconds, |phone| {
        let status = phone.get(path)?.status;
        ensure!(status == 200, "{path} answers {status}");
        Ok(())
    })
}
