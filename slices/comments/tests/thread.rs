//! Reading and writing a discussion.

use kernel::{HOUR, MINUTE};

use super::{
    KIND_WORDS, address, after, comment_of, page, paper, paper_where, post, reader, staff, story, write,
};
use crate::harness::both_engines;

both_engines!(a_comment_is_on_the_page_that_strangers_share_as_soon_as_it_is_posted, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let before = paper.get(&path).await.text();
    assert!(before.contains("Log in to comment") && before.contains("Nobody has commented yet"), "{before}");
    assert!(!before.contains("name=\"token\""), "strangers share their page");
    let (zoe, _) = reader(&paper, "Zoe").await;
    let posted = write(&paper, &zoe, &story, KIND_WORDS).await;
    assert_eq!(posted.status, 303, "{}", posted.text());
    let id = comment_of(&posted);
    paper.run_jobs().await;
    let html = paper.get(&path).await.text();
    assert!(html.contains(KIND_WORDS) && html.contains(&format!("id=\"comment-{id}\"")), "{html}");
    assert!(html.contains("1 comment") && html.contains("Zoe"));
    assert!(!html.contains("/discussion/react/"), "a stranger is offered what a stranger can't do");
});

both_engines!(a_form_sent_twice_is_one_comment_and_another_text_another, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let fields = |text: &'static str| {
        [("story", story.clone()), ("text", text.to_owned()), ("token", "a1".to_owned())]
    };
    let send = async |text: &'static str| {
        let fields = fields(text);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        comment_of(&post(&paper, "/discussion/write/", &zoe, &fields).await)
    };
    let (first, second) = (send(KIND_WORDS).await, send(KIND_WORDS).await);
    assert_eq!(first, second);
    let other = send("And the fares should stay as they are, in my opinion.").await;
    assert_ne!(first, other);
    assert_eq!(comments::api::count(paper.ctx().db(), &story).await.unwrap(), 2);
});

both_engines!(who_swears_is_asked_kindly_and_keeps_the_text, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let rude = "This fucking ferry is always late and nobody at the council cares about it.";
    let asked = write(&paper, &zoe, &story, rude).await;
    let html = asked.text();
    assert_eq!(asked.status, 422, "{html}");
    assert!(
        html.contains("Could you put this differently?") && html.contains("/standards/#profanity"),
        "{html}"
    );
    assert!(
        html.contains("<mark>fucking</mark>") && html.contains(">This fucking ferry is always late"),
        "{html}"
    );
    assert_eq!(comments::api::count(paper.ctx().db(), &story).await.unwrap(), 0);
    let fields = [("story", story.as_str()), ("text", rude), ("token", "b2"), ("insist", "1")];
    let held = post(&paper, "/discussion/write/", &zoe, &fields).await;
    assert!(held.header("location").ends_with("?said=held#discussion"), "{}", held.header("location"));
    let path = address(&paper, &story).await;
    assert!(page(&paper, &path, &zoe).await.text().contains("Only you see this"));
    assert!(!paper.get(&path).await.text().contains("fucking"));
    let german = "Die Fähre kommt jeden Abend zu spät, und niemand im Rathaus kümmert sich darum, was wir davon halten.";
    let asked = write(&paper, &zoe, &story, german).await.text();
    assert!(asked.contains("Here we write in English."), "{asked}");
});

both_engines!(new_readers_wait_until_a_moderator_has_trusted_them, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 1").await;
    let (zoe, account) = reader(&paper, "Zoe").await;
    let held = write(&paper, &zoe, &story, KIND_WORDS).await;
    assert!(held.header("location").contains("said=held"));
    let rows = moderation::api::waiting(paper.ctx().db()).await.unwrap();
    assert_eq!(rows, 1);
    let (felix, _) = staff(&paper, "Felix", accounts::api::Role::Moderator).await;
    let queue = page(&paper, "/desk/moderation/", &felix).await.text();
    let item = after(&queue, "data-case=\"").to_owned();
    let done =
        post(&paper, "/desk/moderation/decide/", &felix, &[("item", &item), ("verb", "approve")]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let path = address(&paper, &story).await;
    assert!(paper.get(&path).await.text().contains(KIND_WORDS));
    let second = write(&paper, &zoe, &story, "The last boat leaves far too early on Sundays, I think.").await;
    assert!(second.header("location").contains("?comment="), "a trusted reader waits: {account}");
});

