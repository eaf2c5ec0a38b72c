//! Numbers that identify: payment cards (Luhn, ISO/IEC 7812), IBAN (mod 97, ISO 13616), social-security and other
//! national numbers with their checksums, phone numbers. Years, prices, dates, scores and times are not numbers of
//! this kind.
#![allow(clippy::indexing_slicing)] // Digits are counted before they are looked at.

use super::Hit;
use super::phones::phone;
use crate::finding::Span;

/// Finds numbers.
pub(super) fn find(text: &str, hits: &mut Vec<Hit>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !text.is_char_boundary(at) {
            at += 1;
            continue;
        }
        if let Some(end) = iban(text, at) {
            hits.push(Hit { span: Span { start: at, end }, confidence: 0.99, reason: "bank-account" });
            at = end;
            continue;
        }
        let starts = bytes[at].is_ascii_digit()
            || (matches!(bytes[at], b'+' | b'(')
                && bytes.get(at + 1).is_some_and(|next| next.is_ascii_digit() || *next == b'('));
        let inside = at > 0
            && (bytes[at - 1].is_ascii_alphanumeric()
                || matches!(bytes[at - 1], b'$' | b'#' | b'/' | b'=' | b'-' | b'_'));
        if !starts || inside {
            at += 1;
            continue;
        }
        let end = run_end(bytes, at);
        let run = &text[at..end];
        if let Some((confidence, reason)) = judge(run, &text[..at], &text[end..]) {
            hits.push(Hit { span: Span { start: at, end }, confidence, reason });
        }
        at = end.max(at + 1);
    }
}

/// Where a run of digits and the signs between them ends.
fn run_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    let mut last_digit = start;
    let mut gap = 0;
    while at < bytes.len() && at - start < 48 {
        match bytes[at] {
            byte if byte.is_ascii_digit() => {
                last_digit = at;
                gap = 0;
            }
            b' ' | b'-' | b'.' | b'(' | b')' | b'/' | b'+' | b'x' => {
                gap += 1;
                let extension = bytes[at] == b'x' && !bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
                if gap > 2 || extension {
                    break;
                }
            }
            _ => break,
        }
        at += 1;
    }
    (last_digit + 1).min(bytes.len())
}

fn judge(run: &str, before: &str, after: &str) -> Option<(f32, &'static str)> {
    let digits: Vec<u8> = run.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let count = digits.len();
    let next = after.chars().next();
    if next.is_some_and(|next| next.is_alphabetic() || matches!(next, '%' | '_')) && count < 12 {
        return None;
    }
    if before.ends_with(['€', '£', '$']) || before.ends_with("://") {
        return None;
    }
    if (13..=19).contains(&count) && is_card(&digits) && !run.contains('.') {
        return Some((0.98, "card-number"));
    }
    if is_social_security(run, &digits) {
        return Some((0.97, "national-number"));
    }
    let cue = last_words(before);
    if count == 12 && cue.contains("card") && matches!(digits[0], 5 | 6) && luhn(&digits) {
        return Some((0.95, "card-number"));
    }
    if is_date(run) {
        return None;
    }
    if national(&digits, run) && cue_of(&cue, NATIONAL_CUES) {
        return Some((0.95, "national-number"));
    }
    phone(run, &digits, &cue, before)
}

/// `2018-02-24`, `24.02.2018`, with or without a time after it.
fn is_date(run: &str) -> bool {
    let groups: Vec<&str> =
        run.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let year = |group: &str| group.len() == 4 && matches!(group.get(..2), Some("18" | "19" | "20"));
    let small = |group: &str, most: u32| {
        group.len() <= 2 && group.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
    };
    match groups.as_slice() {
        [first, second, third, ..] if year(first) => small(second, 12) && small(third, 31),
        [first, second, third, ..] if year(third) => small(first, 31) && small(second, 31),
        _ => false,
    }
}

/// The end of what stands before, lower case.
fn last_words(before: &str) -> String {
    let start = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    before[start..].to_lowercase()
}

pub(super) fn cue_of(cue: &str, words: &[&str]) -> bool {
    words.iter().any(|word| cue.contains(word))
}

/// Issuer prefixes and lengths in use, and the Luhn sum.
fn is_card(digits: &[u8]) -> bool {
    let first = digits[0];
    let two = u32::from(first) * 10 + u32::from(digits[1]);
    let four = two * 100 + u32::from(digits[2]) * 10 + u32::from(digits[3]);
    let issuer = match digits.len() {
        13 => first == 4,
        14 => matches!(two, 30 | 36 | 38 | 39),
        15 => matches!(two, 34 | 37) || matches!(four, 1800 | 2131),
        16 => {
            first == 4
                || (51..=55).contains(&two)
                || (2221..=2720).contains(&four)
                || matches!(two, 30 | 35 | 36 | 38 | 60 | 62 | 64 | 65)
        }
        17..=19 => matches!(two, 50 | 56..=69) || first == 4,
        _ => false,
    };
    issuer && luhn(digits)
}

/// Luhn sum, ISO/IEC 7812-1 annex B.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let doubled = u32::from(*digit) * if place % 2 == 1 { 2 } else { 1 };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != digits[0])
}

/// Length of an IBAN by country.
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SC", 31),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

