//! Rules 3 and 5: imports point down, only `api` is used of another slice, `base` names no slice,
//! and acts and stores never see HTTP. Who may import whom is written here once, as a table.

use super::Violation;
use crate::house::{Crate, Floor, House};
use crate::source::{self, Kind, Token};
use crate::tree::Tree;

/// What each crate of `base` may import of ours.
const BASE: [(&str, &[&str]); 10] = [
    ("kernel", &[]),
    ("pictures", &[]),
    ("screening", &[]),
    ("db", &["kernel"]),
    ("ports", &["kernel"]),
    ("credentials", &["kernel", "ports"]),
    ("text", &["kernel"]),
    ("web", &["db", "kernel", "ports"]),
    ("slice", &["db", "kernel", "ports", "web"]),
    ("testkit", &["db", "kernel", "pictures", "ports", "screening", "slice", "text", "web"]),
];

/// Files that may not know of HTTP, and the crates by which they would.
const PURE: [&str; 4] = ["act", "model", "policy", "store"];
const HTTP: [&str; 4] = ["axum", "http", "hyper", "tower"];

pub(super) fn check(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    for one in &house.crates {
        for dependency in &one.dependencies {
            let Some(other) = house.named(&dependency.name) else { continue };
            if let Err(why) = allowed(one, other, dependency.dev) {
                found.push(Violation::new(&one.manifest(), dependency.line, 3, why));
            }
        }
        if one.is_slice() {
            slice_sources(tree, house, one, found);
        }
    }
    listed(tree, house, found);
}

/// Whether one crate may depend on another, or why not.
fn allowed(one: &Crate, other: &Crate, dev: bool) -> Result<(), String> {
    let (name, theirs) = (&one.name, &other.name);
    match (one.floor, other.floor) {
        _ if theirs == "testkit" && one.floor != Floor::Tool => {
            if dev {
                Ok(())
            } else {
                Err("`testkit` is for tests: move it to [dev-dependencies]".to_owned())
            }
        }
        (Floor::Tool, _) => Err(format!("`{name}` is a tool beside the program and imports nothing of ours")),
        (Floor::Binary, _) => Ok(()),
        (_, Floor::Binary | Floor::Tool) => Err(format!("nothing imports `{theirs}`")),
        (Floor::Fixtures, Floor::Base) | (Floor::Slice(_), Floor::Fixtures) => Ok(()),
        (Floor::Fixtures, _) => Err("the demo paper is plain data and names no slice".to_owned()),
        (_, Floor::Fixtures) => Err("`base` knows nothing of the demo paper".to_owned()),
        (Floor::Base, Floor::Slice(_)) => {
            Err(format!("`base` never names a slice; let `{theirs}` register itself instead"))
        }
        (Floor::Base, Floor::Base) => match BASE.iter().find(|(base, _)| base == name) {
            None => Err(format!("`{name}` is new in `base`: give it its place in xtask/src/tidy/imports.rs")),
            Some((_, may)) if may.contains(&theirs.as_str()) => Ok(()),
            Some((_, [])) => Err(format!("`{name}` imports nothing of ours")),
            Some((_, may)) => Err(format!("`{name}` may import only {} of ours", may.join(", "))),
        },
        (Floor::Slice(_), Floor::Base) => Ok(()),
        (Floor::Slice(own), Floor::Slice(rank)) if rank < own => Ok(()),
        (Floor::Slice(own), Floor::Slice(rank)) => Err(format!(
            "`{name}` (rank {own}) may import only lower ranks, and `{theirs}` has rank {rank}; \
             hear its events, fill its places or use a registry"
        )),
    }
}

fn slice_sources(tree: &Tree, house: &House, slice: &Crate, found: &mut Vec<Violation>) {
    let sources = format!("{}/src", slice.folder);
    for (path, text) in tree.under(&sources).filter(|(path, _)| path.ends_with(".rs")) {
        let tokens = source::read(text);
        let code = source::code(&tokens);
        only_api(path, &code, house, slice, found);
        let inside = path.get(sources.len() + 1..).unwrap_or("");
        let top = inside.split('/').next().unwrap_or("").trim_end_matches(".rs");
        if PURE.contains(&top) {
            for (index, token) in code.iter().enumerate() {
                if !token.test && HTTP.iter().any(|name| token.is_word(name)) && begins_path(&code, index) {
                    let what = format!("`{top}` never sees HTTP, and this uses `{}`", token.text);
                    found.push(Violation::new(path, token.line, 5, what));
                }
            }
        }
    }
}

