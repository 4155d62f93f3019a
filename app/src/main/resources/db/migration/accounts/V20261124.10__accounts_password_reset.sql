-- A link by which somebody who forgot their password chooses another. One a person, the youngest;
-- found by its secret before anybody is known, so no team and no wall.
create table password_reset (
  person_id uuid primary key references person on delete cascade,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
