/** What the buttons of the frame do; given at the start, because what they call draws the frame itself. */
interface ChromeActions {
  back(): void;
  home(): void;
  tab(index: number): void;
  menu(): void;
  exit(): void;
}

let given: ChromeActions | undefined;

export function setActions(actions: ChromeActions): void {
  given = actions;
}

export function actions(): ChromeActions {
  if (!given) throw new Error('the frame has no actions yet');
  return given;
}
