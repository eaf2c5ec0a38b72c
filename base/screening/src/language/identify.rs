//! Which language a text is in: by script, by letters only some languages use, by frequent small words, and by
//! letter triples (whatlang) for what these leave open. Words and letters are data. Short texts stay unsure.
#![allow(clippy::indexing_slicing)] // Places come from the list of languages made here.

use crate::hash::{self, Map};
use crate::reading::script::{Script, script_of};
use crate::reading::{Reading, Word};

/// What is known about the language of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guess {
    /// ISO 639-1 code, `None` where unsure.
    pub language: Option<String>,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Evidence by language, best first.
    scores: Vec<(usize, f32)>,
    /// Words that could have been evidence.
    words: usize,
}

/// The languages known by words and letters.
#[derive(Clone, Debug)]
pub struct Languages {
    codes: Vec<String>,
    words: Map<u64, Vec<u8>>,
    letters: Map<char, u64>,
    scripts: Vec<Script>,
}

impl Default for Languages {
    fn default() -> Self {
        Self::parse(
            include_str!("../../data/languages/words.txt"),
            include_str!("../../data/languages/letters.txt"),
        )
    }
}

/// Weight of a letter that only some languages have.
const LETTER: f32 = 0.6;
/// Weight of what the letter triples say, at full confidence.
const TRIPLES: f32 = 2.5;
/// So many characters of a text are looked at for letter triples.
const TRIPLE_CHARACTERS: usize = 240;

impl Languages {
    /// Reads the two lists.
    #[must_use]
    pub fn parse(words: &str, letters: &str) -> Self {
        let mut known =
            Self { codes: Vec::new(), words: Map::default(), letters: Map::default(), scripts: Vec::new() };
        for (code, rest) in lines(words) {
            let index = u8::try_from(known.codes.len()).unwrap_or(u8::MAX);
            known.codes.push(code.to_owned());
            let script = rest.chars().find_map(script_of).unwrap_or(Script::Latin);
            known.scripts.push(script);
            for word in rest.split_whitespace() {
                let entry = known.words.entry(hash::of_text(&lower(word))).or_default();
                if !entry.contains(&index) {
                    entry.push(index);
                }
            }
        }
        for (code, rest) in lines(letters) {
            let Some(index) = known.codes.iter().position(|other| other == code) else { continue };
            for letter in rest.chars().filter(|letter| !letter.is_whitespace()) {
                *known.letters.entry(letter).or_default() |= 1 << index;
            }
        }
        known
    }

