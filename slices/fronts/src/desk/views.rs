//! The data of the desk's templates, with samples.

use serde::Serialize;
use slice::View;

/// `fronts/desk.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BoardView {
    pub(crate) board: Board,
}

/// A front on the desk.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Board {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) is_edition: bool,
    pub(crate) fronts: Vec<Link>,
    pub(crate) url: String,
    pub(crate) preview_url: String,
    pub(crate) history_url: String,
    pub(crate) banner_url: Option<String>,
    pub(crate) public_url: String,
    pub(crate) seen: i64,
    pub(crate) changed_by: String,
    pub(crate) changed_at: Option<i64>,
    /// Whether the page holds what is not saved.
    pub(crate) dirty: bool,
    pub(crate) said: Option<String>,
    pub(crate) done: Option<&'static str>,
    pub(crate) refused: Option<&'static str>,
    pub(crate) conflict: Option<Conflict>,
    /// The control that has the focus, by its id.
    pub(crate) focus: String,
    pub(crate) slots: Vec<SlotText>,
    pub(crate) into: &'static str,
    pub(crate) words: String,
    pub(crate) found: Vec<Found>,
    pub(crate) rules: Vec<Named>,
    pub(crate) rule: String,
    pub(crate) tag: String,
    pub(crate) tags: Vec<String>,
    pub(crate) stories: u32,
    pub(crate) numbers: Vec<Number>,
    pub(crate) own_bands: bool,
    pub(crate) bands: Vec<BandText>,
    pub(crate) more_bands: Vec<Named>,
    pub(crate) at: String,
    pub(crate) zone: String,
    pub(crate) pinned: Vec<Named>,
}

/// An address with its name.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// A value with its name.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Named {
    pub(crate) value: String,
    pub(crate) name: String,
}

/// What somebody else saved meanwhile.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Conflict {
    pub(crate) version: i64,
    pub(crate) who: String,
    pub(crate) at: i64,
    pub(crate) changes: Vec<String>,
}

/// A slot: what is placed there, and what stands there.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct SlotText {
    pub(crate) slot: &'static str,
    pub(crate) name: String,
    pub(crate) lines: Vec<Line>,
    pub(crate) standing: Vec<Standing>,
}

/// A placement.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Line {
    pub(crate) value: String,
    pub(crate) title: String,
    pub(crate) url: Option<String>,
    pub(crate) is_rule: bool,
    pub(crate) stories: u32,
    pub(crate) from: String,
    pub(crate) until: String,
    /// `stands`, `waits`, `over`, `unseen`, `no-room`, `gone`.
    pub(crate) state: &'static str,
    /// When readers will see it, or it begins to count.
    pub(crate) at: Option<i64>,
}

/// A story that stands on the front.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Standing {
    pub(crate) headline: String,
    pub(crate) url: String,
    /// `hand`, `rule`, `pin`, `default`.
    pub(crate) why: &'static str,
}

/// A story that was looked for.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Found {
    pub(crate) id: String,
    pub(crate) headline: String,
    /// `draft`, `scheduled`, `published`.
    pub(crate) status: String,
    pub(crate) at: Option<i64>,
    /// The name of the slot where it is placed already.
    pub(crate) placed: Option<String>,
    pub(crate) pinned: bool,
}

/// A number of the layout.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Number {
    pub(crate) name: &'static str,
    pub(crate) value: u32,
    pub(crate) most: u32,
}

/// A band of the front.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct BandText {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) stories: u32,
}

fn link(name: &str) -> Link {
    Link { name: name.into(), url: "/desk/fronts/".into(), current: true }
}

fn named(name: &str) -> Named {
    Named { value: "a".into(), name: name.into() }
}

impl View for BoardView {
    const TEMPLATE: &'static str = "fronts/desk.html";

    fn samples() -> Vec<Self> {
        let line = |state| Line {
            value: "story:a".into(),
            title: "A <b>".into(),
            url: Some("/desk/story/a/".into()),
            state,
            at: Some(1_602_450_840_000),
            ..Line::default()
        };
        let rule = Line { is_rule: true, stories: 3, url: None, ..line("stands") };
        let lines = vec![
            line("stands"),
            rule,
            line("waits"),
            line("over"),
            line("unseen"),
            line("no-room"),
            line("gone"),
        ];
        let standing = ["hand", "rule", "pin", "default"]
            .map(|why| Standing { headline: "<i>".into(), url: "/a/".into(), why })
            .to_vec();
        let slot = SlotText { slot: "lead", name: "Lead".into(), lines, standing };
        let bare =
            Board { name: "City".into(), place: "city".into(), stories: 1, into: "lead", ..Board::default() };
        let full = Board {
            is_edition: true,
            fronts: vec![link("Front"), link("City")],
            banner_url: Some("/desk/fronts/banner/".into()),
            seen: 3,
            changed_by: "Ada".into(),
            changed_at: Some(1_602_450_840_000),
            dirty: true,
            said: Some("Said".into()),
            done: Some("fronts-done-saved"),
            refused: Some("fronts-refused-span"),
            conflict: Some(Conflict {
                version: 4,
                who: "Mara".into(),
                at: 1_602_450_840_000,
                changes: vec!["…".into()],
            }),
            focus: "up-lead-1".into(),
            slots: vec![slot.clone(), SlotText { slot: "secondary", lines: Vec::new(), ..slot }],
            words: "\"<b>".into(),
            found: vec![
                Found {
                    headline: "A".into(),
                    status: "published".into(),
                    at: Some(1),
                    placed: Some("Lead".into()),
                    pinned: true,
                    ..Found::default()
                },
                Found { headline: "B".into(), status: "scheduled".into(), ..Found::default() },
                Found { headline: "C".into(), status: "draft".into(), ..Found::default() },
            ],
            rules: vec![named("Newest")],
            tags: vec!["Ferries".into()],
            numbers: vec![Number { name: "wire", value: 3, most: 20 }],
            own_bands: true,
            bands: vec![BandText { slug: "city".into(), name: "City".into(), stories: 7 }; 3],
            more_bands: vec![named("Sport")],
            at: "2020-10-11T21:14".into(),
            zone: "Europe/London".into(),
            pinned: vec![named("Pinned")],
            ..bare.clone()
        };
        vec![Self { board: bare }, Self { board: full }]
    }
}

