//! Signing in by another house, against npm's `oidc-provider` on a free port of this machine.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};

use accounts::api::{Grant, NewStaff, Role, establish_staff};
use ports::Ports;
use ports::http::{Http, HttpConfig};
use testkit::{Answer, Engine, TestPaper};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{PASSWORD, QUICK, after, cookie, editions, letters, link, log_in, member, post_as};
use crate::harness::{both_engines, paper_with_ports};

/// The provider; ends with the test.
struct House {
    process: Child,
    /// Held open: a program that can't say anything any more may end.
    _said: BufReader<ChildStdout>,
    issuer: String,
    now: i64,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[allow(clippy::disallowed_methods)]
fn house() -> House {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../e2e");
    assert!(
        folder.join("node_modules/oidc-provider").exists(),
        "npm's oidc-provider is missing; hint: cd e2e && npm ci"
    );
    let mut process = Command::new("node")
        .arg("provider.mjs")
        .args([
            "http://127.0.0.1:8080/account/with/sso/back/",
            "http://127.0.0.1:8080/ar/account/with/sso/back/",
        ])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("node");
    let mut line = String::new();
    let mut said = BufReader::new(process.stdout.take().unwrap());
    said.read_line(&mut line).unwrap();
    let (issuer, now) = line.trim().split_once(' ').unwrap_or_else(|| panic!("the provider said {line:?}"));
    House { issuer: issuer.to_owned(), now: now.parse().unwrap(), _said: said, process }
}

/// A paper that knows the house, with a clock that goes like the house's.
async fn paper(engine: Engine, house: &House, more: &str) -> TestPaper {
    let mut secret = tempfile::NamedTempFile::new().unwrap();
    writeln!(secret, "a secret between two houses").unwrap();
    let config = format!(
        "{QUICK}{more}\n[accounts.providers.sso]\nlabel = \"Harbour ID\"\nissuer = \"{}\"\nclient_id = \"paper\"\n\
         client_secret_file = \"{}\"\n",
        house.issuer,
        secret.path().display()
    );
    let ports = Ports { http: Http::open(&HttpConfig::default()).unwrap(), ..Ports::fake() };
    let paper = paper_with_ports(engine, &config, ports).await;
    paper.clock.advance(house.now - paper.ctx().now().millis());
    editions(&paper).await;
    paper
}

/// Asks the house as a browser does: one request, the cookies kept.
async fn ask(house: &House, path: &str, jar: &mut Vec<String>) -> (u16, String) {
    let authority = house.issuer.trim_start_matches("http://");
    let mut stream = tokio::net::TcpStream::connect(authority).await.unwrap();
    let cookies = jar.join("; ");
    let head =
        format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).unwrap().parse().unwrap();
    let mut place = String::new();
    for line in text.lines().take_while(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "set-cookie" => {
                let pair = value.trim().split(';').next().unwrap().to_owned();
                let key = format!("{}=", pair.split('=').next().unwrap());
                jar.retain(|held| !held.starts_with(&key));
                jar.push(pair);
            }
            "location" => value.trim().clone_into(&mut place),
            _ => {}
        }
    }
    (status, place)
}

/// From the house's door to the paper's: what the browser is sent back with. `answer` is what the person does there.
async fn through(house: &House, door: &str, answer: &str) -> String {
    let own = |place: &str| place.strip_prefix(&house.issuer).unwrap_or(place).to_owned();
    let mut jar = Vec::new();
    let (status, form) = ask(house, &own(door), &mut jar).await;
    assert_eq!(status, 303, "{door}");
    let (_, resume) = ask(house, &format!("{}?{answer}", own(&form)), &mut jar).await;
    let (status, back) = ask(house, &own(&resume), &mut jar).await;
    assert_eq!(status, 303, "{resume}");
    back.strip_prefix("http://127.0.0.1:8080").unwrap_or_else(|| panic!("sent to {back}")).to_owned()
}

/// Leaves the paper, is `answer` at the house, and comes back; `cookies` are those of the reader.
async fn come_by(paper: &TestPaper, house: &House, way: &str, answer: &str, cookies: &str) -> Answer {
    let left = paper.get_with(way, &[("cookie", cookies)]).await;
    assert_eq!(left.status, 303, "{}", left.text());
    let back = through(house, left.header("location"), answer).await;
    let all = format!("{}; {cookies}", cookie(&left));
    paper.get_with(&back, &[("cookie", &all)]).await
}

const WAY: &str = "/account/with/sso/?next=/";

fn entered(answer: &Answer) -> String {
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"), "{}", answer.text());
    cookie(answer)
}

