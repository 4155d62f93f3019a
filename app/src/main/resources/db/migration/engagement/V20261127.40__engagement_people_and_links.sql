-- Somebody who saved, asked or subscribed at a team, one for each e-mail address. Known as theirs
-- once they opened a link that only that mailbox got.
create table prospect (
  team_id uuid not null,
  id uuid not null,
  email text not null,
  language text not null,
  first_seen_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (team_id, id),
  unique (team_id, email)
);
call raise_team_wall('prospect');

-- Keys that travel in mail. Only hashes are kept, so that nobody who reads the database can act for
-- somebody else. A link that was used or revoked is gone.
create table mailed_link (
  team_id uuid not null,
  token_hash bytea not null,
  prospect_id uuid not null,
  purpose text not null
    check (purpose in ('QUESTION', 'SUBSCRIPTION', 'SAVED', 'STOP')),
  -- The question or subscription that it is about; none for saved jobs.
  subject_id uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (team_id, token_hash),
  foreign key (team_id, prospect_id) references prospect (team_id, id) on delete cascade
);
create index mailed_link_of_prospect on mailed_link (team_id, prospect_id, made_at);
create index mailed_link_by_age on mailed_link (expires_at);
call raise_team_wall('mailed_link');

-- Jobs that somebody took along by mail. Not confirmed until the link in the mail is used.
create table saved_job (
  team_id uuid not null,
  prospect_id uuid not null,
  job_id uuid not null,
  saved_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (team_id, prospect_id, job_id),
  foreign key (team_id, prospect_id) references prospect (team_id, id) on delete cascade
);
call raise_team_wall('saved_job');
