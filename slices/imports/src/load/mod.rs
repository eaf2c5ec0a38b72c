//! From neutral records to the paper: people, sections, tags and files first, then stories, pages and comments.
//!
//! A record that is refused is skipped with its reason; only a broken file, the database or a missing edition ends it.

mod comments;
mod fates;
mod files;
mod people;
mod stories;
pub(crate) mod words;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;

use articles::api::{ArticlesError, AuthorId, CommentsArrived, NewStory, Outcome, Release, TagId};
use db::DbError;
use editions::api::{self as editions_api, EditionsError, NewEdition};
use futures::StreamExt as _;
use kernel::Lang;
use media::api::PictureId;
use slice::Ctx;

use self::fates::Fates;
use self::words::clean;
use crate::parse::{Format, ImportError, ImportRecord, NoticeRecord, Outline, Status, StoryRecord};
use crate::report::{Kept, Report};
use crate::source::Source;

/// What the operator chose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choices {
    pub(crate) edition: Option<String>,
    pub(crate) media_root: Option<PathBuf>,
    pub(crate) credit: Option<String>,
    pub(crate) fetch: bool,
    pub(crate) dry_run: bool,
}

/// What ends an import.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LoadError {
    /// The file broke between the two readings.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// An edition can't be made.
    #[error(transparent)]
    Editions(#[from] EditionsError),
    /// The edition asked for is not there.
    #[error("no edition {0:?} hint: courant edition add --code {0} …")]
    NoEdition(String),
}

/// How many stories are written at once, so that they share flushes to disk.
const ABREAST: usize = 16;
/// How many main sections the navigation shows.
const IN_NAVIGATION: usize = 8;

/// Everything known so far of one source.
pub(super) struct Known {
    pub(super) key: String,
    pub(super) format: Format,
    pub(super) site: crate::parse::Site,
    pub(super) choices: Choices,
    pub(super) author_fates: Fates,
    pub(super) section_fates: Fates,
    pub(super) tag_fates: Fates,
    /// Identifiers of the stories and pages that were not left out.
    pub(super) filed: HashSet<String>,
    pub(super) authors: HashMap<String, Option<AuthorId>>,
    pub(super) author_names: HashMap<String, String>,
    pub(super) sections: HashMap<(String, String), String>,
    pub(super) section_names: HashMap<String, (String, String)>,
    pub(super) shown_sections: Vec<String>,
    pub(super) tags: HashMap<(String, String), (Option<TagId>, Outcome)>,
    pub(super) tag_names: HashMap<String, String>,
    pub(super) pictures_by_id: HashMap<String, PictureId>,
    pub(super) pictures_by_url: HashMap<String, Option<PictureId>>,
    pub(super) files_by_url: HashMap<String, String>,
    pub(super) editions: HashMap<String, (String, Lang)>,
}

/// Loads one checked source.
pub(crate) async fn load(
    cx: &Ctx,
    source: &Source,
    outline: &Outline,
    choices: &Choices,
    report: &mut Report,
    step: &(dyn Fn() + Sync),
) -> Result<(), LoadError> {
    report.notices.extend(outline.notices.iter().map(say));
    let mut known = Known::new(source.key(outline), outline, choices);
    known.shown_sections = main_sections(source, outline).await?;
    let mut records = source.records(outline);
    while let Some(record) = records.recv().await {
        let record = record?;
        match &record {
            ImportRecord::Story(_) | ImportRecord::Page(_) | ImportRecord::Comment(_) => continue,
            ImportRecord::Author(author) => known.author(author),
            ImportRecord::Section(section) => {
                known.section_fates.found(&section.slug, &section.name);
                let name = (section.name.clone(), section.description.clone().unwrap_or_default());
                known.section_names.insert(section.slug.clone(), name);
            }
            ImportRecord::Tag(tag) => {
                known.tag_fates.found(&tag.slug, &tag.name);
                known.tag_names.insert(tag.slug.clone(), tag.name.clone());
            }
            ImportRecord::Attachment(attachment) => known.attachment(cx, attachment, report).await?,
            ImportRecord::Skipped(skipped) => {
                let tally = match skipped.kind.as_str() {
                    "post" => Some(&mut report.stories),
                    "page" => Some(&mut report.pages),
                    "attachment" => Some(&mut report.attachments),
                    _ => None,
                };
                if let Some(tally) = tally {
                    tally.found += 1;
                    tally.skipped += 1;
                }
                report.skip(&skipped.kind, &skipped.source_id, &skipped.title, &skipped.reason);
            }
            ImportRecord::Notice(notice) => report.notices.push(say(notice)),
        }
        step();
    }
    stories(cx, source, outline, &mut known, report, step).await?;
    comments(cx, source, outline, &known, report, step).await?;
    let Known { author_fates, section_fates, tag_fates, .. } = known;
    let authors = author_fates.tally("author", "signs no imported story", report);
    report.authors.add(&authors);
    let sections = section_fates.tally("section", "no imported story is in it", report);
    report.sections.add(&sections);
    let tags = tag_fates.tally("tag", "no imported story bears it", report);
    report.tags.add(&tags);
    Ok(())
}

