//! An organised campaign, from its first message to the one decision that ends it: a labelled stream, through the front door.

use std::collections::{HashMap, HashSet};

use accounts::api::Role;

use super::{KIND_WORDS, after, comment_of, page, paper_where, post, reader, staff, story, write};
use crate::harness::{both_engines, data};

struct Line {
    text: String,
    account: String,
    labels: Vec<String>,
    campaign: Option<String>,
    lang: String,
}

impl Line {
    fn of(line: &str) -> Self {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let labels = value["labels"].as_array().into_iter().flatten();
        Self {
            text: text("text"),
            account: text("account"),
            labels: labels.filter_map(|one| one.as_str().map(str::to_owned)).collect(),
            campaign: value["campaign"].as_str().map(str::to_owned),
            lang: text("lang"),
        }
    }
}

both_engines!(a_campaign_is_one_case_and_one_decision_and_others_are_left_alone, |engine| async move {
    let (paper, first) = paper_where(engine, "trusted_after = 0\nper_reader = 1000").await;
    let second = story(&paper, "The bridge is to be painted").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    let text = std::fs::read_to_string(data("moderation/stream-1.jsonl")).unwrap();
    let lines: Vec<Line> = text.lines().map(Line::of).collect();
    let named =
        |line: &Line| line.campaign.clone().filter(|_| line.labels.iter().any(|one| one == "flash-mob"));
    // The first English campaign of the stream, among harmless comments that the stream has around it.
    let campaign = lines.iter().filter(|line| line.lang == "en").find_map(named).expect("a campaign");
    let of_campaign: Vec<&Line> =
        lines.iter().filter(|line| named(line).as_ref() == Some(&campaign)).take(10).collect();
    let harmless: Vec<&Line> = lines
        .iter()
        .filter(|line| line.lang == "en" && line.labels == ["none"] && line.text.len() > 60)
        .take(12)
        .collect();
    assert!(of_campaign.len() >= 5, "{campaign}");
    let mut cookies: HashMap<String, String> = HashMap::new();
    let mut outcomes: Vec<(bool, u16, String)> = Vec::new();
    let mixed = of_campaign.iter().map(|line| (true, *line)).zip(harmless.iter().map(|line| (false, *line)));
    for (number, ((_, mob), (_, other))) in mixed.enumerate() {
        for (is_mob, line) in [(true, mob), (false, other)] {
            let name = format!("r{}", cookies.len());
            let key = line.account.clone();
            if !cookies.contains_key(&key) {
                let (cookie, _) = reader(&paper, &name).await;
                cookies.insert(key.clone(), cookie);
            }
            let place = if number % 2 == 0 { &first } else { &second };
            let token = format!("t{number}{is_mob}");
            let fields = [
                ("story", place.as_str()),
                ("text", line.text.as_str()),
                ("token", token.as_str()),
                ("insist", "1"),
            ];
            let answer = post(&paper, "/discussion/write/", &cookies[&key], &fields).await;
            outcomes.push((is_mob, answer.status.as_u16(), answer.header("location").to_owned()));
        }
    }
    assert!(outcomes.iter().all(|(_, status, _)| *status == 303), "{outcomes:?}");
    let mob: Vec<&String> = outcomes.iter().filter(|one| one.0).map(|one| &one.2).collect();
    let held_from =
        mob.iter().position(|place| place.contains("said=held")).expect("the campaign was never noticed");
    assert!(held_from <= 3, "noticed with comment {}", held_from + 1);
    assert!(mob[held_from..].iter().all(|place| place.contains("said=held")), "{mob:?}");
    let queue = page(&paper, "/desk/moderation/?cause=campaign", &felix).await.text();
    assert_eq!(queue.matches("data-case=\"").count(), 1, "one case");
    assert!(queue.contains(&format!("{} comments in this case", mob.len())), "{queue}");
    // What was published before it was noticed waits now, too.
    let shown: HashSet<String> = outcomes
        .iter()
        .filter(|one| one.2.contains("?comment="))
        .map(|one| one.2.split("comment=").nth(1).unwrap().split('#').next().unwrap().to_owned())
        .collect();
    let count = comments::api::count(paper.ctx().db(), &first).await.unwrap()
        + comments::api::count(paper.ctx().db(), &second).await.unwrap();
    assert_eq!(usize::try_from(count).unwrap() + held_from, shown.len());
    let case = after(&queue, "data-case=\"").to_owned();
    let remove = [
        ("item", case.as_str()),
        ("verb", "remove"),
        ("rule", "campaign"),
        ("reason", "The same text many times."),
    ];
    assert_eq!(post(&paper, "/desk/moderation/decide/", &felix, &remove).await.status, 303);
    let after = page(&paper, "/desk/moderation/?cause=campaign", &felix).await.text();
    assert!(!after.contains("data-case=\""));
    let left = comments::api::count(paper.ctx().db(), &first).await.unwrap()
        + comments::api::count(paper.ctx().db(), &second).await.unwrap();
    assert_eq!(left, count, "innocent comments were touched");
    assert!(moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap() > 0);
    let (zoe, _) = reader(&paper, "Zoe").await;
    assert!(!comment_of(&write(&paper, &zoe, &first, KIND_WORDS).await).is_empty());
});
