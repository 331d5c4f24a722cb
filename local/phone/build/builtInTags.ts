/** Tags that WeChat itself provides. A tag without children (`leaf`) gets an empty template, the others pass their children on. */
const leaves = [
  'input', 'textarea', 'image', 'icon', 'switch', 'slider', 'progress', 'rich-text', 'canvas', 'video', 'web-view',
  'cover-image', 'navigation-bar',
];

const containers = [
  'view', 'text', 'button', 'scroll-view', 'label', 'form', 'navigator', 'checkbox', 'checkbox-group', 'radio',
  'radio-group', 'picker', 'picker-view-column', 'cover-view', 'page-container', 'page-meta', 'match-media',
  'swiper-item', 'movable-area', 'movable-view',
];

/** Built-ins whose children live inside an element of their own. */
const wrapped: Record<string, string> = {
  swiper: '<native-div class="wx-swiper-track"><slot/></native-div>',
  'picker-view': '<native-div class="wx-picker-columns"><slot/></native-div>',
  'root-portal': '<native-div class="wx-portal"><slot/></native-div>',
};

export const builtInTags: readonly string[] = [...leaves, ...containers, ...Object.keys(wrapped)];

export const builtInPath = (tag: string): string => `wx-builtin/${tag}`;

export function builtInTemplate(tag: string): string {
  return wrapped[tag] ?? (leaves.includes(tag) ? '' : '<slot/>');
}
