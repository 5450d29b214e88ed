//! What the libraries do alone (`xtask/bare`): a page and a row, beside which the product's are seen.

use std::{net::SocketAddr, path::Path, process::Command};

use anyhow::{Result, ensure};

use super::{crowd, demo::Keeping, held, place::Place};

/// As much as a response without words has.
const WORDS: usize = 200;

/// The bare program, served until it is dropped.
pub struct Bare {
    place: Place,
}

impl Bare {
    /// Serves it with a table of its own.
    pub fn start(program: &Path, keeping: &Keeping) -> Result<Self> {
        let mut place = Place::new()?;
        let sqlite = || format!("sqlite://{}", place.folder.join("bare.db").display());
        let database = keeping.postgres.clone().unwrap_or_else(sqlite);
        let mut command = Command::new(program);
        command.env("BARE_ADDR", place.address.to_string()).env("BARE_DATABASE_URL", database);
        if let Some(library) = &keeping.held {
            held::hold(&mut command, library);
        }
        place.serve(&mut command, "/")?;
        Ok(Self { place })
    }

    pub fn address(&self) -> SocketAddr {
        self.place.address
    }

    /// How many rows a second are on the disk, one by one.
    pub fn inserts(&self, connections: usize, seconds: u64) -> Result<f64> {
        let words = "w".repeat(WORDS);
        crowd::rate(self.address(), connections, seconds, |phone| {
            let status = phone.post("/insert", &words)?.status;
            ensure!(status == 201, "a row is answered with {status}");
            Ok(())
        })
    }
}
