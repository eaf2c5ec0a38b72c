//! What stands on the front: the default rule, the editors' hand, and their hours.

use std::collections::HashSet;

use articles::api::{Kind, NewStory, StoryId, withdraw_story};
use fronts::api::{
    Band, Choice, FrontOf, Placement, Rule, Settings, Slot, arrange_front, arrangement, curate_front,
};
use kernel::{Actor, ErrorKind, HOUR, MINUTE};
use testkit::TestPaper;

use super::{file, newsstand, picture, read, stories, story};
use crate::harness::both_engines;

/// Forty stories: every fifth a long read, every seventh a gallery, a third of each section, all with the picture.
async fn full(paper: &TestPaper) -> Vec<StoryId> {
    let shown = picture(paper, "A flat sea").await;
    let mut ids = Vec::new();
    for number in 0..40 {
        let kind = match number {
            _ if number % 7 == 3 => Kind::Gallery,
            _ if number % 5 == 2 => Kind::Longread,
            _ => Kind::News,
        };
        let section = ["city", "sport", "culture"][number % 3];
        let age = i64::try_from(number).unwrap() * HOUR + MINUTE;
        let new = NewStory {
            kind,
            section: Some(section.into()),
            picture: Some(shown.clone()),
            ..story(paper, "en", &format!("Story {number:02}"), age)
        };
        ids.push(file(paper, new).await);
    }
    ids
}

/// The headline that leads.
fn lead(html: &str) -> String {
    let (_, rest) = html.split_once("lead__headline").unwrap();
    let (_, rest) = rest.split_once("/\">").unwrap();
    rest.split_once("</a>").unwrap().0.to_owned()
}

/// The page without the wire, which is chronological and names again what stands further down; and the wire.
fn apart(html: &str) -> (String, String) {
    let (before, rest) = html.split_once("<section class=\"wire\"").unwrap();
    let (wire, after) = rest.split_once("</section>").unwrap();
    (format!("{before}{after}"), wire.to_owned())
}

both_engines!(no_story_stands_twice_on_a_front_that_fills_itself, |engine| async move {
    let paper = newsstand(engine).await;
    full(&paper).await;
    let html = read(&paper, "/").await;
    assert_eq!(lead(&html), "Story 00");
    let (page, wire) = apart(&html);
    let shown = stories(&page);
    let once: HashSet<&String> = shown.iter().collect();
    assert_eq!(once.len(), shown.len(), "{shown:?}");
    assert_eq!(shown.len(), 34, "{shown:?}");
    assert_eq!(wire.matches("wire__headline").count(), 10);
    for beside in shown.iter().take(5) {
        assert!(!wire.contains(beside.as_str()), "{beside} stands beside the wire");
    }
    for part in ["id=\"features\"", "id=\"multimedia\"", "id=\"wire\"", "id=\"band-1\"", "id=\"band-3\""] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("id=\"recommended\""));
});

both_engines!(a_pinned_story_leads_until_a_hand_puts_another_there, |engine| async move {
    let paper = newsstand(engine).await;
    let ids = full(&paper).await;
    let old = NewStory { pinned: true, ..story(&paper, "en", "Pinned and old", 400 * HOUR) };
    file(&paper, old).await;
    assert_eq!(lead(&read(&paper, "/").await), "Pinned and old");
    let cx = paper.ctx();
    curate_front(cx, "en", Slot::Lead, &[Placement::story(ids[20].clone())]).await.unwrap();
    assert_eq!(lead(&read(&paper, "/").await), "Story 20");
    withdraw_story(cx, &ids[20]).await.unwrap();
    assert_eq!(lead(&read(&paper, "/").await), "Pinned and old");
    curate_front(cx, "en", Slot::Lead, &[]).await.unwrap();
    assert!(arrangement(cx.db(), &FrontOf::edition("en")).await.unwrap().placements.is_empty());
});

both_engines!(what_editors_recommend_is_shown_once_and_disappears_with_the_list, |engine| async move {
    let paper = newsstand(engine).await;
    let ids = full(&paper).await;
    let cx = paper.ctx();
    let list = [Placement::story(ids[0].clone()), Placement::story(ids[39].clone())];
    curate_front(cx, "en", Slot::Recommended, &list).await.unwrap();
    let html = read(&paper, "/").await;
    assert_ne!(lead(&html), "Story 00");
    let band = html.split_once("id=\"recommended\"").unwrap().1;
    assert!(band.contains("Story 00") && band.contains("Story 39"));
    assert_eq!(apart(&html).0.matches(">Story 00<").count(), 1);
    curate_front(cx, "en", Slot::Recommended, &[]).await.unwrap();
    assert!(!read(&paper, "/").await.contains("id=\"recommended\""));
});

