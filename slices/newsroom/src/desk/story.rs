//! The page where a story is written, and the short form that begins one.

use accounts::api::people;
use articles::api::{
    self as articles_api, FILE, Item, Kind, PUBLISH, Working, address_of, begin_story, checklist, holder,
    name_of, working,
};
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use slice::{Ctx, View};
use web::{Failure, Site, Visit};

use super::editor::story_id;
use super::panels::{Row, failed};
use super::refusal;
use super::stories::{Choice, section_choices};
use super::versions::{Ahead, Versions, versions};

/// `newsroom/story.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StoryView {
    story: StoryText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct StoryText {
    url: String,
    public_url: Option<String>,
    lang: String,
    dir: &'static str,
    status: String,
    stage: &'static str,
    ahead: bool,
    version: i64,
    fields: articles_api::Fields,
    sections: Vec<Choice>,
    kinds: Vec<&'static str>,
    people: Vec<Choice>,
    assignee: String,
    notes: Vec<NoteText>,
    items: Vec<ItemText>,
    embargo: String,
    end: String,
    end_at: Option<i64>,
    update_at: Option<i64>,
    versions: Versions,
    publish_at: Option<i64>,
    published_at: Option<i64>,
    changed_at: i64,
    changed_by: String,
    may_write: bool,
    may_publish: bool,
    built: bool,
    options: Value,
    zone: String,
    done: Option<&'static str>,
    refused: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct NoteText {
    id: String,
    who: String,
    text: String,
    quote: String,
    prefix: String,
    at: i64,
    done: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ItemText {
    name: &'static str,
    done: bool,
    needed: bool,
}

/// `newsroom/new.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewView {
    new: NewText,
}

#[derive(Clone, Debug, Default, Serialize)]
struct NewText {
    headline: String,
    section: String,
    sections: Vec<Choice>,
    refused: Option<String>,
}

impl View for NewView {
    const TEMPLATE: &'static str = "newsroom/new.html";

    fn samples() -> Vec<Self> {
        let section = Choice { value: "city".into(), name: "City".into() };
        let full = NewText {
            headline: "\"<b>".into(),
            section: "city".into(),
            sections: vec![section],
            refused: Some("…".into()),
        };
        vec![Self { new: NewText::default() }, Self { new: full }]
    }
}

impl View for StoryView {
    const TEMPLATE: &'static str = "newsroom/story.html";

    fn samples() -> Vec<Self> {
        let fields: articles_api::Fields =
            articles_api::FIELDS.iter().map(|(name, _)| ((*name).to_owned(), "\"<b>".to_owned())).collect();
        let bare = StoryText {
            url: "/desk/story/a/".into(),
            lang: "en".into(),
            dir: "ltr",
            status: "draft".into(),
            stage: "draft",
            fields,
            ..StoryText::default()
        };
        let full = StoryText {
            public_url: Some("/city/1-a/".into()),
            status: "published".into(),
            stage: "review",
            ahead: true,
            version: 3,
            sections: vec![Choice { value: "city".into(), name: "City".into() }],
            kinds: Kind::ALL.map(Kind::as_str).to_vec(),
            people: vec![Choice { value: "a".into(), name: "Ada".into() }],
            assignee: "a".into(),
            notes: vec![NoteText { text: "<b>".into(), quote: "\"<i>".into(), ..NoteText::default() }],
            items: vec![ItemText { name: "tags", done: false, needed: true }],
            publish_at: Some(1_602_450_840_000),
            published_at: Some(1_602_450_840_000),
            end_at: Some(1_602_450_840_000),
            update_at: Some(1_602_450_840_000),
            versions: Versions {
                held: vec![Row { state: "draft", ..Row::default() }],
                missing: vec![Choice { value: "fr".into(), name: "Le Courrier".into() }],
                ahead: Some(Ahead::default()),
            },
            may_write: true,
            may_publish: true,
            built: true,
            done: Some("newsroom-done-saved"),
            refused: Some("…".into()),
            ..bare.clone()
        };
        vec![Self { story: bare }, Self { story: full }]
    }
}

/// What the new-story form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewFields {
    headline: String,
    section: String,
}

