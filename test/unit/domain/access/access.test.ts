import { beforeEach, describe, expect, it } from 'vitest';
import { createAccessStores } from '../../../../src/adapters/sqlite/access-stores.ts';
import { openDatabase } from '../../../../src/adapters/sqlite/database.ts';
import { type Access, createAccess } from '../../../../src/domain/access/access.ts';

const ADMIN = 1;
const LAN = { id: 2, name: 'Lan' };
const MINH = { id: 3, name: 'Minh' };
const DAY = 24 * 60 * 60_000;

let now = 0;
let codes = 0;
let stores: ReturnType<typeof createAccessStores>;
let access: Access;
const create = (open = false) =>
  createAccess({ stores, adminIds: [ADMIN], open, now: () => now, newCode: () => `ma-${++codes}` });

beforeEach(() => {
  now = 0;
  codes = 0;
  stores = createAccessStores(openDatabase(':memory:'));
  access = create();
});

describe('access', () => {
  it('is closed to everybody but admins at first', () => {
    expect(access.roleOf({ person: ADMIN })).toBe('admin');
    expect(access.roleOf({ person: LAN.id })).toBeUndefined();
    expect(access.roleOf({ person: LAN.id, group: -5 })).toBeUndefined();
  });

  it('is open to everybody where the operator says so, as staff', () => {
    expect(create(true).roleOf({ person: LAN.id })).toBe('staff');
  });

  it('is given to everybody in a group that an admin approved, and there only', () => {
    access.approveGroup(ADMIN, { id: -5, title: 'Tổ Thi đua' });
    expect(access.roleOf({ person: LAN.id, group: -5 })).toBe('staff');
    expect(access.roleOf({ person: LAN.id })).toBeUndefined();
    expect(access.closeGroup(ADMIN, -5)).toBe(true);
    expect(access.roleOf({ person: LAN.id, group: -5 })).toBeUndefined();
    expect(access.closeGroup(ADMIN, -5)).toBe(false);
  });
});

describe('an invitation', () => {
  it('lets as many people join as it was made for, in its role', () => {
    const { code } = access.invite(ADMIN, 'trainer', 1, 7);
    expect(access.join(code, LAN)).toEqual({ kind: 'joined', role: 'trainer' });
    expect(access.roleOf({ person: LAN.id })).toBe('trainer');
    expect(access.join(code, MINH)).toEqual({ kind: 'used-up' });
    expect(access.roleOf({ person: MINH.id })).toBeUndefined();
  });

  it('ends with its time', () => {
    const { code } = access.invite(ADMIN, 'staff', 5, 7);
    now = 7 * DAY - 1;
    expect(access.join(code, LAN).kind).toBe('joined');
    now = 7 * DAY;
    expect(access.join(code, MINH)).toEqual({ kind: 'expired' });
  });

  it('is not used up by somebody who may do as much already, and raises one who may do less', () => {
    const staff = access.invite(ADMIN, 'staff', 1, 7).code;
    expect(access.join(staff, { id: ADMIN, name: 'Quản trị' })).toEqual({ kind: 'known', role: 'admin' });
    expect(access.join(staff, LAN).kind).toBe('joined');
    expect(access.join(staff, LAN)).toEqual({ kind: 'known', role: 'staff' });
    expect(access.join(access.invite(ADMIN, 'trainer', 1, 7).code, LAN)).toEqual({
      kind: 'joined',
      role: 'trainer',
    });
  });

  it('that nobody made lets nobody in', () => {
    expect(access.join('doan-mo', LAN)).toEqual({ kind: 'unknown' });
  });
});

describe('members', () => {
  beforeEach(() => {
    access.join(access.invite(ADMIN, 'staff', 2, 7).code, MINH);
    access.join('ma-1', LAN);
  });

  it('are listed by name', () => {
    expect(access.members().map(({ name, role }) => [name, role])).toEqual([
      ['Lan', 'staff'],
      ['Minh', 'staff'],
    ]);
  });

  it('can be changed and removed, but not those whom the operator named', () => {
    expect(access.changeRole(ADMIN, LAN.id, 'trainer')).toBe('changed');
    expect(access.roleOf({ person: LAN.id })).toBe('trainer');
    expect(access.remove(ADMIN, LAN.id)).toBe('removed');
    expect(access.roleOf({ person: LAN.id })).toBeUndefined();
    expect(access.remove(ADMIN, LAN.id)).toBe('unknown');
    expect(access.remove(ADMIN, ADMIN)).toBe('operator');
    expect(access.changeRole(ADMIN, ADMIN, 'staff')).toBe('operator');
  });

  it('leave a trace of every change, with who made it', () => {
    now = 5;
    access.changeRole(ADMIN, LAN.id, 'trainer');
    access.remove(ADMIN, LAN.id);
    expect(stores.audit.last(3)).toEqual([
      { at: 5, by: ADMIN, act: 'removed', about: '2' },
      { at: 5, by: ADMIN, act: 'role-changed', about: '2: staff → trainer' },
      { at: 0, by: LAN.id, act: 'joined', about: 'staff' },
    ]);
  });
});
