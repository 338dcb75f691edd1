import type { Api } from 'grammy';

type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** Node's signal for an API call. It does all that grammY asks of one; only grammY's type is that of an older library. */
export function apiSignal(signal: AbortSignal): ApiSignal {
  return signal as ApiSignal;
}
