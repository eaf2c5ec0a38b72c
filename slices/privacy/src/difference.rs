//! What has changed between two texts, paragraph by paragraph: the longest common sequence stays, the rest is out or in.

use serde::Serialize;

/// The most paragraphs compared; longer texts are shown as new.
const MOST: usize = 600;

/// A paragraph that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    /// Whether it is in the new text, or was only in the old.
    pub(crate) added: bool,
    /// The paragraph.
    pub(crate) text: String,
}

/// The changes from `old` to `new`, in their order.
pub(crate) fn difference(old: &str, new: &str) -> Vec<Change> {
    let split = |text: &str| -> Vec<String> {
        text.split('\n')
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect()
    };
    let (old, new) = (split(old), split(new));
    if old.len() > MOST || new.len() > MOST {
        return new.into_iter().map(|text| Change { added: true, text }).collect();
    }
    // lengths[i][j]: the longest common sequence of what follows the i-th old and the j-th new paragraph.
    let mut lengths = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    let at = |lengths: &[Vec<u32>], i: usize, j: usize| {
        lengths.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0)
    };
    for (i, left) in old.iter().enumerate().rev() {
        for (j, right) in new.iter().enumerate().rev() {
            let length = if left == right {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j, mut changes) = (0, 0, Vec::new());
    loop {
        match (old.get(i), new.get(j)) {
            (None, None) => return changes,
            (Some(left), Some(right)) if left == right => (i, j) = (i + 1, j + 1),
            (Some(left), right) if right.is_none() || at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) => {
                changes.push(Change { added: false, text: left.clone() });
                i += 1;
            }
            (_, Some(right)) => {
                changes.push(Change { added: true, text: right.clone() });
                j += 1;
            }
            (Some(_), None) => i += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told_in_its_order() {
        let changes = difference("One.\nTwo.\n\nThree.", "One.\nTwo and a half.\nThree.\nFour.");
        let told: Vec<(bool, &str)> =
            changes.iter().map(|change| (change.added, change.text.as_str())).collect();
        assert_eq!(told, [(false, "Two."), (true, "Two and a half."), (true, "Four.")]);
        assert!(difference("A\nB", "A\n\n B ").is_empty());
        assert_eq!(difference("", "A").len(), 1);
        assert_eq!(difference("A", "").len(), 1);
    }
}
