//! [`Slice`]: a feature's description of itself.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;

use axum::Router;
use db::Event;
use include_dir::Dir;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web::{Failure, PageHead, Site, Visit};

use crate::registry::{
    Answer, Check, CheckOutcome, Extender, Filler, Gate, Identifier, JobError, JobHandler, Layout,
    LayoutSource, Place, Purger, Resolver, Seeder, SitesLoader, TypeMap,
};
use crate::{Ctx, PersonalData, SliceConfig};

/// What a filled place belongs to: a story, a section …
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// The kind: `story`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

/// A view struct: the data of one template, with samples that a test renders in every language.
pub trait View: Serialize {
    /// The template: `articles/article.html`.
    const TEMPLATE: &'static str;

    /// Typical and extreme values.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

pub(crate) type Samples = Box<dyn Fn() -> Vec<serde_json::Value> + Send + Sync>;
type Action = Arc<dyn Fn(Ctx, clap::ArgMatches) -> Answer<Result<(), String>> + Send + Sync>;

/// A subcommand of the program.
#[derive(Clone)]
pub struct Command {
    /// Name, arguments and help.
    pub clap: clap::Command,
    /// What it does; the error is the operator's words.
    pub run: Action,
}

pub(crate) type RootRoutes = (&'static [&'static str], fn() -> Router<Ctx>);
/// Makes a slice's value in memory.
pub(crate) type StateMaker = Box<dyn FnOnce(&Ctx, &mut TypeMap) + Send>;
type Provider = Box<dyn FnOnce(&mut TypeMap) + Send>;

pub(crate) struct ConfigSection {
    pub(crate) read: fn(toml::Value) -> Result<Arc<dyn std::any::Any + Send + Sync>, String>,
    pub(crate) default: fn() -> Result<toml::Value, String>,
    pub(crate) type_id: std::any::TypeId,
}

