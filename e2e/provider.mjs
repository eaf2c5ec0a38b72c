// An OpenID Connect provider for the tests of signing in by another house: npm's `oidc-provider` with one client and
// accounts that the test names. Prints the address it listens at and the time. Password and consent are not asked:
// whoever answers the form with a name is that account.
// node provider.mjs REDIRECT_URI [REDIRECT_URI…]

import { createServer } from "node:http";
import Provider from "oidc-provider";

const redirects = process.argv.slice(2);
let provider;
const server = createServer((request, response) => handle(request, response));
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

// NAME, or NAME:unverified.
const account = (id) => {
  const [name, state] = id.split(":");
  return {
    accountId: id,
    claims: () => ({
      sub: `sub-${name}`,
      email: `${name}@home.example`,
      email_verified: state !== "unverified",
      name: name[0].toUpperCase() + name.slice(1),
    }),
  };
};

provider = new Provider(issuer, {
  clients: [
    {
      client_id: "paper",
      client_secret: "a secret between two houses",
      redirect_uris: redirects,
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
  findAccount: (_, id) => account(id),
  cookies: { keys: ["one key of a test"] },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();

async function handle(request, response) {
  const url = new URL(request.url, issuer);
  if (!url.pathname.startsWith("/sign-in/")) return answer(request, response);
  const login = url.searchParams.get("as");
  if (login) {
    return provider.interactionFinished(request, response, { login: { accountId: login } }, { mergeWithLastSubmission: false });
  }
  if (url.searchParams.has("no")) {
    return provider.interactionFinished(request, response, { error: "access_denied" }, { mergeWithLastSubmission: false });
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="en"><title>Sign in</title><main><h1>Sign in</h1><form><label>As <input name="as"></label><button>Sign in</button></form></main></html>`,
  );
}

console.log(`${issuer} ${Date.now()}`);
