//! The bodies of real articles in ten languages: their words survive reading, storing and writing.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use text::html::{NoEmbeds, ParseOptions, parse, render, text_of};
use text::{Document, plain};

fn articles() -> PathBuf {
    let shared = std::env::var_os("COURANT_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    shared.join("articles")
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Letters that HTML shows, and letters that the tree kept; pictures, frames and title attributes aside.
fn check(file: &str) -> (usize, usize) {
    let path = articles().join(file);
    let lines =
        BufReader::new(File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
            .lines();
    let (mut shown, mut kept) = (0, 0);
    for line in lines {
        let article: serde_json::Value = serde_json::from_str(&line.expect("line")).expect("json");
        let html = article["body_html"].as_str().expect("body");
        let parsed = parse(html, &ParseOptions::default());
        let document = parsed.document;
        assert_eq!(Document::from_json(&document.to_json()).as_ref(), Ok(&document), "{}", article["id"]);
        let mut bare = document.clone();
        bare.change_embeds(&mut |_| None);
        let again = parse(&render(&bare, &NoEmbeds), &ParseOptions::default()).document;
        assert_eq!(
            plain(&again).split_whitespace().collect::<Vec<_>>(),
            plain(&bare).split_whitespace().collect::<Vec<_>>(),
            "{}",
            article["id"]
        );
        shown += letters(&text_of(html));
        kept += letters(&plain(&document));
        for embed in document.embeds() {
            kept += letters(embed.get("caption").unwrap_or_default());
            kept += embed.items().iter().map(|item| letters(&item.caption)).sum::<usize>();
        }
    }
    (shown, kept)
}

#[test]
fn the_words_of_real_articles_survive() {
    for file in [
        "en-digitalgov.jsonl",
        "en-18f.jsonl",
        "en-wikinews-2019.jsonl",
        "fr-wikinews.jsonl",
        "ar-ant.jsonl",
        "debian/ar.jsonl",
        "debian/de.jsonl",
        "debian/en.jsonl",
        "debian/es.jsonl",
        "debian/fr.jsonl",
        "debian/it.jsonl",
        "debian/ja.jsonl",
        "debian/pt.jsonl",
        "debian/ru.jsonl",
        "debian/zh.jsonl",
    ] {
        let (shown, kept) = check(file);
        assert!(kept * 1_000 >= shown * 998, "{file}: {kept} of {shown} letters");
    }
}
