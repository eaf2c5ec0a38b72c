//! Which passwords and addresses are refused: the ones that everybody tries first, and the ones that last ten minutes.
//!
//! The program knows a handful of each; files that the operator names hold thousands.
//! Deliberately absent: rules about capitals and digits, which make passwords worse (NIST SP 800-63B §3.1.1.2), and
//! asking anyone outside.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

/// The most bytes of a password: more costs time and protects nobody.
const MOST: usize = 512;

/// What the most used passwords are made of.
const STEMS: [&str; 24] = [
    "password",
    "passwort",
    "passwd",
    "motdepasse",
    "contraseña",
    "contrasena",
    "senha",
    "parola",
    "şifre",
    "пароль",
    "qwerty",
    "azerty",
    "qwertz",
    "letmein",
    "welcome",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "princess",
    "sunshine",
    "superman",
    "admin",
    "changeme",
];

/// Domains whose addresses nobody keeps.
const DISPOSABLE: [&str; 12] = [
    "10minutemail.com",
    "guerrillamail.com",
    "mailinator.com",
    "maildrop.cc",
    "sharklasers.com",
    "temp-mail.org",
    "tempmail.com",
    "throwawaymail.com",
    "trashmail.com",
    "yopmail.com",
    "getnada.com",
    "dispostable.com",
];

/// What is wrong with a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    /// Too short.
    Short,
    /// Longer than can be taken.
    Long,
    /// Among the first that are tried, or made of name or address.
    Common,
}

/// Lists in memory, made once.
#[derive(Debug)]
pub struct Lists {
    common: HashSet<u64>,
    disposable: HashSet<String>,
    /// Files that could not be read, in the operator's words.
    pub faults: Vec<String>,
}

impl Lists {
    /// The lists of these files, each with the name of its key for the operator.
    pub fn new(passwords: (&str, &Option<PathBuf>), domains: (&str, &Option<PathBuf>)) -> Self {
        let mut faults = Vec::new();
        let mut lines = |key: &str, path: &Option<PathBuf>| -> Vec<String> {
            match path.as_deref().map(read) {
                None => Vec::new(),
                Some(Ok(lines)) => lines,
                Some(Err(error)) => {
                    faults.push(format!("{key}: {error}"));
                    Vec::new()
                }
            }
        };
        let common = lines(passwords.0, passwords.1);
        let disposable = lines(domains.0, domains.1);
        let own = DISPOSABLE.iter().map(ToString::to_string);
        Self {
            common: common.iter().map(|line| digest(line)).collect(),
            disposable: disposable.into_iter().map(|line| line.to_lowercase()).chain(own).collect(),
            faults,
        }
    }

    /// How many entries the lists have.
    pub fn sizes(&self) -> (usize, usize) {
        (self.common.len(), self.disposable.len())
    }

    /// Whether the address is at a domain, or below one, that throws letters away.
    pub fn is_disposable(&self, folded: &str) -> bool {
        let mut domain = folded.rsplit_once('@').map_or("", |(_, domain)| domain);
        loop {
            if self.disposable.contains(domain) {
                return true;
            }
            match domain.split_once('.') {
                Some((_, parent)) if parent.contains('.') => domain = parent,
                _ => return false,
            }
        }
    }

    /// What is wrong with a new password; `about` are words it must not be: name and address.
    pub fn fault(&self, password: &str, least: usize, about: &[&str]) -> Option<PasswordFault> {
        if password.chars().count() < least {
            return Some(PasswordFault::Short);
        }
        if password.len() > MOST {
            return Some(PasswordFault::Long);
        }
        let folded = fold(password);
        let common = self.common.contains(&digest(&folded)) || is_plain(&folded);
        let personal = about.iter().any(|word| {
            let word = fold(word);
            word.chars().count() >= 4 && folded.contains(&word) && folded.len() < word.len() + 6
        });
        (common || personal).then_some(PasswordFault::Common)
    }
}

/// Passwords are compared and hashed in compatibility form, so that the same keys give the same password everywhere.
pub fn normal(password: &str) -> String {
    password.nfkc().collect()
}

fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

fn digest(text: &str) -> u64 {
    let hash = blake3::hash(fold(text).as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(hash.as_bytes().first_chunk::<8>().unwrap_or(&[0; 8]));
    u64::from_le_bytes(first)
}

/// One letter again and again, a run of the keyboard or the alphabet, or a common word with a number.
fn is_plain(folded: &str) -> bool {
    let distinct: HashSet<char> = folded.chars().collect();
    if distinct.len() <= 3 {
        return true;
    }
    const RUNS: [&str; 5] = [
        "01234567890123456789",
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop",
        "asdfghjkl",
        "1q2w3e4r5t6y7u8i9o0p",
    ];
    let backwards: String = folded.chars().rev().collect();
    if RUNS.iter().any(|run| run.contains(folded) || run.contains(&backwards)) {
        return true;
    }
    let word: String = folded
        .trim_matches(|c: char| !c.is_alphabetic())
        .replace(['@', '4'], "a")
        .replace('0', "o")
        .replace(['$', '5'], "s")
        .replace(['1', '!'], "i")
        .replace('3', "e");
    STEMS.iter().any(|stem| word == *stem || word == stem.repeat(2))
}

fn read(path: &Path) -> Result<Vec<String>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("# "));
    Ok(lines.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> Lists {
        Lists::new(("passwords_file", &None), ("disposable_file", &None))
    }

    #[test]
    fn what_everybody_tries_first_is_no_password() {
        for password in [
            "P@ssw0rd123!",
            "1234567890",
            "aaaaaaaaaaaa",
            "QWERTYUIOP",
            "пароль12345",
            "0987654321",
            "zoe@home.example",
        ] {
            assert_eq!(
                lists().fault(password, 10, &["zoe@home.example", "Zoë"]),
                Some(PasswordFault::Common),
                "{password}"
            );
        }
        assert_eq!(lists().fault("short", 10, &[]), Some(PasswordFault::Short));
        assert_eq!(lists().fault(&"é".repeat(300), 10, &[]), Some(PasswordFault::Long));
        for password in ["nine ferries at dawn", "Zoë und die neun Fähren", "۱۲۳ مرفأ قديم", "кошка на окне"]
        {
            assert_eq!(lists().fault(password, 10, &["zoe@home.example", "Zoë"]), None, "{password}");
        }
    }

    #[test]
    fn a_throw_away_domain_is_known_with_those_below_it() {
        assert!(lists().is_disposable("a@mailinator.com") && lists().is_disposable("a@x.y.mailinator.com"));
        assert!(!lists().is_disposable("a@notmailinator.com") && !lists().is_disposable("a@home.example"));
    }

    #[test]
    fn files_lengthen_the_lists_and_a_missing_one_is_named() {
        let folder = std::env::temp_dir().join(format!("accounts-lists-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (common, gone) = (folder.join("common.txt"), folder.join("gone.txt"));
        std::fs::write(&common, "Nine Ferries at dawn\n\n# a remark\n").unwrap();
        let lists = Lists::new(("passwords_file", &Some(common)), ("disposable_file", &Some(gone)));
        assert_eq!(lists.fault("nine ferries at dawn", 10, &[]), Some(PasswordFault::Common));
        assert!(lists.faults[0].starts_with("disposable_file: "), "{:?}", lists.faults);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
