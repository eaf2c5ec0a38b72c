//! Stories and pages.

use articles::api::{
    self as articles_api, ArticlesError, Kind, MOST_AUTHORS, MOST_TAGS, NewPage, NewStory, Release,
};
use kernel::Timestamp;
use slice::Ctx;
use text::{Document, Embed};

use super::files::{Words, plain};
use super::words::{clean, slug_of};
use super::{Known, LoadError, word};
use crate::parse::{Audience, Status, StoryKind, StoryRecord};
use crate::report::Report;

impl Known {
    /// A story ready to be filed, or `None` when it is left out.
    pub(super) async fn story(
        &mut self,
        cx: &Ctx,
        mut record: StoryRecord,
        report: &mut Report,
    ) -> Result<Option<NewStory>, LoadError> {
        report.stories.found += 1;
        self.note_leftovers(&record, report);
        if record.status == Status::Trash {
            report.stories.skipped += 1;
            report.skip("story", &record.source_id, &record.title, "was thrown away");
            return Ok(None);
        }
        let edition = self.edition(cx, &record, report).await?;
        let release = self.release(cx, &record, report);
        let mut byline = Vec::new();
        for author in record.authors.iter().take(MOST_AUTHORS) {
            byline.extend(self.signed(cx, &edition.0, author, report).await?);
        }
        byline.dedup();
        let section = match record.sections.first().cloned() {
            Some(first) => self.section(cx, &edition, &first, report).await?,
            None => None,
        };
        let mut tags = Vec::new();
        let further = record.sections.iter().skip(1).map(|term| (term, true));
        let terms: Vec<_> = record.tags.iter().map(|term| (term, false)).chain(further).collect();
        if terms.len() > MOST_TAGS {
            let message =
                format!("{}: {} tags, the first {MOST_TAGS} were kept", record.source_id, terms.len());
            report.notices.push(message);
        }
        for (term, was_section) in terms.into_iter().take(MOST_TAGS) {
            let tag = self.tag(cx, &edition, term, was_section, report).await?;
            tags.extend(tag.filter(|tag| !tags.contains(tag)));
        }
        let picture = self.lead(cx, &record, report).await?;
        let body = std::mem::take(&mut record.body);
        let body = self.with_pictures(cx, body, &record.title, report).await?;
        let slug = self.slug(&record, &edition.1);
        self.filed.insert(record.source_id.clone());
        let caption = record.lead_picture.as_ref().and_then(|lead| lead.caption.clone());
        Ok(Some(NewStory {
            source: Some(format!("{}:{}", self.key, record.source_id)),
            edition: edition.0,
            slug,
            group: record.translation_group.as_ref().map(|group| format!("{}:{group}", self.key)),
            section,
            kind: kind(&record),
            headline: headline(&record, &body),
            standfirst: text::excerpt_of(&clean(record.standfirst.as_deref().unwrap_or_default()), 1_000),
            byline,
            tags,
            picture,
            picture_caption: caption.map(|caption| clean(&caption).chars().take(1_000).collect()),
            release,
            updated_at: updated(&record),
            pinned: record.sticky,
            old_addresses: record.old_addresses.clone(),
            link_url: record
                .link_url
                .clone()
                .filter(|url| text::address::allowed(url) && url.starts_with("http")),
            body,
            ..NewStory::default()
        }))
    }

    /// When readers may see it. Only what was public for everyone, and since when, becomes public.
    fn release(&self, cx: &Ctx, record: &StoryRecord, report: &mut Report) -> Release {
        let at = record.dates.published_at.or(record.dates.updated_at).map(Timestamp::from);
        match record.status {
            Status::Published if record.audience == Audience::Everyone => match at {
                Some(at) if at > cx.now() => Release::Scheduled(at),
                Some(at) => Release::Published(at),
                None => {
                    let message = format!(
                        "{}: published without a date that can be read, filed as a draft",
                        record.source_id
                    );
                    report.notices.push(message);
                    Release::Draft
                }
            },
            Status::Published => {
                let message =
                    format!("{}: was for members or subscribers, filed as a draft", record.source_id);
                report.notices.push(message);
                Release::Draft
            }
            Status::Scheduled => match at {
                Some(at) if at > cx.now() => Release::Scheduled(at),
                _ => {
                    let message =
                        format!("{}: its scheduled time has passed, filed as a draft", record.source_id);
                    report.notices.push(message);
                    Release::Draft
                }
            },
            Status::Draft | Status::Trash => Release::Draft,
            Status::Pending | Status::Private | Status::PasswordProtected => {
                let was = word(record.status).replace('_', " ");
                report.notices.push(format!("{}: was {was}, filed as a draft", record.source_id));
                Release::Draft
            }
        }
    }

