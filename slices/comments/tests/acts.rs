//! Who may do what, over every address: roles by acts, forms from elsewhere, somebody else's things.

use accounts::api::Role;
use http::{Request, header};

use super::{KIND_WORDS, address, after, comment_of, page, paper, post, reader, staff, write};
use crate::harness::both_engines;

both_engines!(every_act_refuses_whoever_may_not, |engine| async move {
    let (paper, story) = paper(engine).await;
    let (zoe, zoe_id) = reader(&paper, "Zoe").await;
    let (ada, _) = reader(&paper, "Ada").await;
    let (writer, _) = staff(&paper, "Layla", Role::Journalist).await;
    let (moderator, _) = staff(&paper, "Felix", Role::Moderator).await;
    let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
    let report = [("c", id.as_str()), ("rule", "abuse")];
    assert_eq!(post(&paper, "/discussion/report/", &ada, &report).await.status, 303);
    let queue = page(&paper, "/desk/moderation/", &moderator).await.text();
    let item = after(&queue, "data-case=\"").to_owned();
    // Address, fields, and what a stranger, a reader and a journalist get: never what they ask for.
    let desk: [(&str, Vec<(&str, &str)>); 7] = [
        ("/desk/moderation/decide/", vec![("item", &item), ("verb", "remove"), ("rule", "abuse")]),
        ("/desk/moderation/undo/", vec![("item", &item)]),
        ("/desk/moderation/claim/", vec![("item", &item)]),
        (
            "/desk/moderation/sanction/",
            vec![("account", &zoe_id), ("kind", "block"), ("rule", "abuse"), ("reason", "x")],
        ),
        ("/desk/moderation/lift/", vec![("account", &zoe_id)]),
        ("/desk/moderation/rules/", vec![("words", "ferry")]),
        ("/desk/moderation/rule/", vec![("code", "abuse"), ("title", "x")]),
    ];
    for (path, fields) in &desk {
        for who in ["", &zoe, &writer] {
            let answer = post(&paper, path, who, fields).await;
            assert_eq!(answer.status, 403, "{path} {}", answer.text());
        }
    }
    for path in
        ["/desk/moderation/", "/desk/moderation/rules/", &format!("/desk/moderation/author/?a={zoe_id}")]
    {
        assert_eq!(page(&paper, path, &zoe).await.status, 403, "{path}");
        assert_eq!(page(&paper, path, &writer).await.status, 403, "{path}");
        assert_eq!(page(&paper, path, &moderator).await.status, 200, "{path}");
    }
    let own: [(&str, Vec<(&str, &str)>); 5] = [
        ("/discussion/write/", vec![("story", &story), ("text", KIND_WORDS), ("token", "z")]),
        ("/discussion/edit/", vec![("c", &id), ("text", "x")]),
        ("/discussion/delete/", vec![("c", &id)]),
        ("/discussion/react/", vec![("c", &id)]),
        ("/discussion/report/", vec![("c", &id), ("rule", "abuse")]),
    ];
    for (path, fields) in &own {
        assert_eq!(post(&paper, path, "", fields).await.status, 403, "a stranger: {path}");
        // A form that stood on another site is nobody's, whatever cookie comes with it.
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={value}").replace(' ', "+")).collect();
        let request = Request::post(*path)
            .header(header::HOST, "127.0.0.1:8080")
            .header("sec-fetch-site", "cross-site")
            .header(header::COOKIE, &zoe)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        assert_eq!(paper.send(request.body(body.join("&").into()).unwrap()).await.status, 403, "{path}");
    }
    assert_eq!(comments::api::count(paper.ctx().db(), &story).await.unwrap(), 1);
});

