//! Copy is never lost: revisions, conflicts, locks, take-over; and what a save may hold.

use accounts::api::Role;
use kernel::MINUTE;
use serde_json::{Value, json};
use testkit::{Answer, TestPaper};

use super::{page, paper, post_as, staff};
use crate::harness::both_engines;

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// Begins a story in a section and returns its address on the desk.
pub(crate) async fn begun(paper: &TestPaper, cookie: &str, headline: &str, section: &str) -> String {
    let body = format!("headline={}&section={section}", headline.replace(' ', "+"));
    let answer = post_as(paper, "/desk/stories/new/", cookie, FORM, &body).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

pub(crate) fn tree(text: &str) -> Value {
    json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] })
}

/// What the editor was given.
pub(crate) async fn options(paper: &TestPaper, cookie: &str, story: &str) -> Value {
    let html = page(paper, story, cookie).await.text();
    let (_, rest) = html.split_once("id=\"story-options\">").unwrap_or_else(|| panic!("{html}"));
    serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap()
}

pub(crate) async fn save(
    paper: &TestPaper,
    cookie: &str,
    story: &str,
    base: i64,
    id: &str,
    text: &str,
) -> Answer {
    let mut fields = options(paper, cookie, story).await["fields"].clone();
    fields["standfirst"] = json!("They sail at night.");
    fields["tags"] = json!("Ferries, Quay");
    let body = json!({ "base_version": base, "save_id": id, "document": tree(text), "fields": fields });
    post_as(paper, &format!("{story}save/"), cookie, JSON, &body.to_string()).await
}

pub(crate) fn version(answer: &Answer) -> i64 {
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str::<Value>(&answer.text()).unwrap()["version"].as_i64().unwrap()
}

both_engines!(every_save_is_a_revision_and_a_repetition_is_none, |engine| async move {
    let paper = paper(engine).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let story = begun(&paper, &layla, "Night ferries", "city").await;
    let given = options(&paper, &layla, &story).await;
    assert_eq!(
        (given["version"].as_i64(), given["fields"]["headline"].as_str()),
        (Some(1), Some("Night ferries"))
    );
    assert_eq!(given["fields"]["byline"], "Layla Mansour");
    assert_eq!(version(&save(&paper, &layla, &story, 1, "a", "One.").await), 2);
    assert_eq!(version(&save(&paper, &layla, &story, 1, "a", "One.").await), 2, "the same attempt again");
    assert_eq!(version(&save(&paper, &layla, &story, 2, "b", "Two.").await), 3);
    let given = options(&paper, &layla, &story).await;
    assert_eq!(given["document"], tree("Two."));
    let list = page(&paper, &format!("{story}revisions/"), &layla).await.text();
    let rows: Vec<&str> = list.split("class=\"work__title\"><a href=\"").skip(1).collect();
    assert_eq!(rows.len(), 3, "{list}");
    // An earlier text is put back as a revision on top.
    let second = rows[1].split('"').next().unwrap();
    let shown = page(&paper, second, &layla).await.text();
    assert!(shown.contains("One."), "{shown}");
    assert_eq!(post_as(&paper, second, &layla, FORM, "").await.status, 303);
    let given = options(&paper, &layla, &story).await;
    assert_eq!((given["version"].as_i64(), &given["document"]), (Some(4), &tree("One.")));
});

