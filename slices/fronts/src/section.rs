//! The front of a section: what editors placed, else its pinned or newest stories; then the list with pages underneath. Pages
//! behind a cursor are the list alone, so that what is placed shifts nothing.

use articles::api::{FeedOf, StoryRow, dress, feeds_of};
use axum::response::Response;
use editions::api::{Section, known_sections};
use kernel::{Cursor, Timestamp};
use slice::Ctx;
use web::{Failure, Visit};

use crate::choose::Chooser;
use crate::error::failed;
use crate::front::{point_to_drafts, section_ids};
use crate::head;
use crate::model::{Arrangement, FrontOf};
use crate::sheet::{PAGE, Sheet, asked, own_path};
use crate::stock::{counting, stock};
use crate::store;
use crate::views::{SectionPage, SectionView};

/// The page of a section.
pub(crate) async fn page(cx: &Ctx, visit: &Visit, section: &Section) -> Result<Response, Failure> {
    let before = asked(&visit.query)?.before;
    let arrangement = match before {
        Some(_) => Arrangement::default(),
        None => {
            let front = FrontOf::section(&visit.site.code, section.slug.clone());
            store::arrangement(cx.db(), &front).await.map_err(failed)?
        }
    };
    show(cx, visit, section, &arrangement, before, None).await
}

/// What stands on the first page of a section.
struct Opening {
    sheet: Sheet,
    leads: bool,
    beside: usize,
    watched: Vec<String>,
}

async fn opening(
    cx: &Ctx,
    visit: &Visit,
    section: &Section,
    arrangement: &Arrangement,
    at: Timestamp,
) -> Result<Opening, Failure> {
    let site = &*visit.site;
    let stock = stock(cx, site, Some(section), arrangement, at).await.map_err(failed)?;
    let mut chooser = Chooser::new(&stock, section_ids(known_sections(site)));
    let choices = counting(arrangement, at);
    let chosen = chooser.section_slots(section.id.as_str(), &arrangement.settings, &choices);
    let placed: Vec<&StoryRow> = chosen.lead.iter().chain(&chosen.secondary).copied().collect();
    let shown = usize::try_from(PAGE).unwrap_or(0);
    let list: Vec<&StoryRow> = stock
        .listed
        .iter()
        .filter_map(|id| stock.rows.iter().find(|row| row.id.as_str() == id))
        .take(shown)
        .collect();
    let last = list
        .last()
        .filter(|_| stock.listed.len() > shown)
        .and_then(|row| Some(Cursor { at: row.published_at?, id: row.id.to_string() }));
    let rest = list.into_iter().filter(|row| placed.iter().all(|one| one.id != row.id));
    let rows: Vec<StoryRow> = placed.iter().copied().chain(rest).cloned().collect();
    let mut set = dress(cx, site, rows).await.map_err(failed)?;
    point_to_drafts(site, &stock, &mut set.cards);
    Ok(Opening {
        sheet: Sheet::opening(set, last),
        leads: chosen.lead.is_some(),
        beside: chosen.secondary.len(),
        watched: stock.watched,
    })
}

/// The page as `arrangement` has it: now, or, for an editor's eyes, at another moment.
pub(crate) async fn show(
    cx: &Ctx,
    visit: &Visit,
    section: &Section,
    arrangement: &Arrangement,
    before: Option<Cursor>,
    preview: Option<Timestamp>,
) -> Result<Response, Failure> {
    let (site, before) = (&*visit.site, before.as_ref());
    let at = preview.unwrap_or_else(|| cx.now());
    let Opening { mut sheet, leads, beside, watched } = match before {
        None => opening(cx, visit, section, arrangement, at).await?,
        Some(_) => {
            let query = articles::api::Query::section(section.id.as_str(), PAGE);
            let sheet = Sheet::fetch(cx, site, query, before).await?;
            Opening { sheet, leads: false, beside: 0, watched: Vec::new() }
        }
    };
    let path = format!("/{}/", section.slug);
    let described = Some(section.description.clone()).filter(|text| !text.is_empty());
    let description = described.clone().unwrap_or_else(|| format!("{} · {}", section.name, site.name));
    let own = own_path(&path, before);
    let mut head = head::head(site, "section", &section.name, Some(description), &own);
    if before.is_none() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            let same = editions::api::section(cx.db(), &other.code, section.slug.as_str()).await;
            if same.map_err(failed)?.is_some() {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    head.feeds = feeds_of(cx, site, FeedOf::Section(section.slug.as_str(), &section.name));
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &[(section.name.clone(), path.clone())], &sheet.cards);
    let pager = sheet.pager(site, &path, &mut head);
    if preview.is_some() {
        head.robots = Some("noindex");
    }
    let children = sheet.tags_shown(cx, site, "").await?;
    let mut cards = std::mem::take(&mut sheet.cards).into_iter();
    let lead = if leads { cards.next() } else { None };
    let secondary = cards.by_ref().take(beside).collect();
    let view = SectionPage {
        preview_at: preview.map(Timestamp::millis),
        name: section.name.clone(),
        url: site.path(&path),
        description: described,
        children,
        lead,
        secondary,
        cards: cards.collect(),
        pager,
    };
    let turn = arrangement.placements.iter().filter_map(|(_, placement)| placement.turns(at)).min();
    let mut page = cx
        .page(visit, "fronts/section.html", head, SectionView { section: view })
        .about("section", section.id.to_string())
        .tags([format!("section:{}", section.id), format!("front:{}/{}", site.code, section.slug)])
        .tags(watched)
        .tags(sheet.tags)
        .until(sheet.until)
        .until(turn);
    if preview.is_some() {
        page = page.private();
    }
    page.respond().await
}
