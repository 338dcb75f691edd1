import type { InvitedRole } from './role.ts';

/** What access is decided from, and where it is kept. Ids are those of the channel; times are milliseconds since the epoch. */

export interface Member {
  readonly id: number;
  /** As the person calls himself; for lists only. */
  readonly name: string;
  readonly role: InvitedRole;
  readonly since: number;
}

export interface Invitation {
  /** What the link carries. */
  readonly code: string;
  readonly role: InvitedRole;
  /** How many people may still join by it. */
  readonly left: number;
  readonly expires: number;
}

export interface ApprovedGroup {
  readonly id: number;
  readonly title: string;
  readonly since: number;
}

/** One thing an admin did, or that happened to access. */
export interface AuditEntry {
  readonly at: number;
  /** Who did it. */
  readonly by: number;
  readonly act:
    | 'invited'
    | 'joined'
    | 'role-changed'
    | 'removed'
    | 'group-approved'
    | 'group-closed'
    | 'reindexed'
    | 'document-added'
    | 'backed-up'
    | 'data-deleted';
  /** Whom or what it concerns: an id, a role, a file name; never the text of a message. */
  readonly about: string;
}

export interface AccessStores {
  readonly members: {
    get(id: number): Member | undefined;
    put(member: Member): void;
    /** @returns whether there was one */
    remove(id: number): boolean;
    /** By name. */
    list(): Member[];
  };
  readonly invitations: {
    put(invitation: Invitation): void;
    get(code: string): Invitation | undefined;
    /** Takes one of what is left. @returns whether there was any */
    take(code: string): boolean;
  };
  readonly groups: {
    get(id: number): ApprovedGroup | undefined;
    put(group: ApprovedGroup): void;
    remove(id: number): boolean;
    list(): ApprovedGroup[];
  };
  readonly audit: {
    add(entry: AuditEntry): void;
    /** The last ones, newest first. */
    last(count: number): AuditEntry[];
  };
  /** Runs the work as a whole or not at all. */
  transact<T>(work: () => T): T;
}
