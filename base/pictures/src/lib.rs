//! Pictures: bytes in, bytes out. What a file is ([`inspect`]), what it says about its picture ([`metadata()`]), which part
//! of it is shown ([`smart_crop`]), and renditions of it ([`render`]). Pure and synchronous: callers move it off the
//! async threads and bound how many run at once. Deliberately absent: HTTP, databases, caches, addresses, and readers'
//! words (errors carry Fluent keys).
//!
//! The pipeline, one step per file: `limits` → `decode` → `resize` → `colour` → `orient` → `encode`. Around it,
//! `container` walks over files without decoding, `metadata` and `credits` read and write what is said about a picture.

mod bytes;
mod canvas;
mod colour;
mod container;
mod credits;
mod crop;
mod decode;
mod encode;
mod error;
mod facts;
mod limits;
mod memory;
mod metadata;
mod orient;
mod placeholder;
mod portrait;
mod render;
mod resize;

pub use container::inspect;
pub use credits::{Carry, Credits};
pub use crop::{Aspect, Focal, Rect, smart_crop};
pub use error::{ErrorKind, PictureError, Refused};
pub use facts::{ColourModel, Facts, Format};
pub use limits::Limits;
pub use metadata::{Metadata, Place, manifest_store, metadata};
pub use orient::Orientation;
pub use placeholder::placeholder;
pub use portrait::{Part, portrait};
pub use render::{MOST_MOVING_PIXELS, MOST_STORED_MOVING_PIXELS, Rendered, Rendition, render};
