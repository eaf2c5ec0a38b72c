//! What readers are told of: on the page, in the menu, by letter, and of whom nothing is told.

use accounts::api::Role;
use kernel::{DAY, HOUR};
use testkit::TestPaper;

use super::{KIND_WORDS, address, after, comment_of, page, paper, paper_where, post, reader, staff, write};
use crate::harness::both_engines;

const NOTICES: &str = "/account/notices/";

async fn answer(paper: &TestPaper, cookie: &str, (story, parent): (&str, &str), text: &str) -> String {
    let token = paper.ctx().ids().next();
    let fields = [("story", story), ("parent", parent), ("text", text), ("token", &token)];
    comment_of(&post(paper, "/discussion/write/", cookie, &fields).await)
}

fn subjects(paper: &TestPaper, seen: usize) -> Vec<String> {
    paper.ctx().ports().mail.sent().split_off(seen).iter().map(|one| one.subject().to_owned()).collect()
}

both_engines!(who_is_answered_sees_it_in_the_menu_until_it_is_read, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    assert!(!page(&paper, "/", &zoe).await.text().contains("account__waiting"));
    answer(&paper, &ada, (&story, &id), "I agree with every word of that.").await;
    paper.run_jobs().await;
    assert!(page(&paper, "/", &zoe).await.text().contains("Waiting for you:"));
    assert!(!page(&paper, "/", &ada).await.text().contains("account__waiting"));
    let html = page(&paper, NOTICES, &zoe).await.text();
    assert!(html.contains("Ada replied to you") && html.contains("I agree with every word"), "{html}");
    let link = format!("/account/notices/open/?n={}", after(&html, "/account/notices/open/?n="));
    assert_eq!(page(&paper, &link, &ada).await.status, 404, "somebody else's");
    let opened = page(&paper, &link, &zoe).await;
    assert!(opened.header("location").contains("/discussion/go/?c="), "{}", opened.header("location"));
    assert!(!page(&paper, "/", &zoe).await.text().contains("account__waiting"), "it was read");
    answer(&paper, &ada, (&story, &id), "And once more, with feeling.").await;
    paper.run_jobs().await;
    assert_eq!(post(&paper, "/account/notices/read/", &zoe, &[]).await.status, 303);
    assert!(!page(&paper, "/", &zoe).await.text().contains("account__waiting"));
    assert!(paper.get(NOTICES).await.header("location").contains("/account/login/"));
});

both_engines!(a_followed_discussion_tells_once_until_its_follower_has_looked, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let follow = [("story", story.as_str()), ("on", "1")];
    assert_eq!(post(&paper, "/discussion/follow/", "", &follow).await.status, 403);
    let followed = post(&paper, "/discussion/follow/", &zoe, &follow).await;
    assert!(followed.header("location").contains("said=followed"));
    assert!(page(&paper, &path, &zoe).await.text().contains("Stop following"));
    let seen = paper.ctx().ports().mail.sent().len();
    for text in [KIND_WORDS, "The last boat leaves far too early on Sundays, I think."] {
        assert_eq!(write(&paper, &ada, &story, text).await.status, 303);
        paper.run_jobs().await;
    }
    write(&paper, &zoe, &story, "My own comment is no news to me, of course.").await;
    paper.run_jobs().await;
    let html = page(&paper, NOTICES, &zoe).await.text();
    assert!(html.contains("2 new comments in a discussion you follow"), "{html}");
    assert!(html.contains("Night ferries are to run until two"));
    // Once a day by letter, all together, unless the reader chose otherwise.
    assert_eq!(subjects(&paper, seen), Vec::<String>::new());
    paper.clock.advance(DAY);
    paper.run_jobs().await;
    assert_eq!(subjects(&paper, seen), ["Your discussions today"]);
    let letter = paper.ctx().ports().mail.sent().pop().unwrap();
    assert!(letter.text().contains("2 new comments"), "{}", letter.text());
    paper.clock.advance(DAY);
    paper.run_jobs().await;
    assert_eq!(subjects(&paper, seen).len(), 1, "a digest tells of nothing twice");
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    // Who looks at the discussion has read it; what comes then is told anew.
    page(&paper, &path, &zoe).await;
    assert!(!page(&paper, "/", &zoe).await.text().contains("account__waiting"));
    write(&paper, &ada, &story, "A third thought about the boats came to me at night.").await;
    paper.run_jobs().await;
    assert!(page(&paper, NOTICES, &zoe).await.text().contains("A new comment in a discussion you follow"));
    let mine = page(&paper, "/discussion/mine/", &zoe).await.text();
    assert!(mine.contains("Discussions you follow"), "{mine}");
    assert_eq!(post(&paper, "/discussion/follow/", &zoe, &[("story", &story)]).await.status, 303);
    assert_eq!(post(&paper, "/account/notices/read/", &zoe, &[]).await.status, 303);
    write(&paper, &ada, &story, "A fourth thought, which nobody follows any more.").await;
    paper.run_jobs().await;
    assert!(!page(&paper, "/", &zoe).await.text().contains("account__waiting"));
});

