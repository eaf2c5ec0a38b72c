//! The people of the demo paper: one of every role, with a password that is no secret. Deliberately absent: a second
//! step, so that whoever tries the demo is let in.

use slice::Ctx;

use crate::act::establish_staff::{NewStaff, establish_staff};
use crate::policy::{Grant, Role};

/// The password of everyone in the demo paper.
pub const DEMO_PASSWORD: &str = "lantern-on-the-quay";

/// Mail address, name and role of the demo paper's people.
pub const DEMO_STAFF: [(&str, &str, Role); 6] = [
    ("admin@lindenport.example", "Ines Halloran", Role::Administrator),
    ("chief@lindenport.example", "Tomas Reiter", Role::EditorInChief),
    ("desk@lindenport.example", "Mara Lindqvist", Role::SectionEditor),
    ("writer@lindenport.example", "Layla Mansour", Role::Journalist),
    ("pictures@lindenport.example", "Ada Brenner", Role::PictureEditor),
    ("moderator@lindenport.example", "Felix Arden", Role::Moderator),
];

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    for (email, name, role) in DEMO_STAFF {
        let new = NewStaff {
            email: email.to_owned(),
            name: name.to_owned(),
            password: Some(DEMO_PASSWORD.to_owned()),
            grant: Grant { role, edition: None, section: None },
        };
        establish_staff(&cx, new).await.map_err(|error| error.to_string())?;
    }
    Ok(())
}
