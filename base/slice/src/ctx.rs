//! The context: everything an act, a handler, a listener or a job may use, and on whose behalf it runs.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, OnceLock};

use axum::extract::FromRequestParts;
use db::{Db, DbError, Tx};
use http::request::Parts;
use kernel::{Actor, Clock, Ids, Rng, Timestamp};
use ports::Ports;
use web::{Assets, FormKey, PageCache, Sites, Templates, Viewer, Words};

use crate::PaperConfig;
use crate::follow::Seen;
use crate::registry::{Check, Registry, TypeMap};

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) ports: Ports,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) ids: Arc<Ids>,
    pub(crate) paper: PaperConfig,
    pub(crate) configs: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
    pub(crate) sites: Arc<Sites>,
    pub(crate) cache: Arc<PageCache>,
    pub(crate) words: Arc<Words>,
    pub(crate) assets: Arc<Assets>,
    pub(crate) templates: OnceLock<Templates>,
    pub(crate) states: OnceLock<TypeMap>,
    pub(crate) registry: Registry,
    pub(crate) form_key: FormKey,
    pub(crate) seen: parking_lot::Mutex<Seen>,
    pub(crate) reloading: tokio::sync::Mutex<()>,
}

/// The context. Cheap to clone.
#[derive(Clone)]
pub struct Ctx {
    pub(crate) inner: Arc<Inner>,
    /// On whose behalf this runs.
    pub actor: Actor,
    /// Who looks at the page that is being made, if it is someone signed in.
    pub viewer: Option<Arc<Viewer>>,
}

impl Ctx {
    /// The same context on behalf of `actor`.
    #[must_use]
    pub fn on_behalf_of(&self, actor: Actor) -> Self {
        Self { inner: Arc::clone(&self.inner), actor, viewer: None }
    }

    /// The database, for reading.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// Runs a transaction; see [`Db::write`].
    ///
    /// # Errors
    /// What `work` returns, or the database's own error.
    pub async fn write<T, E, F, W>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> W + Send,
        W: Future<Output = Result<T, E>> + Send,
        E: From<DbError>,
    {
        self.inner.db.write(work).await
    }

    /// Blobs, bus, mail and outbound HTTP.
    pub fn ports(&self) -> &Ports {
        &self.inner.ports
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// The clock itself, for measuring.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.clock
    }

    /// Chance.
    pub fn rng(&self) -> &dyn Rng {
        &*self.inner.rng
    }

    /// The maker of identifiers.
    pub fn ids(&self) -> &Ids {
        &self.inner.ids
    }

    /// The `[paper]` section.
    pub fn paper(&self) -> &PaperConfig {
        &self.inner.paper
    }

    /// A slice's own section of the configuration, or its default.
    pub fn config<C: crate::SliceConfig>(&self) -> Arc<C> {
        let held = self.inner.configs.get(&TypeId::of::<C>()).cloned();
        held.and_then(|config| config.downcast::<C>().ok()).unwrap_or_default()
    }

    /// The sites.
    pub fn sites(&self) -> &Sites {
        &self.inner.sites
    }

    /// The cache of whole pages.
    pub fn cache(&self) -> &PageCache {
        &self.inner.cache
    }

    /// Readers' words.
    pub fn words(&self) -> &Words {
        &self.inner.words
    }

    /// A message without arguments in `lang`; the key itself where it is missing, which a test forbids.
    pub fn word(&self, lang: &str, key: &str) -> String {
        self.inner.words.text(lang, key, &Default::default()).unwrap_or_else(|| key.to_owned())
    }

    /// Files below `/assets/`.
    pub fn assets(&self) -> &Assets {
        &self.inner.assets
    }

    /// The templates; present from the moment the program is built.
    pub fn templates(&self) -> Option<&Templates> {
        self.inner.templates.get()
    }

    /// The key for signatures in forms, links and picture addresses.
    pub fn form_key(&self) -> &FormKey {
        &self.inner.form_key
    }

    /// The value a slice keeps in memory.
    pub fn state<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.inner.states.get().and_then(|states| states.all::<T>().first())
    }

    /// What slices added to the list of `T`, in rank order.
    pub fn provided<T: Send + Sync + 'static>(&self) -> &[T] {
        self.inner.registry.provided.all()
    }

    /// All checks.
    pub fn checks(&self) -> &[Check] {
        &self.inner.registry.checks
    }

    /// Loads the sites anew and forgets every page. One at a time: of two loads that began in one order and ended in
    /// the other, the older would stay.
    ///
    /// # Errors
    /// The loader's words.
    pub async fn reload_sites(&self) -> Result<(), String> {
        if let Some(loader) = &self.inner.registry.sites {
            let _turn = self.inner.reloading.lock().await;
            let sites = loader(self.clone()).await?;
            self.inner.sites.replace(sites);
            self.inner.cache.clear();
        }
        Ok(())
    }
}

impl FromRequestParts<Ctx> for Ctx {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &Ctx) -> Result<Self, Self::Rejection> {
        let viewer = parts.extensions.get::<Arc<Viewer>>().cloned();
        let actor = viewer.as_ref().map_or(Actor::Anonymous, |viewer| viewer.actor.clone());
        Ok(Self { viewer, ..state.on_behalf_of(actor) })
    }
}
