//! Standing pages at the desk: begun, written, published, taken back, named in the footer and ordered.

use accounts::api::Role;
use testkit::{Answer, TestPaper};

use super::{page, paper, post_as, staff};
use crate::harness::both_engines;

const FORM: &str = "application/x-www-form-urlencoded";

async fn begun(paper: &TestPaper, cookie: &str, title: &str) -> String {
    let answer = post_as(paper, "/desk/pages/", cookie, FORM, &format!("title={title}")).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn save(
    paper: &TestPaper,
    cookie: &str,
    url: &str,
    (base, attempt): (i64, &str),
    (title, text): (&str, &str),
) -> Answer {
    let document = serde_json::json!({ "type": "doc", "content": [
        { "type": "paragraph", "content": [{ "type": "text", "text": text }] }] });
    let body = serde_json::json!({
        "base_version": base, "save_id": attempt, "document": document, "fields": { "title": title } });
    post_as(paper, &format!("{url}save/"), cookie, "application/json", &body.to_string()).await
}

async fn steer(paper: &TestPaper, cookie: &str, url: &str, body: &str) -> Answer {
    post_as(paper, &format!("{url}steer/"), cookie, FORM, body).await
}

fn version(answer: &Answer) -> i64 {
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str::<serde_json::Value>(&answer.text()).unwrap()["version"].as_i64().unwrap()
}

both_engines!(a_standing_page_is_written_published_and_taken_back, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let url = begun(&paper, &mara, "About+the+paper").await;
    assert_eq!(paper.get("/pages/about-the-paper/").await.status, 404);
    let first = save(&paper, &mara, &url, (0, "a"), ("About the paper", "Since 1868.")).await;
    assert_eq!(version(&first), 1);
    // The answer was lost and the attempt comes again.
    assert_eq!(version(&save(&paper, &mara, &url, (0, "a"), ("About the paper", "Since 1868.")).await), 1);
    assert_eq!(paper.get("/pages/about-the-paper/").await.status, 404, "nothing is public before its time");
    let preview = page(&paper, &format!("{url}preview/"), &mara).await;
    assert!(preview.text().contains("Since 1868.") && preview.header("cache-control").contains("no-store"));
    assert_eq!(steer(&paper, &mara, &url, "what=publish&version=1").await.status, 303);
    assert!(paper.get("/pages/about-the-paper/").await.text().contains("Since 1868."));
    // Written on while readers see it; published only when an editor says so, and only what that editor saw.
    assert_eq!(version(&save(&paper, &mara, &url, (1, "b"), ("About us", "Since 1869.")).await), 2);
    assert!(paper.get("/pages/about-the-paper/").await.text().contains("Since 1868."));
    let refused = steer(&paper, &mara, &url, "what=publish&version=1").await;
    assert!(refused.status == 422 && refused.text().contains("changed"), "{}", refused.text());
    assert_eq!(steer(&paper, &mara, &url, "what=publish&version=2").await.status, 303);
    let html = paper.get("/pages/about-the-paper/").await.text();
    assert!(html.contains("Since 1869.") && html.contains("About us"), "the address stays: {html}");
    assert_eq!(steer(&paper, &mara, &url, "what=unpublish").await.status, 303);
    assert_eq!(paper.get("/pages/about-the-paper/").await.status, 404);
    assert!(page(&paper, &url, &mara).await.text().contains("Since 1869."));
    let audit = page(&paper, "/desk/audit/?verb=articles.publish_page", &mara).await.text();
    assert!(audit.contains("about-the-paper"), "{audit}");
    assert_eq!(steer(&paper, &mara, &url, "what=nothing").await.status, 404);
});

both_engines!(two_writers_of_a_standing_page_lose_nothing, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let sami = staff(&paper, "Sami Arabi", Role::EditorInChief, None).await;
    let url = begun(&paper, &mara, "Imprint").await;
    assert_eq!(version(&save(&paper, &mara, &url, (0, "a"), ("Imprint", "From Mara.")).await), 1);
    let conflict = save(&paper, &sami, &url, (0, "b"), ("Imprint", "From Sami.")).await;
    assert_eq!(conflict.status, 409);
    let theirs: serde_json::Value = serde_json::from_str(&conflict.text()).unwrap();
    assert_eq!((theirs["version"].as_i64(), theirs["by"].as_str()), (Some(1), Some("Mara Lindqvist")));
    assert!(conflict.text().contains("From Mara."));
    let bad = post_as(&paper, &format!("{url}save/"), &mara, "application/json",
        r#"{"base_version":1,"save_id":"c","document":{"type":"doc","content":[{"type":"script"}]},"fields":{}}"#).await;
    assert_eq!(bad.status, 422, "{}", bad.text());
    assert!(page(&paper, &url, &sami).await.text().contains("From Mara."));
});

both_engines!(the_footer_names_pages_in_the_editors_order, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let mut urls = Vec::new();
    for title in ["Alpha", "Beta", "Gamma"] {
        let url = begun(&paper, &mara, title).await;
        assert_eq!(version(&save(&paper, &mara, &url, (0, "a"), (title, "Text.")).await), 1);
        assert_eq!(steer(&paper, &mara, &url, "what=publish&version=1").await.status, 303);
        assert_eq!(steer(&paper, &mara, &url, "what=footer").await.status, 303);
        urls.push(url);
    }
    let order = async || {
        let html = paper.get("/").await.text();
        let mut places: Vec<(usize, &str)> = ["alpha", "beta", "gamma"]
            .iter()
            .filter_map(|slug| Some((html.find(&format!("/pages/{slug}/"))?, *slug)))
            .collect();
        places.sort_unstable();
        places.into_iter().map(|(_, slug)| slug).collect::<Vec<_>>()
    };
    assert_eq!(order().await, ["alpha", "beta", "gamma"]);
    assert_eq!(steer(&paper, &mara, &urls[2], "what=up").await.header("location"), "/desk/pages/");
    assert_eq!(order().await, ["alpha", "gamma", "beta"]);
    assert_eq!(steer(&paper, &mara, &urls[0], "what=up").await.status, 303, "nothing is above the first");
    assert_eq!(steer(&paper, &mara, &urls[0], "what=down").await.status, 303);
    assert_eq!(order().await, ["gamma", "alpha", "beta"]);
    assert_eq!(steer(&paper, &mara, &urls[0], "what=no-footer").await.status, 303);
    assert_eq!(order().await, ["gamma", "beta"]);
    let layla = staff(&paper, "Layla Mansour", Role::SectionEditor, None).await;
    assert_eq!(page(&paper, "/desk/pages/", &layla).await.status, 403);
    assert_eq!(steer(&paper, &layla, &urls[0], "what=unpublish").await.status, 403);
    assert_eq!(post_as(&paper, "/desk/pages/", &layla, FORM, "title=X").await.status, 403);
    assert_eq!(page(&paper, &format!("/ar{}", urls[0]), &mara).await.status, 404);
});