both_engines!(a_reader_registers_by_another_house_and_comes_again, |engine| async move {
    let house = house();
    let paper = paper(engine, &house, "").await;
    for page in ["/account/login/", "/account/register/"] {
        assert!(paper.get(page).await.text().contains("Continue with Harbour ID"), "{page}");
    }
    let page = come_by(&paper, &house, WAY, "as=zoe", "").await;
    assert_eq!(page.status, 200, "{}", page.text());
    let html = page.text();
    assert!(html.contains("zoe@home.example") && html.contains("value=\"Zoe\""), "{html}");
    let token = after(&html, "name=\"t\" value=\"").to_owned();
    let send = async |name: &str, consent: &str| {
        let fields =
            [("t", token.as_str()), ("name", name), ("consent", consent), ("email", "eve@home.example")];
        paper.post_form("/account/with/new/", &fields).await
    };
    let wrong = send("Admin", "").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("belongs to the paper") && wrong.text().contains("you need to agree"));
    assert!(!wrong.text().contains("eve@home.example"), "the verified address is not asked again");
    let session = entered(&send("Zoë of the Quay", "1").await);
    let front = paper.get_with("/", &[("cookie", &session)]).await.text();
    assert!(front.contains("Hello, Zoë of the Quay"), "{front}");
    assert_eq!(send("Zoë", "1").await.status, 410, "the same answer opens a second account");

    let again = entered(&come_by(&paper, &house, WAY, "as=zoe", "").await);
    assert!(paper.get_with("/", &[("cookie", &again)]).await.text().contains("Hello, Zoë of the Quay"));
    let security = paper.get_with("/account/security/", &[("cookie", &again)]).await.text();
    assert!(
        security.contains("Your account has no password") && security.contains("Connected"),
        "{security}"
    );
    let refused = post_as(&paper, "/account/security/ways/", &again, "provider=sso").await;
    assert!(refused.status == 422 && refused.text().contains("your only way in"), "{}", refused.text());
    let everything = paper.everything().await;
    assert!(!everything.contains("access_token"), "a token of the house is kept");
});

both_engines!(the_same_address_alone_opens_nothing, |engine| async move {
    let house = house();
    let paper = paper(engine, &house, "").await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let page = come_by(&paper, &house, WAY, "as=zoe", "").await;
    assert!(page.status == 200 && page.text().contains("You have an account already"), "{}", page.text());
    assert!(!cookie(&page).contains("courant_session"), "{}", cookie(&page));

    let session = cookie(&log_in(&paper, "zoe@home.example", PASSWORD).await);
    let security = paper.get_with("/account/security/", &[("cookie", &session)]).await.text();
    let way = after(&security, "href=\"/account/with/sso/").replace("&amp;", "&");
    let seen = paper.ctx().ports().mail.sent().len();
    let joined = come_by(&paper, &house, &format!("/account/with/sso/{way}"), "as=zoe", &session).await;
    assert_eq!((joined.status.as_u16(), joined.header("location")), (303, "/account/security/?done=saved"));
    assert_eq!(letters(&paper, seen).await[0].subject(), "The ways into your account were changed");
    let by_house = entered(&come_by(&paper, &house, WAY, "as=zoe", "").await);
    assert!(paper.get_with("/", &[("cookie", &by_house)]).await.text().contains("Hello, Zoë"));

    // What is connected here is connected nowhere else; and a stranger's link connects nothing.
    member(&paper, "mara@home.example", "Mara").await;
    let mara = cookie(&log_in(&paper, "mara@home.example", PASSWORD).await);
    let foreign = paper.get_with(&format!("/account/with/sso/{way}"), &[("cookie", &mara)]).await;
    assert_eq!(foreign.header("location"), "/account/security/");
    let security = paper.get_with("/account/security/", &[("cookie", &mara)]).await.text();
    let own = after(&security, "href=\"/account/with/sso/").replace("&amp;", "&");
    let taken = come_by(&paper, &house, &format!("/account/with/sso/{own}"), "as=zoe", &mara).await;
    assert!(taken.status == 422 && taken.text().contains("connected to another account"), "{}", taken.text());

    let gone = post_as(&paper, "/account/security/ways/", &session, "provider=sso").await;
    assert_eq!(gone.header("location"), "/account/security/?done=saved");
    let page = come_by(&paper, &house, WAY, "as=zoe", "").await;
    assert!(page.text().contains("You have an account already"));
});

