// Passkeys (Web Authentication): asks the paper what to ask, the device for its answer, and the paper what follows.
// Without script these parts of the page stay hidden. Deliberately absent: anything kept here.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

async function post(url, body) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  return answer.json();
}

// The answer in the form of the standard's toJSON, which not every browser has.
function told(credential) {
  const { response } = credential;
  const out = {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(response.clientDataJSON) },
  };
  const parts = ["attestationObject", "authenticatorData", "signature", "userHandle"];
  for (const part of parts) if (response[part]) out.response[part] = text(response[part]);
  if (response.getTransports) {
    out.response.transports = response.getTransports();
    out.response.authenticatorData = text(response.getAuthenticatorData());
    out.response.publicKeyAlgorithm = response.getPublicKeyAlgorithm();
    const key = response.getPublicKey();
    if (key) out.response.publicKey = text(key);
  }
  return out;
}

function unpacked(options) {
  const asked = options.publicKey ?? options;
  asked.challenge = bytes(asked.challenge);
  if (asked.user) asked.user.id = bytes(asked.user.id);
  for (const list of [asked.excludeCredentials, asked.allowCredentials])
    for (const one of list ?? []) {
      one.id = bytes(one.id);
      if (!one.transports?.length) delete one.transports;
    }
  return { publicKey: asked };
}

async function run(part) {
  const { passkey, begin, next, token } = part.dataset;
  const make = "make" in part.dataset;
  const begun = await post(begin, {});
  if (!begun.options) return begun;
  const options = unpacked(begun.options);
  const credential = await (make ? navigator.credentials.create(options) : navigator.credentials.get(options));
  return post(passkey, {
    ceremony: begun.ceremony,
    credential: told(credential),
    name: part.querySelector("input")?.value ?? "",
    next: next ?? "",
    t: token ?? "",
    remember: document.querySelector("#remember")?.checked ?? false,
  });
}

for (const part of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  const button = part.querySelector("button");
  const wrong = part.querySelector("[data-passkey-error]");
  for (const hidden of part.querySelectorAll("[data-passkey-new],button")) hidden.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    wrong.hidden = true;
    let answer;
    try {
      answer = await run(part);
    } catch {
      // Turned down by the person, or by the device: it has said so itself.
      answer = {};
    }
    if (answer.next) return location.assign(answer.next);
    button.disabled = false;
    if (answer.error) {
      wrong.textContent = answer.error;
      wrong.hidden = false;
    }
  });
}
