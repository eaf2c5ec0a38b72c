//! Comments that came with stories stand under them.

use articles::api::{Query, address_of, rows};

use super::{LATER, cms, import, wordpress};
use crate::harness::{both_engines, paper};

/// A comment of an export.
fn comment(id: u32, parent: u32, name: &str, state: &str, text: &str) -> String {
    format!(
        "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>{name}</wp:comment_author>\
         <wp:comment_author_email>{name}@old.example</wp:comment_author_email>\
         <wp:comment_date_gmt>2019-03-0{id} 10:00:00</wp:comment_date_gmt><wp:comment_approved>{state}</wp:comment_approved>\
         <wp:comment_parent>{parent}</wp:comment_parent><wp:comment_type></wp:comment_type>\
         <wp:comment_content><![CDATA[{text}]]></wp:comment_content></wp:comment>"
    )
}

fn export(comments: &str) -> String {
    format!(
        "<item><title>The old bridge</title><link>http://old.example/bridge/</link><dc:creator>a</dc:creator>\
         <content:encoded><![CDATA[<p>It stands.</p>]]></content:encoded><wp:post_id>7</wp:post_id>\
         <wp:post_date_gmt>2019-03-01 09:00:00</wp:post_date_gmt><wp:post_name>bridge</wp:post_name>\
         <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{comments}</item>"
    )
}

/// The page of the only story.
async fn page(paper: &testkit::TestPaper) -> String {
    let row = rows(paper.ctx().db(), &Query::latest("en", 5)).await.unwrap().remove(0);
    let full = address_of(paper.ctx(), &row.id).await.unwrap().unwrap();
    let (_, rest) = full.split_once("://").unwrap();
    paper.get(&rest[rest.find('/').unwrap()..]).await.text()
}

both_engines!(what_readers_saw_elsewhere_they_see_here_in_its_thread_and_nothing_else, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let all = [
        // The answer is older than what it answers: clocks of old systems were set wrong.
        comment(1, 2, "Bruno", "1", "Since 1911, as the plaque says."),
        comment(2, 0, "Ada", "1", "How <em>long</em> has it stood?<script>alert(1)</script>"),
        comment(3, 0, "Carla", "0", "This one waits for a moderator."),
        comment(4, 2, "Dora", "spam", "Cheap bridges for sale."),
        comment(5, 4, "Emil", "1", "Who sells bridges here?"),
    ];
    let file = wordpress(&paper, &export(&all.concat()));
    import(&paper, &["wxr", &file]).await.unwrap();
    paper.run_jobs().await;
    let html = page(&paper).await;
    for text in
        ["3 comments", "Ada", "Bruno", "How <em>long</em> has it stood?", "Since 1911", "Who sells bridges"]
    {
        assert!(html.contains(text), "{text}: {html}");
    }
    for text in ["Carla", "waits for a moderator.", "Cheap bridges", "alert(1)", "old.example\""] {
        assert!(!html.contains(text), "{text}: {html}");
    }
    let (before, _) = html.split_once("Since 1911").unwrap();
    assert!(before.rsplit_once("comment--deep").is_some_and(|(_, tail)| tail.contains("Bruno")), "{html}");
    import(&paper, &["wxr", &file]).await.unwrap();
    paper.run_jobs().await;
    assert!(page(&paper).await.contains("3 comments"), "a second time changes nothing");
});

both_engines!(who_is_erased_here_is_nameless_in_old_comments_too, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let file = wordpress(&paper, &export(&comment(2, 0, "Ada", "1", "How long has it stood?")));
    import(&paper, &["wxr", &file]).await.unwrap();
    paper.run_jobs().await;
    assert!(page(&paper).await.contains("Ada"));
    let new = accounts::api::NewReader {
        email: "ADA@old.example".into(),
        name: "Somebody".into(),
        password: None,
        edition: "en".into(),
    };
    let id = accounts::api::establish_reader(paper.ctx(), new).await.unwrap();
    paper.ctx().erase_account(id.as_str()).await.unwrap();
    paper.run_jobs().await;
    let html = page(&paper).await;
    assert!(!html.contains("Ada") && html.contains("Former reader") && html.contains("How long"), "{html}");
});

both_engines!(a_whole_archive_shows_every_comment_that_was_approved, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    import(&paper, &["wxr", &cms("wordpress/theme-unit-test-data.xml")]).await.unwrap();
    paper.run_jobs().await;
    let mut seen = 0;
    for row in rows(paper.ctx().db(), &Query::latest("en", 100)).await.unwrap() {
        let arrived = articles::api::arrived_comments(paper.ctx(), row.id.as_str()).await.unwrap();
        let count = comments::api::count(paper.ctx().db(), row.id.as_str()).await.unwrap();
        assert_eq!(i64::try_from(arrived.len()).unwrap(), count, "{}", row.headline);
        seen += count;
    }
    assert!(seen > 15, "{seen}");
});
