import { button, form, label } from './button';
import { checkbox, checkboxGroup, radio, radioGroup, slider, switchControl } from './choices';
import { image } from './image';
import { input, textarea } from './input';
import type { BuiltIn } from './node';
import { matchMediaView, navigationBar, pageContainer, pageMeta, rootPortal } from './pageLevel';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './pickerView';
import { scrollView } from './scrollView';
import { canvas, icon, movableView, navigator, progress, richText, text, video, webView } from './small';
import { swiper } from './swiper';

/** Built-ins by tag. A tag that is not here (`view` …) only passes its children on. */
export const builtIns: Record<string, BuiltIn> = {
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': image,
  form,
  icon,
  image,
  input,
  label,
  'match-media': matchMediaView,
  'movable-view': movableView,
  'navigation-bar': navigationBar,
  navigator,
  'page-container': pageContainer,
  'page-meta': pageMeta,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  slider,
  swiper,
  'swiper-item': { properties: { itemId: String, skipHiddenItemLayout: Boolean } },
  switch: switchControl,
  text,
  textarea,
  video,
  'web-view': webView,
};
