//! Reading HTML as archives and pastes bring it.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use text::html::{ParseOptions, parse};
use text::{Block, Document, Embed, Inline, plain};

fn read(html: &str) -> Document {
    parse(html, &ParseOptions::default()).document
}

fn json(html: &str) -> String {
    let document = read(html);
    document.check().expect("what is read passes the door");
    serde_json::to_string(&serde_json::to_value(&document).expect("json")["content"]).expect("json")
}

fn only_embed(html: &str) -> Embed {
    let document = read(html);
    let mut embeds = document.embeds().cloned();
    let embed = embeds.next().unwrap_or_else(|| panic!("no embed in {document:?}"));
    assert_eq!(embeds.next(), None);
    embed
}

#[test]
fn paragraphs_and_marks_are_read() {
    assert_eq!(
        json("<p>One <b>two</b> <i>three <tt>four</tt></i>\n five</p>"),
        concat!(
            r#"[{"type":"paragraph","content":[{"type":"text","text":"One "},"#,
            r#"{"type":"text","text":"two","marks":[{"type":"strong"}]},{"type":"text","text":" "},"#,
            r#"{"type":"text","text":"three ","marks":[{"type":"em"}]},"#,
            r#"{"type":"text","text":"four","marks":[{"type":"em"},{"type":"code"}]},"#,
            r#"{"type":"text","text":" five"}]}]"#
        )
    );
}

#[test]
fn misnested_marks_and_missing_ends_are_forgiven() {
    assert_eq!(plain(&read("<p>a<b>b<i>c</b>d</i>e<p>f</div></td>g")), "abcde\n\nf\n\ng");
    assert_eq!(plain(&read("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e")), "a\nb\n\nc\nd\n\ne");
    assert_eq!(plain(&read("<h2>Title</h2>Text<br><br>Next")), "Title\n\nText\n\nNext");
}