    fn index(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|other| other == code)
    }

    /// Guesses the language of a text.
    #[must_use]
    pub fn guess(&self, reading: &Reading<'_>) -> Guess {
        let Some(script) = reading.main_script() else { return Guess::default() };
        if let Some(language) = sole_language(reading, script) {
            let sure = reading.letters[script.index()] * 10 >= reading.letter_count() * 5;
            return Guess {
                language: sure.then(|| language.to_owned()),
                confidence: if sure { 0.95 } else { 0.0 },
                scores: Vec::new(),
                words: reading.words.len(),
            };
        }
        let mut scores = vec![0.0_f32; self.codes.len()];
        let mut counted = 0;
        for word in reading.words.iter().filter(|word| !word.quoted).take(120) {
            if word.script != Some(script) || self.is_outside_language(reading, word) {
                continue;
            }
            counted += 1;
            let span = reading.span(word.glyphs.clone());
            let raw = lower(reading.text.get(span.start..span.end).unwrap_or(""));
            if let Some(of) = self.words.get(&hash::of_text(&raw)) {
                #[expect(clippy::cast_precision_loss, reason = "a few dozen languages")]
                let weight = 1.0 / (of.len() as f32).sqrt();
                of.iter().for_each(|index| scores[usize::from(*index)] += weight);
            }
            self.weigh_letters(&raw, script, &mut scores);
        }
        if !is_settled(&scores, counted) {
            self.weigh_triples(reading, script, counted, &mut scores);
        }
        let mut ranked: Vec<(usize, f32)> =
            scores.iter().copied().enumerate().filter(|(index, _)| self.scripts[*index] == script).collect();
        ranked.sort_by(|first, second| second.1.total_cmp(&first.1).then(first.0.cmp(&second.0)));
        let best = ranked.first().copied().unwrap_or((0, 0.0));
        let second = ranked.get(1).map_or(0.0, |(_, score)| *score);
        let lead = best.1 - second;
        #[expect(clippy::cast_precision_loss, reason = "at most 120 words")]
        let needed = 0.8 + 0.02 * counted as f32;
        let sure = lead >= needed && best.1 >= 1.2;
        let language = sure.then(|| self.codes[best.0].split('-').next().unwrap_or("").to_owned());
        Guess {
            language,
            confidence: (lead / (needed * 3.0)).clamp(0.0, 0.99),
            scores: ranked,
            words: counted,
        }
    }

    /// A handle, a tag, a link or a word in capitals says nothing about the language.
    fn is_outside_language(&self, reading: &Reading<'_>, word: &Word) -> bool {
        let before = word
            .glyphs
            .start
            .checked_sub(1)
            .and_then(|at| reading.glyphs.get(at))
            .map(|glyph| glyph.character);
        let after = reading.glyphs.get(word.glyphs.end).map(|glyph| glyph.character);
        matches!(before, Some('@' | '#' | '/' | '_' | '='))
            || after == Some('/')
            || (after == Some(':')
                && word.glyphs.len() > 3
                && reading.characters(word).take(4).eq("http".chars()))
    }

    fn weigh_letters(&self, word: &str, script: Script, scores: &mut [f32]) {
        for letter in word.chars().filter(|letter| !letter.is_ascii()) {
            let Some(bits) = self.letters.get(&letter) else { continue };
            for (index, score) in scores.iter_mut().enumerate() {
                if self.scripts[index] == script {
                    if bits & (1 << index) != 0 {
                        *score += LETTER / f32::from(u8::try_from(bits.count_ones()).unwrap_or(u8::MAX));
                    } else {
                        *score -= LETTER / 2.0;
                    }
                }
            }
        }
    }

    fn weigh_triples(&self, reading: &Reading<'_>, script: Script, words: usize, scores: &mut [f32]) {
        if !matches!(script, Script::Latin | Script::Cyrillic) || words < 2 {
            return;
        }
        let text = unquoted(reading);
        let text = crate::reading::head(&text, TRIPLE_CHARACTERS * 2);
        let Some(info) = whatlang::detect(text) else { return };
        let Some(code) = two_letters(info.lang()) else { return };
        let Some(index) = self.index(code) else { return };
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let confidence = info.confidence() as f32;
        let length = (words.min(8) as f32) / 8.0;
        let trust = if info.is_reliable() { 1.0 } else { 0.7 };
        scores[index] += TRIPLES * trust * (0.15 + 0.85 * confidence) * (0.3 + 0.7 * length);
    }

    /// The foreign language a text is in, when that is clear enough to say so.
    #[must_use]
    pub fn foreign(&self, reading: &Reading<'_>, guess: &Guess, edition: &str) -> Option<(String, f32)> {
        let script = reading.main_script()?;
        let home = home_scripts(edition);
        let letters = reading.letter_count();
        let own: u32 = home.iter().map(|script| reading.letters[script.index()]).sum();
        if !home.contains(&script) {
            if own * 10 >= letters * 4 || reading.letters[script.index()] < 2 {
                return None;
            }
            let quoted = reading.words.iter().filter(|word| word.quoted).count();
            if quoted * 2 > reading.words.len() {
                return None;
            }
            return match sole_language(reading, script) {
                Some(language) => Some((language.to_owned(), 0.95)),
                None => self.foreign_script(reading, guess, script),
            };
        }
        if let Some(language) = sole_language(reading, script) {
            return (language != edition).then(|| (language.to_owned(), 0.93));
        }
        let home_index = self.index(edition)?;
        let home_score =
            guess.scores.iter().find(|(index, _)| *index == home_index).map_or(0.0, |(_, score)| *score);
        let (best, score) = guess.scores.first().copied()?;
        if best == home_index || guess.words < 2 {
            return None;
        }
        let lead = score - home_score;
        #[expect(clippy::cast_precision_loss, reason = "at most 120 words")]
        let needed = 0.62 + 0.03 * guess.words as f32;
        let code = self.codes[best].split('-').next().unwrap_or("").to_owned();
        (lead >= needed && score >= 1.0 && code != edition)
            .then(|| (code, (0.75 + 0.1 * (lead / needed)).min(0.96)))
    }

    /// A Latin text in an edition written otherwise may be a name: it takes more than capitals and one word.
    fn foreign_script(&self, reading: &Reading<'_>, guess: &Guess, script: Script) -> Option<(String, f32)> {
        let words = reading.words.iter().filter(|word| {
            word.script == Some(script) && !word.quoted && !self.is_outside_language(reading, word)
        });
        let plain = words.clone().filter(|word| word.capitals == 0 && word.glyphs.len() > 1).count();
        let all = words.count();
        let best = guess.scores.first().map_or(0.0, |(_, score)| *score);
        let clear = plain >= 2 || (plain >= 1 && best >= 1.0) || (all >= 5 && best >= 1.5);
        let code = guess.scores.first().map_or("und", |(index, _)| self.codes[*index].as_str());
        clear.then(|| (code.split('-').next().unwrap_or("und").to_owned(), 0.9))
    }
}

