//! Change the house rules of an edition at noon: words, what is forbidden, lists, thresholds. Each change is a version.

use kernel::Lang;
use screening::policy::Steps;
use screening::{Detector, Policy};
use slice::Ctx;

use crate::edition::{self, EditionRules, Editions};
use crate::error::ModerationError;
use crate::judge::{TextContext, with};
use crate::ledger::{self, Entry, Grounds};
use crate::model::{Subject, signature};
use crate::policy;
use crate::store::{rules, traces};

/// The longest list in characters.
const LONGEST: usize = 60_000;

/// Changes a rule's words or switches it on or off.
///
/// # Errors
/// [`ModerationError`].
pub async fn change_rule(
    cx: &Ctx,
    edition: &str,
    code: &str,
    (title, text): (&str, &str),
    enabled: bool,
) -> Result<(), ModerationError> {
    policy::require(&cx.actor, edition)?;
    if screening::Rule::from_code(code).is_none() {
        return Err(ModerationError::Missing("rule"));
    }
    let (title, text) = (title.trim().to_owned(), text.trim().to_owned());
    if title.chars().count() > 120 || text.chars().count() > 2_000 {
        return Err(ModerationError::Policy("the words of a rule are too long".into()));
    }
    let (actor, edition_, code_) = (cx.actor.clone(), edition.to_owned(), code.to_owned());
    cx.write::<_, ModerationError, _, _>(async move |tx| {
        let by = signature(&actor);
        let version = rules::insert_rule(&tx, &edition_, &code_, (&title, &text), enabled, &by).await?;
        let subject = Subject::new("rule", code_.clone());
        let entry = Entry {
            verb: "change-rule",
            subject: &subject,
            author: "",
            edition: &edition_,
            rule: &code_,
            rule_version: version,
            policy_version: 0,
            grounds: Grounds::default(),
        };
        ledger::write(&tx, &actor, entry).await?;
        tx.emit(&crate::api::RulesChanged { edition: edition_.clone() }).await?;
        Ok(())
    })
    .await?;
    forget(cx, edition);
    Ok(())
}

/// How strictly a detector works: what is done at which of its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// As it ships.
    Shipped,
    /// Nothing is done.
    Off,
    /// The author is asked to rephrase.
    Rephrase,
    /// A person decides.
    Hold,
    /// It is held earlier than usual.
    HoldEarly,
}

impl Strictness {
    /// Every strictness, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Shipped, Self::Off, Self::Rephrase, Self::Hold, Self::HoldEarly];

    /// The name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shipped => "shipped",
            Self::Off => "off",
            Self::Rephrase => "rephrase",
            Self::Hold => "hold",
            Self::HoldEarly => "hold-early",
        }
    }

    /// The strictness of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    fn steps(self) -> Option<Steps> {
        let steps = |rephrase, hold| Steps { note: 0.5, rephrase, hold, reject: 2.0 };
        match self {
            Self::Shipped => None,
            Self::Off => Some(steps(2.0, 2.0)),
            Self::Rephrase => Some(steps(0.75, 2.0)),
            Self::Hold => Some(steps(2.0, 0.8)),
            Self::HoldEarly => Some(steps(2.0, 0.6)),
        }
    }

    /// How a policy treats a detector.
    pub(crate) fn of(policy: &Policy, detector: Detector) -> Self {
        let held = policy.detectors.get(&detector);
        let same = |one: &Self| one.steps().as_ref() == held;
        Self::ALL.into_iter().find(same).unwrap_or(Self::Shipped)
    }
}

/// A policy as a moderator sets it.
#[derive(Clone, Debug, Default)]
pub struct PolicyDraft {
    /// Words that are asked away, one a line; `!` before one lets it pass.
    pub words: String,
    /// Hosts that links may not lead to, one a line; `-` before one lets it pass.
    pub hosts: String,
    /// Detectors that are not as they ship.
    pub strictness: Vec<(Detector, Strictness)>,
}

