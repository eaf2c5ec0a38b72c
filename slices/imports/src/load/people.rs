//! Authors, sections and tags.

use articles::api::{
    self as articles_api, ArticlesError, AuthorId, AuthorText, NewAuthor, NewTag, TagId, TagKind,
};
use editions::api::{self as editions_api, EditionsError, NewSection};
use kernel::Lang;
use slice::Ctx;

use super::{Known, LoadError};
use crate::parse::{AuthorRecord, AuthorReference, TermReference};
use crate::report::Report;

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

impl Known {
    pub(super) async fn author(
        &mut self,
        _: &Ctx,
        author: &AuthorRecord,
        report: &mut Report,
    ) -> Result<(), LoadError> {
        report.authors.found += 1;
        let name = if author.name.trim().is_empty() { &author.source_id } else { &author.name };
        self.author_names.insert(author.source_id.clone(), cut(name, 200));
        Ok(())
    }

    /// The author of a story in its edition; made known when first met there.
    pub(super) async fn signed(
        &mut self,
        cx: &Ctx,
        edition: &str,
        author: &AuthorReference,
        report: &mut Report,
    ) -> Result<Option<AuthorId>, LoadError> {
        let met = format!("{edition}\u{0}{}", author.source_id);
        if let Some(id) = self.authors.get(&met) {
            return Ok(Some(id.clone()));
        }
        let known = self.author_names.get(&author.source_id).cloned();
        let name = known.or_else(|| author.name.clone()).unwrap_or_else(|| author.source_id.clone());
        let name = cut(name.trim(), 200);
        if name.is_empty() {
            return Ok(None);
        }
        if self.choices.dry_run {
            return Ok(None);
        }
        let text = AuthorText { edition: edition.to_owned(), name, ..AuthorText::default() };
        let new = NewAuthor {
            source: Some(format!("{}:author:{}", self.key, author.source_id)),
            texts: vec![text],
            ..NewAuthor::default()
        };
        match articles_api::establish_author(cx, new).await {
            Ok((id, outcome)) => {
                report.authors.count(outcome);
                self.authors.insert(met, id.clone());
                Ok(Some(id))
            }
            Err(ArticlesError::Db(error)) => Err(error.into()),
            Err(error) => {
                report.authors.skipped += 1;
                report.skip("author", &author.source_id, author.name.as_deref().unwrap_or_default(), error);
                Ok(None)
            }
        }
    }

    /// The slug of a section in an edition; made when first needed there.
    pub(super) async fn section(
        &mut self,
        cx: &Ctx,
        edition: &(String, Lang),
        term: &TermReference,
        report: &mut Report,
    ) -> Result<Option<String>, LoadError> {
        let met = (edition.0.clone(), term.slug.clone());
        if let Some(slug) = self.sections.get(&met) {
            return Ok(Some(slug.clone()));
        }
        let known = self.section_names.get(&term.slug).cloned();
        let (name, description) =
            known.unwrap_or_else(|| (term.name.clone().unwrap_or_else(|| term.slug.clone()), String::new()));
        let name = if name.trim().is_empty() { term.slug.clone() } else { name };
        let mut slug =
            text::slugify(if term.slug.is_empty() { &name } else { &term.slug }, edition.1.as_str());
        if self.choices.dry_run {
            return Ok(None);
        }
        let in_navigation = self.shown_sections.contains(&term.slug);
        for _ in 0..2 {
            let held = editions_api::section(cx.db(), &edition.0, &slug).await?;
            if held.is_some() {
                report.sections.unchanged += 1;
                self.sections.insert(met, slug.clone());
                return Ok(Some(slug));
            }
            let new = NewSection {
                edition: edition.0.clone(),
                slug: slug.clone(),
                name: cut(&name, 80),
                description: cut(&description, 400),
                in_navigation,
            };
            match editions_api::establish_section(cx, new).await {
                Ok(_) => {
                    report.sections.created += 1;
                    self.sections.insert(met, slug.clone());
                    return Ok(Some(slug));
                }
                Err(EditionsError::Reserved(_)) => slug = format!("{slug}-section"),
                Err(EditionsError::Db(error)) => return Err(error.into()),
                Err(error) => {
                    report.sections.skipped += 1;
                    report.skip("section", &term.slug, &name, error);
                    return Ok(None);
                }
            }
        }
        Ok(None)
    }

    /// A tag in an edition; made when first needed there.
    pub(super) async fn tag(
        &mut self,
        cx: &Ctx,
        edition: &str,
        term: &TermReference,
        report: &mut Report,
    ) -> Result<Option<TagId>, LoadError> {
        let met = (edition.to_owned(), term.slug.clone());
        if let Some(id) = self.tags.get(&met) {
            return Ok(Some(id.clone()));
        }
        let known = self
            .tag_names
            .get(&term.slug)
            .or_else(|| self.section_names.get(&term.slug).map(|(name, _)| name));
        let name = known.cloned().or_else(|| term.name.clone()).unwrap_or_else(|| term.slug.clone());
        let name = cut(name.trim(), 200);
        if name.is_empty() || self.choices.dry_run {
            return Ok(None);
        }
        let new = NewTag {
            edition: edition.to_owned(),
            kind: TagKind::Tag,
            slug: Some(cut(&term.slug, 300)),
            name: name.clone(),
            description: String::new(),
        };
        match articles_api::establish_tag(cx, new).await {
            Ok((id, outcome)) => {
                report.tags.count(outcome);
                self.tags.insert(met, id.clone());
                Ok(Some(id))
            }
            Err(ArticlesError::Db(error)) => Err(error.into()),
            Err(error) => {
                report.tags.skipped += 1;
                report.skip("tag", &term.slug, &name, error);
                Ok(None)
            }
        }
    }
}