/// `media::store::…`, `use media as m` and `use media::{api, model}` are refused; `media::api` is fine.
fn only_api(path: &str, code: &[&Token], house: &House, slice: &Crate, found: &mut Vec<Violation>) {
    for (index, token) in code.iter().enumerate() {
        if token.kind != Kind::Word || token.text == slice.name {
            continue;
        }
        let depended = slice.dependencies.iter().any(|dependency| dependency.name == token.text);
        if !depended || !house.named(&token.text).is_some_and(Crate::is_slice) {
            continue;
        }
        let outside = if begins_path(code, index) {
            parts(code, index + 3).into_iter().find(|part| part != "api")
        } else {
            let used = index
                .checked_sub(1)
                .and_then(|before| code.get(before))
                .is_some_and(|before| before.is_word("use"));
            used.then(|| "the crate itself".to_owned())
        };
        if let Some(part) = outside {
            let what = format!(
                "of `{}` only `api` may be used, not {part}; ask it for a function there",
                token.text
            );
            found.push(Violation::new(path, token.line, 3, what));
        }
    }
}

/// Whether the word here is the first of a path: `word::…`, with no `::` or `.` before it.
fn begins_path(code: &[&Token], index: usize) -> bool {
    let double =
        |from: usize| [from, from + 1].iter().all(|at| code.get(*at).is_some_and(|token| token.is_mark(':')));
    let inner = index.checked_sub(2).is_some_and(double)
        // `::media::api` begins at the root all the same.
        && index.checked_sub(3).and_then(|at| code.get(at)).is_some_and(|token| token.kind == Kind::Word);
    let method = index.checked_sub(1).and_then(|at| code.get(at)).is_some_and(|token| token.is_mark('.'));
    double(index + 1) && !inner && !method
}

/// The words that follow `name::`, one for each branch of a `{…}`.
fn parts(code: &[&Token], at: usize) -> Vec<String> {
    let Some(first) = code.get(at) else { return Vec::new() };
    if !first.is_mark('{') {
        return vec![first.text.clone()];
    }
    let mut depth = 0_usize;
    let mut expects = false;
    let mut words = Vec::new();
    for token in code.iter().skip(at) {
        if token.is_mark('{') {
            depth += 1;
            expects = depth == 1;
        } else if token.is_mark('}') {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                break;
            }
        } else if token.is_mark(',') {
            expects = depth == 1;
        } else if expects {
            words.push(token.text.clone());
            expects = false;
        }
    }
    words
}

