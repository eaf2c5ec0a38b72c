//! Files a story: makes it, or changes the one that came from the same source.

use accounts::api::Happening;
use db::{NewJob, Tx};
use editions::api as editions_api;
use jiff::tz::TimeZone;
use kernel::Timestamp;
use slice::Ctx;

use crate::act::publish_due;
use crate::act::redirect_address::clean_path;
use crate::api::{ArticleChanged, ArticlePublished, StoryFacts, StoryId};
use crate::body::pictures_in;
use crate::error::ArticlesError;
use crate::model::{NewStory, Outcome, Release};
use crate::policy::{self, FILE, PUBLISH};
use crate::store::filing::Filing;
use crate::store::{addresses, filing, later, stories, uses, workings};

/// What became of a filed story.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The story.
    pub id: StoryId,
    /// Whether it is new, different or as it was.
    pub outcome: Outcome,
}

/// Files the story. A published story whose picture carries no credit is refused.
///
/// # Errors
/// [`ArticlesError`].
pub async fn file_story(cx: &Ctx, new: NewStory) -> Result<Filed, ArticlesError> {
    let held = match &new.source {
        Some(source) => stories::by_source(cx.db(), source).await?,
        None => None,
    };
    file(cx, new, held, None).await
}

/// The version of the working copy that a story to file is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Approved {
    /// Which.
    pub(crate) version: i64,
    /// Whether it must still be the present one.
    pub(crate) is_present: bool,
}

/// Files the story as the one that is `held` (its id and digest).
pub(crate) async fn file(
    cx: &Ctx,
    new: NewStory,
    held: Option<(StoryId, String)>,
    approved: Option<Approved>,
) -> Result<Filed, ArticlesError> {
    let (place, section) = (new.edition.as_str(), new.section.as_deref());
    policy::require_in(&cx.actor, FILE, place, section)?;
    if new.release != Release::Draft {
        policy::require_in(&cx.actor, PUBLISH, place, section)?;
    }
    let edition = editions_api::edition(cx.db(), &new.edition)
        .await?
        .ok_or_else(|| ArticlesError::NoEdition(new.edition.clone()))?;
    let lang = edition.lang.as_str();
    let slug = new.check(lang)?;
    let section = match &new.section {
        Some(slug) => Some(
            editions_api::section(cx.db(), &new.edition, slug)
                .await?
                .ok_or_else(|| ArticlesError::NoSection(slug.clone()))?,
        ),
        None => None,
    };
    require_credit(cx, &new, &edition.lang).await?;
    let body = new.body.to_json();
    let digest = digest(&new, &body);
    if let Some((id, held_digest)) = &held
        && approved.is_none()
        && *held_digest == digest
    {
        return Ok(Filed { id: id.clone(), outcome: Outcome::Unchanged });
    }
    let words = i64::try_from(text::word_count(&new.body)).unwrap_or(i64::MAX);
    let reading_minutes = text::reading_minutes(&new.body, lang);
    let zone = TimeZone::get(&edition.zone).unwrap_or(TimeZone::UTC);
    let (status, publish_at, published_at) = match new.release {
        Release::Draft => ("draft", None, None),
        Release::Scheduled(at) if at > cx.now() => ("scheduled", Some(at), None),
        Release::Scheduled(at) | Release::Published(at) => ("published", None, Some(at)),
    };
    let section_id = section.as_ref().map(|section| section.id.as_str());
    let work = Work {
        new: &new,
        held: held.map(|(id, _)| id),
        filing: Shape {
            section: section_id,
            slug: &slug,
            status,
            body: &body,
            words,
            reading_minutes,
            publish_at,
            published_at,
            digest: &digest,
        },
        zone: &zone,
        short_code: short_code(cx),
        actor: &cx.actor,
        approved,
    };
    cx.write(|tx| async move { work.run(&tx).await }).await
}

/// What filing the story would come to; nothing is written, and its edition and section need not be there yet.
///
/// # Errors
/// As [`file_story`], as far as it can be known.
pub async fn foresee_story(cx: &Ctx, new: &NewStory) -> Result<Outcome, ArticlesError> {
    let edition = editions_api::edition(cx.db(), &new.edition).await?;
    new.check(edition.as_ref().map_or("en", |edition| edition.lang.as_str()))?;
    if let Some(edition) = &edition {
        require_credit(cx, new, &edition.lang).await?;
    }
    let held = match &new.source {
        Some(source) => stories::by_source(cx.db(), source).await?,
        None => None,
    };
    Ok(match held {
        None => Outcome::Created,
        Some((_, held)) if held == digest(new, &new.body.to_json()) => Outcome::Unchanged,
        Some(_) => Outcome::Updated,
    })
}

/// What readers will see carries the credit of its picture.
async fn require_credit(cx: &Ctx, new: &NewStory, lang: &kernel::Lang) -> Result<(), ArticlesError> {
    if new.release != Release::Draft
        && let Some(picture) = &new.picture
    {
        let held = media::api::pictures(cx.db(), std::slice::from_ref(picture), lang, cx.now()).await?;
        if held.get(picture.as_str()).is_some_and(|picture| picture.credit_line().is_none()) {
            return Err(ArticlesError::NoCredit);
        }
    }
    Ok(())
}

/// Everything decided before the transaction.
struct Work<'a> {
    new: &'a NewStory,
    held: Option<StoryId>,
    filing: Shape<'a>,
    zone: &'a TimeZone,
    short_code: String,
    actor: &'a kernel::Actor,
    approved: Option<Approved>,
}

