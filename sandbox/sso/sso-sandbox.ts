import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Configuration, Provider } from "oidc-provider";
import { readSsoKeys } from "./keys";
import { createMemoryAdapters } from "./memory-adapter";
import { choicePage, leavePage, peoplePage, sentencePage, style, stylePath } from "./pages";

/** Somebody who can sign in here. */
export interface SsoPerson {
  /** What the shop knows them by. */
  subject: string;
  name: string;
  /** What they are, in words for whoever chooses. */
  role: string;
  /** As the national system names them: HoVaTen, LoaiTaiKhoan, MaSoThue, SoDinhDanh, groups… */
  claims: Readonly<Record<string, string | readonly string[]>>;
}

export interface SsoSandboxOptions {
  /**
   * What the system calls itself in its tokens. It need not be an address that answers, as with some
   * real systems; accounts are kept under it, so it must not change with the port.
   */
  issuer: string;
  client: {
    id: string;
    secret: string;
    redirectUri: string;
    postLogoutRedirectUri: string;
    backChannelLogoutUri: string;
  };
  people: readonly SsoPerson[];
  /** Where its keys are kept. */
  keysFile: string;
  port?: number;
  /** NODE_ENV of the process; in `production` the stand-in starts only with `allowInProduction`. */
  nodeEnv: string | undefined;
  allowInProduction?: boolean;
}

export interface SsoSandbox {
  /** Where it answers; `/` lists the people. */
  origin: string;
  endpoints: {
    authorization: string;
    token: string;
    keys: string;
    userInfo: string;
    endSession: string;
  };
  close(): Promise<void>;
}

const claimNames = [
  ...["LoaiTaiKhoan", "HoVaTen", "NgayThangNamSinh", "GioiTinh", "SoDinhDanh", "SoDienThoai"],
  ...["ThuDienTu", "DiaChi", "TenDoanhNghiep", "MaSoThue", "MaSoDoanhNghiep", "loAs", "groups"],
];

const hour = 3600;
const choicePrefix = "/chon-nguoi/";

/**
 * A stand-in for the province's sign-on system, with the people of the demo. It asks for no password,
 * so it refuses to start in production unless that is allowed outright.
 */
export async function startSsoSandbox(options: SsoSandboxOptions): Promise<SsoSandbox> {
  if (options.nodeEnv === "production" && options.allowInProduction !== true) {
    throw new Error(
      "The sign-on stand-in asks nobody for a password and does not run in production.",
    );
  }
  const { client, people } = options;
  const keys = await readSsoKeys(options.keysFile);
  const ProviderClass = await loadProvider();
  const provider = new ProviderClass(options.issuer, {
    adapter: createMemoryAdapters(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.postLogoutRedirectUri],
        backchannel_logout_uri: client.backChannelLogoutUri,
        backchannel_logout_session_required: true,
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    claims: { openid: ["sub"], profile: claimNames },
    findAccount: (_ctx, subject) => {
      const person = people.find((one) => one.subject === subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, ...person.claims }) };
    },
    // The shop is the only client and the people are invented: there is nothing to ask consent for.
    async loadExistingGrant(ctx) {
      const { session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: session!.accountId,
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, interaction) => choicePrefix + interaction.uid },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = leavePage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = sentencePage(
            "Đã đăng xuất",
            "Phiên đăng nhập ở hệ thống định danh đã kết thúc.",
          );
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = sentencePage("Không đăng nhập được", `Mã lỗi: ${out.error}.`);
    },
    // The provider asks private addresses nothing, and the shop of the demo is at one.
    fetch: (
      url: string | URL,
      { dispatcher: _guard, ...init }: RequestInit & { dispatcher?: unknown },
    ) => fetch(url, init),
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
    },
  } as Configuration);

  const handle = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://sso.invalid");
    protect(response, client.redirectUri);
    if (pathname === "/" && request.method === "GET") return sendHtml(response, peoplePage(people));
    if (pathname === stylePath) {
      response.writeHead(200, { "Content-Type": "text/css; charset=utf-8" }).end(style);
      return;
    }
    if (pathname.startsWith(choicePrefix)) return choose(provider, people, request, response);
    return handle(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) return void response.destroy();
      response.statusCode = 400;
      sendHtml(
        response,
        sentencePage("Lần đăng nhập này đã hết hạn", "Mời bạn quay lại chợ và bấm Đăng nhập."),
      );
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    endpoints: {
      authorization: `${origin}/auth`,
      token: `${origin}/token`,
      keys: `${origin}/jwks`,
      userInfo: `${origin}/me`,
      endSession: `${origin}/session/end`,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Shows the people, and takes the choice. */
async function choose(
  provider: Provider,
  people: readonly SsoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return sendHtml(response, choicePage(choicePrefix + uid, people));
  const form = new URLSearchParams(await readBody(request));
  const person = people.find(({ subject }) => subject === form.get("nguoi"));
  const result = person
    ? { login: { accountId: person.subject, remember: true } }
    : { error: "access_denied", error_description: "the person stopped" };
  await provider.interactionFinished(request, response, result, {
    mergeWithLastSubmission: false,
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 4_096) throw new Error("too long");
  }
  return body;
}

/** Forms here lead on to the shop, through the provider's own addresses. */
function protect(response: ServerResponse, redirectUri: string): void {
  const policy = [
    "default-src 'none'",
    "script-src",
    "style-src 'self'",
    `form-action 'self' ${new URL(redirectUri).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
}

function sendHtml(response: ServerResponse, html: string): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(html);
}

/** On Node 20 the package says that it was made for a later one; what is used of it here works there. */
async function loadProvider(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return (await import("oidc-provider")).default;
  } finally {
    console.warn = warn;
  }
}
