//! What the person at the terminal reads: each step, and how long it took.

use std::{
    process::{Command, ExitStatus, Output},
    time::Instant,
};

use anyhow::{Context, Result, bail};

/// Runs one step, saying what it is before and how long it took after.
pub fn step<T>(what: &str, run: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {what}");
    let start = Instant::now();
    let result = run().with_context(|| what.to_owned())?;
    println!("    done in {:.1} s", start.elapsed().as_secs_f32());
    Ok(result)
}

/// Says something that belongs to the step above.
pub fn note(text: impl AsRef<str>) {
    println!("    {}", text.as_ref());
}

/// Runs a program whose output the person should see.
pub fn show(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    check(command, status)
}

/// Runs a program whose output matters only when it fails.
pub fn quiet(command: &mut Command) -> Result<Output> {
    let output = command.output().with_context(|| format!("cannot start {}", name(command)))?;
    if !output.status.success() {
        print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    }
    check(command, output.status)?;
    Ok(output)
}

fn check(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
    bail!("`{} {}` failed ({status})", name(command), args.join(" "))
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// Bytes as a person reads them: 61.8 KB (a KB is 1,000 bytes).
pub fn kb(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}
