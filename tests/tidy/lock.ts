/** What can go wrong in package-lock.json: a registry's address, a platform left out, a package out of reach. */

type Entry = {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
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
    // A bundle finds what is in the root's node_modules or in those of the room that it is made of.
    const nested = /^packages\/([^/]+)\/node_modules\//.exec(path)?.[1];
    if (nested && !entry.dev && !['server', 'cli', 'web'].includes(nested))
      wrong.push(`${path} is out of the bundles' reach: let all rooms ask for one version`);
    return entry.resolved !== undefined && !entry.link
      ? [...wrong, `${path} names where it came from`]
      : wrong;
  });
}
