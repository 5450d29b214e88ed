#[cfg(feature="ssr")] pub mod x {}