/// What was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    done: String,
}

pub(crate) async fn new_form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    ask(&cx, &visit, NewFields::default(), None).await
}

async fn ask(cx: &Ctx, visit: &Visit, sent: NewFields, refused: Option<String>) -> Result<Response, Failure> {
    let mut sections = section_choices(cx, &visit.site.code).await?;
    sections.retain(|one| cx.actor.may_in(FILE, &visit.site.code, Some(&one.value)));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let new = NewText { headline: sent.headline, section: sent.section, sections, refused };
    let title = cx.word(visit.site.lang.as_str(), "newsroom-new-title");
    cx.desk_page(visit, NewView::TEMPLATE, title, NewView { new }).status(status).respond().await
}

pub(crate) async fn begin(cx: Ctx, visit: Visit, Form(sent): Form<NewFields>) -> Result<Response, Failure> {
    let byline = cx.viewer.as_ref().map(|viewer| viewer.name.clone()).unwrap_or_default();
    let section = Some(sent.section.as_str()).filter(|slug| !slug.is_empty());
    match begin_story(&cx, &visit.site.code, section, &sent.headline, &byline).await {
        Ok(id) => Ok(Redirect::to(&visit.site.path(&format!("/desk/story/{id}/"))).into_response()),
        Err(error) => {
            let refused = refusal::sentence(&cx, visit.site.lang.as_str(), error)?;
            ask(&cx, &visit, sent, Some(refused)).await
        }
    }
}

pub(crate) async fn page(
    cx: Ctx,
    visit: Visit,
    Path(id): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    // words: newsroom-done-*
    let done = match done.done.as_str() {
        "published" => Some("newsroom-done-published"),
        "scheduled" => Some("newsroom-done-scheduled"),
        "corrected" => Some("newsroom-done-corrected"),
        "unpublished" => Some("newsroom-done-unpublished"),
        "killed" => Some("newsroom-done-killed"),
        "restored" => Some("newsroom-done-restored"),
        "saved" => Some("newsroom-done-saved"),
        _ => None,
    };
    show(&cx, &visit, &id, done, None).await
}

/// The page of a story, with what was done or refused.
pub(crate) async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    done: Option<&'static str>,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let id = story_id(id);
    let held = working(cx, &id).await?;
    let site = cx.sites().get(&held.edition).ok_or_else(Failure::not_found)?;
    if site.code != visit.site.code {
        return Ok(Redirect::to(&site.path(&format!("/desk/story/{id}/"))).into_response());
    }
    let place = (held.edition.as_str(), held.section.as_deref());
    let may_write = cx.actor.may_in(FILE, place.0, place.1);
    let mut notes = Vec::new();
    for note in articles_api::notes(cx.db(), &id).await.map_err(failed)? {
        let who = match &note.account {
            Some(account) => name_of(cx, account).await.map_err(failed)?,
            None => String::new(),
        };
        let done = note.done_at.is_some();
        notes.push(NoteText {
            id: note.id,
            who,
            text: note.text,
            quote: note.quote,
            prefix: note.prefix,
            at: note.at.millis(),
            done,
        });
    }
    let staff = people(cx.db()).await.map_err(failed)?;
    let changed_by = held.changed_by.as_ref().and_then(|who| staff.iter().find(|one| one.0.as_str() == who));
    let item = |Item { name, done, needed }| ItemText { name, done, needed };
    let is_public = held.status == "published";
    let public_url = match is_public {
        true => address_of(cx, &id).await.map_err(failed)?,
        false => None,
    };
    let options = options(cx, &site, &held).await?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let story = StoryText {
        url: visit.site.path(&format!("/desk/story/{id}/")),
        public_url,
        lang: site.lang.as_str().to_owned(),
        dir: site.lang.direction().as_str(),
        status: held.status.clone(),
        stage: held.stage.as_str(),
        ahead: held.is_ahead(),
        version: held.version,
        sections: section_choices(cx, &held.edition).await?,
        kinds: Kind::ALL.map(Kind::as_str).to_vec(),
        assignee: held.assignee.clone().unwrap_or_default(),
        notes,
        items: checklist(cx, &held).await?.into_iter().map(item).collect(),
        end: held.end_at.map(|at| local(&site, at)).unwrap_or_default(),
        end_at: held.end_at.map(Timestamp::millis),
        update_at: held.update_at.map(Timestamp::millis),
        versions: versions(cx, visit, &held).await?,
        embargo: held.embargo_at.map(|at| local(&site, at)).unwrap_or_default(),
        publish_at: held.publish_at.map(Timestamp::millis),
        published_at: held.published_at.map(Timestamp::millis),
        changed_at: held.changed_at.millis(),
        changed_by: changed_by.map(|one| one.1.clone()).unwrap_or_default(),
        people: staff.into_iter().map(|(id, name)| Choice { value: id.as_str().to_owned(), name }).collect(),
        may_write,
        may_publish: cx.actor.may_in(PUBLISH, place.0, place.1),
        built: cx.assets().url("editor/editor.js").is_some(),
        options,
        zone: site.zone.iana_name().unwrap_or("UTC").to_owned(),
        done,
        refused,
        fields: every_field(&held),
    };
    let title = held.field("headline").to_owned();
    let title = if title.is_empty() { cx.word(visit.site.lang.as_str(), "newsroom-untitled") } else { title };
    cx.desk_page(visit, StoryView::TEMPLATE, title, StoryView { story }).status(status).respond().await
}

