//! Types that parse: an address, what a registration asks, what is wrong with a form.

use kernel::Lang;
use ports::mail::Correspondent;
use serde::Serialize;
use slice::Ctx;
use web::FormError;

use crate::config::Config;
use credentials::names::{self, NameFault};
use credentials::passwords::{Lists, PasswordFault};

use crate::store;

kernel::id! {
    /// Identifies an account.
    AccountId
}
kernel::id! {
    /// Identifies a registration that is not confirmed yet.
    RegistrationId
}
kernel::id! {
    /// Identifies a session; not its secret.
    SessionId
}
kernel::id! {
    /// Identifies a one-use link.
    LinkId
}

/// Someone who screens display names: says what is wrong as a locale key, or nothing.
#[derive(Clone, Copy)]
pub struct NameScreen(pub fn(&Ctx, &str, &Lang) -> Option<&'static str>);

/// What is wrong with a form: a Fluent key by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    /// The address.
    pub email: Option<&'static str>,
    /// The password.
    pub password: Option<&'static str>,
    /// The new password.
    pub new_password: Option<&'static str>,
    /// The display name.
    pub name: Option<&'static str>,
    /// The box that must be ticked.
    pub consent: Option<&'static str>,
    /// A few words about oneself.
    pub bio: Option<&'static str>,
    /// The time zone.
    pub zone: Option<&'static str>,
    /// The picture.
    pub picture: Option<&'static str>,
    /// A one-time code.
    pub code: Option<&'static str>,
    /// The check against machines.
    pub captcha: Option<&'static str>,
    /// Anything that belongs to no field.
    pub form: Option<&'static str>,
}

impl Mistakes {
    /// Whether anything is wrong.
    pub(crate) fn any(&self) -> bool {
        *self != Self::default()
    }

    /// What an unsolved challenge means to the reader.
    pub(crate) fn of_challenge(error: FormError) -> &'static str {
        match error {
            FormError::Unsolved => "accounts-error-captcha-wrong",
            FormError::Expired | FormError::Forged => "accounts-error-captcha-expired",
        }
    }
}

/// What a reader may allow besides what an account needs. Each is off until it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// Letters with stories.
    Newsletter,
    /// Messages on the device.
    Push,
    /// Recommendations from what one reads.
    Personal,
    /// Counting one's visits.
    Statistics,
}

impl Purpose {
    /// Every purpose, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Newsletter, Self::Push, Self::Personal, Self::Statistics];

    /// The name in the ledger.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newsletter => "newsletter",
            Self::Push => "push",
            Self::Personal => "personal",
            Self::Statistics => "statistics",
        }
    }
}

/// A mail address as typed, and as compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Email {
    /// As typed, without blanks around.
    pub(crate) text: String,
    /// In small letters.
    pub(crate) folded: String,
}

impl Email {
    /// An address in a domain of the internet.
    ///
    /// # Errors
    /// A locale key.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        if text.is_empty() {
            return Err("accounts-error-email-missing");
        }
        let domain = text.rsplit_once('@').map_or("", |(_, domain)| domain);
        if !domain.contains('.') || domain.ends_with('.') || Correspondent::new(text).is_err() {
            return Err("accounts-error-email-form");
        }
        Ok(Self { text: text.to_owned(), folded: text.to_lowercase() })
    }
}

/// A registration as typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) password: String,
    pub(crate) consent: bool,
}

/// A registration that may be kept.
#[derive(Clone, Debug)]
pub(crate) struct Applicant {
    pub(crate) email: Email,
    pub(crate) name: String,
    pub(crate) password: String,
}

impl Draft {
    /// The registration, or everything that is wrong with it; `lang` is the page's. Says nothing of accounts.
    ///
    /// # Errors
    /// The mistakes; or the database's, as a mistake of the whole form.
    pub(crate) async fn check(&self, cx: &Ctx, lang: &Lang) -> Result<Applicant, Mistakes> {
        let email = Email::parse(&self.email);
        let name = names::tidied(&self.name);
        let mut mistakes = Mistakes {
            email: email.as_ref().err().copied(),
            name: name_fault(cx, lang, &name, None).await,
            new_password: password_fault(cx, &self.password, &[&self.email, &name]),
            consent: (!self.consent).then_some("accounts-error-consent"),
            ..Mistakes::default()
        };
        match email {
            Ok(email) if throws_away(cx, &email) => mistakes.email = Some("accounts-error-email-disposable"),
            Ok(email) if !mistakes.any() => {
                return Ok(Applicant {
                    email,
                    name,
                    password: credentials::passwords::normal(&self.password),
                });
            }
            _ => {}
        }
        Err(mistakes)
    }
}

/// Whether letters to the address are thrown away.
pub(crate) fn throws_away(cx: &Ctx, email: &Email) -> bool {
    cx.state::<Lists>().is_some_and(|lists| lists.is_disposable(&email.folded))
}

/// What is wrong with a new password.
pub(crate) fn password_fault(cx: &Ctx, password: &str, about: &[&str]) -> Option<&'static str> {
    if password.is_empty() {
        return Some("accounts-error-password-missing");
    }
    let least = cx.config::<Config>().password_least;
    let local: Vec<&str> = about.iter().map(|word| word.split('@').next().unwrap_or(word)).collect();
    cx.state::<Lists>()?.fault(password, least, &local).map(|fault| match fault {
        PasswordFault::Short => "accounts-error-password-short",
        PasswordFault::Long => "accounts-error-password-long",
        PasswordFault::Common => "accounts-error-password-common",
    })
}

/// Names that only the paper's own people bear, in the interface languages; compared by skeleton.
const RESERVED: &str = "admin administrator administrateur administrador moderator moderateur modérateur moderador \
    moderatör модератор администратор مشرف المشرف editor redaktion rédaction redaction \
    redacción redação редакция التحرير newsroom support root system editorinchief";

/// Whether a name with this skeleton pretends to be one of the paper's own.
fn is_reserved(skeleton: &str, papers: &[String]) -> bool {
    RESERVED.split(' ').any(|name| names::skeleton_of(name) == skeleton)
        || papers.iter().any(|paper| names::skeleton_of(paper) == skeleton)
}

/// What is wrong with a tidied display name; `own` is the account that bears it already.
pub(crate) async fn name_fault(
    cx: &Ctx,
    lang: &Lang,
    name: &str,
    own: Option<&AccountId>,
) -> Option<&'static str> {
    if name.is_empty() {
        return Some("accounts-error-name-missing");
    }
    if let Some(fault) = names::fault(name) {
        return Some(match fault {
            NameFault::Short => "accounts-error-name-short",
            NameFault::Long => "accounts-error-name-long",
            NameFault::Letters => "accounts-error-name-letters",
            NameFault::Mixed => "accounts-error-name-mixed",
        });
    }
    let skeleton = names::skeleton_of(name);
    let papers: Vec<String> = cx.sites().all().iter().map(|site| site.name.clone()).collect();
    let staff = match store::accounts::staff_by_skeleton(cx.db(), &skeleton).await {
        Ok(staff) => staff,
        Err(error) => {
            tracing::error!(%error, "a display name could not be compared");
            return Some("accounts-error-busy");
        }
    };
    let others = staff.iter().any(|id| own.is_none_or(|own| own != id));
    let is_staff = own.is_some_and(|own| staff.contains(own));
    if others || (!is_staff && is_reserved(&skeleton, &papers)) {
        return Some("accounts-error-name-reserved");
    }
    cx.provided::<NameScreen>().iter().find_map(|NameScreen(screen)| screen(cx, name, lang))
}

#[cfg(test)]
mod tests;
