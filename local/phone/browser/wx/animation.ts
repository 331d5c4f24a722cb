import type { AnimationStep } from '../builtins/animation';

interface AnimationOptions {
  duration?: number;
  timingFunction?: string;
  delay?: number;
}

const length = (value: number | string): string => (typeof value === 'number' ? `${value}px` : value);

class Animation {
  private steps: AnimationStep[] = [];
  private style: Record<string, string> = {};
  private transforms: string[] = [];

  constructor(private readonly defaults: AnimationOptions) {}

  private transform(text: string): this {
    this.transforms.push(text);
    return this;
  }

  private set(name: string, value: string): this {
    this.style[name] = value;
    return this;
  }

  translate = (x: number | string, y: number | string = 0): this =>
    this.transform(`translate(${length(x)}, ${length(y)})`);
  translateX = (x: number | string): this => this.transform(`translateX(${length(x)})`);
  translateY = (y: number | string): this => this.transform(`translateY(${length(y)})`);
  scale = (x: number, y = x): this => this.transform(`scale(${x}, ${y})`);
  rotate = (degrees: number): this => this.transform(`rotate(${degrees}deg)`);
  opacity = (value: number): this => this.set('opacity', String(value));
  backgroundColor = (value: string): this => this.set('background-color', value);
  width = (value: number | string): this => this.set('width', length(value));
  height = (value: number | string): this => this.set('height', length(value));
  top = (value: number | string): this => this.set('top', length(value));
  left = (value: number | string): this => this.set('left', length(value));
  right = (value: number | string): this => this.set('right', length(value));
  bottom = (value: number | string): this => this.set('bottom', length(value));

  step = (options: AnimationOptions = {}): this => {
    const { duration = 400, timingFunction = 'linear', delay = 0 } = { ...this.defaults, ...options };
    this.steps.push({ style: this.style, transform: this.transforms.join(' '), duration, timingFunction, delay });
    this.style = {};
    this.transforms = [];
    return this;
  };

  export = (): { actions: AnimationStep[] } => {
    const actions = this.steps;
    this.steps = [];
    return { actions };
  };
}

export const animation = { createAnimation: (options: AnimationOptions = {}) => new Animation(options) };
