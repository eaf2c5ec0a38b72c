//! Blobs on disk, in memory and on an S3 server.

use std::collections::BTreeSet;

use bytes::Bytes;
use futures::{StreamExt as _, TryStreamExt as _};
use ports::Secret;
use ports::blobs::{BlobError, BlobKey, Blobs, BlobsConfig, Created};

use crate::servers::s3::{BUCKET, S3Server};
use crate::servers::soon;
use crate::servers::web::WebServer;

fn key(text: &str) -> BlobKey {
    BlobKey::new(text).unwrap()
}

async fn keys(blobs: &Blobs, prefix: Option<&BlobKey>) -> Vec<String> {
    blobs.list(prefix).map_ok(|head| head.key.to_string()).try_collect().await.unwrap()
}

/// What every store must do.
async fn conforms(blobs: &Blobs) {
    blobs.check().await.unwrap();
    whole_or_not_at_all(blobs).await;
    creates_only_once(blobs).await;
    answers_ranges(blobs).await;
    carries_large_blobs(blobs).await;
    removes(blobs).await;
    survives_writers_at_once(blobs).await;
    lists_in_order(blobs).await;
}

async fn whole_or_not_at_all(blobs: &Blobs) {
    let photo = key("media/2020/10/photo_1.JPG");
    assert_eq!(blobs.get(&photo).await.unwrap(), None);
    assert_eq!(blobs.head(&photo).await.unwrap(), None);
    assert!(!blobs.exists(&photo).await.unwrap());

    blobs.put(&photo, Bytes::from_static(b"first"), "image/jpeg").await.unwrap();
    let first = blobs.head(&photo).await.unwrap().unwrap();
    assert_eq!((first.key.as_str(), first.size), ("media/2020/10/photo_1.JPG", 5));
    assert!(first.modified.millis() > 0);

    blobs.put(&photo, Bytes::from_static(b"second!"), "image/jpeg").await.unwrap();
    assert_eq!(blobs.get(&photo).await.unwrap().unwrap(), "second!");
    let second = blobs.head(&photo).await.unwrap().unwrap();
    assert_eq!(second.size, 7);
    assert!(first.etag.is_some() && first.etag != second.etag);

    let empty = key("media/empty");
    blobs.put(&empty, Bytes::new(), "text/plain").await.unwrap();
    assert_eq!(blobs.get(&empty).await.unwrap().unwrap(), "");
}

/// The S3 server of these tests keeps its blobs as files and stumbles here; one of its own kind does not.
async fn knows_folders_from_blobs(blobs: &Blobs) {
    blobs.put(&key("media/photo"), Bytes::from_static(b"x"), "image/jpeg").await.unwrap();
    assert_eq!(blobs.get(&key("media")).await.unwrap(), None);
    assert_eq!(blobs.get(&key("media/photo/x")).await.unwrap(), None);
    assert!(!blobs.exists(&key("media/photo/x")).await.unwrap());
    blobs.delete(&key("media/photo/x")).await.unwrap();
}

async fn creates_only_once(blobs: &Blobs) {
    let once = key("once");
    let mine = blobs.put_new(&once, Bytes::from_static(b"mine"), "text/plain").await.unwrap();
    let yours = blobs.put_new(&once, Bytes::from_static(b"yours"), "text/plain").await.unwrap();
    assert_eq!((mine, yours), (Created::Yes, Created::AlreadyThere));
    assert_eq!(blobs.get(&once).await.unwrap().unwrap(), "mine");
}

