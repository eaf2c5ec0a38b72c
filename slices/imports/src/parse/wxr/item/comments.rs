//! The comments of an item, neutral and safe. Deliberately absent: any judgement of them.

use std::ops::ControlFlow;

use super::Context;
use crate::parse::paragraphs::with_paragraphs;
use crate::parse::wxr::channel::{name, present};
use crate::parse::wxr::tree::{Element, Namespace};
use crate::parse::{CommentKind, CommentRecord, CommentState, ImportRecord, PersonalData, Sink, dates};

pub(super) fn records(
    item: &Element,
    story: &str,
    context: &Context<'_>,
    sink: &mut Sink<'_>,
) -> ControlFlow<()> {
    for (index, comment) in item.all(Namespace::Wordpress, "comment").enumerate() {
        sink(ImportRecord::Comment(Box::new(record(comment, index, story, context))))?;
    }
    ControlFlow::Continue(())
}

fn record(comment: &Element, index: usize, story: &str, context: &Context<'_>) -> CommentRecord {
    let wordpress = |key: &str| comment.wordpress(key);
    let content = wordpress("comment_content");
    CommentRecord {
        source_id: present(wordpress("comment_id")).unwrap_or_else(|| format!("{story}-{}", index + 1)),
        story_source_id: story.to_owned(),
        parent_source_id: present(wordpress("comment_parent")).filter(|parent| parent != "0"),
        author_name: name(wordpress("comment_author")),
        author_url: text::address::cleaned(wordpress("comment_author_url"))
            .filter(|url| text::address::is_external(url)),
        written_at: dates::pair(
            wordpress("comment_date"),
            wordpress("comment_date_gmt"),
            context.site_offset,
        )
        .0,
        body_html: if context.convert {
            text::sanitise_fragment(&with_paragraphs(content))
        } else {
            String::new()
        },
        state: match wordpress("comment_approved") {
            "1" | "approve" | "approved" => CommentState::Approved,
            "spam" => CommentState::Spam,
            "trash" | "post-trashed" => CommentState::Trash,
            _ => CommentState::Pending,
        },
        kind: match wordpress("comment_type") {
            "" | "comment" => CommentKind::Comment,
            "trackback" => CommentKind::Trackback,
            "pingback" => CommentKind::Pingback,
            _ => CommentKind::Other,
        },
        personal: PersonalData {
            email: present(wordpress("comment_author_email")),
            ip: present(wordpress("comment_author_IP")),
        },
    }
}
