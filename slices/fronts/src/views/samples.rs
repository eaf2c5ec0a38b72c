//! Values with which a test renders every template in every language: nothing at all, and everything at once.

use articles::api::{ByName, Card};
use media::api::PictureView;
use slice::View;

use super::{
    ArchivePage, ArchiveView, AuthorPage, AuthorView, BandView, Day, DayCell, Front, FrontView, KindLink,
    MonthLink, MonthView, MultimediaPage, MultimediaView, NewsPage, NewsView, Pager, Pointer, SectionPage,
    SectionView, TagPage, TagView, TopicPage, TopicView, Weekday,
};

fn picture() -> PictureView {
    PictureView {
        id: "p".into(),
        alt: "A lit <ferry>".into(),
        width: 2730,
        height: 1806,
        ..Default::default()
    }
}

fn link(name: &str) -> ByName {
    ByName { name: name.into(), url: format!("/{}/", name.to_lowercase()) }
}

fn bare() -> Card {
    Card {
        id: "0".repeat(32),
        url: "/city/202010110001-a/".into(),
        headline: "Headline".into(),
        kind: "news",
        kicker: None,
        standfirst: None,
        published_at: 1_602_450_840_000,
        updated_at: None,
        picture: None,
        credit: None,
        byline: Vec::new(),
        media: None,
        breaking: false,
        pinned: false,
        live: false,
        section: None,
        comments: None,
    }
}

fn full() -> Card {
    Card {
        headline: "A headline <i>that</i> is long enough to break over more than two lines".into(),
        kind: "gallery",
        kicker: Some("Gallery".into()),
        standfirst: Some("A standfirst & more".into()),
        updated_at: Some(1_602_450_850_000),
        picture: Some(picture()),
        credit: Some("© Agency / Photographer".into()),
        byline: vec![link("Ada"), link("Mara")],
        media: Some("gallery".into()),
        comments: Some(1_204),
        breaking: true,
        pinned: true,
        live: true,
        ..bare()
    }
}

fn both() -> Vec<Card> {
    vec![full(), bare()]
}

fn pager() -> Option<Pager> {
    Some(Pager {
        previous: Some("/news/".into()),
        next: Some("/news/?before=17-0a".into()),
        ..Pager::default()
    })
}

impl View for FrontView {
    const TEMPLATE: &'static str = "fronts/front.html";

    fn samples() -> Vec<Self> {
        let addresses =
            Front { wire_url: "/news/".into(), multimedia_url: "/multimedia/".into(), ..Front::default() };
        let band = |cards| BandView { section: link("City"), cards };
        let rich = Front {
            lead: Some(full()),
            lead_credit: Some("© Agency".into()),
            lead_related: vec![Pointer { url: "/city/1/".into(), headline: "Background".into() }],
            secondary: both(),
            features: both(),
            bands: vec![band(vec![bare(); 7]), band(both()), band(Vec::new())],
            wire: both(),
            multimedia: vec![full(); 5],
            recommended: both(),
            ..addresses.clone()
        };
        let small = Front { lead: Some(bare()), features: vec![bare()], ..addresses.clone() };
        [addresses, small, rich].map(|front| Self { front }).to_vec()
    }
}

impl View for SectionView {
    const TEMPLATE: &'static str = "fronts/section.html";

    fn samples() -> Vec<Self> {
        let bare = SectionPage { name: "City".into(), url: "/city/".into(), ..SectionPage::default() };
        let rich = SectionPage {
            description: Some("The districts".into()),
            children: vec![link("Harbour")],
            lead: Some(full()),
            secondary: both(),
            cards: both(),
            pager: pager(),
            ..bare.clone()
        };
        [bare, rich].map(|section| Self { section }).to_vec()
    }
}

impl View for TagView {
    const TEMPLATE: &'static str = "fronts/tag.html";

    fn samples() -> Vec<Self> {
        let bare = TagPage { name: "Harbour".into(), url: "/tags/harbour/".into(), ..TagPage::default() };
        let rich = TagPage {
            description: Some("What floats".into()),
            total: Some(148),
            related: vec![link("Ferries")],
            cards: both(),
            pager: pager(),
            ..bare.clone()
        };
        [bare, rich].map(|tag| Self { tag }).to_vec()
    }
}

impl View for TopicView {
    const TEMPLATE: &'static str = "fronts/topic.html";

    fn samples() -> Vec<Self> {
        let bare =
            TopicPage { name: "The island".into(), url: "/topics/island/".into(), ..TopicPage::default() };
        let rich = TopicPage {
            description: Some("How it comes back".into()),
            tags: vec![link("Ferries")],
            lead: Some(full()),
            cards: both(),
            pager: pager(),
            ..bare.clone()
        };
        [bare, rich].map(|topic| Self { topic }).to_vec()
    }
}