both_engines!(replies_reactions_edits_and_deletions_are_seen, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    let seen = paper.ctx().ports().mail.sent().len();
    let reply = [
        ("story", story.as_str()),
        ("parent", &id),
        ("token", "c3"),
        ("text", "I agree with every word of that."),
    ];
    let reply = comment_of(&post(&paper, "/discussion/write/", &ada, &reply).await);
    paper.run_jobs().await;
    let letters = paper.ctx().ports().mail.sent().split_off(seen);
    assert_eq!(letters.len(), 1, "who is answered gets one letter");
    assert_eq!(letters[0].subject(), "Ada replied to you");
    assert_eq!(post(&paper, "/discussion/react/", &ada, &[("c", &id)]).await.status, 303);
    assert_eq!(
        post(&paper, "/discussion/react/", &zoe, &[("c", &id)]).await.status,
        403,
        "nobody recommends themselves"
    );
    let html = paper.get(&path).await.text();
    assert!(html.contains("I agree with every word") && html.contains("2 comments"), "{html}");
    let edited = [("c", id.as_str()), ("text", "The night ferry is a blessing for all who work late.")];
    assert_eq!(post(&paper, "/discussion/edit/", &ada, &edited).await.status, 404, "somebody else's comment");
    assert_eq!(post(&paper, "/discussion/edit/", &zoe, &edited).await.status, 303);
    let html = paper.get(&path).await.text();
    assert!(
        html.contains("is a blessing for all") && html.contains("edited") && !html.contains(KIND_WORDS),
        "{html}"
    );
    paper.clock.advance(HOUR);
    assert_eq!(
        post(&paper, "/discussion/edit/", &zoe, &edited).await.status,
        403,
        "the time to edit is over"
    );
    assert_eq!(post(&paper, "/discussion/delete/", &ada, &[("c", &id)]).await.status, 404);
    assert_eq!(post(&paper, "/discussion/delete/", &zoe, &[("c", &id)]).await.status, 303);
    let html = paper.get(&path).await.text();
    assert!(
        html.contains("This comment was deleted by its author") && html.contains("I agree with every word")
    );
    assert_eq!(post(&paper, "/discussion/delete/", &ada, &[("c", &reply)]).await.status, 303);
    let html = paper.get(&path).await.text();
    assert!(html.contains("Nobody has commented yet"), "{html}");
});

both_engines!(a_deep_link_opens_the_right_page_of_many_in_every_order, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 0\nper_page = 5").await;
    let path = address(&paper, &story).await;
    let mut ids = Vec::new();
    for number in 0..17 {
        let new = comments::api::Establishing {
            source: format!("old:{number}"),
            story: story.clone(),
            name: "Reader".into(),
            text: format!("Comment number {number} of the night."),
            written_at: Some(paper.ctx().now().plus(-HOUR + number * MINUTE)),
            ..comments::api::Establishing::default()
        };
        ids.push(comments::api::establish(paper.ctx(), new.clone()).await.unwrap());
        assert_eq!(&comments::api::establish(paper.ctx(), new).await.unwrap(), ids.last().unwrap());
    }
    let shown = |html: &str| (0..17).filter(|n| html.contains(&format!("number {n} of"))).collect::<Vec<_>>();
    assert_eq!(shown(&paper.get(&path).await.text()), [12, 13, 14, 15, 16]);
    for order in ["newest", "oldest", "liked"] {
        // Every page is reached, every comment is on exactly one of them.
        let (mut next, mut seen) = (format!("{path}?order={order}"), Vec::new());
        loop {
            let html = paper.get(&next).await.text();
            seen.extend(shown(&html));
            let Some((_, rest)) = html.split_once("pages--next\"><a class=\"button button--line\" href=\"")
            else {
                break;
            };
            next = rest.split('#').next().unwrap().replace("&amp;", "&");
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..17).collect::<Vec<_>>(), "{order}");
        let deep = paper.get(&format!("{path}?order={order}&comment={}", ids[6])).await.text();
        assert!(deep.contains(&format!("id=\"comment-{}\"", ids[6])), "{order}");
        assert!(deep.contains("Earlier page"), "{order}");
    }
    let gone = paper.get(&format!("{path}?comment={}", "0".repeat(32))).await.text();
    assert!(gone.contains("is not here any more"));
    for odd in ["?after=;DROP", "?order=%00", "?comment=<script>", "?after=99999999999999999999-a"] {
        assert_eq!(
            paper.get(&format!("{path}{}", odd.replace('<', "%3C").replace('>', "%3E"))).await.status,
            200
        );
    }
});

