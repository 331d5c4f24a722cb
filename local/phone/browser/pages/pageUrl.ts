export type Query = Record<string, string>;

/**
 * `../detail/detail?id=1` seen from a page → route and query. Values stay as written: WeChat does not decode them, the
 * page that wrote `encodeURIComponent` reads with `decodeURIComponent`.
 */
export function parsePageUrl(url: string, from = ''): { route: string; query: Query } {
  const [address = '', search = ''] = url.split('?');
  const route = address.startsWith('/') ? address.slice(1) : new URL(address, `http://phone/${from}`).pathname.slice(1);
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair): [string, string] => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    });
  return { route, query: Object.fromEntries(pairs) };
}

export function formatPageUrl(route: string, query: Query): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return search ? `${route}?${search}` : route;
}
