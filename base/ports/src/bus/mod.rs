//! Small messages between parts and nodes: wake-ups, purges, live fan-out. Never the truth.
//!
//! A message may be lost, and whoever listens is told so ([`Heard::Lagged`]) and reads the truth again. A node's own
//! listeners hear it at once, even while the server between the nodes is down. Deliberately absent: acknowledgement,
//! replay, queues, order between nodes. What must not be lost is a job or an event in the database.

mod config;
mod nats;
mod topic;

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::broadcast;

pub use config::{BusConfig, BusKind};
use nats::Nats;
pub use topic::{InvalidTopic, MAX_TOPIC, Topic};

use crate::PortsError;

/// The largest payload in bytes.
pub const MAX_PAYLOAD: usize = 64 * 1024;

/// A small message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BusMessage {
    /// What it is about.
    pub topic: Topic,
    /// Whatever sender and listener agreed on; at most [`MAX_PAYLOAD`] bytes.
    pub payload: Bytes,
}

/// What a listener hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A message.
    Message(BusMessage),
    /// Messages may have been missed: the listener was too slow, or a connection was lost. Read the truth again.
    Lagged,
}

/// A message that could not be sent, or a bus that is not whole.
#[derive(Debug, thiserror::Error)]
pub enum BusError {
    /// More than [`MAX_PAYLOAD`] bytes.
    #[error("a bus message of {size} bytes is too large")]
    TooLarge {
        /// Bytes.
        size: usize,
    },
    /// The server between the nodes can't be reached.
    #[error("the bus is not connected to its server")]
    Disconnected,
}

/// What travels inside this process.
#[derive(Clone, Debug)]
enum Item {
    Message(BusMessage),
    Gap,
}

type Local = broadcast::Sender<Item>;

/// The bus. Cloning is cheap and shares the connection.
#[derive(Clone, Debug)]
pub struct Bus {
    local: Local,
    link: Link,
}

#[derive(Clone, Debug)]
enum Link {
    None,
    Nats(Arc<Nats>),
}

impl Bus {
    /// Opens what the section names. A server that is down does not prevent it: the connection is made when it is up.
    ///
    /// # Errors
    /// A password or certificate file that can't be read, or an address that can't be understood.
    pub async fn open(config: &BusConfig) -> Result<Self, PortsError> {
        config.validate().map_err(PortsError::Config)?;
        let (local, _) = broadcast::channel(config.backlog);
        let link = match config.kind {
            BusKind::InProcess => Link::None,
            BusKind::Nats => Link::Nats(Nats::open(config, local.clone()).await?),
        };
        Ok(Self { local, link })
    }

    /// A bus of this process alone: for one node, and the fake.
    pub fn in_process() -> Self {
        let (local, _) = broadcast::channel(BusConfig::default().backlog);
        Self { local, link: Link::None }
    }

    /// Tells every listener, here and on other nodes. Waits for nobody to listen.
    ///
    /// While the server is down, other nodes hear [`Heard::Lagged`] instead, once it is up again.
    ///
    /// # Errors
    /// [`BusError::TooLarge`].
    pub async fn publish(&self, topic: &Topic, payload: impl Into<Bytes>) -> Result<(), BusError> {
        let payload = payload.into();
        if payload.len() > MAX_PAYLOAD {
            return Err(BusError::TooLarge { size: payload.len() });
        }
        // An error means that nobody listens here, which is allowed.
        let _ = self.local.send(Item::Message(BusMessage { topic: topic.clone(), payload: payload.clone() }));
        match &self.link {
            Link::None => {}
            Link::Nats(nats) => nats.publish(topic, payload).await,
        }
        Ok(())
    }

    /// Listens to one topic from now on.
    pub fn subscribe(&self, topic: &Topic) -> Subscription {
        Subscription { items: self.local.subscribe(), topic: Some(topic.clone()) }
    }

    /// Listens to everything from now on.
    pub fn subscribe_all(&self) -> Subscription {
        Subscription { items: self.local.subscribe(), topic: None }
    }

    /// Whether messages reach the other nodes at this moment.
    ///
    /// # Errors
    /// [`BusError::Disconnected`].
    pub fn check(&self) -> Result<(), BusError> {
        match &self.link {
            Link::Nats(nats) if !nats.is_connected() => Err(BusError::Disconnected),
            Link::None | Link::Nats(_) => Ok(()),
        }
    }

    /// Waits until messages reach this node from the others.
    pub async fn connected(&self) {
        match &self.link {
            Link::None => {}
            Link::Nats(nats) => nats.connected().await,
        }
    }
}

/// A listener's ear.
#[derive(Debug)]
pub struct Subscription {
    items: broadcast::Receiver<Item>,
    topic: Option<Topic>,
}

impl Subscription {
    /// The next thing heard; nothing when the bus is gone. Dropping the future loses no message.
    pub async fn next(&mut self) -> Option<Heard> {
        use broadcast::error::RecvError;
        loop {
            match self.items.recv().await {
                Ok(Item::Gap) | Err(RecvError::Lagged(_)) => return Some(Heard::Lagged),
                Ok(Item::Message(message)) if self.topic.as_ref().is_none_or(|t| *t == message.topic) => {
                    return Some(Heard::Message(message));
                }
                Ok(Item::Message(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    }
}
