//! Letters at the desk through the front door: found, opened, answered by mail, passed on, forgotten.

use accounts::api::Role;
use ports::mail::MailError;
use testkit::{Answer, Engine, TestPaper};

use crate::harness::both_engines;
use crate::newsroom_tests::{page, post_as, staff};

const FORM: &str = "application/x-www-form-urlencoded";

/// A paper that takes letters with a challenge of no work.
async fn paper(engine: Engine) -> TestPaper {
    crate::newsroom_tests::paper_and(
        engine,
        "[contact]\nfrom = \"paper@post.example\"\nmailbox = \"newsroom@post.example\"\ndifficulty = 1\nper_hour = 1000\n\
         mailboxes = { correction = \"corrections@post.example\" }\n",
    )
    .await
}

/// A reader writes; the paper's clock goes on by a second.
async fn write(paper: &TestPaper, place: &str, email: &str, topic: &str, text: &str) {
    paper.clock.advance(1_000);
    let form = paper.get(place).await.text();
    let value = |name: &str| {
        let (_, rest) = form.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
        rest.split('"').next().unwrap().to_owned()
    };
    let challenge = value("challenge");
    for proof in 0..64_u32 {
        let proof = proof.to_string();
        let fields = [
            ("name", "Zoë Marin"),
            ("email", email),
            ("topic", topic),
            ("message", text),
            ("challenge", &challenge),
            ("proof", &proof),
        ];
        if paper.post_form(place, &fields).await.status == 303 {
            return;
        }
    }
    panic!("no proof of work was found");
}

/// The address of the first letter in a list.
fn first(html: &str) -> String {
    let (_, rest) = html.split_once("work__title\"><a href=\"").expect("a letter");
    rest.split('"').next().unwrap().to_owned()
}

fn hidden(html: &str, name: &str) -> String {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
    rest.split('"').next().unwrap().to_owned()
}

async fn answer(paper: &TestPaper, cookie: &str, letter: &str, form: &str, text: &str) -> Answer {
    let body = format!("attempt={}&seen={}&text={text}", hidden(form, "attempt"), hidden(form, "seen"));
    post_as(paper, &format!("{letter}answer/"), cookie, FORM, &body).await
}

both_engines!(a_letter_is_read_and_answered_by_mail, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    write(&paper, "/contact/", "zoe@home.example", "correction", "The bridge has\nthree lanes.").await;
    paper.run_jobs().await;
    assert!(page(&paper, "/desk/counts/", &mara).await.text().contains("\"/desk/letters/\":1"));
    let list = page(&paper, "/desk/letters/", &mara).await.text();
    assert!(
        list.contains("Zoë Marin") && list.contains("The bridge has three lanes.") && list.contains(">New<")
    );
    let letter = first(&list);
    let form = page(&paper, &letter, &mara).await.text();
    assert!(
        form.contains("The bridge has\nthree lanes.") && form.contains("corrections@post.example"),
        "{form}"
    );
    assert!(page(&paper, "/desk/counts/", &mara).await.text().contains("\"/desk/letters/\":0"));
    let done = answer(&paper, &mara, &letter, &form, "You+are+right.%0D%0AThank+you.").await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, &*format!("{letter}?done=answered")));
    // The button pressed twice is one answer.
    assert_eq!(answer(&paper, &mara, &letter, &form, "You+are+right.").await.status, 303);
    paper.run_jobs().await;
    let sent = paper.ctx().ports().mail.sent();
    let (taken, reply) = (&sent[0], &sent[1]);
    assert_eq!(sent.len(), 2);
    assert_eq!(reply.to()[0].address(), "zoe@home.example");
    assert_eq!(reply.from().address(), "paper@post.example");
    assert_eq!(reply.answers_to().unwrap().address(), "corrections@post.example");
    assert!(reply.subject().starts_with("Re: A mistake in a story ("), "{}", reply.subject());
    assert!(reply.text().starts_with("You are right.\nThank you.\n\nThe Harbour Post\n\nZoë Marin wrote to us:\n> The bridge has\n> three lanes."));
    let header = |name: &str| {
        let found = reply.headers().iter().find(|(held, _)| held == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let original = format!("<{}@post.example>", taken.id());
    assert_eq!((header("In-Reply-To"), header("References")), (original.clone(), original));
    let html = page(&paper, &letter, &mara).await.text();
    assert!(html.contains("You are right.\nThank you.") && html.contains(">Sent<"), "{html}");
    assert!(page(&paper, "/desk/letters/?state=answered", &mara).await.text().contains("Zoë Marin"));
    assert!(!page(&paper, "/desk/letters/", &mara).await.text().contains("Zoë Marin"));
    let audit = page(&paper, "/desk/audit/?verb=contact.answer", &mara).await.text();
    assert!(audit.contains("<bdi>contact.answer</bdi>") && audit.contains("Mara Lindqvist"), "{audit}");
    assert!(!audit.contains("zoe@home.example"), "the audit names no reader");
});

