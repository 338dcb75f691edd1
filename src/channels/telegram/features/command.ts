import type { Composer, Filter, NextFunction } from 'grammy';
import { COMMANDS } from '../../commands.ts';
import type { BotContext } from '../context.ts';

type Handler = (ctx: Filter<BotContext, 'message'>, argument: string, next: NextFunction) => Promise<void>;

/** Handles a command of those whose role may use it; for others it is left to what comes later, as the handler may leave it. */
export function onCommand(feature: Composer<BotContext>, name: string, handle: Handler): void {
  const roles = COMMANDS.find(({ command }) => command === name)?.roles;
  if (roles === undefined) throw new RangeError(`expected a command of the menu, got ${name}`);
  feature.on('message', async (ctx, next) => {
    const { input, role } = ctx;
    const isMeant = input?.kind === 'command' && input.name === name;
    if (!isMeant || role === undefined || !roles.includes(role)) return next();
    await handle(ctx, input.argument, next);
  });
}
