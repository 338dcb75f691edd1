import { type Collection, createCollection } from '../../src/app.ts';
import { configOrExit } from '../../src/environment.ts';
import { createLogger } from '../../src/log.ts';
import { createProgressBar } from '../../src/progress-bar.ts';

/** The collection with its index open; indexes first where there is none. */
export async function openBank(): Promise<Collection> {
  const config = configOrExit();
  const bar = createProgressBar(process.stderr, Date.now);
  const logLevel = config.logLevel === 'info' ? 'error' : config.logLevel;
  const collection = await createCollection(config, createLogger({ logLevel }), Date.now);
  try {
    await collection.open(bar.onProgress);
  } finally {
    bar.done();
  }
  return collection;
}
