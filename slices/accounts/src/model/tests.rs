//! Addresses and names as they are typed.

use super::*;

#[test]
fn an_address_is_one_that_letters_reach() {
    assert_eq!(Email::parse(" Zoe@Home.Example ").unwrap().folded, "zoe@home.example");
    assert_eq!(Email::parse("  ").unwrap_err(), "accounts-error-email-missing");
    for text in [
        "zoe",
        "zoe@",
        "@home.example",
        "zoe@localhost",
        "zoe@home.",
        "a b@home.example",
        "a@b.example\r\nBcc: c@d.example",
    ] {
        assert_eq!(Email::parse(text).unwrap_err(), "accounts-error-email-form", "{text}");
    }
}

#[test]
fn the_paper_s_own_names_are_reserved_however_they_are_written() {
    let reserved = |name: &str, papers: &[String]| is_reserved(&names::skeleton_of(name), papers);
    assert!(reserved("Аdmin", &[]), "with a Cyrillic letter");
    assert!(reserved("the harbour post", &["The Harbour Post".into()]));
    assert!(!reserved("Edith", &[]));
}
