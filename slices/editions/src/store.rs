//! All SQL of editions and sections.

use db::{DbError, Reads, Tx, params, sql};

use crate::api::SectionId;
use crate::model::{Edition, Section};

pub(crate) async fn editions(on: &impl Reads) -> Result<Vec<Edition>, DbError> {
    on.all(
        sql!(
            "SELECT code, lang, label, name, tagline, host, prefix, zone, publisher, contact, accent, accent_dark, logo, \
             position FROM editions_editions ORDER BY position, code"
        ),
        params![],
    )
    .await
}

pub(crate) async fn edition(on: &impl Reads, code: &str) -> Result<Option<Edition>, DbError> {
    on.optional(
        sql!(
            "SELECT code, lang, label, name, tagline, host, prefix, zone, publisher, contact, accent, accent_dark, logo, \
             position FROM editions_editions WHERE code = $1"
        ),
        params![code],
    )
    .await
}

/// Inserts at the end, or changes everything but code and position.
pub(crate) async fn put_edition(tx: &Tx, edition: &Edition) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO editions_editions (code, lang, label, name, tagline, host, prefix, zone, publisher, contact, \
             accent, accent_dark, logo, position, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
             $13, (SELECT COALESCE(MAX(position), 0) + 1 FROM editions_editions), $14) \
             ON CONFLICT (code) DO UPDATE SET lang = excluded.lang, label = excluded.label, name = excluded.name, \
             tagline = excluded.tagline, host = excluded.host, prefix = excluded.prefix, zone = excluded.zone, \
             publisher = excluded.publisher, contact = excluded.contact, accent = excluded.accent, \
             accent_dark = excluded.accent_dark, logo = excluded.logo"
        ),
        params![
            &edition.code,
            &edition.lang,
            &edition.label,
            &edition.name,
            &edition.tagline,
            edition.host.as_deref(),
            &edition.prefix,
            &edition.zone,
            &edition.publisher,
            &edition.contact,
            &edition.accent,
            &edition.accent_dark,
            edition.logo.as_deref(),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

pub(crate) async fn sections(on: &impl Reads, edition: &str) -> Result<Vec<Section>, DbError> {
    on.all(
        sql!(
            "SELECT id, edition, slug, name, description, position, in_navigation FROM editions_sections \
             WHERE edition = $1 ORDER BY position, slug"
        ),
        params![edition],
    )
    .await
}

pub(crate) async fn section(on: &impl Reads, edition: &str, slug: &str) -> Result<Option<Section>, DbError> {
    on.optional(
        sql!(
            "SELECT id, edition, slug, name, description, position, in_navigation FROM editions_sections \
             WHERE edition = $1 AND slug = $2"
        ),
        params![edition, slug],
    )
    .await
}

/// Inserts at the end, or changes name, description and visibility; returns the id.
pub(crate) async fn put_section(tx: &Tx, section: &Section) -> Result<SectionId, DbError> {
    let id: String = tx
        .one(
            sql!(
                "INSERT INTO editions_sections (id, edition, slug, name, description, position, in_navigation, \
                 created_at) VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(position), 0) + 1 FROM editions_sections \
                 WHERE edition = $2), $6, $7) ON CONFLICT (edition, slug) DO UPDATE SET name = excluded.name, \
                 description = excluded.description, in_navigation = excluded.in_navigation RETURNING id"
            ),
            params![
                &section.id,
                &section.edition,
                &section.slug,
                &section.name,
                &section.description,
                section.in_navigation,
                tx.now()
            ],
        )
        .await?;
    Ok(SectionId::from_stored(id))
}
