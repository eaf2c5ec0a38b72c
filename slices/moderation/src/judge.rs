//! Judging a text: the screening that ships, the edition's own lists, and what its policy makes of the findings. On this
//! machine; no text leaves it.

use std::sync::LazyLock;

use screening::finding::CERTAIN;
use screening::reading::Reading;
use screening::{Comment, Detector, Finding, Kind, Screener, Story, links, profanity};
use slice::Ctx;

use crate::edition::{self, EditionRules, OWN};
use crate::error::ModerationError;
use crate::model::Verdict;

/// Lists and models that ship, read once for the process.
static SHIPPED: LazyLock<Screener> = LazyLock::new(Screener::default);

/// The model of gibberish, which the memory of floods needs too.
pub(crate) fn shipped() -> &'static Screener {
    &SHIPPED
}

/// What surrounds a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextContext<'a> {
    /// The edition's code.
    pub edition: &'a str,
    /// Its language, ISO 639-1.
    pub lang: &'a str,
    /// What kind of text it is.
    pub kind: Kind,
    /// The headline and standfirst it stands under, where there is a story.
    pub story: Option<(&'a str, &'a str)>,
    /// Whether the author has posted no link before.
    pub first_link: bool,
}

/// What is made of a text: published, asked to be put differently, held for a person, or rejected; and why.
///
/// # Errors
/// [`ModerationError`].
pub async fn judge(cx: &Ctx, text: &str, context: TextContext<'_>) -> Result<Verdict, ModerationError> {
    let rules = edition::rules_of(cx, context.edition).await?;
    Ok(with(&rules, text, context))
}

/// What is made of a text by these rules.
pub(crate) fn with(rules: &EditionRules, text: &str, context: TextContext<'_>) -> Verdict {
    let story = context.story.map(|(title, summary)| Story { title, summary, body: "" });
    let comment = Comment {
        text,
        kind: context.kind,
        edition: Some(context.lang).filter(|lang| !lang.is_empty()),
        language: None,
        story,
        first_link: context.first_link,
    };
    let reading = Reading::new(comment);
    let mut report = SHIPPED.screen_reading(&reading);
    let mut own = Vec::new();
    if let Some(lists) = &rules.words {
        profanity::detect(&reading, lists, Some(OWN), &mut own);
    }
    if let Some(hosts) = &rules.hosts {
        let found = links::parse::links(text);
        let mut listed = Vec::new();
        links::detect(&reading, &found, &SHIPPED.hosts, hosts, &mut listed);
        own.extend(listed.into_iter().filter(|finding| finding.confidence >= CERTAIN));
    }
    for finding in own {
        merge(&mut report.findings, finding);
    }
    if !rules.allowed.is_empty() {
        allow(&mut report.findings, text, rules);
    }
    let mut verdict = Verdict::of(&rules.policy, &report.findings, |rule| !rules.is_on(rule));
    verdict.language = report.language.language.clone();
    verdict.policy_version = rules.policy_version;
    verdict
}

fn merge(findings: &mut Vec<Finding>, new: Finding) {
    match findings.iter_mut().find(|held| held.detector == new.detector) {
        Some(held) => {
            held.confidence = held.confidence.max(new.confidence);
            held.spans.extend(new.spans);
            held.spans.sort_unstable();
            held.spans.dedup();
        }
        None => findings.push(new),
    }
}

/// Words that the edition allows are no profanity.
fn allow(findings: &mut Vec<Finding>, text: &str, rules: &EditionRules) {
    findings.retain_mut(|finding| {
        if finding.detector != Detector::Profanity || finding.spans.is_empty() {
            return true;
        }
        finding.spans.retain(|span| {
            let word = text.get(span.start..span.end).unwrap_or_default().to_lowercase();
            !rules.allowed.contains(&word)
        });
        !finding.spans.is_empty()
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use screening::Action;

    fn judged(rules: &EditionRules, text: &str) -> Verdict {
        with(rules, text, TextContext { edition: "en", lang: "en", ..TextContext::default() })
    }

    #[test]
    fn a_word_that_the_edition_adds_is_asked_away_and_one_it_allows_passes() {
        let text = "The council is a gang of flimflammers and we all know it by now.";
        assert_eq!(judged(&EditionRules::default(), text).action, Action::Publish);
        let strict = EditionRules::default().with_lists("flimflammer*\n", "");
        let verdict = judged(&strict, text);
        assert_eq!((verdict.action, verdict.rule()), (Action::AskToRephrase, "profanity"));
        let curse = "That was a shitty thing to say about the ferry.";
        assert_ne!(judged(&EditionRules::default(), curse).action, Action::Publish);
        let mild = EditionRules::default().with_lists("!shitty\n", "");
        assert_eq!(judged(&mild, curse).action, Action::Publish);
    }

    #[test]
    fn a_host_that_the_edition_blocks_is_held_or_worse() {
        let text = "I read about the tram at https://rumours.example/tram and was surprised by the figures.";
        let rules = EditionRules::default().with_lists("", "rumours.example");
        assert!(judged(&rules, text).action >= Action::Hold, "{:?}", judged(&rules, text));
    }
}
