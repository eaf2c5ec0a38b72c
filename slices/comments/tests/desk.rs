//! The moderators' desk: proof before access is closed, a second person, a text that a moderator changes, the shift, views.

use accounts::api::Role;
use kernel::{DAY, HOUR, MINUTE};

use super::{KIND_WORDS, address, after, comment_of, page, paper, paper_where, post, reader, staff, write};
use crate::harness::both_engines;

fn sanction<'a>(account: &'a str, kind: &'a str) -> [(&'a str, &'a str); 4] {
    [("account", account), ("kind", kind), ("rule", "abuse"), ("reason", "Three times in a day.")]
}

const SANCTION: &str = "/desk/moderation/sanction/";

both_engines!(who_closes_access_proves_again_who_it_is, |engine| async move {
    let (paper, _) = paper(engine).await;
    let (_, zoe) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    paper.clock.advance(16 * MINUTE);
    for kind in ["block", "delete"] {
        let refused = post(&paper, SANCTION, &felix, &sanction(&zoe, kind)).await;
        assert_eq!(refused.status, 403, "{kind}");
        let html = refused.text();
        assert!(
            html.contains("Please prove that it is you") && html.contains("Three times in a day."),
            "{html}"
        );
        assert!(!html.contains("value=\"block\"") && html.contains("/account/prove/?next="));
    }
    assert_eq!(
        post(&paper, SANCTION, &felix, &sanction(&zoe, "warn")).await.status,
        303,
        "a word needs none"
    );
    let proof = [("password", "nine ferries at dawn"), ("next", "/desk/moderation/")];
    let proved = post(&paper, "/account/prove/", &felix, &proof).await;
    assert_eq!(proved.status, 303, "{}", proved.text());
    let set = proved.headers.get_all(http::header::SET_COOKIE).iter();
    let pairs: Vec<&str> = set.map(|one| one.to_str().unwrap().split(';').next().unwrap()).collect();
    assert_eq!(post(&paper, SANCTION, &pairs.join("; "), &sanction(&zoe, "block")).await.status, 303);
});

both_engines!(where_the_paper_asks_for_it_two_people_close_access, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 0\n[moderation]\nsecond_person = true").await;
    let (zoe, zoe_id) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    let (tomas, _) = staff(&paper, "Tomas", Role::EditorInChief).await;
    let settle = "/desk/moderation/settle/";
    assert_eq!(post(&paper, SANCTION, &felix, &sanction(&zoe_id, "block")).await.status, 303);
    assert_eq!(write(&paper, &zoe, &story, KIND_WORDS).await.status, 303, "proposed only");
    assert!(!page(&paper, "/standards/decisions/", &zoe).await.text().contains("Three times"));
    assert_eq!(
        post(&paper, SANCTION, &tomas, &sanction(&zoe_id, "delete")).await.status,
        409,
        "one at a time"
    );
    let queue = page(&paper, "/desk/moderation/?cause=ban", &tomas).await.text();
    assert!(queue.contains("Second person") && queue.contains(&format!("/author/?a={zoe_id}")), "{queue}");
    let confirm = [("account", zoe_id.as_str()), ("kind", "confirm")];
    assert_eq!(post(&paper, settle, &zoe, &confirm).await.status, 403);
    assert_eq!(post(&paper, settle, &felix, &confirm).await.status, 403, "who proposed does not confirm");
    let author = page(&paper, &format!("/desk/moderation/author/?a={zoe_id}"), &tomas).await.text();
    assert!(author.contains("Proposed:") && author.contains("Felix") && author.contains("value=\"confirm\""));
    assert_eq!(post(&paper, settle, &tomas, &confirm).await.status, 303);
    assert_eq!(post(&paper, settle, &tomas, &confirm).await.status, 404, "once");
    assert_eq!(write(&paper, &zoe, &story, "A second comment about the boats.").await.status, 403);
    assert!(!page(&paper, "/desk/moderation/?cause=ban", &tomas).await.text().contains("data-case"));
    let (max, max_id) = reader(&paper, "Max").await;
    assert_eq!(post(&paper, SANCTION, &felix, &sanction(&max_id, "delete")).await.status, 303);
    let refuse = [("account", max_id.as_str()), ("kind", "refuse")];
    assert_eq!(post(&paper, settle, &tomas, &refuse).await.status, 303);
    assert_eq!(write(&paper, &max, &story, "Still here, and glad about the boats.").await.status, 303);
    assert!(moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap() >= 4);
});