async fn answers_ranges(blobs: &Blobs) {
    let digits = key("digits");
    blobs.put(&digits, Bytes::from_static(b"0123456789"), "text/plain").await.unwrap();
    assert_eq!(blobs.get_range(&digits, 0..1).await.unwrap().unwrap(), "0");
    assert_eq!(blobs.get_range(&digits, 3..6).await.unwrap().unwrap(), "345");
    assert_eq!(blobs.get_range(&digits, 8..100).await.unwrap().unwrap(), "89");
    for outside in [10..12, 99..100, 5..5, 0..0] {
        let answer = blobs.get_range(&digits, outside.clone()).await;
        assert!(matches!(answer, Err(BlobError::Range { size: 10, .. })), "{outside:?}: {answer:?}");
    }
    assert_eq!(blobs.get_range(&key("nothing"), 0..1).await.unwrap(), None);
    assert_eq!(blobs.get_range(&key("nothing"), 0..0).await.unwrap(), None);
}

async fn carries_large_blobs(blobs: &Blobs) {
    let film = key("films/large.bin");
    let pattern: Vec<u8> =
        (0..20 * 1024 * 1024_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let bytes = Bytes::from(pattern);
    blobs.put(&film, bytes.clone(), "application/octet-stream").await.unwrap();
    assert!(blobs.get(&film).await.unwrap().unwrap() == bytes);
    let tail = blobs.get_range(&film, 20_000_000..u64::MAX).await.unwrap().unwrap();
    assert!(tail == bytes.slice(20_000_000..));
    blobs.delete(&film).await.unwrap();
}

async fn removes(blobs: &Blobs) {
    let gone = key("gone");
    blobs.put(&gone, Bytes::from_static(b"x"), "text/plain").await.unwrap();
    blobs.delete(&gone).await.unwrap();
    assert_eq!(blobs.get(&gone).await.unwrap(), None);
    blobs.delete(&gone).await.unwrap();
    blobs.delete(&key("never/was")).await.unwrap();
}

async fn survives_writers_at_once(blobs: &Blobs) {
    let contested = key("contested");
    let versions: Vec<Bytes> = (0..8_u8).map(|n| Bytes::from(vec![n; 200_000])).collect();
    blobs.put(&contested, versions[0].clone(), "text/plain").await.unwrap();
    let writes = versions.iter().map(|version| blobs.put(&contested, version.clone(), "text/plain"));
    let reads = (0..8).map(|_| blobs.get(&contested));
    let (written, read) = tokio::join!(futures::future::join_all(writes), futures::future::join_all(reads));
    written.into_iter().for_each(|outcome| outcome.unwrap());
    for seen in read {
        assert!(versions.contains(&seen.unwrap().unwrap()), "a reader saw a mixture");
    }
    assert!(versions.contains(&blobs.get(&contested).await.unwrap().unwrap()));
}

async fn lists_in_order(blobs: &Blobs) {
    let names =
        ["list/a-b", "list/a/c", "list/a/b/c", "list/a0", "list/B", "list/b", "list/2020/1", "lister"];
    for name in names {
        blobs.put(&key(name), Bytes::from_static(b"x"), "text/plain").await.unwrap();
    }
    let listed = keys(blobs, Some(&key("list"))).await;
    assert_eq!(listed, ["list/2020/1", "list/B", "list/a-b", "list/a/b/c", "list/a/c", "list/a0", "list/b"]);
    assert_eq!(keys(blobs, Some(&key("list/a"))).await, ["list/a/b/c", "list/a/c"]);
    assert_eq!(keys(blobs, Some(&key("nowhere"))).await, Vec::<String>::new());
    let all = keys(blobs, None).await;
    assert!(all.is_sorted() && all.contains(&"lister".to_owned()) && all.contains(&"digits".to_owned()));
    let head = blobs.list(Some(&key("list/2020"))).next().await.unwrap().unwrap();
    assert_eq!(head.size, 1);
}

#[tokio::test]
async fn memory_does_what_a_store_must() {
    conforms(&Blobs::memory()).await;
    knows_folders_from_blobs(&Blobs::memory()).await;
}

#[tokio::test]
async fn a_disk_conforms() {
    let folder = tempfile::tempdir().unwrap();
    let config = BlobsConfig { path: folder.path().join("made/when/missing"), ..BlobsConfig::default() };
    let blobs = Blobs::open(&config).unwrap();
    conforms(&blobs).await;
    knows_folders_from_blobs(&blobs).await;
}

#[tokio::test]
async fn an_s3_server_conforms() {
    let server = S3Server::start().await;
    conforms(&Blobs::open(&server.config()).unwrap()).await;
}

#[tokio::test]
async fn a_folder_inside_a_shared_bucket_conforms_and_stays_inside() {
    let server = S3Server::start().await;
    let ours = Blobs::open(&BlobsConfig { prefix: "papers/harbour".into(), ..server.config() }).unwrap();
    let whole = Blobs::open(&server.config()).unwrap();
    whole.put(&key("papers/other"), Bytes::from_static(b"not ours"), "text/plain").await.unwrap();
    conforms(&ours).await;
    assert!(!ours.exists(&key("other")).await.unwrap());
    assert!(!keys(&ours, None).await.contains(&"papers/other".to_owned()));
    assert!(keys(&whole, None).await.contains(&"papers/harbour/digits".to_owned()));
}

#[tokio::test]
async fn of_several_creators_at_once_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    for blobs in [Blobs::memory(), Blobs::disk(folder.path()).unwrap()] {
        let (race, folder_race) = (key("race"), key("new/folder/race"));
        for contested in [race, folder_race] {
            let tries =
                (0..16_u8).map(|n| blobs.put_new(&contested, Bytes::from(vec![n; 10_000]), "text/plain"));
            let outcomes = futures::future::join_all(tries).await;
            let winners: Vec<_> = outcomes
                .into_iter()
                .enumerate()
                .filter(|(_, outcome)| *outcome.as_ref().unwrap() == Created::Yes)
                .collect();
            assert_eq!(winners.len(), 1);
            assert_eq!(blobs.get(&contested).await.unwrap().unwrap()[0] as usize, winners[0].0);
        }
    }
}

