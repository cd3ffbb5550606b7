/** What reading a date needs, what it answers, and the half-way result that the rules in this folder pass on. */
import type { Given } from '@throughline/model/given';
import type { Saying } from '@throughline/model/problem';

/** What is worth telling the person about how their text was read: a code with its values, which `words` has a sentence for. */
export type Remark = Saying;

/** What the text alone cannot say. Whatever is left out is asked about, never assumed. */
export type WhenContext = {
  /** `YYYY-MM-DD`, handed in by the caller: "tomorrow", and the year that "13 March" probably means */
  readonly today?: string | undefined;
  /** IANA zone for times that name none */
  readonly zone?: string | undefined;
  /** how `01/02/2025` is written here: true is 1 February, false is January 2 */
  readonly dayFirst?: boolean | undefined;
  /** month in which the fiscal year begins, 1 to 12 */
  readonly fiscalYearStart?: number | undefined;
  /** whether fiscal year 2025 is the one that starts in 2025 or the one that ends in it */
  readonly fiscalYearNamed?: 'start' | 'end' | undefined;
  /** language whose names of months and weekdays are read besides the English ones */
  readonly locale?: string | undefined;
};

/** A given date, or none and why; `candidates` are what may have been meant, likeliest first. */
export type WhenReading =
  | { readonly given: Given; readonly remarks: readonly Remark[] }
  | {
      readonly given: undefined;
      readonly remarks: readonly Remark[];
      readonly candidates?: readonly Given[];
    };

/**
 * What a rule found. `certain`: the one option is what was written. `choice`: one of the options is, and a second
 * mention may settle which. `proposal`: options to offer, nothing more.
 */
export type Finding = {
  readonly trust: 'certain' | 'choice' | 'proposal';
  readonly options: readonly Given[];
  readonly remarks: readonly Remark[];
};

export const certain = (option: Given, ...remarks: Remark[]): Finding => ({
  trust: 'certain',
  options: [option],
  remarks,
});

export const choice = (options: readonly Given[], ...remarks: Remark[]): Finding => ({
  trust: 'choice',
  options,
  remarks,
});

export const proposal = (options: readonly Given[], ...remarks: Remark[]): Finding => ({
  trust: 'proposal',
  options,
  remarks,
});

/** The same finding with something to say about it; `doubt` turns it into a proposal. */
export function remarked(finding: Finding, remark: Remark, doubt?: 'doubt'): Finding {
  return {
    trust: doubt ? 'proposal' : finding.trust,
    options: finding.options,
    remarks: [...finding.remarks, remark],
  };
}

export const isCertain = (finding: Finding): boolean =>
  finding.trust === 'certain' && finding.options.length === 1;
