/** How a caller reads: in the language that their request asks for, with the names of their workspace. */
import { acceptedIn, localeAmong } from '@throughline/words/languages';
import type { Reader } from '@throughline/words/reader';
import type { House } from './house.ts';
import type { Membership } from './access.ts';
import { nameOf } from './names.ts';

export async function readerOf(
  house: House,
  accepted: string | undefined,
  member?: Membership,
): Promise<Reader> {
  const locale = localeAmong(acceptedIn(accepted));
  if (!member) return { locale };
  const plan = await house.plans.newest(member.workspace);
  if (!plan) return { locale };
  const { directory } = await house.plans.names(member.workspace);
  return { locale, nameOf: (id) => nameOf(plan, directory, id) };
}
