//! The page of one front at the desk, made of a draft: what is placed, what would stand there this minute and why.

use articles::api::{DeskQuery, Kind, PUBLISH, Query, StoryRow, TagKind, desk_stories, tag_names};
use axum::response::Response;
use editions::api::known_sections;
use http::StatusCode;
use kernel::{Slug, Timestamp};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::draft::{Done, Draft, local, value_of};
use super::names::{Names, front_name, headline, staff};
use super::views::{
    BandText, Board, BoardView, Conflict, Found, Line, Link, Named, Number, SlotText, Standing,
};
use super::{BANNER, FRONTS, HISTORY, PREVIEW, address, fronts};
use crate::choose::{Chooser, Chosen, Why};
use crate::error::failed;
use crate::front::section_ids;
use crate::model::{Arrangement, Choice, FrontOf, Placement, Rule, Slot, USUAL_BANDS};
use crate::stock::{counting, stock};
use crate::store;

/// Stories that a search shows.
const FOUND: u32 = 8;
/// Tags that are offered by name.
const TAGS: u32 = 300;

/// What the last button came to.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) done: Option<Done>,
    pub(crate) said: Option<&'static str>,
    pub(crate) refused: Option<&'static str>,
    pub(crate) conflict: Option<Conflict>,
    pub(crate) focus: String,
    pub(crate) status: StatusCode,
}

/// The bands of a front where nobody chose: the first sections of the navigation.
pub(crate) fn usual_bands(visit: &Visit) -> Vec<Slug> {
    let shown = known_sections(&visit.site).iter().filter(|section| section.in_navigation);
    shown.take(USUAL_BANDS).map(|section| section.slug.clone()).collect()
}

/// Answers with the page.
pub(crate) async fn show(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    draft: &Draft,
    outcome: Outcome,
) -> Result<Response, Failure> {
    let (site, now) = (&*visit.site, cx.now());
    let held = store::arrangement(cx.db(), front).await.map_err(failed)?;
    let wanted = draft.arrangement();
    let names = Names::of(cx, site, &[&wanted]).await.map_err(failed)?;
    let last = store::versions(cx.db(), front, i64::MAX, 1).await.map_err(failed)?.into_iter().next();
    let staff = if last.is_some() { staff(cx).await.map_err(failed)? } else { Default::default() };
    let who = last.as_ref().and_then(|row| staff.get(row.changed_by.as_deref()?)).cloned();
    let link = |one: &FrontOf| Link {
        name: front_name(cx, site, one),
        url: address(site, FRONTS, one),
        current: one == front,
    };
    let said = outcome.done.as_ref().map(|done| names.done(done));
    let section = front.section.as_ref();
    let own_bands = wanted.settings.bands.is_some();
    let bands = match &wanted.settings.bands {
        Some(bands) => bands.iter().map(|band| (band.section.clone(), band.stories)).collect(),
        None => usual_bands(visit).into_iter().map(|slug| (slug, 7)).collect::<Vec<_>>(),
    };
    let board = Board {
        name: front_name(cx, site, front),
        place: front.place().to_owned(),
        is_edition: section.is_none(),
        fronts: fronts(cx, site).iter().map(link).collect(),
        url: address(site, FRONTS, front),
        preview_url: site.path(PREVIEW),
        history_url: address(site, HISTORY, front),
        banner_url: section.is_none().then(|| site.path(BANNER)),
        public_url: site.path(&section.map_or("/".to_owned(), |slug| format!("/{slug}/"))),
        seen: draft.seen,
        changed_by: who.unwrap_or_default(),
        changed_at: last.map(|row| row.changed_at.millis()),
        dirty: !held.says(&wanted),
        said,
        done: outcome.said,
        refused: outcome.refused,
        conflict: outcome.conflict,
        focus: outcome.focus,
        slots: slots(cx, visit, front, &wanted, &names).await?,
        into: draft.into.unwrap_or(Slot::Lead).as_str(),
        words: draft.words.clone(),
        found: found(cx, visit, front, draft, &names).await?,
        rules: rules(cx, visit, &names),
        rule: draft.rule.clone(),
        tag: draft.tag.clone(),
        tags: tags(cx, visit).await?,
        stories: draft.stories,
        numbers: numbers(&wanted, front),
        own_bands,
        bands: bands
            .iter()
            .map(|(slug, stories)| BandText {
                name: names.section(slug.as_str()),
                slug: slug.to_string(),
                stories: *stories,
            })
            .collect(),
        more_bands: known_sections(site)
            .iter()
            .filter(|one| bands.iter().all(|(slug, _)| *slug != one.slug))
            .map(|one| Named { value: one.slug.to_string(), name: one.name.clone() })
            .collect(),
        at: if draft.at.is_empty() { local(&site.zone, now) } else { draft.at.clone() },
        zone: site.zone.iana_name().unwrap_or("UTC").to_owned(),
        pinned: pinned(cx, visit, front).await?,
    };
    let title = format!("{} · {}", cx.word(site.lang.as_str(), "fronts-desk-title"), board.name);
    let page = cx.desk_page(visit, BoardView::TEMPLATE, title, BoardView { board });
    page.status(outcome.status).respond().await
}