both_engines!(
    a_removal_is_told_with_its_rule_contested_and_overturned_by_somebody_else,
    |engine| async move {
        let (paper, story) = paper(engine).await;
        let path = address(&paper, &story).await;
        let (zoe, zoe_id) = reader(&paper, "Zoe").await;
        let (ada, _) = reader(&paper, "Ada").await;
        let (felix, _) = staff(&paper, "Felix", Role::Moderator).await;
        let (tomas, _) = staff(&paper, "Tomas", Role::EditorInChief).await;
        let id = comment_of(&write(&paper, &zoe, &story, KIND_WORDS).await);
        let report = [("c", id.as_str()), ("rule", "off-topic"), ("text", "Not about the story")];
        for _ in 0..2 {
            let answer = post(&paper, "/discussion/report/", &ada, &report).await;
            assert!(answer.header("location").contains("said=reported"));
        }
        let queue = page(&paper, "/desk/moderation/?cause=reported", &felix).await.text();
        assert!(queue.contains("Not about the story") && queue.contains("Keep to the story"), "{queue}");
        let item = after(&queue, "data-case=\"").to_owned();
        let seen = paper.ctx().ports().mail.sent().len();
        let remove = [
            ("item", item.as_str()),
            ("verb", "remove"),
            ("rule", "off-topic"),
            ("reason", "It is about another ferry."),
        ];
        assert_eq!(post(&paper, "/desk/moderation/decide/", &felix, &remove).await.status, 303);
        assert_eq!(
            post(&paper, "/desk/moderation/decide/", &felix, &remove).await.status,
            409,
            "decided twice"
        );
        paper.run_jobs().await;
        assert!(!paper.get(&path).await.text().contains(KIND_WORDS));
        let letters = paper.ctx().ports().mail.sent().split_off(seen);
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject(), "Your comment was removed");
        for part in ["Keep to the story", "another ferry", "contest"] {
            assert!(letters[0].text().contains(part), "{part}: {}", letters[0].text());
        }
        let decisions = page(&paper, "/standards/decisions/", &zoe).await.text();
        assert!(
            decisions.contains("Comment removed") && decisions.contains("decided by a moderator"),
            "{decisions}"
        );
        let contest = after(&decisions, "<p><a href=\"/appeals/?entry=").to_owned();
        assert_eq!(
            page(&paper, &format!("/appeals/?entry={contest}"), &ada)
                .await
                .text()
                .matches("<textarea")
                .count(),
            0,
            "somebody else's decision"
        );
        let empty = [("entry", contest.as_str()), ("subject", "The ferry"), ("explanation", " ")];
        assert_eq!(post(&paper, "/appeals/", &zoe, &empty).await.status, 422);
        let appeal = [
            ("entry", contest.as_str()),
            ("subject", "The ferry"),
            ("explanation", "It is the very ferry of the story."),
        ];
        assert_eq!(post(&paper, "/appeals/", &zoe, &appeal).await.status, 303);
        let queue = page(&paper, "/desk/moderation/?cause=appeal", &tomas).await.text();
        let case = after(&queue, "href=\"/desk/appeals/?c=").to_owned();
        let grant = [("c", case.as_str()), ("verb", "grant"), ("answer", "You are right, and we are sorry.")];
        let same = post(&paper, "/desk/appeals/", &felix, &grant).await;
        assert_eq!(same.status, 403);
        assert!(same.text().contains("Somebody else must decide"), "{}", same.text());
        assert_eq!(post(&paper, "/desk/appeals/", &ada, &grant).await.status, 403);
        assert_eq!(post(&paper, "/desk/appeals/", &tomas, &grant).await.status, 303);
        assert_eq!(post(&paper, "/desk/appeals/", &tomas, &grant).await.status, 409);
        paper.run_jobs().await;
        assert!(paper.get(&path).await.text().contains(KIND_WORDS));
        let letters = paper.ctx().ports().mail.sent();
        assert!(letters.iter().any(|letter| letter.subject() == "Your appeal is granted"));
        assert!(letters.iter().all(|letter| letter.to()[0].address() == "zoe@home.example"));
        assert!(moderation::api::verify_ledger(paper.ctx(), 0).await.unwrap() >= 3);
        assert!(!zoe_id.is_empty());
    }
);
