//! Hostile words and hostile addresses.

use articles::api::{NewStory, TagKind, redirect_address};
use kernel::HOUR;

use super::{author, file, newsstand, path_of, picture, read, section, story, tag};
use crate::harness::both_engines;

const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

both_engines!(hostile_names_are_words_on_every_page, |engine| async move {
    let paper = newsstand(engine).await;
    let writer = author(&paper, "eve", HOSTILE, HOSTILE).await;
    let plain = tag(&paper, "en", TagKind::Tag, "evil", HOSTILE).await;
    let topic = tag(&paper, "en", TagKind::Topic, "evil", HOSTILE).await;
    section(&paper, "en", "evil", &HOSTILE[..40]).await.unwrap();
    let shown = picture(&paper, HOSTILE).await;
    let new = NewStory {
        section: Some("evil".into()),
        byline: vec![writer],
        tags: vec![plain, topic],
        picture: Some(shown),
        standfirst: HOSTILE.into(),
        slug: Some("evil".into()),
        ..story(&paper, "en", HOSTILE, HOUR)
    };
    file(&paper, new).await;
    for path in [
        "/",
        "/evil/",
        "/tags/evil/",
        "/topics/evil/",
        "/authors/eve/",
        "/news/",
        "/multimedia/",
        "/archive/2020/10/11/",
    ] {
        let html = read(&paper, path).await;
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{path}: {html}");
        let data = html
            .split_once("application/ld+json\">")
            .map(|(_, rest)| rest.split_once("</script>").unwrap().0);
        let data: serde_json::Value = serde_json::from_str(data.unwrap_or("{}")).unwrap();
        assert!(data.is_object(), "{path}");
        if path != "/" {
            assert!(data["@graph"].is_array(), "{path}: {data}");
        }
    }
});

both_engines!(odd_addresses_lead_nowhere_and_break_nothing, |engine| async move {
    let paper = newsstand(engine).await;
    file(&paper, story(&paper, "en", "Here", HOUR)).await;
    let long = format!("/tags/{}/", "a".repeat(500));
    for path in [
        "/no-such-section/",
        "/City/",
        "/tags/no-such/",
        "/tags/%00/",
        "/tags/%C3%A9/",
        "/tags/%2e%2e%2f/",
        "/topics/no-such/",
        "/authors/no-such/",
        "/authors/a'b/",
        long.as_str(),
        "/news/?before=yesterday",
        "/news/?before=",
        "/news/?before=1-a",
        "/news/?before=-9223372036854775808-a",
        "/news/?before=99999999999999999999-a",
        "/city/?before=0-%27",
        "/city/?before=5-a",
        "/archive/2020/13/01/",
        "/archive/2020/02/30/",
        "/archive/2020/2/3/",
        "/archive/20201/01/01/",
        "/archive/2021/01/01/",
        "/archive/9999/12/31/",
        "/archive/9999/12/",
        "/archive/0000/01/01/",
        "/archive/abcd/ef/gh/",
        "/archive/2020/10/11/?before=x",
        "/archive/1999/01/",
        "/ar/no-such/",
    ] {
        let answer = paper.get(path).await;
        let expected = if path == "/archive/0000/01/01/" { [200, 404] } else { [404, 404] };
        assert!(expected.contains(&answer.status.as_u16()), "{path}: {}", answer.status);
    }
    // Nobody's business: the page as it is.
    for path in ["/?utm_source=x", "/news/?a=b&c", "/city/?&&=&", "/news/?before=9223372036854775807-z"] {
        read(&paper, path).await;
    }
});

both_engines!(an_old_address_with_a_query_leads_to_its_story, |engine| async move {
    let paper = newsstand(engine).await;
    let new = NewStory {
        old_addresses: vec!["https://old.example/?p=123".into()],
        ..story(&paper, "en", "Moved here", HOUR)
    };
    let id = file(&paper, new).await;
    let own = path_of(&paper, &id).await;
    let answer = paper.get("/?p=123").await;
    assert_eq!(answer.status, 301, "{}", answer.text());
    assert!(answer.header("location").ends_with(&own), "{}", answer.header("location"));
    assert!(read(&paper, "/?p=124").await.contains("Moved here"));
    redirect_address(paper.ctx(), "en", "/?cat=7", "/city/").await.unwrap();
    assert!(paper.get("/?cat=7").await.header("location").ends_with("/city/"));
});