/// Every slot: its lines with their state, and what stands there this minute.
async fn slots(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    wanted: &Arrangement,
    names: &Names<'_>,
) -> Result<Vec<SlotText>, Failure> {
    let (site, now) = (&*visit.site, cx.now());
    let sections = known_sections(site);
    let section = front.section.as_ref().and_then(|slug| sections.iter().find(|one| one.slug == *slug));
    let stock = stock(cx, site, section, wanted, now).await.map_err(failed)?;
    let mut chooser = Chooser::new(&stock, section_ids(sections));
    let choices = counting(wanted, now);
    let chosen = match section {
        Some(section) => chooser.section_slots(section.id.as_str(), &wanted.settings, &choices),
        None => chooser.slots(&wanted.settings, &choices),
    };
    let slot = |slot: &Slot| {
        let rows = standing(&chosen, *slot);
        let text = |row: &&StoryRow| Standing {
            headline: row.headline.clone(),
            url: site.path(&format!("/desk/story/{}/", row.id)),
            why: chooser.why(row).as_str(),
        };
        let by = |why: Why| rows.iter().filter(|row| chooser.why(row) == why).copied().collect::<Vec<_>>();
        let (picked, ruled) = (by(Why::Hand), by(Why::Rule));
        let line = |one: &Placement| {
            let stands = match &one.choice {
                Choice::Story(id) => picked.iter().any(|row| row.id == *id),
                Choice::Rule(_) => !ruled.is_empty(),
            };
            line(site, names, one, now, stands)
        };
        SlotText {
            slot: slot.as_str(),
            name: names.slot(*slot),
            lines: wanted.of(*slot).map(line).collect(),
            standing: rows.iter().map(text).collect(),
        }
    };
    Ok(Slot::of(front).iter().map(slot).collect())
}

fn standing<'a>(chosen: &Chosen<'a>, slot: Slot) -> Vec<&'a StoryRow> {
    match slot {
        Slot::Lead => chosen.lead.into_iter().collect(),
        Slot::Secondary => chosen.secondary.clone(),
        Slot::Features => chosen.features.clone(),
        Slot::Multimedia => chosen.multimedia.clone(),
        Slot::Recommended => chosen.recommended.clone(),
    }
}

fn line(site: &web::Site, names: &Names<'_>, one: &Placement, now: Timestamp, stands: bool) -> Line {
    let story = match &one.choice {
        Choice::Story(id) => names.story(id.as_str()),
        Choice::Rule(_) => None,
    };
    let is_rule = matches!(one.choice, Choice::Rule(_));
    let status = story.map(|story| story.status.as_str());
    let (state, at) = match (one.from, one.until, status) {
        (_, Some(until), _) if until <= now => ("over", Some(until)),
        (Some(from), ..) if from > now => ("waits", Some(from)),
        _ if stands => ("stands", None),
        _ if is_rule => ("no-room", None),
        (_, _, Some("published")) => ("no-room", None),
        (_, _, Some("withdrawn") | None) => ("gone", None),
        _ => ("unseen", story.and_then(|story| story.publish_at)),
    };
    let time = |at: Option<Timestamp>| at.map(|at| local(&site.zone, at)).unwrap_or_default();
    Line {
        value: value_of(&one.choice),
        title: names.choice(&one.choice),
        url: story.map(|story| site.path(&format!("/desk/story/{}/", story.id))),
        is_rule,
        stories: one.stories,
        from: time(one.from),
        until: time(one.until),
        state,
        at: at.map(Timestamp::millis),
    }
}