/// Files a story. A lead picture without a credit stays out of it, never the story; the second value tells.
async fn filed(cx: &Ctx, new: NewStory, dry_run: bool) -> (Result<Outcome, ArticlesError>, bool) {
    let put = |new: NewStory| async move {
        if dry_run {
            articles::api::foresee_story(cx, &new).await
        } else {
            articles::api::file_story(cx, new).await.map(|filed| filed.outcome)
        }
    };
    let bare =
        new.picture.is_some().then(|| NewStory { picture: None, picture_caption: None, ..new.clone() });
    match (put(new).await, bare) {
        (Err(ArticlesError::NoCredit), Some(bare)) => (put(bare).await, true),
        (outcome, _) => (outcome, false),
    }
}

fn say(notice: &NoticeRecord) -> String {
    let line = notice.line.map(|line| format!("line {line}: ")).unwrap_or_default();
    let item = notice.item.as_ref().map(|item| format!("{item}: ")).unwrap_or_default();
    format!("{line}{item}{}", notice.message)
}

/// The slugs of the sections that most stories have as their first.
async fn main_sections(source: &Source, outline: &Outline) -> Result<Vec<String>, LoadError> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut records = source.records(outline);
    while let Some(record) = records.recv().await {
        if let ImportRecord::Story(story) = record?
            && let Some(first) = story.sections.first()
        {
            *counts.entry(first.slug.clone()).or_default() += 1;
        }
    }
    let mut slugs: Vec<(usize, String)> = counts.into_iter().map(|(slug, count)| (count, slug)).collect();
    slugs.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(slugs.into_iter().take(IN_NAVIGATION).map(|(_, slug)| slug).collect())
}

/// Stories and pages: prepared one after another (they share sections, tags and pictures), written abreast.
async fn stories(
    cx: &Ctx,
    source: &Source,
    outline: &Outline,
    known: &mut Known,
    report: &mut Report,
    step: &(dyn Fn() + Sync),
) -> Result<(), LoadError> {
    let mut records = source.records(outline);
    loop {
        let mut prepared = Vec::new();
        while prepared.len() < ABREAST {
            let Some(record) = records.recv().await else { break };
            match record? {
                ImportRecord::Story(story) => prepared.push(known.story(cx, *story, report).await?),
                ImportRecord::Page(page) => {
                    known.page(cx, *page, report).await?;
                    step();
                }
                _ => {}
            }
        }
        if prepared.is_empty() {
            return Ok(());
        }
        let dry_run = known.choices.dry_run;
        let writing = futures::stream::iter(prepared.into_iter().flatten().map(|new| async move {
            let (id, title) = (new.source.clone().unwrap_or_default(), new.headline.clone());
            let edition = new.edition.clone();
            let status = match new.release {
                Release::Draft => "draft",
                Release::Scheduled(_) => "scheduled",
                Release::Published(_) => "published",
            };
            (id, title, edition, status, filed(cx, new, dry_run).await)
        }));
        let mut written = writing.buffer_unordered(ABREAST);
        while let Some((id, title, edition, status, (filed, is_bare))) = written.next().await {
            step();
            if is_bare {
                let reason = "it has no credit, so the story came in without it hint: name one with --credit";
                report.skip("lead picture", &id, &title, reason);
            }
            match filed {
                Ok(outcome) => {
                    report.stories.count(outcome);
                    *report.stories_by_status.entry(status.to_owned()).or_default() += 1;
                    *report.editions.entry(edition).or_default() += 1;
                }
                Err(ArticlesError::Db(error)) => return Err(error.into()),
                Err(error) => {
                    report.stories.skipped += 1;
                    report.skip("story", &id, &title, error);
                }
            }
        }
    }
}

async fn comments(
    cx: &Ctx,
    source: &Source,
    outline: &Outline,
    known: &Known,
    report: &mut Report,
    step: &(dyn Fn() + Sync),
) -> Result<(), LoadError> {
    if outline.counts.comments_in_all() == 0 {
        return Ok(());
    }
    let mut under = BTreeSet::new();
    let mut records = source.records(outline);
    while let Some(record) = records.recv().await {
        if let ImportRecord::Comment(comment) = record? {
            under.extend(known.comment(cx, &comment, report).await?);
            step();
        }
    }
    // Told each time, new or not: what was kept before there was a discussion is taken over now.
    let told: Result<(), DbError> = cx
        .write(async move |tx| {
            for story in under {
                tx.emit(&CommentsArrived { story }).await?;
            }
            Ok(())
        })
        .await;
    Ok(told?)
}

