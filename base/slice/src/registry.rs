//! What slices register: the boxed forms of their functions, by name and type.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use web::{Failure, Visit};

use crate::{Ctx, Subject};

/// A boxed future.
pub(crate) type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A place in someone's page that other slices may fill: `article.after_body`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place(pub &'static str);

/// A failed job: the operator's words; tried again later unless final.
#[derive(Debug)]
pub struct JobError {
    /// Why.
    pub message: String,
    /// Whether trying again can't help.
    pub is_final: bool,
}

impl<E: std::fmt::Display> From<E> for JobError {
    fn from(error: E) -> Self {
        Self { message: error.to_string(), is_final: false }
    }
}

/// What a check found.
#[derive(Clone, Debug)]
pub struct CheckOutcome {
    /// Whether all is well.
    pub ok: bool,
    /// What was found, in the operator's words.
    pub detail: String,
}

/// A named check for `courant doctor` and the readiness page.
#[derive(Clone)]
pub struct Check {
    /// What is checked.
    pub name: &'static str,
    pub(crate) run: Arc<dyn Fn(Ctx) -> Answer<CheckOutcome> + Send + Sync>,
}

impl Check {
    /// Runs the check.
    pub async fn run(&self, cx: &Ctx) -> CheckOutcome {
        (self.run)(cx.clone()).await
    }
}

/// What a slice says of the layout on one page, merged into `site` for templates, with the cache tags it depends on.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// A map of values.
    pub values: minijinja::Value,
    /// Cache tags.
    pub tags: Vec<String>,
    /// When it will say something else by itself.
    pub until: Option<kernel::Timestamp>,
}

pub(crate) type Filler =
    Arc<dyn Fn(Ctx, Visit, Subject) -> Answer<Result<Option<String>, Failure>> + Send + Sync>;
pub(crate) type Resolver =
    Arc<dyn Fn(Ctx, Visit) -> Answer<Result<Option<axum::response::Response>, Failure>> + Send + Sync>;
pub(crate) type LayoutSource =
    Arc<dyn Fn(Ctx, Visit, Arc<web::PageHead>) -> Answer<Result<Layout, Failure>> + Send + Sync>;
pub(crate) type JobHandler = Arc<dyn Fn(Ctx, String) -> Answer<Result<(), JobError>> + Send + Sync>;
pub(crate) type SitesLoader = Arc<dyn Fn(Ctx) -> Answer<Result<Vec<web::Site>, String>> + Send + Sync>;
pub(crate) type Purger = Arc<dyn Fn(&str) -> Vec<String> + Send + Sync>;
pub(crate) type Seeder = Arc<dyn Fn(Ctx) -> Answer<Result<(), String>> + Send + Sync>;
pub(crate) type Extender = Arc<dyn Fn(&mut minijinja::Environment<'static>, &Ctx) + Send + Sync>;

pub(crate) type Identifier =
    Arc<dyn Fn(Ctx, http::HeaderMap) -> Answer<Result<web::Identity, Failure>> + Send + Sync>;
pub(crate) type Gate =
    Arc<dyn Fn(Ctx, Visit) -> Answer<Result<Option<axum::response::Response>, Failure>> + Send + Sync>;

/// Everything registered, in rank order.
#[derive(Default)]
pub(crate) struct Registry {
    pub(crate) fills: HashMap<&'static str, Vec<Filler>>,
    pub(crate) resolvers: Vec<Resolver>,
    pub(crate) layouts: Vec<LayoutSource>,
    pub(crate) jobs: HashMap<&'static str, JobHandler>,
    pub(crate) schedules: Vec<(&'static str, i64)>,
    pub(crate) purgers: HashMap<&'static str, Vec<Purger>>,
    pub(crate) site_events: Vec<&'static str>,
    pub(crate) sites: Option<SitesLoader>,
    pub(crate) checks: Vec<Check>,
    pub(crate) seeds: Vec<(&'static str, Seeder)>,
    pub(crate) provided: TypeMap,
    pub(crate) identifier: Option<Identifier>,
    pub(crate) gates: Vec<Gate>,
    pub(crate) personal: Vec<(&'static str, crate::PersonalData)>,
    pub(crate) desk: crate::desk::Desk,
}

/// Values by their type: one list for each.
#[derive(Default)]
pub(crate) struct TypeMap {
    lists: HashMap<TypeId, Box<dyn Any + Send + Sync>>,
}

impl TypeMap {
    pub(crate) fn push<T: Send + Sync + 'static>(&mut self, value: T) {
        let list = self.lists.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(Vec::<T>::new()));
        if let Some(list) = list.downcast_mut::<Vec<T>>() {
            list.push(value);
        }
    }

    pub(crate) fn all<T: Send + Sync + 'static>(&self) -> &[T] {
        let list = self.lists.get(&TypeId::of::<T>()).and_then(|list| list.downcast_ref::<Vec<T>>());
        list.map_or(&[], Vec::as_slice)
    }
}
