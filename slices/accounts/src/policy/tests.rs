//! Roles against permissions, as a table.

use super::*;

fn actor(role: Role, edition: Option<&str>, section: Option<&str>) -> Actor {
    let grant = Grant { role, edition: edition.map(Into::into), section: section.map(Into::into) };
    Actor::Account { id: "a".into(), permissions: permissions(&[grant]) }
}

#[test]
fn roles_are_a_table() {
    use Role::*;
    let table: [(&str, &[Role]); 16] = [
        ("privacy.publish", &[EditorInChief, Administrator]),
        ("desk.enter", &Role::ALL),
        ("articles.file", &[Journalist, SectionEditor, EditorInChief, Administrator]),
        ("articles.publish", &[SectionEditor, EditorInChief, Administrator]),
        ("articles.arrange", &[EditorInChief, Administrator]),
        ("contact.answer", &[SectionEditor, EditorInChief, Administrator]),
        ("contact.privacy", &[EditorInChief, Administrator]),
        ("fronts.curate", &[SectionEditor, EditorInChief, Administrator]),
        ("media.add", &[Journalist, SectionEditor, PictureEditor, EditorInChief, Administrator]),
        ("media.edit", &[Journalist, SectionEditor, PictureEditor, EditorInChief, Administrator]),
        ("media.rights", &[PictureEditor, EditorInChief, Administrator]),
        ("moderation.decide", &[Moderator, EditorInChief, Administrator]),
        ("accounts.readers", &[Moderator, EditorInChief, Administrator]),
        ("accounts.audit", &[EditorInChief, Administrator]),
        ("accounts.staff", &[Administrator]),
        ("editions.change", &[Administrator]),
    ];
    for role in Role::ALL {
        for (permission, holders) in table {
            let expected = holders.contains(&role);
            assert_eq!(actor(role, None, None).may(permission), expected, "{role:?} {permission}");
        }
        assert_eq!(Role::parse(role.as_str()), Some(role));
        let known = |held: &&&str| table.iter().any(|(permission, _)| permission == *held);
        assert_eq!(role.permissions().iter().filter(known).count(), role.permissions().len(), "{role:?}");
    }
}

#[test]
fn a_limited_role_ends_at_its_limits() {
    let french = actor(Role::SectionEditor, Some("fr"), None);
    assert!(french.may_in("articles.publish", "fr", Some("ville")));
    assert!(!french.may_in("articles.publish", "en", Some("city")) && !french.may("articles.publish"));
    let city = actor(Role::Journalist, Some("en"), Some("city"));
    assert!(city.may_in("articles.file", "en", Some("city")) && city.may("desk.enter"));
    assert!(!city.may_in("articles.file", "en", Some("sport")) && !city.may_in("articles.file", "en", None));
    assert!(!city.may_in("articles.publish", "en", Some("city")));
}

#[test]
fn several_roles_add_up() {
    let grants = [
        Grant { role: Role::Journalist, edition: None, section: None },
        Grant { role: Role::SectionEditor, edition: Some("ar".into()), section: None },
    ];
    let actor = Actor::Account { id: "a".into(), permissions: permissions(&grants) };
    assert!(actor.may("articles.file") && actor.may_in("articles.publish", "ar", None));
    assert!(!actor.may_in("articles.publish", "en", None));
}
