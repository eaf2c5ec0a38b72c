//! A mail server that takes everything and shows it: SMTP as far as a client needs it, with and without TLS.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use ports::mail::{MailConfig, MailEncryption, MailKind};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

use super::Certificate;

/// What the sink does beyond taking letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Kind,
    /// 550 to every recipient.
    Refusing,
    /// 451 to every recipient.
    Busy,
}

#[derive(Clone, Debug, Default)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub data: Vec<u8>,
    pub encrypted: bool,
    pub account: Option<String>,
}

pub struct SmtpSink {
    address: SocketAddr,
    encryption: MailEncryption,
    pub certificate: Arc<Certificate>,
    letters: Arc<Mutex<Vec<Received>>>,
    pub connections: Arc<Mutex<usize>>,
    pub mood: Arc<Mutex<Mood>>,
    running: JoinHandle<()>,
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.running.abort();
    }
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

#[derive(Clone)]
struct Talk {
    letters: Arc<Mutex<Vec<Received>>>,
    mood: Arc<Mutex<Mood>>,
    certificate: Arc<Certificate>,
    offers_starttls: bool,
}

impl SmtpSink {
    pub async fn start(encryption: MailEncryption) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let certificate = Arc::new(Certificate::new());
        let talk = Talk {
            letters: Arc::default(),
            mood: Arc::default(),
            certificate: Arc::clone(&certificate),
            offers_starttls: encryption == MailEncryption::Starttls,
        };
        let (letters, mood) = (Arc::clone(&talk.letters), Arc::clone(&talk.mood));
        let connections = Arc::<Mutex<usize>>::default();
        let count = Arc::clone(&connections);
        let running = kernel::spawn("smtp", async move {
            let mut open = JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                *count.lock().unwrap() += 1;
                let talk = talk.clone();
                open.spawn(async move {
                    // A client that hangs up in the middle is no failure of the sink.
                    let _ = match encryption {
                        MailEncryption::Tls => match talk.certificate.acceptor.accept(socket).await {
                            Ok(wire) => talk.serve(Box::new(wire), true).await,
                            Err(error) => Err(error),
                        },
                        _ => talk.serve(Box::new(socket), false).await,
                    };
                });
            }
        });
        Self { address, encryption, certificate, letters, connections, mood, running }
    }

    pub fn config(&self) -> MailConfig {
        MailConfig {
            kind: MailKind::Smtp,
            host: "127.0.0.1".into(),
            port: self.address.port(),
            encryption: self.encryption,
            ca_file: Some(self.certificate.ca_file()),
            timeout_seconds: 20,
            ..MailConfig::default()
        }
    }

    pub fn letters(&self) -> Vec<Received> {
        self.letters.lock().unwrap().clone()
    }
}

impl Talk {
    async fn serve(&self, wire: Box<dyn Wire>, mut encrypted: bool) -> std::io::Result<()> {
        let mut wire = BufReader::new(wire);
        let mut letter = Received { encrypted, ..Received::default() };
        wire.write_all(b"220 sink ESMTP\r\n").await?;
        loop {
            let mut line = String::new();
            if wire.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let verb = line.split([' ', '\r']).next().unwrap_or_default().to_ascii_uppercase();
            let address = || line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let answer = match verb.as_str() {
                "EHLO" if self.offers_starttls && !encrypted => {
                    "250-sink\r\n250-8BITMIME\r\n250 STARTTLS\r\n"
                }
                "EHLO" => "250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n",
                "STARTTLS" => {
                    wire.write_all(b"220 go ahead\r\n").await?;
                    let inner = self.certificate.acceptor.accept(wire.into_inner()).await?;
                    wire = BufReader::new(Box::new(inner));
                    encrypted = true;
                    letter.encrypted = true;
                    continue;
                }
                "AUTH" => {
                    letter.account = Some(line.trim_end().to_owned());
                    "235 welcome\r\n"
                }
                "MAIL" => {
                    letter.from = address();
                    "250 ok\r\n"
                }
                "RCPT" => match *self.mood.lock().unwrap() {
                    Mood::Kind => {
                        letter.to.push(address());
                        "250 ok\r\n"
                    }
                    Mood::Refusing => "550 5.1.1 no such reader\r\n",
                    Mood::Busy => "451 4.3.0 come back later\r\n",
                },
                "DATA" => {
                    wire.write_all(b"354 go ahead\r\n").await?;
                    letter.data = read_data(&mut wire).await?;
                    let next = Received { encrypted, account: letter.account.clone(), ..Received::default() };
                    self.letters.lock().unwrap().push(std::mem::replace(&mut letter, next));
                    "250 taken\r\n"
                }
                "QUIT" => {
                    wire.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => "250 ok\r\n",
            };
            wire.write_all(answer.as_bytes()).await?;
        }
    }
}

/// Up to the line with the single dot; leading dots of other lines are taken off (RFC 5321 §4.5.2).
async fn read_data(wire: &mut BufReader<Box<dyn Wire>>) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    loop {
        let mut line = Vec::new();
        wire.read_until(b'\n', &mut line).await?;
        if line == b".\r\n" || line.is_empty() {
            return Ok(data);
        }
        data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
