//! The data of the templates of this slice.

mod samples;

use articles::api::{ByName, Card};
use media::api::PictureView;
use serde::Serialize;

/// `fronts/front.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FrontView {
    pub(crate) front: Front,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Front {
    /// The moment an editor looks at; none for readers.
    pub(crate) preview_at: Option<i64>,
    pub(crate) lead: Option<Card>,
    pub(crate) lead_credit: Option<String>,
    pub(crate) lead_related: Vec<Pointer>,
    pub(crate) secondary: Vec<Card>,
    pub(crate) features: Vec<Card>,
    pub(crate) bands: Vec<BandView>,
    pub(crate) wire: Vec<Card>,
    pub(crate) wire_url: String,
    pub(crate) multimedia: Vec<Card>,
    pub(crate) multimedia_url: String,
    pub(crate) recommended: Vec<Card>,
}

/// A headline that leads to its story.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pointer {
    pub(crate) url: String,
    pub(crate) headline: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct BandView {
    pub(crate) section: ByName,
    pub(crate) cards: Vec<Card>,
}

/// Where a list goes on. Pages behind a cursor have no numbers.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Pager {
    pub(crate) page: Option<u32>,
    pub(crate) pages: Option<u32>,
    pub(crate) previous: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) numbers: Option<Vec<u32>>,
}

/// `fronts/section.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionView {
    pub(crate) section: SectionPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct SectionPage {
    /// The moment an editor looks at; none for readers.
    pub(crate) preview_at: Option<i64>,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) description: Option<String>,
    pub(crate) children: Vec<ByName>,
    pub(crate) lead: Option<Card>,
    pub(crate) secondary: Vec<Card>,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

/// `fronts/tag.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TagView {
    pub(crate) tag: TagPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct TagPage {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) description: Option<String>,
    pub(crate) total: Option<i64>,
    pub(crate) related: Vec<ByName>,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

/// `fronts/topic.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TopicView {
    pub(crate) topic: TopicPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct TopicPage {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) description: Option<String>,
    pub(crate) tags: Vec<ByName>,
    pub(crate) lead: Option<Card>,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

/// `fronts/author.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AuthorView {
    pub(crate) author: AuthorPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct AuthorPage {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) role: Option<String>,
    pub(crate) bio_html: Option<String>,
    pub(crate) portrait: Option<PictureView>,
    pub(crate) email: Option<String>,
    pub(crate) links: Vec<ByName>,
    pub(crate) total: Option<i64>,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

/// `fronts/all_news.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewsView {
    pub(crate) wire: NewsPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct NewsPage {
    pub(crate) archive_url: Option<String>,
    pub(crate) days: Vec<Day>,
    pub(crate) pager: Option<Pager>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Day {
    pub(crate) at: i64,
    pub(crate) iso: String,
    pub(crate) url: Option<String>,
    pub(crate) cards: Vec<Card>,
}

/// `fronts/multimedia.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MultimediaView {
    pub(crate) multimedia: MultimediaPage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct MultimediaPage {
    pub(crate) kinds: Vec<KindLink>,
    pub(crate) lead: Option<Card>,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct KindLink {
    pub(crate) kind: &'static str,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// `fronts/archive.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArchiveView {
    pub(crate) archive: ArchivePage,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ArchivePage {
    pub(crate) at: i64,
    pub(crate) iso: String,
    pub(crate) previous_day: Option<String>,
    pub(crate) next_day: Option<String>,
    pub(crate) month: MonthView,
    pub(crate) months: Vec<MonthLink>,
    pub(crate) total: i64,
    pub(crate) cards: Vec<Card>,
    pub(crate) pager: Option<Pager>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct MonthView {
    pub(crate) name: String,
    pub(crate) previous: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) weekdays: Vec<Weekday>,
    pub(crate) weeks: Vec<Vec<Option<DayCell>>>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Weekday {
    pub(crate) short: String,
    pub(crate) name: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct DayCell {
    pub(crate) number: i8,
    pub(crate) url: Option<String>,
    pub(crate) current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct MonthLink {
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) current: bool,
}
