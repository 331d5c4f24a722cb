import { scopedClasses, type BuiltInNode, type Property } from './node';

export const hoverProperties: Record<string, Property> = {
  hoverClass: String,
  hoverStopPropagation: Boolean,
  hoverStartTime: null,
  hoverStayTime: null,
};

/** Adds `hover-class` while a finger rests on the node. */
export function followHover(node: BuiltInNode, defaultClass = ''): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let added: string[] = [];
  const clear = (): void => {
    clearTimeout(timer);
    node.element.classList.remove(...added);
    added = [];
  };
  node.element.addEventListener('pointerdown', (event) => {
    const names = node.text('hoverClass') || defaultClass;
    if (!names || names === 'none' || node.flag('disabled')) return;
    if (node.flag('hoverStopPropagation')) event.stopPropagation();
    clear();
    timer = setTimeout(
      () => {
        added = names === defaultClass ? [names] : scopedClasses(node, names);
        node.element.classList.add(...added);
      },
      node.number('hoverStartTime', 50),
    );
  });
  const leave = (): void => {
    clearTimeout(timer);
    timer = setTimeout(clear, node.number('hoverStayTime', 400));
  };
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    node.element.addEventListener(type, leave);
}
