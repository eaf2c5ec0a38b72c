//! The plug: how a feature folder becomes part of the paper.
//!
//! A slice describes itself with [`Slice`]; [`App::build`] puts the slices together in rank order; [`Ctx`] is what an
//! act, a handler, a listener or a job gets to work with. Deliberately absent: the name of any slice.

mod app;
mod config;
mod ctx;
mod describe;
mod desk;
mod follow;
mod identify;
mod page;
mod personal;
mod registry;
mod secret;
mod sources;
mod worker;

pub use app::{App, AppError, Options, ThemeSource};
pub use config::{CoreConfig, PaperConfig, SliceConfig, merged_config};
pub use ctx::Ctx;
pub use describe::{Command, Slice, Subject, View};
pub use desk::{DeskEntry, DeskPanel, ENTER_DESK, PanelView};
pub use page::{Page, RequestScope};
pub use personal::{Kept, PersonalData, PersonalFile, PersonalPart};
pub use registry::{Check, CheckOutcome, JobError, Layout, Place};
pub use worker::Worker;