both_engines!(an_answer_counts_only_in_the_browser_that_asked, |engine| async move {
    let house = house();
    let paper = paper(engine, &house, "").await;
    let left = paper.get(WAY).await;
    let back = through(&house, left.header("location"), "as=zoe").await;
    let own = cookie(&left);
    let other = cookie(&paper.get(WAY).await);
    let lost = "did not begin in this browser";
    for (cookies, path) in [
        ("", back.clone()),
        (other.as_str(), back.clone()),
        (own.as_str(), back.replace("state=", "state=x")),
        (own.as_str(), format!("{back}&iss=https%3A%2F%2Fevil.example").replacen("&iss=http%3A", "&x=", 1)),
    ] {
        let answer = paper.get_with(&path, &[("cookie", cookies)]).await;
        assert!(answer.status != 200 && answer.text().contains(lost), "{path}: {}", answer.text());
    }
    assert_eq!(paper.get_with(&back, &[("cookie", &own)]).await.status, 200);
    let again = paper.get_with(&back, &[("cookie", &own)]).await;
    assert!(again.status == 503 && again.text().contains("did not answer"), "a code is played again");
    paper.clock.advance(16 * kernel::MINUTE);
    let late = paper.get_with(&back, &[("cookie", &own)]).await;
    assert!(late.text().contains(lost));

    let declined = come_by(&paper, &house, WAY, "no=1", "").await;
    assert!(declined.status == 422 && declined.text().contains("did not confirm who you are"));
    assert_eq!(paper.get("/account/with/nobody/").await.status, 404);
    let posted = paper.post_form("/account/with/sso/back/", &[("code", "c"), ("state", "s")]).await;
    assert_eq!(posted.header("location"), "/account/with/sso/back/?code=c&state=s&iss=&error=");
});

both_engines!(an_address_that_nobody_verified_is_confirmed_by_letter, |engine| async move {
    let house = house();
    let paper = paper(engine, &house, "").await;
    member(&paper, "zoe@home.example", "Zoë").await;
    let page = come_by(&paper, &house, WAY, "as=zoe:unverified", "").await;
    let html = page.text();
    assert!(!html.contains("You have an account already"), "strangers learn of an account");
    let token = after(&html, "name=\"t\" value=\"").to_owned();
    let seen = paper.ctx().ports().mail.sent().len();
    let send = async |email: &str| {
        let fields = [("t", token.as_str()), ("name", "Zoe"), ("consent", "1"), ("email", email)];
        let answer = paper.post_form("/account/with/new/", &fields).await;
        assert_eq!(answer.header("location"), "/account/register/sent/", "{}", answer.text());
    };
    send("zoe@home.example").await;
    send("new@home.example").await;
    let sent = letters(&paper, seen).await;
    let to = |address: &str| sent.iter().find(|letter| letter.to()[0].address() == address).unwrap();
    assert_eq!(to("zoe@home.example").subject(), "You have an account already");
    let confirm = link(to("new@home.example"));
    let confirmed =
        paper.post_form("/account/confirm/", &[("t", confirm.split("?t=").nth(1).unwrap())]).await;
    assert_eq!(confirmed.header("location"), "/account/login/?done=confirmed");
    let session = entered(&come_by(&paper, &house, WAY, "as=zoe:unverified", "").await);
    assert!(paper.get_with("/account/", &[("cookie", &session)]).await.text().contains("new@home.example"));
});

both_engines!(the_paper_s_people_come_by_the_paper_s_own_house, |engine| async move {
    let house = house();
    let paper = paper(engine, &house, "staff_provider = \"sso\"\n").await;
    let staff = NewStaff {
        email: "chief@home.example".into(),
        name: "Tomas Reiter".into(),
        password: Some(PASSWORD.into()),
        grant: Grant { role: Role::EditorInChief, edition: None, section: None },
    };
    establish_staff(paper.ctx(), staff).await.unwrap();
    member(&paper, "zoe@home.example", "Zoë").await;
    let refused = log_in(&paper, "chief@home.example", PASSWORD).await;
    assert!(refused.status == 422 && refused.text().contains("own people log in by"), "{}", refused.text());
    let guessed = log_in(&paper, "chief@home.example", "wrong wrong wrong").await;
    assert!(!guessed.text().contains("own people log in by"), "a guess learns who is staff");
    let unverified = come_by(&paper, &house, WAY, "as=chief:unverified", "").await;
    assert_eq!(unverified.status, 200, "an unverified address opens a staff account");
    let session = entered(&come_by(&paper, &house, WAY, "as=chief", "").await);
    assert!(paper.get_with("/", &[("cookie", &session)]).await.text().contains("Hello, Tomas Reiter"));
    // For readers the house is one like any other.
    let reader = come_by(&paper, &house, WAY, "as=zoe", "").await;
    assert!(reader.text().contains("You have an account already"));
});
