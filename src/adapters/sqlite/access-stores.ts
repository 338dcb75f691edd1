import type { InvitedRole } from '../../domain/access/role.ts';
import type {
  AccessStores,
  ApprovedGroup,
  AuditEntry,
  Invitation,
  Member,
} from '../../domain/access/stores.ts';
import type { Database, Row } from './database.ts';

/** Members, invitations, approved groups and the audit log in the database. */
export function createAccessStores(database: Database): AccessStores {
  return {
    members: {
      get(id) {
        const row = database.get('SELECT * FROM member WHERE id = ?', id);
        return row && memberOf(row);
      },
      put: ({ id, name, role, since }) => {
        database.run('INSERT OR REPLACE INTO member VALUES (?, ?, ?, ?)', id, name, role, since);
      },
      remove: (id) => database.run('DELETE FROM member WHERE id = ?', id) > 0,
      list: () => database.all('SELECT * FROM member ORDER BY name, id').map(memberOf),
    },
    invitations: {
      put: ({ code, role, left, expires }) => {
        database.run('INSERT INTO invitation VALUES (?, ?, ?, ?)', code, role, left, expires);
      },
      get(code) {
        const row = database.get('SELECT * FROM invitation WHERE code = ?', code);
        return row && invitationOf(row);
      },
      take: (code) =>
        database.run(
          'UPDATE invitation SET uses_left = uses_left - 1 WHERE code = ? AND uses_left > 0',
          code,
        ) > 0,
    },
    groups: {
      get(id) {
        const row = database.get('SELECT * FROM approved_group WHERE id = ?', id);
        return row && groupOf(row);
      },
      put: ({ id, title, since }) => {
        database.run('INSERT OR REPLACE INTO approved_group VALUES (?, ?, ?)', id, title, since);
      },
      remove: (id) => database.run('DELETE FROM approved_group WHERE id = ?', id) > 0,
      list: () => database.all('SELECT * FROM approved_group ORDER BY title, id').map(groupOf),
    },
    audit: {
      add: ({ at, by, act, about }) => {
        database.run('INSERT INTO audit (at, by_id, act, about) VALUES (?, ?, ?, ?)', at, by, act, about);
      },
      last: (count) => database.all('SELECT * FROM audit ORDER BY id DESC LIMIT ?', count).map(auditOf),
    },
    transact: database.transact,
  };
}

function memberOf(row: Row): Member {
  return {
    id: Number(row.id),
    name: String(row.name),
    role: row.role as InvitedRole,
    since: Number(row.since),
  };
}

function invitationOf(row: Row): Invitation {
  return {
    code: String(row.code),
    role: row.role as InvitedRole,
    left: Number(row.uses_left),
    expires: Number(row.expires),
  };
}

function groupOf(row: Row): ApprovedGroup {
  return { id: Number(row.id), title: String(row.title), since: Number(row.since) };
}

function auditOf(row: Row): AuditEntry {
  return {
    at: Number(row.at),
    by: Number(row.by_id),
    act: row.act as AuditEntry['act'],
    about: String(row.about),
  };
}
