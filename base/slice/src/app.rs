//! Puts the slices together: configuration, words, templates, database, registries, routes.

use std::any::Any;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use db::{Db, DbError, Migration, MigrationSet};
use include_dir::Dir;
use kernel::{Actor, Clock, Ids, Rng};
use ports::bus::Bus;
use ports::{Ports, PortsError};
use serde::Serialize;
use web::{
    Assets, ErrorPages, Failure, FormKey, Front, FrontConfig, Located, PageCache, PageHead, Sites,
    TemplateError, Templates, Visit, Words, WordsError,
};

use crate::ctx::Inner;
use crate::describe::{Samples, StateMaker};
use crate::registry::{Registry, Resolver, TypeMap};
use crate::sources::{Sources, walk};
use crate::{Command, CoreConfig, Ctx, Slice, identify, secret};

/// The default theme, embedded.
pub struct ThemeSource(pub &'static Dir<'static>);

/// What an [`App`] is built from besides its slices.
pub struct Options {
    /// The paper's folder: relative paths in the configuration start here.
    pub home: PathBuf,
    /// The configuration.
    pub table: toml::Table,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// The default theme.
    pub theme: ThemeSource,
    /// Words of the base, one `.ftl` a language.
    pub words: &'static Dir<'static>,
    /// The signing secret; read from (or made in) `paper.secret_file` when `None`.
    pub secret: Option<[u8; 32]>,
    /// Roles to use instead of those of the configuration, for tests.
    pub ports: Option<Ports>,
    /// Whether to apply missing migrations.
    pub migrate: bool,
}

