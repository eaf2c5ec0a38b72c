//! All SQL of pictures and files.

pub(crate) mod archive;
mod files;
mod pictures;
mod replacing;

pub(crate) use archive::{archive, count, digest_in_use};
pub(crate) use files::{
    Content, FileRow, FileStanding, end_file_rights, file_by_source, file_rows, file_standing, insert_file,
    replace_file, set_file_rights, set_file_withdrawn,
};
pub(crate) use pictures::{
    Held, NewRow, Sayings, Standing, end_rights, held, insert_picture, picture_by_source, picture_rows,
    pictures_by_source, put_text, replace_picture, sayings, set_credit, set_crops, set_focal, set_rights,
    set_withdrawn, sizes, standing,
};
pub(crate) use replacing::{NewFile, replace_bytes, set_usage_note, usage_note};
