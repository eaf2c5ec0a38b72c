//! The same flow with originals and renditions on an S3 server that the test starts.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use futures::TryStreamExt as _;
use http::{Request, StatusCode};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use kernel::{FixedClock, SeededRng, Timestamp};
use media::api::{
    Format, NewFile, NewPicture, add_file, add_picture, files, rendition_url, sweep, withdraw, workload,
};
use ports::blobs::{BlobKey, Blobs, BlobsConfig, BlobsKind};
use ports::{Ports, Secret};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use slice::{App, Options, ThemeSource, Worker};
use testkit::{Engine, TestDatabase};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::{blob_count, drawing, photos, shown, start};

/// Starts a server over a folder; it ends with the test.
async fn server(folder: &std::path::Path) -> BlobsConfig {
    std::fs::create_dir(folder.join("paper")).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder).unwrap());
    builder.set_auth(SimpleAuth::from_single("reporter", "typewriter"));
    let service = builder.build();
    kernel::spawn("s3", async move {
        let mut connections = JoinSet::new();
        while let Ok((socket, _)) = listener.accept().await {
            let service = service.clone();
            connections.spawn(async move {
                // A connection that the client drops is no failure of the test.
                let _ =
                    Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(socket), service).await;
            });
        }
    });
    BlobsConfig {
        kind: BlobsKind::S3,
        bucket: "paper".into(),
        endpoint,
        access_key: Some(Secret::new("reporter")),
        secret_key: Some(Secret::new("typewriter")),
        ..BlobsConfig::default()
    }
}

async fn get(app: &App, path: &str, range: Option<&str>) -> (StatusCode, Vec<u8>) {
    let mut request = Request::get(path);
    if let Some(range) = range {
        request = request.header("range", range);
    }
    let response = app.front.answer(request.body(Body::empty()).unwrap()).await;
    let status = response.status();
    (status, to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec())
}

/// The program over a folder's database and the server's blobs; each call is a new start.
async fn program(folder: &std::path::Path, database: &TestDatabase, blobs: &Blobs) -> App {
    let begin = start("");
    let mut table = begin.config;
    table.insert("database".into(), database.section.clone().into());
    let options = Options {
        home: folder.to_path_buf(),
        table,
        clock: Arc::new(FixedClock::new(Timestamp(1_602_450_840_000))),
        rng: Arc::new(SeededRng::new(1)),
        theme: ThemeSource(begin.theme),
        words: begin.words,
        secret: Some([7; 32]),
        ports: Some(Ports { blobs: blobs.clone(), ..Ports::fake() }),
        migrate: true,
    };
    App::build(begin.slices, options).await.unwrap()
}

#[tokio::test]
async fn pictures_and_files_live_on_an_s3_server_too() {
    let folder = tempfile::tempdir().unwrap();
    let bucket = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(&server(bucket.path()).await).unwrap();
    let database = TestDatabase::new(Engine::Sqlite, folder.path(), "s3").await;
    let app = program(folder.path(), &database, &blobs).await;
    let cx = &app.ctx;

    let id = add_picture(cx, NewPicture::new(drawing(1, 600, 400), "a.jpg")).await.unwrap().id;
    let url = rendition_url(cx, &shown(cx, &id, "en").await.unwrap().view(), "16:9", 240, Format::Webp);
    let (status, first) = get(&app, &url, None).await;
    assert_eq!(status, 200);
    assert_eq!((blob_count(&blobs, "originals").await, blob_count(&blobs, "renditions").await), (1, 1));
    assert!(get(&app, &url, None).await == (StatusCode::OK, first.clone()));

    let sound = photos::sound("tune.ogg");
    let file = add_file(cx, NewFile::new(sound.clone(), "tune.ogg")).await.unwrap().id;
    let view = files(cx.db(), std::slice::from_ref(&file), cx.now()).await.unwrap()[file.as_str()].view();
    assert!(get(&app, &view.url, None).await == (StatusCode::OK, sound.to_vec()));
    let (status, part) = get(&app, &view.url, Some("bytes=1000-1999")).await;
    assert!(status == 206 && part == sound[1_000..2_000]);

    let broken = add_picture(cx, NewPicture::new(photos::photo("broken/truncated.jpg"), "b.jpg")).await;
    assert!(broken.is_err());
    assert_eq!(blob_count(&blobs, "originals").await, 2);
    assert_eq!(sweep(cx, Timestamp(i64::MAX)).await.unwrap().removed, 0);

    let again = program(folder.path(), &database, &blobs).await;
    assert!(get(&again, &url, None).await == (StatusCode::OK, first.clone()));
    assert_eq!(workload(&again.ctx).rendered, 0, "what was stored is found again after a new start");
    let renditions = BlobKey::new("renditions").unwrap();
    let heads: Vec<_> = blobs.list(Some(&renditions)).try_collect().await.unwrap();
    for head in heads {
        blobs.delete(&head.key).await.unwrap();
    }
    let again = program(folder.path(), &database, &blobs).await;
    assert!(get(&again, &url, None).await == (StatusCode::OK, first));
    assert_eq!(workload(&again.ctx).rendered, 1, "what was deleted is made again");

    withdraw(cx, &id).await.unwrap();
    Worker::new(cx.clone()).drain().await.unwrap();
    assert_eq!(get(&app, &url, None).await.0, 410);
    assert_eq!(blob_count(&blobs, "renditions").await, 0);
}