both_engines!(letters_come_as_they_were_chosen_and_stop_by_one_click, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    paper.run_jobs().await;
    let seen = paper.ctx().ports().mail.sent().len();
    answer(&paper, &ada, (&story, &id), "I agree with every word of that.").await;
    paper.run_jobs().await;
    assert_eq!(subjects(&paper, seen), ["Ada replied to you"]);
    let letter = paper.ctx().ports().mail.sent().pop().unwrap();
    let text = letter.text().to_owned();
    let link = text.split_whitespace().find(|word| word.contains("/account/notices/stop/?t=")).unwrap();
    let link = link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    assert!(paper.get(&link).await.text().contains("Stop these letters"));
    assert!(paper.get("/account/notices/stop/?t=forged").await.status == 404);
    // The reader's own program sends the form without cookie or origin.
    let request = http::Request::post(&link).header(http::header::HOST, "127.0.0.1:8080");
    let request = request.header(http::header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let stopped = paper.send(request.body("List-Unsubscribe=One-Click".into()).unwrap()).await;
    assert_eq!(stopped.status, 200, "{}", stopped.text());
    answer(&paper, &ada, (&story, &id), "Another answer, without a letter.").await;
    paper.run_jobs().await;
    assert_eq!(subjects(&paper, seen).len(), 1);
    assert!(
        page(&paper, NOTICES, &zoe).await.text().contains("without a letter"),
        "the page stays as it was"
    );
    // Neither on the page nor by letter, then once a day.
    let none = [("reply-mail", "never"), ("thread-mail", "never")];
    assert_eq!(post(&paper, NOTICES, &zoe, &none).await.status, 303);
    answer(&paper, &ada, (&story, &id), "A silent answer to the first comment.").await;
    paper.run_jobs().await;
    assert!(!page(&paper, NOTICES, &zoe).await.text().contains("A silent answer"));
    let daily = [("reply-shown", "1"), ("reply-mail", "daily")];
    assert_eq!(post(&paper, NOTICES, &zoe, &daily).await.status, 303);
    answer(&paper, &ada, (&story, &id), "An answer for the evening.").await;
    paper.clock.advance(HOUR);
    paper.run_jobs().await;
    assert_eq!(subjects(&paper, seen).len(), 1);
    paper.clock.advance(DAY);
    paper.run_jobs().await;
    let letter = paper.ctx().ports().mail.sent().pop().unwrap();
    assert!(letter.text().contains("An answer for the evening."), "{}", letter.text());
    assert!(!letter.text().contains("A silent answer"));
});

