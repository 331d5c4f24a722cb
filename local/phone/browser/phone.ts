import type { Manifest } from '../manifest';
import type { Engine } from './engine/space';

/** The phone that runs in this document. */
interface Phone {
  manifest: Manifest;
  engine: Engine;
}

let running: Phone | undefined;

export function setPhone(phone: Phone): void {
  running = phone;
}

export function phone(): Phone {
  if (!running) throw new Error('the phone has not started');
  return running;
}
