//! Whatever is typed, screening answers: no panic, spans on characters, the same with invisible characters strewn in,
//! bounded work on hostile texts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test that panics has failed, which is what is wanted.

use std::sync::LazyLock;

use proptest::prelude::*;
use screening::reading::{READ_BYTES, Reading};
use screening::stream::{Post, Settings, Stream};
use screening::{Comment, Detector, Screener, Story};

static SCREENER: LazyLock<Screener> = LazyLock::new(Screener::default);

fn comment(text: &str) -> Comment<'_> {
    let story = Story { title: "Council votes on the new bridge", summary: "The vote was close.", body: "" };
    Comment { edition: Some("en"), story: Some(story), first_link: true, ..Comment::new(text) }
}

fn assert_sound(text: &str) {
    for finding in SCREENER.screen(comment(text)).findings {
        assert!((0.5..=1.0).contains(&finding.confidence), "{finding:?}");
        for span in &finding.spans {
            assert!(text.get(span.start..span.end).is_some(), "{finding:?} in {text:?}");
        }
    }
}

/// Pieces that detectors look for, so that chance builds near misses out of them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "fuck",
        "f*ck",
        "f u c k",
        "idiot",
        "you",
        "1",
        "42",
        "street",
        "Apt.",
        "http://",
        "www.",
        "a.com",
        "@",
        ".",
        "!",
        "\"",
        "“",
        "”",
        "> ",
        "\n",
        " ",
        "\u{200b}",
        "\u{301}",
        "\u{202e}",
        "😀",
        "🇩🇪",
        "傻逼",
        "сука",
        "сyka",
        "كلب",
        "+49 30",
        "4111",
        "1111",
        "DE89",
        "kill",
        "women",
        "#",
        "x@y.zz",
        "'",
        "«",
        "»",
        "ß",
        "İ",
        "ﬁ",
        "½",
        "한국",
        "ไทย",
        "हिन्दी",
        "PSC",
        "Box",
        "rip",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_screened_with_spans_on_characters(text in any::<String>()) {
        assert_sound(&text);
    }

    #[test]
    fn any_mixture_of_what_detectors_look_for_is_screened(text in pieces()) {
        assert_sound(&text);
    }

    #[test]
    fn zero_width_characters_change_no_finding_about_words(words in prop::collection::vec("[a-z]{1,9}|idiot|bullshit|scum", 1..12), noise in prop::sample::select(vec!['\u{200b}', '\u{2060}', '\u{feff}', '\u{ad}'])) {
        let plain = words.join(" ");
        let strewn: String = plain.chars().flat_map(|letter| if letter.is_alphabetic() { vec![letter, noise] } else { vec![letter] }).collect();
        let of = |text: &str| {
            let report = SCREENER.screen(comment(text));
            let wanted = [Detector::Hate, Detector::Threat, Detector::Gibberish];
            report.findings.iter().filter(|finding| wanted.contains(&finding.detector)).map(|finding| (finding.detector, finding.confidence.to_bits())).collect::<Vec<_>>()
        };
        let has_profanity = |text: &str| SCREENER.screen(comment(text)).findings.iter().any(|finding| finding.detector == Detector::Profanity);
        prop_assert!(!has_profanity(&plain) || has_profanity(&strewn));
        if !has_profanity(&plain) && !has_profanity(&strewn) {
            prop_assert_eq!(of(&plain), of(&strewn));
        }
    }

    #[test]
    fn a_stream_of_anything_stays_within_its_bounds(texts in prop::collection::vec((pieces(), 0_u64..6, 0_u64..4), 1..60)) {
        let settings = Settings { texts: 20, accounts: 3, window: 600, ..Settings::default() };
        let mut stream = Stream::new(settings);
        for (index, (text, account, story)) in texts.iter().enumerate() {
            let post = Post { id: index as u64, account: *account, story: *story, time: index as i64 * 7 };
            for pattern in stream.observe(post, &Reading::new(comment(text)), SCREENER.gibberish.as_ref()) {
                prop_assert!(pattern.posts.iter().all(|post| *post <= index as u64));
            }
            prop_assert!(stream.len() <= 20);
        }
    }
}

#[test]
fn hostile_texts_are_answered() {
    let megabyte = 1_000_000;
    let texts = [
        "a".repeat(megabyte),
        "\u{301}".repeat(megabyte / 2),
        "😀🔥😂".repeat(33_000),
        "\u{202e}x".repeat(100_000),
        "f u c k ".repeat(60_000),
        "\"".repeat(megabyte / 2),
        "«".repeat(300_000),
        "http://a.b/".repeat(50_000),
        "a.com ".repeat(100_000),
        "1 ".repeat(300_000),
        "x@y.zz ".repeat(60_000),
        "傻逼".repeat(150_000),
        "12 street ".repeat(50_000),
        "> q\n".repeat(100_000),
        "нахуй ".repeat(80_000),
        "f\u{200b}u\u{200b}c\u{200b}k".repeat(50_000),
        "((((".repeat(100_000),
    ];
    for text in &texts {
        assert_sound(text);
    }
}

#[test]
fn a_text_past_the_limit_is_read_no_further() {
    let text = "word ".repeat(400_000);
    let reading = Reading::new(comment(&text));
    assert!(reading.text.len() <= READ_BYTES && reading.glyphs.len() <= READ_BYTES);
    assert!(SCREENER.screen(comment(&text)).cut);
}

#[test]
fn every_finding_has_a_kind_explanation_in_every_language() {
    let locales = ["en", "fr", "de", "es", "pt", "ru", "ar", "tr"].map(|language| {
        let path = format!("{}/locales/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        (language, std::fs::read_to_string(path).unwrap())
    });
    for detector in Detector::ALL {
        for reason in [
            "",
            "masked-word",
            "e-mail-address",
            "phone-number",
            "card-number",
            "national-number",
            "street-address",
            "doxing-phrase",
            "first-link",
            "shortened-link",
        ] {
            let key = screening::Finding::whole(detector, 0.9, reason, "").explanation();
            for (language, words) in &locales {
                assert!(
                    words.lines().any(|line| line.starts_with(&format!("{key} = "))),
                    "{key} in {language}"
                );
            }
        }
    }
}