/// Why the program can't start.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The configuration is wrong.
    #[error("configuration: {0}")]
    Config(String),
    /// A file can't be read or written.
    #[error("{0}")]
    File(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A role.
    #[error(transparent)]
    Ports(#[from] PortsError),
    /// A word file.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// A template.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The sites can't be loaded.
    #[error("sites: {0}")]
    Sites(String),
}

/// The program, put together.
pub struct App {
    /// The context on behalf of the system.
    pub ctx: Ctx,
    /// Answers requests.
    pub front: Front,
    /// The subcommands of the slices.
    pub commands: Vec<Command>,
    /// Migrations applied at the start.
    pub migrated: Vec<String>,
    /// The samples of every view, by template.
    pub samples: Vec<(&'static str, Vec<serde_json::Value>)>,
    /// Events by slice, for the reference.
    pub events: Vec<(&'static str, Vec<&'static str>)>,
    /// The whole configuration with every default, for the reference.
    pub defaults: toml::Table,
}

impl App {
    /// Builds the program from `slices` in rank order.
    ///
    /// # Errors
    /// [`AppError`].
    pub async fn build(slices: Vec<Slice>, options: Options) -> Result<Self, AppError> {
        let mut core = CoreConfig::from_table(&options.table).map_err(AppError::Config)?;
        core.database.path = options.home.join(&core.database.path);
        core.paper.secret_file = options.home.join(&core.paper.secret_file);
        core.paper.theme = core.paper.theme.map(|theme| options.home.join(theme));
        let (configs, defaults) = read_configs(&slices, &options.table)?;
        let mut sources = Sources::default();
        sources.locales("base", options.words);
        for slice in &slices {
            slice.templates.into_iter().for_each(|dir| sources.templates(dir));
            slice.locales.iter().for_each(|dir| sources.locales(slice.name, dir));
            slice.assets.into_iter().for_each(|dir| sources.assets(dir));
        }
        sources.theme(options.theme.0);
        if let Some(folder) = &core.paper.theme {
            sources.overrides(folder).map_err(AppError::File)?;
        }
        let words = Arc::new(Words::new(sources.words, sources.word_overrides)?);
        let assets = Arc::new(Assets::new(sources.assets));
        let ids = Arc::new(Ids::new(Arc::clone(&options.clock), Arc::clone(&options.rng)));
        let ports = match options.ports {
            Some(ports) => ports,
            None => Ports::open(&core.ports().map_err(AppError::Config)?.anchored(&options.home)).await?,
        };
        let secret = match options.secret {
            Some(secret) => secret,
            None => secret::read_or_make(&core.paper.secret_file, &*options.rng).map_err(AppError::File)?,
        };
        let db = Db::open(&core.database, Arc::clone(&options.clock), Arc::clone(&ids)).await?;
        let migrated = if options.migrate { db.migrate(&migration_sets(&slices)).await? } else { Vec::new() };
        let cache =
            Arc::new(PageCache::new(Arc::clone(&options.clock), core.paper.page_cache_mb * 1024 * 1024));
        let built = gather(slices);
        db.set_listeners(built.listeners);
        let body_limit = core.paper.body_bytes;
        let patience = Duration::from_secs(core.paper.request_seconds);
        let surrogate_keys = core.paper.surrogate_keys;
        let ctx = Ctx {
            actor: Actor::System,
            viewer: None,
            inner: Arc::new(Inner {
                db,
                ports,
                clock: options.clock,
                rng: options.rng,
                ids,
                paper: core.paper,
                configs,
                sites: Arc::new(Sites::default()),
                cache: Arc::clone(&cache),
                words: Arc::clone(&words),
                assets: Arc::clone(&assets),
                templates: OnceLock::new(),
                states: OnceLock::new(),
                registry: built.registry,
                form_key: FormKey::new(secret),
                seen: Default::default(),
                reloading: Default::default(),
            }),
        };
        let mut states = TypeMap::default();
        for make in built.states {
            make(&ctx, &mut states);
        }
        drop(ctx.inner.states.set(states));
        let templates =
            Templates::new(sources.templates, sources.icons, words, Arc::clone(&assets), |environment| {
                for extend in &built.extenders {
                    extend(environment, &ctx);
                }
            })?;
        drop(ctx.inner.templates.set(templates));
        ctx.reload_sites().await.map_err(AppError::Sites)?;
        crate::follow::install_hook(&ctx);
        let pages = built
            .pages
            .into_iter()
            .fold(ctx.inner.registry.desk.router(), |all, routes| all.merge(routes()))
            .fallback(axum::routing::get(resolve))
            .layer(DefaultBodyLimit::max(body_limit))
            .layer(axum::middleware::from_fn_with_state(ctx.clone(), identify::layer))
            .with_state(ctx.clone());
        let root = built
            .root
            .into_iter()
            .fold(Router::new(), |all, routes| all.merge(routes()))
            .layer(DefaultBodyLimit::max(body_limit))
            .with_state(ctx.clone());
        let front = Front::new(FrontConfig {
            sites: Arc::clone(&ctx.inner.sites),
            cache,
            assets,
            root,
            root_segments: built.root_segments,
            pages,
            errors: Arc::new(Errors(ctx.clone())),
            patience,
            surrogate_keys,
        });
        let samples = built.views.into_iter().map(|(name, samples)| (name, samples())).collect();
        Ok(Self { ctx, front, commands: built.commands, migrated, samples, events: built.events, defaults })
    }

    /// Checks a configuration and returns the whole of it with every default. Opens and makes nothing.
    ///
    /// # Errors
    /// [`AppError::Config`].
    pub fn configuration(slices: &[Slice], table: &toml::Table) -> Result<toml::Table, AppError> {
        CoreConfig::from_table(table).and_then(|core| core.ports()).map_err(AppError::Config)?;
        read_configs(slices, table).map(|(_, defaults)| defaults)
    }

    /// Fills an empty paper with every slice's part of the demo, in rank order; `report` hears each slice's name.
    ///
    /// # Errors
    /// A sentence that names the slice.
    pub async fn seed(&self, mut report: impl FnMut(&'static str)) -> Result<(), String> {
        for (name, seed) in &self.ctx.inner.registry.seeds {
            report(name);
            seed(self.ctx.clone()).await.map_err(|error| format!("{name}: {error}"))?;
            self.ctx.reload_sites().await?;
        }
        Ok(())
    }
}

/// The slices taken apart.
struct Built {
    registry: Registry,
    listeners: HashMap<&'static str, Vec<&'static str>>,
    pages: Vec<fn() -> Router<Ctx>>,
    root: Vec<fn() -> Router<Ctx>>,
    root_segments: HashSet<String>,
    extenders: Vec<crate::registry::Extender>,
    views: Vec<(&'static str, Samples)>,
    commands: Vec<Command>,
    states: Vec<StateMaker>,
    events: Vec<(&'static str, Vec<&'static str>)>,
}

fn gather(slices: Vec<Slice>) -> Built {
    let mut built = Built {
        registry: Registry::default(),
        listeners: HashMap::new(),
        pages: Vec::new(),
        root: Vec::new(),
        root_segments: HashSet::new(),
        extenders: Vec::new(),
        views: Vec::new(),
        commands: Vec::new(),
        states: Vec::new(),
        events: Vec::new(),
    };
    for slice in slices {
        let registry = &mut built.registry;
        for (place, filler) in slice.fills {
            registry.fills.entry(place.0).or_default().push(filler);
        }
        for (event, listener) in slice.listeners {
            built.listeners.entry(event).or_default().push(listener);
        }
        for (event, purger) in slice.purgers {
            registry.purgers.entry(event).or_default().push(purger);
        }
        for (segments, routes) in slice.root {
            built.root_segments.extend(segments.iter().map(ToString::to_string));
            built.root.push(routes);
        }
        slice.provided.into_iter().for_each(|provide| provide(&mut registry.provided));
        registry.resolvers.extend(slice.resolvers);
        registry.layouts.extend(slice.layouts);
        registry.jobs.extend(slice.jobs);
        registry.schedules.extend(slice.schedules);
        registry.site_events.extend(slice.site_events);
        registry.sites = slice.sites.or(registry.sites.take());
        registry.identifier = slice.identifier.or(registry.identifier.take());
        registry.gates.extend(slice.gates);
        registry.personal.extend(slice.personal.map(|personal| (slice.name, personal)));
        registry.checks.extend(slice.checks);
        registry.seeds.extend(slice.seed.map(|seed| (slice.name, seed)));
        registry.desk.add(slice.desk);
        built.pages.extend(slice.pages);
        built.extenders.extend(slice.extenders);
        built.views.extend(slice.views);
        built.commands.extend(slice.commands);
        built.states.extend(slice.states);
        built.events.push((slice.name, slice.events));
    }
    built
}

type Configs = HashMap<std::any::TypeId, Arc<dyn Any + Send + Sync>>;

fn read_configs(slices: &[Slice], table: &toml::Table) -> Result<(Configs, toml::Table), AppError> {
    let mut configs = HashMap::new();
    let mut defaults =
        toml::Table::try_from(CoreConfig::default()).map_err(|error| AppError::Config(error.to_string()))?;
    let ports = toml::Table::try_from(ports::PortsConfig::default());
    defaults.extend(ports.map_err(|error| AppError::Config(error.to_string()))?);
    let mut known: HashSet<&str> = CoreConfig::SECTIONS.into_iter().collect();
    for slice in slices {
        let Some(section) = &slice.config else { continue };
        known.insert(slice.name);
        let wrong = |error: String| AppError::Config(format!("[{}]: {error}", slice.name));
        let value = table.get(slice.name).cloned().unwrap_or_else(|| toml::Table::new().into());
        configs.insert(section.type_id, (section.read)(value).map_err(wrong)?);
        defaults.insert(slice.name.to_owned(), (section.default)().map_err(wrong)?);
    }
    if let Some(unknown) = table.keys().find(|name| !known.contains(name.as_str())) {
        return Err(AppError::Config(format!("no such section: [{unknown}]")));
    }
    Ok((configs, defaults))
}

fn migration_sets(slices: &[Slice]) -> Vec<MigrationSet> {
    let with_files = slices.iter().filter_map(|slice| slice.migrations.map(|dir| (slice.name, dir)));
    with_files
        .map(|(slice, dir)| {
            let mut migrations = Vec::new();
            walk(dir, &mut |path, bytes| {
                if let Some(name) = path.strip_suffix(".sql") {
                    let text = String::from_utf8_lossy(bytes).into_owned();
                    migrations.push(Migration { name: name.to_owned(), text });
                }
            });
            migrations.sort_by(|a, b| a.name.cmp(&b.name));
            MigrationSet { slice, migrations }
        })
        .collect()
}

/// Asks the resolvers in rank order for an address that no route matches.
async fn resolve(cx: Ctx, visit: Visit) -> Result<axum::response::Response, Failure> {
    let resolvers: Vec<Resolver> = cx.inner.registry.resolvers.clone();
    for resolver in resolvers {
        if let Some(response) = resolver(cx.clone(), visit.clone()).await? {
            return Ok(response);
        }
    }
    Err(Failure::not_found())
}

struct Errors(Ctx);

#[derive(Serialize)]
struct ErrorView {
    error: ErrorText,
}

#[derive(Serialize)]
struct ErrorText {
    status: u16,
    key: Option<&'static str>,
    reference: Option<String>,
    retry_after: Option<u32>,
}

impl ErrorPages for Errors {
    fn page(
        &self,
        located: Located,
        failure: Failure,
    ) -> Pin<Box<dyn Future<Output = Option<String>> + Send + '_>> {
        Box::pin(async move {
            let status = failure.status().as_u16();
            let reference = failure.report.as_ref().map(|report| {
                let reference = self.0.ids().next();
                tracing::error!(reference, report, "a reader was shown this reference");
                reference
            });
            let retry_after = matches!(status, 429 | 503).then_some(60);
            let view = ErrorView { error: ErrorText { status, key: failure.key, reference, retry_after } };
            let lang = located.site.lang.as_str();
            let known = [403, 404, 409, 410, 413, 422, 429, 503].contains(&status);
            let title = self.0.word(lang, &format!("error-{}-title", if known { status } else { 500 }));
            let head = PageHead { title, kind: "error", robots: Some("noindex"), ..PageHead::default() };
            let visit = Visit { site: located.site, path: located.path, query: String::new() };
            let response = self.0.page(&visit, "error.html", head, view).private().respond().await;
            match response {
                Ok(response) => {
                    let bytes = axum::body::to_bytes(response.into_body(), 4 * 1024 * 1024).await.ok()?;
                    String::from_utf8(bytes.to_vec()).ok()
                }
                Err(failure) => {
                    tracing::error!(report = failure.report, "the error page itself failed");
                    None
                }
            }
        })
    }
}

impl Ctx {
    /// The bus, for the worker.
    pub(crate) fn bus(&self) -> &Bus {
        &self.inner.ports.bus
    }
}
