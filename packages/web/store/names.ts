/** Names of people as this tab knows them: the server's directory, and what was written here and is on its way. */
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';

export type Names = {
  readonly version: () => number;
  /** the server's, as last heard */
  readonly kept: () => { readonly directory: Directory; readonly version: number };
  /** with the writes on their way */
  readonly shown: () => Directory;
  readonly took: (directory: Directory, version: number) => void;
  /** the writes of a command on its way */
  readonly writeOf: (command: Id) => DirectoryWrites | undefined;
  readonly write: (command: Id, directory: DirectoryWrites) => void;
  /** The server has it. @returns whether the directory must be fetched to see it */
  readonly done: (command: Id, version: number) => boolean;
  readonly refused: (command: Id) => void;
};

export function openNames(directory: Directory, version: number): Names {
  let kept = { directory, version };
  const writes = new Map<Id, { readonly directory: DirectoryWrites; version?: number }>();
  return {
    version: () => kept.version,
    kept: () => kept,
    shown: () => {
      if (writes.size === 0) return kept.directory;
      const shown = { ...kept.directory };
      for (const write of writes.values()) {
        for (const [id, entry] of Object.entries(write.directory)) {
          if (entry === null) delete shown[id];
          else shown[id] = entry;
        }
      }
      return shown;
    },
    took: (next, at) => {
      kept = { directory: next, version: at };
      for (const [command, write] of writes) {
        if (write.version !== undefined && write.version <= at) writes.delete(command);
      }
    },
    writeOf: (command) => writes.get(command)?.directory,
    write: (command, next) => void writes.set(command, { directory: next }),
    done: (command, at) => {
      const write = writes.get(command);
      if (!write) return false;
      write.version = at;
      if (at > kept.version) return true;
      writes.delete(command);
      return false;
    },
    refused: (command) => void writes.delete(command),
  };
}
