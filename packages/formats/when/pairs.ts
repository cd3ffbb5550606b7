/** One date said twice, "02:00 UTC Friday … / 18:00 PST Thursday …": taken only when both say the same instant. */
import { saying } from '@throughline/model/problem';
import { given, list } from '@throughline/model/problem';
import { instantOf, momentGiven } from './calendar.ts';
import { factsOf } from './facts.ts';
import { momentsIn } from './moments.ts';
import { isOnlyTime } from './settle.ts';
import type { Token } from './tokens.ts';
import { certain, isCertain, proposal } from './types.ts';
import type { Finding, Remark, WhenContext } from './types.ts';

export type ReadRun = (tokens: readonly Token[], context: WhenContext) => Finding;

/** Remarks that the agreement of two mentions answers. */
const answered: ReadonlySet<string> = new Set([
  ...['when.zone-read', 'when.zone-also', 'when.zone-unclear', 'when.zone-season', 'when.order-unclear'],
]);

const instants = (found: Finding): number[] | undefined => {
  const all = found.options.map(instantOf);
  return all.length > 0 && all.every((each) => each !== undefined) ? all : undefined;
};

/** Whether a clock without a date ("18:00 PST") shows that time at an instant. */
function shows(piece: readonly Token[], instant: number): boolean {
  const { clock, zone } = factsOf(piece);
  if (clock === undefined || clock === 'midnight' || clock.minute === undefined || !zone) return false;
  const minute = clock.minute;
  const day = Math.floor(instant / 1440);
  // The day there can be the one before, the same, or the one after.
  return [-1, 0, 1].some((shift) =>
    momentsIn(zone, (day + shift) * 1440 + minute).options.some((option) => instantOf(option) === instant),
  );
}

/** Reads every mention and holds them against each other. */
export function settlePair(
  pieces: readonly (readonly Token[])[],
  context: WhenContext,
  read: ReadRun,
): Finding {
  const dated = pieces.filter((piece) => !isOnlyTime(factsOf(piece)));
  const clocks = pieces.filter((piece) => isOnlyTime(factsOf(piece)));
  const found = dated.map((piece) => read(piece, context));
  const remarks = found.flatMap((each) => each.remarks);
  const options = [...new Set(found.flatMap((each) => each.options))];
  const [first] = found;
  if (!first) return proposal([], saying('when.date-missing'));
  if (found.some((each) => each.trust === 'proposal')) return proposal(options, ...remarks);
  const moments = found.map(instants);
  if (moments.every((each) => each !== undefined)) return sameInstant(moments, clocks, remarks, options);
  if (clocks.length === 0 && options.length === 1 && isCertain(first)) {
    return certain(options[0] ?? '', ...remarks, saying('when.said-twice'));
  }
  return proposal(options, ...remarks, saying('when.mentions-differ', { dates: list(options.map(given)) }));
}

function sameInstant(
  moments: readonly number[][],
  clocks: readonly (readonly Token[])[],
  remarks: readonly Remark[],
  options: readonly string[],
): Finding {
  const [first = [], ...others] = moments;
  const common = first.filter(
    (instant) =>
      others.every((other) => other.includes(instant)) && clocks.every((piece) => shows(piece, instant)),
  );
  const [instant] = common;
  if (common.length === 1 && instant !== undefined) {
    const open = remarks.filter((remark) => !answered.has(remark.code));
    const moment = momentGiven(instant);
    return certain(
      moment,
      ...open,
      saying('when.same-instant', { date: given(moment), mentions: moments.length + clocks.length }),
    );
  }
  if (common.length > 1) return proposal(common.map(momentGiven), ...remarks);
  const all = moments.flat();
  const apart = Math.max(...all) - Math.min(...all);
  const remark = saying('when.instants-differ', { dates: list(options.map(given)), minutes: apart });
  return proposal(options, ...remarks, remark);
}
