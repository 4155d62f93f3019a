-- One row an application: how far its way into the ATS has come. Written in the application's own
-- transaction, so that neither exists without the other (docs/adr/0003).
create table delivery (
  application_id uuid primary key,
  team_id uuid not null,
  job_id uuid not null,
  state text not null
    check (state in ('HELD', 'PENDING', 'IN_FLIGHT', 'UNKNOWN', 'DELIVERED', 'PARKED')),
  -- Why it is held; only while it is.
  held text check (held in ('NOT_CONNECTED', 'NOT_LINKED', 'NOBODY_CHOSEN')),
  -- The connection whose task takes it; null while the team has none.
  connection_id uuid,
  -- How often it was sent. Together with the owner it fences off an answer that comes too late.
  attempt int not null default 0,
  due_at timestamptz,
  owner uuid,
  started_at timestamptz,
  -- When it was first sent: nothing in the ATS that is older can be this application.
  intent_at timestamptz,
  posting_id text,
  -- Set from the first doubtful ending until it is known whether the candidacy was made.
  uncertain_since timestamptz,
  looks int not null default 0,
  cause_code text,
  cause_words text,
  cause_mender text,
  candidacy_id text,
  contact_id text,
  show_url text,
  deduped boolean,
  delivered_at timestamptz,
  -- Candidacies found beyond the one that counts.
  duplicates int not null default 0,
  created_at timestamptz not null,
  check ((state = 'HELD') = (held is not null)),
  check (state not in ('PENDING', 'UNKNOWN') or due_at is not null),
  check (state <> 'IN_FLIGHT' or (owner is not null and started_at is not null)),
  check ((state = 'DELIVERED') = (candidacy_id is not null))
);
call raise_team_wall('delivery');

create index delivery_pending on delivery (connection_id, due_at) where state = 'PENDING';
create index delivery_unknown on delivery (connection_id, due_at) where state = 'UNKNOWN';
create index delivery_in_flight on delivery (connection_id) where state = 'IN_FLIGHT';
create index delivery_stuck on delivery (team_id, job_id) where state in ('HELD', 'PARKED');
create unique index delivery_candidacy on delivery (team_id, candidacy_id);
-- Every row changes state a few times: keep room for that in its page, and sweep early.
alter table delivery set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- What happened on the way, for people to read.
create table delivery_event (
  id bigint generated always as identity primary key,
  team_id uuid not null,
  application_id uuid not null references delivery on delete cascade,
  at timestamptz not null,
  what text not null,
  detail text not null default ''
);
call raise_team_wall('delivery_event');
create index delivery_event_of on delivery_event (application_id, id);
