-- An import of postings as it was asked for, so that it shows its progress after a reload and goes on
-- after a crash.
create table posting_import (
  id uuid primary key,
  team_id uuid not null,
  connection_id uuid not null,
  started_at timestamptz not null,
  attempts int not null default 0,
  finished_at timestamptz
);
call raise_team_wall('posting_import');

create table posting_import_row (
  import_id uuid not null references posting_import on delete cascade,
  posting_id text not null,
  team_id uuid not null,
  position int not null,
  -- Known once the ATS has told it.
  title text,
  outcome text not null check (outcome in ('WAITING', 'IMPORTED', 'ALREADY', 'GONE', 'FAILED')),
  detail text not null default '',
  job_id uuid,
  primary key (import_id, posting_id)
);
call raise_team_wall('posting_import_row');
