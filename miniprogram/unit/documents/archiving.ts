import type { ReplyOf } from '../../../typings/api';
import type { Answer, Trouble } from '../../cloud/call';

export type Step = ReplyOf<'unit', 'archive'>;

export interface Archiving {
  /** Asks for one step, with the run that the step before belonged to. */
  readonly ask: (run: string | undefined) => Promise<Answer<Step>>;
  readonly onStep: (step: Step) => void;
  /** Whether the person has stopped it, or left. */
  readonly stopped: () => boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A network that is lost for a lift's ride comes back by itself; what is longer, the person takes up again. */
const waits = [1000, 2000, 4000, 8000];

const mayPass = ({ kind }: Trouble): boolean => kind !== 'refused';

/**
 * Asks step after step until there is a file, the person stops it, or something stands in the way. Nothing is lost by any of
 * these: the functions go on from where they are, whenever they are asked again.
 */
export async function archiveAll({ ask, onStep, stopped, wait }: Archiving, run?: string): Promise<'done' | 'stopped' | Trouble> {
  let current = run;
  let failures = 0;
  while (!stopped()) {
    const answer = await ask(current);
    if (answer.ok) {
      failures = 0;
      current = answer.data.run;
      onStep(answer.data);
      if (answer.data.file) return 'done';
      continue;
    }
    const pause = waits[failures];
    if (!mayPass(answer) || pause === undefined) return answer;
    failures += 1;
    await wait(pause);
  }
  return 'stopped';
}
