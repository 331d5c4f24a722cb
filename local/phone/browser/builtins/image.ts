import { fileUrl } from '../files/fileUrl';
import type { BuiltIn } from './node';

/** `object-fit` and `object-position` of each mode; widthFix and heightFix size the element itself. */
const modes: Record<string, [fit: string, position: string]> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
  'top left': ['none', 'left top'],
  'top right': ['none', 'right top'],
  'bottom left': ['none', 'left bottom'],
  'bottom right': ['none', 'right bottom'],
};

const properties = {
  src: String,
  mode: { type: String, value: 'scaleToFill' },
  lazyLoad: Boolean,
  webp: Boolean,
  fadeIn: Boolean,
  showMenuByLongpress: Boolean,
} as const;

export const image: BuiltIn = {
  properties,
  mount(node) {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.draggable = false;
    node.element.append(picture);
    const fit = (): void => {
      const mode = node.text('mode');
      [picture.style.objectFit, picture.style.objectPosition] = modes[mode] ?? ['fill', 'center'];
      const { naturalWidth, naturalHeight } = picture;
      if (!naturalWidth) return;
      const { style, clientWidth, clientHeight } = node.element;
      if (mode === 'widthFix') style.height = `${(clientWidth * naturalHeight) / naturalWidth}px`;
      if (mode === 'heightFix') style.width = `${(clientHeight * naturalWidth) / naturalHeight}px`;
    };
    picture.addEventListener('load', () => {
      fit();
      node.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    });
    picture.addEventListener('error', () => node.emit('error', { errMsg: `GET ${node.text('src')} 404 (Not Found)` }));
    const labelled = (value: unknown): void => {
      picture.alt = String(value ?? '');
    };
    return {
      changed: {
        mode: fit,
        ariaLabel: labelled,
        src: (value) => {
          const source = String(value ?? '');
          picture.hidden = source === '';
          if (!source) return picture.removeAttribute('src');
          void fileUrl(source, node.component.ownerShadowRoot?.getHostNode().is ?? '').then((url) => {
            if (node.text('src') === source) picture.src = url;
          });
        },
      },
    };
  },
};