/// What a search finds; without words, what was worked on last.
async fn found(
    cx: &Ctx,
    visit: &Visit,
    front: &FrontOf,
    draft: &Draft,
    names: &Names<'_>,
) -> Result<Vec<Found>, Failure> {
    let status = if draft.words.trim().is_empty() { "published" } else { "" };
    let query = DeskQuery {
        edition: &front.edition,
        status,
        words: &draft.words,
        limit: FOUND,
        ..DeskQuery::default()
    };
    let stories = desk_stories(cx.db(), &query).await.map_err(failed)?;
    let marked = pinned(cx, visit, front).await?;
    let text = |story: &articles::api::DeskStory| {
        let place =
            |lines: &Vec<Placement>| lines.iter().any(|one| one.choice == Choice::Story(story.id.clone()));
        let placed = draft.lines.iter().find(|(_, lines)| place(lines)).map(|(slot, _)| names.slot(*slot));
        Found {
            id: story.id.to_string(),
            headline: headline(story),
            status: story.status.clone(),
            at: story.published_at.or(story.publish_at).map(Timestamp::millis),
            placed,
            pinned: marked.iter().any(|one| one.value == story.id.as_str()),
        }
    };
    Ok(stories.iter().filter(|story| story.status != "withdrawn").map(text).collect())
}

/// The pinned stories that may lead this front.
async fn pinned(cx: &Ctx, visit: &Visit, front: &FrontOf) -> Result<Vec<Named>, Failure> {
    let rows = articles::api::rows(cx.db(), &Query::marked(&front.edition)).await.map_err(failed)?;
    let sections = known_sections(&visit.site);
    let section = front.section.as_ref().and_then(|slug| sections.iter().find(|one| one.slug == *slug));
    let here = |row: &StoryRow| section.is_none_or(|one| row.section.as_deref() == Some(one.id.as_str()));
    let rows = rows.into_iter().filter(|row| row.pinned && here(row));
    Ok(rows.map(|row| Named { value: row.id.to_string(), name: row.headline }).collect())
}

/// Whether the actor may pin stories of this front.
pub(crate) fn may_pin(cx: &Ctx, front: &FrontOf) -> bool {
    cx.actor.may_in(PUBLISH, &front.edition, front.section.as_ref().map(Slug::as_str))
}

/// The rules that can be placed, but those of tags.
fn rules(cx: &Ctx, visit: &Visit, names: &Names<'_>) -> Vec<Named> {
    let sections = known_sections(&visit.site).iter().map(|one| Rule::Section(one.slug.clone()));
    let kinds = Kind::ALL.into_iter().map(Rule::Kind);
    let all = [Rule::Newest, Rule::Media].into_iter().chain(sections).chain(kinds);
    let mut rules: Vec<Named> =
        all.map(|rule| Named { value: rule.to_string(), name: names.rule(&rule) }).collect();
    let name = cx.word(visit.site.lang.as_str(), "fronts-rule-any-tag");
    rules.push(Named { value: "tag".into(), name });
    rules
}

async fn tags(cx: &Ctx, visit: &Visit) -> Result<Vec<String>, Failure> {
    tag_names(cx.db(), &visit.site.code, TagKind::Tag, TAGS).await.map_err(failed)
}

/// How much of what the front shows, with the most there is room for.
fn numbers(wanted: &Arrangement, front: &FrontOf) -> Vec<Number> {
    let settings = &wanted.settings;
    if front.section.is_some() {
        return vec![Number { name: "secondary", value: settings.secondary.min(3), most: 3 }];
    }
    let all = [
        ("secondary", settings.secondary, 5),
        ("features", settings.features, 3),
        ("multimedia", settings.multimedia, 5),
        ("wire", settings.wire, 20),
    ];
    all.map(|(name, value, most)| Number { name, value, most }).into()
}
