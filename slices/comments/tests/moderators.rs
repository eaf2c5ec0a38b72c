//! The moderators' desk: sanctions to their end, undoing, bulk, rules changed at noon, notices, the ledger.

use accounts::api::Role;
use kernel::DAY;
use testkit::TestPaper;

use super::{KIND_WORDS, address, after, comment_of, page, paper, paper_where, post, reader, staff, write};
use crate::harness::both_engines;

async fn sanction(paper: &TestPaper, cookie: &str, account: &str, kind: &str) -> u16 {
    let fields = [
        ("account", account),
        ("kind", kind),
        ("rule", "abuse"),
        ("reason", "Three times in a day."),
        ("days", "7"),
    ];
    post(paper, "/desk/moderation/sanction/", cookie, &fields).await.status.as_u16()
}

both_engines!(a_blocked_reader_may_come_back_once_and_never_twice, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, zoe_id) = reader(&paper, "Zoe").await;
    let (felix, felix_id) = staff(&paper, "Felix", Role::Moderator).await;
    let (tomas, _) = staff(&paper, "Tomas", Role::EditorInChief).await;
    let (ines, _) = staff(&paper, "Ines", Role::Administrator).await;
    assert_eq!(sanction(&paper, &tomas, &felix_id, "block").await, 403, "the paper's own people");
    assert_eq!(sanction(&paper, &felix, &zoe_id, "warn").await, 303);
    assert_eq!(sanction(&paper, &felix, &zoe_id, "block").await, 303);
    assert_eq!(sanction(&paper, &felix, &zoe_id, "block").await, 409, "one block is not two strikes");
    paper.run_jobs().await;
    assert!(page(&paper, &path, &zoe).await.text().contains("Your access to the discussion is closed"));
    assert_eq!(write(&paper, &zoe, &story, KIND_WORDS).await.status, 403);
    let letters = paper.ctx().ports().mail.sent();
    let letter =
        letters.iter().find(|one| one.subject() == "Your access to the discussion is closed").unwrap();
    let link = letter
        .text()
        .split("http://127.0.0.1:8080")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned();
    // The letter's link opens the form without a session, filled in.
    let form = paper.get(&link).await.text();
    assert!(
        form.contains("Zoe") && form.contains("User ID") && form.contains("Three times in a day."),
        "{form}"
    );
    let token = after(&form, "name=\"t\" value=\"").to_owned();
    let fields =
        [("t", token.as_str()), ("subject", "Access"), ("explanation", "I was angry and I am sorry.")];
    assert_eq!(post(&paper, "/appeals/", "", &fields).await.status, 303);
    let queue = page(&paper, "/desk/moderation/?cause=appeal", &tomas).await.text();
    let case = after(&queue, "href=\"/desk/appeals/?c=").to_owned();
    let grant = [("c", case.as_str()), ("verb", "grant"), ("answer", "Welcome back.")];
    assert_eq!(post(&paper, "/desk/appeals/", &felix, &grant).await.status, 403, "who blocked decides");
    assert_eq!(post(&paper, "/desk/appeals/", &tomas, &grant).await.status, 303);
    assert_eq!(write(&paper, &zoe, &story, KIND_WORDS).await.status, 303, "restored");
    // The strike is kept: the next block is final, for everyone.
    assert_eq!(sanction(&paper, &felix, &zoe_id, "block").await, 303);
    for cookie in [&felix, &tomas, &ines] {
        let lifted = post(&paper, "/desk/moderation/lift/", cookie, &[("account", &zoe_id)]).await;
        assert_eq!(lifted.status, 409);
        assert!(lifted.text().contains("The second block is final"), "{}", lifted.text());
    }
    assert!(page(&paper, &path, &zoe).await.text().contains("closed for good"));
    let fields = [("subject", "Access"), ("explanation", "Once more.")];
    assert_eq!(post(&paper, "/appeals/", &zoe, &fields).await.status, 409, "there is nothing to appeal to");
    assert!(moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap() >= 5);
});

both_engines!(a_restriction_ends_on_its_day_and_a_deleted_account_is_gone, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, zoe_id) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    assert_eq!(sanction(&paper, &felix, &zoe_id, "restrict").await, 303);
    assert_eq!(write(&paper, &zoe, &story, KIND_WORDS).await.status, 403);
    paper.clock.advance(7 * DAY + 1);
    let (zoe, _) = reader(&paper, "Zoe").await;
    assert_eq!(write(&paper, &zoe, &story, KIND_WORDS).await.status, 303);
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    assert_eq!(sanction(&paper, &felix, &zoe_id, "delete").await, 303);
    paper.run_jobs().await;
    assert!(!page(&paper, "/", &zoe).await.text().contains("Hello, Zoe"), "the session is still open");
    let again = [("email", "zoe@home.example"), ("password", "nine ferries at dawn")];
    assert_eq!(paper.post_form("/account/login/", &again).await.status, 422);
    assert_eq!(sanction(&paper, &felix, &zoe_id, "warn").await, 409);
});