both_engines!(nothing_is_told_of_the_muted_the_blocked_and_the_removed, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, ada_id) = reader(&paper, "Ada").await;
    let (max, _) = reader(&paper, "Max").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    post(&paper, "/discussion/follow/", &zoe, &[("story", story.as_str()), ("on", "1")]).await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    let by_max = answer(&paper, &max, (&story, &id), "A word from Max about the ferry.").await;
    let by_ada = answer(&paper, &ada, (&story, &id), "A word from Ada about the ferry.").await;
    paper.run_jobs().await;
    let html = page(&paper, NOTICES, &zoe).await.text();
    assert!(html.contains("Max replied") && html.contains("Ada replied"), "{html}");
    // Muting takes back what was told and lets nothing more come.
    assert_eq!(post(&paper, "/discussion/mute/", &zoe, &[("c", &by_max)]).await.status, 303);
    answer(&paper, &max, (&story, &id), "Another word from Max, unheard.").await;
    write(&paper, &max, &story, "And a comment of its own from Max, unheard too.").await;
    paper.run_jobs().await;
    let html = page(&paper, NOTICES, &zoe).await.text();
    assert!(!html.contains("Max") && !html.contains("discussion you follow</a>"), "{html}");
    let found = format!("/desk/moderation/found/?about=comment:{by_ada}");
    let item = page(&paper, &found, &felix).await.header("location").rsplit('=').next().unwrap().to_owned();
    let remove = [("item", item.as_str()), ("verb", "remove"), ("rule", "abuse"), ("reason", "See above.")];
    assert_eq!(post(&paper, "/desk/moderation/decide/", &felix, &remove).await.status, 303);
    assert!(!page(&paper, NOTICES, &zoe).await.text().contains("A word from Ada"));
    assert!(page(&paper, NOTICES, &ada).await.text().contains("Your comment was removed"));
    answer(&paper, &ada, (&story, &id), "A kinder word from Ada.").await;
    paper.run_jobs().await;
    assert!(page(&paper, NOTICES, &zoe).await.text().contains("A kinder word"));
    let block = [
        ("account", ada_id.as_str()),
        ("kind", "block"),
        ("rule", "abuse"),
        ("reason", "Three times a day."),
    ];
    assert_eq!(post(&paper, "/desk/moderation/sanction/", &felix, &block).await.status, 303);
    paper.run_jobs().await;
    assert!(!page(&paper, NOTICES, &zoe).await.text().contains("A kinder word"));
    assert!(page(&paper, NOTICES, &ada).await.text().contains("The moderators wrote to you"));
});

both_engines!(what_was_told_is_handed_over_and_erased_and_forgotten, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 1").await;
    let (zoe, zoe_id) = reader(&paper, "Zoe").await;
    let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
    write(&paper, &zoe, &story, KIND_WORDS).await;
    let queue = page(&paper, "/desk/moderation/", &felix).await.text();
    let item = after(&queue, "data-case=\"").to_owned();
    let approve = [("item", item.as_str()), ("verb", "approve")];
    assert_eq!(post(&paper, "/desk/moderation/decide/", &felix, &approve).await.status, 303);
    assert!(page(&paper, NOTICES, &zoe).await.text().contains("Your comment is published"));
    let (ada, ada_id) = reader(&paper, "Ada").await;
    post(&paper, "/discussion/follow/", &ada, &[("story", story.as_str()), ("on", "1")]).await;
    let files = paper.ctx().export_account(&zoe_id).await.unwrap();
    assert!(files.iter().any(|file| file.path == "notices/notices.json"));
    let files = paper.ctx().export_account(&ada_id).await.unwrap();
    assert!(files.iter().any(|file| file.path == "comments/followed.json"));
    paper.clock.advance(91 * DAY);
    paper.run_jobs().await;
    let files = paper.ctx().export_account(&zoe_id).await.unwrap();
    assert!(!files.iter().any(|file| file.path.starts_with("notices/")), "kept for 90 days");
    paper.ctx().erase_account(&ada_id).await.unwrap();
});
