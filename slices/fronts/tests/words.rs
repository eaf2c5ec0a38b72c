//! Every template of this slice with its samples, in every interface language.

use editions::api::{NewEdition, establish_edition};
use web::{LANGUAGES, PageHead, Visit};

use crate::harness::{both_engines, paper};

both_engines!(every_sample_is_rendered_in_every_language, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    for lang in LANGUAGES {
        let edition = NewEdition::plain(lang, "Paper", &format!("/{lang}"), "UTC");
        establish_edition(cx, edition).await.unwrap();
    }
    let mut rendered = 0;
    for (template, samples) in paper.app.samples.iter().filter(|(name, _)| name.starts_with("fronts/")) {
        for lang in LANGUAGES {
            let site = cx.sites().get(lang).unwrap();
            for sample in samples {
                let visit = Visit { site: site.clone(), path: "/news/".into(), query: String::new() };
                let head = PageHead { title: "Title".into(), kind: "section", ..PageHead::default() };
                let desk = ["fronts/desk.html", "fronts/history.html", "fronts/banner.html"];
                let page = match desk.contains(template) {
                    true => cx.desk_page(&visit, template, "Title", sample.clone()).respond().await,
                    false => cx.page(&visit, template, head, sample.clone()).private().respond().await,
                };
                assert!(page.is_ok(), "{template} in {lang}: {:?}", page.err());
                rendered += 1;
            }
        }
    }
    assert!(rendered >= 8 * 16, "{rendered}");
});
