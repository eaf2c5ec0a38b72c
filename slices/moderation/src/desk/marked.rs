//! A text with the words marked that evidence points to.

use text::html::escape;

use crate::model::Evidence;

/// The text as safe HTML, evidence marked with the code of its rule.
pub(crate) fn marked(text: &str, evidence: &[Evidence]) -> String {
    let mut spans: Vec<(usize, usize, &str)> = evidence
        .iter()
        .flat_map(|one| one.spans.iter().map(|(start, end)| (*start, *end, one.rule.as_str())))
        .collect();
    spans.sort_unstable();
    let mut out = String::new();
    let mut at = 0;
    for (start, end, rule) in spans {
        let start = start.max(at);
        let (Some(before), Some(part)) = (text.get(at..start), text.get(start..end)) else { continue };
        out.push_str(&escape(before));
        if !part.is_empty() {
            out.push_str(&format!("<mark title=\"{}\">{}</mark>", escape(rule), escape(part)));
        }
        at = end.max(at);
    }
    out.push_str(&escape(text.get(at..).unwrap_or_default()));
    out.replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_the_evidence_points_and_nothing_becomes_an_element() {
        let evidence = |spans: &[(usize, usize)]| Evidence {
            rule: "abuse".into(),
            detector: "insult".into(),
            confidence: 1.0,
            spans: spans.to_vec(),
            explanation: String::new(),
            action: screening::Action::Hold,
        };
        let html = marked("a <script> b\nc", &[evidence(&[(2, 10), (3, 99)])]);
        assert_eq!(html, "a <mark title=\"abuse\">&lt;script&gt;</mark> b<br>c");
        assert_eq!(marked("ü", &[evidence(&[(1, 2)])]), "ü");
    }
}
