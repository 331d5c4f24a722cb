import type { Manifest } from '../manifest';
import { defineBuiltIns } from './builtins/define';
import { setFormFieldBehavior } from './builtins/fields';
import { followServerClock, setClock } from './clock';
import { installInstanceMethods, takeHanded } from './engine/instanceMethods';
import { registerStyles } from './engine/pageStyles';
import { addComponents, createEngine, installConstructors } from './engine/space';
import { installWxsGlobals } from './engine/wxsGlobals';
import { catchUncaught, guarded, onError } from './errors';
import { callPage, pageLifetime } from './pages/openedPage';
import { pageStack, topPage } from './pages/pageStack';
import { formatPageUrl, parsePageUrl } from './pages/pageUrl';
import { goBack, lastPageKey, relaunch, tapTab } from './pages/router';
import { setPhone } from './phone';
import { currentTheme, onThemeChange, phoneState, setPhoneState } from './phoneState';
import { openCapsuleMenu } from './sheets/share';
import { setActions } from './shell/chromeActions';
import { wireFrame } from './shell/wire';
import { wx } from './wx';
import { fire, setLaunchOptions, type EnterOptions } from './wx/lifecycle';
import { followNetwork } from './wx/network';
import { followSystem } from './wx/system';

// Before the templates are evaluated: their WXS runs at once.
catchUncaught();
installWxsGlobals();

type AppObject = Record<string, unknown>;
let app: AppObject = {};
let known: Manifest;

function callApp(name: string, ...input: unknown[]): void {
  const method = app[name];
  if (typeof method === 'function') guarded(`App ${name}`, () => method.apply(app, input) as unknown);
}

/** Before the mini-program's scripts run. */
export function prepare(manifest: Manifest, styles: Record<string, string>, templates: Record<string, unknown>): void {
  known = manifest;
  const engine = createEngine(manifest, (space) => defineBuiltIns(space, templates));
  setFormFieldBehavior(engine.formField);
  setPhone({ manifest, engine });
  registerStyles(styles);
  addComponents(engine, manifest, templates);
  installConstructors(engine, manifest.components);
  installInstanceMethods();
  Object.assign(globalThis, {
    wx,
    App: (definition: AppObject) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => pageStack.map(({ instance }) => instance),
  });
}

/** Where the mini-program begins: `?page=`, the page before a reload, or its first. */
function firstPage(): { url: string; scene: number } {
  const search = new URLSearchParams(location.search);
  const asked = search.get('page');
  const last = sessionStorage.getItem('phone:reloading') ? sessionStorage.getItem(lastPageKey) : null;
  sessionStorage.removeItem('phone:reloading');
  const url = asked ?? last ?? known.app.entryPagePath ?? known.pages[0] ?? '';
  return { url: url.replace(/^\//, ''), scene: Number(search.get('scene') ?? 1001) };
}

function enter(url: string, scene: number): void {
  const { route, query } = parsePageUrl(`/${url.replace(/^\//, '')}`);
  const options: EnterOptions = { path: route, query, scene, referrerInfo: {} };
  setLaunchOptions(options);
  callApp('onLaunch', options);
  callApp('onShow', options);
  fire('show', options);
  if (known.components[route]?.isPage) return relaunch(`/${formatPageUrl(route, query)}`);
  callApp('onPageNotFound', { path: route, query, isEntryPage: true });
  fire('missing', { path: route, query, isEntryPage: true });
  if (!topPage()) relaunch(`/${known.pages[0] ?? ''}`);
}

function exposeHandle(): void {
  window.__phone = {
    state: phoneState,
    set: setPhoneState,
    become: (openid, page) => {
      setPhoneState({ openid });
      const url = new URL(location.href);
      url.searchParams.set('as', openid);
      if (page) url.searchParams.set('page', page);
      else url.searchParams.delete('page');
      location.replace(url);
    },
    relaunch: (page) => guarded('relaunch', () => relaunch(`/${(page ?? known.pages[0] ?? '').replace(/^\//, '')}`)),
    where: () => {
      const page = topPage();
      return page ? formatPageUrl(page.route, page.query) : '';
    },
    onError,
    setClock,
    handed: takeHanded,
  };
}

function followVisibility(): void {
  document.addEventListener('visibilitychange', () => {
    const page = topPage();
    const hidden = document.visibilityState === 'hidden';
    callApp(hidden ? 'onHide' : 'onShow', { path: page?.route ?? '', query: page?.query ?? {}, scene: 1001 });
    fire(hidden ? 'hide' : 'show', {});
    if (page) pageLifetime(page, hidden ? 'hide' : 'show');
  });
  addEventListener('resize', () => {
    const page = topPage();
    const resized = { size: { windowWidth: innerWidth, windowHeight: innerHeight } };
    if (!page) return;
    callPage(page, 'onResize', resized);
    pageLifetime(page, 'resize', [resized]);
  });
}

/** After every script has registered its component. */
export function start(): void {
  setActions({
    back: () => goBack(1),
    home: () => relaunch(`/${known.pages[0] ?? ''}`),
    tab: tapTab,
    menu: () => {
      const page = topPage();
      if (page) void openCapsuleMenu(page, () => location.reload());
    },
    exit: () => relaunch(`/${known.pages[0] ?? ''}`),
  });
  onError((message) => {
    callApp('onError', message);
    fire('error', message);
  });
  onThemeChange((theme) => callApp('onThemeChange', { theme }));
  document.documentElement.dataset.theme = currentTheme();
  onThemeChange((theme) => (document.documentElement.dataset.theme = theme));
  followNetwork();
  followSystem();
  followVisibility();
  exposeHandle();
  void followServerClock().then(() => {
    wireFrame();
    const { url, scene } = firstPage();
    guarded('launch', () => enter(url, scene));
    document.documentElement.toggleAttribute('data-started', true);
  });
}
