-- What the ATS does not refuse and we do not send all the same: how the postings that jobs are linked
-- to, and the users chosen to attribute to, stood when they were last looked at.
create table ats_watch (
  connection_id uuid not null,
  kind text not null check (kind in ('POSTING', 'USER')),
  thing_id text not null,
  team_id uuid not null,
  standing text not null check (standing in ('GOOD', 'CLOSED', 'GONE')),
  checked_at timestamptz not null,
  primary key (connection_id, kind, thing_id)
);
call raise_team_wall('ats_watch');

-- What a person decided about one whose posting is closed: send it all the same, or without posting.
alter table delivery add column send_as text not null default 'LINKED'
  check (send_as in ('LINKED', 'ANYWAY', 'ALONE'));

-- Whom applications are attributed to once the one chosen first has left.
alter table connection add column second_id text;
alter table connection add column second_name text;
alter table connection add column second_email text;
