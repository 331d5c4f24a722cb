import type { Direction } from './value';

/** cloudfunctions/database.json: what is created in the cloud by the deployment and here at the start. */
export interface DatabaseDeclaration {
  readonly collections: readonly CollectionDeclaration[];
}
export interface CollectionDeclaration {
  readonly name: string;
  readonly acl?: string;
  readonly indexes?: readonly IndexDeclaration[];
}
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: ReadonlyArray<{ readonly field: string; readonly direction: Direction }>;
}