#[tokio::test]
async fn half_a_blob_left_by_a_crash_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::disk(folder.path()).unwrap();
    blobs.put(&key("a/whole"), Bytes::from_static(b"whole"), "text/plain").await.unwrap();
    std::fs::write(folder.path().join("a/half#1"), b"ha").unwrap();
    std::fs::write(folder.path().join("a/whole#1"), b"wh").unwrap();
    std::fs::write(folder.path().join("a/.hidden"), b"x").unwrap();
    std::fs::write(folder.path().join("a/not a key"), b"x").unwrap();
    assert_eq!(keys(&blobs, None).await, ["a/whole"]);
    assert_eq!(blobs.get(&key("a/half")).await.unwrap(), None);
    assert_eq!(blobs.get(&key("a/whole")).await.unwrap().unwrap(), "whole");
    blobs.put(&key("a/half"), Bytes::from_static(b"both"), "text/plain").await.unwrap();
    assert_eq!(blobs.get(&key("a/half")).await.unwrap().unwrap(), "both");
}

#[tokio::test]
async fn a_finished_write_leaves_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::disk(folder.path()).unwrap();
    blobs.put(&key("one"), Bytes::from_static(b"1"), "text/plain").await.unwrap();
    blobs.put_new(&key("one"), Bytes::from_static(b"2"), "text/plain").await.unwrap();
    blobs.put_new(&key("two"), Bytes::from_static(b"2"), "text/plain").await.unwrap();
    let names: BTreeSet<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["one", "two"].map(Into::into).into());
}

#[tokio::test]
async fn on_disk_a_key_below_another_is_refused_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::disk(folder.path()).unwrap();
    blobs.put(&key("a"), Bytes::from_static(b"1"), "text/plain").await.unwrap();
    let below = blobs.put(&key("a/b"), Bytes::from_static(b"2"), "text/plain").await.unwrap_err();
    assert!(!below.is_transient(), "{below}");
    assert_eq!(blobs.get(&key("a")).await.unwrap().unwrap(), "1");
}

