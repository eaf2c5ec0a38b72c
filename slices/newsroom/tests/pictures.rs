//! The picture library: crops, focal point, end of rights, where used, what nobody uses, another file, withdrawal.

use accounts::api::Role;
use kernel::{HOUR, MINUTE};
use testkit::TestPaper;

use super::copy::{begun, tree, version};
use super::{page, paper, post_as, staff};
use crate::harness::both_engines;

const FORM: &str = "application/x-www-form-urlencoded";

/// A picture from the corpus, taken over the desk: its identifier.
async fn taken(paper: &TestPaper, cookie: &str, file: &str) -> String {
    let bytes = std::fs::read(crate::harness::data(file)).unwrap();
    let request = http::Request::post("/desk/editor/pictures")
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("content-type", "image/jpeg")
        .header("x-file-name", "ferry.jpg");
    let answer = paper.send(request.body(bytes.into()).unwrap()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let held: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    held["id"].as_str().unwrap().to_owned()
}

async fn send(paper: &TestPaper, cookie: &str, picture: &str, what: &str, body: &str) -> u16 {
    let path = format!("/desk/pictures/{picture}/{what}");
    post_as(paper, &path, cookie, FORM, body).await.status.as_u16()
}

/// A published story that shows the picture: its page for readers.
async fn story_with(paper: &TestPaper, cookie: &str, picture: &str) -> String {
    assert_eq!(send(paper, cookie, picture, "", "credit=Wire&alt=A+ferry&caption=&headline=").await, 303);
    let story = begun(paper, cookie, "Night ferries", "city").await;
    let fields = serde_json::json!({ "headline": "Night ferries", "section": "city", "picture": picture });
    let body =
        serde_json::json!({ "base_version": 1, "save_id": "a", "document": tree("Text."), "fields": fields });
    let saved = post_as(paper, &format!("{story}save/"), cookie, "application/json", &body.to_string()).await;
    assert_eq!(version(&saved), 2);
    let answer = post_as(paper, &format!("{story}publish/"), cookie, FORM, "version=2").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    paper.run_jobs().await;
    let html = paper.get("/news/").await.text();
    let (_, rest) = html.split_once("href=\"/city/20").unwrap();
    format!("/city/20{}", rest.split('"').next().unwrap())
}

/// The middle of the picture's addresses on a page.
fn address_in(html: &str) -> String {
    let (_, rest) = html.split_once("/img/").expect("a picture");
    rest.split('_').next().unwrap().to_owned()
}

both_engines!(a_picture_is_cropped_by_sliders_and_kept_in_sight, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let id = taken(&paper, &mara, "photos/orientation/Landscape_6.jpg").await;
    let open = format!("/desk/pictures/{id}/");
    // The largest square is 1200 wide.
    let html = page(&paper, &open, &mara).await.text();
    assert!(html.contains("1800 × 1200"), "{html}");
    assert_eq!(send(&paper, &mara, &id, "crop/", "format=1%3A1&size=0.5&left=1&top=0").await, 303);
    let held = page(&paper, &format!("/desk/editor/pictures?ids={id}"), &mara).await.text();
    let held: serde_json::Value = serde_json::from_str(&held).unwrap();
    assert_eq!(held[0]["crops"]["1:1"], serde_json::json!([1200, 0, 1800, 600]));
    let html = page(&paper, &format!("{open}?crop=1:1"), &mara).await.text();
    assert!(html.contains("value=\"0.5\"") && html.contains("By hand"), "{html}");
    assert_eq!(send(&paper, &mara, &id, "crop/", "format=1%3A1&drop=1").await, 303);
    assert_eq!(send(&paper, &mara, &id, "focal/", "left=0.25&top=0.75").await, 303);
    let held = page(&paper, &format!("/desk/editor/pictures?ids={id}"), &mara).await.text();
    let held: serde_json::Value = serde_json::from_str(&held).unwrap();
    assert_eq!(
        (&held[0]["crops"], &held[0]["focal"]),
        (&serde_json::json!({}), &serde_json::json!([0.25, 0.75]))
    );
    // What no slider can send is refused or kept within the picture.
    assert_eq!(send(&paper, &mara, &id, "crop/", "format=7%3A1&size=1&left=0&top=0").await, 404);
    assert_eq!(send(&paper, &mara, &id, "crop/", "format=1%3A1&size=9&left=-4&top=NaN").await, 303);
    assert_eq!(send(&paper, &mara, &id, "focal/", "left=7&top=0").await, 422);
});

