create table invitation (
  id uuid primary key,
  team_id uuid not null references team,
  email text not null,
  email_canonical text not null,
  name text not null check (length(name) between 1 and 100),
  role text not null check (role in ('VIEWER', 'RECRUITER', 'ADMIN')),
  token_hash bytea not null unique,
  invited_by uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('ACCEPTED', 'REVOKED')),
  check ((ended_at is null) = (ending is null))
);
create unique index invitation_open on invitation (team_id, email_canonical) where ended_at is null;
call raise_team_wall('invitation');
