//! Which story stands where, by hand, by rule and by default.

use super::*;
use articles::api::StoryId;
use kernel::Timestamp;

fn row(number: i64, kind: &str, section: &str) -> StoryRow {
    StoryRow {
        id: StoryId::from_stored(format!("{number:032}")),
        edition: "en".into(),
        translation_group: String::new(),
        section: Some(section.into()),
        kind: kind.into(),
        media: Kind::by_name(kind).media().map(str::to_owned),
        number: None,
        slug: String::new(),
        status: "published".into(),
        headline: String::new(),
        short_headline: None,
        standfirst: String::new(),
        picture: (number % 2 == 0).then(|| "p".to_owned()),
        agency: None,
        link_url: None,
        breaking: false,
        pinned: number == 7,
        live: false,
        published_at: Some(Timestamp(number)),
        updated_at: None,
    }
}

/// Stories 40 (newest) to 1, every fifth a long read, every seventh a gallery, in two sections by turns.
fn paper() -> Stock {
    stock(
        (1..=40)
            .rev()
            .map(|number| {
                let kind = match number {
                    _ if number % 7 == 0 && number != 7 => "gallery",
                    _ if number % 5 == 0 => "longread",
                    _ => "news",
                };
                row(number, kind, if number % 2 == 0 { "a" } else { "b" })
            })
            .collect(),
    )
}

fn stock(rows: Vec<StoryRow>) -> Stock {
    Stock { rows, ..Stock::default() }
}

fn story(number: i64) -> Placement {
    Placement::story(id(number))
}

fn numbers(rows: &[&StoryRow]) -> Vec<i64> {
    rows.iter().map(|row| row.published_at.unwrap().millis()).collect()
}

fn id(number: i64) -> StoryId {
    StoryId::from_stored(format!("{number:032}"))
}

#[test]
fn the_pinned_story_leads_and_no_story_stands_twice() {
    let rows = paper();
    let mut chooser = Chooser::new(&rows, HashMap::new());
    let chosen = chooser.slots(&Settings::default(), &[]);
    assert_eq!(numbers(&[chosen.lead.unwrap()]), [7]);
    assert_eq!(numbers(&chosen.features), [40, 30, 25]);
    assert_eq!(numbers(&chosen.multimedia), [35, 28, 21, 14]);
    assert_eq!(numbers(&chosen.secondary), [38, 36, 34, 32]);
    assert_eq!(numbers(&chosen.wire), [40, 39, 37, 35, 33, 31, 30, 29, 28, 27]);
    let wants = [Want { section: "a".into(), stories: 7 }, Want { section: "b".into(), stories: 7 }];
    assert!(chooser.short_of(&wants).0.is_empty());
    let bands = chooser.bands(&wants, &[]);
    let mut all = Vec::new();
    for list in [&chosen.secondary, &chosen.features, &chosen.multimedia, &bands[0], &bands[1]] {
        all.extend(numbers(list));
    }
    all.push(7);
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "a story stands twice");
}

#[test]
fn a_hand_comes_before_a_rule_and_a_rule_before_the_default() {
    let rows = paper();
    let mut chooser = Chooser::new(&rows, HashMap::from([("b-slug", "b")]));
    let (lead, missing, picked, advised) = (story(3), story(99), story(39), story(12));
    let of_section = Placement::rule(Rule::Section("b-slug".parse().unwrap()));
    let choices = [
        (Slot::Lead, &missing),
        (Slot::Lead, &lead),
        (Slot::Secondary, &of_section),
        (Slot::Secondary, &picked),
        (Slot::Recommended, &advised),
    ];
    let chosen = chooser.slots(&Settings::default(), &choices);
    assert_eq!(numbers(&[chosen.lead.unwrap()]), [3]);
    assert_eq!(numbers(&chosen.secondary), [37, 39, 38, 36]);
    assert_eq!(numbers(&chosen.recommended), [12]);
    let why = [chosen.lead.unwrap(), chosen.secondary[0], chosen.secondary[1], chosen.secondary[2]];
    let why = why.map(|row| chooser.why(row));
    assert_eq!(why, [Why::Hand, Why::Rule, Why::Hand, Why::Default]);
}

#[test]
fn a_rule_finds_as_many_as_it_says_and_no_more_than_there_is_room() {
    let mut rows = paper();
    let ferries = [33, 31, 3].map(|number| id(number).to_string()).into();
    rows.tagged.insert("ferries".into(), ferries);
    let of_tag = Placement { stories: 3, ..Placement::rule(Rule::Tag("ferries".parse().unwrap())) };
    let long = Placement { stories: 9, ..Placement::rule(Rule::Kind(Kind::Longread)) };
    let mut chooser = Chooser::new(&rows, HashMap::new());
    let choices = [(Slot::Secondary, &of_tag), (Slot::Secondary, &long)];
    let chosen = chooser.slots(&Settings { features: 0, ..Settings::default() }, &choices);
    assert_eq!(numbers(&chosen.secondary), [33, 31, 3, 40]);
}

#[test]
fn the_front_of_a_section_is_led_by_hand_else_by_its_own_stories() {
    let rows = paper();
    let mut chooser = Chooser::new(&rows, HashMap::new());
    let chosen = chooser.section_slots("b", &Settings::default(), &[]);
    assert_eq!(numbers(&[chosen.lead.unwrap()]), [39]);
    assert_eq!(numbers(&chosen.secondary), [37, 35, 33]);
    let (lead, beside) = (story(4), story(1));
    let mut chooser = Chooser::new(&rows, HashMap::new());
    let choices = [(Slot::Lead, &lead), (Slot::Secondary, &beside)];
    let chosen = chooser.section_slots("b", &Settings::default(), &choices);
    assert_eq!((numbers(&[chosen.lead.unwrap()]), numbers(&chosen.secondary)), (vec![4], vec![1, 39, 37]));
}

#[test]
fn a_band_that_the_newest_stories_can_t_fill_asks_for_more() {
    let rows = stock((1..=10).rev().map(|number| row(number, "news", "a")).collect());
    let more = vec![row(5, "news", "a"), row(-1, "news", "c"), row(-2, "news", "c")];
    let mut chooser = Chooser::new(&rows, HashMap::new());
    chooser.slots(&Settings::default(), &[]);
    let wants = [Want { section: "c".into(), stories: 3 }];
    assert_eq!(chooser.short_of(&wants), (vec!["c".to_owned()], 3));
    assert_eq!(numbers(&chooser.bands(&wants, &more)[0]), [-1, -2]);
}

#[test]
fn an_empty_paper_has_an_empty_front() {
    let none = Stock::default();
    let mut chooser = Chooser::new(&none, HashMap::new());
    let chosen = chooser.slots(&Settings::default(), &[]);
    assert!(chosen.lead.is_none() && chosen.wire.is_empty());
}