/// One feature folder as the program sees it. The binary calls `slice()` of each and nothing else.
pub struct Slice {
    pub(crate) name: &'static str,
    pub(crate) migrations: Option<&'static Dir<'static>>,
    pub(crate) templates: Option<&'static Dir<'static>>,
    pub(crate) locales: Vec<&'static Dir<'static>>,
    pub(crate) assets: Option<&'static Dir<'static>>,
    pub(crate) pages: Option<fn() -> Router<Ctx>>,
    pub(crate) desk: crate::desk::Desk,
    pub(crate) root: Vec<RootRoutes>,
    pub(crate) fills: Vec<(Place, Filler)>,
    pub(crate) resolvers: Vec<Resolver>,
    pub(crate) layouts: Vec<LayoutSource>,
    pub(crate) listeners: Vec<(&'static str, &'static str)>,
    pub(crate) jobs: HashMap<&'static str, JobHandler>,
    pub(crate) schedules: Vec<(&'static str, i64)>,
    pub(crate) purgers: Vec<(&'static str, Purger)>,
    pub(crate) site_events: Vec<&'static str>,
    pub(crate) sites: Option<SitesLoader>,
    pub(crate) checks: Vec<Check>,
    pub(crate) config: Option<ConfigSection>,
    pub(crate) extenders: Vec<Extender>,
    pub(crate) views: Vec<(&'static str, Samples)>,
    pub(crate) commands: Vec<Command>,
    pub(crate) seed: Option<Seeder>,
    pub(crate) states: Vec<StateMaker>,
    pub(crate) provided: Vec<Provider>,
    pub(crate) events: Vec<&'static str>,
    pub(crate) identifier: Option<Identifier>,
    pub(crate) gates: Vec<Gate>,
    pub(crate) personal: Option<PersonalData>,
}

impl Slice {
    /// A slice by the name of its folder.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            migrations: None,
            templates: None,
            locales: Vec::new(),
            assets: None,
            pages: None,
            desk: crate::desk::Desk::default(),
            root: Vec::new(),
            fills: Vec::new(),
            resolvers: Vec::new(),
            layouts: Vec::new(),
            listeners: Vec::new(),
            jobs: HashMap::new(),
            schedules: Vec::new(),
            purgers: Vec::new(),
            site_events: Vec::new(),
            sites: None,
            checks: Vec::new(),
            config: None,
            extenders: Vec::new(),
            views: Vec::new(),
            commands: Vec::new(),
            seed: None,
            states: Vec::new(),
            provided: Vec::new(),
            events: Vec::new(),
            identifier: None,
            gates: Vec::new(),
            personal: None,
        }
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The command lines of its subcommands.
    pub fn command_lines(&self) -> Vec<clap::Command> {
        self.commands.iter().map(|command| command.clap.clone()).collect()
    }

    /// Migration files, `0001_name.sql`.
    #[must_use]
    pub fn migrations(mut self, dir: &'static Dir<'static>) -> Self {
        self.migrations = Some(dir);
        self
    }

    /// Templates, named by their path below this folder.
    #[must_use]
    pub fn templates(mut self, dir: &'static Dir<'static>) -> Self {
        self.templates = Some(dir);
        self
    }

    /// Words: one `.ftl` file a language. May be called again for the words of a library.
    #[must_use]
    pub fn locales(mut self, dir: &'static Dir<'static>) -> Self {
        self.locales.push(dir);
        self
    }

    /// Files served below `/assets/`.
    #[must_use]
    pub fn assets(mut self, dir: &'static Dir<'static>) -> Self {
        self.assets = Some(dir);
        self
    }

    /// Addresses within a site.
    #[must_use]
    pub fn pages(mut self, routes: fn() -> Router<Ctx>) -> Self {
        self.pages = Some(routes);
        self
    }

    /// Addresses that belong to no site, below these first segments.
    #[must_use]
    pub fn root(mut self, segments: &'static [&'static str], routes: fn() -> Router<Ctx>) -> Self {
        self.root.push((segments, routes));
        self
    }

    /// Answers addresses that no route matches; asked in rank order until one answers.
    #[must_use]
    pub fn resolves<F, A>(mut self, resolver: F) -> Self
    where
        F: Fn(Ctx, Visit) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Option<axum::response::Response>, Failure>> + Send + 'static,
    {
        self.resolvers.push(Arc::new(move |cx, visit| Box::pin(resolver(cx, visit))));
        self
    }

    /// Fills a place in someone else's page with HTML, or leaves it empty.
    #[must_use]
    pub fn fill<F, A>(mut self, place: Place, filler: F) -> Self
    where
        F: Fn(Ctx, Visit, Subject) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Option<String>, Failure>> + Send + 'static,
    {
        self.fills.push((place, Arc::new(move |cx, visit, subject| Box::pin(filler(cx, visit, subject)))));
        self
    }

    /// Says something of the layout on every page.
    #[must_use]
    pub fn layout<F, A>(mut self, source: F) -> Self
    where
        F: Fn(Ctx, Visit, Arc<PageHead>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Layout, Failure>> + Send + 'static,
    {
        self.layouts.push(Arc::new(move |cx, visit, head| Box::pin(source(cx, visit, head))));
        self
    }

    /// Hears an event: `name` (`slice.verb`) is the job that runs for each, at least once.
    #[must_use]
    pub fn hears<E: Event, F, A>(mut self, name: &'static str, listener: F) -> Self
    where
        F: Fn(Ctx, E) -> A + Send + Sync + 'static,
        A: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        self.listeners.push((E::NAME, name));
        self.job(name, listener)
    }

    /// Handles jobs of `kind` (`slice.verb`).
    #[must_use]
    pub fn job<P: DeserializeOwned + Send + 'static, F, A>(mut self, kind: &'static str, handler: F) -> Self
    where
        F: Fn(Ctx, P) -> A + Send + Sync + 'static,
        A: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        let handler = Arc::new(handler);
        self.jobs.insert(
            kind,
            Arc::new(move |cx, payload| {
                let handler = Arc::clone(&handler);
                Box::pin(async move {
                    let payload = serde_json::from_str(&payload)
                        .map_err(|error| JobError { message: format!("payload: {error}"), is_final: true })?;
                    handler(cx, payload).await
                })
            }),
        );
        self
    }

    /// Runs `handler` once every `period` milliseconds, on one node.
    #[must_use]
    pub fn every<F, A>(mut self, kind: &'static str, period: i64, handler: F) -> Self
    where
        F: Fn(Ctx) -> A + Send + Sync + 'static,
        A: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        self.schedules.push((kind, period));
        self.job::<serde_json::Value, _, _>(kind, move |cx, _| handler(cx))
    }

    /// Names the cache tags that an event makes stale, on every node, right after the commit.
    #[must_use]
    pub fn purges<E: Event>(mut self, tags: fn(&E) -> Vec<String>) -> Self {
        let purger: Purger = Arc::new(move |payload| {
            serde_json::from_str(payload).map_or_else(|_| Vec::new(), |event| tags(&event))
        });
        self.purgers.push((E::NAME, purger));
        self
    }

    /// Declares an event this slice sends, for the reference.
    #[must_use]
    pub fn sends<E: Event>(mut self) -> Self {
        self.events.push(E::NAME);
        self
    }