#[test]
fn headings_are_mapped_to_the_levels_under_the_headline() {
    let levels: Vec<u8> = read("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>")
        .content
        .iter()
        .map(|block| match block {
            Block::Heading { level, .. } => *level,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(levels, [2, 2, 3, 4, 4, 4]);
}

#[test]
fn names_are_kept_where_something_points_at_them() {
    assert_eq!(
        json("<h2 id=top>T</h2><p id=unused>a <a href='#n1'>1</a></p><ol><li id=n1><p>note</p></li></ol>"),
        concat!(
            r#"[{"type":"heading","attrs":{"level":2,"anchor":"top"},"content":[{"type":"text","text":"T"}]},"#,
            r##"{"type":"paragraph","content":[{"type":"text","text":"a "},{"type":"text","text":"1","marks":[{"type":"link","attrs":{"href":"#n1"}}]}]},"##,
            r#"{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","attrs":{"anchor":"n1"},"content":[{"type":"text","text":"note"}]}]}]}]"#
        )
    );
}

#[test]
fn figures_become_pictures_with_caption_and_credit() {
    let embed = only_embed(
        "<figure class='wp-block-image alignwide'><a href='https://a.example/big.jpg'><img src='/q.jpg' alt='Quay' \
         class='wp-image-12' width=640 height=480></a><figcaption>The quay. <span class='credit'>© Ada</span></figcaption></figure>",
    );
    let facts: Vec<(&str, &str)> = embed.attrs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(embed.kind, "picture");
    assert_eq!(
        facts,
        [
            ("alt", "Quay"),
            ("caption", "The quay."),
            ("credit", "© Ada"),
            ("link", "https://a.example/big.jpg"),
            ("pixel_height", "480"),
            ("pixel_width", "640"),
            ("source", "12"),
            ("src", "/q.jpg"),
            ("width", "wide"),
        ]
    );
}

#[test]
fn a_picture_inside_a_paragraph_parts_it() {
    let document = read("<p>Before <img src=/a.png alt=A> after</p>");
    assert!(matches!(
        document.content.as_slice(),
        [Block::Paragraph { .. }, Block::Embed(_), Block::Paragraph { .. }]
    ));
}

#[test]
fn lazy_pictures_trackers_and_smileys_are_understood() {
    assert_eq!(
        only_embed("<img src='data:image/gif;base64,R0' data-src='/real.jpg'>").get("src"),
        Some("/real.jpg")
    );
    assert_eq!(only_embed("<img srcset='/s.jpg 300w, /l.jpg 1200w'>").get("src"), Some("/l.jpg"));
    assert!(read("<img src=/pixel.gif width=1 height=1>").is_empty());
    assert_eq!(plain(&read("Hi <img class=wp-smiley alt=':-)' src=/smile.gif>")), "Hi :-)");
    let parsed = parse("<img src='javascript:x' alt='Alt'>", &ParseOptions::default());
    assert_eq!((plain(&parsed.document).as_str(), parsed.leftovers.len()), ("Alt", 1));
}

#[test]
fn galleries_of_several_systems_become_one_embed() {
    let wordpress = "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'><li><figure><img src=/1.jpg>\
                     <figcaption>One</figcaption></figure></li><li><figure><img src=/2.jpg></figure></li></ul>\
                     <figcaption>All</figcaption></figure>";
    let ghost = "<figure class='kg-card kg-gallery-card'><div class='kg-gallery-container'><div class='kg-gallery-row'>\
                 <div class='kg-gallery-image'><img src=/1.jpg></div><div class='kg-gallery-image'><img src=/2.jpg></div>\
                 </div></div><figcaption>All</figcaption></figure>";
    for html in [wordpress, ghost] {
        let embed = only_embed(html);
        assert_eq!((embed.kind.as_str(), embed.get("caption")), ("gallery", Some("All")));
        let sources: Vec<String> = embed.items().into_iter().map(|item| item.src).collect();
        assert_eq!(sources, ["/1.jpg", "/2.jpg"]);
    }
}

#[test]
fn films_sounds_and_posts_become_embeds() {
    for (html, kind, url) in [
        (
            "<iframe src='https://www.youtube.com/embed/abc' title=T></iframe>",
            "video",
            "https://www.youtube.com/watch?v=abc",
        ),
        ("<p>https://youtu.be/abc</p>", "video", "https://youtu.be/abc"),
        ("<p><a href='https://vimeo.com/7'>https://vimeo.com/7</a></p>", "video", "https://vimeo.com/7"),
        (
            "<blockquote class=twitter-tweet><p>Words</p>&mdash; A (@a) <a href='https://twitter.com/a/status/1'>May</a></blockquote><script src=//platform.twitter.com/widgets.js></script>",
            "social",
            "https://twitter.com/a/status/1",
        ),
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/x/'><p>x</p></blockquote>",
            "social",
            "https://www.instagram.com/p/x/",
        ),
        (
            "<object><param name=movie value='//www.youtube.com/v/abc'><embed src=x></object>",
            "video",
            "https://www.youtube.com/watch?v=abc",
        ),
        ("<iframe src='https://maps.example/x'></iframe>", "web", "https://maps.example/x"),
    ] {
        let embed = only_embed(html);
        assert_eq!((embed.kind.as_str(), embed.get("url")), (kind, Some(url)), "{html}");
    }
    let film = only_embed("<video poster=/p.jpg><source src=/f.mp4>Your browser is old.</video>");
    assert_eq!(
        (film.kind.as_str(), film.get("src"), film.get("poster")),
        ("video", Some("/f.mp4"), Some("/p.jpg"))
    );
    assert_eq!(only_embed("<audio src=/s.mp3></audio>").kind, "audio");
}

#[test]
fn quotes_boxes_and_pull_quotes_are_told_apart() {
    assert_eq!(
        json("<blockquote><p>Said.</p><cite>Ann</cite></blockquote>"),
        r#"[{"type":"blockquote","attrs":{"cite":"Ann"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Said."}]}]}]"#
    );
    assert_eq!(
        json(
            "<figure class=wp-block-pullquote><blockquote><p>Said.</p><cite>Ann</cite></blockquote></figure>"
        ),
        r#"[{"type":"pullquote","attrs":{"cite":"Ann"},"content":[{"type":"text","text":"Said."}]}]"#
    );
    assert_eq!(
        json("<details><summary>More</summary><p>Text</p></details>"),
        r#"[{"type":"factbox","attrs":{"title":"More"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Text"}]}]}]"#
    );
}

#[test]
fn tables_keep_their_headers_and_spans() {
    assert_eq!(
        json("<table><caption>C</caption><tr><th>a<th colspan=2>b<tr><td>c<td rowspan=9999>d<td></table>"),
        concat!(
            r#"[{"type":"table","attrs":{"caption":"C"},"content":[{"type":"tableRow","content":["#,
            r#"{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]},"#,
            r#"{"type":"tableHeader","attrs":{"colspan":2},"content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]},"#,
            r#"{"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"c"}]}]},"#,
            r#"{"type":"tableCell","attrs":{"rowspan":1000},"content":[{"type":"paragraph","content":[{"type":"text","text":"d"}]}]},"#,
            r#"{"type":"tableCell","content":[]}]}]}]"#
        )
    );
    assert_eq!(plain(&read("<table><tr><td><p>only</p></table>")), "only");
    assert_eq!(
        plain(&read("<table>stray<tr><td>a</td><td>b</td></tr></table>after")),
        "stray\n\na\tb\n\nafter"
    );
}

#[test]
fn definitions_and_code_stay_readable() {
    let document = read("<dl><dt>Term<dd>Meaning<dd>Other<dt>Next<dd>Last</dl>");
    assert_eq!(plain(&document), "Term\n\nMeaning\n\nOther\nNext\n\nLast");
    assert_eq!(
        json("<pre><code class='language-rust'>fn a() {\n  <b>b</b>();\n}\n</code></pre>"),
        r#"[{"type":"codeBlock","attrs":{"language":"rust"},"content":[{"type":"text","text":"fn a() {\n  b();\n}"}]}]"#
    );
    assert!(matches!(
        read("<pre class=wp-block-verse>one\n<em>two</em></pre>").content.as_slice(),
        [Block::Paragraph { content, .. }] if matches!(content.as_slice(), [_, Inline::HardBreak, _])
    ));
}

#[test]
fn what_is_not_understood_is_reported_and_its_words_kept() {
    let parsed = parse(
        "<o:p></o:p><talk>Kept</talk> <https://a.example/x> <script>gone()</script><form><input>gone</form><a href='javascript:x'>words</a>",
        &ParseOptions::default(),
    );
    assert_eq!(plain(&parsed.document), "Kept https://a.example/x words");
    let what: Vec<&str> = parsed.leftovers.iter().map(|leftover| leftover.what.as_str()).collect();
    assert_eq!(
        what,
        [
            "unknown element <o:p>, its content kept",
            "unknown element <talk>, its content kept",
            "<script>, left out",
            "<form>, left out",
            "link with an address that is not allowed, kept as words"
        ]
    );
}

#[test]
fn a_form_that_never_ends_does_not_swallow_the_text() {
    assert_eq!(plain(&read("<form><p>Kept<select><option>kept too")), "Kept kept too");
}

#[test]
fn slots_and_dropped_classes_follow_the_options() {
    let slots = [Embed::new("file").with("url", "/x.pdf")];
    let options = ParseOptions { slots: &slots, drop_classes: &["button-wrapper"] };
    let parsed = parse(
        "<p class='button-wrapper'><a>Subscribe</a></p><courant-slot n=0></courant-slot><courant-slot n=7>",
        &options,
    );
    assert_eq!(parsed.document.content, [Block::Embed(slots[0].clone())]);
    assert_eq!(parsed.leftovers.len(), 1);
}