both_engines!(two_editors_never_answer_one_letter_unawares, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let nadim = staff(&paper, "Nadim Haddad", Role::SectionEditor, None).await;
    write(&paper, "/contact/", "zoe@home.example", "other", "Hello.").await;
    let letter = first(&page(&paper, "/desk/letters/", &mara).await.text());
    let (first_form, second_form) =
        (page(&paper, &letter, &mara).await.text(), page(&paper, &letter, &nadim).await.text());
    assert_eq!(answer(&paper, &mara, &letter, &first_form, "From+Mara.").await.status, 303);
    let refused = answer(&paper, &nadim, &letter, &second_form, "From+Nadim.").await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let html = refused.text();
    assert!(
        html.contains("Somebody answered this letter meanwhile") && html.contains(">From Nadim.</textarea>")
    );
    assert!(html.contains("From Mara."), "{html}");
    let empty = answer(&paper, &nadim, &letter, &html, "+%0A+").await;
    assert!(empty.status == 422 && empty.text().contains("Write something first"));
    assert_eq!(answer(&paper, &nadim, &letter, &html, "From+Nadim+too.").await.status, 303);
    paper.run_jobs().await;
    let sent = paper.ctx().ports().mail.sent();
    let last = sent.iter().find(|letter| letter.text().starts_with("From Nadim too.")).unwrap();
    let references = last.headers().iter().find(|(name, _)| name == "References").unwrap();
    assert_eq!(references.1.split(' ').count(), 2, "{references:?}");
});

both_engines!(an_answer_that_no_server_takes_is_told, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    write(&paper, "/contact/", "zoe@home.example", "other", "Hello.").await;
    paper.run_jobs().await;
    let letter = first(&page(&paper, "/desk/letters/", &mara).await.text());
    let form = page(&paper, &letter, &mara).await.text();
    assert_eq!(answer(&paper, &mara, &letter, &form, "Good+day.").await.status, 303);
    assert!(page(&paper, &letter, &mara).await.text().contains(">On its way<"));
    paper.ctx().ports().mail.fail_next(MailError::Refused { code: 550 });
    let worker = slice::Worker::new(paper.ctx().clone());
    let _ = worker.drain().await;
    let html = page(&paper, &letter, &mara).await.text();
    assert!(html.contains(">Refused<") && html.contains("refused this answer for good"), "{html}");
    assert!(page(&paper, "/desk/letters/?state=open", &mara).await.text().contains("Zoë Marin"));
});

both_engines!(letters_pass_through_hands_and_states, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let nadim = staff(&paper, "Nadim Haddad", Role::SectionEditor, None).await;
    staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    write(&paper, "/contact/", "zoe@home.example", "other", "Hello.").await;
    let letter = first(&page(&paper, "/desk/letters/", &mara).await.text());
    let html = page(&paper, &letter, &mara).await.text();
    let id = |name: &str| {
        let before = html.split(&format!(">{name}</option>")).next().unwrap();
        before.rsplit('"').nth(1).unwrap().to_owned()
    };
    let steer = async |cookie: &str, body: String| {
        post_as(&paper, &format!("{letter}steer/"), cookie, FORM, &body).await
    };
    let refused = steer(&mara, format!("assignee={}", id("Layla Mansour"))).await;
    assert!(refused.status == 422 && refused.text().contains("may not read the letter"));
    assert_eq!(steer(&mara, format!("assignee={}", id("Nadim Haddad"))).await.status, 303);
    assert!(page(&paper, "/desk/letters/?mine=1", &nadim).await.text().contains("Zoë Marin"));
    assert!(!page(&paper, "/desk/letters/?mine=1", &mara).await.text().contains("Zoë Marin"));
    assert_eq!(steer(&nadim, "note=Ask+%3Cb%3Ethe+mayor%3C%2Fb%3E.".into()).await.status, 303);
    assert!(page(&paper, &letter, &mara).await.text().contains("Ask &lt;b&gt;the mayor&lt;"));
    for (state, elsewhere) in [("spam", "open"), ("open", "spam"), ("done", "open")] {
        assert_eq!(steer(&nadim, format!("state={state}")).await.status, 303);
        let list = async |state: &str| {
            page(&paper, &format!("/desk/letters/?state={state}"), &mara).await.text().contains("Zoë Marin")
        };
        assert!(list(state).await && !list(elsewhere).await && list("all").await, "{state}");
    }
    assert_eq!(steer(&nadim, "state=answered".into()).await.status, 404, "only an answer answers");
    assert_eq!(steer(&nadim, "nothing=1".into()).await.status, 404);
    assert!(page(&paper, "/desk/audit/?verb=contact.state", &mara).await.text().contains("spam"));
});

