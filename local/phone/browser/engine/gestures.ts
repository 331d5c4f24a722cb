import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { toContact, toContacts, type Contact } from './touches';
import { whileTapping } from './tapPermission';

const tapDistance = 10;
const longPressMilliseconds = 350;

interface Touched {
  touches: Contact[];
  changedTouches: Contact[];
}
interface Press {
  target: EventTarget;
  start: Contact;
  timer: ReturnType<typeof setTimeout>;
  longPressed: boolean;
}

let press: Press | undefined;
let touched: EventTarget | null = null;
let lastTap = -Infinity;

type MarkedNode = Node & { __wxElement?: glassEasel.Element };

function componentAt(target: EventTarget | null): glassEasel.Element | undefined {
  let node: MarkedNode | null = target instanceof Node ? target : null;
  while (node && !node.__wxElement) node = node.parentNode;
  return node?.__wxElement;
}

interface Outcome {
  heard: boolean;
  noDefault: boolean;
}

function dispatch(type: string, target: EventTarget | null, detail: unknown, fields: object, composed = true): Outcome {
  const element = componentAt(target);
  if (!element) return { heard: false, noDefault: false };
  let heard = false;
  const event = new glassEasel.Event(type, detail, {
    bubbles: true,
    composed,
    capturePhase: true,
    extraFields: { ...fields },
    handleListenerReturn: (result) => {
      heard = true;
      return result === false ? false : undefined;
    },
  });
  glassEasel.Event.dispatchEvent(element, event);
  return { heard, noDefault: event.defaultPrevented() };
}

/** Passes an event of the document, such as `transitionend`, to the component it happened in. */
export function dispatchDomEvent(event: Event): void {
  dispatch(event.type, event.target, {}, {}, false);
}

const isDisabled = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('wx-button[data-disabled]') !== null;

/** A tap as a finger, the keyboard or a screen reader makes it. */
function tap(target: EventTarget, contact: Contact): void {
  if (isDisabled(target)) return;
  lastTap = performance.now();
  const fields: Touched = { touches: [contact], changedTouches: [contact] };
  whileTapping(() => dispatch('tap', target, { x: contact.pageX, y: contact.pageY }, fields));
}

function startPress(target: EventTarget, contact: Contact): void {
  cancelPress();
  const timer = setTimeout(() => longPress(), longPressMilliseconds);
  press = { target, start: contact, timer, longPressed: false };
}

function longPress(): void {
  if (!press || isDisabled(press.target)) return;
  const { target, start } = press;
  const fields: Touched = { touches: [start], changedTouches: [start] };
  const detail = { x: start.pageX, y: start.pageY };
  whileTapping(() => {
    const outcomes = ['longpress', 'longtap'].map((type) => dispatch(type, target, detail, fields));
    if (press) press.longPressed = outcomes.some(({ heard }) => heard);
  });
}

function movePress(contact: Contact): void {
  if (!press) return;
  const { start } = press;
  if (Math.hypot(contact.clientX - start.clientX, contact.clientY - start.clientY) > tapDistance) cancelPress();
}

function endPress(contact: Contact): void {
  if (!press) return;
  const { target, longPressed } = press;
  cancelPress();
  if (!longPressed) tap(target, contact);
}

function cancelPress(): void {
  if (press) clearTimeout(press.timer);
  press = undefined;
}

function onTouch(event: TouchEvent): void {
  if (event.type === 'touchstart') touched = event.target;
  const fields: Touched = { touches: toContacts(event.touches), changedTouches: toContacts(event.changedTouches) };
  const [contact] = fields.changedTouches;
  const { noDefault } = dispatch(event.type, event.target, {}, fields);
  if (noDefault && event.type === 'touchmove' && event.cancelable) event.preventDefault();
  if (!contact || !event.target) return;
  if (event.type === 'touchstart') startPress(event.target, contact);
  else if (event.type === 'touchmove') movePress(contact);
  else if (event.type === 'touchend') endPress(contact);
  else cancelPress();
}

/** Browsers send mouse events after a touch; they are not a second tap. */
function isEcho(event: MouseEvent): boolean {
  const source = (event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } }).sourceCapabilities;
  return source?.firesTouchEvents ?? false;
}

/** What the tap opened lies under the finger now: the echo must not press it, too. */
function swallowGhost(event: MouseEvent): void {
  const { target } = event;
  if (!isEcho(event) || !(target instanceof Node) || !(touched instanceof Node) || target.contains(touched)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

let mouseTarget: EventTarget | null = null;

/** A mouse is a finger that touches while its button is down. */
function onMouse(event: MouseEvent): void {
  if (isEcho(event) || (event.button !== 0 && event.type !== 'mousemove')) return;
  const contact = toContact(event);
  if (event.type === 'mousedown' && event.target) {
    mouseTarget = event.target;
    dispatch('touchstart', mouseTarget, {}, { touches: [contact], changedTouches: [contact] });
    startPress(event.target, contact);
  } else if (event.type === 'mousemove' && mouseTarget) {
    dispatch('touchmove', mouseTarget, {}, { touches: [contact], changedTouches: [contact] });
    movePress(contact);
  } else if (event.type === 'mouseup' && mouseTarget) {
    dispatch('touchend', mouseTarget, {}, { touches: [], changedTouches: [contact] });
    mouseTarget = null;
    endPress(contact);
  }
}

/** Enter and space on something with a role, and `click()` by a script or a screen reader. */
function onKey(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute('tabindex') || !componentAt(target)) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  target.click();
}

function onClick(event: MouseEvent): void {
  if (event.detail !== 0 || !(event.target instanceof HTMLElement) || performance.now() - lastTap < 50) return;
  if (event.target.matches('input, textarea, select')) return;
  const { left, top, width, height } = event.target.getBoundingClientRect();
  tap(event.target, toContact({ clientX: left + width / 2, clientY: top + height / 2 }));
}

export function installGestures(): void {
  const options = { capture: true, passive: false };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(type, onTouch, options);
  }
  for (const type of ['mousedown', 'mouseup', 'click'] as const) document.addEventListener(type, swallowGhost, true);
  for (const type of ['mousedown', 'mousemove', 'mouseup'] as const) document.addEventListener(type, onMouse, true);
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick, true);
}
