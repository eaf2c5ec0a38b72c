//! Adding, describing, cropping, replacing.

use kernel::{Actor, ErrorKind, Lang};
use media::api::{
    Caption, Format, NewFile, NewPicture, add_file, add_picture, picture_count, pictures, pictures_by_source,
    rendition, rendition_url, set_crop, set_focal, set_rights, set_texts, withdraw, withdraw_file,
};

use super::{added, blob_count, drawing, photos, shown};
use crate::harness::{both_engines, paper, paper_with};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn caption(text: &str, alt: &str) -> Caption {
    Caption { caption: text.into(), alt: alt.into(), headline: String::new() }
}

both_engines!(a_picture_is_read_with_its_words_in_the_language_asked, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let mut new = NewPicture::new(drawing(1, 600, 400), "skyline.jpg");
    new.texts = vec![
        (lang("en"), caption("The city at dawn.", "Towers")),
        (lang("fr"), caption("La ville à l’aube.", "")),
        (lang("ar"), caption("المدينة عند الفجر.", "أبراج")),
    ];
    let id = add_picture(cx, new).await.unwrap().id;
    let english = shown(cx, &id, "en").await.unwrap();
    assert_eq!((english.caption(), english.alt.as_str()), (Some("The city at dawn."), "Towers"));
    assert_eq!(shown(cx, &id, "ar").await.unwrap().alt, "أبراج");
    let regional = shown(cx, &id, "fr-CA").await.unwrap();
    assert_eq!(regional.caption, "La ville à l’aube.");
    assert_eq!(regional.alt, "Towers", "a text that nobody wrote falls back to the picture's own");
    assert_eq!(shown(cx, &id, "de").await.unwrap().caption, "The city at dawn.");
    assert_eq!((english.width, english.height), (600, 400));
    assert_eq!(english.credit_line().as_deref(), Some("© Courier"), "read from the file");
    set_texts(cx, &id, &[(lang("de"), caption("Die Stadt.", "Türme"))]).await.unwrap();
    assert_eq!(shown(cx, &id, "de").await.unwrap().caption, "Die Stadt.");
});

both_engines!(sixty_pictures_are_read_at_once_and_unknown_ones_are_left_out, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let (one, two) = (added(cx, 1).await, added(cx, 2).await);
    let mut ids = vec![one.clone(), two.clone()];
    ids.extend((0..58).map(|_| media::api::PictureId::new(cx.ids())));
    let found = pictures(cx.db(), &ids, &lang("en"), cx.now()).await.unwrap();
    assert_eq!(found.len(), 2);
    assert!(found.contains_key(one.as_str()) && found.contains_key(two.as_str()));
    assert!(pictures(cx.db(), &[], &lang("en"), cx.now()).await.unwrap().is_empty());
});

both_engines!(
    the_same_key_and_bytes_change_nothing_and_other_bytes_replace_the_picture,
    |engine| async move {
        let paper = paper(engine).await;
        let cx = paper.ctx();
        let new = |seed: u64, width: u32| {
            let mut new = NewPicture::new(drawing(seed, width, 400), "a.jpg");
            new.source_key = Some("fixture:a".into());
            new
        };
        let first = add_picture(cx, new(1, 600)).await.unwrap();
        assert!(first.created && first.changed);
        let view = shown(cx, &first.id, "en").await.unwrap().view();
        let again = add_picture(cx, new(1, 600)).await.unwrap();
        assert_eq!((again.id.clone(), again.created, again.changed), (first.id.clone(), false, false));
        assert_eq!(shown(cx, &first.id, "en").await.unwrap().view(), view);

        let old_url = rendition_url(cx, &view, "16:9", 320, Format::Jpeg);
        let old = paper.get(&old_url).await;
        assert_eq!(old.status, 200);
        set_crop(cx, &first.id, "16:9", Some([0, 0, 320, 180])).await.unwrap();
        let replaced = add_picture(cx, new(2, 800)).await.unwrap();
        assert_eq!(
            (replaced.id.clone(), replaced.created, replaced.changed),
            (first.id.clone(), false, true)
        );
        let now = shown(cx, &first.id, "en").await.unwrap();
        assert_eq!((now.version, now.width), (2, 800));
        assert!(now.crops.is_empty(), "rectangles drawn on the old picture are gone");

        let moved = paper.get(&old_url).await;
        assert_eq!(moved.status, 302, "the old picture is not shown any more");
        let new_url = moved.header("location").to_owned();
        let shown = paper.get(&new_url).await;
        assert_eq!(shown.status, 200);
        assert_ne!(shown.bytes, old.bytes);
        paper.run_jobs().await;
        assert_eq!(blob_count(&cx.ports().blobs, "renditions").await, 1, "the old renditions are cleared");
        assert_eq!(paper.get(&new_url).await.status, 200);

        let keys = ["fixture:a".to_owned(), "fixture:b".to_owned()];
        let named = pictures_by_source(cx.db(), &keys).await.unwrap();
        assert_eq!(named.get("fixture:a"), Some(&first.id));
        assert_eq!((named.len(), picture_count(cx.db()).await.unwrap()), (1, 1));
    }
);

