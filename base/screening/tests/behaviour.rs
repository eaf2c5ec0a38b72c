//! What a moderator would check first: the same words in different mouths, quoted, disguised, in names, by many.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test that panics has failed, which is what is wanted.

use screening::classifier::classes::Classes;
use screening::classifier::model::{Model, ModelError};
use screening::classifier::sample::{Knowledge, Sample};
use screening::classifier::train::{Settings, train};
use screening::policy::Action;
use screening::profanity::lists::Lists;
use screening::reading::Reading;
use screening::stream::{Post, Stream};
use screening::{Comment, Detector, Policy, Screener};

fn slugs(text: &str, language: &str) -> Vec<&'static str> {
    let comment = Comment { edition: Some(language), language: Some(language), ..Comment::new(text) };
    let mut slugs: Vec<_> =
        Screener::default().screen(comment).findings.iter().map(|finding| finding.detector.slug()).collect();
    slugs.sort_unstable();
    slugs
}

fn has(text: &str, language: &str, slug: &str) -> bool {
    slugs(text, language).contains(&slug)
}

#[test]
fn disguised_profanity_is_seen_through() {
    for text in [
        "what the f*ck",
        "what the f u c k",
        "what the fuuuuck",
        "what the fu\u{200b}ck",
        "what the fuсk",
        "what the sh1t",
    ] {
        assert!(has(text, "en", "profanity"), "{text}");
    }
    for (text, language) in
        [("иди на х у й", "ru"), ("что за xуйня", "ru"), ("du Ar$chloch", "de"), ("que m1erda", "es")]
    {
        assert!(has(text, language, "profanity"), "{text}");
    }
}

#[test]
fn names_and_innocent_words_are_not_profane() {
    for text in [
        "I grew up in Scunthorpe and moved to Middlesex",
        "Dick Cheney spoke at the assembly in Essex",
        "The cocktail bar beside the peacock garden",
        "Shiitake mushrooms with a bit of arsenic",
        "Tit for tat, said the assistant",
    ] {
        assert!(!has(text, "en", "profanity"), "{text}");
    }
    assert!(!has("Он застрахует корабля и мандарины", "ru", "profanity"));
}

#[test]
fn whoever_reports_an_insult_is_not_its_author() {
    let screener = Screener::default();
    let hold = |text: &str| Policy::default().action(&screener.screen(Comment::new(text)).findings);
    assert_eq!(
        hold("> You are a stupid idiot and a disgusting moron\n\nPlease do not talk to people like that."),
        Action::Publish
    );
    assert!(hold("You are a stupid idiot and a disgusting moron") >= Action::Hold);
}

#[test]
fn a_threat_goes_to_a_person() {
    assert!(has("I know where you live and I will kill you", "en", "threat"));
}

#[test]
fn the_paper_s_own_numbers_are_let_through() {
    let mut screener = Screener::default();
    let text = "Call the newsroom: +49 30 1234567";
    assert!(!screener.screen(Comment::new(text)).findings.is_empty());
    screener.public_contacts.add("+49 30 1234567 # newsroom");
    assert!(screener.screen(Comment::new(text)).findings.is_empty());
}

#[test]
fn a_blocked_host_is_certain_and_a_vouched_one_passes() {
    let mut screener = Screener::default();
    screener.host_lists.block("evil.example\n");
    screener.host_lists.vouch("tiny-site.top\n");
    let findings = screener.screen(Comment::new("look: http://www.sub.evil.example/x")).findings;
    assert!(findings.iter().any(|finding| finding.reason == "blocked-host" && finding.confidence > 0.98));
    assert!(
        screener
            .screen(Comment::new("read http://tiny-site.top/ please"))
            .findings
            .iter()
            .all(|finding| finding.detector != Detector::Malware)
    );
}

#[test]
fn a_language_is_added_by_data_alone() {
    let mut screener = Screener::default();
    screener.profanity.add("eu", "gazteleraz\n~ergela\n");
    screener.profanity.ready();
    let comment =
        Comment { language: Some("eu"), edition: Some("eu"), ..Comment::new("hori g a z t e l e r a z da") };
    assert!(screener.screen(comment).findings.iter().any(|finding| finding.detector == Detector::Profanity));
}

#[test]
fn a_foreign_text_is_named_and_a_name_is_not() {
    assert!(has("Das ist doch völlig klar, dass wir hier nicht weiterkommen", "fr", "language"));
    for text in ["Volodymyr Zelenskyy", "LOL", "😂😂😂", "https://example.org/a", "COVID-19", "Amen"] {
        assert!(!has(text, "fr", "language") && !has(text, "ru", "language"), "{text}");
    }
}