both_engines!(a_placement_begins_and_ends_on_its_minute, |engine| async move {
    let paper = newsstand(engine).await;
    let ids = full(&paper).await;
    let now = paper.ctx().now();
    let hour = Placement {
        from: Some(now.plus(10 * MINUTE)),
        until: Some(now.plus(20 * MINUTE)),
        ..Placement::story(ids[12].clone())
    };
    curate_front(paper.ctx(), "en", Slot::Lead, &[hour]).await.unwrap();
    assert_eq!(lead(&read(&paper, "/").await), "Story 00");
    paper.advance(10 * MINUTE - 1).await;
    assert_eq!(lead(&read(&paper, "/").await), "Story 00");
    paper.advance(1).await;
    assert_eq!(lead(&read(&paper, "/").await), "Story 12");
    paper.advance(10 * MINUTE).await;
    assert_eq!(lead(&read(&paper, "/").await), "Story 00");
});

both_engines!(bands_and_numbers_are_the_editors, |engine| async move {
    let paper = newsstand(engine).await;
    full(&paper).await;
    let settings = Settings {
        secondary: 0,
        features: 0,
        multimedia: 0,
        wire: 0,
        bands: Some(vec![Band { section: "sport".parse().unwrap(), stories: 2 }]),
    };
    arrange_front(paper.ctx(), "en", &settings).await.unwrap();
    assert_eq!(arrangement(paper.ctx().db(), &FrontOf::edition("en")).await.unwrap().settings, settings);
    let html = read(&paper, "/").await;
    assert_eq!(stories(&html).len(), 3, "{:?}", stories(&html));
    assert!(html.contains("href=\"/sport/\"") && !html.contains("id=\"wire\""));
    curate_front(
        paper.ctx(),
        "en",
        Slot::Lead,
        &[Placement::rule(Rule::Section("culture".parse().unwrap()))],
    )
    .await
    .unwrap();
    assert_eq!(lead(&read(&paper, "/").await), "Story 02");
});

both_engines!(a_quiet_section_has_its_band_although_sixty_others_are_newer, |engine| async move {
    let paper = newsstand(engine).await;
    for number in 0..3 {
        let new = NewStory {
            section: Some("culture".into()),
            ..story(&paper, "en", &format!("Quiet {number}"), 900 * HOUR + number)
        };
        file(&paper, new).await;
    }
    for number in 0..75 {
        file(&paper, story(&paper, "en", &format!("Loud {number}"), number * MINUTE)).await;
    }
    let html = read(&paper, "/").await;
    for number in 0..3 {
        assert!(html.contains(&format!(">Quiet {number}<")), "{html}");
    }
});

both_engines!(only_a_curator_curates_and_only_with_stories_of_the_edition, |engine| async move {
    let paper = newsstand(engine).await;
    let english = file(&paper, story(&paper, "en", "English", HOUR)).await;
    let arabic = file(&paper, story(&paper, "ar", "عربي", HOUR)).await;
    let cx = paper.ctx();
    let list = [Placement::story(english.clone())];
    let stranger = cx.on_behalf_of(Actor::Anonymous);
    let curate = |of| curate_front(of, "en", Slot::Lead, &list);
    assert_eq!(curate(&stranger).await.unwrap_err().kind(), ErrorKind::Forbidden);
    let refused = arrange_front(&stranger, "en", &Settings::default()).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Forbidden);
    let curator = Actor::Account { id: "a".into(), permissions: vec!["fronts.curate".into()] };
    curate(&cx.on_behalf_of(curator)).await.unwrap();
    let kind = async |edition: &str, placement: Placement| {
        curate_front(cx, edition, Slot::Lead, &[placement]).await.unwrap_err().kind()
    };
    assert_eq!(kind("en", Placement::story(arabic)).await, ErrorKind::NotFound);
    assert_eq!(kind("de", Placement::story(english)).await, ErrorKind::NotFound);
    let rule = Choice::Rule(Rule::Section("no-such".parse().unwrap()));
    let placement = Placement { choice: rule, ..Placement::rule(Rule::Newest) };
    assert_eq!(kind("en", placement.clone()).await, ErrorKind::Invalid);
    let now = Some(cx.now());
    let never = Placement { from: now, until: now, ..Placement::rule(Rule::Newest) };
    assert_eq!(kind("en", never).await, ErrorKind::Invalid);
    let many = vec![Placement::rule(Rule::Newest); 21];
    assert!(curate_front(cx, "en", Slot::Lead, &many).await.is_err());
});
