//! Authors, sections and tags, and where their pages stood in the old site.

use articles::api::{
    self as articles_api, ArticlesError, AuthorId, AuthorText, NewAuthor, NewTag, Outcome, TagId, TagKind,
};
use editions::api::{self as editions_api, EditionsError, NewSection};
use kernel::Lang;
use slice::Ctx;

use super::words::{clean, decoded, slug_of};
use super::{Known, LoadError};
use crate::parse::{AuthorRecord, AuthorReference, Format, TermReference};
use crate::report::Report;

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

impl Known {
    pub(super) fn author(&mut self, author: &AuthorRecord) {
        let name = clean(&author.name);
        let name = if name.is_empty() { clean(&author.source_id) } else { name };
        self.author_fates.found(&author.source_id, &name);
        self.author_names.insert(author.source_id.clone(), cut(&name, 200));
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
            return Ok(id.clone());
        }
        let known = self.author_names.get(&author.source_id).cloned();
        let name = known.or_else(|| author.name.clone()).unwrap_or_else(|| author.source_id.clone());
        let name = cut(&clean(&name), 200);
        let source = format!("{}:author:{}", self.key, author.source_id);
        if name.is_empty() {
            if self.author_fates.refused(&author.source_id) {
                report.skip("author", &author.source_id, "", "has no name");
            }
            return Ok(None);
        }
        if self.choices.dry_run {
            let held = articles_api::author_by_source(cx.db(), &source).await?.map(|(id, _)| id);
            let outcome = if held.is_some() { Outcome::Unchanged } else { Outcome::Created };
            self.author_fates.came(&author.source_id, outcome);
            self.authors.insert(met, held.clone());
            return Ok(held);
        }
        let text = AuthorText { edition: edition.to_owned(), name: name.clone(), ..AuthorText::default() };
        let new = NewAuthor { source: Some(source.clone()), texts: vec![text], ..NewAuthor::default() };
        match articles_api::establish_author(cx, new).await {
            Ok((id, outcome)) => {
                self.author_fates.came(&author.source_id, outcome);
                self.authors.insert(met, Some(id.clone()));
                if let Some((_, slug)) = articles_api::author_by_source(cx.db(), &source).await? {
                    let old = slug_of(&author.source_id, &name, "en");
                    self.moved(cx, edition, "author", &old, &format!("/authors/{slug}/")).await?;
                }
                Ok(Some(id))
            }
            Err(ArticlesError::Db(error)) => Err(error.into()),
            Err(error) => {
                if self.author_fates.refused(&author.source_id) {
                    report.skip("author", &author.source_id, &name, error);
                }
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
        let (name, description) = (clean(&name), clean(&description));
        let name = if name.is_empty() { decoded(&term.slug) } else { name };
        let mut slug = slug_of(&term.slug, &name, edition.1.as_str());
        let in_navigation = self.shown_sections.contains(&term.slug);
        for _ in 0..2 {
            let held = editions_api::section(cx.db(), &edition.0, &slug).await?;
            let outcome = if held.is_some() { Outcome::Unchanged } else { Outcome::Created };
            if held.is_none() && self.choices.dry_run {
                let other = format!("{slug}-section");
                if editions_api::section(cx.db(), &edition.0, &other).await?.is_some() {
                    slug = other;
                    continue;
                }
            } else if held.is_none() {
                let new = NewSection {
                    edition: edition.0.clone(),
                    slug: slug.clone(),
                    name: cut(&name, 80),
                    description: cut(&description, 400),
                    in_navigation,
                };
                match editions_api::establish_section(cx, new).await {
                    Ok(_) => {}
                    Err(EditionsError::Reserved(_)) => {
                        slug = format!("{slug}-section");
                        continue;
                    }
                    Err(EditionsError::Db(error)) => return Err(error.into()),
                    Err(error) => {
                        if self.section_fates.refused(&term.slug) {
                            report.skip("section", &term.slug, &name, error);
                        }
                        return Ok(None);
                    }
                }
            }
            self.section_fates.came(&term.slug, outcome);
            self.sections.insert(met, slug.clone());
            self.moved(cx, &edition.0, "category", &term.slug, &format!("/{slug}/")).await?;
            return Ok(Some(slug));
        }
        Ok(None)
    }

    /// A tag in an edition; made when first needed there. `was_section`: the source has it as a section, but a story can
    /// stand in one only.
    pub(super) async fn tag(
        &mut self,
        cx: &Ctx,
        edition: &(String, Lang),
        term: &TermReference,
        was_section: bool,
        report: &mut Report,
    ) -> Result<Option<TagId>, LoadError> {
        let met = (edition.0.clone(), term.slug.clone());
        let (id, outcome) = match self.tags.get(&met).cloned() {
            Some(held) => held,
            None => match self.tag_of(cx, edition, term, was_section).await? {
                Ok(made) => {
                    self.tags.insert(met, made.clone());
                    made
                }
                Err(reason) => {
                    let (kind, fates) = if was_section {
                        ("section", &mut self.section_fates)
                    } else {
                        ("tag", &mut self.tag_fates)
                    };
                    if fates.refused(&term.slug) {
                        report.skip(kind, &term.slug, term.name.as_deref().unwrap_or_default(), reason);
                    }
                    return Ok(None);
                }
            },
        };
        let fates = if was_section { &mut self.section_fates } else { &mut self.tag_fates };
        fates.came(&term.slug, outcome);
        Ok(id)
    }

    async fn tag_of(
        &self,
        cx: &Ctx,
        edition: &(String, Lang),
        term: &TermReference,
        was_section: bool,
    ) -> Result<Result<(Option<TagId>, Outcome), String>, LoadError> {
        let known = self
            .tag_names
            .get(&term.slug)
            .or_else(|| self.section_names.get(&term.slug).map(|(name, _)| name));
        let name = known.cloned().or_else(|| term.name.clone()).unwrap_or_else(|| decoded(&term.slug));
        let name = cut(&clean(&name), 200);
        if name.is_empty() {
            return Ok(Err("has no name".to_owned()));
        }
        let slug = slug_of(&term.slug, &name, edition.1.as_str());
        if self.choices.dry_run {
            let held = articles_api::tag(cx.db(), &edition.0, TagKind::Tag, &slug).await?;
            let outcome = if held.is_some() { Outcome::Unchanged } else { Outcome::Created };
            return Ok(Ok((held.map(|tag| tag.id), outcome)));
        }
        let new = NewTag {
            edition: edition.0.clone(),
            kind: TagKind::Tag,
            slug: Some(slug.clone()),
            name,
            description: String::new(),
        };
        match articles_api::establish_tag(cx, new).await {
            Ok((id, outcome)) => {
                let target = format!("/tags/{slug}/");
                self.moved(cx, &edition.0, "tag", &term.slug, &target).await?;
                let is_section = self.sections.contains_key(&(edition.0.clone(), term.slug.clone()));
                if was_section && !is_section {
                    self.moved(cx, &edition.0, "category", &term.slug, &target).await?;
                }
                Ok(Ok((Some(id), outcome)))
            }
            Err(ArticlesError::Db(error)) => Err(error.into()),
            Err(error) => Ok(Err(error.to_string())),
        }
    }

    /// Lets the page that the old site had of a category, tag or author lead to ours.
    async fn moved(
        &self,
        cx: &Ctx,
        edition: &str,
        folder: &str,
        old: &str,
        target: &str,
    ) -> Result<(), LoadError> {
        let had = match self.format {
            Format::Wxr => true,
            Format::Ghost => folder != "category",
            Format::Substack | Format::JsonLines => false,
        };
        if !had || old.is_empty() || self.choices.dry_run {
            return Ok(());
        }
        match articles_api::redirect_address(cx, edition, &format!("/{folder}/{old}/"), target).await {
            Err(ArticlesError::Db(error)) => Err(error.into()),
            // What can't be an address of ours never led anywhere.
            Ok(_) | Err(_) => Ok(()),
        }
    }
}