fn observe(stream: &mut Stream, id: u64, account: u64, story: u64, text: &str) -> Vec<u64> {
    let post = Post { id, account, story, time: i64::try_from(id).unwrap() * 30 };
    let reading = Reading::new(Comment::new(text));
    stream.observe(post, &reading, None).into_iter().flat_map(|pattern| pattern.posts).collect()
}

#[test]
fn a_campaign_is_found_by_the_fourth_text_and_names_the_earlier_ones() {
    let mut stream = Stream::default();
    let texts = [
        "The minister must resign now, she has lied to all of us about the bridge!",
        "Honestly: the minister must resign now, she has lied to us all about the bridge 🔥",
        "she has lied to all of us about the bridge. The minister MUST resign now",
        "The mіnister must resіgn now, she lied to all of us about the bridge",
    ];
    let mut named = Vec::new();
    for (index, text) in (0..).zip(texts) {
        named.extend(observe(&mut stream, index, 100 + index, index % 2, text));
    }
    named.sort_unstable();
    assert_eq!(named, [0, 1, 2, 3]);
}

#[test]
fn mourners_agreement_and_one_author_are_no_campaign() {
    let mut stream = Stream::default();
    let mut id = 0;
    for account in 0..30 {
        for text in ["Rest in peace. My condolences to the family.", "I agree.", "Well said!"] {
            assert!(observe(&mut stream, id, account, 1, text).is_empty(), "{text}");
            id += 1;
        }
    }
    for _ in 0..3 {
        let text = "This bridge will cost us far more than anybody on the council admits today.";
        assert!(observe(&mut stream, id, 999, 1, text).is_empty());
        id += 1;
    }
}

#[test]
fn a_stream_survives_being_written_down_and_is_shared_between_nodes() {
    let text = "The minister must resign now, she has lied to all of us about the bridge!";
    let mut first = Stream::default();
    observe(&mut first, 0, 1, 1, text);
    observe(&mut first, 1, 2, 1, text);
    let mut second: Stream = serde_json::from_str(&serde_json::to_string(&first).unwrap()).unwrap();
    assert_eq!(second.len(), 2);
    assert!(observe(&mut second, 2, 3, 1, text).contains(&2));
    let mut third = Stream::default();
    third.absorb(&first);
    assert!(!observe(&mut third, 3, 4, 1, text).is_empty());
}

#[test]
fn training_gives_the_same_bytes_every_time() {
    let (classes, profanity) = (Classes::shipped(), Lists::shipped());
    let knowledge = Knowledge { classes: &classes, profanity: &profanity };
    let samples: Vec<Sample> = (0..60)
        .map(|index| Sample {
            text: if index % 2 == 0 {
                format!("you are an idiot {index}")
            } else {
                format!("a fine day at the sea {index}")
            },
            language: "en".into(),
            labels: if index % 2 == 0 { vec![Detector::Insult] } else { Vec::new() },
            weight: 1.0,
            ..Sample::default()
        })
        .collect();
    let settings = Settings { bits: 12, ..Settings::default() };
    let once = train(&samples, knowledge, settings, |_, _| {});
    let twice = train(&samples, knowledge, settings, |_, _| {});
    assert_eq!(once.to_bytes(), twice.to_bytes());
    assert_eq!(Model::from_bytes(&once.to_bytes()).unwrap(), once);
    let other = train(&samples, knowledge, Settings { seed: 2, ..settings }, |_, _| {});
    assert_ne!(once.to_bytes(), other.to_bytes());
}

#[test]
fn broken_models_are_refused_with_the_reason() {
    assert_eq!(Model::from_bytes(b"nonsense").unwrap_err(), ModelError::NotAModel);
    let mut bytes = Model::shipped().unwrap().to_bytes();
    bytes.pop();
    assert!(matches!(Model::from_bytes(&bytes).unwrap_err(), ModelError::Length { .. }));
    bytes[4] = 9;
    assert_eq!(Model::from_bytes(&bytes).unwrap_err(), ModelError::Version(9));
}

#[test]
fn the_shipped_models_are_small_and_whole() {
    let model = Model::shipped().unwrap();
    assert!(model.to_bytes().len() < 4_000_000);
    assert!(screening::gibberish::model::GibberishModel::shipped().is_some());
}