    /// Loads the sites; they are loaded again after `E`.
    #[must_use]
    pub fn sites<E: Event, F, A>(mut self, loader: F) -> Self
    where
        F: Fn(Ctx) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Vec<Site>, String>> + Send + 'static,
    {
        self.sites = Some(Arc::new(move |cx| Box::pin(loader(cx))));
        self.site_events.push(E::NAME);
        self
    }

    /// A check for `courant doctor` and readiness.
    #[must_use]
    pub fn check<F, A>(mut self, name: &'static str, check: F) -> Self
    where
        F: Fn(Ctx) -> A + Send + Sync + 'static,
        A: Future<Output = CheckOutcome> + Send + 'static,
    {
        self.checks.push(Check { name, run: Arc::new(move |cx| Box::pin(check(cx))) });
        self
    }

    /// The slice's section of the configuration, named like the slice.
    #[must_use]
    pub fn config<C: SliceConfig>(mut self) -> Self {
        self.config = Some(ConfigSection {
            read: |value| {
                let config: C = value.try_into().map_err(|error| format!("{error}"))?;
                config.validate()?;
                Ok(Arc::new(config))
            },
            default: || toml::Value::try_from(C::default()).map_err(|error| error.to_string()),
            type_id: std::any::TypeId::of::<C>(),
        });
        self
    }

    /// Adds functions to the templates' environment.
    #[must_use]
    pub fn functions(mut self, extend: fn(&mut minijinja::Environment<'static>, &Ctx)) -> Self {
        self.extenders.push(Arc::new(extend));
        self
    }

    /// Registers a view's samples.
    #[must_use]
    pub fn view<V: View + 'static>(mut self) -> Self {
        let samples = || {
            V::samples()
                .iter()
                .map(|sample| serde_json::to_value(sample).unwrap_or(serde_json::Value::Null))
                .collect()
        };
        self.views.push((V::TEMPLATE, Box::new(samples)));
        self
    }

    /// A subcommand of the program.
    #[must_use]
    pub fn command<F, A>(mut self, clap: clap::Command, run: F) -> Self
    where
        F: Fn(Ctx, clap::ArgMatches) -> A + Send + Sync + 'static,
        A: Future<Output = Result<(), String>> + Send + 'static,
    {
        self.commands.push(Command { clap, run: Arc::new(move |cx, matches| Box::pin(run(cx, matches))) });
        self
    }

    /// Fills an empty paper with this slice's part of the demo.
    #[must_use]
    pub fn seed<F, A>(mut self, seed: F) -> Self
    where
        F: Fn(Ctx) -> A + Send + Sync + 'static,
        A: Future<Output = Result<(), String>> + Send + 'static,
    {
        self.seed = Some(Arc::new(move |cx| Box::pin(seed(cx))));
        self
    }

    /// A value the slice keeps in memory (a queue, a compiled table), found again by [`Ctx::state`].
    #[must_use]
    pub fn state<T: Send + Sync + 'static>(mut self, make: fn(&Ctx) -> T) -> Self {
        self.states.push(Box::new(move |cx, map| map.push(make(cx))));
        self
    }

    /// Recognises who sends a request that carries a cookie of the paper. One slice does.
    #[must_use]
    pub fn identifies<F, A>(mut self, identifier: F) -> Self
    where
        F: Fn(Ctx, http::HeaderMap) -> A + Send + Sync + 'static,
        A: Future<Output = Result<web::Identity, Failure>> + Send + 'static,
    {
        self.identifier = Some(Arc::new(move |cx, headers| Box::pin(identifier(cx, headers))));
        self
    }

    /// Stands before every page of someone who is signed in, and may answer in its place.
    #[must_use]
    pub fn gate<F, A>(mut self, gate: F) -> Self
    where
        F: Fn(Ctx, Visit) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Option<axum::response::Response>, Failure>> + Send + 'static,
    {
        self.gates.push(Arc::new(move |cx, visit| Box::pin(gate(cx, visit))));
        self
    }

    /// Says which tables hold personal data, how it is handed over and how it is erased.
    #[must_use]
    pub fn personal_data(mut self, personal: PersonalData) -> Self {
        self.personal = Some(personal);
        self
    }

    /// Adds to a list that a lower slice keeps by type (embed kinds, story lists), read by [`Ctx::provided`].
    #[must_use]
    pub fn provide<T: Send + Sync + 'static>(mut self, value: T) -> Self {
        self.provided.push(Box::new(move |map| map.push(value)));
        self
    }
}
