//! The bus in this process, and between two nodes through a real NATS server.

use bytes::Bytes;
use ports::bus::{Bus, BusConfig, BusError, BusMessage, Heard, MAX_PAYLOAD, Subscription, Topic};

use crate::servers::nats::NatsServer;
use crate::servers::soon;

fn topic(text: &str) -> Topic {
    Topic::new(text).unwrap()
}

fn message(text: &str, payload: &'static str) -> Heard {
    Heard::Message(BusMessage { topic: topic(text), payload: Bytes::from_static(payload.as_bytes()) })
}

/// The next message, whatever gaps were announced before it.
async fn next_message(ear: &mut Subscription) -> Heard {
    loop {
        match soon(ear.next()).await.unwrap() {
            Heard::Lagged => {}
            message => return message,
        }
    }
}

async fn until_lagged(ear: &mut Subscription) {
    while soon(ear.next()).await.unwrap() != Heard::Lagged {}
}

/// What every bus must do, between a node that speaks and one that listens (perhaps the same).
async fn conforms(speaker: &Bus, listener: &Bus) {
    let (purge, wake) = (topic("cache.purge"), topic("jobs.wake"));
    let mut purges = listener.subscribe(&purge);
    let mut everything = listener.subscribe_all();
    speaker.publish(&purge, "a").await.unwrap();
    speaker.publish(&wake, "b").await.unwrap();
    speaker.publish(&purge, "c").await.unwrap();
    assert_eq!(next_message(&mut purges).await, message("cache.purge", "a"));
    assert_eq!(next_message(&mut purges).await, message("cache.purge", "c"));
    assert_eq!(next_message(&mut everything).await, message("cache.purge", "a"));
    assert_eq!(next_message(&mut everything).await, message("jobs.wake", "b"));
    assert_eq!(next_message(&mut everything).await, message("cache.purge", "c"));

    let largest = vec![7_u8; MAX_PAYLOAD];
    speaker.publish(&wake, largest.clone()).await.unwrap();
    let expected = Heard::Message(BusMessage { topic: wake.clone(), payload: largest.into() });
    assert_eq!(next_message(&mut everything).await, expected);
    let refused = speaker.publish(&wake, vec![0; MAX_PAYLOAD + 1]).await;
    assert!(matches!(refused, Err(BusError::TooLarge { size }) if size == MAX_PAYLOAD + 1));
    listener.check().unwrap();
}

#[tokio::test]
async fn the_bus_in_process_conforms() {
    let bus = Bus::open(&BusConfig::default()).await.unwrap();
    soon(bus.connected()).await;
    conforms(&bus, &bus).await;
    let fake = Bus::in_process();
    conforms(&fake.clone(), &fake).await;
}

#[tokio::test]
async fn nats_conforms_between_nodes_and_within_one() {
    let mut server = NatsServer::prepare();
    server.start();
    let one = Bus::open(&server.config()).await.unwrap();
    let two = Bus::open(&server.config()).await.unwrap();
    soon(one.connected()).await;
    soon(two.connected()).await;
    conforms(&one, &two).await;
    conforms(&two, &one).await;
    conforms(&one, &one).await;
}

#[tokio::test]
async fn speaking_to_nobody_is_allowed() {
    Bus::in_process().publish(&topic("jobs.wake"), "").await.unwrap();
}

#[tokio::test]
async fn a_slow_listener_is_told_that_it_missed_something() {
    let bus = Bus::open(&BusConfig { backlog: 16, ..BusConfig::default() }).await.unwrap();
    let mut ear = bus.subscribe(&topic("live"));
    for _ in 0..100 {
        bus.publish(&topic("live"), "x").await.unwrap();
    }
    assert_eq!(soon(ear.next()).await, Some(Heard::Lagged));
    assert_eq!(soon(ear.next()).await, Some(message("live", "x")));
}

#[tokio::test]
async fn a_listener_learns_that_the_bus_is_gone() {
    let bus = Bus::in_process();
    let mut ear = bus.subscribe_all();
    drop(bus);
    assert_eq!(soon(ear.next()).await, None);
}