/// Whether small words alone leave no doubt, so that the slower letter triples need not be asked.
fn is_settled(scores: &[f32], words: usize) -> bool {
    let mut best = [0.0_f32; 2];
    for score in scores {
        if *score > best[0] {
            best = [*score, best[0]];
        } else if *score > best[1] {
            best[1] = *score;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 120 words")]
    let needed = 1.6 + 0.05 * words as f32;
    best[0] - best[1] >= needed
}

fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
}

fn lower(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '’' | '`' | '´' | 'ʼ' => '\'',
            'ك' => 'ك',
            letter => letter,
        })
        .collect()
}

fn unquoted(reading: &Reading<'_>) -> String {
    let mut out = String::new();
    for word in reading.words.iter().filter(|word| !word.quoted).take(60) {
        let span = reading.span(word.glyphs.clone());
        out.push_str(reading.text.get(span.start..span.end).unwrap_or(""));
        out.push(' ');
    }
    out
}

/// The language of a script that only one language of many uses.
fn sole_language(reading: &Reading<'_>, script: Script) -> Option<&'static str> {
    let count = |script: Script| reading.letters[script.index()];
    Some(match script {
        Script::Hangul => "ko",
        Script::Kana => "ja",
        Script::Han if count(Script::Kana) * 12 >= count(Script::Han) => "ja",
        Script::Han => "zh",
        Script::Greek => "el",
        Script::Armenian => "hy",
        Script::Hebrew => "he",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        Script::Gujarati => "gu",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Thai => "th",
        Script::Lao => "lo",
        Script::Myanmar => "my",
        Script::Georgian => "ka",
        Script::Ethiopic => "am",
        Script::Khmer => "km",
        Script::Devanagari => "hi",
        Script::Latin | Script::Cyrillic | Script::Arabic | Script::Other => return None,
    })
}

/// The scripts a language is written in.
fn home_scripts(language: &str) -> &'static [Script] {
    match language {
        "ko" => &[Script::Hangul],
        "ja" => &[Script::Kana, Script::Han],
        "zh" => &[Script::Han],
        "el" => &[Script::Greek],
        "hy" => &[Script::Armenian],
        "he" | "yi" => &[Script::Hebrew],
        "bn" => &[Script::Bengali],
        "th" => &[Script::Thai],
        "ka" => &[Script::Georgian],
        "hi" | "mr" | "ne" => &[Script::Devanagari],
        "ta" => &[Script::Tamil],
        "te" => &[Script::Telugu],
        "ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg" => &[Script::Cyrillic],
        "sr" => &[Script::Cyrillic, Script::Latin],
        "ar" | "fa" | "ur" | "ps" | "ckb" => &[Script::Arabic],
        _ => &[Script::Latin],
    }
}

fn two_letters(language: whatlang::Lang) -> Option<&'static str> {
    use whatlang::Lang;
    Some(match language {
        Lang::Eng => "en",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Tur => "tr",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Ron => "ro",
        Lang::Cat => "ca",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bel => "be",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        _ => return None,
    })
}
