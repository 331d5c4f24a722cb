/** The list behind `GET /local/actions`, made from the actions themselves, so that it cannot differ from them. */
import path from 'node:path';
import * as z from 'zod';
import type { Actions } from '../cloudfunctions/platform/action';
import { functionNames, sources } from './buildFunctions';

export interface ActionDescription {
  readonly function: string;
  readonly action: string;
  readonly roles: readonly string[];
  readonly input: unknown;
  /** The codes it may answer beside `invalid`, `notSignedIn`, `forbidden` and `fault`. */
  readonly refusals: readonly string[];
}

async function actionsOf(name: string): Promise<ActionDescription[]> {
  const { actions } = (await import(path.join(sources, name, 'actions'))) as { actions: Actions };
  return Object.entries(actions).map(([action, { roles, input, refuses }]) => ({
    function: name,
    action,
    roles,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    refusals: refuses,
  }));
}

export async function describeActions(): Promise<readonly ActionDescription[]> {
  return (await Promise.all((await functionNames()).map(actionsOf))).flat();
}
