import type { Clock } from '../ports.ts';
import type { InvitedRole, Role } from './role.ts';
import type { AccessStores, Invitation, Member } from './stores.ts';

/** Where somebody is who wants something: `group` is absent in a private talk. */
export interface Visitor {
  readonly person: number;
  readonly group?: number;
}

export type Joining =
  | { readonly kind: 'joined'; readonly role: InvitedRole }
  /** The person may do as much already. */
  | { readonly kind: 'known'; readonly role: Role }
  | { readonly kind: 'expired' | 'used-up' | 'unknown' };

export type Removal = 'removed' | 'unknown' | 'operator';

/** Who may do what. Every change is written to the audit log with who made it. */
export interface Access {
  /** What the visitor may do here; undefined: nothing. */
  roleOf(visitor: Visitor): Role | undefined;
  /** Makes an invitation for `uses` people, good for `days` days. */
  invite(by: number, role: InvitedRole, uses: number, days: number): Invitation;
  join(code: string, person: { readonly id: number; readonly name: string }): Joining;
  members(): Member[];
  /** Ids named by the operator. */
  readonly admins: readonly number[];
  changeRole(by: number, id: number, role: InvitedRole): 'changed' | 'unknown' | 'operator';
  remove(by: number, id: number): Removal;
  approveGroup(by: number, group: { readonly id: number; readonly title: string }): void;
  /** @returns whether it was approved */
  closeGroup(by: number, id: number): boolean;
  groups(): ReturnType<AccessStores['groups']['list']>;
}

export interface AccessDeps {
  readonly stores: AccessStores;
  /** Named by the operator; they cannot be removed by others. */
  readonly adminIds: readonly number[];
  /** Everybody may ask. */
  readonly open: boolean;
  readonly now: Clock;
  /** Makes the code of an invitation: not to be guessed, letters, digits, "-" and "_" only. */
  readonly newCode: () => string;
}

const DAY_MS = 24 * 60 * 60_000;

export function createAccess({ stores, adminIds, open, now, newCode }: AccessDeps): Access {
  const admins = new Set(adminIds);
  const { members, invitations, groups, audit } = stores;

  const note = (by: number, act: Parameters<typeof audit.add>[0]['act'], about: string) =>
    audit.add({ at: now(), by, act, about });

  function ownRole(person: number): Role | undefined {
    return admins.has(person) ? 'admin' : members.get(person)?.role;
  }

  return {
    admins: adminIds,
    roleOf({ person, group }) {
      const own = ownRole(person);
      if (own !== undefined) return own;
      return open || (group !== undefined && groups.get(group) !== undefined) ? 'staff' : undefined;
    },
    invite(by, role, uses, days) {
      const invitation = { code: newCode(), role, left: uses, expires: now() + days * DAY_MS };
      stores.transact(() => {
        invitations.put(invitation);
        note(by, 'invited', `${role}, ${uses} lượt, ${days} ngày`);
      });
      return invitation;
    },
    join(code, { id, name }) {
      return stores.transact((): Joining => {
        const invitation = invitations.get(code);
        if (invitation === undefined) return { kind: 'unknown' };
        const own = ownRole(id);
        if (own !== undefined && (own !== 'staff' || invitation.role === 'staff'))
          return { kind: 'known', role: own };
        if (invitation.expires <= now()) return { kind: 'expired' };
        if (!invitations.take(code)) return { kind: 'used-up' };
        members.put({ id, name, role: invitation.role, since: now() });
        note(id, 'joined', invitation.role);
        return { kind: 'joined', role: invitation.role };
      });
    },
    members: () => members.list(),
    changeRole(by, id, role) {
      if (admins.has(id)) return 'operator';
      return stores.transact(() => {
        const member = members.get(id);
        if (member === undefined) return 'unknown';
        members.put({ ...member, role });
        note(by, 'role-changed', `${id}: ${member.role} → ${role}`);
        return 'changed';
      });
    },
    remove(by, id) {
      if (admins.has(id)) return 'operator';
      return stores.transact(() => {
        if (!members.remove(id)) return 'unknown';
        note(by, 'removed', String(id));
        return 'removed';
      });
    },
    approveGroup(by, { id, title }) {
      stores.transact(() => {
        groups.put({ id, title, since: now() });
        note(by, 'group-approved', String(id));
      });
    },
    closeGroup(by, id) {
      return stores.transact(() => {
        const was = groups.remove(id);
        if (was) note(by, 'group-closed', String(id));
        return was;
      });
    },
    groups: () => groups.list(),
  };
}
