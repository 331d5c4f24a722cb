import fc from 'fast-check';
import {
  lengthOfName,
  normalisePersonName,
  personNameProblem,
  sameName,
} from '../../../cloudfunctions/domain/identity/personName';

test.each(['王䶮', '𬭳', '张𬭳', '巴图·乌恩', '阿不都热合曼·买买提', '王', 'José García', "Sean O'Neil", '葛\u{e0100}城'])(
  'takes %s as it is written',
  (name) => {
    expect(normalisePersonName(name)).toBe(name);
    expect(personNameProblem(name)).toBeNull();
  },
);

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['王😀', 'characters'],
  ['王\u0000', 'characters'],
  ['王\u200b龙', 'characters'],
  ['王2', 'characters'],
  ['·王', 'characters'],
  ['王·', 'characters'],
  ['巴图··乌恩', 'characters'],
  ['王，龙', 'characters'],
  ['王\ue123', 'privateUse'],
  ['王'.repeat(51), 'tooLong'],
])('says what is wrong with %j', (name, problem) => {
  expect(personNameProblem(normalisePersonName(name))).toBe(problem);
});

test('counts characters of the far planes as one', () => {
  expect(lengthOfName('𬭳'.repeat(50))).toBe(50);
  expect(personNameProblem('𬭳'.repeat(50))).toBeNull();
  expect(personNameProblem('𬭳'.repeat(51))).toBe('tooLong');
});

test.each(Array.from('•‧・．∙⋅･·'))('the look-alike %s becomes the one dot', (dot) => {
  expect(normalisePersonName(`巴图 ${dot} 乌恩`)).toBe('巴图·乌恩');
  expect(sameName(`巴图${dot}乌恩`, '巴图·乌恩')).toBe(true);
});

test.each([
  ['张 三', '张三'],
  ['  张　三 ', '张三'],
  ['张 三 丰', '张三丰'],
  ['John   Smith', 'John Smith'],
])('tidies the blanks of %j', (typed, name) => {
  expect(normalisePersonName(typed)).toBe(name);
});

test('compares across encodings and cases, and tells different names apart', () => {
  expect(sameName('Jose\u0301', 'JOSÉ')).toBe(true);
  expect(sameName('\uf9dc', '隆')).toBe(true);
  expect(sameName('王䶮', '王龑')).toBe(false);
  expect(sameName('巴图·乌恩', '巴图乌恩')).toBe(false);
});

const letters = fc.constantFrom('王', '䶮', '𬭳', '·', '•', ' ', '　', 'a', 'É', '-', "'", '葛\u{e0100}');

test('tidying twice is tidying once, and what is tidy is the same name', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
      const once = normalisePersonName(parts.join(''));
      expect(normalisePersonName(once)).toBe(once);
      expect(sameName(parts.join(''), once)).toBe(true);
    }),
  );
});
