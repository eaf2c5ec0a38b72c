//! All SQL of stories, authors, tags, pages and addresses, one file each.

pub(crate) mod addresses;
pub(crate) mod author_desk;
pub(crate) mod authors;
pub(crate) mod desk;
pub(crate) mod filing;
pub(crate) mod later;
pub(crate) mod lists;
pub(crate) mod page_desk;
pub(crate) mod pages;
pub(crate) mod selections;
pub(crate) mod stories;
pub(crate) mod tag_desk;
pub(crate) mod tags;
pub(crate) mod uses;
pub(crate) mod workings;
