/** What the builder tells the running phone about a mini-program. Shared by both sides; no code. */

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: 'dark' | 'light';
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
}

export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: 'black' | 'white';
  list: TabBarItem[];
}

interface Subpackage {
  root: string;
  name?: string;
  pages: string[];
  independent?: boolean;
}

export interface AppConfig {
  entryPagePath?: string;
  pages: string[];
  subpackages?: Subpackage[];
  subPackages?: Subpackage[];
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  usingComponents?: Record<string, string>;
  darkmode?: boolean;
  themeLocation?: string;
}

export type StyleIsolation =
  'isolated' | 'apply-shared' | 'shared' | 'page-isolated' | 'page-apply-shared' | 'page-shared';

/** The JSON beside a page or a component; `usingComponents` is already resolved to `/virtual/paths`. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  usingComponents: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  componentPlaceholder?: Record<string, string>;
  styleIsolation?: StyleIsolation;
  addGlobalClass?: boolean;
}

export interface ComponentEntry {
  config: ComponentConfig;
  isPage: boolean;
  /** Prefix of its classes; null where classes are shared with the page. */
  scope: string | null;
  hasTemplate: boolean;
  /** Virtual paths whose style sheets a page needs, in the order they apply. Empty for components. */
  sheets: string[];
}

export interface Manifest {
  app: AppConfig;
  pages: string[];
  /** The values of theme.json, by theme. */
  theme: { light: Record<string, string>; dark: Record<string, string> };
  components: Record<string, ComponentEntry>;
  buildId: string;
}

export interface Diagnostic {
  level: 'error' | 'warning';
  file: string;
  /** 1-based; 0 where the message is about the file as a whole. */
  line: number;
  column: number;
  message: string;
}

export interface PackageSize {
  /** `main`, or the subpackage's root. */
  name: string;
  bytes: number;
}

export interface BuildReport {
  ok: boolean;
  buildId: string;
  pages: string[];
  components: number;
  packages: PackageSize[];
  diagnostics: Diagnostic[];
  milliseconds: number;
}
