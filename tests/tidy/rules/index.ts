/** The rules of the house, in the order in which a newcomer meets them. */
import { clockRule } from './clock.ts';
import { erasableRule } from './erasable.ts';
import { exportsRule } from './exports.ts';
import { headerRule } from './header.ts';
import { lengthRule } from './length.ts';
import { registriesRule } from './registries.ts';
import { roomsRule } from './rooms.ts';
import { silenceRule } from './silence.ts';
import { testsRule } from './tests.ts';
import { traitsRule } from './traits.ts';

export const rules = [
  roomsRule,
  headerRule,
  lengthRule,
  registriesRule,
  traitsRule,
  clockRule,
  exportsRule,
  erasableRule,
  silenceRule,
  testsRule,
];