both_engines!(two_writers_never_write_over_each_other, |engine| async move {
    let paper = paper(engine).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::SectionEditor, None).await;
    let story = begun(&paper, &layla, "Night ferries", "city").await;
    assert_eq!(version(&save(&paper, &layla, &story, 1, "a", "Layla's text.").await), 2);
    // Layla has it in hand: Mara sees her name and is refused.
    assert_eq!(options(&paper, &mara, &story).await["lockedBy"], "Layla Mansour");
    let refused = save(&paper, &mara, &story, 2, "b", "Mara's text.").await;
    assert_eq!(refused.status, 423);
    assert_eq!(serde_json::from_str::<Value>(&refused.text()).unwrap()["by"], "Layla Mansour");
    // She takes over; then Layla is the one who is refused, and nothing of hers was stored.
    assert_eq!(post_as(&paper, &format!("{story}take-over/"), &mara, JSON, "{}").await.status, 200);
    assert_eq!(version(&save(&paper, &mara, &story, 2, "c", "Mara's text.").await), 3);
    assert_eq!(save(&paper, &layla, &story, 2, "d", "Layla again.").await.status, 423);
    assert_eq!(post_as(&paper, &format!("{story}beat/"), &layla, JSON, "").await.status, 423);
    // Mara goes silent: the lock ends, but the version has moved on, and both texts are there.
    paper.advance(3 * MINUTE).await;
    let conflict = save(&paper, &layla, &story, 2, "e", "Layla again.").await;
    assert_eq!(conflict.status, 409);
    let theirs: Value = serde_json::from_str(&conflict.text()).unwrap();
    assert_eq!((theirs["version"].as_i64(), theirs["by"].as_str()), (Some(3), Some("Mara Lindqvist")));
    assert_eq!(theirs["document"], tree("Mara's text."));
    // The settled text goes on top, what was left out is kept beside it.
    let settled = json!({
        "base_version": 3, "save_id": "f", "document": tree("Both texts."), "fields": theirs["fields"],
        "set_aside": { "document": tree("Layla again."), "fields": theirs["fields"] },
    });
    let answer = post_as(&paper, &format!("{story}save/"), &layla, JSON, &settled.to_string()).await;
    assert_eq!(version(&answer), 4);
    let list = page(&paper, &format!("{story}revisions/"), &layla).await.text();
    assert!(list.contains("Set aside"), "{list}");
});

both_engines!(a_save_is_checked_at_the_door, |engine| async move {
    let paper = paper(engine).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let sport = staff(&paper, "Yusuf Karam", Role::Journalist, Some(("en", Some("sport")))).await;
    let story = begun(&paper, &layla, "Night ferries", "city").await;
    let send = async |cookie: &str, document: Value, fields: Value| {
        let body = json!({ "base_version": 1, "save_id": "x", "document": document, "fields": fields });
        post_as(&paper, &format!("{story}save/"), cookie, JSON, &body.to_string()).await
    };
    let long = send(&layla, tree("a"), json!({ "headline": "x".repeat(401) })).await;
    assert_eq!(long.status, 422);
    let reason = serde_json::from_str::<Value>(&long.text()).unwrap()["reason"].as_str().unwrap().to_owned();
    assert!(reason.contains("Headline") && reason.contains("400"), "{reason}");
    let script = json!({ "type": "doc", "content": [{ "type": "script", "content": [] }] });
    assert_eq!(send(&layla, script, json!({})).await.status, 422);
    assert_eq!(send(&layla, tree("a"), json!({ "section": "nowhere" })).await.status, 422);
    // Who may write only in sport neither reads nor saves a story of the city.
    assert_eq!(send(&sport, tree("a"), json!({})).await.status, 422);
    assert_eq!(page(&paper, &story, &sport).await.status, 403);
    assert_eq!(page(&paper, &format!("{story}preview/"), &sport).await.status, 403);
    assert_eq!(page(&paper, "/desk/story/nothing/", &layla).await.status, 404);
    let own = begun(&paper, &sport, "The derby", "sport").await;
    let moved =
        json!({ "base_version": 1, "save_id": "y", "document": tree("a"), "fields": { "section": "city" } });
    let answer = post_as(&paper, &format!("{own}save/"), &sport, JSON, &moved.to_string()).await;
    assert_eq!(answer.status, 422, "not into a section that is not his");
    let foreign = post_as(&paper, "/desk/stories/new/", &sport, FORM, "headline=A&section=city").await;
    assert_eq!(foreign.status, 422);
});
