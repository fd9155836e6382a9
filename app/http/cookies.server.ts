import { env } from "#app/env.server";

/** Seconds a cart outlives its last change. */
export const cartLifetime = 60 * 24 * 3600;

/** The number of things in the cart, for the small script that shows it on pages kept for everybody. */
export const cartCountCookie = "gio";

export interface Cookies {
  /** The name the cart's cookie has on this origin. */
  cartCookie: string;
  /** The secret of the visitor's cart; null when there is none or it cannot be ours. */
  readCartToken(request: Request): string | null;
  /** Values of Set-Cookie that give the cart and its count to the visitor. */
  giveCart(token: string, count: number): string[];
  /** Values of Set-Cookie that take both back, once the cart is ordered. */
  takeCart(): string[];
}

/**
 * The cookies of a site. On https the browser itself then holds them to this one host (`__Host-`).
 * @param origin where people reach us, such as "https://cho.tayninh.example"
 */
export function cookiesFor(origin: string): Cookies {
  const isSecure = origin.startsWith("https://");
  const cartCookie = isSecure ? "__Host-gio-hang" : "gio-hang";
  const suffix = `; Path=/; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return {
    cartCookie,
    readCartToken(request) {
      const token = readCookie(request, cartCookie);
      return token && /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : null;
    },
    giveCart(token, count) {
      if (!/^[A-Za-z0-9_-]{16,128}$/.test(token)) throw new TypeError("not a cart token");
      if (!Number.isSafeInteger(count) || count < 0) throw new TypeError("not a count");
      return [
        `${cartCookie}=${token}; Max-Age=${cartLifetime}; HttpOnly${suffix}`,
        `${cartCountCookie}=${count}; Max-Age=${cartLifetime}${suffix}`,
      ];
    },
    takeCart() {
      return [
        `${cartCookie}=; Max-Age=0; HttpOnly${suffix}`,
        `${cartCountCookie}=; Max-Age=0${suffix}`,
      ];
    },
  };
}

/** The cookies of the site that runs here. */
export function cookies(): Cookies {
  return cookiesFor(env().APP_ORIGIN);
}

/** The first cookie of that name, or null; never decoded, since ours need no decoding. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
