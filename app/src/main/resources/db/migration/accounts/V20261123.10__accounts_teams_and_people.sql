-- A team's name and slug are public and lead every visitor to it, so no wall: there is no team yet
-- to be bound to when it is looked up.
create table team (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null
);

-- A person belongs to no team and may be a member of several: no team_id, no wall. Only accounts
-- reads it, and never as a list.
create table person (
  id uuid primary key,
  email text not null,
  email_canonical text not null unique,
  name text not null check (length(name) between 1 and 100),
  password_hash text not null,
  created_at timestamptz not null
);

create table member (
  team_id uuid not null references team,
  person_id uuid not null references person,
  role text not null check (role in ('VIEWER', 'RECRUITER', 'ADMIN')),
  joined_at timestamptz not null,
  primary key (team_id, person_id)
);
create index member_by_person on member (person_id);
call raise_team_wall('member');