    /// The slug of the old site as letters.
    fn slug(&self, record: &StoryRecord, lang: &kernel::Lang) -> Option<String> {
        let old = record.slug.as_deref().filter(|slug| !slug.is_empty())?;
        Some(slug_of(old, &record.title, lang.as_str()))
    }

    async fn lead(
        &mut self,
        cx: &Ctx,
        record: &StoryRecord,
        report: &mut Report,
    ) -> Result<Option<media::api::PictureId>, LoadError> {
        let Some(lead) = &record.lead_picture else { return Ok(None) };
        if let Some(id) = lead.source_id.as_ref().and_then(|id| self.pictures_by_id.get(id)) {
            return Ok(Some(id.clone()));
        }
        let Some(url) = &lead.url else { return Ok(None) };
        let words =
            Words { caption: lead.caption.clone(), alt: lead.alt.clone(), credit: lead.credit.clone() };
        let url = self.absolute(url).unwrap_or_else(|| url.clone());
        self.picture_at(cx, &url, &words, report).await
    }

    /// The body with its pictures and files linked to the library. A picture that can't be had becomes a link to it, or
    /// is left out where its address is not known in whole.
    async fn with_pictures(
        &mut self,
        cx: &Ctx,
        mut body: Document,
        title: &str,
        report: &mut Report,
    ) -> Result<Document, LoadError> {
        body.change_embeds(&mut |embed| Some(self.located(embed)));
        let mut wanted: Vec<(String, Words)> = Vec::new();
        for embed in body.embeds() {
            let words = Words {
                caption: embed.get("caption").map(str::to_owned),
                alt: embed.get("alt").map(str::to_owned),
                credit: embed.get("credit").map(str::to_owned),
            };
            if matches!(embed.kind.as_str(), "picture" | "audio" | "video" | "file")
                && let Some(src) = embed.get("src").or_else(|| embed.get("url"))
                && (embed.kind == "picture"
                    || src.starts_with('/')
                    || self.files_by_url.contains_key(&plain(src)))
            {
                wanted.push((src.to_owned(), words));
            }
            for item in embed.items() {
                let words = Words {
                    caption: Some(item.caption).filter(|text| !text.is_empty()),
                    alt: Some(item.alt).filter(|text| !text.is_empty()),
                    credit: Some(item.credit).filter(|text| !text.is_empty()),
                };
                if !item.src.is_empty() {
                    wanted.push((item.src, words));
                }
            }
        }
        for (src, words) in wanted {
            self.picture_at(cx, &src, &words, report).await?;
        }
        let mut dropped = Vec::new();
        body.change_embeds(&mut |embed| self.linked(embed).map_err(|source| dropped.push(source)).ok());
        for source in dropped {
            let reason = "not in the library, and its whole address in the old site is not known";
            report.skip("picture", &source, title, reason);
        }
        Ok(body)
    }

    /// Pictures with their whole addresses, as far as these are known.
    fn located(&self, mut embed: Embed) -> Embed {
        match embed.kind.as_str() {
            "picture" => {
                if let Some(full) = embed.get("src").and_then(|src| self.absolute(src)) {
                    embed.set("src", full);
                }
            }
            "gallery" => {
                let mut items = embed.items();
                for item in items.iter_mut().filter(|item| !item.src.is_empty()) {
                    if let Some(full) = self.absolute(&item.src) {
                        item.src = full;
                    }
                }
                embed.set_items(&items);
            }
            _ => {}
        }
        embed
    }

