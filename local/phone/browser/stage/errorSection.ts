import { h } from '../element';
import { section, type Section } from './section';

const shownErrors = 20;

/** Errors nobody caught, of the phone that is running. */
export function errorSection(): Section {
  const list = h('ol', { class: 'errors', role: 'log' });
  const element = section('没有接住的错误', list);
  element.hidden = true;
  const add = (message: string): void => {
    element.hidden = false;
    list.prepend(h('li', {}, message));
    while (list.children.length > shownErrors) list.lastElementChild?.remove();
  };
  return {
    element,
    connect: (phone) => {
      list.replaceChildren();
      element.hidden = true;
      phone.onError(add);
    },
  };
}
