//! Ceremonies of passkeys (Web Authentication Level 3): what a browser is asked, and whether its answer is one. What a
//! ceremony needs at its end is text that its caller keeps, and gives back once.
//!
//! A passkey always asks its owner for a finger, a face or a PIN, so it stands for two factors. Deliberately absent:
//! attestation; which maker built a device is none of our business.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use webauthn_rp::bin::{Decode as _, Encode as _};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle,
    Username,
};
use webauthn_rp::request::{AsciiDomain, PublicKeyCredentialDescriptor, RpId};
use webauthn_rp::response::auth::DiscoverableAuthentication;
use webauthn_rp::response::register::{DynamicState, Registration, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, RegistrationServerState,
};

use crate::CredentialError;

/// Bytes of the handle by which a device knows somebody: those of an identifier of 32 hexadecimal digits.
const HANDLE: usize = 16;

/// A ceremony that has begun: what its end needs, and what the browser is asked, as JSON.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// To be kept, and given back once.
    pub state: String,
    /// `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON`.
    pub options: String,
}

/// A passkey as it is kept; all in base64url.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// The credential's identifier.
    pub credential: String,
    /// Its public key.
    pub public_key: String,
    /// What changes with its use.
    pub state: String,
}

/// Whom passkeys are for.
#[derive(Debug)]
pub struct Party {
    id: RpId,
    origin: String,
}

fn wrong(reason: impl std::fmt::Display) -> CredentialError {
    CredentialError::Passkey(reason.to_string())
}

fn unpacked(text: &str) -> Result<Vec<u8>, CredentialError> {
    URL_SAFE_NO_PAD.decode(text).map_err(wrong)
}

fn handle(identifier: &str) -> Result<UserHandle<HANDLE>, CredentialError> {
    let digits = identifier.as_bytes();
    let mut bytes = [0; HANDLE];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        let pair = std::str::from_utf8(pair).map_err(wrong)?;
        *byte = u8::from_str_radix(pair, 16).map_err(wrong)?;
    }
    if digits.len() != 2 * HANDLE {
        return Err(wrong("an identifier of another length"));
    }
    UserHandle::decode(bytes).map_err(wrong)
}

/// An answer to [`Party::ask`], of which only the passkey's identifier is known yet.
#[derive(Debug)]
pub struct Answer(DiscoverableAuthentication<HANDLE>);

impl Answer {
    /// Reads what a browser sent.
    ///
    /// # Errors
    /// [`CredentialError::Passkey`].
    pub fn read(json: &str) -> Result<Self, CredentialError> {
        DiscoverableAuthentication::<HANDLE>::from_json_relaxed(json.as_bytes()).map(Self).map_err(wrong)
    }

    /// The identifier of the passkey that answered.
    pub fn credential(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.raw_id().as_ref())
    }
}

impl Party {
    /// The party at an address. Browsers know passkeys only for names, by TLS or on this machine.
    pub fn at(address: &str) -> Option<Self> {
        let url = url::Url::parse(address).ok()?;
        let url::Host::Domain(host) = url.host()? else { return None };
        if url.scheme() != "https" && host != "localhost" {
            return None;
        }
        let domain = AsciiDomain::try_from(host.to_owned()).ok()?;
        Some(Self { id: RpId::Domain(domain), origin: url.origin().ascii_serialization() })
    }

