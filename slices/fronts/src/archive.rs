//! The archive: one page a day, with the month as a calendar.

use articles::api::{FeedOf, Query, feeds_of, moments, nearest};
use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use fluent_bundle::FluentArgs;
use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::Timestamp;
use slice::Ctx;
use web::{DateStyle, Failure, Site, Visit, format_date};

use crate::calendar;
use crate::error::failed;
use crate::head::{self, FOLLOWED};
use crate::sheet::{Sheet, asked, own_path};
use crate::views::{ArchivePage, ArchiveView, DayCell, MonthLink, MonthView, Weekday};

/// Stories of one page of a day.
const PAGE: u32 = 100;
/// Months that the list of months names at most.
const MONTHS: usize = 14;

fn day_path(date: Date) -> String {
    date.strftime("/archive/%Y/%m/%d/").to_string()
}

fn month_path(date: Date) -> String {
    date.strftime("/archive/%Y/%m/").to_string()
}

/// To the newest day with a story; to today where there is none yet.
pub(crate) async fn newest(cx: &Ctx, site: &Site) -> Result<Response, Failure> {
    let newest = nearest(cx.db(), &site.code, cx.now().plus(1), false).await.map_err(failed)?;
    let date = calendar::day_of(newest.unwrap_or_else(|| cx.now()), &site.zone);
    Ok(Redirect::to(&site.path(&day_path(date))).into_response())
}

/// To the newest day of the month that has a story.
pub(crate) async fn month(cx: &Ctx, site: &Site, month: Date) -> Result<Response, Failure> {
    let (first, after) = calendar::month_span(month);
    let (from, to) = (calendar::begin(first, &site.zone), calendar::begin(after, &site.zone));
    let newest = nearest(cx.db(), &site.code, to, false).await.map_err(failed)?;
    let newest = newest.filter(|at| *at >= from).ok_or_else(Failure::not_found)?;
    let date = calendar::day_of(newest, &site.zone);
    Ok(Redirect::to(&site.path(&day_path(date))).into_response())
}

