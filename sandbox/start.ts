import { type MailSandbox, startMailSandbox } from "./mail/mail-sandbox";
import { type SsoSandbox, type SsoSandboxOptions, startSsoSandbox } from "./sso/sso-sandbox";
import { createVnpaySandbox, type VnpaySandbox } from "./vnpay/vnpay-sandbox";

export interface Sandbox {
  /** Absent where a real gateway is set. */
  vnpay?: { gateway: VnpaySandbox; origin: string; payUrl: string; apiUrl: string };
  /** Absent where a real mail server is set. */
  mail?: MailSandbox;
  /** Absent where a real sign-on system is set. */
  signOn?: SsoSandbox;
  close(): Promise<void>;
}

export const sandboxTmnCode = "CHOTN001";

/** Starts the stand-ins for what lies outside the shop, each on its port of the loopback address. */
export async function startSandbox(options: {
  vnpay?: { hashSecret: string; ipnUrl: string; port: number; retryDelayMs: number };
  mail?: { smtpPort: number; webPort: number };
  signOn?: Omit<SsoSandboxOptions, "nodeEnv" | "allowInProduction">;
  nodeEnv: string | undefined;
  allowInProduction: boolean;
}): Promise<Sandbox> {
  const sandbox: Sandbox = {
    async close() {
      await Promise.all([
        sandbox.vnpay?.gateway.close(),
        sandbox.mail?.close(),
        sandbox.signOn?.close(),
      ]);
    },
  };
  if (options.vnpay) {
    const gateway = createVnpaySandbox({
      tmnCode: sandboxTmnCode,
      hashSecret: options.vnpay.hashSecret,
      ipnUrl: options.vnpay.ipnUrl,
      nodeEnv: options.nodeEnv,
      allowInProduction: options.allowInProduction,
      retryDelayMs: options.vnpay.retryDelayMs,
      refundAfterMs: 10_000,
    });
    sandbox.vnpay = { gateway, ...(await gateway.listen(options.vnpay.port)) };
  }
  if (options.mail) sandbox.mail = await startMailSandbox(options.mail);
  if (options.signOn) {
    const { nodeEnv, allowInProduction } = options;
    sandbox.signOn = await startSsoSandbox({ ...options.signOn, nodeEnv, allowInProduction });
  }
  return sandbox;
}
