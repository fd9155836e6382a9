import type { Adapter, AdapterPayload } from "oidc-provider";

const mostEntries = 20_000;

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since 1970; never for entries without an end. */
  expiresAt: number;
}

/** Keeps what the provider remembers in this process; a restart signs everybody out there. */
export function createMemoryAdapters(): (name: string) => Adapter {
  const entries = new Map<string, Entry>();
  const find = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt <= Date.now()) {
      entries.delete(key);
      return undefined;
    }
    return entry?.payload;
  };
  const findBy = (name: string, test: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${name}:`) && test(payload)) return find(key);
    }
    return undefined;
  };
  return (name) => ({
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
      entries.set(`${name}:${id}`, { payload, expiresAt });
      for (const key of entries.keys()) {
        if (entries.size <= mostEntries) break;
        entries.delete(key);
      }
    },
    find: async (id) => find(`${name}:${id}`),
    findByUid: async (uid) => findBy(name, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(name, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = find(`${name}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(`${name}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) {
        if (payload.grantId === grantId) entries.delete(key);
      }
    },
  });
}
