//! Street and postal addresses: a number beside a street's name in the manner of several languages, post boxes,
//! military mail, flats and suites, and numbers after a sentence that announces an address. A town or a street
//! without a number is not an address.

use super::Hit;
use super::street_words::{AFTER_NAME, AFTER_NAME_CAPITAL, BEFORE_NAME, COUNTED, CUES, NAME_ENDINGS, UNITS};
use crate::reading::{Reading, Word};

/// Finds addresses.
pub(super) fn find(reading: &Reading<'_>, hits: &mut Vec<Hit>) {
    let words = &reading.words;
    let view = View { reading, texts: words.iter().map(|word| reading.word(word)).collect() };
    let mut after = 0;
    for index in 0..words.len() {
        if index < after {
            continue;
        }
        if let Some((from, to, confidence)) =
            view.military(index).or_else(|| view.post_box(index)).or_else(|| view.at_number(index))
        {
            after = to + 1;
            let (Some(first), Some(last)) = (words.get(from), words.get(to)) else { continue };
            let span = reading.span(first.glyphs.start..last.glyphs.end);
            hits.push(Hit { span, confidence, reason: "street-address" });
        }
    }
}

struct View<'a> {
    reading: &'a Reading<'a>,
    texts: Vec<String>,
}

impl View<'_> {
    fn text(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", String::as_str)
    }

    fn word(&self, index: usize) -> Option<&Word> {
        self.reading.words.get(index)
    }

    fn is_number(&self, index: usize) -> bool {
        let text = self.text(index);
        (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn is_name(&self, index: usize) -> bool {
        let text = self.text(index);
        text.chars().count() > 1 && text.chars().all(|letter| letter.is_alphabetic() || letter == '\'')
    }

    fn is_capital(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| word.capitals > 0)
    }

    /// Whether two neighbouring words belong to one line of an address: no sentence ends between them.
    fn adjoins(&self, first: usize, second: usize) -> bool {
        let (Some(left), Some(right)) = (self.word(first), self.word(second)) else { return false };
        if second > first + 1 {
            return (first..second).all(|at| self.adjoins(at, at + 1));
        }
        let between = self.reading.glyphs.get(left.glyphs.end..right.glyphs.start).unwrap_or(&[]);
        let abbreviated = self.text(first).chars().count() <= 4;
        between.len() <= 4
            && between.iter().all(|glyph| match glyph.character {
                ',' | ' ' | '\u{a0}' | '-' | '/' | '(' | ')' => true,
                '\n' => true,
                '.' => abbreviated,
                _ => false,
            })
    }

    /// `PSC 1234, Box 5678`, `Unit 12 Box 34`, `APO AE 09012`, `USS Name`.
    fn military(&self, index: usize) -> Option<(usize, usize, f32)> {
        match self.text(index) {
            "psc" | "unit" | "cmr" if self.is_number(index + 1) && self.text(index + 2) == "box" => {
                Some((index, index + 3, 0.93))
            }
            "apo" | "fpo" | "dpo"
                if matches!(self.text(index + 1), "aa" | "ae" | "ap") && self.is_number(index + 2) =>
            {
                Some((index, index + 2, 0.93))
            }
            _ => None,
        }
    }

    /// `P.O. Box 12`, `Postbox 108`, `Postfach 3`.
    fn post_box(&self, index: usize) -> Option<(usize, usize, f32)> {
        let from = match self.text(index) {
            "box" if index >= 2 && self.text(index - 1) == "o" && self.text(index - 2) == "p" => index - 2,
            "box" if index >= 1 && self.text(index - 1) == "po" => index - 1,
            "postbox" | "postfach" | "postboks" | "pobox" => index,
            _ => return None,
        };
        self.is_number(index + 1).then_some((from, index + 1, 0.9))
    }

    fn at_number(&self, index: usize) -> Option<(usize, usize, f32)> {
        if !self.is_number(index) {
            return None;
        }
        let cue = (index.saturating_sub(7)..index).any(|at| CUES.contains(&self.text(at)));
        self.number_between(index)
            .or_else(|| self.after_number(index, cue))
            .or_else(|| self.before_number(index, cue))
            .or_else(|| self.announced(index, cue))
    }

    /// `Hoge Wei 32 St.`, `Apt. 712 36 Elm`, `at 389 167 King Alexander`.
    fn number_between(&self, index: usize) -> Option<(usize, usize, f32)> {
        let next = self.text(index + 1);
        let named = index >= 1 && self.is_name(index - 1) && self.text(index - 1).chars().count() > 2;
        if named
            && matches!(next, "street" | "st" | "str" | "strasse" | "road" | "avenue")
            && self.adjoins(index - 1, index + 1)
        {
            return Some((index - 1, index + 1, 0.85));
        }
        if index >= 1
            && UNITS.contains(&self.text(index - 1))
            && (self.is_number(index + 1) || self.is_name(index + 1) && self.is_number(index + 2))
        {
            return Some((index - 1, index + 1, 0.9));
        }
        let placed = index >= 1 && matches!(self.text(index - 1), "at" | "to" | "in");
        if placed
            && self.is_number(index + 1)
            && self.is_name(index + 2)
            && self.adjoins(index, index + 2)
            && !COUNTED.contains(&self.text(index + 2))
        {
            return Some((index, index + 2, 0.83));
        }
        let corner =
            (index.saturating_sub(5)..index).any(|at| self.text(at) == "corner" && self.text(at + 1) == "of");
        (corner && named).then(|| (index - 1, index, 0.83))
    }

    /// `12 Elm Street`, `95 199 Beach Road`, `3 Elm 4, Apt. 5`.
    fn after_number(&self, index: usize, cue: bool) -> Option<(usize, usize, f32)> {
        let next = self.text(index + 1);
        let year = self.text(index).len() == 4 && matches!(self.text(index).get(..2), Some("19" | "20"));
        if COUNTED.contains(&next) && !self.is_capital(index + 1) {
            return None;
        }
        for ahead in 1..=7 {
            let at = index + ahead;
            if !self.adjoins(at - 1, at) {
                return None;
            }
            let text = self.text(at);
            if UNITS.contains(&text) && self.is_number(at + 1) && ahead >= 2 {
                return Some((index, at + 1, 0.92));
            }
            let named = ahead >= 2 && (1..ahead).any(|step| self.is_name(index + step));
            if !named || ahead > 6 {
                continue;
            }
            let capital = self.is_capital(at) && (self.is_capital(at - 1) || self.is_number(at - 1));
            if (AFTER_NAME.contains(&text) && (capital || cue || ahead <= 3 && !year))
                || (AFTER_NAME_CAPITAL.contains(&text) && (cue || capital && !year))
            {
                return Some((index, at, 0.9));
            }
            if self.is_number(at) && ahead <= 5 && cue && self.is_name(at - 1) {
                return Some((index, at, 0.85));
            }
        }
        None
    }

    /// `Rue de la Paix 4`, `Hauptstraße 7`, `Sahankatu 77`.
    fn before_number(&self, index: usize, cue: bool) -> Option<(usize, usize, f32)> {
        for back in 1..=5 {
            let at = index.checked_sub(back)?;
            if !self.adjoins(at, at + 1) {
                return None;
            }
            let text = self.text(at);
            let capital = self.is_capital(at);
            let ending =
                NAME_ENDINGS.iter().any(|ending| text.len() > ending.len() + 2 && text.ends_with(ending));
            if back == 1 && ending && (capital || cue) && !COUNTED.contains(&self.text(index + 1)) {
                return Some((at, index, if cue { 0.92 } else { 0.86 }));
            }
            if back >= 2 && BEFORE_NAME.contains(&text) && self.is_name(index - 1) && (text.len() > 2 || cue)
            {
                let named = self.is_capital(index - 1) || cue || !text.is_ascii();
                if named {
                    return Some((at, index, 0.88));
                }
            }
        }
        None
    }

    /// After words that announce one: `lives at 172 Maneeži 75`, `address: Scala 50`.
    fn announced(&self, index: usize, cue: bool) -> Option<(usize, usize, f32)> {
        if !cue {
            return None;
        }
        let strong = (index.saturating_sub(7)..index).any(|at| {
            matches!(
                self.text(at),
                "address"
                    | "addresses"
                    | "taxi"
                    | "lives"
                    | "return"
                    | "arrived"
                    | "sent"
                    | "located"
                    | "адрес"
                    | "adresse"
                    | "wohnt"
                    | "direccion"
                    | "indirizzo"
            )
        });
        if strong
            && index >= 1
            && self.is_capital(index - 1)
            && self.is_name(index - 1)
            && self.adjoins(index - 1, index)
            && self.text(index).len() < 4
        {
            return Some((index - 1, index, 0.82));
        }
        let (number, name) =
            (self.is_number(index + 1), self.is_name(index + 1) && self.is_capital(index + 1));
        if strong
            && self.adjoins(index, index + 1)
            && (name || number && self.is_name(index + 2))
            && !COUNTED.contains(&self.text(index + 1))
        {
            return Some((index, index + 1, 0.81));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::Comment;

    fn finds(text: &str) -> bool {
        let mut hits = Vec::new();
        find(&Reading::new(Comment::new(text)), &mut hits);
        !hits.is_empty()
    }

    #[test]
    fn addresses_of_several_countries_are_found() {
        for text in [
            "He lives at 24 Elm Street, Springfield",
            "12 Beach Road Apt. 5, Halifax",
            "sie wohnt in der Hauptstraße 7",
            "Rue de la Paix 4, Paris",
            "P.O. Box 178, Warszawa",
            "PSC 5420, Box 2708",
            "ул. Ленина, 12",
        ] {
            assert!(finds(text), "{text}");
        }
    }

    #[test]
    fn counts_years_and_streets_without_numbers_are_not_addresses() {
        for text in [
            "In 2015 the road was closed for 3 weeks",
            "Wall Street lost 300 points on 4 May",
            "We are 10 years down this path and 5 people lost their way",
            "It is a 4 lane road with 2 way traffic",
        ] {
            assert!(!finds(text), "{text}");
        }
    }
}
