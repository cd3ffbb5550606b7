/** What a message in ICU syntax asks for: arguments by name, and tags of its language's grammar. */
import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

export type Asked = { readonly args: ReadonlySet<string>; readonly tags: ReadonlySet<string> };

export function asked(elements: readonly MessageFormatElement[]): Asked {
  const args = new Set<string>();
  const tags = new Set<string>();
  const gather = (list: readonly MessageFormatElement[]): void => {
    for (const one of list) {
      if (one.type === TYPE.literal || one.type === TYPE.pound) continue;
      if (one.type === TYPE.tag) {
        tags.add(one.value);
        gather(one.children);
        continue;
      }
      args.add(one.value);
      if (one.type === TYPE.select || one.type === TYPE.plural)
        for (const { value } of Object.values(one.options)) gather(value);
    }
  };
  gather(elements);
  return { args, tags };
}