/// Every field there can be, so that a template finds each.
fn every_field(held: &Working) -> articles_api::Fields {
    articles_api::FIELDS.iter().map(|(name, _)| ((*name).to_owned(), held.field(name).to_owned())).collect()
}

/// What the editor is mounted with.
async fn options(cx: &Ctx, site: &Site, held: &Working) -> Result<Value, Failure> {
    let lang = site.lang.as_str();
    let words = cx
        .assets()
        .bytes(&format!("editor/words/{lang}.json"))
        .or_else(|| cx.assets().bytes(&format!("editor/words/{}.json", site.lang.primary())))
        .or_else(|| cx.assets().bytes("editor/words/en.json"));
    let words: Value =
        words.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_else(|| json!({}));
    let document: Value = serde_json::from_str(&held.body.to_json()).unwrap_or_default();
    let own = |path: &str| site.path(&format!("/desk/story/{}/{path}", held.id));
    let mut options = json!({
        "story": held.id.as_str(),
        "version": held.version,
        "document": document,
        "fields": every_field(held),
        "lang": lang,
        "dir": site.lang.direction().as_str(),
        "interfaceLang": lang,
        "words": words,
        "token": "",
        "addresses": {
            "save": own("save/"),
            "take_over": own("take-over/"),
            "sign_in": site.path(&format!("/account/login/?next={}", own(""))),
            "search": site.path("/desk/editor/search"),
            "pictures": site.path("/desk/editor/pictures"),
        },
    });
    if let Some((by, _)) = holder(cx, &held.id).await.map_err(failed)?
        && let Some(map) = options.as_object_mut()
    {
        let name = name_of(cx, &by).await.map_err(failed)?;
        map.insert("lockedBy".into(), Value::from(name));
    }
    Ok(options)
}

/// A moment as a field of a form takes it, in the site's zone: `2020-10-11T21:14`.
pub(crate) fn local(site: &Site, at: Timestamp) -> String {
    at.in_zone(&site.zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The moment that a field of a form names in the site's zone.
pub(crate) fn moment(site: &Site, text: &str) -> Option<Timestamp> {
    let civil = jiff::civil::DateTime::strptime("%Y-%m-%dT%H:%M", text.get(..16)?).ok()?;
    let zoned = civil.to_zoned(site.zone.clone()).ok()?;
    Some(Timestamp(zoned.timestamp().as_millisecond()))
}

pub(crate) async fn preview(cx: Ctx, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    articles_api::preview(&cx, &visit, &story_id(&id)).await
}
