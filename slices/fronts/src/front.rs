//! The front page: a fixed number of queries, whatever the paper holds.

use std::collections::{HashMap, HashSet};

use articles::api::{ByName, Card, CardSet, FeedOf, Query, StoryRow, feeds_of};
use axum::response::Response;
use editions::api::Section;
use kernel::Timestamp;
use slice::Ctx;
use web::{Failure, Site, Visit};

use crate::api::{ASIDE, EMPTY};
use crate::choose::{Chooser, Chosen, Want};
use crate::error::failed;
use crate::head;
use crate::model::{Arrangement, FrontOf, Settings, USUAL_BANDS};
use crate::stock::{Stock, counting, stock};
use crate::store;
use crate::views::{BandView, Front, FrontView, Pointer};

/// Headlines below the lead.
const MORE_OF_LEAD: usize = 3;
/// Stories of a band where nobody said how many.
const USUAL_STORIES: usize = 7;

/// The front of the visited edition.
pub(crate) async fn page(cx: &Ctx, visit: &Visit) -> Result<Response, Failure> {
    let front = FrontOf::edition(&visit.site.code);
    let arrangement = store::arrangement(cx.db(), &front).await.map_err(failed)?;
    show(cx, visit, &arrangement, None).await
}

/// The front as `arrangement` has it: now, or, for an editor's eyes, at another moment.
pub(crate) async fn show(
    cx: &Ctx,
    visit: &Visit,
    arrangement: &Arrangement,
    preview: Option<Timestamp>,
) -> Result<Response, Failure> {
    let (site, now) = (&*visit.site, cx.now());
    let at = preview.unwrap_or(now);
    let sections = editions::api::known_sections(site);
    let stock = stock(cx, site, None, arrangement, at).await.map_err(failed)?;
    let rows = &stock.rows;
    let mut chooser = Chooser::new(&stock, section_ids(sections));
    let chosen = chooser.slots(&arrangement.settings, &counting(arrangement, at));
    let wanted = wanted(&arrangement.settings, sections);
    let wants: Vec<Want> = wanted.iter().map(|(want, _)| want.clone()).collect();
    let (short, each) = chooser.short_of(&wants);
    let more = if short.is_empty() || rows.len() < articles::api::FRONT_ROWS {
        Vec::new()
    } else {
        let each = u32::try_from(each).unwrap_or(u32::MAX);
        articles::api::section_rows(cx.db(), &short, each).await.map_err(failed)?
    };
    let bands = chooser.bands(&wants, &more);
    let related = match chosen.lead {
        Some(lead) => {
            let query = Query::related(lead.id.as_str(), 6);
            articles::api::rows(cx.db(), &query).await.map_err(failed)?
        }
        None => Vec::new(),
    };
    let background = chooser.spare(&related, MORE_OF_LEAD);
    let shown = every(&chosen, &bands, &background);
    let mut set = articles::api::dress(cx, site, shown).await.map_err(failed)?;
    let (tags, until) = (std::mem::take(&mut set.tags), set.until);
    point_to_drafts(site, &stock, &mut set.cards);
    let empty = rows.is_empty();
    let mut front = compose(site, &chosen, &bands, &background, &wanted, set);
    front.preview_at = preview.map(Timestamp::millis);

    let mut head = head_of(cx, site);
    if empty || preview.is_some() {
        head.robots = Some("noindex");
    }
    head::picture(cx, site, &mut head, front.lead.iter().chain(&front.secondary));
    head::website(site, &mut head);
    let turn = arrangement.placements.iter().filter_map(|(_, placement)| placement.turns(at)).min();
    let mut page = cx
        .page(visit, "fronts/front.html", head, FrontView { front })
        .about("front", site.code.clone())
        .places(&[ASIDE])
        .tags([format!("front:{}", site.code), format!("edition:{}", site.code)])
        .tags(tags)
        .until(until)
        .until(turn);
    if empty {
        page = page.places(&[EMPTY]);
    }
    if preview.is_some() {
        page = page.private();
    }
    page.respond().await
}

