//! courant
fn main() {}
