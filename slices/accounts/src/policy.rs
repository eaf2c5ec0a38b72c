//! Who may do what: what each role of the paper's people is allowed, everywhere or in one edition or section. Pure.

use kernel::Actor;
use serde::{Deserialize, Serialize};

use crate::error::AccountsError;

/// May see and change staff accounts, roles and invitations.
pub(crate) const STAFF: &str = "accounts.staff";
/// May search the audit.
pub(crate) const AUDIT: &str = "accounts.audit";
/// May block readers and end their sessions.
pub(crate) const READERS: &str = "accounts.readers";
/// May enter the newsroom.
pub const DESK: &str = slice::ENTER_DESK;

/// A role of the paper's people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Files stories.
    Journalist,
    /// Publishes stories and arranges fronts.
    SectionEditor,
    /// Keeps the picture archive.
    PictureEditor,
    /// Judges what readers write.
    Moderator,
    /// Everything of the paper's content.
    EditorInChief,
    /// Everything.
    Administrator,
}

impl Role {
    /// Every role, from the least to the most.
    pub const ALL: [Self; 6] = [
        Self::Journalist,
        Self::SectionEditor,
        Self::PictureEditor,
        Self::Moderator,
        Self::EditorInChief,
        Self::Administrator,
    ];

    /// The name in tables and commands.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Journalist => "journalist",
            Self::SectionEditor => "section-editor",
            Self::PictureEditor => "picture-editor",
            Self::Moderator => "moderator",
            Self::EditorInChief => "editor-in-chief",
            Self::Administrator => "administrator",
        }
    }

    /// The role of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// What the role allows. Names are those that the slices check.
    pub fn permissions(self) -> &'static [&'static str] {
        match self {
            Self::Journalist => &[DESK, "articles.file", "media.add", "media.edit"],
            Self::SectionEditor => &[
                DESK,
                "articles.file",
                "articles.publish",
                "contact.answer",
                "fronts.curate",
                "media.add",
                "media.edit",
            ],
            Self::PictureEditor => &[DESK, "media.add", "media.edit", "media.rights"],
            Self::Moderator => &[DESK, "moderation.decide", READERS],
            Self::EditorInChief => &[
                DESK,
                "articles.arrange",
                "articles.file",
                "articles.publish",
                "contact.answer",
                "contact.privacy",
                "fronts.curate",
                "media.add",
                "media.edit",
                "media.rights",
                "moderation.decide",
                "privacy.publish",
                READERS,
                AUDIT,
            ],
            Self::Administrator => &[
                DESK,
                "articles.arrange",
                "articles.file",
                "articles.publish",
                "contact.answer",
                "contact.privacy",
                "editions.change",
                "fronts.curate",
                "media.add",
                "media.edit",
                "media.rights",
                "moderation.decide",
                "privacy.publish",
                READERS,
                AUDIT,
                STAFF,
            ],
        }
    }
}

/// A role with its limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Which role.
    pub role: Role,
    /// The edition it is limited to.
    pub edition: Option<String>,
    /// The section's slug it is limited to; only with an edition.
    pub section: Option<String>,
}

/// The permissions that grants come to, as an [`Actor`] holds them: `articles.file`, `articles.file@fr`,
/// `articles.file@fr/ville`. To enter the newsroom is never limited.
pub fn permissions(grants: &[Grant]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for grant in grants {
        let place = match (&grant.edition, &grant.section) {
            (None, _) => String::new(),
            (Some(edition), None) => format!("@{edition}"),
            (Some(edition), Some(section)) => format!("@{edition}/{section}"),
        };
        for permission in grant.role.permissions() {
            let place = if *permission == DESK { "" } else { &place };
            all.push(format!("{permission}{place}"));
        }
    }
    all.sort();
    all.dedup();
    all
}

/// Refuses an actor without the permission.
pub(crate) fn require(actor: &Actor, permission: &'static str) -> Result<(), AccountsError> {
    if actor.may(permission) { Ok(()) } else { Err(AccountsError::Forbidden(permission)) }
}

#[cfg(test)]
mod tests;