    /// `Err` with its source: a picture that neither is in the library nor can be linked to.
    fn linked(&self, mut embed: Embed) -> Result<Embed, String> {
        let by_source = |source: Option<&str>| source.and_then(|id| self.pictures_by_id.get(id));
        let by_url = |url: &str| self.pictures_by_url.get(&plain(url)).and_then(Option::as_ref);
        match embed.kind.as_str() {
            "picture" => {
                let found = by_source(embed.get("source")).or_else(|| embed.get("src").and_then(by_url));
                match found {
                    Some(id) => embed.id = id.to_string(),
                    None => self.make_link(&mut embed)?,
                }
            }
            "gallery" => {
                let mut items = embed.items();
                for item in &mut items {
                    let source = Some(item.source.as_str()).filter(|source| !source.is_empty());
                    if let Some(id) = by_source(source).or_else(|| by_url(&item.src)) {
                        item.id = id.to_string();
                    }
                }
                items.retain(|item| !item.id.is_empty());
                embed.set_items(&items);
            }
            "audio" | "video" | "file" => {
                let src = embed.get("src").or_else(|| embed.get("url")).map(str::to_owned);
                if let Some(url) = src.and_then(|src| self.files_by_url.get(&plain(&src)).cloned()) {
                    embed.set("src", url);
                }
            }
            _ => {}
        }
        Ok(embed)
    }

    /// A picture that is not in the library: its words and a link to where it was.
    fn make_link(&self, embed: &mut Embed) -> Result<(), String> {
        let src = embed.get("src").unwrap_or_default();
        let known = Some(src).filter(|src| !src.is_empty()).and_then(|src| self.absolute(src));
        let Some(full) = known else {
            let number = embed.get("source").unwrap_or_default();
            return Err(if src.is_empty() { number.to_owned() } else { src.to_owned() });
        };
        let title = embed.get("caption").or_else(|| embed.get("alt")).unwrap_or(&full).to_owned();
        embed.kind = "web".into();
        embed.attrs.remove("src");
        embed.set("url", full);
        embed.set("title", title.chars().take(300).collect::<String>());
        Ok(())
    }

    /// A standing page, filed at once.
    pub(super) async fn page(
        &mut self,
        cx: &Ctx,
        mut record: StoryRecord,
        report: &mut Report,
    ) -> Result<(), LoadError> {
        report.pages.found += 1;
        self.note_leftovers(&record, report);
        if record.status == Status::Trash {
            report.pages.skipped += 1;
            report.skip("page", &record.source_id, &record.title, "was thrown away");
            return Ok(());
        }
        let edition = self.edition(cx, &record, report).await?;
        let body = std::mem::take(&mut record.body);
        let body = self.with_pictures(cx, body, &record.title, report).await?;
        self.filed.insert(record.source_id.clone());
        let new = NewPage {
            source: Some(format!("{}:{}", self.key, record.source_id)),
            slug: self.slug(&record, &edition.1),
            edition: edition.0,
            title: headline(&record, &body),
            body,
            in_footer: false,
            published: record.may_be_public(),
            updated_at: updated(&record).or_else(|| record.dates.published_at.map(Timestamp::from)),
            old_addresses: record.old_addresses.clone(),
        };
        let status = if new.published { "published" } else { "draft" };
        let filed = if self.choices.dry_run {
            articles_api::foresee_page(cx, &new).await
        } else {
            articles_api::file_page(cx, new).await.map(|(_, outcome)| outcome)
        };
        match filed {
            Ok(outcome) => {
                report.pages.count(outcome);
                *report.pages_by_status.entry(status.to_owned()).or_default() += 1;
            }
            Err(ArticlesError::Db(error)) => return Err(error.into()),
            Err(error) => {
                report.pages.skipped += 1;
                report.skip("page", &record.source_id, &record.title, error);
            }
        }
        Ok(())
    }
}

fn updated(record: &StoryRecord) -> Option<Timestamp> {
    let published = record.dates.published_at?;
    record.dates.updated_at.filter(|updated| *updated > published).map(Timestamp::from)
}

fn kind(record: &StoryRecord) -> Kind {
    match record.kind {
        Some(StoryKind::Audio) => Kind::Audio,
        Some(StoryKind::Video) => Kind::Video,
        Some(StoryKind::Gallery) => Kind::Gallery,
        _ => Kind::News,
    }
}

/// The title, or the beginning of the text, or the identifier: a story is never without a headline.
fn headline(record: &StoryRecord, body: &Document) -> String {
    let title: String = clean(&record.title).chars().take(400).collect();
    if !title.is_empty() {
        return title;
    }
    let beginning = clean(&text::excerpt(body, 80));
    if beginning.is_empty() { record.source_id.chars().take(400).collect() } else { beginning }
}
