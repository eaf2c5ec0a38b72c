//! The history of a front: who saved what, in words; comparing; bringing back; the numbers and bands from the desk.

use accounts::api::Role;
use kernel::{HOUR, MINUTE};

use super::desk::{headlines, newsroom, page, send, staff};
use super::{file, read, story};
use crate::harness::both_engines;

const FRONTS: &str = "/desk/fronts/";
const HISTORY: &str = "/desk/fronts/history/?front=";

/// Without the marks that keep the directions of writing apart.
fn plain(html: &str) -> String {
    html.replace(['\u{2068}', '\u{2069}'], "")
}

both_engines!(every_saving_is_kept_in_words_and_can_be_brought_back, |engine| async move {
    let paper = newsroom(engine).await;
    let mut ids = Vec::new();
    for number in 0..3 {
        ids.push(file(&paper, story(&paper, "en", &format!("Story {number}"), number * HOUR + MINUTE)).await);
    }
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let save = async |seen: i64, fields: &str| {
        let answer = send(&paper, FRONTS, &mara, &format!("front=&seen={seen}&{fields}&do=save")).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    };
    assert!(page(&paper, HISTORY, &mara).await.text().contains("never been saved"));
    save(0, &format!("slot=lead&line=story:{}", ids[2])).await;
    save(1, &format!("slot=lead&line=story:{}&slot=secondary&line=story:{}", ids[1], ids[2])).await;
    // Saved again without a change, there is no new version.
    save(2, &format!("slot=lead&line=story:{}&slot=secondary&line=story:{}", ids[1], ids[2])).await;
    save(2, &format!("slot=lead&line=story:{}&wire=4&bands=own&band=sport&band_stories=2", ids[1])).await;
    let html = plain(&page(&paper, HISTORY, &mara).await.text());
    for part in [
        "Version 3",
        "Story 2: added to Lead",
        "Story 1: added to Lead",
        "Story 2: from Lead to Beside the lead",
        "Story 2: taken from Beside the lead",
        "Lines of news: 10 became 4",
        "The sections on the front are others",
        "Mara Lindqvist",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("Version 4"));
    let beside = plain(&page(&paper, &format!("{HISTORY}&version=1"), &mara).await.text());
    assert!(beside.contains("Version 1 and now") && beside.contains("<mark>Story 2</mark>"), "{beside}");
    let old = page(&paper, "/desk/fronts/preview/?front=&version=1", &mara).await.text();
    assert_eq!(headlines(&old)[0], "Story 2");
    assert_eq!(headlines(&read(&paper, "/").await)[0], "Story 1");
    let restore = "/desk/fronts/restore/";
    let late = send(&paper, restore, &mara, "front=&seen=2&version=1").await;
    assert_eq!(late.status, 409);
    let done = send(&paper, restore, &mara, "front=&seen=3&version=1").await;
    assert_eq!(done.header("location"), "/desk/fronts/?front=&done=restored", "{}", done.text());
    assert_eq!(headlines(&read(&paper, "/").await)[0], "Story 2");
    let html = plain(&page(&paper, HISTORY, &mara).await.text());
    assert!(
        html.contains("Brought back from version 1") && html.contains("Lines of news: 4 became 10"),
        "{html}"
    );
    assert_eq!(page(&paper, &format!("{HISTORY}&version=99"), &mara).await.status, 404);
    assert_eq!(send(&paper, restore, &mara, "front=&seen=4&version=99").await.status, 404);
    let audit = page(&paper, "/desk/audit/?verb=fronts.restore", &mara).await.text();
    assert!(audit.contains("fronts.restore"), "{audit}");
});

both_engines!(bands_are_chosen_ordered_and_left_to_the_navigation_again, |engine| async move {
    let paper = newsroom(engine).await;
    file(&paper, story(&paper, "en", "Story", MINUTE)).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let press = async |fields: &str| {
        let html = send(&paper, FRONTS, &mara, &format!("front=&seen=0&{fields}")).await.text();
        let (_, bands) = html.split_once("aria-labelledby=\"bands\"").unwrap();
        let (bands, _) = bands.split_once("</section>").unwrap();
        let found: Vec<String> = bands
            .split("name=\"band\" value=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        found.join(" ")
    };
    assert_eq!(press("do=bandsown").await, "city sport culture");
    let own = "bands=own&band=city&band_stories=7&band=sport&band_stories=2";
    assert_eq!(press(&format!("{own}&do=banddown:0")).await, "sport city");
    assert_eq!(press(&format!("{own}&do=bandremove:0")).await, "sport");
    assert_eq!(press(&format!("{own}&newband=culture&do=bandadd")).await, "city sport culture");
    assert_eq!(press(&format!("{own}&do=bandsusual")).await, "");
    let much = send(&paper, FRONTS, &mara, &format!("front=&seen=0&{own}&wire=21&do=save")).await;
    assert_eq!(much.status, 422);
});
