/** The filters of the feed, as its address carries them. Pure. */
import { doors, type Door } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import { readGiven } from '@throughline/model/given';
import { reader } from '../../speech.ts';
import type { TextKey } from '@throughline/words/text';

export type FeedFilter = {
  readonly by?: Id;
  /** a group of verbs, by the first of them */
  readonly what?: string;
  readonly under?: Id;
  readonly door?: Door;
  /** first and last day, `YYYY-MM-DD` */
  readonly from?: string;
  readonly to?: string;
};

/** Kinds of change as people tell them apart, and the verbs behind each. */
export const verbGroups: Readonly<Record<string, { readonly label: TextKey; readonly verbs: string }>> = {
  added: { label: 'web.activity.verb.added', verbs: 'added,withdrawn' },
  edited: { label: 'web.activity.verb.edited', verbs: 'edited' },
  moved: { label: 'web.activity.verb.moved', verbs: 'moved' },
  linked: { label: 'web.activity.verb.linked', verbs: 'linked,unlinked' },
  asked: { label: 'web.activity.verb.asked', verbs: 'asked,answered,reopened,retracted' },
  removed: { label: 'web.activity.verb.removed', verbs: 'removed,restored' },
};

const clock = new Intl.DateTimeFormat('sv-SE', {
  ...{ dateStyle: 'short', timeStyle: 'medium' },
  timeZone: reader.zone,
});

const isDay = (text: string): boolean => readGiven(text)?.type === 'day';

/** Reads the filters of an address; what means nothing is passed over. */
export function readFilter(query: string): FeedFilter {
  const given = new URLSearchParams(query);
  const [by, what, under, door] = ['by', 'what', 'under', 'door'].map((name) => given.get(name) ?? '');
  const [from, to] = ['from', 'to'].map((name) => given.get(name) ?? '');
  const known = doors.find((one) => one === door);
  return {
    ...(by ? { by } : {}),
    ...(what && Object.hasOwn(verbGroups, what) ? { what } : {}),
    ...(under ? { under } : {}),
    ...(known ? { door: known } : {}),
    ...(from && isDay(from) ? { from } : {}),
    ...(to && isDay(to) ? { to } : {}),
  };
}

export function writeFilter(filter: FeedFilter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return query === '' ? '' : `?${query}`;
}

/** Midnight at the beginning of a day where the reader is (milliseconds), some days later. */
function midnight(day: string, later = 0): number {
  const wanted = Date.parse(`${day}T00:00Z`) + later * 86_400_000;
  // How far the clocks there are ahead of UTC; asked twice, since they may be changed in between.
  const ahead = (at: number): number => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at;
  return wanted - ahead(wanted - ahead(wanted));
}

/** What the log is asked for. */
export function narrowOf({ by, what, under, door, from, to }: FeedFilter): {
  by?: Id;
  verbs?: string;
  under?: Id;
  door?: Door;
  since?: number;
  until?: number;
} {
  const verbs = what === undefined ? undefined : verbGroups[what]?.verbs;
  return {
    ...(by === undefined ? {} : { by }),
    ...(verbs === undefined ? {} : { verbs }),
    ...(under === undefined ? {} : { under }),
    ...(door === undefined ? {} : { door }),
    ...(from === undefined ? {} : { since: Math.max(0, midnight(from)) }),
    ...(to === undefined ? {} : { until: Math.max(0, midnight(to, 1)) }),
  };
}
