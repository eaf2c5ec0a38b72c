//! Tables and lists, whose end tags are so often missing. Deliberately absent: every other element.

use super::build::{Builder, Kind, Purpose};
use super::elements::is_gallery;
use super::line::Effect;
use super::token::Attributes;
use crate::limits::{MAX_OPEN_CONTAINERS, MAX_SPAN};

impl Builder<'_> {
    pub(super) fn start_of_table(&mut self, tag: &'static str, attributes: &Attributes<'_>) {
        if tag == "table" {
            self.end_line();
            if self.frames.len() + 3 <= MAX_OPEN_CONTAINERS {
                self.open_frame(Kind::Table { caption: None, rows: Vec::new() });
            }
            return;
        }
        let Some(table) = self.innermost_table() else {
            self.end_line();
            return;
        };
        match tag {
            "caption" => {
                self.close_frames_to(table + 1);
                self.open_frame(Kind::Words(Purpose::TableCaption));
            }
            "td" | "th" => {
                let in_row =
                    self.frames.get(table + 1).is_some_and(|frame| matches!(frame.kind, Kind::Row { .. }));
                self.close_frames_to(table + 1 + usize::from(in_row));
                if in_row || self.open_frame(Kind::Row { cells: Vec::new() }).is_some() {
                    let span = |name: &str| {
                        let number = attributes.number(name).unwrap_or(1).clamp(1, u32::from(MAX_SPAN));
                        u16::try_from(number).unwrap_or(1)
                    };
                    let (colspan, rowspan) = (span("colspan"), span("rowspan"));
                    self.open_frame(Kind::Cell { header: tag == "th", colspan, rowspan });
                }
            }
            "tr" => {
                self.close_frames_to(table + 1);
                self.open_frame(Kind::Row { cells: Vec::new() });
            }
            _ => self.close_frames_to(table + 1),
        }
    }

    pub(super) fn end_of_table(&mut self, tag: &'static str) {
        self.end_line();
        let Some(table) = self.innermost_table() else { return };
        match tag {
            "table" => self.close_frames_to(table),
            "td" | "th" => self.close_frames_to(table + 2),
            _ => self.close_frames_to(table + 1),
        }
    }

    fn innermost_table(&self) -> Option<usize> {
        self.frames.iter().rposition(|frame| matches!(frame.kind, Kind::Table { .. }))
    }

    pub(super) fn start_of_list(&mut self, tag: &'static str, class: &str, attributes: &Attributes<'_>) {
        match tag {
            "ol" => {
                let start = attributes.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.open_container(
                    tag,
                    Kind::List { ordered: true, start, gallery: false, items: Vec::new() },
                );
            }
            "ul" | "dl" | "menu" | "dir" => {
                let gallery = tag != "dl" && is_gallery(class);
                self.open_container(tag, Kind::List { ordered: false, start: 1, gallery, items: Vec::new() });
            }
            _ => {
                self.deactivate("dt");
                let place = self.innermost(|kind| matches!(kind, Kind::List { .. } | Kind::Item { .. }));
                let Some(place) = place else {
                    self.end_line();
                    return;
                };
                match self.frames.get_mut(place).map(|frame| &mut frame.kind) {
                    // A definition stays in the item of its term.
                    Some(Kind::Item { described }) if tag == "dd" => {
                        *described = true;
                        self.end_line();
                        return;
                    }
                    Some(Kind::Item { described: false }) if tag == "dt" => {
                        self.end_line();
                        self.activate("dt", Effect::Strong);
                        return;
                    }
                    Some(Kind::Item { .. }) => self.close_frames_to(place),
                    _ => self.close_frames_to(place + 1),
                }
                self.open_container(tag, Kind::Item { described: tag != "dt" });
                if tag == "dt" {
                    self.activate("dt", Effect::Strong);
                }
            }
        }
    }
}
