//! The banner of an edition: on every page at once, with its end, and gone with its story.

use accounts::api::Role;
use articles::api::{StoryId, withdraw_story};
use fronts::api::{NewBanner, put_up_banner, take_down_banner};
use kernel::{Actor, ErrorKind, HOUR, MINUTE};

use super::desk::{newsroom, page, send, staff};
use super::{file, newsstand, path_of, read, story};
use crate::harness::both_engines;

const BANNER: &str = "/desk/fronts/banner/";

fn shown(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("<aside class=\"breaking\"")?;
    Some(rest.split_once("</aside>").unwrap().0.to_owned())
}

both_engines!(a_banner_stands_on_every_page_of_its_edition_until_it_is_taken_down, |engine| async move {
    let paper = newsroom(engine).await;
    let told = file(&paper, story(&paper, "en", "The bridge is closed", HOUR)).await;
    let path = path_of(&paper, &told).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    for place in ["/", "/city/", "/news/", &path] {
        assert!(shown(&read(&paper, place).await).is_none(), "{place}");
    }
    let sent = "text=Stay++away+%3Cb%3E&link=%2Fcity%2F&story=&until=";
    let up = send(&paper, BANNER, &mara, sent).await;
    assert_eq!(up.header("location"), "/desk/fronts/banner/?done=up", "{}", up.text());
    for place in ["/", "/city/", "/news/", &path] {
        let banner = shown(&read(&paper, place).await).unwrap_or_else(|| panic!("none on {place}"));
        assert!(banner.contains("Stay away &lt;b&gt;") && banner.contains("href=\"/city/\""), "{banner}");
    }
    assert!(shown(&read(&paper, "/ar/").await).is_none());
    let desk = page(&paper, BANNER, &mara).await.text();
    assert!(desk.contains("Stay away") && desk.contains("Mara Lindqvist"), "{desk}");
    let down = send(&paper, "/desk/fronts/banner/down/", &mara, "").await;
    assert_eq!(down.header("location"), "/desk/fronts/banner/?done=down");
    for place in ["/", "/city/", "/news/", &path] {
        assert!(shown(&read(&paper, place).await).is_none(), "{place}");
    }
    for wrong in [
        "text=&link=",
        "text=a&link=javascript:alert(1)",
        "text=a&link=%2F%2Fevil.example",
        "text=a&until=2020-10-11T20:00",
    ] {
        let refused = send(&paper, BANNER, &mara, wrong).await;
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.text().contains("role=\"alert\""));
    }
    assert!(shown(&read(&paper, "/").await).is_none());
});

both_engines!(a_banner_ends_on_its_minute_and_goes_with_its_story, |engine| async move {
    let paper = newsstand(engine).await;
    let told = file(&paper, story(&paper, "en", "The bridge is closed", HOUR)).await;
    let path = path_of(&paper, &told).await;
    let cx = paper.ctx();
    let new = NewBanner {
        story: Some(told.clone()),
        until: Some(cx.now().plus(10 * MINUTE)),
        ..NewBanner::default()
    };
    put_up_banner(cx, "en", &new).await.unwrap();
    let banner = shown(&read(&paper, "/").await).unwrap();
    assert!(banner.contains("The bridge is closed") && banner.contains(&path), "{banner}");
    paper.advance(10 * MINUTE - 1).await;
    assert!(shown(&read(&paper, "/news/").await).is_some());
    paper.advance(1).await;
    for place in ["/", "/news/"] {
        assert!(shown(&read(&paper, place).await).is_none(), "{place}");
    }
    put_up_banner(cx, "en", &NewBanner { until: None, ..new }).await.unwrap();
    assert!(shown(&read(&paper, "/").await).is_some());
    withdraw_story(cx, &told).await.unwrap();
    assert!(shown(&read(&paper, "/").await).is_none());
});

both_engines!(only_who_curates_the_edition_puts_up_a_banner, |engine| async move {
    let paper = newsstand(engine).await;
    let arabic = file(&paper, story(&paper, "ar", "عربي", HOUR)).await;
    let cx = paper.ctx();
    let new = NewBanner { text: "Now".into(), ..NewBanner::default() };
    let of_section = Actor::Account { id: "a".into(), permissions: vec!["fronts.curate@en/city".into()] };
    for actor in [Actor::Anonymous, of_section] {
        let other = cx.on_behalf_of(actor);
        assert_eq!(put_up_banner(&other, "en", &new).await.unwrap_err().kind(), ErrorKind::Forbidden);
        assert_eq!(take_down_banner(&other, "en").await.unwrap_err().kind(), ErrorKind::Forbidden);
    }
    let foreign = NewBanner { story: Some(arabic), ..new.clone() };
    assert_eq!(put_up_banner(cx, "en", &foreign).await.unwrap_err().kind(), ErrorKind::NotFound);
    let nowhere = NewBanner { story: Some(StoryId::from_stored("0".repeat(32))), ..new.clone() };
    assert!(put_up_banner(cx, "en", &nowhere).await.is_err());
    assert!(put_up_banner(cx, "en", &NewBanner { text: "x".repeat(161), ..new }).await.is_err());
    take_down_banner(cx, "en").await.unwrap();
});