struct Shape<'a> {
    section: Option<&'a str>,
    slug: &'a kernel::Slug,
    status: &'a str,
    body: &'a str,
    words: i64,
    reading_minutes: u32,
    publish_at: Option<Timestamp>,
    published_at: Option<Timestamp>,
    digest: &'a str,
}

impl Work<'_> {
    async fn run(self, tx: &Tx) -> Result<Filed, ArticlesError> {
        let Self { new, held, filing: shape, zone, short_code, actor, approved } = self;
        let before = match &held {
            Some(id) => stories::row(tx, id.as_str()).await?,
            None => None,
        };
        let mut facts = StoryFacts { edition: new.edition.clone(), ..StoryFacts::default() };
        if let Some(before) = &before {
            facts.sections.extend(before.section.clone());
            facts.tags = filing::tag_ids(tx, &before.id).await?;
            facts.authors = filing::author_ids(tx, &before.id).await?;
            facts.breaking = before.breaking;
        }
        let id = held.clone().unwrap_or_else(|| StoryId::new(tx.ids()));
        let group = new
            .group
            .clone()
            .or_else(|| before.as_ref().map(|before| before.translation_group.clone()))
            .unwrap_or_else(|| id.to_string());
        // A withdrawn story stays withdrawn whatever its source says later.
        let withdrawn = before.as_ref().is_some_and(|before| before.status == "withdrawn");
        let filing = Filing {
            id: &id,
            group: &group,
            section: shape.section,
            slug: shape.slug,
            status: if withdrawn { "withdrawn" } else { shape.status },
            body: shape.body,
            words: shape.words,
            reading_minutes: shape.reading_minutes,
            publish_at: shape.publish_at,
            published_at: shape.published_at,
            digest: shape.digest,
        };
        match &held {
            Some(_) => filing::update(tx, new, &filing).await?,
            None => filing::insert(tx, new, &filing, &short_code).await?,
        }
        let shown = pictures_in(&new.body).into_iter().chain(new.picture.iter().map(ToString::to_string));
        uses::replace(tx, &id, uses::Place::Readers, shown).await?;
        filing::replace_byline(tx, &id, &new.byline).await?;
        filing::replace_tags(tx, &id, &new.tags).await?;
        filing::replace_related(tx, &id, &new.related).await?;
        filing::replace_corrections(tx, &id, &new.corrections).await?;
        for address in &new.old_addresses {
            if let Some(path) = clean_path(address) {
                addresses::put(tx, &new.edition, &path, Some(id.as_str()), None).await?;
            }
        }
        if let Some(Approved { version, is_present }) = approved {
            later::drop_update(tx, &id).await?;
            if !workings::approve(tx, &id, version, is_present).await? {
                return Err(ArticlesError::Changed);
            }
            let what = Happening {
                verb: if shape.publish_at.is_some() { "articles.schedule" } else { "articles.publish" },
                subject_kind: "story",
                subject: id.as_str(),
                edition: &new.edition,
                detail: &format!("version {version}"),
            };
            accounts::api::note(tx, actor, &what).await?;
        }
        facts.id = id.to_string();
        facts.group = group.clone();
        facts.sections.extend(shape.section.map(str::to_owned));
        facts.tags.extend(new.tags.iter().map(ToString::to_string));
        facts.authors.extend(new.byline.iter().map(ToString::to_string));
        facts.breaking |= new.breaking;
        if let Some(at) = filing.publish_at {
            tx.enqueue(NewJob {
                kind: publish_due::KIND,
                key: Some(id.to_string()),
                payload: serde_json::to_string(&id).map_err(db::DbError::from)?,
                run_at: at,
            })
            .await?;
        }
        if let Some(at) = filing.published_at
            && !withdrawn
        {
            if before.as_ref().is_none_or(|before| before.number.is_none()) {
                filing::give_number(tx, &id, &new.edition, &day(at, zone)).await?;
            }
            let was_public = before.as_ref().is_some_and(|before| before.status == "published");
            if was_public {
                if approved.is_some() {
                    later::went_ahead(tx, &id, &group).await?;
                }
                tx.emit(&ArticleChanged { story: facts }).await?;
            } else {
                tx.emit(&ArticlePublished { story: facts }).await?;
            }
        } else if before.as_ref().is_some_and(|before| before.status == "published") {
            tx.emit(&ArticleChanged { story: facts }).await?;
        }
        Ok(Filed { id, outcome: if held.is_some() { Outcome::Updated } else { Outcome::Created } })
    }
}

/// The day of an instant in the edition's zone: `20201011`.
pub(crate) fn day(at: Timestamp, zone: &TimeZone) -> String {
    at.in_zone(zone).strftime("%Y%m%d").to_string()
}

/// Seven letters and digits without those that look alike: 31 to the power of seven stories.
fn short_code(cx: &Ctx) -> String {
    const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";
    let mut bytes = [0; 7];
    cx.rng().fill(&mut bytes);
    bytes
        .iter()
        .filter_map(|byte| LETTERS.get(usize::from(*byte) % LETTERS.len()))
        .map(|b| char::from(*b))
        .collect()
}

/// A digest of everything handed in, so that filing the same again changes nothing.
fn digest(new: &NewStory, body: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut shown = new.clone();
    shown.body = text::Document::default();
    hasher.update(format!("{shown:?}").as_bytes()).update(body.as_bytes());
    hasher.finalize().to_hex().to_string()
}
