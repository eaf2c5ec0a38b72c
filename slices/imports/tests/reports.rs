//! What does not fit comes in as far as it may, and the report adds up.

use serde_json::{Value, json};

use super::{LATER, cms, count, import, wordpress, written};
use crate::harness::{both_engines, data, paper};

/// The reasons for which things of a kind were left out.
fn reasons(report: &Value, kind: &str) -> Vec<String> {
    let all = report["skipped"].as_array().unwrap().iter();
    all.filter(|one| one["kind"] == kind).map(|one| one["reason"].as_str().unwrap().to_owned()).collect()
}

/// Found is what was created, updated, left as it was and left out together, and each left out has its reason.
fn adds_up(report: &Value) {
    for (kind, one) in [
        ("authors", "author"),
        ("sections", "section"),
        ("tags", "tag"),
        ("stories", "story"),
        ("pages", "page"),
        ("comments", "comment"),
        ("attachments", "attachment"),
    ] {
        let of = |what: &str| count(report, &format!("/{kind}/{what}"));
        let met = of("created") + of("updated") + of("unchanged") + of("skipped");
        assert_eq!(of("found"), met, "{kind}: {}", report[kind]);
        assert_eq!(of("skipped") as usize, reasons(report, one).len(), "{kind}: {}", report["skipped"]);
    }
    let of_stories: u64 =
        report["stories_by_status"].as_object().unwrap().values().flat_map(Value::as_u64).sum();
    assert_eq!(of_stories, count(report, "/stories/found") - count(report, "/stories/skipped"));
}

both_engines!(a_story_whose_picture_has_no_credit_comes_in_without_it, |engine| async move {
    let paper = paper(engine).await;
    let uploads = paper.path("uploads");
    std::fs::create_dir_all(&uploads).unwrap();
    std::fs::copy(data("photos/plain/banyan.jpg"), uploads.join("banyan.jpg")).unwrap();
    let line = json!({"id": "a", "lang": "en", "title": "Under the banyan", "published_at": "2020-01-01T10:00:00Z",
        "image": "https://old.example/banyan.jpg", "body_html": "<p>Shade.</p>"});
    let file = written(&paper, "a.jsonl", &line.to_string());
    let root = uploads.display().to_string();
    let report = import(&paper, &["jsonl", &file, "--media-root", &root]).await.unwrap();
    assert_eq!(count(&report, "/stories/created"), 1, "{report}");
    assert!(reasons(&report, "lead picture")[0].contains("--credit"), "{report}");
    adds_up(&report);
    let again = import(&paper, &["jsonl", &file, "--media-root", &root]).await.unwrap();
    assert_eq!(count(&again, "/stories/unchanged"), 1, "{again}");
    let credited =
        import(&paper, &["jsonl", &file, "--media-root", &root, "--credit", "© Old"]).await.unwrap();
    assert_eq!(count(&credited, "/stories/updated"), 1, "the hint is true: {credited}");
    assert!(reasons(&credited, "lead picture").is_empty(), "{credited}");
});

both_engines!(a_published_story_without_a_date_is_filed_as_a_draft, |engine| async move {
    let paper = paper(engine).await;
    let dates = ["0000-00-00 00:00:00", "2020-13-01 10:00:00", "99999-01-01 10:00:00", ""];
    let items: String = dates
        .iter()
        .enumerate()
        .map(|(at, date)| {
            format!(
                "<item><title>Story {at}</title><wp:post_id>{at}7</wp:post_id><wp:post_type>post</wp:post_type>\
                 <wp:status>publish</wp:status><wp:post_date>{date}</wp:post_date></item>"
            )
        })
        .collect();
    let report = import(&paper, &["wxr", &wordpress(&paper, &items)]).await.unwrap();
    assert_eq!(report["stories_by_status"], json!({"draft": 4}), "{report}");
    assert!(report["notices"].to_string().contains("without a date"), "{report}");
    let statuses = articles::api::count_by_status(paper.ctx().db(), "en").await.unwrap();
    assert_eq!(statuses, [("draft".to_owned(), 4)]);
    adds_up(&report);
});

