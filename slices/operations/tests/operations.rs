//! Health, readiness, metrics and the first page, through the front door.

use editions::api::{NewEdition, establish_edition};

use crate::harness::{both_engines, paper, paper_with};

both_engines!(a_running_paper_is_alive_and_ready, |engine| async move {
    let paper = paper(engine).await;
    assert_eq!(paper.get("/health/live").await.status, 200);
    let ready = paper.get("/health/ready").await;
    assert_eq!(ready.status, 200, "{}", ready.text());
    assert!(ready.text().contains("\"database\""));
    assert_eq!(ready.header("cache-control"), "no-store");
});

both_engines!(metrics_are_shown_to_who_has_the_token_and_name_no_reader, |engine| async move {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    std::fs::write(&file, "sesame\n").unwrap();
    let config = format!("[operations]\nmetrics_token_file = {:?}", file.display().to_string());
    let paper = paper_with(engine, &config).await;
    assert_eq!(paper.get("/metrics").await.status, 403);
    assert_eq!(paper.get("/nowhere-at-all/").await.status, 404);
    let shown = paper.get_with("/metrics", &[("authorization", "Bearer sesame")]).await;
    assert_eq!(shown.status, 200);
    for figure in ["courant_jobs_waiting", "courant_web_answers_total{status=\"4xx\"}"] {
        assert!(shown.text().contains(figure), "{}", shown.text());
    }
    let open = paper_with(engine, "[operations]\nmetrics = false").await;
    assert_eq!(open.get("/metrics").await.status, 404);
});

both_engines!(an_empty_paper_says_what_comes_next, |engine| async move {
    let paper = paper(engine).await;
    establish_edition(paper.ctx(), NewEdition::plain("fr", "Journal", "", "UTC")).await.unwrap();
    let page = paper.get("/").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("courant import"), "{}", page.text());
});

both_engines!(old_events_are_forgotten, |engine| async move {
    let paper = paper(engine).await;
    establish_edition(paper.ctx(), NewEdition::plain("en", "Paper", "", "UTC")).await.unwrap();
    assert!(!paper.ctx().db().events_after("", 10).await.unwrap().is_empty());
    paper.advance(8 * kernel::DAY).await;
    assert!(paper.ctx().db().events_after("", 10).await.unwrap().is_empty());
});
