/** What a person may do, the most first: `admin` everything, `trainer` what concerns learners, `staff` to ask. */
export const ROLES = ['admin', 'trainer', 'staff'] as const;

export type Role = (typeof ROLES)[number];

/** Roles that an invitation can give: admins are named by the operator alone. */
export const INVITED_ROLES = ['trainer', 'staff'] as const satisfies readonly Role[];

export type InvitedRole = (typeof INVITED_ROLES)[number];