both_engines!(a_decision_is_undone_many_are_made_at_once_and_reading_finds_work, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 1").await;
    let path = address(&paper, &story).await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    for (name, text) in [
        ("Zoe", KIND_WORDS),
        ("Ada", "The last boat leaves far too early on Sundays, I think."),
        ("Max", "I would gladly pay a little more for a later boat."),
    ] {
        let (cookie, _) = reader(&paper, name).await;
        assert_eq!(write(&paper, &cookie, &story, text).await.status, 303);
    }
    let queue = page(&paper, "/desk/moderation/", &felix).await.text();
    let items: Vec<String> = queue.split("data-case=\"").skip(1).map(|part| part[..32].to_owned()).collect();
    assert_eq!(items.len(), 3);
    let all = [("item", items[0].as_str()), ("item", &items[1]), ("item", &items[2]), ("verb", "approve")];
    assert_eq!(post(&paper, "/desk/moderation/decide/", &felix, &all).await.status, 303);
    let html = paper.get(&path).await.text();
    assert!(html.contains(KIND_WORDS) && html.contains("3 comments"));
    assert_eq!(post(&paper, "/desk/moderation/undo/", &felix, &[("item", &items[0])]).await.status, 303);
    assert!(!paper.get(&path).await.text().contains(KIND_WORDS));
    assert_eq!(post(&paper, "/desk/moderation/undo/", &felix, &[("item", &items[0])]).await.status, 409);
    // A moderator who reads the paper takes a comment up from there.
    let html = page(&paper, &path, &felix).await.text();
    let found = after(&html, "href=\"/desk/moderation/found/?about=").to_owned();
    let taken = page(&paper, &format!("/desk/moderation/found/?about={found}"), &felix).await;
    assert!(taken.header("location").starts_with("/desk/moderation/?item="), "{}", taken.text());
    assert!(page(&paper, taken.header("location"), &felix).await.text().contains("data-case"));
});

both_engines!(a_list_is_tried_before_it_is_saved_and_holds_from_then_on, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    let text = "The council is a gang of flimflammers and we all know it by now.";
    assert_eq!(write(&paper, &zoe, &story, text).await.status, 303);
    let tried = post(&paper, "/desk/moderation/rules/", &felix, &[("words", "flimflammer*"), ("try", "1")])
        .await
        .text();
    assert!(
        tried.contains("1 of them would be treated differently") && tried.contains("flimflammers"),
        "{tried}"
    );
    assert_eq!(
        write(&paper, &zoe, &story, &format!("{text} Really.")).await.status,
        303,
        "trying saves nothing"
    );
    let saved = post(
        &paper,
        "/desk/moderation/rules/",
        &felix,
        &[("words", "flimflammer*"), ("detector-insult", "off")],
    )
    .await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(write(&paper, &zoe, &story, &format!("Truly, {text}")).await.status, 422);
    let rule =
        [("code", "profanity"), ("title", "Mind your language"), ("text", "No flimflam."), ("enabled", "1")];
    assert_eq!(post(&paper, "/desk/moderation/rule/", &felix, &rule).await.status, 303);
    let html = paper.get("/standards/").await.text();
    assert!(html.contains("Mind your language") && html.contains("No insults, threats or slander"), "{html}");
    assert!(!html.contains("No insults of the paper"), "each paper decides about that");
    assert!(moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap() >= 2);
});

both_engines!(a_stranger_s_notice_gets_a_receipt_and_a_place_in_the_queue, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    let path = format!("/standards/notice/?about=comment:{id}");
    let html = paper.get(&path).await.text();
    assert!(html.contains(KIND_WORDS), "{html}");
    let challenge = after(&html, "data-challenge=\"").to_owned();
    let question = html.split("for=\"answer\">").nth(1).unwrap().split("</label>").next().unwrap();
    let sum: u32 = question.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<u32>().ok()).sum();
    let (about, sum) = (format!("comment:{id}"), sum.to_string());
    let mut fields = vec![
        ("about", about.as_str()),
        ("rule", "privacy"),
        ("text", "It names my street."),
        ("name", "Mara"),
        ("email", "mara@away.example"),
        ("challenge", &challenge),
        ("answer", &sum),
    ];
    assert_eq!(paper.post_form("/standards/notice/", &fields).await.status, 422, "good faith is asked");
    fields.push(("good_faith", "1"));
    let sent = paper.post_form("/standards/notice/", &fields).await;
    assert!(sent.text().contains("N-"), "{}", sent.text());
    paper.run_jobs().await;
    let letters = paper.ctx().ports().mail.sent();
    let receipt = letters.iter().find(|one| one.to()[0].address() == "mara@away.example").unwrap();
    assert!(receipt.subject().starts_with("We have your notice N-"));
    let queue = page(&paper, "/desk/moderation/?cause=reported", &felix).await.text();
    assert!(queue.contains("It names my street.") && queue.contains("Notice from"), "{queue}");
    let report = paper.get("/standards/transparency/report.json").await;
    assert!(report.text().contains("\"notices\":1"), "{}", report.text());
    assert!(paper.get("/standards/transparency/report.csv").await.text().contains("notice,,false,1"));
    assert_eq!(paper.get("/standards/transparency/").await.status, 200);
});

both_engines!(a_changed_ledger_is_found_out, |engine| async move {
    let (paper, _) = paper(engine).await;
    let (_, zoe_id) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    for kind in ["warn", "warn", "block"] {
        assert_eq!(sanction(&paper, &felix, &zoe_id, kind).await, 303);
    }
    assert_eq!(moderation::api::verify_ledger(paper.ctx(), 0).await, Ok(3));
    // Erasing a person takes the grounds away and leaves the chain whole.
    paper.ctx().erase_account(&zoe_id).await.unwrap();
    assert_eq!(moderation::api::verify_ledger(paper.ctx(), 0).await, Ok(3));
    paper
        .ctx()
        .write::<_, db::DbError, _, _>(async |tx| {
            tx.execute(db::sql!("UPDATE moderation_ledger SET rule = 'spam' WHERE number = 2"), Vec::new())
                .await
        })
        .await
        .unwrap();
    let found = moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap_err();
    assert!(found.contains("entry 2"), "{found}");
});