both_engines!(an_item_of_a_foreign_namespace_does_not_become_public, |engine| async move {
    let paper = paper(engine).await;
    let report = import(&paper, &["wxr", &cms("wordpress/namespace-edge-cases.xml")]).await;
    // The file ends in an entity bomb in plain words, which is text; whether it is read or refused, nothing foreign is public.
    if let Ok(report) = report {
        assert!(report["notices"].to_string().contains("another namespace"), "{report}");
        adds_up(&report);
    }
    let items = "<item xmlns:wp=\"http://elsewhere.example/\"><title>Hijacked</title><wp:post_id>5</wp:post_id>\
                 <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>\
                 <pubDate>Thu, 02 Jan 2020 10:00:00 +0000</pubDate></item>";
    let report = import(&paper, &["wxr", &wordpress(&paper, items)]).await.unwrap();
    assert_eq!(report["stories_by_status"], json!({"draft": 1}), "{report}");
});

both_engines!(every_kind_adds_up_and_terms_are_counted_once, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let blocks = import(&paper, &["wxr", &cms("wordpress/64-block-test-data.xml")]).await.unwrap();
    assert_eq!((count(&blocks, "/sections/found"), count(&blocks, "/tags/found")), (7, 4), "{blocks}");
    adds_up(&blocks);
    for (format, name) in [
        ("wxr", "wordpress/theme-unit-test-data.xml"),
        ("wxr", "wordpress/small-export.xml"),
        ("ghost", "ghost/v4_export.json"),
        ("substack", "substack"),
    ] {
        let report = import(&paper, &[format, &cms(name)]).await.unwrap();
        adds_up(&report);
        let again = import(&paper, &[format, &cms(name)]).await.unwrap();
        adds_up(&again);
        for kind in ["authors", "sections", "tags", "stories", "pages", "comments"] {
            assert_eq!(count(&again, &format!("/{kind}/created")), 0, "{name} {kind}");
            assert_eq!(count(&again, &format!("/{kind}/found")), count(&report, &format!("/{kind}/found")));
        }
    }
});

both_engines!(comments_on_pages_are_kept, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let report = import(&paper, &["wxr", &cms("wordpress/theme-unit-test-data.xml")]).await.unwrap();
    assert_eq!(count(&report, "/comments/found"), 33, "{report}");
    assert_eq!(count(&report, "/comments/created"), 33, "{}", report["skipped"]);
});

both_engines!(what_turns_a_line_round_is_taken_out_of_headlines_and_names, |engine| async move {
    let paper = paper(engine).await;
    let line = json!({"id": "a", "lang": "en", "title": "Fares \u{202E}etoN\u{2066} rise\u{2069}", "summary": "A\u{0007} sum\u{202D}mary",
        "published_at": "2020-01-01T10:00:00Z", "authors": ["Jo \u{202E}Writer"], "categories": ["Ci\u{202A}ty"],
        "body_html": "<p>Text.</p>"});
    import(&paper, &["jsonl", &written(&paper, "a.jsonl", &line.to_string())]).await.unwrap();
    let site = paper.ctx().sites().get("en").unwrap();
    let set = articles::api::cards(paper.ctx(), &site, &articles::api::Query::latest("en", 1)).await.unwrap();
    let page = paper.get(&set.cards[0].url).await.text();
    assert!(page.contains("Fares etoN rise") && page.contains("A summary"), "{page}");
    assert!(page.contains("Jo Writer") && page.contains("City"), "{page}");
    assert!(!page.contains(['\u{202A}', '\u{202D}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{0007}']));
});

