/** Longest a download may take. */
const LONGEST_MS = 60_000;

/**
 * Downloads files that people sent.
 * @param apiRoot of the Bot API server, without a trailing "/"
 * @returns a function of the path that `getFile` names
 */
export function createDownload(token: string, apiRoot: string): (path: string) => Promise<Uint8Array> {
  return async (path) => {
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    // The address holds the token and must not be told.
    if (!response.ok) throw new Error(`a file could not be downloaded: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
