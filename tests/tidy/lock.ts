/** What can go wrong in package-lock.json: a registry's address in it, or a platform's package left out. */

type Entry = {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/**
 * npm leaves an optional package out when the registry lacks it; `npm ci` then refuses the lock file.
 * Choose versions of which every platform is published.
 */
export function lockProblems({ packages }: { readonly packages: Readonly<Record<string, Entry>> }): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const wrong = Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${path} lacks ${name}`);
    return entry.resolved !== undefined && !entry.link
      ? [...wrong, `${path} names where it came from`]
      : wrong;
  });
}
