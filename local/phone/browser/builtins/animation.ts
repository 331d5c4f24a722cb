import { convertRpx } from '../../rpx';

/** One `step()` of `wx.createAnimation`. */
export interface AnimationStep {
  style: Record<string, string>;
  transform: string;
  duration: number;
  timingFunction: string;
  delay: number;
}

/** Plays what `animation.export()` gave: each step as a CSS transition after the one before it. */
export function playAnimation(element: HTMLElement, animation: unknown): void {
  const steps = (animation as { actions?: AnimationStep[] } | null)?.actions ?? [];
  let wait = 0;
  for (const step of steps) {
    setTimeout(() => {
      element.style.transition = `all ${step.duration}ms ${step.timingFunction} ${step.delay}ms`;
      if (step.transform) element.style.transform = convertRpx(step.transform);
      for (const [name, value] of Object.entries(step.style)) element.style.setProperty(name, convertRpx(value));
    }, wait);
    wait += step.duration + step.delay;
  }
}
