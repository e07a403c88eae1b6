import type { Part } from './parts.ts';

/**
 * What a piece of evidence bears on, in the words of the model:
 * who carried an incident out; whether a group stands behind a front; a finding about a group's tie to a state,
 * about an act, or about a state; or that a state's part was at least so much.
 */
export type Subject =
  | { readonly kind: 'perpetrator'; readonly incident: string; readonly among: readonly string[] }
  | { readonly kind: 'front'; readonly group: string; readonly front: string }
  | {
      readonly kind: 'tie';
      readonly state: string;
      readonly group: string;
      readonly finding: string;
    }
  | {
      readonly kind: 'act';
      readonly state: string;
      readonly incident: string;
      readonly finding: string;
    }
  | {
      readonly kind: 'state';
      readonly state: string;
      readonly incident?: string;
      readonly finding: string;
    }
  | {
      readonly kind: 'part';
      readonly state: string;
      readonly incident: string;
      readonly atLeast: Part;
    };

/** One text for one subject, the same however it came about. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'perpetrator':
      return `perpetrator ${subject.incident} ${subject.among.join('|')}`;
    case 'front':
      return `front ${subject.group} ${subject.front}`;
    case 'tie':
      return `tie ${subject.state} ${subject.group} ${subject.finding}`;
    case 'act':
      return `act ${subject.state} ${subject.incident} ${subject.finding}`;
    case 'state':
      return `state ${subject.state} ${subject.incident ?? '*'} ${subject.finding}`;
    case 'part':
      return `part ${subject.state} ${subject.incident} ${subject.atLeast}`;
  }
}
