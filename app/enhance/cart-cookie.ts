/** How many goods lie in the cart, from the cookie the server sets for scripts to read. */
export function readCartCount(cookies: string): number {
  const value = /(?:^|;\s*)gio=(\d{1,4})(?:;|$)/.exec(cookies)?.[1];
  return value ? Number(value) : 0;
}
