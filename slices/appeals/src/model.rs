//! A case: who contests which decision, and what was answered.

kernel::id! {
    /// Identifies a case.
    CaseId
}

/// The kind under which moderation knows cases.
pub(crate) const KIND: &str = "appeal";
/// The longest subject line in characters.
pub(crate) const LONGEST_SUBJECT: usize = 150;
/// The longest explanation or answer in characters.
pub(crate) const LONGEST: usize = 5_000;

/// A text that may be kept: neither empty nor too long.
pub(crate) fn fitting(text: &str, longest: usize) -> Option<String> {
    let text = text.trim().replace("\r\n", "\n");
    (!text.is_empty() && text.chars().count() <= longest && !text.contains('\0')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_is_required_and_has_an_end() {
        assert_eq!(fitting(" a\r\nb ", 10).as_deref(), Some("a\nb"));
        assert!(fitting("  ", 10).is_none() && fitting(&"a".repeat(11), 10).is_none());
    }
}
