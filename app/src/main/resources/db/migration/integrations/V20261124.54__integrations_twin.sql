-- Candidacies of one person for one posting that are in the ATS more than once, as the nightly sweep
-- found them.
create table twin (
  twin_id text not null,
  team_id uuid not null,
  connection_id uuid not null,
  -- The oldest one, which stays; and whose application it is.
  kept_id text not null,
  kept_url text,
  application_id uuid not null,
  twin_url text,
  twin_made_at timestamptz not null,
  found_at timestamptz not null,
  archived_at timestamptz,
  dismissed_at timestamptz,
  primary key (team_id, twin_id)
);
call raise_team_wall('twin');

-- Everything made in the ATS before this was swept.
alter table connection_push add column swept_at timestamptz;
