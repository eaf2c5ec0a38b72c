//! One page of a list that goes on behind a cursor, so that no story is lost or repeated when something new is published
//! meanwhile. Deliberately absent: what the list is of.

use std::collections::HashMap;

use articles::api::{ByName, Card, CardSet, Query, TagKind};
use kernel::{Cursor, Timestamp};
use slice::Ctx;
use web::{Failure, PageHead, Site};

use crate::error::failed;
use crate::head::FOLLOWED;
use crate::views::Pager;

/// Stories of one page of a list.
pub(crate) const PAGE: u32 = 24;
/// Tags named beside a list.
const NEIGHBOURS: usize = 6;
/// How far down a list its lead may come from.
const NEAR_TOP: usize = 6;

/// What the query of a list's address asks for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) before: Option<Cursor>,
    pub(crate) kind: Option<String>,
}

/// Reads `before` and `kind`; what else an address carries is nobody's business here.
pub(crate) fn asked(query: &str) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "before" => asked.before = Some(value.parse().map_err(|_| Failure::not_found())?),
            "kind" => asked.kind = Some(value.to_owned()),
            _ => {}
        }
    }
    Ok(asked)
}

/// One page of a list.
pub(crate) struct Sheet {
    pub(crate) cards: Vec<Card>,
    pub(crate) tags: Vec<String>,
    pub(crate) until: Option<Timestamp>,
    next: Option<Cursor>,
    first: bool,
}

impl Sheet {
    /// One more than shown is asked for: the one too many says that the list goes on. A page behind a cursor with
    /// nothing on it is no page.
    pub(crate) async fn fetch(
        cx: &Ctx,
        site: &Site,
        query: Query<'_>,
        before: Option<&Cursor>,
    ) -> Result<Self, Failure> {
        let shown = usize::try_from(query.limit).unwrap_or(0);
        let query = Query { limit: query.limit + 1, ..query }.after(before);
        let CardSet { mut cards, tags, until, .. } =
            articles::api::cards(cx, site, &query).await.map_err(failed)?;
        let goes_on = cards.len() > shown;
        cards.truncate(shown);
        let next = cards
            .last()
            .filter(|_| goes_on)
            .map(|card| Cursor { at: Timestamp(card.published_at), id: card.id.clone() });
        if before.is_some() && cards.is_empty() {
            return Err(Failure::not_found());
        }
        Ok(Self { cards, tags, until, next, first: before.is_none() })
    }

    /// The first page of a list, of cards that were chosen already; `last` is where it goes on, if it does.
    pub(crate) fn opening(set: CardSet, last: Option<Cursor>) -> Self {
        Self { cards: set.cards, tags: set.tags, until: set.until, next: last, first: true }
    }

    /// The links below the list, and what they say in the head. `path` is that of the first page within the edition.
    pub(crate) fn pager(&self, site: &Site, path: &str, head: &mut PageHead) -> Option<Pager> {
        let more = self.next.as_ref().map(|cursor| {
            let joint = if path.contains('?') { '&' } else { '?' };
            site.path(&format!("{path}{joint}before={cursor}"))
        });
        if !self.first {
            head.robots = Some(FOLLOWED);
        }
        head.next = more.clone();
        let previous = (!self.first).then(|| site.path(path));
        (more.is_some() || previous.is_some()).then(|| Pager { previous, next: more, ..Pager::default() })
    }

    /// How many stories there are in all, when they are all here.
    pub(crate) fn total(&self) -> Option<i64> {
        let whole = self.first && self.next.is_none();
        whole.then(|| i64::try_from(self.cards.len()).unwrap_or(0))
    }

    /// Takes the story that leads the first page: the pinned one, else the first of the newest with a picture.
    pub(crate) fn lead(&mut self) -> Option<Card> {
        if !self.first || self.cards.is_empty() {
            return None;
        }
        let near = || self.cards.iter().take(NEAR_TOP);
        let at = near()
            .position(|card| card.pinned)
            .or_else(|| near().position(|card| card.picture.is_some()))
            .unwrap_or(0);
        Some(self.cards.remove(at))
    }

    /// The tags that most of the stories shown bear, `except` one.
    pub(crate) async fn tags_shown(
        &self,
        cx: &Ctx,
        site: &Site,
        except: &str,
    ) -> Result<Vec<ByName>, Failure> {
        let ids: Vec<String> = self.cards.iter().map(|card| card.id.clone()).collect();
        let mut counts: HashMap<String, (usize, String, String)> = HashMap::new();
        for tag in articles::api::tags_of(cx.db(), &ids).await.map_err(failed)? {
            if tag.kind == TagKind::Tag.as_str() && tag.tag != except {
                counts.entry(tag.tag).or_insert((0, tag.slug, tag.name)).0 += 1;
            }
        }
        let mut found: Vec<(usize, String, String)> = counts.into_values().collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        found.truncate(NEIGHBOURS);
        let link = |(_, slug, name): (usize, String, String)| ByName {
            name,
            url: site.path(&format!("/tags/{slug}/")),
        };
        Ok(found.into_iter().map(link).collect())
    }
}

/// The canonical path of a page: its own behind a cursor.
pub(crate) fn own_path(path: &str, before: Option<&Cursor>) -> String {
    match before {
        Some(cursor) if path.contains('?') => format!("{path}&before={cursor}"),
        Some(cursor) => format!("{path}?before={cursor}"),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_a_place_in_the_list_or_is_refused() {
        let found = asked("utm_source=x&kind=video&before=17-0a").unwrap();
        assert_eq!(
            (found.before.unwrap().to_string(), found.kind.unwrap()),
            ("17-0a".into(), "video".into())
        );
        assert!(asked("before=yesterday").is_err());
        assert!(asked("before=").is_err());
        assert!(asked("&&=&a").unwrap().before.is_none());
    }
}
