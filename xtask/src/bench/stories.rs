//! A paper of any size for measuring: stories put together from a small stock of words, the same each time.
//! What they say is of no account; their length is that of a news story, so that a page weighs about 30 kB.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

const WORDS: &str = "the council said on a harbour street that new trams would run from early morning until the last \
    ferry and people who live by river welcomed plan although some asked how it will be paid for when winter comes \
    while others pointed to old bridge whose repair has waited longer than any one can remember";

/// Makes a paper with this many stories, unless it is there already, and returns its folder.
///
/// # Errors
/// When the program refuses the stories.
pub fn paper(workspace: &Workspace, binary: &Path, count: u32) -> Result<PathBuf> {
    let folder = workspace.target.join(format!("bench/paper-{count}"));
    let done = folder.join("stories-imported");
    if done.is_file() {
        return Ok(folder);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    println!("  making a paper of {count} stories (once)");
    let lines = folder.join("stories.jsonl");
    write(&lines, count)?;
    let courant = || {
        let mut command = workspace.program(binary);
        command.arg("--dir").arg(&folder);
        command
    };
    process::run(courant().args(["edition", "add", "--lang", "en", "--name", "The Measured Paper"]))?;
    process::run(courant().args(["import", "jsonl"]).arg(&lines).args(["--edition", "en"]))
        .context("the stories could not be imported")?;
    fs::write(done, "")?;
    Ok(folder)
}

fn write(path: &Path, count: u32) -> Result<()> {
    let mut file = BufWriter::new(fs::File::create(path)?);
    for number in 1..=count {
        writeln!(file, "{}", story(number))?;
    }
    file.flush()?;
    Ok(())
}

/// One line of JSON: a story of about 2,500 words in 30 paragraphs, of its own day, section and author.
fn story(number: u32) -> serde_json::Value {
    let mut chance = Chance(u64::from(number));
    let title = sentence(&mut chance, 9);
    let mut body = String::new();
    for _ in 0..30 {
        let paragraph: Vec<String> = (0..6).map(|_| sentence(&mut chance, 14)).collect();
        let _ = write!(body, "<p>{}.</p>", paragraph.join(". "));
    }
    let (year, month, day) = (2010 + number % 15, 1 + number / 28 % 12, 1 + number % 28);
    serde_json::json!({
        "id": format!("measured-{number}"),
        "lang": "en",
        "title": title,
        "summary": sentence(&mut chance, 20),
        "date": format!("{year:04}-{month:02}-{day:02}"),
        "published_at": format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:00Z", number % 24, number % 60),
        "slug": format!("story-{number}"),
        "authors": [format!("Author {}", number % 40)],
        "categories": [format!("Section {}", number % 8)],
        "tags": [format!("tag {}", number % 300), format!("tag {}", number / 7 % 300)],
        "body_html": body,
    })
}

fn sentence(chance: &mut Chance, length: usize) -> String {
    let stock: Vec<&str> = WORDS.split_whitespace().collect();
    let words: Vec<&str> =
        (0..length).filter_map(|_| stock.get(chance.below(stock.len())).copied()).collect();
    let text = words.join(" ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same stories from the same number.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stories_are_the_same_each_time_and_differ_from_each_other() {
        assert_eq!(story(7), story(7));
        assert_ne!(story(7)["title"], story(8)["title"]);
        let length = story(7)["body_html"].as_str().unwrap().len();
        assert!((10_000..20_000).contains(&length), "{length}");
    }
}
