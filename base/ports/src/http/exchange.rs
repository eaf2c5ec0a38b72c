//! One question to a service, with what it needs to know who asks: a form, a token, an account.
//!
//! Addresses of the services that the operator wrote down may lie inside the house; every other address, also one that
//! such a service told us, is held to the public web. Deliberately absent: redirects.

use http::header;
use reqwest::{Client, RequestBuilder};
use url::{Url, form_urlencoded};

use crate::Secret;

/// A question. Printing it shows nothing that is secret.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    url: String,
    named: Vec<String>,
    form: Option<Secret>,
    bearer: Option<Secret>,
    account: Option<(String, Secret)>,
}

impl Exchange {
    /// A question to `url`: GET, until a form is added.
    pub fn to(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }

    /// Addresses that the operator named. What has scheme, host and port of one of them may lie inside the house.
    #[must_use]
    pub fn named(mut self, addresses: &[String]) -> Self {
        self.named = addresses.to_vec();
        self
    }

    /// Posts these fields.
    #[must_use]
    pub fn form(mut self, fields: &[(&str, &str)]) -> Self {
        let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.form = Some(Secret::new(text));
        self
    }

    /// With a token (RFC 6750 §2.1).
    #[must_use]
    pub fn bearer(mut self, token: &str) -> Self {
        self.bearer = Some(Secret::new(token));
        self
    }

    /// With name and password of an account (RFC 7617).
    #[must_use]
    pub fn account(mut self, name: &str, password: &str) -> Self {
        self.account = Some((name.to_owned(), Secret::new(password)));
        self
    }

    /// Where it goes.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it goes to a place that the operator named.
    pub(super) fn is_named(&self) -> bool {
        let origin = |text: &str| Url::parse(text).ok().map(|url| url.origin()).filter(|one| one.is_tuple());
        let own = origin(&self.url);
        own.is_some() && self.named.iter().any(|named| origin(named) == own)
    }

    pub(super) fn dress(&self, client: &Client, url: Url) -> RequestBuilder {
        let mut request = match &self.form {
            None => client.get(url),
            Some(form) => client
                .post(url)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form.reveal().to_owned()),
        };
        request =
            request.header(header::ACCEPT, "application/json").header(header::ACCEPT_ENCODING, "identity");
        if let Some(token) = &self.bearer {
            request = request.bearer_auth(token.reveal());
        }
        if let Some((name, password)) = &self.account {
            request = request.basic_auth(name, Some(password.reveal()));
        }
        request
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_service_that_was_named_may_lie_inside_the_house() {
        let named = ["http://127.0.0.1:4000/issuer".to_owned(), "not an address".to_owned()];
        let is_named = |url: &str| Exchange::to(url).named(&named).is_named();
        assert!(is_named("http://127.0.0.1:4000/token"));
        for other in
            ["http://127.0.0.1:4001/token", "https://127.0.0.1:4000/token", "http://localhost:4000/", "x"]
        {
            assert!(!is_named(other), "{other}");
        }
    }

    #[test]
    fn a_question_keeps_its_secrets_to_itself() {
        let exchange =
            Exchange::to("https://a.example/").form(&[("code", "hunter2")]).account("us", "hunter2");
        assert!(!format!("{:?}", exchange.bearer("hunter2")).contains("hunter2"));
    }
}