/// The id of each section by its slug.
pub(crate) fn section_ids(sections: &[Section]) -> HashMap<&str, &str> {
    sections.iter().map(|section| (section.slug.as_str(), section.id.as_str())).collect()
}

/// What readers do not see yet has no address of its own; an editor is led to its preview.
pub(crate) fn point_to_drafts(site: &Site, stock: &Stock, cards: &mut [Card]) {
    for card in cards.iter_mut().filter(|card| stock.planned.contains(&card.id)) {
        card.url = site.path(&format!("/desk/story/{}/preview/", card.id));
    }
}

fn head_of(cx: &Ctx, site: &Site) -> web::PageHead {
    let tagline = site.layout.get_attr("tagline").ok().and_then(|line| line.as_str().map(str::to_owned));
    let description = match tagline.filter(|line| !line.is_empty()) {
        Some(tagline) => format!("{}: {tagline}", site.name),
        None => site.name.clone(),
    };
    let mut head = head::head(site, "front", &site.name, Some(description), "/");
    head::elsewhere(site, &mut head, "/", &head::everywhere(cx, site, "/"));
    head.feeds = feeds_of(cx, site, FeedOf::Edition);
    head
}

/// The bands a front has, in order, with their sections.
fn wanted<'a>(settings: &Settings, sections: &'a [Section]) -> Vec<(Want, &'a Section)> {
    let want = |section: &'a Section, stories| (Want { section: section.id.to_string(), stories }, section);
    match &settings.bands {
        Some(bands) => bands
            .iter()
            .filter_map(|band| {
                let section = sections.iter().find(|section| section.slug == band.section)?;
                Some(want(section, usize::try_from(band.stories).unwrap_or(USUAL_STORIES)))
            })
            .collect(),
        None => sections
            .iter()
            .filter(|section| section.in_navigation)
            .take(USUAL_BANDS)
            .map(|section| want(section, USUAL_STORIES))
            .collect(),
    }
}

/// Everything that stands on the front, once, to be made into cards together.
fn every(chosen: &Chosen<'_>, bands: &[Vec<&StoryRow>], background: &[&StoryRow]) -> Vec<StoryRow> {
    let lists = [&chosen.secondary, &chosen.features, &chosen.multimedia, &chosen.recommended, &chosen.wire];
    let listed = lists.into_iter().flatten().chain(bands.iter().flatten()).chain(background);
    let mut seen = HashSet::new();
    let once = chosen.lead.iter().chain(listed).filter(|row| seen.insert(row.id.as_str()));
    once.map(|row| (*row).clone()).collect()
}

fn compose(
    site: &Site,
    chosen: &Chosen<'_>,
    bands: &[Vec<&StoryRow>],
    background: &[&StoryRow],
    wanted: &[(Want, &Section)],
    set: CardSet,
) -> Front {
    let cards: HashMap<String, Card> = set.cards.into_iter().map(|card| (card.id.clone(), card)).collect();
    let take = |rows: &[&StoryRow]| -> Vec<Card> {
        rows.iter().filter_map(|row| cards.get(row.id.as_str()).cloned()).collect()
    };
    let lead = chosen.lead.and_then(|row| take(&[row]).pop());
    Front {
        preview_at: None,
        lead_credit: lead.as_ref().and_then(|card| card.credit.clone()),
        lead,
        lead_related: take(background)
            .into_iter()
            .map(|card| Pointer { url: card.url, headline: card.headline })
            .collect(),
        secondary: take(&chosen.secondary),
        features: take(&chosen.features),
        wire: take(&chosen.wire),
        wire_url: site.path("/news/"),
        multimedia: take(&chosen.multimedia),
        multimedia_url: site.path("/multimedia/"),
        recommended: take(&chosen.recommended),
        bands: wanted
            .iter()
            .zip(bands)
            .map(|((_, section), rows)| BandView {
                section: ByName {
                    name: section.name.clone(),
                    url: site.path(&format!("/{}/", section.slug)),
                },
                cards: take(rows),
            })
            .filter(|band| !band.cards.is_empty())
            .collect(),
    }
}