    /// Begins to make a passkey for somebody: `identifier` of 32 hexadecimal digits, the name of the account and of its
    /// owner, and the credentials there are already.
    ///
    /// # Errors
    /// [`CredentialError::Passkey`].
    pub fn make(
        &self,
        identifier: &str,
        (account, owner): (&str, &str),
        held: &[String],
    ) -> Result<Ceremony, CredentialError> {
        let mut exclude = Vec::new();
        for credential in held {
            exclude.push(PublicKeyCredentialDescriptor {
                id: CredentialId::<Vec<u8>>::decode(unpacked(credential)?).map_err(wrong)?,
                transports: AuthTransports::decode(0).map_err(wrong)?,
            });
        }
        let handle = handle(identifier)?;
        let user = PublicKeyCredentialUserEntity {
            name: Username::try_from(account).map_err(wrong)?,
            id: &handle,
            display_name: Nickname::try_from(owner).ok(),
        };
        let mut options = PublicKeyCredentialCreationOptions::passkey(&self.id, user, exclude);
        // Devices that do not know this extension would have to refuse.
        options.extensions.cred_protect = CredProtect::None;
        let (server, client) = options.start_ceremony().map_err(wrong)?;
        Ok(Ceremony {
            state: URL_SAFE_NO_PAD.encode(server.encode().map_err(wrong)?),
            options: serde_json::to_string(&client).map_err(wrong)?,
        })
    }

    /// The passkey that a browser has made.
    ///
    /// # Errors
    /// [`CredentialError::Passkey`].
    pub fn made(&self, state: &str, json: &str) -> Result<Passkey, CredentialError> {
        let state = unpacked(state)?;
        let server = RegistrationServerState::<HANDLE>::decode(&state).map_err(wrong)?;
        let answer = Registration::from_json_relaxed(json.as_bytes()).map_err(wrong)?;
        let origins = [self.origin.as_str()];
        let options = RegistrationVerificationOptions::<'_, '_, &str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = server.verify(&self.id, &answer, &options).map_err(wrong)?;
        Ok(Passkey {
            credential: URL_SAFE_NO_PAD.encode(made.id().as_ref()),
            public_key: URL_SAFE_NO_PAD.encode(made.static_state().encode().map_err(wrong)?),
            state: URL_SAFE_NO_PAD.encode(made.dynamic_state().encode().map_err(wrong)?),
        })
    }

    /// Asks for any passkey of this party. Names nobody: the device knows which it has.
    ///
    /// # Errors
    /// [`CredentialError::Passkey`].
    pub fn ask(&self) -> Result<Ceremony, CredentialError> {
        let options = DiscoverableCredentialRequestOptions::passkey(&self.id);
        let (server, client) = options.start_ceremony().map_err(wrong)?;
        Ok(Ceremony {
            state: URL_SAFE_NO_PAD.encode(server.encode().map_err(wrong)?),
            options: serde_json::to_string(&client).map_err(wrong)?,
        })
    }

    /// Whether the passkey of `identifier`'s owner gave this answer to this very question. Returns its new state.
    ///
    /// # Errors
    /// [`CredentialError::Passkey`].
    pub fn answered(
        &self,
        state: &str,
        answer: &Answer,
        identifier: &str,
        held: &Passkey,
    ) -> Result<String, CredentialError> {
        let (state, id, public_key) =
            (unpacked(state)?, unpacked(&held.credential)?, unpacked(&held.public_key)?);
        let server = DiscoverableAuthenticationServerState::decode(&state).map_err(wrong)?;
        let used: [u8; 7] =
            unpacked(&held.state)?.try_into().map_err(|_| wrong("a state of another length"))?;
        let owner = handle(identifier)?;
        let mut passkey = AuthenticatedCredential::new(
            CredentialId::<&[u8]>::decode(&id).map_err(wrong)?,
            &owner,
            StaticState::decode(&public_key).map_err(wrong)?,
            DynamicState::decode(used).map_err(wrong)?,
        )
        .map_err(wrong)?;
        let origins = [self.origin.as_str()];
        let options = AuthenticationVerificationOptions::<'_, '_, &str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server.verify(&self.id, &answer.0, &mut passkey, &options).map_err(wrong)?;
        Ok(URL_SAFE_NO_PAD.encode(passkey.dynamic_state().encode().map_err(wrong)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_for_names_reached_by_tls_or_on_this_machine() {
        assert!(
            Party::at("https://post.example/").is_some() && Party::at("http://localhost:8080/").is_some()
        );
        for address in ["http://post.example/", "https://192.0.2.1/", "http://127.0.0.1:8080/", "x"] {
            assert!(Party::at(address).is_none(), "{address}");
        }
    }
}