/// Every slice stands in the list of the binary.
fn listed(tree: &Tree, house: &House, found: &mut Vec<Violation>) {
    const LIST: &str = "courant/src/slices.rs";
    if house.slices().next().is_none() {
        return;
    }
    let tokens = source::read(tree.get(LIST).unwrap_or(""));
    for slice in house.slices() {
        let code = source::code(&tokens);
        let called = code.windows(4).any(|four| {
            matches!(four, [name, one, two, call]
                if name.is_word(&slice.name) && one.is_mark(':') && two.is_mark(':') && call.is_word("slice"))
        });
        if !called {
            found.push(Violation::new(
                LIST,
                1,
                3,
                format!("`{}::slice()` is not in the list of slices", slice.name),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    const LIST: (&str, &str) = (
        "courant/src/slices.rs",
        "//! The list of slices.\nmedia::slice(); fronts::slice(); feeds::slice();",
    );
    const MEDIA: (&str, &str) =
        ("slices/media/Cargo.toml", "[package]\nname = \"media\"\nmetadata.courant.rank = 2\n");
    const FEEDS: (&str, &str) =
        ("slices/feeds/Cargo.toml", "[package]\nname = \"feeds\"\nmetadata.courant.rank = 5\n");
    const FRONTS: &str =
        "[package]\nname = \"fronts\"\nmetadata.courant.rank = 5\n[dependencies]\nmedia.workspace = true\n";

    fn fronts(source: &str) -> Vec<String> {
        broken(
            3,
            &[
                LIST,
                MEDIA,
                FEEDS,
                ("slices/fronts/Cargo.toml", FRONTS),
                ("slices/fronts/src/pages.rs", source),
            ],
        )
    }

    #[test]
    fn a_slice_may_use_the_api_of_a_lower_rank() {
        assert!(fronts("//! Home and section pages.\nuse media::api::{Picture, rendition};\nfn a() { media::api::b() }").is_empty());
        assert!(fronts("//! Home and section pages.\nuse media::{api, api::Picture};").is_empty());
        assert!(
            fronts("//! Home and section pages.\nfn a(media: Media) { media.store(); self::media::b() }")
                .is_empty()
        );
    }

    #[test]
    fn what_lies_behind_the_api_is_refused() {
        assert_eq!(fronts("//! Home and section pages.\nuse media::store;\n").len(), 1);
        assert_eq!(fronts("//! Home and section pages.\nuse media::{api, model::Crop};\n").len(), 1);
        assert_eq!(fronts("//! Home and section pages.\nuse media as pictures;\n").len(), 1);
        assert_eq!(fronts("//! Home and section pages.\nfn a() { ::media::act::upload() }\n").len(), 1);
    }

    #[test]
    fn sideways_and_upward_imports_are_refused() {
        let sideways = FRONTS.replace("media.workspace", "feeds.workspace");
        let found = broken(3, &[LIST, MEDIA, FEEDS, ("slices/fronts/Cargo.toml", &sideways)]);
        assert!(found.len() == 1 && found[0].starts_with("slices/fronts/Cargo.toml:5: rule 3:"), "{found:?}");
        let upward = "[package]\nname = \"media\"\nmetadata.courant.rank = 2\n[dev-dependencies]\nfeeds.workspace = true\n";
        assert_eq!(
            broken(
                3,
                &[
                    ("courant/src/slices.rs", "//! The list of slices.\nmedia::slice(); feeds::slice()"),
                    FEEDS,
                    ("slices/media/Cargo.toml", upward)
                ]
            )
            .len(),
            1
        );
    }

    #[test]
    fn base_names_no_slice_and_keeps_its_layers() {
        let base = |name: &str, on: &str| {
            let text = format!("[package]\nname = \"{name}\"\n[dependencies]\n{on}.workspace = true\n");
            let path = format!("base/{name}/Cargo.toml");
            broken(
                3,
                &[
                    LIST,
                    MEDIA,
                    FEEDS,
                    ("slices/fronts/Cargo.toml", FRONTS),
                    ("base/web/Cargo.toml", "[package]\nname = \"web\""),
                    ("base/kernel/Cargo.toml", "[package]\nname = \"kernel\""),
                    (&path, &text),
                ],
            )
        };
        assert_eq!(base("db", "media").len(), 1);
        assert_eq!(base("db", "web").len(), 1);
        assert_eq!(base("pictures", "kernel").len(), 1);
        assert!(base("db", "kernel").is_empty());
        assert_eq!(base("novelty", "kernel").len(), 1);
    }

    #[test]
    fn testkit_is_for_tests_only() {
        let manifest =
            |section: &str| format!("[package]\nname = \"web\"\n[{section}]\ntestkit.workspace = true\n");
        let kit = ("base/testkit/Cargo.toml", "[package]\nname = \"testkit\"");
        assert_eq!(broken(3, &[kit, ("base/web/Cargo.toml", &manifest("dependencies"))]).len(), 1);
        assert!(broken(3, &[kit, ("base/web/Cargo.toml", &manifest("dev-dependencies"))]).is_empty());
    }

    #[test]
    fn a_slice_that_is_not_listed_is_missed() {
        assert_eq!(broken(3, &[("courant/src/slices.rs", "//! The list of slices.\n"), MEDIA]).len(), 1);
    }

    #[test]
    fn an_act_that_sees_http_is_refused() {
        let act = |source: &str| broken(5, &[LIST, MEDIA, ("slices/media/src/act/upload.rs", source)]);
        assert_eq!(act("//! Upload a picture.\nuse axum::body::Body;\n").len(), 1);
        assert!(
            act("//! Upload a picture.\nuse ports::http::Http;\nfn a(http: &Http) { http.get() }").is_empty()
        );
    }
}
