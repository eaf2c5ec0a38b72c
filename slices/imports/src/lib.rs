//! Archives of other systems come in: WordPress, Ghost, Substack, JSON Lines. Deliberately absent so far: everything that
//! writes; [`parse`] turns files into neutral records and knows no database.

pub mod parse;
