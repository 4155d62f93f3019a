-- What follows an application into the ATS as a note on its candidacy: cover letter, answers, and what
-- the person did before. A delivery of its own, because the ATS takes it in a call of its own, so that
-- it can fail, be doubted and be looked for apart from the application (docs/adr/0021). Its words are
-- not kept here but put together when it is sent; where there is nothing to say, the row goes.
create table note_delivery (
  application_id uuid primary key references delivery on delete cascade,
  team_id uuid not null,
  connection_id uuid not null,
  -- Which candidacy it is put on.
  candidacy_id text not null,
  -- HELD: the connection does not permit notes, or was ended.
  state text not null
    check (state in ('HELD', 'PENDING', 'IN_FLIGHT', 'UNKNOWN', 'DELIVERED', 'PARKED')),
  attempt int not null default 0,
  due_at timestamptz,
  owner uuid,
  uncertain_since timestamptz,
  looks int not null default 0,
  cause_code text,
  cause_words text,
  cause_mender text,
  note_id text,
  check ((state = 'DELIVERED') = (note_id is not null)),
  check (state not in ('PENDING', 'UNKNOWN') or due_at is not null),
  check (state <> 'IN_FLIGHT' or owner is not null)
);
call raise_team_wall('note_delivery');
create index note_delivery_waiting on note_delivery (connection_id, state, due_at)
  where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN');
create index note_delivery_kept on note_delivery (team_id) where state in ('HELD', 'PARKED');
alter table note_delivery set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- What the provider granted, in its own words, separated by spaces. Connections made before this were
-- asked for these.
alter table connection add column granted text not null default
  'offline_access postings:read:admin opportunities:write:admin opportunities:read:admin users:read:admin stages:read:admin archive_reasons:read:admin';
alter table connection alter column granted drop default;
