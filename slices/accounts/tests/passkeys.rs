//! Passkeys, with an authenticator made of software: a key on the P-256 curve, and CBOR by hand.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{Request, header};
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use testkit::{Answer, Engine, TestPaper};

use super::{PASSWORD, QUICK, cookie, editions, letters, log_in, member, post_as};
use crate::harness::{both_engines, paper_with};

const ORIGIN: &str = "http://localhost:8080";

/// What lies in a reader's pocket.
struct Device {
    key: EcdsaKeyPair,
    id: [u8; 16],
    user: String,
    counter: u32,
}

impl Device {
    fn new() -> Self {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &random).unwrap();
        let id = digest(&SHA256, key.public_key().as_ref()).as_ref()[..16].try_into().unwrap();
        Self { key, id, user: String::new(), counter: 0 }
    }

    fn client_data(kind: &str, options: &Value, origin: &str) -> String {
        json!({ "type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": false })
            .to_string()
    }

    /// RP's hash, flags (present, verified, and whether a key follows), counter.
    fn head(&self, party: &str, flags: u8) -> Vec<u8> {
        let mut data = digest(&SHA256, party.as_bytes()).as_ref().to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The answer to `navigator.credentials.create`.
    fn create(&mut self, options: &Value, origin: &str) -> Value {
        options["user"]["id"].as_str().unwrap().clone_into(&mut self.user);
        let mut data = self.head(options["rp"]["id"].as_str().unwrap(), 0x45);
        data.extend([0; 16]);
        data.extend(16_u16.to_be_bytes());
        data.extend(self.id);
        let point = self.key.public_key().as_ref();
        // COSE (RFC 9053 §7.1.1): kty EC2, alg ES256, crv P-256, x, y.
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut object = vec![0xa3];
        for (name, value) in [("fmt", [&[0x64][..], b"none"].concat()), ("attStmt", vec![0xa0])] {
            object.push(0x60 + u8::try_from(name.len()).unwrap());
            object.extend(name.as_bytes());
            object.extend(value);
        }
        object.extend([&[0x68][..], b"authData", &[0x58, u8::try_from(data.len()).unwrap()]].concat());
        object.extend(&data);
        let id = URL_SAFE_NO_PAD.encode(self.id);
        let client = Self::client_data("webauthn.create", options, origin);
        json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
                "attestationObject": URL_SAFE_NO_PAD.encode(object),
                "transports": ["internal"],
            },
        })
    }

    /// The answer to `navigator.credentials.get`.
    fn get(&mut self, options: &Value, origin: &str) -> Value {
        self.counter += 1;
        let data = self.head(options["rpId"].as_str().unwrap(), 0x05);
        let client = Self::client_data("webauthn.get", options, origin);
        let mut signed = data.clone();
        signed.extend(digest(&SHA256, client.as_bytes()).as_ref());
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "clientExtensionResults": {},
            "authenticatorAttachment": "platform",
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
                "authenticatorData": URL_SAFE_NO_PAD.encode(data),
                "signature": URL_SAFE_NO_PAD.encode(signature.as_ref()),
                "userHandle": self.user,
            },
        })
    }
}

async fn paper(engine: Engine) -> TestPaper {
    let paper = paper_with(engine, &format!("[paper]\nurl = \"{ORIGIN}\"\n{QUICK}")).await;
    editions(&paper).await;
    paper
}

async fn send(paper: &TestPaper, path: &str, cookies: &str, body: &Value) -> (Answer, Value) {
    let request = Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookies)
        .header(header::CONTENT_TYPE, "application/json");
    let answer = paper.send(request.body(body.to_string().into()).unwrap()).await;
    let told = serde_json::from_slice(&answer.bytes).unwrap_or_else(|_| panic!("{path}: {}", answer.text()));
    (answer, told)
}

async fn begun(paper: &TestPaper, path: &str, cookies: &str) -> (String, Value) {
    let (answer, told) = send(paper, path, cookies, &json!({})).await;
    assert_eq!(answer.status, 200, "{told}");
    let options =
        if told["options"]["publicKey"].is_null() { &told["options"] } else { &told["options"]["publicKey"] };
    (told["ceremony"].as_str().unwrap().to_owned(), options.clone())
}

const BEGIN: &str = "/account/login/passkey/begin/";
const ENTER: &str = "/account/login/passkey/";

async fn enter(paper: &TestPaper, device: &mut Device, origin: &str, more: Value) -> (Answer, Value) {
    let (ceremony, options) = begun(paper, BEGIN, "").await;
    let mut body = json!({ "ceremony": ceremony, "credential": device.get(&options, origin) });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    send(paper, ENTER, "", &body).await
}

async fn owner(paper: &TestPaper, device: &mut Device) -> String {
    member(paper, "zoe@home.example", "Zoë").await;
    let session = cookie(&log_in(paper, "zoe@home.example", PASSWORD).await);
    let (ceremony, options) = begun(paper, "/account/security/passkeys/begin/", &session).await;
    let body =
        json!({ "ceremony": ceremony, "name": "My phone", "credential": device.create(&options, ORIGIN) });
    let (answer, told) = send(paper, "/account/security/passkeys/", &session, &body).await;
    assert_eq!(answer.status, 200, "{told}");
    session
}

