//! A statement's text. Only the `sql!` macro makes one, so every statement can be found and prepared by a check.

use std::borrow::Cow;

use kernel::Value;

use crate::DbError;

/// One statement in the shared dialect. Made by `sql!("…")` from a literal, never from parts at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sql(&'static str);

impl Sql {
    /// For the `sql!` macro.
    #[doc(hidden)]
    pub const fn from_literal(text: &'static str) -> Self {
        Self(text)
    }

    /// The shared text.
    pub fn text(self) -> &'static str {
        self.0
    }

    /// The text as SQLite takes it: `?1` for `$1`, `json_each` for `json_list`.
    pub fn for_sqlite(self) -> String {
        let numbered = each_parameter(self.0, |number| format!("?{number}"));
        expand_lists(&numbered, |parameter| format!("(SELECT value FROM json_each({parameter}))"))
    }

    /// The text as PostgreSQL takes it.
    pub fn for_postgres(self) -> Cow<'static, str> {
        if self.0.contains(LIST) {
            Cow::Owned(expand_lists(self.0, |parameter| {
                format!("(SELECT json_array_elements_text({parameter}::text::json))")
            }))
        } else {
            Cow::Borrowed(self.0)
        }
    }
}

/// Marks a literal as a statement in the shared dialect.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {
        $crate::Sql::from_literal($text)
    };
}

/// A statement that only SQLite understands. A fork says why it is one, and stands beside its `only_postgres!`.
#[macro_export]
macro_rules! only_sqlite {
    ($text:literal) => {
        $crate::Sql::from_literal($text)
    };
}

/// A statement that only PostgreSQL understands. A fork says why it is one, and stands beside its `only_sqlite!`.
#[macro_export]
macro_rules! only_postgres {
    ($text:literal) => {
        $crate::Sql::from_literal($text)
    };
}

/// The values for a statement's parameters, in order.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::Value::from($value)),*]
    };
}

const LIST: &str = "json_list(";

/// Refuses what one of the engines can't keep, so that both refuse it: PostgreSQL has no NUL in texts, SQLite makes
/// NULL of what is not a number.
pub(crate) fn storable(params: &[Value]) -> Result<(), DbError> {
    for value in params {
        match value {
            Value::Text(text) if text.contains('\0') => {
                return Err(DbError::Unstorable("text with a NUL character".into()));
            }
            Value::Real(real) if real.is_nan() => {
                return Err(DbError::Unstorable("a real number that is not a number".into()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn each_parameter(text: &str, write: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut quoted = false;
    while let Some(at) = rest.find(['$', '\'']) {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        if let Some(after) = tail.strip_prefix('\'') {
            quoted = !quoted;
            out.push('\'');
            rest = after;
            continue;
        }
        let after = tail.strip_prefix('$').unwrap_or(tail);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = after.split_at(digits);
        if quoted || number.is_empty() {
            out.push('$');
            out.push_str(number);
        } else {
            out.push_str(&write(number));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn expand_lists(text: &str, write: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once(LIST) {
        out.push_str(before);
        let Some((parameter, after)) = tail.split_once(')') else {
            out.push_str(LIST);
            rest = tail;
            break;
        };
        out.push_str(&write(parameter));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn parameters_are_renumbered_but_not_inside_quotes() {
        let sql = sql!("SELECT '$1', $1, $12 FROM t WHERE a = 'it''s $2' AND id IN json_list($3)");
        assert_eq!(
            sql.for_sqlite(),
            "SELECT '$1', ?1, ?12 FROM t WHERE a = 'it''s $2' AND id IN (SELECT value FROM json_each(?3))"
        );
        assert!(sql.for_postgres().ends_with("IN (SELECT json_array_elements_text($3::text::json))"));
    }
}
