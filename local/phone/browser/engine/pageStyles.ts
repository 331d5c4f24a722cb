import { currentTheme, onThemeChange } from '../phoneState';

/**
 * Each page of WeChat is a document of its own: only its own sheets apply. Here the sheets of the page in front are
 * adopted by the one document, in the order app, components, page.
 */
const sheets = new Map<string, CSSStyleSheet>();
const darkRules: { rule: CSSMediaRule; text: string }[] = [];
const darkQuery = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g;

function applyTheme({ rule, text }: { rule: CSSMediaRule; text: string }): void {
  const theme = currentTheme();
  // A browser's own colour scheme cannot be set from a page, so the query is replaced by one that holds or does not.
  rule.media.mediaText = text.replace(darkQuery, (_, wanted) =>
    wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)',
  );
}

function collectDarkRules(list: CSSRuleList): void {
  for (const rule of Array.from(list)) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const { mediaText } = rule.media;
    if (mediaText.includes('prefers-color-scheme')) {
      const dark = { rule, text: mediaText };
      darkRules.push(dark);
      applyTheme(dark);
    }
    collectDarkRules(rule.cssRules);
  }
}

export function registerStyles(styles: Record<string, string>): void {
  for (const [virtual, css] of Object.entries(styles)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(virtual, sheet);
    collectDarkRules(sheet.cssRules);
  }
  onThemeChange(() => darkRules.forEach(applyTheme));
}

export function adoptStyles(virtuals: readonly string[]): void {
  document.adoptedStyleSheets = virtuals.flatMap((virtual) => sheets.get(virtual) ?? []);
}