both_engines!(a_passkey_is_added_named_used_and_removed, |engine| async move {
    let paper = paper(engine).await;
    let mut device = Device::new();
    let session = owner(&paper, &mut device).await;
    assert_eq!(letters(&paper, 1).await[0].subject(), "The ways into your account were changed");
    let security = paper.get_with("/account/security/", &[("cookie", &session)]).await.text();
    assert!(security.contains("My phone"), "{security}");
    let (answer, told) = enter(&paper, &mut device, ORIGIN, json!({ "next": "/ar/" })).await;
    assert_eq!((answer.status.as_u16(), &told["next"]), (200, &json!("/ar/")), "{told}");
    let by_passkey = cookie(&answer);
    assert!(paper.get_with("/", &[("cookie", &by_passkey)]).await.text().contains("Hello, Zoë"));
    let (_, told) = enter(&paper, &mut device, ORIGIN, json!({ "next": "//evil.example" })).await;
    assert_eq!(told["next"], "/");

    let id = URL_SAFE_NO_PAD.encode(device.id);
    let rename = format!("passkey={id}&name=The+old+phone");
    post_as(&paper, "/account/security/passkeys/name/", &session, &rename).await;
    let security = paper.get_with("/account/security/", &[("cookie", &session)]).await.text();
    assert!(security.contains("The old phone") && !security.contains("My phone"));
    let removed =
        post_as(&paper, "/account/security/passkeys/remove/", &session, &format!("passkey={id}")).await;
    assert_eq!(removed.header("location"), "/account/security/?done=saved");
    assert_eq!(enter(&paper, &mut device, ORIGIN, json!({})).await.0.status, 422);
});

both_engines!(a_passkey_answers_one_question_of_one_paper, |engine| async move {
    let paper = paper(engine).await;
    let mut device = Device::new();
    owner(&paper, &mut device).await;
    let (answer, told) = enter(&paper, &mut device, "https://evil.example", json!({})).await;
    assert!(answer.status == 422 && told["error"].as_str().unwrap().contains("did not work"), "{told}");
    assert_eq!(
        enter(&paper, &mut Device { user: device.user.clone(), ..Device::new() }, ORIGIN, json!({}))
            .await
            .0
            .status,
        422
    );

    let (ceremony, options) = begun(&paper, BEGIN, "").await;
    let credential = device.get(&options, ORIGIN);
    let body = json!({ "ceremony": ceremony, "credential": credential });
    assert_eq!(send(&paper, ENTER, "", &body).await.0.status, 200);
    assert_eq!(send(&paper, ENTER, "", &body).await.0.status, 422, "an answer is played again");
    let (other, _) = begun(&paper, BEGIN, "").await;
    let body = json!({ "ceremony": other, "credential": credential });
    assert_eq!(send(&paper, ENTER, "", &body).await.0.status, 422, "an answer to another question");
    let (ceremony, options) = begun(&paper, BEGIN, "").await;
    let mut forged = device.get(&options, ORIGIN);
    forged["response"]["signature"] = json!(URL_SAFE_NO_PAD.encode([0x30, 0x06, 2, 1, 1, 2, 1, 1]));
    let body = json!({ "ceremony": ceremony, "credential": forged });
    assert_eq!(send(&paper, ENTER, "", &body).await.0.status, 422, "a forged signature");
    let (ceremony, options) = begun(&paper, BEGIN, "").await;
    let late = json!({ "ceremony": ceremony, "credential": device.get(&options, ORIGIN) });
    paper.clock.advance(7 * kernel::MINUTE);
    assert_eq!(send(&paper, ENTER, "", &late).await.0.status, 422);
});

both_engines!(a_passkey_proves_its_owner_and_nobody_else, |engine| async move {
    let paper = paper(engine).await;
    let mut device = Device::new();
    member(&paper, "mara@home.example", "Mara").await;
    let session = owner(&paper, &mut device).await;
    let mara = cookie(&log_in(&paper, "mara@home.example", PASSWORD).await);
    paper.clock.advance(20 * kernel::MINUTE);
    let (answer, told) = send(&paper, "/account/security/passkeys/begin/", &session, &json!({})).await;
    assert_eq!(answer.status, 403, "a passkey is added without a fresh proof");
    assert!(told["next"].as_str().unwrap().starts_with("/account/prove/"), "{told}");
    let (ceremony, options) = begun(&paper, BEGIN, "").await;
    let body = json!({ "ceremony": ceremony, "credential": device.get(&options, ORIGIN) });
    assert_eq!(send(&paper, "/account/prove/passkey/", &mara, &body).await.0.status, 422);
    let (ceremony, options) = begun(&paper, BEGIN, "").await;
    let body = json!({ "ceremony": ceremony, "credential": device.get(&options, ORIGIN), "next": "/account/delete/" });
    let (answer, told) = send(&paper, "/account/prove/passkey/", &session, &body).await;
    assert_eq!((answer.status.as_u16(), &told["next"]), (200, &json!("/account/delete/")));
    let proved = cookie(&answer);
    assert_ne!(proved, session);
    begun(&paper, "/account/security/passkeys/begin/", &proved).await;
});