/// An IBAN that begins here, with its checksum right; gives where it ends.
fn iban(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if start > 0 && bytes[start - 1].is_ascii_alphanumeric() {
        return None;
    }
    let head = bytes.get(start..start + 4)?;
    if !(head[0].is_ascii_alphabetic()
        && head[1].is_ascii_alphabetic()
        && head[2].is_ascii_digit()
        && head[3].is_ascii_digit())
    {
        return None;
    }
    let country: String = head[..2].iter().map(|byte| byte.to_ascii_uppercase() as char).collect();
    let (_, wanted) = IBAN_LENGTHS.iter().find(|(code, _)| *code == country)?;
    let mut signs = Vec::with_capacity(*wanted);
    let mut at = start;
    while signs.len() < *wanted {
        match bytes.get(at)? {
            byte if byte.is_ascii_alphanumeric() => signs.push(byte.to_ascii_uppercase()),
            b' ' | b'-' => {}
            _ => return None,
        }
        at += 1;
    }
    if bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    signs.rotate_left(4);
    let remainder = signs.iter().fold(0_u32, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A' + 10)) % 97,
    });
    (remainder == 1).then_some(at)
}

/// A US social-security number as it is written, by the ranges in use.
fn is_social_security(run: &str, digits: &[u8]) -> bool {
    let groups: Vec<&str> = run.split(['-', ' ', '.']).collect();
    let shaped = groups.len() == 3 && groups[0].len() == 3 && groups[1].len() == 2 && groups[2].len() == 4;
    if digits.len() != 9 || !shaped {
        return false;
    }
    let area = u32::from(digits[0]) * 100 + u32::from(digits[1]) * 10 + u32::from(digits[2]);
    area != 0 && area != 666 && area < 900 && groups[1] != "00" && groups[2] != "0000"
}

const NATIONAL_CUES: &[&str] = &[
    "ssn",
    "social security",
    "social insurance",
    "sin ",
    "nino",
    "national insurance",
    "passport",
    "licence",
    "license",
    "driver",
    "tax id",
    "tax number",
    "steuer",
    "dni",
    "nie",
    "cpf",
    "cnpj",
    "pesel",
    "снилс",
    "инн",
    "паспорт",
    "bsn",
    "codice fiscale",
    "nir ",
    "sécu",
    "tc kimlik",
    "kimlik",
    "identity number",
    "id number",
    "personnummer",
    "medicare",
];

/// National numbers with a checksum: CPF, PESEL, T.C. kimlik no, SNILS, BSN, NIR, SIN, Steuer-ID by length and sum.
fn national(digits: &[u8], run: &str) -> bool {
    let weighted = |weights: &[u32]| -> u32 {
        digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
    };
    match digits.len() {
        9 => {
            let bsn = weighted(&[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == u32::from(digits[8]) % 11;
            bsn || luhn(digits) || run.len() == 9
        }
        10 | 12 => true,
        11 => {
            let first: u32 = (0..9).map(|place| u32::from(digits[place]) * (10 - place as u32)).sum::<u32>()
                * 10
                % 11
                % 10;
            let second: u32 =
                (0..10).map(|place| u32::from(digits[place]) * (11 - place as u32)).sum::<u32>() * 10
                    % 11
                    % 10;
            let cpf = first == u32::from(digits[9]) && second == u32::from(digits[10]);
            let pesel = (10 - weighted(&[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10 == u32::from(digits[10]);
            let odd: u32 = [0, 2, 4, 6, 8].iter().map(|place| u32::from(digits[*place])).sum();
            let even: u32 = [1, 3, 5, 7].iter().map(|place| u32::from(digits[*place])).sum();
            let kimlik = (odd * 7 + 100 - even) % 10 == u32::from(digits[9]);
            let snils = weighted(&[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
                == u32::from(digits[9]) * 10 + u32::from(digits[10]);
            cpf || pesel || kimlik || snils
        }
        13 | 15 => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(text: &str) -> Vec<&'static str> {
        let mut hits = Vec::new();
        find(text, &mut hits);
        hits.iter().map(|hit| hit.reason).collect()
    }

    #[test]
    fn cards_need_their_checksum() {
        assert_eq!(reasons("my card 4111 1111 1111 1111 ok"), ["card-number"]);
        assert!(!reasons("the number 4111 1111 1111 1112").contains(&"card-number"));
    }

    #[test]
    fn accounts_need_their_checksum() {
        assert_eq!(reasons("pay to DE89 3704 0044 0532 0130 00 today"), ["bank-account"]);
        assert!(
            reasons("pay to DE89 3704 0044 0532 0130 01 today")
                .iter()
                .all(|reason| *reason != "bank-account")
        );
    }

    #[test]
    fn phones_are_found_and_years_prices_and_votes_are_not() {
        assert_eq!(reasons("call me: +49 30 1234567"), ["phone-number"]);
        assert_eq!(reasons("(212) 555-0187 is her number"), ["phone-number"]);
        assert!(
            reasons("in 2015-2019 he spent $1,234,567 on 12.500.000 people, 51.9% on 2016-11-08").is_empty()
        );
    }

    #[test]
    fn a_social_security_number_is_known_by_its_groups() {
        assert_eq!(reasons("her ssn is 536-22-1234"), ["national-number"]);
    }
}