/// The page of a day. Days after today are none; a day without stories is a page that search engines leave alone.
pub(crate) async fn day(cx: &Ctx, visit: &Visit, date: Date) -> Result<Response, Failure> {
    let site = &*visit.site;
    if date > calendar::day_of(cx.now(), &site.zone) {
        return Err(Failure::not_found());
    }
    let before = asked(&visit.query)?.before;
    let (from, to) = span(date, site);
    let sheet = Sheet::fetch(cx, site, Query::between(&site.code, from, to, PAGE), before.as_ref()).await?;
    let path = day_path(date);
    let own = own_path(&path, before.as_ref());
    let lang = site.lang.as_str();
    let title = format_date(lang, &site.zone, from, DateStyle::Long);
    let mut words = FluentArgs::new();
    words.set("day", title.clone());
    let description = cx.words().text(lang, "fronts-archive-description", &words);
    let mut head = head::head(site, "archive", &title, description, &own);
    if before.is_none() && !sheet.cards.is_empty() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            let (from, to) = span(date, &other);
            let theirs = nearest(cx.db(), &other.code, from, true).await.map_err(failed)?;
            if theirs.is_some_and(|at| at < to) {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    head.feeds = feeds_of(cx, site, FeedOf::Edition);
    let label = cx.word(lang, "fronts-archive-title");
    head::picture(cx, site, &mut head, &sheet.cards);
    head::collection(site, &mut head, &[(label, "/archive/".into()), (title, path.clone())], &sheet.cards);
    let pager = sheet.pager(site, &path, &mut head);
    if sheet.cards.is_empty() {
        head.robots = Some(FOLLOWED);
    }
    let calendar = month_of(cx, site, date).await.map_err(failed)?;
    let neighbour =
        |at: Option<Timestamp>| at.map(|at| site.path(&day_path(calendar::day_of(at, &site.zone))));
    let earlier = nearest(cx.db(), &site.code, from, false).await.map_err(failed)?;
    let later = nearest(cx.db(), &site.code, to, true).await.map_err(failed)?;
    let archive = ArchivePage {
        at: from.millis(),
        iso: date.to_string(),
        previous_day: neighbour(earlier),
        next_day: neighbour(later),
        month: calendar.view,
        months: months(cx, site, date).await.map_err(failed)?,
        total: calendar.stories_today,
        cards: sheet.cards,
        pager,
    };
    cx.page(visit, "fronts/archive.html", head, ArchiveView { archive })
        .about("day", date.to_string())
        .tags([format!("edition:{}", site.code)])
        .tags(sheet.tags)
        .until(sheet.until)
        .respond()
        .await
}

fn span(date: Date, site: &Site) -> (Timestamp, Timestamp) {
    (calendar::begin(date, &site.zone), calendar::begin(calendar::next_day(date), &site.zone))
}

fn month_name(site: &Site, month: Date) -> String {
    // The middle of the month is in it whatever the zone does at its ends.
    let middle = calendar::begin(month.saturating_add(14.days()), &site.zone);
    format_date(site.lang.as_str(), &site.zone, middle, DateStyle::Month)
}

struct Calendar {
    view: MonthView,
    stories_today: i64,
}

/// The month of `date` as a calendar: days with stories are links.
async fn month_of(cx: &Ctx, site: &Site, date: Date) -> Result<Calendar, DbError> {
    let (first, after) = calendar::month_span(date);
    let (from, to) = (calendar::begin(first, &site.zone), calendar::begin(after, &site.zone));
    let mut stories = [0i64; 32];
    for at in moments(cx.db(), &site.code, from, to).await? {
        let day = calendar::day_of(at, &site.zone).day();
        if let Some(count) = usize::try_from(day).ok().and_then(|day| stories.get_mut(day)) {
            *count += 1;
        }
    }
    let on = |day: i8| usize::try_from(day).ok().and_then(|day| stories.get(day)).copied().unwrap_or(0);
    let lang = site.lang.as_str();
    let begins: i8 = cx.word(lang, "fronts-calendar-first-weekday").trim().parse().unwrap_or(1);
    // words: fronts-weekday-*
    let weekdays = calendar::weekdays(begins)
        .into_iter()
        .map(|day| Weekday {
            short: cx.word(lang, &format!("fronts-weekday-{day}-letter")),
            name: cx.word(lang, &format!("fronts-weekday-{day}-name")),
        })
        .collect();
    let cell = |number: i8| DayCell {
        number,
        url: (on(number) > 0).then(|| {
            let day = first.saturating_add(i64::from(number - 1).days());
            site.path(&day_path(day))
        }),
        current: number == date.day(),
    };
    let weeks = calendar::weeks(first, begins)
        .into_iter()
        .map(|week| week.into_iter().map(|day| day.map(cell)).collect())
        .collect();
    let month_link =
        |at: Option<Timestamp>| at.map(|at| site.path(&month_path(calendar::day_of(at, &site.zone))));
    let view = MonthView {
        name: month_name(site, first),
        previous: month_link(nearest(cx.db(), &site.code, from, false).await?),
        next: month_link(nearest(cx.db(), &site.code, to, true).await?),
        weekdays,
        weeks,
    };
    Ok(Calendar { view, stories_today: on(date.day()) })
}

/// The months of the year with stories, newest first, and the nearest ones before and after the year: one look each.
async fn months(cx: &Ctx, site: &Site, date: Date) -> Result<Vec<MonthLink>, DbError> {
    let mut found: Vec<Date> = Vec::new();
    let year_end = date.last_of_year().saturating_add(1.day());
    let end = calendar::begin(year_end, &site.zone);
    if let Some(later) = nearest(cx.db(), &site.code, end, true).await? {
        found.push(calendar::day_of(later, &site.zone).first_of_month());
    }
    let mut before = end;
    while found.len() < MONTHS
        && let Some(at) = nearest(cx.db(), &site.code, before, false).await?
    {
        let month = calendar::day_of(at, &site.zone).first_of_month();
        found.push(month);
        if month.year() < date.year() {
            break;
        }
        before = calendar::begin(month, &site.zone);
    }
    let current = date.first_of_month();
    let link = |month: Date| MonthLink {
        name: month_name(site, month),
        url: site.path(&month_path(month)),
        current: month == current,
    };
    Ok(found.into_iter().map(link).collect())
}