both_engines!(a_reader_who_writes_too_fast_is_asked_to_wait, |engine| async move {
    let (paper, story) = paper_where(engine, "trusted_after = 0\nper_reader = 2").await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    for text in [KIND_WORDS, "The last boat leaves far too early on Sundays, I think."] {
        assert_eq!(write(&paper, &zoe, &story, text).await.status, 303);
    }
    let third = write(&paper, &zoe, &story, "And why is there no ferry to the Reeds at all?").await;
    assert_eq!(third.status, 429);
    assert!(third.text().contains("take a breath") && third.text().contains("no ferry to the Reeds"));
    paper.clock.advance(11 * MINUTE);
    let again = write(&paper, &zoe, &story, "And why is there no ferry to the Reeds at all?").await;
    assert_eq!(again.status, 303);
});

both_engines!(nothing_that_a_reader_writes_becomes_part_of_the_page_s_own_code, |engine| async move {
    let (paper, _) = paper(engine).await;
    let story = story(&paper, "Ferries <b>and</b> boats").await;
    let path = address(&paper, &story).await;
    let (zoe, account) = reader(&paper, "Zoe").await;
    for text in [
        "<script>alert(1)</script> is what I typed under this story about ferries",
        "\"><img src=x onerror=alert(1)> and that is what I think of it",
    ] {
        let new = comments::api::Establishing {
            source: text.into(),
            story: story.clone(),
            account: account.clone(),
            name: "<svg onload=alert(1)>".into(),
            text: text.into(),
            ..comments::api::Establishing::default()
        };
        comments::api::establish(paper.ctx(), new).await.unwrap();
    }
    for html in [
        paper.get(&path).await.text(),
        page(&paper, &path, &zoe).await.text(),
        page(&paper, "/discussion/mine/", &zoe).await.text(),
    ] {
        assert!(
            !html.contains("<script>alert") && !html.contains("<img src=x") && !html.contains("<svg onload")
        );
    }
});

both_engines!(what_an_account_wrote_is_handed_over_hidden_and_erased_with_it, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, account) = reader(&paper, "Zoe").await;
    write(&paper, &zoe, &story, KIND_WORDS).await;
    let files = paper.ctx().export_account(&account).await.unwrap();
    let own = files.iter().find(|file| file.path == "comments/comments.json").unwrap();
    assert!(String::from_utf8_lossy(&own.bytes).contains("blessing"));
    let id = accounts::api::AccountId::from_stored(account.clone());
    accounts::api::close_account(paper.ctx(), &id).await.unwrap();
    paper.run_jobs().await;
    let html = paper.get(&path).await.text();
    assert!(!html.contains("Zoe") && html.contains("Former reader") && html.contains("blessing"), "{html}");
    paper.ctx().erase_account(&account).await.unwrap();
    let all = paper.everything().await;
    assert!(!all.contains("zoe@home.example"));
    assert!(paper.get(&path).await.text().contains("Former reader"));
});

both_engines!(cards_and_the_story_show_the_number_right_after_posting, |engine| async move {
    let (paper, story) = paper(engine).await;
    let path = address(&paper, &story).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let front = paper.get("/").await;
    assert!(!front.text().contains("meta__comments") && front.header("cache-control").contains("s-maxage"));
    write(&paper, &zoe, &story, KIND_WORDS).await;
    paper.run_jobs().await;
    let shown = |html: &str| {
        let rest = html.split("meta__comments").nth(1)?;
        rest.split("</span></p>").next()?.rsplit(' ').next().map(str::to_owned)
    };
    assert_eq!(shown(&paper.get("/city/").await.text()).as_deref(), Some("1"));
    assert!(paper.get(&path).await.text().contains("1 comment"));
    // In a flood the first and the last number are told, at most one in a while.
    for text in ["A second thought about the night boats.", "A third thought about the night boats."] {
        write(&paper, &zoe, &story, text).await;
        paper.run_jobs().await;
    }
    assert_eq!(shown(&paper.get("/city/").await.text()).as_deref(), Some("1"));
    paper.clock.advance(6_000);
    paper.run_jobs().await;
    assert_eq!(shown(&paper.get("/city/").await.text()).as_deref(), Some("3"));
});

both_engines!(an_answer_may_begin_with_a_quotation, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, _) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let id = comment_of(&write(&paper, &zoe, &story, &format!("> somebody said\n\n{KIND_WORDS}")).await);
    let form = page(&paper, &format!("/discussion/reply/?c={id}&quote=1"), &ada).await.text();
    assert!(form.contains(&format!("&gt; {KIND_WORDS}")) && !form.contains("&gt; somebody"), "{form}");
});
