//! What is different between two arrangements of a front, one fact at a time. Pure; the words are the desk's.

use crate::model::{Arrangement, Choice, Placement, Slot};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It was placed.
    Added(Slot, Choice),
    /// It was taken away.
    Removed(Slot, Choice),
    /// It went from one slot to another.
    Moved(Slot, Slot, Choice),
    /// The slot holds the same in another order.
    Reordered(Slot),
    /// It begins or ends at another time, or finds more or fewer.
    Retimed(Slot, Choice),
    /// A number of the layout: its name, before, after.
    Number(&'static str, u32, u32),
    /// The bands are others.
    Bands,
}

/// The differences from `before` to `after`, slot by slot.
pub(crate) fn changes(before: &Arrangement, after: &Arrangement) -> Vec<Change> {
    let mut removed: Vec<(Slot, &Placement)> = Vec::new();
    let mut added: Vec<(Slot, &Placement)> = Vec::new();
    let mut rest = Vec::new();
    for slot in Slot::ALL {
        let (old, new): (Vec<_>, Vec<_>) = (before.of(slot).collect(), after.of(slot).collect());
        let (gone, come) = (less(&old, &new), less(&new, &old));
        let order = |list: &[&Placement], without: &[&Placement]| -> Vec<Choice> {
            less(list, without).into_iter().map(|one| one.choice.clone()).collect()
        };
        if order(&old, &gone) != order(&new, &come) {
            rest.push(Change::Reordered(slot));
        }
        for one in &new {
            let same = old.iter().find(|other| other.choice == one.choice);
            if same.is_some_and(|other| other != one) {
                rest.push(Change::Retimed(slot, one.choice.clone()));
            }
        }
        removed.extend(gone.into_iter().map(|one| (slot, one)));
        added.extend(come.into_iter().map(|one| (slot, one)));
    }
    let mut found = Vec::new();
    for (slot, one) in added {
        let from = removed.iter().position(|(_, other)| other.choice == one.choice);
        found.push(match from.map(|at| removed.remove(at).0) {
            Some(from) => Change::Moved(from, slot, one.choice.clone()),
            None => Change::Added(slot, one.choice.clone()),
        });
    }
    found.extend(removed.into_iter().map(|(slot, one)| Change::Removed(slot, one.choice.clone())));
    found.append(&mut rest);
    let (old, new) = (&before.settings, &after.settings);
    let numbers = [
        ("secondary", old.secondary, new.secondary),
        ("features", old.features, new.features),
        ("multimedia", old.multimedia, new.multimedia),
        ("wire", old.wire, new.wire),
    ];
    let numbers = numbers.into_iter().filter(|(_, before, after)| before != after);
    found.extend(numbers.map(|(name, before, after)| Change::Number(name, before, after)));
    if old.bands != new.bands {
        found.push(Change::Bands);
    }
    found
}

/// What `list` holds and `other` does not, by choice, each as often as it is too many.
fn less<'a>(list: &[&'a Placement], other: &[&Placement]) -> Vec<&'a Placement> {
    let mut left: Vec<&Choice> = other.iter().map(|one| &one.choice).collect();
    let mut found = Vec::new();
    for one in list {
        match left.iter().position(|choice| **choice == one.choice) {
            Some(at) => {
                left.swap_remove(at);
            }
            None => found.push(*one),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Rule, Settings};
    use articles::api::StoryId;
    use kernel::Timestamp;

    fn story(name: &str) -> Placement {
        Placement::story(StoryId::from_stored(name.to_owned()))
    }

    fn of(placements: &[(Slot, Placement)]) -> Arrangement {
        Arrangement { placements: placements.to_vec(), ..Arrangement::default() }
    }

    #[test]
    fn every_difference_is_named_once() {
        let (a, b, c) = (story("a"), story("b"), story("c"));
        let rule = Placement::rule(Rule::Newest);
        let before =
            of(&[(Slot::Lead, a.clone()), (Slot::Secondary, b.clone()), (Slot::Secondary, c.clone())]);
        assert!(changes(&before, &before).is_empty());
        let after =
            of(&[(Slot::Lead, b.clone()), (Slot::Secondary, c.clone()), (Slot::Secondary, rule.clone())]);
        let expected = [
            Change::Moved(Slot::Secondary, Slot::Lead, b.choice.clone()),
            Change::Added(Slot::Secondary, rule.choice.clone()),
            Change::Removed(Slot::Lead, a.choice.clone()),
        ];
        assert_eq!(changes(&before, &after), expected);
        let turned = of(&[(Slot::Lead, a), (Slot::Secondary, c.clone()), (Slot::Secondary, b)]);
        assert_eq!(changes(&before, &turned), [Change::Reordered(Slot::Secondary)]);
        let timed = Placement { until: Some(Timestamp(1)), ..c.clone() };
        let one = of(&[(Slot::Lead, c.clone())]);
        assert_eq!(changes(&one, &of(&[(Slot::Lead, timed)])), [Change::Retimed(Slot::Lead, c.choice)]);
    }

    #[test]
    fn numbers_and_bands_are_differences_too() {
        let settings = Settings { wire: 4, bands: Some(Vec::new()), ..Settings::default() };
        let after = Arrangement { settings, ..Arrangement::default() };
        let found = changes(&Arrangement::default(), &after);
        assert_eq!(found, [Change::Number("wire", 10, 4), Change::Bands]);
    }
}
