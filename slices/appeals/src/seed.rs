//! The demo paper's open appeal: a reader who was blocked asks for access.

use accounts::api::{DEMO_STAFF, NewReader, Role, actor, establish_reader};
use moderation::api::{NewSanction, SanctionKind, sanction};
use slice::Ctx;

use crate::act::file::{Filing, file};

pub(crate) async fn seed(cx: Ctx) -> Result<(), String> {
    let new = NewReader {
        email: "bruno@readers.example".into(),
        name: "Bruno Stack".into(),
        password: None,
        edition: "en".into(),
    };
    let reader = establish_reader(&cx, new).await.map_err(|error| error.to_string())?;
    // Established before, so that this finds the moderator of the demo.
    let Some((email, name, role)) = DEMO_STAFF.into_iter().find(|(_, _, role)| *role == Role::Moderator)
    else {
        return Ok(());
    };
    let grant = accounts::api::Grant { role, edition: None, section: None };
    let staff = accounts::api::NewStaff { email: email.into(), name: name.into(), password: None, grant };
    let moderator = accounts::api::establish_staff(&cx, staff).await.map_err(|error| error.to_string())?;
    let moderator = actor(cx.db(), &moderator).await.map_err(|error| error.to_string())?;
    let new = NewSanction {
        account: reader.as_str().to_owned(),
        kind: SanctionKind::Block,
        edition: "en".into(),
        rule: "etiquette".into(),
        reason: "Followed one reader from story to story with the same reproach, after two warnings.".into(),
        days: 0,
    };
    sanction(&cx.on_behalf_of(moderator), new).await.map_err(|error| error.to_string())?;
    let filing = Filing {
        account: reader.as_str().to_owned(),
        edition: "en".into(),
        entry: String::new(),
        subject_line: "Asking for access again".into(),
        explanation: "I was cross about the market stalls and took it out on somebody who had nothing to do with it. \
                      I have written to her through the paper and apologised. I would like to take part again."
            .into(),
    };
    file(&cx, filing).await.map_err(|error| error.to_string())
}
