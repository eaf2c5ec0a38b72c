//! The link between nodes through a NATS server (core NATS, no JetStream).
//!
//! Subjects are `<subject>.<node>.<topic>`. A node that has (again) reached the server sends `<subject>.<node>._hello`
//! and knows by hearing itself that its subscription stands; only then are its listeners told that they may have missed
//! something. When it had been unable to send, the greeting says so, and the other nodes' listeners are told too.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, Weak};
use std::time::Duration;

use async_nats::connection::State;
use async_nats::{Client, ConnectOptions, Event};
use bytes::Bytes;
use futures::StreamExt as _;
use kernel::Rng as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{BusConfig, BusMessage, Item, Local, Topic};
use crate::{PortsError, secret, trust};

/// How long a publisher waits for room in the client's buffer before the message counts as missed.
const PATIENCE: Duration = Duration::from_millis(500);
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
const PING: Duration = Duration::from_secs(10);
const HELLO: &str = "_hello";
const MISSED: &[u8] = b"missed";

/// The connection of one node.
#[derive(Debug)]
pub(super) struct Nats {
    client: OnceLock<Client>,
    subject: String,
    node: String,
    local: Local,
    /// Whether the subscription is known to stand.
    standing: watch::Sender<bool>,
    /// Whether other nodes may have missed something of ours.
    owing: AtomicBool,
    pump: OnceLock<JoinHandle<()>>,
}

impl Drop for Nats {
    fn drop(&mut self) {
        if let Some(pump) = self.pump.get() {
            pump.abort();
        }
    }
}

impl Nats {
    /// Starts connecting, and goes on trying for ever.
    ///
    /// # Errors
    /// A password or certificate file that can't be read, or an address that can't be understood.
    pub(super) async fn open(config: &BusConfig, local: Local) -> Result<Arc<Self>, PortsError> {
        trust::use_ring();
        let node = kernel::SystemRng.bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect();
        let link = Arc::new(Self {
            client: OnceLock::new(),
            subject: config.subject.clone(),
            node,
            local,
            standing: watch::Sender::new(false),
            owing: AtomicBool::new(false),
            pump: OnceLock::new(),
        });
        let servers: Vec<&str> = config.servers().collect();
        let options = Self::options(config, Arc::downgrade(&link))?;
        let refused = |error: &dyn std::fmt::Display| PortsError::role("bus", error);
        let client = options.connect(servers.as_slice()).await.map_err(|error| refused(&error))?;
        let everything = format!("{}.*.>", link.subject);
        let mut heard = client.subscribe(everything).await.map_err(|error| refused(&error))?;
        let _ = link.client.set(client);
        // A connection made before the client was in place had nobody to greet with.
        if link.is_reachable() {
            link.greet().await;
        }
        let listener = Arc::downgrade(&link);
        let pump = kernel::spawn("bus", async move {
            while let Some(message) = heard.next().await {
                let Some(link) = listener.upgrade() else { return };
                link.hear(&message.subject, message.payload);
            }
        });
        let _ = link.pump.set(pump);
        Ok(link)
    }

    fn options(config: &BusConfig, link: Weak<Self>) -> Result<ConnectOptions, PortsError> {
        let pause = |attempt: usize| {
            let doublings = u32::try_from(attempt.saturating_sub(1)).unwrap_or(u32::MAX).min(10);
            FIRST_PAUSE.saturating_mul(1 << doublings).min(LONGEST_PAUSE)
        };
        let options = ConnectOptions::new()
            .name("courant")
            .retry_on_initial_connect()
            .max_reconnects(None)
            .ping_interval(PING)
            .reconnect_delay_callback(pause)
            .event_callback(move |event| {
                let link = link.clone();
                async move {
                    if let Some(link) = link.upgrade() {
                        link.notice(event).await;
                    }
                }
            });
        let options = match &config.ca_file {
            Some(path) => {
                trust::read_certificates("bus.ca_file", path)?;
                options.add_root_certificates(path.clone())
            }
            None => options,
        };
        let password =
            secret::resolve("bus.password_file", config.password.as_ref(), config.password_file.as_deref())?;
        Ok(match password {
            Some(password) => {
                options.user_and_password(config.username.clone(), password.reveal().to_owned())
            }
            None => options,
        })
    }

    /// What the client says about the connection.
    async fn notice(&self, event: Event) {
        match event {
            Event::Connected => self.greet().await,
            Event::Disconnected | Event::Closed => {
                // What was written to the lost connection may never have arrived.
                self.owing.store(true, Ordering::SeqCst);
                self.standing.send_replace(false);
                tracing::warn!("the bus lost its server");
            }
            Event::SlowConsumer(_) => self.gap(),
            Event::LameDuckMode | Event::Draining => {}
            Event::ServerError(error) => tracing::warn!(%error, "the bus server complained"),
            Event::ClientError(error) => tracing::debug!(%error, "the bus client complained"),
        }
    }

    async fn greet(&self) {
        let Some(client) = self.client.get() else { return };
        let owing = self.owing.swap(false, Ordering::SeqCst);
        let payload = if owing { Bytes::from_static(MISSED) } else { Bytes::new() };
        let subject = format!("{}.{}.{HELLO}", self.subject, self.node);
        if let Err(error) = client.publish(subject, payload).await {
            tracing::debug!(%error, "the bus could not greet");
            self.owing.store(owing, Ordering::SeqCst);
        }
    }

    /// A message from the server, our own among them.
    fn hear(&self, subject: &str, payload: Bytes) {
        let prefix = self.subject.as_str();
        let Some((node, topic)) =
            subject.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('.')?.split_once('.'))
        else {
            return;
        };
        let own = node == self.node;
        match topic {
            HELLO if own => {
                self.gap();
                self.standing.send_replace(true);
                tracing::info!("the bus has reached its server");
            }
            HELLO if payload == MISSED => self.gap(),
            HELLO => {}
            _ if own => {}
            topic => match Topic::new(topic) {
                Ok(topic) => drop(self.local.send(Item::Message(BusMessage { topic, payload }))),
                Err(error) => tracing::debug!(%error, "the bus passed over a message"),
            },
        }
    }

    fn gap(&self) {
        // An error means that nobody listens here.
        let _ = self.local.send(Item::Gap);
    }

    /// Hands the message to the server; when that can't be done now, remembers that others missed something.
    pub(super) async fn publish(&self, topic: &Topic, payload: Bytes) {
        let Some(client) = self.client.get() else { return };
        if self.is_reachable() {
            let subject = format!("{}.{}.{topic}", self.subject, self.node);
            if let Ok(Ok(())) = tokio::time::timeout(PATIENCE, client.publish(subject, payload)).await {
                if self.owing.load(Ordering::SeqCst) {
                    self.greet().await;
                }
                return;
            }
        }
        self.owing.store(true, Ordering::SeqCst);
    }

    fn is_reachable(&self) -> bool {
        self.client.get().is_some_and(|client| client.connection_state() == State::Connected)
    }

    /// Whether the subscription stands.
    pub(super) fn is_connected(&self) -> bool {
        *self.standing.borrow()
    }

    /// Waits until the subscription stands.
    pub(super) async fn connected(&self) {
        // The sender lives as long as `self`, so that waiting can't fail.
        let _ = self.standing.subscribe().wait_for(|standing| *standing).await;
    }
}
