//! Real archives come in by the command a person types.

mod addresses;
mod arrivals;
mod reports;

use std::path::PathBuf;

use serde_json::Value;
use testkit::TestPaper;

use crate::harness::{both_engines, data, paper};

/// After the last date of every archive, so that what they published is published.
const LATER: kernel::Timestamp = kernel::Timestamp(1_790_000_000_000);

/// Runs `courant import …` with a report; returns the report.
async fn import(paper: &TestPaper, arguments: &[&str]) -> Result<Value, String> {
    let command = paper.app.commands.iter().find(|command| command.clap.get_name() == "import").unwrap();
    let report = paper.path("report.json");
    let report_path = report.display().to_string();
    let mut all = vec!["import"];
    all.extend(arguments);
    all.extend(["--no-fetch", "--report", &report_path]);
    let matches = command.clap.clone().try_get_matches_from(all).map_err(|error| error.to_string())?;
    let operator = paper.ctx().on_behalf_of(kernel::Actor::Operator);
    (command.run)(operator, matches).await?;
    Ok(serde_json::from_slice(&std::fs::read(report).unwrap()).unwrap())
}

fn cms(name: &str) -> String {
    data(&format!("cms/{name}")).display().to_string()
}

/// Writes a file beside the paper.
fn written(paper: &TestPaper, name: &str, text: &str) -> String {
    let path = paper.path(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// An export of `http://old.example` with these items.
fn wordpress(paper: &TestPaper, items: &str) -> String {
    let text = format!(
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Old Paper</title><language>en</language>\
         <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://old.example</wp:base_blog_url>{items}</channel></rss>"
    );
    written(paper, "export.xml", &text)
}

fn count(report: &Value, path: &str) -> u64 {
    report.pointer(path).and_then(Value::as_u64).unwrap_or(0)
}

both_engines!(a_wordpress_archive_comes_in_whole_and_keeps_its_secrets, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    let file = cms("wordpress/theme-unit-test-data.xml");
    let report = import(&paper, &["wxr", &file]).await.unwrap();
    assert_eq!(count(&report, "/stories/found"), 58, "{report}");
    assert_eq!(count(&report, "/stories/created"), 58);
    assert_eq!(count(&report, "/pages/found"), 21);
    assert_eq!(count(&report, "/comments/found"), 33);
    assert_eq!(count(&report, "/attachments/found"), 37);
    assert_eq!(
        report["stories_by_status"],
        serde_json::json!({"published": 55, "scheduled": 1, "draft": 2}),
        "as they were stored: the one behind a password is a draft"
    );
    let statuses = articles::api::count_by_status(paper.ctx().db(), "en").await.unwrap();
    let published: i64 =
        statuses.iter().filter(|(status, _)| status == "published").map(|(_, count)| count).sum();
    assert_eq!(published, 55, "56 published, one of them behind a password: {statuses:?}");
    let again = import(&paper, &["wxr", &file]).await.unwrap();
    assert_eq!(count(&again, "/stories/unchanged"), 58, "{again}");
    assert_eq!(count(&again, "/stories/created") + count(&again, "/stories/updated"), 0);
    assert_eq!(count(&again, "/pages/unchanged"), 21);
    assert_eq!(count(&again, "/comments/unchanged"), count(&report, "/comments/created"));
});

both_engines!(an_old_address_leads_to_the_story_and_the_story_answers, |engine| async move {
    let paper = paper(engine).await;
    paper.clock.set(LATER);
    import(&paper, &["wxr", &cms("wordpress/theme-unit-test-data.xml")]).await.unwrap();
    let site = paper.ctx().sites().get("en").unwrap();
    let set =
        articles::api::cards(paper.ctx(), &site, &articles::api::Query::latest("en", 100)).await.unwrap();
    assert_eq!(set.cards.len(), 55);
    for card in &set.cards {
        if card.url.starts_with('/') {
            let page = paper.get(&card.url).await;
            assert_eq!(page.status, 200, "{}", card.url);
            assert!(!page.text().contains("<script>alert"), "{}", card.url);
        }
    }
    let old = articles::api::old_address(paper.ctx(), &site, "/?p=1178").await.unwrap();
    let old = old.or(articles::api::old_address(paper.ctx(), &site, "/?p=1177").await.unwrap());
    assert!(old.is_some_and(|target| target.contains("/20")), "the old address is known");
});

both_engines!(a_dry_run_writes_nothing_and_counts_the_same, |engine| async move {
    let paper = paper(engine).await;
    let file = cms("wordpress/small-export.xml");
    let dry = import(&paper, &["wxr", &file, "--dry-run"]).await.unwrap();
    assert_eq!(count(&dry, "/stories/found"), 6);
    assert!(editions::api::editions(paper.ctx().db()).await.unwrap().is_empty());
    let wet = import(&paper, &["wxr", &file]).await.unwrap();
    assert_eq!(count(&wet, "/stories/found"), 6);
    assert_eq!(dry["stories_by_status"], wet["stories_by_status"]);
});

both_engines!(a_broken_file_is_refused_with_its_line_and_leaves_nothing, |engine| async move {
    let paper = paper(engine).await;
    let good = cms("wordpress/small-export.xml");
    for bad in ["wordpress/malformed.xml", "wordpress/missing-version-tag.xml"] {
        let error = import(&paper, &["wxr", &good, &cms(bad)]).await.unwrap_err();
        assert!(error.contains(bad.rsplit('/').next().unwrap()), "{error}");
        assert!(editions::api::editions(paper.ctx().db()).await.unwrap().is_empty(), "{bad}");
    }
    let text = std::fs::read(data("cms/wordpress/theme-unit-test-data.xml")).unwrap();
    let cut = paper.path("cut.xml");
    std::fs::write(&cut, &text[..text.len() / 2]).unwrap();
    let error = import(&paper, &["wxr", &cut.display().to_string()]).await.unwrap_err();
    assert!(error.contains("line"), "{error}");
    assert!(editions::api::editions(paper.ctx().db()).await.unwrap().is_empty());
});

both_engines!(ghost_and_substack_come_in_by_their_own_counts, |engine| async move {
    let paper = paper(engine).await;
    let report = import(&paper, &["ghost", &cms("ghost/v4_export.json")]).await.unwrap();
    assert_eq!(count(&report, "/stories/found") + count(&report, "/pages/found"), 11, "{report}");
    assert_eq!(count(&report, "/pages/found"), 4);
    let report = import(&paper, &["substack", &cms("substack")]).await.unwrap();
    assert_eq!(count(&report, "/stories/found") + count(&report, "/pages/found"), 5, "{report}");
    let error = import(&paper, &["ghost", &cms("ghost/api-posts.json")]).await.unwrap_err();
    assert!(error.contains("api-posts.json"), "{error}");
});

both_engines!(each_language_becomes_an_edition_and_versions_are_linked, |engine| async move {
    let paper = paper(engine).await;
    let file = |lang: &str| data(&format!("articles/debian/{lang}.jsonl")).display().to_string();
    let report = import(&paper, &["jsonl", &file("fr"), &file("pt"), &file("ar")]).await.unwrap();
    assert_eq!(count(&report, "/stories/found"), 209 + 29 + 1, "{report}");
    assert_eq!(count(&report, "/stories/created"), 209 + 29 + 1);
    assert_eq!(report["editions"]["pt"], 29);
    let site = paper.ctx().sites().get("pt").unwrap();
    let set = articles::api::cards(paper.ctx(), &site, &articles::api::Query::latest("pt", 1)).await.unwrap();
    let page = paper.get(&set.cards[0].url).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains(r#"hreflang="fr""#), "the French version is linked");
});

both_engines!(an_unknown_edition_is_an_error_with_a_hint, |engine| async move {
    let paper = paper(engine).await;
    let error =
        import(&paper, &["wxr", &cms("wordpress/small-export.xml"), "--edition", "xx"]).await.unwrap_err();
    assert!(error.contains("no edition") && error.contains("hint"), "{error}");
});

both_engines!(a_missing_file_is_an_error_not_a_panic, |engine| async move {
    let paper = paper(engine).await;
    let missing: PathBuf = paper.path("nowhere.xml");
    let error = import(&paper, &["wxr", &missing.display().to_string()]).await.unwrap_err();
    assert!(error.contains("nowhere.xml"), "{error}");
});

both_engines!(pictures_come_from_the_folder_of_uploads, |engine| async move {
    let paper = paper(engine).await;
    let uploads = paper.path("uploads");
    std::fs::create_dir_all(&uploads).unwrap();
    let text = std::fs::read_to_string(data("cms/wordpress/ghost-migrate-sample-with-alt.xml")).unwrap();
    let name = text
        .split("<wp:attachment_url>")
        .nth(1)
        .and_then(|rest| rest.split("</wp:attachment_url>").next())
        .map(|url| {
            url.trim_start_matches("<![CDATA[").trim_end_matches("]]>").rsplit('/').next().unwrap().to_owned()
        })
        .unwrap();
    std::fs::copy(data("photos/plain/banyan.jpg"), uploads.join(&name)).unwrap();
    let root = uploads.display().to_string();
    let file = cms("wordpress/ghost-migrate-sample-with-alt.xml");
    let report =
        import(&paper, &["wxr", &file, "--media-root", &root, "--credit", "© Old Site"]).await.unwrap();
    assert_eq!(count(&report, "/attachments/created"), 1, "{report}");
    let site = paper.ctx().sites().get("en").unwrap();
    let set = articles::api::cards(paper.ctx(), &site, &articles::api::Query::latest("en", 1)).await.unwrap();
    let page = paper.get(&set.cards[0].url).await;
    assert!(page.text().contains("/img/") && page.text().contains("© Old Site"), "{}", page.text());
});

both_engines!(a_folder_of_exports_comes_in_whole_and_again_without_a_change, |engine| async move {
    let paper = paper(engine).await;
    let folder = paper.path("archive");
    std::fs::create_dir_all(folder.join("older")).unwrap();
    std::fs::copy(data("articles/debian/ar.jsonl"), folder.join("ar.jsonl")).unwrap();
    std::fs::copy(data("articles/debian/pt.jsonl"), folder.join("older/pt.jsonl")).unwrap();
    std::fs::write(folder.join("notes.txt"), "no export").unwrap();
    let name = folder.display().to_string();
    let report = import(&paper, &["jsonl", &name]).await.unwrap();
    assert_eq!(count(&report, "/stories/created"), 30, "{report}");
    let again = import(&paper, &["jsonl", &name]).await.unwrap();
    assert_eq!((count(&again, "/stories/created"), count(&again, "/stories/updated")), (0, 0), "{again}");
    assert_eq!(count(&again, "/stories/found"), 30);
    let error = import(&paper, &["wxr", &name]).await.unwrap_err();
    assert!(error.contains(".xml"), "{error}");
});