both_engines!(a_relative_picture_is_found_by_the_old_site_or_left_out_with_its_reason, |engine| async move {
    let paper = paper(engine).await;
    let item = "<item><title>Pictured</title><wp:post_id>9</wp:post_id><wp:post_type>post</wp:post_type>\
                <wp:status>publish</wp:status><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt>\
                <content:encoded><![CDATA[<p>Text.</p><img src=x>]]></content:encoded></item>";
    import(&paper, &["wxr", &wordpress(&paper, item)]).await.unwrap();
    let line = json!({"id": "a", "lang": "en", "title": "Nowhere", "published_at": "2020-01-02T10:00:00Z",
        "body_html": "<p>Text.</p><img src=x>"});
    let report = import(&paper, &["jsonl", &written(&paper, "a.jsonl", &line.to_string())]).await.unwrap();
    assert!(reasons(&report, "picture").iter().any(|reason| reason.contains("whole address")), "{report}");
    let site = paper.ctx().sites().get("en").unwrap();
    let set = articles::api::cards(paper.ctx(), &site, &articles::api::Query::latest("en", 2)).await.unwrap();
    let mut pages = Vec::new();
    for card in &set.cards {
        pages.push(paper.get(&card.url).await.text());
    }
    assert!(!pages[0].contains("href=\"x\""), "{}", pages[0]);
    assert!(pages[1].contains("http://old.example/x"), "{}", pages[1]);
});

both_engines!(a_dry_run_tells_what_would_be_done, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let file = cms("wordpress/theme-unit-test-data.xml");
    let before = import(&paper, &["wxr", &file, "--dry-run"]).await.unwrap();
    let done = import(&paper, &["wxr", &file]).await.unwrap();
    let after = import(&paper, &["wxr", &file, "--dry-run"]).await.unwrap();
    adds_up(&before);
    adds_up(&after);
    for kind in ["authors", "sections", "tags", "stories", "pages", "comments"] {
        assert_eq!(before[kind], done[kind], "{kind}");
        let of = |what: &str| count(&after, &format!("/{kind}/{what}"));
        assert_eq!((of("created"), of("updated")), (0, 0), "{kind}");
        assert_eq!(of("unchanged"), count(&done, &format!("/{kind}/created")), "{kind}");
    }
});

both_engines!(a_file_in_another_encoding_is_refused_by_its_name, |engine| async move {
    let paper = paper(engine).await;
    let text = std::fs::read_to_string(data("cms/wordpress/small-export.xml")).unwrap();
    for (mark, to_bytes) in
        [(true, u16::to_le_bytes as fn(u16) -> [u8; 2]), (true, u16::to_be_bytes), (false, u16::to_le_bytes)]
    {
        let bytes: Vec<u8> =
            mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(to_bytes).collect();
        let path = paper.path("wide.xml");
        std::fs::write(&path, bytes).unwrap();
        let error = import(&paper, &["wxr", &path.display().to_string()]).await.unwrap_err();
        assert!(error.contains("UTF-16") && error.contains("UTF-8"), "{error}");
    }
});

both_engines!(
    new_editions_are_named_after_the_paper_and_the_report_says_where_they_are,
    |engine| async move {
        let paper = paper(engine).await;
        let item = |number: u32, lang: &str| {
            format!(
                "<item><title>Story</title><wp:post_id>{number}</wp:post_id><wp:post_type>post</wp:post_type>\
             <wp:status>publish</wp:status><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt>\
             <category domain=\"language\" nicename=\"{lang}\">{lang}</category></item>"
            )
        };
        let report =
            import(&paper, &["wxr", &wordpress(&paper, &(item(1, "fr") + &item(2, "de")))]).await.unwrap();
        assert_eq!(report["editions_made"], json!({"fr": "/", "de": "/de/"}), "{report}");
        assert!(report["notices"].to_string().contains("(the root)"), "{report}");
        let line = json!({"id": "a", "lang": "tr", "title": "Haber", "published_at": "2020-01-01T10:00:00Z"});
        import(&paper, &["jsonl", &written(&paper, "a.jsonl", &line.to_string())]).await.unwrap();
        for edition in editions::api::editions(paper.ctx().db()).await.unwrap() {
            assert_eq!(edition.name, "Old Paper", "{}", edition.code);
        }
    }
);
