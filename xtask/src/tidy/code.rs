//! Rules 10 and 15 in the source: no panic waiting to happen, nothing left half done, and tests that neither
//! sleep nor are left out.

use super::Violation;
use crate::source::{self, Kind, Token};
use crate::tree::Tree;

/// Written in two halves, or this file would find itself.
const LEFT_BEHIND: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
const LEFT_OUT: [&str; 4] = [
    concat!("test.", "skip("),
    concat!("test.", "only("),
    concat!("it.", "only("),
    concat!("describe.", "only("),
];
const SLEEPS_OF_A_BROWSER: &str = concat!("waitFor", "Timeout");

pub(super) fn check(tree: &Tree, found: &mut Vec<Violation>) {
    for (path, text) in tree.all() {
        if [".rs", ".ts", ".js", ".mjs", ".html", ".sql", ".css", ".ftl"]
            .iter()
            .any(|end| path.ends_with(end))
        {
            left_behind(path, text, found);
        }
        if path.ends_with(".rs") {
            rust(path, text, found);
        } else if path.ends_with(".mjs") || path.ends_with(".js") || path.ends_with(".ts") {
            script(path, text, found);
        }
    }
}

fn left_behind(path: &str, text: &str, found: &mut Vec<Violation>) {
    for (index, line) in text.lines().enumerate() {
        if let Some(word) = LEFT_BEHIND.iter().find(|word| line.contains(**word)) {
            let what = format!("`{word}` left behind; do it, or open an issue");
            found.push(Violation::new(path, index + 1, 15, what));
        }
    }
}

fn rust(path: &str, text: &str, found: &mut Vec<Violation>) {
    let tokens = source::read(text);
    let in_tests = source::is_test_file(path) || path.starts_with("benches/");
    let reasons = reasons(&tokens);
    let code = source::code(&tokens);
    for (index, token) in code.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| code.get(at));
        let after = code.get(index + 1);
        let test = in_tests || token.test;
        let call = after.is_some_and(|after| after.is_mark('('));
        let bang = after.is_some_and(|after| after.is_mark('!'));
        let mut report = |rule: u8, what: &str| found.push(Violation::new(path, token.line, rule, what));
        if token.kind != Kind::Word {
            continue;
        }
        match token.text.as_str() {
            "unwrap" | "expect" if call && !test && before.is_some_and(|before| before.is_mark('.')) => {
                let line = token.line;
                if !reasons.contains(&line) && !reasons.contains(&(line.saturating_sub(1))) {
                    report(
                        10,
                        "no `unwrap` or `expect` outside tests; return an error with its cause, or say in a comment why it cannot happen",
                    );
                }
            }
            "todo" | "unimplemented" if bang => report(15, "half done; finish it or leave it out"),
            "dbg" if bang => report(15, "`dbg!` left behind"),
            "ignore" if before.is_some_and(|before| before.is_mark('[')) && is_attribute(&code, index) => {
                report(15, "a test is never left out; mend it or remove it");
            }
            "sleep" if call && test => {
                report(15, "a test never sleeps; move the fixed clock, or wait for the event itself")
            }
            _ => {}
        }
    }
}

/// Lines with a comment that says why something cannot happen.
fn reasons(tokens: &[Token]) -> Vec<usize> {
    tokens
        .iter()
        .filter(|token| token.kind == Kind::Comment && token.text.contains("cannot"))
        .map(|token| token.line + token.text.matches('\n').count())
        .collect()
}

fn is_attribute(code: &[&Token], index: usize) -> bool {
    index.checked_sub(2).and_then(|at| code.get(at)).is_some_and(|token| token.is_mark('#'))
}

fn script(path: &str, text: &str, found: &mut Vec<Violation>) {
    for (index, line) in text.lines().enumerate() {
        if line.contains(SLEEPS_OF_A_BROWSER) {
            found.push(Violation::new(
                path,
                index + 1,
                15,
                "a journey never sleeps; wait for what the reader would see",
            ));
        }
        for call in LEFT_OUT {
            if line.contains(call) {
                found.push(Violation::new(path, index + 1, 15, format!("`{call}…)` leaves tests out")));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::broken;

    fn base(source: &str) -> Vec<String> {
        let source = format!("//! What it is for.\n{source}");
        let mut found = broken(10, &[("base/kernel/src/a.rs", &source)]);
        found.extend(broken(15, &[("base/kernel/src/a.rs", &source)]));
        found
    }

    #[test]
    fn unwrap_outside_tests_is_refused_unless_a_comment_says_why() {
        assert_eq!(base("fn a() { b.unwrap(); }").len(), 1);
        assert_eq!(base("fn a() { b.expect(\"c\"); }").len(), 1);
        assert!(base("fn a() { b.unwrap_or(1); unwrap(c) }").is_empty());
        assert!(base("// The pattern is a literal and cannot fail.\nfn a() { b.unwrap(); }").is_empty());
        assert!(base("#[cfg(test)]\nmod tests { #[test] fn one_two_three() { b.unwrap(); } }").is_empty());
    }

    #[test]
    fn what_was_left_behind_is_found() {
        assert_eq!(base(&format!("// {}: later", super::LEFT_BEHIND[0])).len(), 1);
        assert_eq!(base(concat!("fn a() { to", "do!() }")).len(), 1);
        assert_eq!(base(concat!("fn a() { db", "g!(1); }")).len(), 1);
        assert_eq!(
            broken(15, &[("theme/default/a.css", &format!("/* {} */", super::LEFT_BEHIND[1]))]).len(),
            1
        );
    }

    #[test]
    fn tests_neither_sleep_nor_are_left_out() {
        assert_eq!(base("#[cfg(test)] mod tests { fn a() { std::thread::sleep(b); } }").len(), 1);
        assert!(base("fn a() { clock.sleep(b); }").is_empty());
        let ignored = format!("#[test]\n#[{}]\nfn a_b_c() {{}}", "ignore");
        assert_eq!(base(&ignored).len(), 1);
        assert_eq!(broken(15, &[("e2e/a.mjs", &format!("page.{}(3)", super::SLEEPS_OF_A_BROWSER))]).len(), 1);
        assert_eq!(broken(15, &[("e2e/a.mjs", concat!("test.", "only('a')"))]).len(), 1);
    }
}
