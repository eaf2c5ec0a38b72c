//! Houses that say who somebody is: OpenID Connect by its issuer, or plain OAuth 2 with an address that tells about the
//! user. A preset is nothing but addresses and names of claims, which the operator can set himself.

use std::collections::BTreeMap;
use std::path::PathBuf;

use kernel::Timestamp;
use parking_lot::Mutex;
use ports::Secret;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::openid::Discovered;

/// What is known of a house beforehand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// Any that speaks OpenID Connect; or OAuth 2 where its addresses are set.
    #[default]
    Oidc,
    /// Google.
    Google,
    /// Apple.
    Apple,
    /// Facebook: OAuth 2.
    Facebook,
    /// GitHub: OAuth 2.
    Github,
}

/// One house as the operator names it. What is empty comes from the preset or from the issuer's own description.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProviderConfig {
    /// `oidc`, `google`, `apple`, `facebook` or `github`.
    pub kind: Preset,
    /// The name on the button.
    pub label: String,
    /// Our account there.
    pub client_id: String,
    /// A file whose content is our secret there; for Apple the private key of type P8.
    pub client_secret_file: Option<PathBuf>,
    /// How the secret is sent: `basic` or `post`.
    pub client_auth: String,
    /// OpenID Connect: the issuer, exactly as it calls itself.
    pub issuer: String,
    /// Where people are sent.
    pub authorize_url: String,
    /// Where the code becomes a token.
    pub token_url: String,
    /// OAuth 2: the address that tells about the user.
    pub user_url: String,
    /// OAuth 2: the address that lists mail addresses as GitHub does.
    pub emails_url: String,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// The claim that never changes.
    pub subject_claim: String,
    /// The claim with the mail address.
    pub email_claim: String,
    /// The claim that says whether the address was verified.
    pub verified_claim: String,
    /// The claim with the name.
    pub name_claim: String,
    /// Whether its addresses count as verified without a claim that says so.
    pub addresses_are_verified: bool,
    /// Apple: the team that the key belongs to.
    pub team: String,
    /// Apple: the key's identifier.
    pub key: String,
}

impl ProviderConfig {
    /// The section with what its preset knows.
    pub fn complete(&self, name: &str) -> Self {
        let mut full = self.clone();
        let set = |field: &mut String, value: &str| {
            if field.is_empty() {
                value.clone_into(field);
            }
        };
        let (label, issuer, auth, scopes): (&str, &str, &str, &[&str]) = match self.kind {
            Preset::Oidc => (name, "", "basic", &["openid", "email", "profile"]),
            Preset::Google => {
                ("Google", "https://accounts.google.com", "post", &["openid", "email", "profile"])
            }
            Preset::Apple => ("Apple", "https://appleid.apple.com", "post", &["openid", "email", "name"]),
            Preset::Facebook => ("Facebook", "", "post", &["public_profile", "email"]),
            Preset::Github => ("GitHub", "", "post", &["read:user", "user:email"]),
        };
        set(&mut full.label, label);
        set(&mut full.issuer, issuer);
        set(&mut full.client_auth, auth);
        if full.scopes.is_empty() {
            full.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        }
        match self.kind {
            Preset::Facebook => {
                set(&mut full.authorize_url, "https://www.facebook.com/v23.0/dialog/oauth");
                set(&mut full.token_url, "https://graph.facebook.com/v23.0/oauth/access_token");
                set(&mut full.user_url, "https://graph.facebook.com/v23.0/me?fields=id,name,email");
                set(&mut full.subject_claim, "id");
            }
            Preset::Github => {
                set(&mut full.authorize_url, "https://github.com/login/oauth/authorize");
                set(&mut full.token_url, "https://github.com/login/oauth/access_token");
                set(&mut full.user_url, "https://api.github.com/user");
                set(&mut full.emails_url, "https://api.github.com/user/emails");
                set(&mut full.subject_claim, "id");
            }
            Preset::Oidc | Preset::Google | Preset::Apple => {}
        }
        set(&mut full.subject_claim, "sub");
        set(&mut full.email_claim, "email");
        set(&mut full.verified_claim, "email_verified");
        set(&mut full.name_claim, "name");
        full
    }