impl Known {
    fn new(key: String, outline: &Outline, choices: &Choices) -> Self {
        Self {
            key,
            format: outline.format,
            author_fates: Fates::default(),
            section_fates: Fates::default(),
            tag_fates: Fates::default(),
            filed: HashSet::new(),
            site: outline.site.clone(),
            choices: choices.clone(),
            authors: HashMap::new(),
            author_names: HashMap::new(),
            sections: HashMap::new(),
            section_names: HashMap::new(),
            shown_sections: Vec::new(),
            tags: HashMap::new(),
            tag_names: HashMap::new(),
            pictures_by_id: HashMap::new(),
            pictures_by_url: HashMap::new(),
            files_by_url: HashMap::new(),
            editions: HashMap::new(),
        }
    }

    /// The edition of a story, made where its language has none yet.
    pub(super) async fn edition(
        &mut self,
        cx: &Ctx,
        story: &StoryRecord,
        report: &mut Report,
    ) -> Result<(String, Lang), LoadError> {
        let wanted = self
            .choices
            .edition
            .clone()
            .or_else(|| story.language.clone())
            .or_else(|| self.site.language.clone())
            .unwrap_or_else(|| "en".to_owned());
        if let Some(held) = self.editions.get(&wanted) {
            return Ok(held.clone());
        }
        let all = editions_api::editions(cx.db()).await?;
        let code = wanted.split(['-', '_']).next().unwrap_or(&wanted).to_ascii_lowercase();
        let held = all
            .iter()
            .find(|edition| edition.code == wanted)
            .or_else(|| all.iter().find(|edition| edition.lang.as_str() == wanted))
            .or_else(|| all.iter().find(|edition| edition.code == code || edition.lang.primary() == code));
        let found = match held {
            Some(edition) => (edition.code.clone(), edition.lang.clone()),
            None if self.choices.edition.is_some() => return Err(LoadError::NoEdition(wanted)),
            None => {
                let lang: Lang = code.parse().map_err(EditionsError::from)?;
                let root_is_taken = all.iter().any(|edition| edition.prefix.is_empty())
                    || report.editions_made.values().any(|beginning| beginning == "/");
                let prefix = if root_is_taken { format!("/{code}") } else { String::new() };
                let name = self.name_of_paper(cx, all.first().map(|edition| edition.name.as_str()));
                if report.editions_made.insert(code.clone(), format!("{prefix}/")).is_none() {
                    let place = if root_is_taken { "" } else { " (the root)" };
                    report.notices.push(format!("edition {code} was made: {name:?} at {prefix}/{place}"));
                }
                if !self.choices.dry_run {
                    let zone =
                        self.site.time_zone.as_deref().filter(|zone| jiff::tz::TimeZone::get(zone).is_ok());
                    let edition = NewEdition::plain(&code, &name, &prefix, zone.unwrap_or("UTC"));
                    editions_api::establish_edition(cx, edition).await?;
                }
                (code, lang)
            }
        };
        self.editions.insert(wanted, found.clone());
        Ok(found)
    }

    /// What a new edition calls itself: as the old site did, as the editions there are do, by its host.
    fn name_of_paper(&self, cx: &Ctx, other: Option<&str>) -> String {
        let title = clean(&self.site.title);
        let named = [Some(title.as_str()), other].into_iter().flatten().find(|name| !name.is_empty());
        let is_name = |host: &String| host.contains('.') && host.contains(|c: char| c.is_ascii_alphabetic());
        let host = || {
            [&self.site.address, &cx.paper().url]
                .into_iter()
                .filter_map(|url| text::address::host(url))
                .find(is_name)
        };
        let name = named.map(str::to_owned).or_else(host).unwrap_or_else(|| "Courant".to_owned());
        name.chars().take(80).collect()
    }

    pub(super) fn note_leftovers(&self, story: &StoryRecord, report: &mut Report) {
        for leftover in &story.leftovers {
            report.kept_as_text.push(Kept {
                item: format!("{} {}", story.source_id, story.title.chars().take(80).collect::<String>()),
                what: leftover.what.clone(),
                excerpt: leftover.excerpt.clone(),
            });
        }
    }
}

/// A status in words, for the report.
pub(super) fn word(status: Status) -> String {
    serde_json::to_value(status).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