/// `fronts/history.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HistoryView {
    pub(crate) history: History,
}

/// Every saving of a front, and one of them beside the present.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct History {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) place: String,
    pub(crate) seen: i64,
    pub(crate) refused: Option<&'static str>,
    pub(crate) rows: Vec<Saving>,
    pub(crate) older: Option<String>,
    pub(crate) shown: Option<Compared>,
    pub(crate) restore_url: String,
}

/// One saving.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Saving {
    pub(crate) version: i64,
    pub(crate) who: String,
    pub(crate) at: i64,
    pub(crate) restored: Option<i64>,
    pub(crate) changes: Vec<String>,
    pub(crate) url: String,
    pub(crate) preview_url: String,
    pub(crate) current: bool,
}

/// An earlier arrangement beside the present one.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Compared {
    pub(crate) version: i64,
    pub(crate) changes: Vec<String>,
    pub(crate) slots: Vec<ComparedSlot>,
}

/// A slot then and now; each line with whether the other side lacks it.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ComparedSlot {
    pub(crate) name: String,
    pub(crate) then: Vec<(String, bool)>,
    pub(crate) now: Vec<(String, bool)>,
}

impl View for HistoryView {
    const TEMPLATE: &'static str = "fronts/history.html";

    fn samples() -> Vec<Self> {
        let saving = Saving {
            version: 2,
            who: "Ada".into(),
            at: 1_602_450_840_000,
            restored: Some(1),
            changes: vec!["<b>".into()],
            current: true,
            ..Saving::default()
        };
        let slot = ComparedSlot { name: "Lead".into(), then: vec![("<b>".into(), true)], now: Vec::new() };
        let shown = Compared { version: 1, changes: vec!["…".into()], slots: vec![slot] };
        let bare = History { name: "City".into(), ..History::default() };
        let full = History {
            rows: vec![
                saving.clone(),
                Saving { version: 1, who: String::new(), restored: None, current: false, ..saving },
            ],
            older: Some("?before=1".into()),
            shown: Some(shown),
            refused: Some("fronts-refused-changed"),
            ..bare.clone()
        };
        vec![Self { history: bare }, Self { history: full }]
    }
}

/// `fronts/banner.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BannerView {
    pub(crate) banner: BannerText,
}

/// The banner and the form that puts one up.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct BannerText {
    pub(crate) url: String,
    pub(crate) back_url: String,
    pub(crate) standing: Option<StandingBanner>,
    pub(crate) text: String,
    pub(crate) link: String,
    pub(crate) story: String,
    pub(crate) until: String,
    pub(crate) zone: String,
    pub(crate) words: String,
    pub(crate) stories: Vec<Named>,
    pub(crate) done: Option<&'static str>,
    pub(crate) refused: Option<&'static str>,
}

/// What readers see.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct StandingBanner {
    pub(crate) text: String,
    pub(crate) url: String,
    pub(crate) until: Option<i64>,
    pub(crate) who: String,
    pub(crate) at: i64,
}

impl View for BannerView {
    const TEMPLATE: &'static str = "fronts/banner.html";

    fn samples() -> Vec<Self> {
        let standing = StandingBanner {
            text: "<b>".into(),
            url: "/a/".into(),
            until: Some(1),
            who: "Ada".into(),
            at: 1,
        };
        let endless =
            StandingBanner { url: String::new(), until: None, who: String::new(), ..standing.clone() };
        let full = BannerText {
            standing: Some(standing),
            story: "a".into(),
            stories: vec![named("A story")],
            done: Some("fronts-done-banner-up"),
            refused: Some("fronts-refused-banner-link"),
            ..BannerText::default()
        };
        let other = BannerText { standing: Some(endless), ..full.clone() };
        vec![Self { banner: BannerText::default() }, Self { banner: full }, Self { banner: other }]
    }
}
