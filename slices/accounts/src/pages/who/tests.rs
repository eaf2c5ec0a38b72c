//! Forms and their pages.

use super::*;

#[test]
fn a_form_leads_back_to_its_page() {
    assert_eq!(page_of("/account/security/sessions/"), "/account/security/");
    assert_eq!(page_of("/account/delete/"), "/account/delete/");
}