#[tokio::test]
async fn a_missing_bucket_is_told_from_a_missing_blob() {
    let server = S3Server::start().await;
    let blobs = Blobs::open(&BlobsConfig { bucket: "elsewhere".into(), ..server.config() }).unwrap();
    assert!(matches!(blobs.check().await, Err(BlobError::NoBucket)));
    assert!(matches!(blobs.list(None).next().await, Some(Err(BlobError::NoBucket))));

    // That server makes a bucket when something is put into it; others answer as this one does.
    let strict = WebServer::start(None).await;
    let endpoint = format!("http://{}", strict.address);
    let config = BlobsConfig { bucket: "elsewhere".into(), endpoint, ..server.config() };
    let (blobs, thing) = (Blobs::open(&config).unwrap(), key("thing"));
    assert!(matches!(blobs.put(&thing, Bytes::new(), "text/plain").await, Err(BlobError::NoBucket)));
    assert!(matches!(blobs.put_new(&thing, Bytes::new(), "text/plain").await, Err(BlobError::NoBucket)));
    assert!(matches!(blobs.get(&thing).await, Err(BlobError::NoBucket)));
    assert!(matches!(blobs.check().await, Err(BlobError::NoBucket)));
}

#[tokio::test]
async fn wrong_keys_are_denied_for_good() {
    let server = S3Server::start().await;
    let config = BlobsConfig { secret_key: Some(Secret::new("guess")), ..server.config() };
    let error = Blobs::open(&config).unwrap().put(&key("a"), Bytes::new(), "text/plain").await.unwrap_err();
    assert!(matches!(error, BlobError::Denied(_)), "{error}");
    assert!(!error.is_transient());
    assert!(!error.to_string().contains("guess"));
}

#[tokio::test]
async fn keys_come_from_secret_files() {
    let server = S3Server::start().await;
    let folder = tempfile::tempdir().unwrap();
    let (access, secret) = (folder.path().join("access"), folder.path().join("secret"));
    std::fs::write(&access, "reporter\n").unwrap();
    std::fs::write(&secret, "typewriter\n").unwrap();
    let config = BlobsConfig {
        access_key: None,
        access_key_file: Some(access),
        secret_key: None,
        secret_key_file: Some(secret),
        ..server.config()
    };
    Blobs::open(&config).unwrap().check().await.unwrap();
    let missing = BlobsConfig { access_key_file: Some(folder.path().join("none")), ..config };
    assert!(Blobs::open(&missing).unwrap_err().to_string().starts_with("blobs.access_key_file"));
}

#[tokio::test]
async fn an_s3_server_that_is_down_is_transient_and_comes_back() {
    let mut server = S3Server::start().await;
    let blobs = Blobs::open(&BlobsConfig { retries: 2, ..server.config() }).unwrap();
    let story = key("story");
    blobs.put(&story, Bytes::from_static(b"kept"), "text/plain").await.unwrap();

    server.stop().await;
    assert!(soon(blobs.get(&story)).await.unwrap_err().is_transient());
    assert!(soon(blobs.get_range(&story, 0..1)).await.unwrap_err().is_transient());
    assert!(soon(blobs.put(&story, Bytes::new(), "text/plain")).await.unwrap_err().is_transient());
    assert!(soon(blobs.check()).await.unwrap_err().is_transient());

    server.resume().await;
    assert_eq!(soon(blobs.get(&story)).await.unwrap().unwrap(), "kept");
}

#[tokio::test]
async fn a_call_outlasts_a_short_absence_of_the_server() {
    let mut server = S3Server::start().await;
    let blobs = Blobs::open(&BlobsConfig { retries: 8, ..server.config() }).unwrap();
    let story = key("story");
    server.stop().await;
    let (put, ()) =
        tokio::join!(soon(blobs.put(&story, Bytes::from_static(b"late"), "text/plain")), server.resume());
    put.unwrap();
    assert_eq!(blobs.get(&story).await.unwrap().unwrap(), "late");
    assert_eq!(BUCKET, server.config().bucket);
}
