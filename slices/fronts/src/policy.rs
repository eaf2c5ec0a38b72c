//! Who may change what stands on a front. Pure.

use kernel::Actor;

use crate::error::FrontsError;
use crate::model::FrontOf;

/// May choose what stands on a front: everywhere, in an edition, or on the front of one section.
pub(crate) const CURATE: &str = "fronts.curate";

/// Refuses an actor without the permission for this front. Who holds it for a section alone may not touch the edition's.
pub(crate) fn may_curate(actor: &Actor, front: &FrontOf) -> Result<(), FrontsError> {
    let section = front.section.as_ref().map(kernel::Slug::as_str);
    if actor.may_in(CURATE, &front.edition, section) { Ok(()) } else { Err(FrontsError::Forbidden) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_to_a_section_is_the_front_of_that_section_and_no_other() {
        let held = |permission: &str| Actor::Account { id: "a".into(), permissions: vec![permission.into()] };
        let (front, city) = (FrontOf::edition("en"), FrontOf::section("en", "city".parse().unwrap()));
        let table = [
            (held("fronts.curate"), true, true),
            (held("fronts.curate@en"), true, true),
            (held("fronts.curate@en/city"), false, true),
            (held("fronts.curate@en/sport"), false, false),
            (held("fronts.curate@fr"), false, false),
            (held("articles.publish"), false, false),
            (Actor::Anonymous, false, false),
            (Actor::Operator, true, true),
        ];
        for (actor, edition, section) in table {
            assert_eq!(may_curate(&actor, &front).is_ok(), edition, "{actor:?}");
            assert_eq!(may_curate(&actor, &city).is_ok(), section, "{actor:?}");
        }
    }
}
