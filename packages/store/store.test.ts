import { afterAll, beforeAll, describe, it } from 'vitest';
import { storeContract } from './contract.ts';
import { engines } from './engines.fixture.ts';
import type { Store } from './store.ts';

describe.each(engines)('the store on $name', ({ empty }) => {
  let store: Store;
  beforeAll(async () => void (store = await empty()));
  afterAll(() => store.close());

  it.each(storeContract)('$about $behaviour', ({ run }) => run(store, empty));
});
