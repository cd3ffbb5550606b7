/** The subcommands, in the order of the help. Each is loaded when it is asked for: the terminal waits for nothing else. */
import type { Subcommand } from '../subcommand.ts';

export const subcommands = {
  serve: async () => (await import('./serve.ts')).serve,
  login: async () => (await import('./login.ts')).login,
  new: async () => (await import('./new.ts')).newPlan,
  demo: async () => (await import('./demo.ts')).demo,
  template: async () => (await import('./template.ts')).template,
  show: async () => (await import('./show.ts')).show,
  search: async () => (await import('./search.ts')).search,
  log: async () => (await import('./log.ts')).log,
  asks: async () => (await import('./asks.ts')).asks,
  diff: async () => (await import('./diff.ts')).diff,
  derive: async () => (await import('./derive.ts')).derive,
  add: async () => (await import('./add.ts')).add,
  edit: async () => (await import('./edit.ts')).edit,
  move: async () => (await import('./move.ts')).move,
  link: async () => (await import('./link.ts')).link,
  unlink: async () => (await import('./unlink.ts')).unlink,
  remove: async () => (await import('./remove.ts')).remove,
  untrash: async () => (await import('./untrash.ts')).untrash,
  ask: async () => (await import('./ask.ts')).ask,
  answer: async () => (await import('./answer.ts')).answer,
  undo: async () => (await import('./undo.ts')).undo,
  import: async () => (await import('./import.ts')).importFile,
  export: async () => (await import('./export.ts')).exportPlan,
  doctor: async () => (await import('./doctor.ts')).doctor,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  completion: async () => (await import('./completion.ts')).completion,
  help: async () => (await import('./help.ts')).help,
} as const satisfies Record<string, () => Promise<Subcommand>>;

export type SubcommandName = keyof typeof subcommands;

/** All of them, loaded: for the help, completion and the reference. */
export const allSubcommands = (): Promise<Subcommand[]> =>
  Promise.all(Object.values(subcommands).map((load): Promise<Subcommand> => load()));