both_engines!(the_same_key_added_at_once_is_one_picture, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let adds = (0..4).map(|_| {
        let mut new = NewPicture::new(drawing(1, 300, 200), "a.jpg");
        new.source_key = Some("a".into());
        add_picture(cx, new)
    });
    let outcomes: Vec<_> = futures::future::join_all(adds).await.into_iter().map(Result::unwrap).collect();
    assert!(outcomes.iter().all(|added| added.id == outcomes[0].id));
    assert_eq!(outcomes.iter().filter(|added| added.created).count(), 1);
    assert_eq!(picture_count(cx.db()).await.unwrap(), 1);
});

both_engines!(what_the_file_says_fills_what_the_sender_leaves_open, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let mut new = NewPicture::new(photos::photo("metadata/iptc-utf8.jpg"), "iptc.jpg");
    new.lang = Some(lang("fr"));
    let id = add_picture(cx, new.clone()).await.unwrap().id;
    let picture = shown(cx, &id, "fr").await.unwrap();
    assert!(picture.caption.starts_with("Le maire inaugure la médiathèque"), "{}", picture.caption);
    assert_eq!(picture.byline, "Zoë Ångström");
    assert_eq!(picture.credit_line().as_deref(), Some("Courant/Reporters"));
    new.credit = Some("© Sarn".into());
    new.texts = vec![(lang("fr"), caption("Autre légende.", ""))];
    let id = add_picture(cx, new).await.unwrap().id;
    let picture = shown(cx, &id, "fr").await.unwrap();
    assert_eq!((picture.caption.as_str(), picture.credit.as_str()), ("Autre légende.", "© Sarn"));
    let print = paper.get(&rendition_url(cx, &picture.view(), "full", 300, Format::Jpeg)).await;
    let travels = ::pictures::metadata(&print.bytes);
    assert_eq!(travels.credit.as_deref(), Some("© Sarn"), "the newsroom's credit travels in the rendition");
    assert_eq!(travels.bylines, ["Zoë Ångström"]);
});

both_engines!(an_editor_s_rectangle_and_focal_point_decide_the_addresses, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let url = async |format: &str| {
        let view = shown(cx, &id, "en").await.unwrap().view();
        rendition_url(cx, &view, format, 300, Format::Webp)
    };
    assert!(url("1:1").await.contains("_150:0:750:600_300x300_80_"), "{}", url("1:1").await);
    set_focal(cx, &id, Some((0.0, 0.5))).await.unwrap();
    assert!(url("1:1").await.contains("_0:0:600:600_"), "{}", url("1:1").await);
    set_crop(cx, &id, "1:1", Some([100, 50, 400, 350])).await.unwrap();
    assert!(url("1:1").await.contains("_100:50:400:350_300x300_"), "{}", url("1:1").await);
    assert!(url("3:2").await.contains("_0:0:900:600_"), "other formats stay as they were");
    set_crop(cx, &id, "1:1", None).await.unwrap();
    assert!(url("1:1").await.contains("_0:0:600:600_"));
    for outside in [[0, 0, 901, 600], [10, 10, 10, 20], [50, 0, 20, 600], [0, 0, u32::MAX, 1]] {
        let error = set_crop(cx, &id, "1:1", Some(outside)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid, "{outside:?}");
    }
    assert_eq!(set_crop(cx, &id, "square", None).await.unwrap_err().kind(), ErrorKind::Invalid);
    for focal in [(1.5, 0.5), (f64::NAN, 0.5), (0.5, -0.1)] {
        assert_eq!(set_focal(cx, &id, Some(focal)).await.unwrap_err().kind(), ErrorKind::Invalid);
    }
});

both_engines!(no_rendition_is_larger_than_the_picture, |engine| async move {
    let paper = paper(engine).await;
    let cx = paper.ctx();
    let id = added(cx, 1).await;
    let view = shown(cx, &id, "en").await.unwrap().view();
    let social = rendition(cx, &view, "16:9", 1_200, Format::Jpeg);
    assert_eq!((social.width, social.height, social.mime), (900, 506, "image/jpeg"));
    let print = paper.get(&social.url).await;
    let facts = ::pictures::inspect(&print.bytes, &::pictures::Limits::default()).unwrap();
    assert_eq!((facts.width, facts.height), (900, 506));
});