both_engines!(a_text_that_a_moderator_changes_is_marked_told_and_given_back_on_appeal, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    let (tomas, _) = staff(&paper, "Tomas", Role::EditorInChief).await;
    let own = "Ask Herr Schmidt of the ferry office about the night boats, he knows everything.";
    let id = comment_of(&write(&paper, &zoe, &story, own).await);
    let found = page(&paper, &format!("/desk/moderation/found/?about=comment:{id}"), &felix).await;
    let item = found.header("location").rsplit('=').next().unwrap().to_owned();
    let queue = page(&paper, &format!("/desk/moderation/?item={item}"), &felix).await.text();
    assert!(queue.contains(&format!("/desk/moderation/edit/?item={item}")), "{queue}");
    let form = page(&paper, &format!("/desk/moderation/edit/?item={item}"), &felix).await.text();
    assert!(form.contains(own), "{form}");
    assert_eq!(page(&paper, &format!("/desk/moderation/edit/?item={item}"), &zoe).await.status, 403);
    let other = "Ask at the ferry office about the night boats.";
    let change = |reason: &'static str| {
        [
            ("item", item.clone()),
            ("text", other.into()),
            ("rule", "privacy".into()),
            ("reason", reason.into()),
        ]
    };
    let send = async |cookie: &str, reason: &'static str| {
        let all = change(reason);
        let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
        post(&paper, "/desk/moderation/edit/", cookie, &all).await
    };
    assert_eq!(send(&zoe, "No.").await.status, 403);
    assert_eq!(send(&felix, " ").await.status, 422, "a reason is needed");
    let seen = paper.ctx().ports().mail.sent().len();
    assert_eq!(send(&felix, "Names of private people stay out.").await.status, 303);
    assert_eq!(send(&felix, "Again.").await.status, 409);
    paper.run_jobs().await;
    let html = paper.get(&path).await.text();
    assert!(
        html.contains(other) && html.contains("changed by a moderator") && !html.contains("Schmidt"),
        "{html}"
    );
    let letters = paper.ctx().ports().mail.sent().split_off(seen);
    let letter = letters.iter().find(|one| one.subject() == "A moderator changed your comment").unwrap();
    assert!(letter.text().contains("Names of private people") && letter.text().contains(other));
    assert!(
        page(&paper, "/account/notices/", &zoe).await.text().contains("A moderator changed your comment")
    );
    let back = [("c", id.as_str()), ("text", own)];
    assert_eq!(post(&paper, "/discussion/edit/", &zoe, &back).await.status, 403, "not by the back door");
    let decisions = page(&paper, "/standards/decisions/", &zoe).await.text();
    assert!(decisions.contains("Edited by a moderator"), "{decisions}");
    let contest = after(&decisions, "<p><a href=\"/appeals/?entry=").to_owned();
    let appeal =
        [("entry", contest.as_str()), ("subject", "My words"), ("explanation", "He is a public officer.")];
    assert_eq!(post(&paper, "/appeals/", &zoe, &appeal).await.status, 303);
    let queue = page(&paper, "/desk/moderation/?cause=appeal", &tomas).await.text();
    let case = after(&queue, "href=\"/desk/appeals/?c=").to_owned();
    let grant = [("c", case.as_str()), ("verb", "grant"), ("answer", "You are right.")];
    assert_eq!(post(&paper, "/desk/appeals/", &tomas, &grant).await.status, 303);
    paper.run_jobs().await;
    let html = paper.get(&path).await.text();
    assert!(html.contains(own) && !html.contains("changed by a moderator"), "{html}");
    assert!(page(&paper, "/account/notices/", &zoe).await.text().contains("Your appeal was answered"));
});

both_engines!(one_shift_tells_the_next_and_each_keeps_its_views, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 5").await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (felix, felix_id) = staff(&paper, "Felix", Role::Moderator).await;
    let (tomas, _) = staff(&paper, "Tomas", Role::EditorInChief).await;
    for text in [KIND_WORDS, "The last boat leaves far too early on Sundays, I think."] {
        assert_eq!(write(&paper, &zoe, &story, text).await.status, 303);
    }
    let shift = "/desk/moderation/shift/";
    assert_eq!(page(&paper, shift, &zoe).await.status, 403);
    assert_eq!(post(&paper, shift, &zoe, &[("text", "Boo")]).await.status, 403);
    let note = [("text", "Watch the ferry story <b>tonight</b>.")];
    assert_eq!(post(&paper, shift, &felix, &note).await.status, 303);
    paper.clock.advance(3 * HOUR);
    let queue = page(&paper, "/desk/moderation/", &tomas).await.text();
    assert!(queue.contains("Watch the ferry story &lt;b&gt;tonight") && queue.contains("Felix"), "{queue}");
    let item = after(&queue, "data-case=\"").to_owned();
    let approve = [("item", item.as_str()), ("verb", "approve")];
    assert_eq!(post(&paper, "/desk/moderation/decide/", &tomas, &approve).await.status, 303);
    let html = page(&paper, shift, &felix).await.text();
    assert!(html.contains("3 hours") && html.contains("Tomas") && html.contains("New readers"), "{html}");
    // A view is one's own.
    let views = "/desk/moderation/views/";
    let save = [("name", "New <readers>"), ("cause", "waiting"), ("edition", "en")];
    let saved = post(&paper, views, &felix, &save).await;
    assert_eq!(saved.header("location"), "/desk/moderation/?cause=waiting&edition=en");
    let queue = page(&paper, "/desk/moderation/?cause=waiting&edition=en", &felix).await.text();
    assert!(queue.contains("New &lt;readers&gt;") && queue.contains("data-case"), "{queue}");
    assert!(
        !page(&paper, "/desk/moderation/?cause=waiting&edition=ar", &felix)
            .await
            .text()
            .contains("data-case")
    );
    assert!(!page(&paper, "/desk/moderation/", &tomas).await.text().contains("New &lt;readers"));
    let drop = after(&queue, "name=\"drop\" value=\"").to_owned();
    assert_eq!(post(&paper, views, &tomas, &[("drop", drop.as_str())]).await.status, 303);
    assert!(
        page(&paper, "/desk/moderation/", &felix).await.text().contains("New &lt;readers"),
        "somebody else's"
    );
    assert_eq!(post(&paper, views, &felix, &[("drop", drop.as_str())]).await.status, 303);
    assert!(!page(&paper, "/desk/moderation/", &felix).await.text().contains("New &lt;readers"));
    paper.clock.advance(91 * DAY);
    paper.run_jobs().await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    assert!(!page(&paper, shift, &felix).await.text().contains("Watch the ferry"), "{felix_id}");
});
