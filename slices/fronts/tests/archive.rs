//! The archive by day and month.

use articles::api::{NewStory, Release};
use kernel::{DAY, HOUR, Timestamp};

use super::{file, links, newsstand, read, stories, story};
use crate::harness::both_engines;

both_engines!(the_archive_leads_to_the_newest_day_and_a_month_to_its_newest, |engine| async move {
    let paper = newsstand(engine).await;
    let to = async |path: &str| {
        let answer = paper.get(path).await;
        (answer.status.as_u16(), answer.header("location").to_owned())
    };
    assert_eq!(to("/archive/").await, (303, "/archive/2020/10/11/".into()));
    for age in [3 * DAY, 20 * DAY, 100 * DAY] {
        file(&paper, story(&paper, "en", "Old", age)).await;
    }
    assert_eq!(to("/archive/").await, (303, "/archive/2020/10/08/".into()));
    assert_eq!(to("/archive/2020/09/").await, (303, "/archive/2020/09/21/".into()));
    assert_eq!(to("/archive/2020/08/").await.0, 404);
    let day = read(&paper, "/archive/2020/09/21/").await;
    assert_eq!(stories(&day).len(), 1);
    let links = links(&day);
    for link in [
        "/archive/2020/07/03/",
        "/archive/2020/10/08/",
        "/archive/2020/07/",
        "/archive/2020/10/",
        "/archive/2020/09/21/",
    ] {
        assert!(links.iter().any(|held| held == link), "{link}: {links:?}");
    }
    assert!(day.contains("aria-current=\"date\""));
    assert!(day.contains("<th scope=\"col\" abbr=\"Monday\">M</th>"), "{day}");
});

both_engines!(a_day_without_stories_is_for_nobody_s_index_and_a_day_to_come_is_none, |engine| async move {
    let paper = newsstand(engine).await;
    file(&paper, story(&paper, "en", "Old", 3 * DAY)).await;
    let empty = read(&paper, "/archive/2020/10/09/").await;
    assert!(empty.contains("noindex,follow") && stories(&empty).is_empty());
    assert_eq!(paper.get("/archive/2020/10/12/").await.status, 404);
    // In Amman it is already tomorrow.
    assert_eq!(paper.get("/ar/archive/2020/10/12/").await.status, 200);
    let arabic = read(&paper, "/ar/archive/2020/10/09/").await;
    let saturday = arabic.find("السبت").unwrap();
    assert!(saturday < arabic.find("الاثنين").unwrap(), "the week begins on Saturday there");
});

both_engines!(a_busy_day_goes_on_behind_a_cursor_and_ends_at_midnight, |engine| async move {
    let paper = newsstand(engine).await;
    // 10 October 2020 in London begins at 23:00 UTC of the day before.
    let begin = Timestamp(1_602_284_400_000);
    for number in 0..130 {
        let release = Release::Published(begin.plus(number * 10));
        let new = NewStory { release, ..story(&paper, "en", &format!("Busy {number}"), 0) };
        file(&paper, new).await;
    }
    for at in [begin.plus(-1), begin.plus(24 * HOUR)] {
        let new = NewStory { release: Release::Published(at), ..story(&paper, "en", "Other day", 0) };
        file(&paper, new).await;
    }
    let first = read(&paper, "/archive/2020/10/10/").await;
    let next = links(&first).into_iter().find(|link| link.contains("before=")).unwrap();
    let second = read(&paper, &next).await;
    assert!(first.contains("130") && second.contains("noindex,follow"));
    let mut found = [stories(&first), stories(&second)].concat();
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 130);
    assert!(!first.contains("Other day") && !second.contains("Other day"));
});
