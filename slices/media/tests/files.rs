//! Sound, film, captions and documents: whole, in parts, and refused.

use axum::body::Body;
use http::{Method, Request};
use kernel::{ErrorKind, MINUTE};
use media::api::{FileView, NewFile, add_file, files, set_file_rights, withdraw_file};
use slice::Ctx;

use super::{blob_count, photos};
use crate::harness::{both_engines, paper, paper_with};

async fn added(cx: &Ctx, name: &str) -> FileView {
    let id = add_file(cx, NewFile::new(photos::sound(name), name)).await.unwrap().id;
    files(cx.db(), std::slice::from_ref(&id), cx.now()).await.unwrap()[id.as_str()].view()
}

both_engines!(sound_is_served_whole_and_in_parts, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    for (name, mime) in
        [("bulletin-cbr64.mp3", "audio/mpeg"), ("bulletin.aac", "audio/aac"), ("tune.ogg", "audio/ogg")]
    {
        let whole = photos::sound(name);
        let view = added(cx, name).await;
        assert_eq!(view.media_type, mime);
        assert!(view.url.starts_with("/media/2020/10/11/"), "{}", view.url);
        let answer = paper.get(&view.url).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, mime));
        assert_eq!(answer.header("accept-ranges"), "bytes");
        assert!(answer.header("content-disposition").starts_with("inline; filename=\""));
        assert!(answer.bytes == whole, "{name}");

        let size = whole.len();
        let parts = [
            ("bytes=0-0", 0..1),
            ("bytes=100-299", 100..300),
            ("bytes=-500", size - 500..size),
            (&*format!("bytes={}-", size - 7), size - 7..size),
            ("bytes=300000-99999999999", 300_000..size),
        ];
        for (range, expected) in parts {
            let part = paper.get_with(&view.url, &[("range", range)]).await;
            assert_eq!(part.status, 206, "{range}");
            let said = format!("bytes {}-{}/{size}", expected.start, expected.end - 1);
            assert_eq!(part.header("content-range"), said);
            assert_eq!(part.header("content-length"), part.bytes.len().to_string());
            assert!(part.bytes == whole[expected], "{range}");
        }
        for range in ["bytes=9-3", "bytes=x", "bytes=99999999-", "bytes=-0", "nonsense"] {
            let part = paper.get_with(&view.url, &[("range", range)]).await;
            assert_eq!(part.status, 416, "{range}");
            assert_eq!(part.header("content-range"), format!("bytes */{size}"));
            assert!(part.bytes.is_empty());
        }
        let etag = answer.header("etag").to_owned();
        let other = paper.get_with(&view.url, &[("range", "bytes=0-9"), ("if-range", "\"other\"")]).await;
        assert_eq!(other.status, 200, "a part of another version is of no use");
        let same = paper.get_with(&view.url, &[("range", "bytes=0-9"), ("if-range", &etag)]).await;
        assert_eq!(same.status, 206);
        assert_eq!(paper.get_with(&view.url, &[("if-none-match", &etag)]).await.status, 304);
        let head = Request::builder().method(Method::HEAD).uri(&view.url).body(Body::empty()).unwrap();
        let head = paper.send(head).await;
        assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
        assert_eq!(head.header("content-length"), size.to_string());
    }
});

both_engines!(a_file_has_one_address, |engine| async move {
    let paper = paper(engine).await;
    let view = added(paper.ctx(), "tune.ogg").await;
    assert!(view.url.ends_with("/tune.ogg"), "{}", view.url);
    for other in [
        view.url.replace("tune.ogg", "evil.html"),
        view.url.replace("tune.ogg", "tune.mp3"),
        view.url.replace("2020/10/11", "2021/10/11"),
        format!("{}/", view.url),
    ] {
        assert_eq!(paper.get(&other).await.status, 404, "{other}");
    }
});

both_engines!(another_content_under_the_same_key_is_a_new_version, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let new = |name: &str| NewFile {
        source_key: Some("radio:morning".into()),
        ..NewFile::new(photos::sound(name), name)
    };
    let first = add_file(cx, new("tune.ogg")).await.unwrap();
    let again = add_file(cx, new("tune.ogg")).await.unwrap();
    assert_eq!((again.id.clone(), again.created, again.changed), (first.id.clone(), false, false));
    let view = async || {
        files(cx.db(), std::slice::from_ref(&first.id), cx.now()).await.unwrap()[first.id.as_str()].view()
    };
    let old = view().await.url;
    let other = add_file(cx, new("bulletin.aac")).await.unwrap();
    assert_eq!((other.id.clone(), other.created, other.changed), (first.id.clone(), false, true));
    let moved = paper.get(&old).await;
    assert_eq!((moved.status.as_u16(), moved.header("location")), (302, view().await.url.as_str()));
    assert_eq!(paper.get(&view().await.url).await.header("content-type"), "audio/aac");
});

both_engines!(a_file_past_its_end_or_withdrawn_is_gone, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let view = added(cx, "tune.ogg").await;
    let id = media::api::FileId::from_stored(view.id);
    set_file_rights(cx, &id, Some(cx.now().plus(MINUTE))).await.unwrap();
    assert_eq!(paper.get(&view.url).await.header("cache-control"), "public, max-age=60");
    paper.advance(MINUTE).await;
    assert_eq!(paper.get(&view.url).await.status, 410);
    assert!(files(cx.db(), std::slice::from_ref(&id), cx.now()).await.unwrap().is_empty());
    set_file_rights(cx, &id, None).await.unwrap();
    assert_eq!(paper.get(&view.url).await.status, 200);
    withdraw_file(cx, &id).await.unwrap();
    assert_eq!(paper.get(&view.url).await.status, 410);
});

both_engines!(what_a_browser_might_run_is_not_taken, |engine| async move {
    let paper = paper_with(engine, "[media]\nfile_mb = 1").await;
    let cx = paper.ctx();
    let refused: [(&str, &[u8]); 6] = [
        ("page.mp3", b"<!doctype html><script>alert(1)</script>"),
        ("drawing.mp4", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
        ("program.pdf", b"MZ\x90\x00"),
        ("archive.ogg", b"PK\x03\x04"),
        ("text.txt", b"Only words."),
        ("empty.mp3", b""),
    ];
    for (name, bytes) in refused {
        let error = add_file(cx, NewFile::new(bytes.to_vec(), name)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid, "{name}");
    }
    let mut large = b"ID3\x04".to_vec();
    large.resize(1_100_000, 0);
    let error = add_file(cx, NewFile::new(large, "large.mp3")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(blob_count(&cx.ports().blobs, "originals").await, 0);
});

both_engines!(a_document_is_saved_and_captions_are_read_as_text, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let serve = async |bytes: &[u8], name: &str| {
        let id = add_file(cx, NewFile::new(bytes.to_vec(), name)).await.unwrap().id;
        let view = files(cx.db(), std::slice::from_ref(&id), cx.now()).await.unwrap()[id.as_str()].view();
        paper.get(&view.url).await
    };
    let document = serve(b"%PDF-1.7\n", "../budget \"2020\".pdf").await;
    assert_eq!(document.header("content-type"), "application/pdf");
    assert_eq!(document.header("x-content-type-options"), "nosniff");
    let disposition = document.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"budget _2020_.pdf\";"), "{disposition}");
    let captions = serve("WEBVTT\n\n00:00.000 --> 00:02.000\nصباح الخير\n".as_bytes(), "captions.vtt").await;
    assert_eq!(captions.header("content-type"), "text/vtt; charset=utf-8");
});
