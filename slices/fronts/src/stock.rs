//! The stories a front chooses from, newest first: what there is anyway, what an editor picked, and what the rules ask for.
//! As many queries as there are rules that the newest stories may not satisfy, and no more.

use std::collections::{HashMap, HashSet};

use articles::api::{Query, StoryRow, TagKind};
use db::DbError;
use editions::api::{self as editions_api, Section};
use kernel::Timestamp;
use slice::Ctx;
use web::Site;

use crate::model::{Arrangement, Choice, Placement, Rule, Slot};
use crate::sheet::PAGE;

/// How many stories are looked at for a rule: more than it may show, since some stand elsewhere already.
const LOOKED_AT: u32 = 40;

/// The stories a front chooses from.
#[derive(Debug, Default)]
pub(crate) struct Stock {
    /// Newest first, each once.
    pub(crate) rows: Vec<StoryRow>,
    /// The ids of a section's newest, as its list has them, with one too many where the list goes on.
    pub(crate) listed: Vec<String>,
    /// The ids of the stories with a tag, by the tag's slug; only of tags that a rule names.
    pub(crate) tagged: HashMap<String, HashSet<String>>,
    /// The ids of those that readers will see only later.
    pub(crate) planned: HashSet<String>,
    /// The cache tags of what was asked for and may come to stand here: `story:…`, `tag:…`, `section:…`, `edition:…`.
    pub(crate) watched: Vec<String>,
}

/// The placements that count at a moment.
pub(crate) fn counting(arrangement: &Arrangement, at: Timestamp) -> Vec<(Slot, &Placement)> {
    let placements = arrangement.placements.iter().filter(|(_, placement)| placement.holds(at));
    placements.map(|(slot, placement)| (*slot, placement)).collect()
}

/// The stock of the front of `site`, or of its `section`, at a moment. For one that has not come yet, scheduled stories whose
/// time is up by then are there as if they were published.
pub(crate) async fn stock(
    cx: &Ctx,
    site: &Site,
    section: Option<&Section>,
    arrangement: &Arrangement,
    at: Timestamp,
) -> Result<Stock, DbError> {
    let (db, edition) = (cx.db(), site.code.as_str());
    let mut stock = Stock::default();
    let picked = arrangement.picked();
    stock.watched = picked.iter().map(|id| format!("story:{id}")).collect();
    match section {
        None => stock.rows = articles::api::front_rows(db, edition, &picked).await?,
        Some(section) => {
            let query = Query::section(section.id.as_str(), PAGE + 1);
            stock.rows = articles::api::rows(db, &query).await?;
            stock.listed = stock.rows.iter().map(|row| row.id.to_string()).collect();
            if !picked.is_empty() {
                let picked = articles::api::rows(db, &Query::ids(&picked)).await?;
                stock.rows.extend(picked.into_iter().filter(|row| row.edition == edition));
            }
        }
    }
    let mut asked = HashSet::new();
    for (_, placement) in counting(arrangement, at) {
        if let Choice::Rule(rule) = &placement.choice
            && asked.insert(rule.to_string())
        {
            let found = stock.found(cx, site, rule).await?;
            stock.rows.extend(found);
        }
    }
    if at > cx.now() {
        let planned = articles::api::scheduled_rows(db, edition, at).await?;
        stock.planned = planned.iter().map(|row| row.id.to_string()).collect();
        let own =
            |row: &&StoryRow| section.is_some_and(|one| row.section.as_deref() == Some(one.id.as_str()));
        stock.listed.splice(0..0, planned.iter().filter(own).map(|row| row.id.to_string()));
        stock.rows.extend(planned);
    }
    let mut seen = HashSet::new();
    stock.rows.retain(|row| seen.insert(row.id.to_string()));
    stock.rows.sort_by(|a, b| (b.published_at, &b.id).cmp(&(a.published_at, &a.id)));
    Ok(stock)
}

impl Stock {
    /// What one rule asks for beyond the newest.
    async fn found(&mut self, cx: &Ctx, site: &Site, rule: &Rule) -> Result<Vec<StoryRow>, DbError> {
        let db = cx.db();
        if matches!(rule, Rule::Newest | Rule::Media | Rule::Kind(_)) {
            self.watched.push(format!("edition:{}", site.code));
        }
        match rule {
            Rule::Newest => articles::api::rows(db, &Query::latest(&site.code, LOOKED_AT)).await,
            Rule::Media => articles::api::rows(db, &Query::multimedia(&site.code, LOOKED_AT)).await,
            Rule::Kind(kind) => articles::api::kind_rows(db, &site.code, kind.as_str(), LOOKED_AT).await,
            Rule::Section(slug) => {
                let known = editions_api::known_sections(site).iter().find(|one| one.slug == *slug);
                let Some(section) = known else { return Ok(Vec::new()) };
                self.watched.push(format!("section:{}", section.id));
                articles::api::rows(db, &Query::section(section.id.as_str(), LOOKED_AT)).await
            }
            Rule::Tag(slug) => {
                let tag = articles::api::tag(db, &site.code, TagKind::Tag, slug.as_str()).await?;
                let Some(tag) = tag else { return Ok(Vec::new()) };
                self.watched.push(format!("tag:{}", tag.id));
                let rows = articles::api::rows(db, &Query::tag(tag.id.as_str(), LOOKED_AT)).await?;
                let ids = rows.iter().map(|row| row.id.to_string()).collect();
                self.tagged.insert(slug.to_string(), ids);
                Ok(rows)
            }
        }
    }
}
