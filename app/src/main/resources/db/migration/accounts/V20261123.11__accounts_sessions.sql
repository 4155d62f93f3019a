-- A session is found by its cookie before any team is known, so no wall. The cookie's value is
-- kept as its SHA-256 only: who reads this table cannot sign in with it.
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person,
  team_id uuid not null references team,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

-- How often something secret was tried. The subject is hashed: people type passwords into the
-- field for the e-mail. Nobody is signed in yet, so there is no team and no wall.
create table secret_attempts (
  subject bytea primary key,
  since timestamptz not null,
  tries int not null
);
create index secret_attempts_by_age on secret_attempts (since);
