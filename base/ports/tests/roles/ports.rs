//! All roles together.

use std::path::Path;

use ports::{PortCheck, Ports, PortsConfig};

#[tokio::test]
async fn the_default_needs_nothing_but_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let config = PortsConfig::default().anchored(folder.path());
    let ports = Ports::open(&config).await.unwrap();
    assert!(folder.path().join("blobs").is_dir() && folder.path().join("mail").is_dir());
    let expected = ["blobs", "bus", "mail"].map(|role| PortCheck { role, outcome: Ok(()) });
    assert_eq!(ports.check().await, expected);
}

#[tokio::test]
async fn the_fake_needs_nothing_at_all() {
    assert!(Ports::fake().check().await.into_iter().all(|check| check.outcome.is_ok()));
}

#[tokio::test]
async fn a_wrong_section_opens_nothing() {
    let config: PortsConfig = toml::from_str("[bus]\nkind = \"nats\"").unwrap();
    let error = Ports::open(&config).await.unwrap_err();
    assert!(error.to_string().starts_with("bus.url"), "{error}");
}

#[test]
fn the_configuration_reads_and_prints_without_its_secrets() {
    let text = r#"
        [blobs]
        kind = "s3"
        bucket = "paper"
        endpoint = "https://s3.example.org"
        access_key = "reporter"
        secret_key_file = "secrets/s3"
        [mail]
        kind = "smtp"
        host = "smtp.example.org"
        username = "desk"
        password = "open sesame"
        [http]
        contact = "https://post.example/contact"
    "#;
    let config: PortsConfig = toml::from_str(text).unwrap();
    assert_eq!(config.validate(), Ok(()));
    let printed = toml::to_string(&config).unwrap() + &format!("{config:?}");
    assert!(!printed.contains("open sesame") && !printed.contains("reporter"));
    let anchored = config.anchored(Path::new("/srv/paper"));
    assert_eq!(anchored.blobs.secret_key_file.as_deref(), Some(Path::new("/srv/paper/secrets/s3")));
    assert_eq!(anchored.mail.path, Path::new("/srv/paper/mail"));
}
