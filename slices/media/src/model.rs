//! What a picture and a file are, and what is needed to add one. Pure; SQL and HTTP are deliberately absent.

mod address;
mod crop;
mod file;
mod picture;
mod sniff;

pub(crate) use address::{
    Address, AddressError, FILES, IMAGES, Signer, file_path, parse_file_path, picture_path,
};
pub(crate) use crop::{cut, proportion};
pub use file::{File, FileView, NewFile};
pub use picture::{Caption, NewPicture, Picture, PictureView};
pub(crate) use picture::{check_focal, longest_texts, within};
pub(crate) use sniff::{Kind, kind_of};