both_engines!(who_may_not_read_letters_sees_none, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    let layla = staff(&paper, "Layla Mansour", Role::Journalist, None).await;
    let nadim = staff(&paper, "Nadim Haddad", Role::SectionEditor, None).await;
    let arabic = staff(&paper, "Sami Arabi", Role::EditorInChief, Some(("ar", None))).await;
    write(&paper, "/contact/", "zoe@home.example", "privacy", "Erase me.").await;
    let letter = first(&page(&paper, "/desk/letters/", &mara).await.text());
    write(&paper, "/ar/contact/", "zoe@home.example", "other", "مرحبا").await;
    for (cookie, status) in [(&layla, 403), (&nadim, 403), (&arabic, 403), (&mara, 200)] {
        assert_eq!(page(&paper, &letter, cookie).await.status, status);
        let done = post_as(&paper, &format!("{letter}steer/"), cookie, FORM, "state=done").await;
        assert_eq!(done.status, if status == 200 { 303 } else { status });
    }
    assert_eq!(page(&paper, "/desk/letters/", &layla).await.status, 403);
    assert!(!page(&paper, "/desk/", &layla).await.text().contains("/desk/letters/"));
    let seen = page(&paper, "/desk/letters/?state=all", &nadim).await.text();
    assert!(seen.contains("مرحبا") && !seen.contains("Erase me."), "{seen}");
    let seen = page(&paper, "/ar/desk/letters/?state=all", &arabic).await.text();
    assert!(seen.contains("مرحبا") && !seen.contains("Erase me."), "{seen}");
    let seen = page(&paper, "/desk/letters/?state=all", &mara).await.text();
    assert!(seen.contains("مرحبا") && seen.contains("Erase me."));
    let seen = page(&paper, "/desk/letters/?state=all&edition=ar", &mara).await.text();
    assert!(seen.contains("مرحبا") && !seen.contains("Erase me."));
    assert_eq!(page(&paper, "/desk/letters/nothing/", &mara).await.status, 404);
});

both_engines!(letters_are_found_paged_and_forgotten_with_their_answers, |engine| async move {
    let paper = paper(engine).await;
    let mara = staff(&paper, "Mara Lindqvist", Role::EditorInChief, None).await;
    for number in 0..53 {
        let sender = format!("reader-{number}@home.example");
        write(&paper, "/contact/", &sender, "other", &format!("Number {number:02} of the Quay")).await;
    }
    let list = page(&paper, "/desk/letters/", &mara).await.text();
    assert!(list.contains("Number 52 ") && list.contains("Number 03 ") && !list.contains("Number 02 "));
    let (_, rest) = list.split_once("class=\"deskmore\"><a class=\"button button--quiet\" href=\"").unwrap();
    let older = rest.split('"').next().unwrap().replace("&amp;", "&");
    let rest = page(&paper, &format!("/desk/letters/{older}"), &mara).await.text();
    assert!(rest.contains("Number 02 ") && rest.contains("Number 00 ") && !rest.contains("Number 03 "));
    for words in ["number+07", "READER-7%40", "7+of+the+Quay"] {
        let found = page(&paper, &format!("/desk/letters/?q={words}"), &mara).await.text();
        assert!(found.contains("Number 07 ") && !found.contains("Number 08 "), "{words}");
    }
    assert!(
        page(&paper, "/desk/letters/?q=100%25_", &mara).await.text().contains("There is no such letter.")
    );
    let letter = first(&page(&paper, "/desk/letters/?q=number+07", &mara).await.text());
    let form = page(&paper, &letter, &mara).await.text();
    assert_eq!(answer(&paper, &mara, &letter, &form, "Yes.").await.status, 303);
    paper.run_jobs().await;
    paper.advance(181 * kernel::DAY).await;
    let mara = crate::newsroom_tests::log_in(&paper, "mara.lindqvist@post.example").await;
    assert_eq!(page(&paper, &letter, &mara).await.status, 404);
    assert!(
        page(&paper, "/desk/letters/?state=all", &mara).await.text().contains("There is no such letter.")
    );
});
