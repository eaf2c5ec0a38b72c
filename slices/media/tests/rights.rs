//! The end of rights and withdrawal: gone from every page and address.

use http::StatusCode;
use include_dir::{Dir, DirEntry, File};
use kernel::{DAY, MINUTE, SECOND, Timestamp};
use media::api::{Format, PictureId, rendition_url, set_rights, sweep, withdraw, workload};
use slice::{Ctx, Slice};
use testkit::{Engine, TestPaper};
use web::{Failure, PageHead, Visit};

use super::{added, blob_count, drawing, shown, start, with_edition};
use crate::harness::both_engines;

static TEMPLATES: Dir<'_> = Dir::new(
    "",
    &[DirEntry::Dir(Dir::new(
        "showcase",
        &[DirEntry::File(File::new(
            "showcase/one.html",
            b"{% extends \"layout.html\" %}{% block content %}[{{ picture(view, \"16:9\", widths=[240, 480], sizes=\"50vw\") }}]\
              {% endblock %}",
        ))],
    ))],
);

/// A slice whose pages show one picture, stored until its tag is purged.
fn showcase() -> Slice {
    async fn show(
        cx: Ctx,
        visit: Visit,
        axum::extract::Path(id): axum::extract::Path<String>,
    ) -> Result<axum::response::Response, Failure> {
        let id = PictureId::from_stored(id);
        let picture = shown(&cx, &id, "en").await;
        let view = minijinja::context! { view => picture.map(|picture| minijinja::Value::from(minijinja::value::Serde(picture.view()))) };
        let head = PageHead { title: "Showcase".into(), kind: "article", ..PageHead::default() };
        cx.page(&visit, "showcase/one.html", head, view).tags([id.tag()]).respond().await
    }
    Slice::new("showcase")
        .templates(&TEMPLATES)
        .pages(|| axum::Router::new().route("/showcase/{id}", axum::routing::get(show)))
}

async fn paper(engine: Engine) -> TestPaper {
    // Pages that nobody purges stay for a day.
    let mut start = start("[paper]\npage_seconds = 86400");
    start.slices.push(showcase());
    let paper = TestPaper::start(engine, start).await;
    with_edition(&paper).await;
    paper
}

async fn page(paper: &TestPaper, id: &PictureId) -> String {
    let answer = paper.get(&format!("/showcase/{id}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

both_engines!(a_picture_past_its_end_is_gone_from_page_and_address_within_a_minute, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let (id, other) = (added(cx, 1).await, added(cx, 2).await);
    set_rights(cx, &id, Some(cx.now().plus(10 * MINUTE))).await.unwrap();
    paper.run_jobs().await;
    let url = rendition_url(cx, &shown(cx, &id, "en").await.unwrap().view(), "16:9", 240, Format::Webp);
    let before = paper.get(&url).await;
    assert_eq!((before.status.as_u16(), before.header("cache-control")), (200, "public, max-age=600"));
    assert!(page(&paper, &id).await.contains("<picture>"));
    assert!(page(&paper, &other).await.contains("<picture>"));

    paper.advance(9 * MINUTE + 59 * SECOND).await;
    assert_eq!(paper.get(&url).await.status, 200);
    assert!(page(&paper, &id).await.contains("<picture>"));

    paper.clock.advance(SECOND);
    let gone = paper.get(&url).await;
    assert_eq!((gone.status.as_u16(), gone.bytes.len()), (410, 0), "the address goes at once");
    let etag = before.header("etag");
    assert_eq!(paper.get_with(&url, &[("if-none-match", etag)]).await.status, 410);
    assert!(shown(cx, &id, "en").await.is_none());

    paper.advance(MINUTE).await;
    assert!(!page(&paper, &id).await.contains("<picture>"), "the stored page went");
    assert!(page(&paper, &other).await.contains("<picture>"));
    assert_eq!(blob_count(&cx.ports().blobs, "renditions").await, 0, "nothing is left to serve by mistake");
    let read = paper.get_with(&url, &[("accept", "text/html"), ("accept-language", "en")]).await;
    assert!(read.text().contains("no longer available"), "{}", read.text());

    set_rights(cx, &id, Some(cx.now().plus(DAY))).await.unwrap();
    assert_eq!(paper.get(&url).await.status, 200, "a longer contract brings it back");
    assert!(page(&paper, &id).await.contains("<picture>"));
});

both_engines!(a_withdrawn_picture_is_gone_at_once_and_for_good, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let url = rendition_url(cx, &shown(cx, &id, "en").await.unwrap().view(), "full", 240, Format::Jpeg);
    assert_eq!(paper.get(&url).await.status, 200);
    assert!(page(&paper, &id).await.contains("<picture>"));
    withdraw(cx, &id).await.unwrap();
    assert_eq!(paper.get(&url).await.status, 410);
    assert!(!page(&paper, &id).await.contains("<picture>"));
    paper.run_jobs().await;
    assert_eq!(blob_count(&cx.ports().blobs, "renditions").await, 0);
    set_rights(cx, &id, Some(cx.now().plus(DAY))).await.unwrap();
    withdraw(cx, &id).await.unwrap();
    assert_eq!(paper.get(&url).await.status, 410);
    assert_eq!(workload(cx).rendered, 1);
});

both_engines!(a_change_of_crop_is_on_the_page_at_once, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    assert!(page(&paper, &id).await.contains("_0:"));
    media::api::set_crop(cx, &id, "16:9", Some([100, 100, 580, 370])).await.unwrap();
    let html = page(&paper, &id).await;
    assert!(html.contains("_100:100:580:370_240x135_"), "{html}");
});

both_engines!(the_element_offers_what_the_reader_s_device_can_use, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let html = page(&paper, &id).await;
    let element = html.split_once('[').unwrap().1.split_once(']').map_or("", |(element, _)| element);
    assert!(
        element.starts_with("<picture><source type=\"image/avif\" srcset=\"/img/2020/10/11/"),
        "{element}"
    );
    assert!(element.contains("<source type=\"image/webp\" srcset=\""), "{element}");
    assert!(element.contains(" 240w, /img/") && element.contains(" 480w\" sizes=\"50vw\">"), "{element}");
    assert!(element.contains(".jpg\" width=\"480\" height=\"270\" alt=\""), "{element}");
    assert!(element.ends_with("loading=\"lazy\" decoding=\"async\"></picture>"), "{element}");
    let first = element.split("srcset=\"").nth(2).unwrap().split(' ').next().unwrap();
    assert_eq!(paper.get(first).await.status, 200, "{first}");
    assert_eq!(page(&paper, &id).await, html, "the same every time");
});

both_engines!(only_originals_that_nobody_names_are_swept, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let blobs = &cx.ports().blobs;
    let orphan = ports::blobs::BlobKey::new(format!("originals/ab/ab{}", "0".repeat(62))).unwrap();
    blobs.put(&orphan, drawing(3, 60, 40), "image/jpeg").await.unwrap();
    let swept = sweep(cx, Timestamp(0)).await.unwrap();
    assert_eq!((swept.seen, swept.removed), (2, 0), "what is young may belong to an upload under way");
    let swept = sweep(cx, Timestamp(i64::MAX)).await.unwrap();
    assert_eq!((swept.seen, swept.removed), (2, 1));
    assert_eq!(blob_count(blobs, "originals").await, 1);
    let url = rendition_url(cx, &shown(cx, &id, "en").await.unwrap().view(), "full", 240, Format::Jpeg);
    assert_eq!(paper.get(&url).await.status, 200);
});