both_engines!(a_stranger_can_change_nothing, |engine| async move {
    let paper = paper(engine).await;
    let id = added(paper.ctx(), 1).await;
    let sound = NewFile::new(photos::sound("tune.ogg"), "tune.ogg");
    let file = add_file(paper.ctx(), sound.clone()).await.unwrap().id;
    let reader = Actor::Account { id: "r".into(), permissions: vec!["comments.write".into()] };
    for actor in [Actor::Anonymous, reader] {
        let cx = &paper.ctx().on_behalf_of(actor);
        let outcomes = [
            add_picture(cx, NewPicture::new(drawing(9, 60, 40), "x.jpg")).await.map(|_| ()),
            add_file(cx, sound.clone()).await.map(|_| ()),
            set_crop(cx, &id, "1:1", None).await,
            set_focal(cx, &id, None).await,
            set_rights(cx, &id, None).await,
            set_texts(cx, &id, &[]).await,
            withdraw(cx, &id).await,
            withdraw_file(cx, &file).await,
        ];
        assert!(outcomes.iter().all(|outcome| outcome.as_ref().unwrap_err().kind() == ErrorKind::Forbidden));
    }
    let editor = Actor::Account { id: "e".into(), permissions: vec!["media.edit".into()] };
    let cx = &paper.ctx().on_behalf_of(editor);
    set_focal(cx, &id, Some((0.5, 0.5))).await.unwrap();
    assert_eq!(withdraw(cx, &id).await.unwrap_err().kind(), ErrorKind::Forbidden);
});

both_engines!(what_is_too_long_or_too_large_is_refused_before_anything_is_stored, |engine| async move {
    let paper = paper_with(engine, "[media]\npicture_mb = 1\nmegapixels = 1").await;
    let cx = paper.ctx();
    let mut long = NewPicture::new(drawing(1, 60, 40), "x.jpg");
    long.texts = vec![(lang("en"), caption(&"x".repeat(5_000), ""))];
    assert_eq!(add_picture(cx, long).await.unwrap_err().key(), "media-error-text-long");
    let heavy = NewPicture::new(vec![0xff; 1_100_000], "x.jpg");
    assert_eq!(add_picture(cx, heavy).await.unwrap_err().kind(), ErrorKind::TooLarge);
    let large = NewPicture::new(drawing(1, 1_300, 900), "x.jpg");
    assert_eq!(add_picture(cx, large).await.unwrap_err().key(), "media-error-too-many-pixels");
    let missing = media::api::PictureId::new(cx.ids());
    assert_eq!(set_texts(cx, &missing, &[]).await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(withdraw(cx, &missing).await.unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(picture_count(cx.db()).await.unwrap(), 0);
    assert_eq!(blob_count(&cx.ports().blobs, "originals").await, 0);
});

both_engines!(the_demo_has_its_forty_four_pictures_in_three_languages, |engine| async move {
    let paper = paper_with(engine, "[media]\ndemo_width = 96").await;
    let cx = paper.ctx();
    paper.app.seed(|_| {}).await.unwrap();
    assert_eq!(picture_count(cx.db()).await.unwrap(), 44);
    let keys = ["fixture:skyline-dawn".to_owned()];
    let id = pictures_by_source(cx.db(), &keys).await.unwrap().remove(&keys[0]).unwrap();
    for (tag, alt) in [("en", "City towers"), ("fr", "Tours et toits"), ("ar", "ظلال أبراج")] {
        let picture = shown(cx, &id, tag).await.unwrap();
        assert!(picture.alt.starts_with(alt), "{}", picture.alt);
        assert_eq!(picture.credit_line().as_deref(), Some("© Sarn Pictures / Ada Brenner"));
    }
});

both_engines!(the_command_adds_a_folder_and_tells_what_it_refused, |engine| async move {
    let paper = paper(engine).await;
    let folder = paper.path("incoming");
    std::fs::create_dir_all(folder.join("deeper")).unwrap();
    std::fs::write(folder.join("a.jpg"), drawing(1, 60, 40)).unwrap();
    std::fs::write(folder.join("deeper/b.jpg"), drawing(2, 60, 40)).unwrap();
    std::fs::write(folder.join("notes.html"), "<p>no picture</p>").unwrap();
    std::fs::write(folder.join(".hidden"), "x").unwrap();
    let command = paper.app.commands.iter().find(|command| command.clap.get_name() == "media").unwrap();
    let run = async |arguments: &[&str]| {
        let matches = command.clap.clone().get_matches_from(arguments);
        (command.run)(paper.ctx().clone(), matches).await
    };
    let folder = folder.display().to_string();
    for _ in 0..2 {
        let outcome = run(&["media", "add", &folder, "--lang", "fr", "--credit", "© Courier"]).await;
        assert_eq!(outcome, Err("1 of 3 files were refused".into()));
        assert_eq!(picture_count(paper.ctx().db()).await.unwrap(), 2, "added twice is added once");
    }
    assert_eq!(run(&["media", "list"]).await, Ok(()));
    assert_eq!(run(&["media", "sweep", "--renditions"]).await, Ok(()));
});
