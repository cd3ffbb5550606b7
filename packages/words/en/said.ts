/**
 * The lines of the history. None has its subject: whoever shows them puts who did it in front ("Anna moved “Pilot”
 * under “Launch”"), so each begins with a verb in the past, in lower case, and has no full stop.
 */
import type { Messages } from '../catalogue.ts';

export const said = {
  'said.added': 'added the {kind} “{item}”',
  'said.added-under': 'added the {kind} “{item}” under “{parent}”',
  'said.answered': 'answered the {kind} about “{item}”',
  'said.asked': 'asked {to} <a>{kind}</a> about “{item}”',
  'said.blank': 'made a change whose content has been deleted',
  'said.cleared': 'cleared the {field} of “{item}”, which was {from}',
  'said.cleared-plan': 'cleared the {field} of the workspace, which was {from}',
  'said.edited': 'changed the {field} of “{item}” from {from} to {to}',
  'said.edited-plan': 'changed the {field} of the workspace from {from} to {to}',
  'said.edited-text': 'rewrote the {field} of “{item}”',
  'said.edited-text-plan': 'rewrote the {field} of the workspace',
  'said.linked': 'linked: “{from}” {kind} “{to}”',
  'said.moved': 'moved “{item}” under “{parent}”',
  'said.moved-top': 'moved “{item}” to the top',
  'said.removed': 'moved “{item}” to the trash',
  'said.reopened': 'took back the answer to the {kind} about “{item}”',
  'said.reordered': 'moved “{item}” among its neighbours',
  'said.restored': 'brought “{item}” back from the trash',
  'said.retracted': 'took back the {kind} to {to} about “{item}”',
  'said.set': 'set the {field} of “{item}” to {to}',
  'said.set-plan': 'set the {field} of the workspace to {to}',
  'said.unlinked': 'ended the link: “{from}” {kind} “{to}”',
  'said.unread': 'made a change ({type}) that this version cannot read',
  'said.withdrawn': 'took back the new {kind} <q>{title}</q>',
} as const satisfies Messages;