    /// Says what is wrong, in the operator's words.
    ///
    /// # Errors
    /// A sentence that names the key.
    pub fn validate(&self, name: &str) -> Result<(), String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || name.len() > 40 || !name.chars().all(plain) || name == "new" {
            return Err(format!(
                "providers.{name}: a name is small letters, digits and hyphens, and not new"
            ));
        }
        let full = self.complete(name);
        if full.client_id.is_empty() || full.client_secret_file.is_none() {
            return Err(format!("providers.{name}: client_id and client_secret_file are needed"));
        }
        if full.issuer.is_empty()
            && [&full.authorize_url, &full.token_url, &full.user_url].iter().any(|url| url.is_empty())
        {
            return Err(format!(
                "providers.{name}: issuer is needed hint: or authorize_url, token_url and user_url for plain OAuth 2"
            ));
        }
        if full.kind == Preset::Apple && (full.team.is_empty() || full.key.is_empty()) {
            return Err(format!("providers.{name}: team and key are needed for Apple"));
        }
        if !matches!(full.client_auth.as_str(), "basic" | "post") {
            return Err(format!("providers.{name}: client_auth is basic or post"));
        }
        let urls = [&full.issuer, &full.authorize_url, &full.token_url, &full.user_url, &full.emails_url];
        match urls.iter().find(|url| !url.is_empty() && !is_safe(url)) {
            Some(url) => {
                Err(format!("providers.{name}: {url:?} is not https hint: http only to this machine"))
            }
            None => Ok(()),
        }
    }
}

fn is_safe(address: &str) -> bool {
    let Ok(url) = url::Url::parse(address) else { return false };
    let here = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && here)
}

/// A house, ready to be asked.
#[derive(Debug)]
pub struct Provider {
    /// Its name in the configuration, in addresses and in the table.
    pub name: String,
    /// Its section, with what the preset knows.
    pub config: ProviderConfig,
    pub(crate) secret: Secret,
    /// What the issuer says of itself, and when we asked.
    pub(crate) discovered: Mutex<Option<(Timestamp, Discovered)>>,
}

impl Provider {
    /// The addresses that the operator wrote down, which may lie inside the house.
    pub fn named(&self) -> Vec<String> {
        let config = &self.config;
        [&config.issuer, &config.token_url, &config.user_url, &config.emails_url]
            .into_iter()
            .filter(|url| !url.is_empty())
            .cloned()
            .collect()
    }

    /// A claim as text: a number is one too (GitHub's and Facebook's identifiers).
    pub fn text(claims: &serde_json::Map<String, Value>, name: &str) -> Option<String> {
        match claims.get(name)? {
            Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// All of them, by name.
#[derive(Debug)]
pub struct Providers {
    all: BTreeMap<String, Provider>,
    /// What is wrong with a file.
    pub faults: Vec<String>,
}

impl Providers {
    /// Reads the secrets of these sections.
    pub fn new(sections: &BTreeMap<String, ProviderConfig>) -> Self {
        let mut faults = Vec::new();
        let mut all = BTreeMap::new();
        for (name, section) in sections {
            let path = section.client_secret_file.clone().unwrap_or_default();
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    let provider = Provider {
                        name: name.clone(),
                        config: section.complete(name),
                        secret: Secret::new(text.trim()),
                        discovered: Mutex::default(),
                    };
                    all.insert(name.clone(), provider);
                }
                Err(error) => faults.push(format!("providers.{name}: {}: {error}", path.display())),
            }
        }
        Self { all, faults }
    }

    /// The one of this name.
    pub fn get(&self, name: &str) -> Option<&Provider> {
        self.all.get(name)
    }

    /// All, by name.
    pub fn all(&self) -> impl Iterator<Item = &Provider> {
        self.all.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(kind: Preset) -> ProviderConfig {
        ProviderConfig {
            kind,
            client_id: "paper".into(),
            client_secret_file: Some("secret".into()),
            ..ProviderConfig::default()
        }
    }

    #[test]
    fn presets_need_nothing_but_an_account() {
        for kind in [Preset::Google, Preset::Facebook, Preset::Github] {
            assert_eq!(section(kind).validate("one"), Ok(()), "{kind:?}");
        }
        let apple = ProviderConfig { team: "T".into(), key: "K".into(), ..section(Preset::Apple) };
        assert_eq!(apple.validate("apple"), Ok(()));
        assert_eq!(section(Preset::Github).complete("x").subject_claim, "id");
        assert!(section(Preset::Github).complete("x").issuer.is_empty());
    }

    #[test]
    fn a_wrong_section_says_what_it_needs() {
        let oidc = |issuer: &str| ProviderConfig { issuer: issuer.into(), ..section(Preset::Oidc) };
        assert_eq!(oidc("https://id.example").validate("sso"), Ok(()));
        assert_eq!(oidc("http://127.0.0.1:4000").validate("sso"), Ok(()));
        for (config, name) in [
            (oidc("http://id.example"), "sso"),
            (oidc(""), "sso"),
            (oidc("https://id.example"), "new"),
            (oidc("https://id.example"), "A b"),
            (section(Preset::Apple), "apple"),
            (ProviderConfig { client_id: String::new(), ..oidc("https://id.example") }, "sso"),
            (ProviderConfig { client_auth: "none".into(), ..oidc("https://id.example") }, "sso"),
        ] {
            assert!(config.validate(name).unwrap_err().starts_with("providers."), "{name}");
        }
    }
}