both_engines!(the_library_knows_where_a_picture_is_used_and_which_are_not, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let used = taken(&paper, &mara, "photos/orientation/Landscape_6.jpg").await;
    let idle = taken(&paper, &mara, "photos/orientation/Landscape_8.jpg").await;
    let uncredited = page(&paper, "/desk/pictures/?shelf=uncredited", &mara).await.text();
    assert!(uncredited.contains(&used) && uncredited.contains(&idle));
    story_with(&paper, &mara, &used).await;
    assert!(page(&paper, &format!("/desk/pictures/{used}/"), &mara).await.text().contains("Night ferries"));
    assert!(
        page(&paper, &format!("/desk/pictures/{idle}/"), &mara).await.text().contains("No story shows it.")
    );
    let unused = page(&paper, "/desk/pictures/?shelf=unused", &mara).await.text();
    assert!(unused.contains(&idle) && !unused.contains(&used), "{unused}");
    let uncredited = page(&paper, "/desk/pictures/?shelf=uncredited", &mara).await.text();
    assert!(uncredited.contains(&idle) && !uncredited.contains(&used));
});

both_engines!(rights_end_files_are_replaced_and_withdrawn_pictures_are_gone, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let id = taken(&paper, &mara, "photos/orientation/Landscape_6.jpg").await;
    let story = story_with(&paper, &mara, &id).await;
    let before = address_in(&paper.get(&story).await.text());
    // Another file stands at once wherever the picture is used; words and credit stay.
    let other = std::fs::read(crate::harness::data("photos/orientation/Landscape_8.jpg")).unwrap();
    let mut body =
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"new.jpg\"\r\n\r\n".to_vec();
    body.extend_from_slice(&other);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let replace = async |cookie: &str, body: Vec<u8>| {
        let request = http::Request::post(format!("/desk/pictures/{id}/replace/"))
            .header("host", "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie)
            .header("content-type", "multipart/form-data; boundary=x");
        paper.send(request.body(body.into()).unwrap()).await
    };
    let answer = replace(&mara, body.clone()).await;
    assert_eq!((answer.status.as_u16(), answer.header("location").ends_with("done=replaced")), (303, true));
    assert!(replace(&mara, body).await.header("location").ends_with("done=same"));
    let refused = replace(
        &mara,
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nno\r\n--x--\r\n"
            .to_vec(),
    )
    .await;
    assert_eq!(refused.status, 422);
    paper.run_jobs().await;
    let html = paper.get(&story).await.text();
    assert_ne!(address_in(&html), before);
    assert!(html.contains("Wire"), "the credit stays");
    // Who may not speak of rights does not.
    assert_eq!(send(&paper, &layla, &id, "rights/", "end=2020-10-11T22:14&note=").await, 403);
    assert_eq!(send(&paper, &mara, &id, "rights/", "end=2020-10-11T22:14&note=One+week").await, 303);
    assert!(page(&paper, "/desk/pictures/?shelf=ending", &mara).await.text().contains(&id));
    assert!(page(&paper, &format!("/desk/pictures/{id}/"), &layla).await.text().contains("One week"));
    paper.advance(HOUR + MINUTE).await;
    paper.run_jobs().await;
    assert!(!paper.get(&story).await.text().contains("/img/"));
    assert!(page(&paper, "/desk/pictures/?shelf=ended", &mara).await.text().contains(&id));
    assert!(
        page(&paper, &format!("/desk/pictures/{id}/"), &mara)
            .await
            .text()
            .contains("rights to this picture have ended")
    );
    assert_eq!(send(&paper, &mara, &id, "rights/", "end=&note=").await, 303);
    paper.run_jobs().await;
    assert!(paper.get(&story).await.text().contains("/img/"));
    assert_eq!(send(&paper, &mara, &id, "withdraw/", "").await, 422);
    assert_eq!(send(&paper, &mara, &id, "withdraw/", "sure=1").await, 303);
    paper.run_jobs().await;
    assert!(!paper.get(&story).await.text().contains("/img/"));
    assert!(page(&paper, &format!("/desk/pictures/{id}/"), &mara).await.text().contains("was withdrawn"));
});
