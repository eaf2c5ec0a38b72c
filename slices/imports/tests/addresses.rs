//! Addresses of the old site lead to what stands for them now.

use testkit::TestPaper;

use super::{import, wordpress};
use crate::harness::{both_engines, paper};

const ITEMS: &str = "<wp:author><wp:author_id>1</wp:author_id><wp:author_login>jo</wp:author_login>\
    <wp:author_display_name>Jo Writer</wp:author_display_name></wp:author>\
    <wp:category><wp:category_nicename>city</wp:category_nicename><wp:cat_name>City</wp:cat_name></wp:category>\
    <item><title>Паром</title><link>http://old.example//2020/01/%d0%bf%d0%b0%d1%80%d0%be%d0%bc/</link>\
    <dc:creator>jo</dc:creator><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>\
    <wp:post_name>%d0%bf%d0%b0%d1%80%d0%be%d0%bc</wp:post_name>\
    <category domain=\"category\" nicename=\"city\">City</category>\
    <category domain=\"category\" nicename=\"harbour\">Harbour</category>\
    <category domain=\"post_tag\" nicename=\"night-ferry\">Night ferry</category>\
    <wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt></item>\
    <item><title>About</title><link>http://old.example/about/</link><wp:post_id>2</wp:post_id>\
    <wp:post_type>page</wp:post_type><wp:status>publish</wp:status><wp:post_name>about</wp:post_name>\
    <content:encoded>About us.</content:encoded></item>";

async fn leads(paper: &TestPaper, old: &str) -> String {
    let answer = paper.get(old).await;
    assert!(answer.status.is_redirection(), "{old}: {}", answer.status);
    answer.header("location").to_owned()
}

both_engines!(an_old_address_leads_on_whatever_else_its_query_says, |engine| async move {
    let paper = paper(engine).await;
    import(&paper, &["wxr", &wordpress(&paper, ITEMS)]).await.unwrap();
    let story = leads(&paper, "/?p=1").await;
    assert!(story.ends_with("-parom/"), "the slug was read as letters: {story}");
    for old in [
        "/?p=1&utm_source=x",
        "/?x=2&p=1",
        "/2020/01/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC/",
        "/2020//01/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC/",
        "/2020/01/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC/?utm_source=x",
        "/2020/01/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC/feed/",
    ] {
        assert_eq!(leads(&paper, old).await, story, "{old}");
    }
    assert_eq!(
        paper.get("/?p=77&utm_source=x").await.status,
        200,
        "the front, not a story of another number"
    );
    let page = leads(&paper, "/?page_id=2&x=y").await;
    assert!(page.ends_with("/pages/about/"), "{page}");
});

both_engines!(pages_of_old_categories_tags_and_authors_lead_to_ours, |engine| async move {
    let paper = paper(engine).await;
    import(&paper, &["wxr", &wordpress(&paper, ITEMS)]).await.unwrap();
    for (old, new) in [
        ("/category/city/", "/city/"),
        ("/category/harbour/", "/tags/harbour/"),
        ("/tag/night-ferry/", "/tags/night-ferry/"),
        ("/author/jo/", "/authors/jo-writer/"),
    ] {
        let target = leads(&paper, old).await;
        assert!(target.ends_with(new), "{old}: {target}");
        assert_eq!(paper.get(new).await.status, 200, "{new}");
    }
});
