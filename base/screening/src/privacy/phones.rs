//! Telephone numbers by how they are written: with a country code, in brackets, in groups, or announced by a word.
//! Numbering plans of countries are not checked; dates, prices and thousands are ruled out before.
#![allow(clippy::indexing_slicing)] // Digits and groups are counted before they are looked at.

use super::numbers::cue_of;

const PHONE_CUES: &[&str] = &[
    "call",
    "phone",
    "tel",
    "mobile",
    "cell",
    "whatsapp",
    "number",
    "contact",
    "text ",
    "sms",
    "fax",
    "reach",
    "dial",
    "ring",
    "telefon",
    "handy",
    "anruf",
    "teléfono",
    "telefono",
    "móvil",
    "llama",
    "téléphone",
    "appel",
    "numéro",
    "número",
    "ligue",
    "celular",
    "тел",
    "звон",
    "номер",
    "whats",
    "ara",
    "numara",
    "هاتف",
    "اتصل",
    "رقم",
    "nummer",
    "bel ",
    "dzwo",
    "numer",
    "messages to",
    "calls from",
    "viber",
    "line",
];

/// How sure a run of digits is a telephone number.
pub(super) fn phone(run: &str, digits: &[u8], cue: &str, before: &str) -> Option<(f32, &'static str)> {
    let count = digits.len();
    if !(7..=15).contains(&count) {
        return None;
    }
    let international =
        run.starts_with('+') || run.starts_with("(+") || (digits[0] == 0 && digits[1] == 0 && count > 10);
    let brackets = run.contains('(') && run.contains(')');
    let groups: Vec<&str> =
        run.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let cued = cue_of(cue, PHONE_CUES) && !cue.contains("http");
    let dated = groups.len() >= 2
        && groups
            .iter()
            .any(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20")))
        && count <= 8;
    if dated || before.ends_with('.') || before.ends_with(',') {
        return None;
    }
    let north_american = groups.len() >= 3
        && matches!(groups[groups.len() - 3..], [area, office, line] if area.len() == 3 && office.len() == 3 && line.len() == 4)
        || (brackets && groups.len() >= 2 && groups[0].len() == 3 && count >= 10);
    let dotted_thousands = run.contains('.') && groups.iter().skip(1).all(|group| group.len() == 3);
    let trunk = digits[0] == 0
        && count >= 9
        && groups.len() >= 2
        && groups.iter().all(|group| group.len() >= 2)
        && !dotted_thousands;
    let confidence = if international && count >= 9 {
        0.93
    } else if north_american || (brackets && count >= 9) {
        0.92
    } else if trunk {
        0.88
    } else if cued && count >= 7 && !dotted_thousands && (groups.len() >= 2 || digits[0] == 0 || count >= 9) {
        0.85
    } else if count >= 10 && groups.len() == 1 && digits[0] == 0 {
        0.82
    } else if groups.len() >= 3
        && count >= 9
        && groups.iter().all(|group| (2..=4).contains(&group.len()))
        && !dotted_thousands
    {
        0.8
    } else {
        return None;
    };
    Some((confidence, "phone-number"))
}
