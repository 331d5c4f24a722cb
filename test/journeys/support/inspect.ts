/** What is wrong with a page as it is drawn: by axe's rules, and by whether everything fits the width of the phone. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface Faults {
  /** Serious and critical ones: the rule and where. */
  readonly axe: readonly string[];
  /** What sticks out at the right. */
  readonly wide: readonly string[];
  /** Lines of text and buttons of a wide window that are longer than reads well. */
  readonly stretched: readonly string[];
}

/** px, as the theme has it. */
const widestColumn = 960;

/**
 * Not asked: labels here are sentences for the ear, in other words than what is drawn; and what scrolls is the browser's
 * own stand-in for WeChat's page.
 */
const options: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: false }, 'scrollable-region-focusable': { enabled: false } },
};

/** TDesign's own: a tab that names a panel without content, and the steps of a row, each an option of no list. */
const notOurs: readonly (readonly [rule: string, part: string])[] = [
  ['aria-valid-attr-value', 't-tabs__item'],
  ['aria-required-parent', 't-steps-item'],
];

export async function inspect(page: Page): Promise<Faults> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async ([asked, foreign, widest]): Promise<Faults> => {
    const { axe: inspector } = globalThis as unknown as { axe: typeof axe };
    const screen = document.querySelector('wx-page:not([hidden])');
    if (!screen) return { axe: ['no page'], wide: [], stretched: [] };
    const { violations } = await inspector.run(screen, asked);
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const cut = (element: Element): boolean => {
      for (let above = element.parentElement; above && above !== screen; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      return false;
    };
    const edge = screen.getBoundingClientRect().right + 1;
    const wide = [...screen.querySelectorAll('*')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return right > edge && width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible' && !cut(element);
    });
    const widthOf = (text: Node): number => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return Math.max(0, ...[...range.getClientRects()].map(({ width }) => width));
    };
    const longLine = ({ childNodes }: Element): boolean => [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && widthOf(node) > widest);
    const wideButton = (element: Element): boolean => element.localName === 'wx-button' && element.getBoundingClientRect().width > widest;
    const stretched = [...screen.querySelectorAll('*')].filter((element) => longLine(element) || wideButton(element));
    return {
      stretched: stretched.map(({ className, textContent }) => `stretched ${className}: ${textContent.trim().slice(0, 40)}`),
      axe: grave.flatMap(({ id, nodes }) => nodes
        .filter(({ html }) => !foreign.some(([rule, part]) => rule === id && html.includes(part)))
        .map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)),
      wide: [
        ...(screen.scrollWidth > screen.clientWidth ? ['the page scrolls sideways'] : []),
        ...wide.map(({ className, textContent }) => `${className}: ${textContent.trim().slice(0, 40)}`),
      ],
    };
  }, [options, notOurs, widestColumn] as const);
}