impl View for AuthorView {
    const TEMPLATE: &'static str = "fronts/author.html";

    fn samples() -> Vec<Self> {
        let bare = AuthorPage { name: "Ada".into(), url: "/authors/ada/".into(), ..AuthorPage::default() };
        let rich = AuthorPage {
            role: Some("Editor".into()),
            bio_html: Some("<p>Writes.</p>".into()),
            portrait: Some(picture()),
            email: Some("ada@courier.example".into()),
            links: vec![link("Feed")],
            total: Some(1),
            cards: both(),
            pager: pager(),
            ..bare.clone()
        };
        [bare, rich].map(|author| Self { author }).to_vec()
    }
}

impl View for NewsView {
    const TEMPLATE: &'static str = "fronts/all_news.html";

    fn samples() -> Vec<Self> {
        let day = Day {
            at: 1_602_450_840_000,
            iso: "2020-10-11".into(),
            url: Some("/archive/2020/10/11/".into()),
            cards: both(),
        };
        let rich = NewsPage {
            archive_url: Some("/archive/".into()),
            days: vec![Day { url: None, ..day.clone() }, day],
            pager: pager(),
        };
        [NewsPage::default(), rich].map(|wire| Self { wire }).to_vec()
    }
}

impl View for MultimediaView {
    const TEMPLATE: &'static str = "fronts/multimedia.html";

    fn samples() -> Vec<Self> {
        let kinds: Vec<KindLink> = ["all", "gallery", "video", "audio", "infographic"]
            .map(|kind| KindLink { kind, url: "/multimedia/".into(), current: kind == "all" })
            .to_vec();
        let bare = MultimediaPage { kinds, ..MultimediaPage::default() };
        let rich = MultimediaPage { lead: Some(full()), cards: both(), pager: pager(), ..bare.clone() };
        [bare, rich].map(|multimedia| Self { multimedia }).to_vec()
    }
}

impl View for ArchiveView {
    const TEMPLATE: &'static str = "fronts/archive.html";

    fn samples() -> Vec<Self> {
        let bare = ArchivePage { at: 1_602_450_840_000, iso: "2020-10-11".into(), ..ArchivePage::default() };
        let cell = |number, url: Option<&str>| {
            Some(DayCell { number, url: url.map(str::to_owned), current: number == 11 })
        };
        let month = MonthView {
            name: "October 2020".into(),
            previous: Some("/archive/2020/09/".into()),
            next: Some("/archive/2020/11/".into()),
            weekdays: vec![Weekday { short: "M".into(), name: "Monday".into() }],
            weeks: vec![vec![None, cell(10, None), cell(11, Some("/archive/2020/10/11/"))]],
        };
        let months =
            vec![MonthLink { name: "October 2020".into(), url: "/archive/2020/10/".into(), current: true }];
        let rich = ArchivePage {
            previous_day: Some("/archive/2020/10/10/".into()),
            next_day: Some("/archive/2020/10/12/".into()),
            month,
            months,
            total: 2,
            cards: both(),
            pager: pager(),
            ..bare.clone()
        };
        [bare, rich].map(|archive| Self { archive }).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn keys(value: &Value) -> Vec<String> {
        let mut keys: Vec<String> =
            value.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default();
        keys.sort();
        keys
    }

    /// The fields of a view and of the sample that lies beside its template.
    fn pair<V: View>(sample: &str, name: &str) -> (Vec<String>, Vec<String>) {
        let sample: Value = serde_json::from_str(sample).unwrap();
        let views = V::samples();
        let view = serde_json::to_value(views.last().unwrap()).unwrap();
        (keys(&view[name]), keys(&sample[name]))
    }

    macro_rules! pairs {
        ($($view:ty, $file:literal, $name:literal;)*) => {
            vec![$(($name, pair::<$view>(include_str!(concat!("../../templates/fronts/", $file, ".sample.json")), $name))),*]
        };
    }

    #[test]
    fn every_view_has_the_fields_of_its_template_s_sample() {
        let pairs = pairs! {
            FrontView, "front", "front";
            SectionView, "section", "section";
            TagView, "tag", "tag";
            TopicView, "topic", "topic";
            AuthorView, "author", "author";
            NewsView, "all_news", "wire";
            MultimediaView, "multimedia", "multimedia";
            ArchiveView, "archive", "archive";
        };
        for (name, (view, sample)) in pairs {
            assert_eq!(view, sample, "{name}");
        }
    }
}