impl PolicyDraft {
    fn rules(&self, held: EditionRules) -> EditionRules {
        let mut policy = Policy::default();
        for (detector, strictness) in &self.strictness {
            if let Some(steps) = strictness.steps() {
                policy.detectors.insert(*detector, steps);
            }
        }
        EditionRules { policy, ..held }.with_lists(&self.words, &self.hosts)
    }

    fn check(&self) -> Result<(), ModerationError> {
        if self.words.len() > LONGEST || self.hosts.len() > LONGEST {
            return Err(ModerationError::Policy("a list is too long".into()));
        }
        Ok(())
    }
}

/// Puts a policy in force.
///
/// # Errors
/// [`ModerationError`].
pub async fn change_policy(cx: &Ctx, edition: &str, draft: &PolicyDraft) -> Result<(), ModerationError> {
    policy::require(&cx.actor, edition)?;
    draft.check()?;
    let text = serde_json::to_string(&draft.rules(EditionRules::default()).policy)
        .map_err(|error| ModerationError::Policy(error.to_string()))?;
    let (actor, edition_, draft) = (cx.actor.clone(), edition.to_owned(), draft.clone());
    cx.write::<_, ModerationError, _, _>(async move |tx| {
        let by = signature(&actor);
        let version = rules::insert_policy(&tx, &edition_, &text, &draft.words, &draft.hosts, &by).await?;
        let subject = Subject::new("policy", edition_.clone());
        let entry = Entry {
            verb: "change-policy",
            subject: &subject,
            author: "",
            edition: &edition_,
            rule: "",
            rule_version: 0,
            policy_version: version,
            grounds: Grounds::default(),
        };
        ledger::write(&tx, &actor, entry).await?;
        Ok(())
    })
    .await?;
    forget(cx, edition);
    Ok(())
}

fn forget(cx: &Ctx, edition: &str) {
    if let Some(editions) = cx.state::<Editions>() {
        editions.forget(edition);
    }
}

/// What a draft would have done differently with a text.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The text.
    pub text: String,
    /// What was done: `publish`, `ask-to-rephrase`, `hold`, `reject`.
    pub before: &'static str,
    /// What would be done.
    pub after: &'static str,
    /// The rule that would decide, or did.
    pub rule: String,
}

/// What a dry run found.
#[derive(Clone, Debug, Default)]
pub struct DryRun {
    /// How many texts were read.
    pub texts: usize,
    /// Those that would be treated differently, at most fifty.
    pub different: Vec<Difference>,
    /// How many would be.
    pub count: usize,
}

/// Texts of the last day that a dry run reads at most.
const MOST: u32 = 1_000;

/// Tries a draft on what was written within the last day.
///
/// # Errors
/// [`ModerationError`].
pub async fn try_policy(cx: &Ctx, edition: &str, draft: &PolicyDraft) -> Result<DryRun, ModerationError> {
    policy::require(&cx.actor, edition)?;
    draft.check()?;
    let lang: Option<Lang> = cx.sites().get(edition).map(|site| site.lang.clone());
    let lang = lang.as_ref().map_or("", Lang::as_str);
    let before = edition::rules_of(cx, edition).await?;
    let after = draft.rules(edition::load(cx.db(), edition).await?);
    let mut run = DryRun::default();
    for row in traces::since(cx.db(), edition, cx.now().plus(-kernel::DAY), MOST).await? {
        let context = TextContext { edition, lang, ..TextContext::default() };
        let (was, would) = (with(&before, &row.text, context), with(&after, &row.text, context));
        run.texts += 1;
        if was.action != would.action {
            run.count += 1;
            if run.different.len() < 50 {
                let rule = if would.rule().is_empty() { was.rule() } else { would.rule() };
                run.different.push(Difference {
                    rule: rule.to_owned(),
                    before: name(was.action),
                    after: name(would.action),
                    text: row.text,
                });
            }
        }
    }
    Ok(run)
}

fn name(action: screening::Action) -> &'static str {
    match action {
        screening::Action::Publish => "publish",
        screening::Action::AskToRephrase => "rephrase",
        screening::Action::Hold => "hold",
        screening::Action::Reject => "reject",
    }
}
