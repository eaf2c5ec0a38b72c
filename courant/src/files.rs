//! Files that are part of the program: the default theme and the words of the base.

use include_dir::{Dir, include_dir};

/// `theme/default`.
pub static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../theme/default");

/// `base/web/locales`.
pub static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../base/web/locales");
