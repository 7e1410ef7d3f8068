// A provider of OpenID Connect as strict as its defaults make it: PKCE is a must, and e-mail addresses are told by userinfo only.
// Its own plain pages ask for a login, take any password, and ask whether the login may be told.
import Provider from 'oidc-provider';

const [port, publicUrl] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const { CLIENT_ID, CLIENT_SECRET } = process.env;

const provider = new Provider(issuer, {
  clients: [{
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    redirect_uris: [`${publicUrl.replace(/\/$/, '')}/signin/oidc/callback`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  findAccount: (context, login) => ({
    accountId: login,
    claims: () => ({
      sub: login,
      email: login.includes('@') ? login : `${login}@example.com`,
      email_verified: !login.includes('-unsure'),
    }),
  }),
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`
The provider is ready. In another window, start Ads Connect with it:

ADSCONNECT_OIDC_ISSUER=${issuer} ADSCONNECT_OIDC_CLIENT_ID=${CLIENT_ID} \\
ADSCONNECT_OIDC_CLIENT_SECRET=${CLIENT_SECRET} ADSCONNECT_OIDC_NAME=Acme ./adsconnect serve
`));
