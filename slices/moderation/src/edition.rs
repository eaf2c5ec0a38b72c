//! The rules and the policy of each edition, held in memory for a few seconds so that a change at noon is in force at once
//! here and soon on every other node.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use db::Reads;
use kernel::{SECOND, Timestamp};
use parking_lot::RwLock;
use screening::links::HostLists;
use screening::policy::Steps;
use screening::profanity::lists::Lists;
use screening::{Detector, Policy, Rule};
use slice::Ctx;

use crate::error::ModerationError;
use crate::store::rules;

/// How long what was read counts.
const FRESH: i64 = 3 * SECOND;
/// The language under which an edition's own words are listed, whatever a comment's language.
pub(crate) const OWN: &str = "own";

/// What an edition decided about its rules.
#[derive(Debug, Default)]
pub(crate) struct EditionRules {
    pub(crate) policy: Policy,
    pub(crate) policy_version: i64,
    /// Words the edition added, one a line as written.
    pub(crate) words_text: String,
    /// Hosts the edition blocks (`-` before them lets pass), one a line as written.
    pub(crate) hosts_text: String,
    pub(crate) words: Option<Lists>,
    /// Words that count for nothing, in small letters.
    pub(crate) allowed: HashSet<String>,
    pub(crate) hosts: Option<HostLists>,
    pub(crate) rules: BTreeMap<String, RuleState>,
}

/// A rule as an edition has it.
#[derive(Clone, Debug)]
pub(crate) struct RuleState {
    pub(crate) version: i64,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) enabled: bool,
    pub(crate) changed_at: Timestamp,
}

impl EditionRules {
    /// Whether a rule is in force. Insults of the paper are forbidden only where a paper says so.
    pub(crate) fn is_on(&self, code: &str) -> bool {
        let default = code != Rule::Publication.code();
        self.rules.get(code).map_or(default, |rule| rule.enabled)
    }

    /// The version of a rule; 1 is what ships.
    pub(crate) fn version(&self, code: &str) -> i64 {
        self.rules.get(code).map_or(1, |rule| rule.version)
    }

    /// Takes in the lists as a moderator wrote them.
    pub(crate) fn with_lists(mut self, words: &str, hosts: &str) -> Self {
        let (allowed, added): (Vec<&str>, Vec<&str>) = words
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .partition(|line| line.starts_with('!'));
        self.allowed =
            allowed.iter().map(|line| line.trim_start_matches('!').trim().to_lowercase()).collect();
        if !added.is_empty() {
            let mut lists = Lists::default();
            lists.add(OWN, &added.join("\n"));
            lists.ready();
            self.words = Some(lists);
        }
        let (vouched, blocked): (Vec<&str>, Vec<&str>) = hosts
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .partition(|line| line.starts_with('-'));
        if !(vouched.is_empty() && blocked.is_empty()) {
            let mut lists = HostLists::default();
            lists.block(&blocked.join("\n"));
            let vouched: Vec<&str> = vouched.iter().map(|line| line.trim_start_matches('-').trim()).collect();
            lists.vouch(&vouched.join("\n"));
            self.hosts = Some(lists);
        }
        self.words_text = words.to_owned();
        self.hosts_text = hosts.to_owned();
        self
    }
}

/// What is held of every edition.
#[derive(Default)]
pub(crate) struct Editions {
    held: RwLock<HashMap<String, (Timestamp, Arc<EditionRules>)>>,
}

impl Editions {
    /// Forgets an edition, whose rules have changed.
    pub(crate) fn forget(&self, edition: &str) {
        self.held.write().remove(edition);
    }
}

/// The rules of an edition.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn rules_of(cx: &Ctx, edition: &str) -> Result<Arc<EditionRules>, ModerationError> {
    let Some(editions) = cx.state::<Editions>() else { return Ok(Arc::default()) };
    let now = cx.now();
    if let Some((at, rules)) = editions.held.read().get(edition)
        && (0..FRESH).contains(&now.since(*at))
    {
        return Ok(Arc::clone(rules));
    }
    let rules = Arc::new(load(cx.db(), edition).await?);
    editions.held.write().insert(edition.to_owned(), (now, Arc::clone(&rules)));
    Ok(rules)
}

/// Reads the rules of an edition.
///
/// # Errors
/// [`ModerationError`].
pub(crate) async fn load(on: &impl Reads, edition: &str) -> Result<EditionRules, ModerationError> {
    let mut held = EditionRules::default();
    if let Some(row) = rules::policy(on, edition).await? {
        held.policy =
            serde_json::from_str(&row.policy).map_err(|error| ModerationError::Policy(error.to_string()))?;
        held.policy_version = row.version;
        held = held.with_lists(&row.words, &row.hosts);
    }
    for row in rules::rules(on, edition).await? {
        let state = RuleState {
            version: row.version,
            title: row.title,
            text: row.text,
            enabled: row.enabled,
            changed_at: row.changed_at,
        };
        held.rules.insert(row.code, state);
    }
    if held.is_on(Rule::Publication.code()) && !held.policy.detectors.contains_key(&Detector::Publication) {
        let steps = Steps { note: 0.5, rephrase: 2.0, hold: 0.8, reject: 2.0 };
        held.policy.detectors.insert(Detector::Publication, steps);
    }
    Ok(held)
}