#[tokio::test]
async fn a_node_hears_itself_once() {
    let mut server = NatsServer::prepare();
    server.start();
    let one = Bus::open(&server.config()).await.unwrap();
    let two = Bus::open(&server.config()).await.unwrap();
    soon(one.connected()).await;
    soon(two.connected()).await;
    let mut own = one.subscribe(&topic("live"));
    let mut other = two.subscribe(&topic("live"));
    one.publish(&topic("live"), "first").await.unwrap();
    assert_eq!(next_message(&mut other).await, message("live", "first"));
    two.publish(&topic("live"), "second").await.unwrap();
    assert_eq!(next_message(&mut own).await, message("live", "first"));
    // An echo of the first would have come before the second.
    assert_eq!(next_message(&mut own).await, message("live", "second"));
}

#[tokio::test]
async fn papers_on_one_server_do_not_hear_each_other() {
    let mut server = NatsServer::prepare();
    server.start();
    let one = Bus::open(&server.config()).await.unwrap();
    let other = Bus::open(&BusConfig { subject: "courant-two".into(), ..server.config() }).await.unwrap();
    let witness = Bus::open(&server.config()).await.unwrap();
    for bus in [&one, &other, &witness] {
        soon(bus.connected()).await;
    }
    let mut ear = witness.subscribe_all();
    other.publish(&topic("live"), "theirs").await.unwrap();
    one.publish(&topic("live"), "ours").await.unwrap();
    assert_eq!(next_message(&mut ear).await, message("live", "ours"));
}

#[tokio::test]
async fn a_killed_server_comes_back_and_everyone_is_told_of_the_gap() {
    let mut server = NatsServer::prepare();
    server.start();
    let one = Bus::open(&server.config()).await.unwrap();
    let two = Bus::open(&server.config()).await.unwrap();
    soon(one.connected()).await;
    soon(two.connected()).await;
    let (mut at_one, mut at_two) = (one.subscribe_all(), two.subscribe_all());
    one.publish(&topic("live"), "before").await.unwrap();
    assert_eq!(next_message(&mut at_two).await, message("live", "before"));
    assert_eq!(next_message(&mut at_one).await, message("live", "before"));

    server.kill().await;
    one.publish(&topic("live"), "during").await.unwrap();
    // A node's own listeners hear it all the same.
    assert_eq!(next_message(&mut at_one).await, message("live", "during"));

    server.start();
    until_lagged(&mut at_one).await;
    until_lagged(&mut at_two).await;
    one.publish(&topic("live"), "after").await.unwrap();
    // What was said meanwhile may have waited in the client, or be lost; what is said now is not.
    let mut heard = next_message(&mut at_two).await;
    if heard == message("live", "during") {
        heard = next_message(&mut at_two).await;
    }
    assert_eq!(heard, message("live", "after"));
    two.check().unwrap();
}

#[tokio::test]
async fn a_node_starts_without_its_server_and_meets_it_later() {
    let mut server = NatsServer::prepare();
    let one = soon(Bus::open(&server.config())).await.unwrap();
    assert!(matches!(one.check(), Err(BusError::Disconnected)));
    let mut own = one.subscribe_all();
    soon(one.publish(&topic("live"), "alone")).await.unwrap();
    assert_eq!(next_message(&mut own).await, message("live", "alone"));

    server.start();
    soon(one.connected()).await;
    one.check().unwrap();
    let two = Bus::open(&server.config()).await.unwrap();
    soon(two.connected()).await;
    let mut at_two = two.subscribe_all();
    one.publish(&topic("live"), "together").await.unwrap();
    assert_eq!(next_message(&mut at_two).await, message("live", "together"));
}

#[tokio::test]
async fn the_account_is_told_with_the_password_from_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let password_file = folder.path().join("password");
    std::fs::write(&password_file, "open-sesame\n").unwrap();
    let mut server = NatsServer::prepare();
    server.start_for("desk", "open-sesame");
    let known =
        BusConfig { username: "desk".into(), password_file: Some(password_file.clone()), ..server.config() };
    let one = Bus::open(&known).await.unwrap();
    soon(one.connected()).await;
    std::fs::remove_file(&password_file).unwrap();
    let error = Bus::open(&known).await.unwrap_err();
    assert!(error.to_string().starts_with("bus.password_file"), "{error}");
}
