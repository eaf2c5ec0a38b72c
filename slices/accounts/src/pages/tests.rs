//! Ways back, and values in addresses.

use super::*;

#[test]
fn a_reader_is_led_back_only_within_the_paper() {
    for own in ["/", "/fr/ville/?a=b#c", "/account/", "/city/202010110006-ferries/"] {
        assert_eq!(way_back(own), Some(own));
    }
    for elsewhere in [
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/a\r\nSet-Cookie: x",
        "/\t/evil.example",
        "/account/login/?next=/",
        "/account/logout/",
    ] {
        assert_eq!(way_back(elsewhere), None, "{elsewhere}");
    }
    assert_eq!(encoded("/fr/à?b&c"), "/fr/%C3%A0%3Fb%26c");
}
