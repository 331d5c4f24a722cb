import { removeRendered, renderComponent, textsOf } from './support/renderComponent';

afterEach(removeRendered);

function callsMade(): string[] {
  const called: string[] = [];
  const makePhoneCall = ({ phoneNumber }: { phoneNumber: string }): Promise<void> => {
    called.push(phoneNumber);
    return Promise.reject(new Error('makePhoneCall:fail cancel'));
  };
  Object.assign(globalThis, { wx: { ...(globalThis as { wx?: object }).wx, makePhoneCall } });
  return called;
}

test('a phone number calls at a tap; a call thought better of is no trouble', async () => {
  const called = callsMade();
  const number = renderComponent('components/phone-call/phone-call', { phone: '13800005678', text: '138 0000 5678', whose: '张敏' });
  expect(textsOf(number, '.phone-call')).toEqual(['138 0000 5678']);
  number.querySelector('.phone-call')?.dispatchEvent('tap');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(called).toEqual(['13800005678']);
});

const sections = [
  { title: '本人', rows: [{ field: 'name', label: '姓名', value: '王䶮' }, { field: 'phone', label: '手机', value: '13800005678' }] },
];

test.each([
  ['王䶮', 1],
  ['', 0],
])('a form to read, calls %j: %d number to tap', (calls, most) => {
  const form = renderComponent('components/read-form/read-form', { sections, calls });
  expect(form.querySelectorAll('.read-form__call')).toHaveLength(most);
  expect(textsOf(form, '.read-form__value')).toEqual(most ? ['王䶮'] : ['王䶮', '13800005678']);
});
