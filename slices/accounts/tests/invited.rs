//! Inviting one of the paper's people by letter.

use accounts::api::{AccountsError, Grant, NewStaff, Role, actor, invite_staff};
use kernel::DAY;

use super::{PASSWORD, letters, link, log_in, paper};
use crate::harness::both_engines;

fn newcomer(email: &str) -> NewStaff {
    NewStaff {
        email: email.into(),
        name: "Layla Mansour".into(),
        password: None,
        grant: Grant { role: Role::Journalist, edition: Some("en".into()), section: None },
    }
}

both_engines!(an_invited_journalist_chooses_a_password_once, |engine| async move {
    let paper = paper(engine).await;
    invite_staff(paper.ctx(), newcomer("layla@post.example")).await.unwrap();
    let first = letters(&paper, 0).await;
    assert_eq!(first[0].subject(), "You are invited to The Harbour Post");
    // A second invitation replaces the first.
    let id = invite_staff(paper.ctx(), newcomer("layla@post.example")).await.unwrap();
    assert_eq!(paper.get(&link(&first[0])).await.status, 410);
    let second = letters(&paper, 1).await;
    let way = link(&second[0]);
    let page = paper.get(&way).await;
    assert!(page.text().contains("Layla Mansour") && page.text().contains("layla@post.example"));
    let token = way.split("?t=").nth(1).unwrap();
    let choose = async |password: &str| {
        paper.post_form("/account/invited/", &[("t", token), ("new_password", password)]).await
    };
    assert_eq!(choose("short").await.status, 422);
    assert_eq!(choose(PASSWORD).await.header("location"), "/account/login/?done=invited");
    assert_eq!(choose("somebody else s choice").await.status, 410);
    assert_eq!(log_in(&paper, "layla@post.example", PASSWORD).await.status, 303);
    let who = actor(paper.ctx().db(), &id).await.unwrap();
    assert!(who.may_in("articles.file", "en", None) && !who.may_in("articles.file", "ar", None));

    // Nobody below an administrator invites anybody.
    let cx = paper.ctx().on_behalf_of(who);
    let refused = invite_staff(&cx, newcomer("friend@post.example")).await;
    assert!(matches!(refused, Err(AccountsError::Forbidden(_))), "{refused:?}");
});

both_engines!(an_invitation_ends_after_seven_days, |engine| async move {
    let paper = paper(engine).await;
    invite_staff(paper.ctx(), newcomer("layla@post.example")).await.unwrap();
    let way = link(&letters(&paper, 0).await[0]);
    paper.clock.advance(7 * DAY + 1);
    assert_eq!(paper.get(&way).await.status, 410);
});
