/** A phone without a screen: storage, network, and functions that answer what a test says. */

interface Asked {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly as?: string;
}

type Answering = (asked: Asked) => unknown;

export interface Phone {
  /** What was asked of the functions, in order. */
  readonly asked: Asked[];
  answer: Answering;
  online: boolean;
  /** Back in the network: everybody who listens hears it. */
  connect(): void;
  storage: Map<string, string>;
}

/** Puts one in the place of `wx`. */
export function usePhone(): Phone {
  const listeners = new Set<(status: { isConnected: boolean }) => void>();
  const phone: Phone = {
    asked: [],
    answer: () => ({ ok: false, code: 'fault' }),
    online: true,
    connect() {
      phone.online = true;
      for (const listener of listeners) listener({ isConnected: true });
    },
    storage: new Map(),
  };
  const wx = {
    getStorageSync: (key: string): unknown => JSON.parse(phone.storage.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => void listeners.add(listener),
    offNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => void listeners.delete(listener),
    cloud: {
      callFunction: ({ data }: { data: Asked }): Promise<{ result: unknown }> => {
        if (!phone.online) return Promise.reject(Object.assign(new Error('offline'), { errCode: -1 }));
        phone.asked.push(data);
        return Promise.resolve({ result: phone.answer(data) });
      },
    },
  };
  Object.assign(globalThis, { wx });
  return phone;
}
